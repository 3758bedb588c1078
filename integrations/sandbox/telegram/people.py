"""Who there is in this Telegram, and what they see."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime

from aiogram.types import ChatMemberBanned, ChatMemberMember, ChatMemberUpdated, Message, User

from integrations.sandbox.telegram.platform import Platform, private_chat
from integrations.sandbox.telegram.records import MessageRecord, PrivateChat

FIRST_PEOPLE = (
    User(id=1001, is_bot=False, first_name="Anna", username="anna", language_code="en"),
    User(id=1002, is_bot=False, first_name="Boris", username="boris", language_code="en"),
    User(id=9001, is_bot=False, first_name="Olga", username="olga", language_code="en"),
)


class NotPossible(Exception):
    """A person tried what their chat does not offer; the message says why, in a sentence."""


class People:
    def __init__(self, platform: Platform) -> None:
        self.platform = platform
        if not platform.chats:
            for user in FIRST_PEOPLE:
                platform.save_chat(PrivateChat(user=user))

    # People

    async def add_user(self, first_name: str, username: str | None = None, language_code: str = "en") -> User:
        """A new person, who has not started the bot yet."""
        number = self.platform.store.next_number("user", first=1003)
        while number in self.platform.chats:
            number = self.platform.store.next_number("user")
        user = User(id=number, is_bot=False, first_name=first_name, username=username, language_code=language_code)
        self.platform.save_chat(PrivateChat(user=user))
        return user

    def chat(self, user_id: int) -> PrivateChat:
        """Raises NotPossible for someone who does not exist."""
        if user_id not in self.platform.chats:
            raise NotPossible("There is no such person.")
        return self.platform.chats[user_id]

    async def block_bot(self, user_id: int) -> None:
        self._set_blocked(self.chat(user_id), blocked=True)

    async def unblock_bot(self, user_id: int) -> None:
        self._set_blocked(self.chat(user_id), blocked=False)

    def _set_blocked(self, chat: PrivateChat, *, blocked: bool) -> None:
        if chat.blocked == blocked:
            return
        chat.blocked = blocked
        self.platform.save_chat(chat)
        bot, never = self.platform.bot, datetime.fromtimestamp(0, UTC)
        member, banned = ChatMemberMember(user=bot), ChatMemberBanned(user=bot, until_date=never)
        change = ChatMemberUpdated(
            chat=private_chat(chat.user),
            from_user=chat.user,
            date=datetime.now(UTC),
            old_chat_member=member if blocked else banned,
            new_chat_member=banned if blocked else member,
        )
        self.platform.updates.add("my_chat_member", change, chat.id)

    # Reading

    def knows_user(self, user_id: int) -> bool:
        return user_id in self.platform.chats

    def mark_read(self, user_id: int) -> None:
        """Everything in the chat has been seen."""
        chat = self.chat(user_id)
        newest = max(self.platform.messages(user_id), default=0)
        if newest > chat.read_message_id:
            chat.read_message_id = newest
            self.platform.save_chat(chat)

    def messages(self, user_id: int) -> list[Message]:
        """The chat as it stands, oldest first: edits applied, deleted messages gone."""
        return [record.message for record in self.platform.messages(user_id).values()]

    def record(self, user_id: int, message_id: int) -> MessageRecord:
        """Raises NotPossible for a message that is not in this chat (any more)."""
        record = self.platform.messages(user_id).get(message_id)
        if record is None:
            raise NotPossible("This message is gone.")
        return record

    async def wait_for(
        self, user_id: int, predicate: Callable[[Message], bool], timeout_seconds: float = 5.0
    ) -> Message:
        """The newest message that fits, now or as soon as there is one.

        Raises TimeoutError that quotes the chat's end.
        """
        with self.platform.feed.watch() as events:
            try:
                async with asyncio.timeout(timeout_seconds):
                    while True:
                        for message in reversed(self.messages(user_id)):
                            if predicate(message):
                                return message
                        await events.get()
            except TimeoutError as error:
                tail = [one.text or one.caption or one.content_type for one in self.messages(user_id)[-5:]]
                raise TimeoutError(f"nothing fitting came within {timeout_seconds} s; the chat ends {tail}") from error
