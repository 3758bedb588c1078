"""What the sandbox's Telegram remembers. The wire types are aiogram's."""

from aiogram.types import (
    BotCommand,
    MenuButtonCommands,
    MenuButtonDefault,
    MenuButtonWebApp,
    Message,
    ReplyKeyboardMarkup,
    Update,
    User,
)
from pydantic import BaseModel

MenuButton = MenuButtonWebApp | MenuButtonCommands | MenuButtonDefault


class PrivateChat(BaseModel):
    """A person's private chat with the bot, known to the bot once it was started."""

    user: User
    started: bool = False
    blocked: bool = False
    reply_keyboard: ReplyKeyboardMarkup | None = None
    read_message_id: int = 0
    pinned_message_id: int | None = None

    @property
    def id(self) -> int:
        """A private chat carries its person's id."""
        return self.user.id


class InvoiceRecord(BaseModel):
    """What was asked for; `slug` names it in a link, a message's invoice has its message's number."""

    title: str
    description: str
    payload: str
    currency: str
    total_amount: int
    """Minor units of the currency; whole Stars for XTR."""
    provider_token: str = ""
    slug: str = ""
    paid: bool = False


class MessageRecord(BaseModel):
    message: Message
    editable: bool = True
    """False for a message that brought a reply keyboard: Telegram refuses to edit it."""
    invoice: InvoiceRecord | None = None


class Payment(BaseModel):
    """A confirmed payment, by its telegram_payment_charge_id."""

    charge_id: str
    number: int
    user_id: int
    date: int
    invoice: InvoiceRecord
    refund_date: int | None = None


class PendingUpdate(BaseModel):
    update: Update
    chat_id: int
    expires: int
    """Unix time after which Telegram gives up: 24 hours after it came."""

    @property
    def id(self) -> int:
        return self.update.update_id


class WebhookSettings(BaseModel):
    url: str = ""
    secret_token: str = ""
    max_connections: int = 40


class BotProfile(BaseModel):
    """What the bot set about itself. Empty keys mean "for everyone"."""

    allowed_updates: list[str] | None = None
    webhook: WebhookSettings = WebhookSettings()
    commands: dict[str, list[BotCommand]] = {}
    """By scope and language, for example `chat/1001/ru` or `default//`."""
    menu_buttons: dict[str, MenuButton] = {}
    """By chat id; the empty key is the default button."""
    texts: dict[str, str] = {}
    """By kind and language, for example `description/en`."""
    private_key: str = ""
    """Hex of the Ed25519 key that signs initData."""
