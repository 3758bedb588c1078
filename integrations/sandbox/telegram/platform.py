"""What Telegram's own servers hold: the bot, the people, their chats and messages.

The bot comes in by the Bot API (methods/), people by the chat page and by tests (world.py);
both meet here.
"""

import secrets
import time
from collections.abc import Mapping

from aiogram.types import Chat, Message, User

from integrations.sandbox.telegram.config import TelegramConfig
from integrations.sandbox.telegram.dice import DiceCup
from integrations.sandbox.telegram.events import (
    CallbackAnswer,
    ChatChanged,
    Feed,
    InlineAnswer,
    MessageChanged,
    MessageDeleted,
    MessageDelivered,
)
from integrations.sandbox.telegram.files import Files
from integrations.sandbox.telegram.init_data import InitDataSigner
from integrations.sandbox.telegram.limits import Faults, FloodControl
from integrations.sandbox.telegram.payments import PaymentDesk
from integrations.sandbox.telegram.queries import OpenQueries
from integrations.sandbox.telegram.records import (
    BotProfile,
    InvoiceRecord,
    MessageRecord,
    PendingUpdate,
    PrivateChat,
)
from integrations.sandbox.telegram.store import Store
from integrations.sandbox.telegram.updates import UpdateQueue
from integrations.sandbox.telegram.webhook import WebhookCourier


class Platform:
    def __init__(self, config: TelegramConfig) -> None:
        self.config = config
        self.bot = User(
            id=config.bot_id,
            is_bot=True,
            first_name=config.bot_name,
            username=config.bot_username,
            can_join_groups=False,
            can_read_all_group_messages=False,
            supports_inline_queries=True,
        )
        self.store = Store(config.database)
        self.files = Files(self.store)
        self.feed = Feed()
        self.dice = DiceCup()
        self.faults = Faults()
        self.flood = FloodControl(burst=config.message_burst, per_second=config.messages_per_second)
        self.buttons: OpenQueries[CallbackAnswer] = OpenQueries(config.callback_seconds)
        self.inline: OpenQueries[InlineAnswer] = OpenQueries(config.callback_seconds)
        self.payments = PaymentDesk(self.store, config.pre_checkout_seconds)
        self.profile = self.store.load("profile", BotProfile).get("bot", BotProfile())
        self.signer = InitDataSigner(
            token=config.token,
            bot_id=config.bot_id,
            private_key=config.ed25519_private_key or self._own_key(),
            url=config.url,
        )
        self.chats = {chat.id: chat for chat in self.store.load("chat", PrivateChat).values()}
        self._messages: dict[int, dict[int, MessageRecord]] = {}
        records = self.store.load("message", MessageRecord).values()
        for record in sorted(records, key=lambda record: record.message.message_id):
            self._messages.setdefault(record.message.chat.id, {})[record.message.message_id] = record
        self.updates = UpdateQueue(self.store)
        self.updates.allowed = self.profile.allowed_updates
        self.courier = WebhookCourier(
            self.updates,
            retry_seconds=config.webhook_retry_seconds,
            timeout_seconds=config.webhook_timeout_seconds,
        )
        self.updates.on_added = lambda pending: self.courier.notice(pending.chat_id)
        self.updates.on_taken = self._note_delivery

    def messages(self, chat_id: int) -> dict[int, MessageRecord]:
        """A chat's messages by number, oldest first."""
        return self._messages.setdefault(chat_id, {})

    def save_profile(self) -> None:
        self.store.put("profile", "bot", self.profile)
        self.feed.publish(ChatChanged())

    def save_chat(self, chat: PrivateChat) -> None:
        self.chats[chat.id] = chat
        self.store.put("chat", chat.id, chat)
        self.feed.publish(ChatChanged(chat.id))

    def post(
        self,
        chat: PrivateChat,
        sender: User,
        content: Mapping[str, object],
        *,
        editable: bool = True,
        invoice: InvoiceRecord | None = None,
    ) -> Message:
        """Put a new message into a chat."""
        message = Message.model_validate(
            {
                "message_id": self.store.next_number("message"),
                "date": int(time.time()),
                "chat": private_chat(chat.user),
                "from_user": sender,
                **content,
            }
        )
        self.keep(MessageRecord(message=message, editable=editable, invoice=invoice))
        return message

    def keep(self, record: MessageRecord) -> None:
        """Store a message that is new or was changed, and tell who watches."""
        message = record.message
        self.messages(message.chat.id)[message.message_id] = record
        self.store.put("message", message.message_id, record)
        self.feed.publish(MessageChanged(message.chat.id, message.message_id))

    def delete(self, chat_id: int, message_id: int) -> bool:
        """Remove a message; False when there is none of that number."""
        if self.messages(chat_id).pop(message_id, None) is None:
            return False
        self.store.remove("message", message_id)
        self.feed.publish(MessageDeleted(chat_id, message_id))
        return True

    def _own_key(self) -> bytes:
        if not self.profile.private_key:
            self.profile.private_key = secrets.token_bytes(32).hex()
            self.store.put("profile", "bot", self.profile)
        return bytes.fromhex(self.profile.private_key)

    def _note_delivery(self, pending: PendingUpdate) -> None:
        if message := pending.update.message:
            self.feed.publish(MessageDelivered(pending.chat_id, message.message_id))


def private_chat(user: User) -> Chat:
    """How a person's chat with the bot travels inside messages."""
    return Chat(
        id=user.id, type="private", first_name=user.first_name, last_name=user.last_name, username=user.username
    )
