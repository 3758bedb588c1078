"""The people's door: everything a person does in the chat, for the chat page and for tests.

Every act tells the bot by an update, as in Telegram, and returns at once; what the bot does
about it shows in `messages` and can be awaited with `wait_for`.
"""

import asyncio
import re
from collections.abc import Mapping
from dataclasses import dataclass

from aiogram.types import (
    CallbackQuery,
    InlineKeyboardButton,
    InlineQuery,
    InlineQueryResultArticle,
    InputTextMessageContent,
    KeyboardButton,
    MenuButtonWebApp,
    Message,
    WebAppData,
)

from integrations.sandbox.telegram.errors import ApiError, blocked_by_user, too_many_requests
from integrations.sandbox.telegram.events import CallbackAnswer, InlineAnswer
from integrations.sandbox.telegram.formatting import format_text
from integrations.sandbox.telegram.parameters import Upload
from integrations.sandbox.telegram.payments import PaymentOutcome
from integrations.sandbox.telegram.people import NotPossible, People
from integrations.sandbox.telegram.records import InvoiceRecord
from integrations.sandbox.telegram.web_app import ColorScheme, launch_url

START_PAYLOAD = re.compile(r"[A-Za-z0-9_-]{0,64}")


@dataclass(frozen=True, slots=True)
class ButtonPress:
    """A pressed button, which spins until the bot answers it."""

    query_id: str
    _answer: asyncio.Future[CallbackAnswer]

    async def answer(self, timeout_seconds: float = 5.0) -> CallbackAnswer:
        """Raises TimeoutError when the bot leaves the button spinning."""
        return await asyncio.wait_for(asyncio.shield(self._answer), timeout_seconds)


