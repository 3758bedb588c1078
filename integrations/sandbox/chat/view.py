"""What the page is shown of people, chats and messages, as JSON."""

from aiogram.types import BotCommand, InlineQueryResultArticle

from integrations.sandbox.telegram import TelegramWorld
from integrations.sandbox.telegram.api import to_wire
from integrations.sandbox.telegram.records import MessageRecord, PrivateChat
from integrations.sandbox.telegram.web_app import THEMES

Json = dict[str, object]

MAX_MESSAGES = 300


class View:
    def __init__(self, world: TelegramWorld) -> None:
        self._world = world
        self._platform = world.platform

    def everything(self) -> Json:
        """The bot, the themes for Mini Apps and everybody whom one can be."""
        chats = sorted(self._platform.chats.values(), key=lambda chat: chat.id)
        return {
            "bot": self.bot(),
            "themes": THEMES,
            "people": [self.chat(chat) for chat in chats],
        }

    def bot(self) -> Json:
        texts = self._platform.profile.texts
        return {
            "id": self._platform.bot.id,
            "name": texts.get("name/") or self._platform.bot.first_name,
            "username": self._platform.bot.username,
        }

    def chat(self, chat: PrivateChat) -> Json:
        """Everything about a person's chat but its messages."""
        records = self._platform.messages(chat.id)
        texts = self._platform.profile.texts
        menu_button = self._world.menu_button(chat.id)
        language = chat.user.language_code or ""
        unread = [
            number for number, record in records.items() if number > chat.read_message_id and not self._is_own(record)
        ]
        pinned = records.get(chat.pinned_message_id or 0)
        return {
            "id": chat.id,
            "name": chat.user.first_name,
            "username": chat.user.username,
            "started": chat.started,
            "blocked": chat.blocked,
            "unread": len(unread),
            "pinned": self.message(pinned) if pinned else None,
            "last": self.message(next(reversed(records.values()))) if records else None,
            "reply_keyboard": to_wire(chat.reply_keyboard) if chat.reply_keyboard else None,
            "commands": [to_wire(command) for command in self.commands(chat)],
            "menu_button": to_wire(menu_button) if menu_button else None,
            "description": texts.get(f"description/{language}") or texts.get("description/", ""),
        }

    def commands(self, chat: PrivateChat) -> list[BotCommand]:
        """The commands this person sees: the narrowest scope first, their language before none."""
        language = chat.user.language_code or ""
        for scope in (f"chat/{chat.id}", "all_private_chats/", "default/"):
            for key in (f"{scope}/{language}", f"{scope}/"):
                if key in self._platform.profile.commands:
                    return self._platform.profile.commands[key]
        return []

    def messages(self, user_id: int) -> list[Json]:
        """The newest of a person's messages, oldest first."""
        newest = list(self._platform.messages(user_id).values())[-MAX_MESSAGES:]
        return [self.message(record) for record in newest]

    def message(self, record: MessageRecord) -> Json:
        """The message as bots see it, with what only its reader sees: ticks and paid invoices."""
        message = to_wire(record.message)
        assert isinstance(message, dict)
        chat_id, number = record.message.chat.id, record.message.message_id
        return {
            **message,
            "own": self._is_own(record),
            "delivered": not self._platform.updates.carries(chat_id, number),
            "paid": record.invoice.paid if record.invoice else False,
        }

    def inline_result(self, result: InlineQueryResultArticle) -> Json:
        return {
            "id": result.id,
            "title": result.title,
            "description": result.description or "",
            "thumbnail_url": result.thumbnail_url,
        }

    def _is_own(self, record: MessageRecord) -> bool:
        sender = record.message.from_user
        return sender is not None and sender.id == record.message.chat.id
