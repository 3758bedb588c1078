"""The bot between a real Telegram of the sandbox and real stores, taken step by step: a person acts, the bot answers,
and only then the test looks.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

import pyotp
from aiogram import Bot
from aiogram.types import InlineKeyboardButton, Message

from bot.chat import TelegramChat
from bot.services import BotServices
from bot.updates import Poller, UpdateWorker, receive_update
from core import clock
from core.events import RecordedEvent
from core.events.relay import relay_batch
from core.identity.models import Player
from core.identity.registration import TERMS_VERSION
from core.money import Money
from core.notifications.ports import Mail
from core.notifications.service import Notifier
from core.payments.deposits import settle_invoice
from core.payments.models import Intent
from core.reporting.facts import Fact
from core.reporting.queries import DayFigures, ReportQuery, ReportRow
from core.wallet import balance_of, player_cash, player_held
from integrations.gateways.crypto_pay import CryptoPay
from integrations.sandbox.crypto_pay import CryptoPay as GatewayServer
from integrations.sandbox.telegram import ButtonPress, TelegramWorld
from tests.plugins.people import credit

ANNA, BORIS, OLGA = 1001, 1002, 9001


class FixedFigures:
    """An analytics store that knows one day."""

    async def load(self, facts: Sequence[Fact]) -> None: ...

    async def report(self, query: ReportQuery) -> list[ReportRow]:
        return []

    async def total(self, query: ReportQuery) -> ReportRow:
        return self._row(query.currency)

    async def day_figures(self, day: date, currency: str) -> DayFigures:
        return DayFigures(
            day=day,
            play=self._row(currency),
            deposits=Money.parse("300", currency),
            payouts=Money.parse("120", currency),
            registrations=3,
        )

    def _row(self, currency: str) -> ReportRow:
        return ReportRow(
            day=None,
            provider=None,
            game=None,
            turnover=Money.parse("1250", currency),
            wins=Money.parse("1200", currency),
            active_players=7,
            rounds=42,
        )


@dataclass
class SentMails:
    mails: list[Mail] = field(default_factory=list)

    async def send(self, mail: Mail) -> None:
        self.mails.append(mail)


@dataclass(kw_only=True)
class BotHouse:
    world: TelegramWorld
    bot: Bot
    services: BotServices
    poller: Poller
    worker: UpdateWorker
    chat: TelegramChat
    gateway: CryptoPay
    gateway_server: GatewayServer
    mails: SentMails

    async def settle(self) -> None:
        """Let the bot take and handle everything that waits, then tell people what happened."""
        await self.poller.poll(timeout_seconds=0)
        await self.worker.work_off()
        await self.tell()

    async def tell(self) -> None:
        """Carry events from the outbox to the chats, as the worker does it over NATS."""
        notifier = Notifier(chat=self.chat, mail=self.mails, public_url="http://127.0.0.1:8080")
        stream = _Stream()
        while await relay_batch(stream):
            await notifier(stream.take())
            await self.chat.settle()

    async def pay(self, player: Player) -> Intent:
        """Pay the player's newest invoice at the gateway, and let the gateway's word reach us."""
        intent = await Intent.filter(player_id=player.id, kind="deposit").order_by("-id").first()
        assert intent is not None
        assert intent.external_id is not None
        await self.gateway_server.pay(int(intent.external_id))
        settled = await settle_invoice(self.gateway, intent.external_id)
        assert settled is not None
        await self.tell()
        return settled


@dataclass
class _Stream:
    """Between the relay and its consumers, so that these do not run inside the relay's transaction."""

    events: list[RecordedEvent] = field(default_factory=list)

    async def publish(self, events: Sequence[RecordedEvent]) -> None:
        self.events.extend(events)

    def take(self) -> list[RecordedEvent]:
        taken, self.events = self.events, []
        return taken