class TelegramWorld(People):
    """What people do. Raises NotPossible for what their chat does not offer, and changes nothing then."""

    # Writing

    async def start(self, user_id: int, payload: str = "") -> Message:
        """Press Start, or open the bot's deep link; someone who had blocked the bot lets it in again."""
        if not START_PAYLOAD.fullmatch(payload):
            raise NotPossible("A start link carries up to 64 letters, digits, _ and -.")
        await self.unblock_bot(user_id)
        return await self.send_text(user_id, f"/start {payload}".strip())

    async def send_text(self, user_id: int, text: str) -> Message:
        plain, entities = format_text(text)
        if not plain:
            raise NotPossible("There is nothing to send.")
        if len(plain) > 4096:
            raise NotPossible("A message has at most 4096 characters.")
        return self._say(user_id, {"text": plain, "entities": entities or None})

    async def send_photo(self, user_id: int, content: bytes, filename: str = "photo.png") -> Message:
        return self._say(user_id, {"photo": self.platform.files.add_photo(Upload(filename, content))})

    async def send_document(self, user_id: int, content: bytes, filename: str) -> Message:
        return self._say(user_id, {"document": self.platform.files.add_document(Upload(filename, content))})

    async def roll_dice(self, user_id: int, emoji: str = "🎲") -> Message:
        return self._say(user_id, {"dice": self.platform.dice.roll(emoji)})

    def _say(self, user_id: int, content: Mapping[str, object]) -> Message:
        chat = self.chat(user_id)
        if chat.blocked:
            raise NotPossible("You blocked this bot. Unblock it to write.")
        if not chat.started:
            chat.started = True
            self.platform.save_chat(chat)
        message = self.platform.post(chat, chat.user, content)
        self.platform.updates.add("message", message, user_id)
        return message

    # Buttons

    def button(self, user_id: int, message_id: int, button: str) -> InlineKeyboardButton:
        """A message's inline button by its text or callback data. Raises NotPossible."""
        markup = self.record(user_id, message_id).message.reply_markup
        buttons = [one for row in markup.inline_keyboard for one in row] if markup else []
        for one in buttons:
            if button in {one.text, one.callback_data}:
                return one
        raise NotPossible(f"There is no button {button!r}; there are {[one.text for one in buttons]}.")

    async def press(self, user_id: int, message_id: int, button: str) -> ButtonPress:
        """Press an inline button that carries callback data."""
        data = self.button(user_id, message_id, button).callback_data
        if data is None:
            raise NotPossible("This button opens something; it sends nothing to the bot.")
        chat = self.chat(user_id)
        if chat.blocked:
            raise NotPossible("You blocked this bot. Unblock it to use its buttons.")
        query_id, answer = self.platform.buttons.ask(user_id)
        query = CallbackQuery(
            id=query_id,
            from_user=chat.user,
            chat_instance=str(self.platform.bot.id ^ (user_id << 16)),
            message=self.record(user_id, message_id).message,
            data=data,
        )
        self.platform.updates.add("callback_query", query, user_id)
        return ButtonPress(query_id, answer)

    def keyboard_button(self, user_id: int, text: str) -> KeyboardButton:
        """A button of the keyboard below the chat. Raises NotPossible."""
        keyboard = self.chat(user_id).reply_keyboard
        for button in (one for row in keyboard.keyboard for one in row) if keyboard else ():
            if button.text == text:
                return button
        raise NotPossible(f"The keyboard has no button {text!r}.")

    async def press_reply_keyboard(self, user_id: int, text: str) -> Message:
        """Press a button of the keyboard below the chat, which writes its text."""
        self.keyboard_button(user_id, text)
        message = await self.send_text(user_id, text)
        chat = self.chat(user_id)
        if chat.reply_keyboard and chat.reply_keyboard.one_time_keyboard:
            chat.reply_keyboard = None
            self.platform.save_chat(chat)
        return message

    # Inline mode

    async def ask_inline(self, user_id: int, text: str, offset: str = "") -> InlineAnswer:
        """Type the bot's name and `text` in some chat; return what it offers. Raises NotPossible, TimeoutError."""
        if len(text) > 256:
            raise NotPossible("An inline query has at most 256 characters.")
        query_id, answer = self.begin_inline(user_id, text, offset)
        return await self.platform.inline.wait(query_id, answer)

    def begin_inline(self, user_id: int, text: str, offset: str = "") -> tuple[str, asyncio.Future[InlineAnswer]]:
        """The same without waiting."""
        query_id, answer = self.platform.inline.ask(user_id)
        query = InlineQuery(id=query_id, from_user=self.chat(user_id).user, query=text, offset=offset)
        self.platform.updates.add("inline_query", query, user_id)
        return query_id, answer

    async def send_inline(self, user_id: int, result: InlineQueryResultArticle) -> Message:
        """Send what was offered, here into one's own chat with the bot. Raises NotPossible."""
        content, chat = result.input_message_content, self.chat(user_id)
        if chat.blocked:
            raise NotPossible("You blocked this bot. Unblock it to write.")
        if not isinstance(content, InputTextMessageContent):
            raise NotPossible("Only texts can be sent from here.")
        plain, entities = format_text(content.message_text, str(content.parse_mode or ""))
        return self.platform.post(
            chat,
            chat.user,
            {
                "text": plain,
                "entities": entities or None,
                "via_bot": self.platform.bot,
                "reply_markup": result.reply_markup,
            },
        )

    # Mini Apps

    def init_data(self, user_id: int, start_param: str | None = None, auth_date: int | None = None) -> str:
        """Signed initData for this person; `auth_date` is Unix time, now unless given."""
        return self.platform.signer.sign(self.chat(user_id).user, start_param=start_param, auth_date=auth_date)

    @property
    def public_key_hex(self) -> str:
        """The Ed25519 key that verifies initData's `signature`."""
        return self.platform.signer.public_key_hex

    async def open_web_app(
        self, user_id: int, message_id: int, button: str, color_scheme: ColorScheme = "light"
    ) -> str:
        """The URL that a message's Mini App button opens, signed initData in its hash."""
        web_app = self.button(user_id, message_id, button).web_app
        if web_app is None:
            raise NotPossible("This button opens no Mini App.")
        return launch_url(web_app.url, self.init_data(user_id), color_scheme)

    async def open_keyboard_web_app(self, user_id: int, button: str, color_scheme: ColorScheme = "light") -> str:
        web_app = self.keyboard_button(user_id, button).web_app
        if web_app is None:
            raise NotPossible("This button opens no Mini App.")
        return launch_url(web_app.url, self.init_data(user_id), color_scheme)

    async def open_menu_web_app(
        self, user_id: int, start_param: str | None = None, color_scheme: ColorScheme = "light"
    ) -> str:
        """The bot's main Mini App: its menu button, or a `?startapp=` link with a parameter."""
        button = self.menu_button(user_id)
        if button is None:
            raise NotPossible("This bot has no main Mini App.")
        return launch_url(button.web_app.url, self.init_data(user_id, start_param), color_scheme)

    def menu_button(self, user_id: int) -> MenuButtonWebApp | None:
        buttons = self.platform.profile.menu_buttons
        button = buttons.get(str(user_id)) or buttons.get("")
        return button if isinstance(button, MenuButtonWebApp) else None

    async def send_web_app_data(self, user_id: int, button: str, data: str) -> Message:
        """What a Mini App that was opened from the keyboard sends back with `sendData`."""
        self.keyboard_button(user_id, button)
        if not 1 <= len(data.encode()) <= 4096:
            raise NotPossible("A Mini App sends 1 to 4096 bytes.")
        return self._say(user_id, {"web_app_data": WebAppData(data=data, button_text=button)})

    # Paying

    async def pay_invoice(self, user_id: int, message_id: int) -> PaymentOutcome:
        """Pay an invoice in the chat: pre-checkout, then the charge. Once for each message."""
        record = self.record(user_id, message_id)
        if record.invoice is None:
            raise NotPossible("This message is no invoice.")
        if record.invoice.paid:
            raise NotPossible("This invoice is paid already.")
        outcome = await self._pay(user_id, record.invoice)
        if outcome.status == "paid":
            record.invoice.paid = True
            # The bot may have edited or deleted the message while it thought about the payment.
            if now := self.platform.messages(user_id).get(message_id):
                self.platform.keep(now)
        return outcome

    async def pay_link(self, user_id: int, link: str) -> PaymentOutcome:
        """Pay an invoice link, which may be paid by many and often."""
        return await self._pay(user_id, self.linked_invoice(link))

    def linked_invoice(self, link: str) -> InvoiceRecord:
        try:
            return self.platform.payments.linked(link)
        except KeyError as error:
            raise NotPossible("This invoice link leads nowhere.") from error

    async def decline_invoice(self, user_id: int, message_id: int) -> PaymentOutcome:
        """Look at the pay sheet and close it; the bot never hears of it."""
        if self.record(user_id, message_id).invoice is None:
            raise NotPossible("This message is no invoice.")
        return PaymentOutcome("cancelled")

    async def _pay(self, user_id: int, invoice: InvoiceRecord) -> PaymentOutcome:
        chat = self.chat(user_id)
        if chat.blocked:
            raise NotPossible("You blocked this bot. Unblock it to pay.")
        desk = self.platform.payments
        try:
            answer = await desk.pre_checkout(chat.user, invoice, self.platform.updates)
        except TimeoutError:
            return PaymentOutcome("failed", "The bot didn't respond in time. You were not charged.")
        if not answer.ok:
            return PaymentOutcome("failed", answer.error_message)
        if invoice.paid:
            return PaymentOutcome("failed", "This invoice was paid in the meantime. You were not charged again.")
        paid = desk.charge(chat.user, invoice)
        message = self.platform.post(chat, chat.user, {"successful_payment": paid})
        self.platform.updates.add("message", message, user_id)
        return PaymentOutcome("paid", charge_id=paid.telegram_payment_charge_id)

    # For tests

    def fail_next(self, method: str, code: int, *, retry_after: int = 1) -> None:
        """Let the next call of a method fail: 403, 429 with `retry_after` seconds, or 5xx."""
        errors = {403: blocked_by_user(), 429: too_many_requests(retry_after)}
        self.platform.faults.add(method, errors.get(code) or ApiError(code, "Internal Server Error"))

    def load_dice(self, *values: int) -> None:
        """Let the next dice show these values, whoever rolls them."""
        self.platform.dice.load(*values)
