"""The one message of a chat that changes: screens replace each other in it, and no button outlives its screen."""

from collections.abc import Sequence

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import InlineKeyboardMarkup

from bot.conversation import Conversation, Conversations
from bot.screens import Screen

log = structlog.get_logger()


class LiveMessage:
    """Works on an open conversation and saves it. Raises TelegramForbiddenError when the player blocked us."""

    def __init__(self, bot: Bot, chat_id: int, conversations: Conversations, conversation: Conversation) -> None:
        self._bot = bot
        self._chat_id = chat_id
        self._conversations = conversations
        self._conversation = conversation

    async def show(
        self, screen: Screen, *, at_end: bool = False, silent: bool = False, attached: Sequence[int] = ()
    ) -> None:
        """Put the screen into the live message, or into a new one where that is impossible or `at_end` asks for it.

        After a typed answer the screen belongs at the end, where the eyes are. The message that was live before goes;
        one that stays as a record loses its buttons only.
        """
        conversation = self._conversation
        before, stayed, to_remove = conversation.message_id, conversation.stays, conversation.attached
        if before is None or stayed or at_end or not await self._edit(before, screen):
            conversation.message_id = await self._send(screen, silent=silent)
        conversation.screen, conversation.stays, conversation.attached = screen.name, screen.stays, list(attached)
        await self._conversations.save(self._bot.id, self._chat_id, conversation)
        if before is not None and before != conversation.message_id:
            await (self.take_buttons_off(before) if stayed else self.remove(before))
        for message_id in to_remove:
            if message_id not in attached:
                await self.remove(message_id)

    async def change(self, screen: Screen) -> bool:
        """Edit the live message where it stands, or leave it; for what changes while nobody pressed anything."""
        message_id = self._conversation.message_id
        if message_id is None or not await self._edit(message_id, screen):
            return False
        self._conversation.screen, self._conversation.stays = screen.name, screen.stays
        await self._conversations.save(self._bot.id, self._chat_id, self._conversation)
        return True

    async def remove(self, message_id: int) -> None:
        """Delete a message; one that Telegram no longer lets us delete (48 hours) loses its buttons."""
        try:
            await self._bot.delete_message(self._chat_id, message_id)
        except TelegramBadRequest:
            await self.take_buttons_off(message_id)

    async def take_buttons_off(self, message_id: int) -> None:
        try:
            await self._bot.edit_message_reply_markup(chat_id=self._chat_id, message_id=message_id, reply_markup=None)
        except TelegramBadRequest as error:  # gone, or it has none: then no button is left either way
            log.debug("buttons_not_removed", chat_id=self._chat_id, message_id=message_id, reason=error.message)

    async def _send(self, screen: Screen, *, silent: bool) -> int:
        message = await self._bot.send_message(
            self._chat_id, screen.text, reply_markup=_markup(screen), disable_notification=silent
        )
        return message.message_id

    async def _edit(self, message_id: int, screen: Screen) -> bool:
        try:
            await self._bot.edit_message_text(
                screen.text, chat_id=self._chat_id, message_id=message_id, reply_markup=_markup(screen)
            )
        except TelegramBadRequest as error:
            if "message is not modified" in error.message:
                return True  # it shows this already
            log.debug("live_message_not_editable", chat_id=self._chat_id, reason=error.message)
            return False
        return True


def _markup(screen: Screen) -> InlineKeyboardMarkup | None:
    return InlineKeyboardMarkup(inline_keyboard=[list(row) for row in screen.keyboard]) if screen.keyboard else None