@dataclass
class Person:
    """Somebody in the chat: acts, and reads what then stands there."""

    house: BotHouse
    user_id: int
    secret: str = ""  # of the authenticator app
    _codes_used: int = 0

    # Acting

    async def start(self, payload: str = "") -> Message:
        await self.house.world.start(self.user_id, payload)
        await self.house.settle()
        return self.live

    async def say(self, text: str) -> Message:
        await self.house.world.send_text(self.user_id, text)
        await self.house.settle()
        return self.live

    async def press(self, button: str) -> Message:
        """Press a button of the live message, by its text (or what it begins with) or its data."""
        await self.press_on(self.live, button)
        return self.live

    async def press_on(self, message: Message, button: str) -> ButtonPress:
        found = find(message, button)
        pressed = await self.house.world.press(self.user_id, message.message_id, found.callback_data or "")
        await self.house.settle()
        return pressed

    async def press_made_up(self, data: str) -> Message:
        """What a tampered client sends: callback data that no button carries."""
        world, live = self.house.world, self.live
        query_id, _ = world.platform.buttons.ask(self.user_id)
        await self.receive(
            {
                "callback_query": {
                    "id": query_id,
                    "from": {"id": self.user_id, "is_bot": False, "first_name": "Anna"},
                    "chat_instance": "1",
                    "message": live.model_dump(mode="json", by_alias=True, exclude_none=True),
                    "data": data,
                }
            }
        )
        return self.live

    async def receive(self, content: dict[str, Any], update_id: int | None = None) -> None:
        """Let an update arrive that the sandbox's Telegram would not make."""
        number = update_id or self.house.world.platform.store.next_number("update", first=1)
        await receive_update(self.house.bot, {"update_id": number, **content})
        await self.house.settle()

    # Standing flows

    async def register(self, *, language: str = "🇬🇧 English", payload: str = "", balance: str = "0") -> Player:
        await self.start(payload)
        await self.press(language)
        await self.press(f"welcome:accept:{TERMS_VERSION}")
        player = await self.player()
        if balance != "0":
            await credit(player, balance)
        return player

    async def set_up_totp(self) -> list[str]:
        """Through the chat; returns the recovery codes."""
        await self.press("menu:home") if has(self.live, "menu:home") else await self.say("/menu")
        await self.press("security:home")
        await self.press("security:begin")
        self.secret = find(self.live, "Copy the key").copy_text.text  # type: ignore[union-attr]
        shown = await self.say(self.code())
        return [line for line in (shown.text or "").splitlines() if "-" in line and " " not in line]

    def code(self) -> str:
        """A fresh code: the clock moves on for each, because a code works once."""
        moved = clock.now().timestamp() + 30 * self._codes_used
        self._codes_used += 1
        return pyotp.TOTP(self.secret).at(int(moved))

    # Looking

    async def player(self) -> Player:
        return await Player.get(telegram_id=self.user_id)

    async def balance(self) -> Money:
        player = await self.player()
        return await balance_of(player_cash(player.id, player.currency))

    async def held(self) -> Money:
        player = await self.player()
        return await balance_of(player_held(player.id, player.currency))

    @property
    def messages(self) -> list[Message]:
        return self.house.world.messages(self.user_id)

    @property
    def from_bot(self) -> list[Message]:
        return [message for message in self.messages if message.from_user and message.from_user.is_bot]

    @property
    def with_buttons(self) -> list[Message]:
        return [message for message in self.from_bot if message.reply_markup]

    @property
    def live(self) -> Message:
        """The one message that has buttons."""
        (message,) = self.with_buttons
        return message

    @property
    def text(self) -> str:
        return self.live.text or ""


def buttons_of(message: Message) -> list[InlineKeyboardButton]:
    return [button for row in message.reply_markup.inline_keyboard for button in row] if message.reply_markup else []


def has(message: Message, button: str) -> bool:
    return any(one.text.startswith(button) or one.callback_data == button for one in buttons_of(message))


def find(message: Message, button: str) -> InlineKeyboardButton:
    for one in buttons_of(message):
        if one.text.startswith(button) or one.callback_data == button:
            return one
    raise AssertionError(f"no button {button!r} among {[one.text for one in buttons_of(message)]}: {message.text}")


def usdt(text: str) -> Money:
    return Money.parse(text, "USDT")


def percent(text: str) -> Decimal:
    return Decimal(text) / 100
