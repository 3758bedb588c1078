"""The story of the platform, told through the doors that people use: chat, Mini App, mail, gateway, provider, admin."""

import asyncio
import re
from collections.abc import AsyncIterator, Callable
from datetime import datetime, timedelta
from urllib.parse import urlsplit

import aiohttp
import pyotp
import pytest
from aiogram.types import Message

from core import clock as core_clock
from core.backoffice.access import grant_role
from core.backoffice.audit import first_broken_entry
from core.backoffice.models import AuditEntry, Role
from core.clock import SystemClock, use_clock
from core.events.models import InboxMessage, InboxState
from core.identity.models import Player
from core.identity.players import player_by_telegram_id
from core.money import Money
from core.wallet import balance_of, gateway_funds, player_cash, player_held
from core.wallet.invariants import verify_ledger
from tests.plugins.platform import Platform

ANNA, OLGA = 1001, 9001
TAP = "0d0a5f5e-1111-7222-8333-444455556666"


class TimeMachine(SystemClock):
    """Time goes on as always, and may jump ahead: a second factor's code works once in half a minute."""

    def __init__(self) -> None:
        self._ahead = timedelta()

    def now(self) -> datetime:
        return super().now() + self._ahead

    def jump(self, by: timedelta) -> None:
        self._ahead += by


@pytest.fixture
def time() -> AsyncIterator[TimeMachine]:
    machine = TimeMachine()
    with use_clock(machine):
        yield machine


class Person:
    """Somebody with the chat open."""

    def __init__(self, platform: Platform, user_id: int, time: TimeMachine) -> None:
        self._world = platform.sandbox.telegram
        self.id = user_id
        self._time = time
        self.totp: pyotp.TOTP | None = None

    async def says(self, text: str) -> None:
        await self._world.send_text(self.id, text)

    async def sees(self, *parts: str, timeout: float = 15) -> Message:
        """Wait for a message that holds all of these texts."""

        def holds(message: Message) -> bool:
            return all(part in (message.text or message.caption or "") for part in parts)

        return await self._world.wait_for(self.id, holds, timeout)

    async def presses(self, button: str, *, on: str = "") -> None:
        """Press a button once a message with it (and with the text `on`) is there."""

        def offers(message: Message) -> bool:
            rows = message.reply_markup.inline_keyboard if message.reply_markup else []
            labels = [one.text for row in rows for one in row]
            return on in (message.text or message.caption or "") and any(button in label for label in labels)

        message = await self._world.wait_for(self.id, offers, 15)
        rows = message.reply_markup.inline_keyboard
        label = next(one.text for row in rows for one in row if button in one.text)
        await self._world.press(self.id, message.message_id, label)

    async def url_of(self, button: str) -> str:
        def offers(message: Message) -> bool:
            rows = message.reply_markup.inline_keyboard if message.reply_markup else []
            return any(button in one.text and one.url for row in rows for one in row)

        message = await self._world.wait_for(self.id, offers, 15)
        return next(
            one.url for row in message.reply_markup.inline_keyboard for one in row if button in one.text and one.url
        )

    def code(self) -> str:
        """A fresh code of the authenticator app."""
        assert self.totp is not None
        self._time.jump(timedelta(seconds=31))
        return self.totp.at(core_clock.now())

    async def registers(self, payload: str = "") -> Player:
        await self._world.start(self.id, payload)
        await self.presses("English")
        await self.presses("I am 18 or older and accept")
        await self.sees("Balance:")
        return await player_by_telegram_id(self.id)

    async def sets_up_totp(self) -> None:
        await self.says("/security")
        await self.presses("Set up two-step protection")
        message = await self.sees("Scan the picture")
        secret = re.search(r"(?:[A-Z2-7]{4} ?){8}", message.text or message.caption or "")
        assert secret is not None
        self.totp = pyotp.TOTP(secret.group().replace(" ", ""))
        await self.says(self.code())
        await self.sees("Two-step protection is on")


def usdt(text: str) -> Money:
    return Money.parse(text, "USDT")


async def until(condition: Callable[[], object], *, seconds: float = 15) -> object:
    """Wait until an awaited condition is true; for what has no event to wait for."""
    async with asyncio.timeout(seconds):
        while not (found := await condition()):
            await asyncio.sleep(0.05)
    return found


class MiniApp:
    """The JSON API as a page of the Mini App uses it, with the access that initData buys."""

    def __init__(self, http: aiohttp.ClientSession, platform: Platform, token: str) -> None:
        self._http = http
        self._url = platform.url
        self._headers = {"Authorization": f"Bearer {token}"}

    @classmethod
    async def opened_by(cls, person: Person, http: aiohttp.ClientSession, platform: Platform) -> "MiniApp":
        init_data = platform.sandbox.telegram.init_data(person.id)
        async with http.post(f"{platform.url}/api/session", json={"init_data": init_data}) as answer:
            assert answer.status in {200, 201}, await answer.text()
            return cls(http, platform, (await answer.json())["token"])

    async def get(self, path: str) -> object:
        async with self._http.get(f"{self._url}/api/{path}", headers=self._headers) as answer:
            assert answer.status == 200, await answer.text()
            return await answer.json()

    async def post(self, path: str, **body: object) -> object:
        async with self._http.post(f"{self._url}/api/{path}", headers=self._headers, json=body) as answer:
            assert answer.status in {200, 201}, await answer.text()
            return await answer.json()


async def test_a_player_registers_pays_in_plays_and_cashes_out(platform: Platform, time: TimeMachine) -> None:
    anna, olga = Person(platform, ANNA, time), Person(platform, OLGA, time)
    sandbox = platform.sandbox

    # Anna registers; Olga becomes an admin.
    player = await anna.registers()
    admin = await olga.registers()
    await grant_role(admin.id, Role.OWNER, actor="test")

    # She pays in: the message in the chat changes by itself.
    await anna.presses("Wallet")
    await anna.presses("Deposit")
    await anna.says("25")
    invoice_url = await anna.url_of("Pay 25.00 USDT")
    invoice = sandbox.crypto_pay.invoices.by_hash(urlsplit(invoice_url).path.rpartition("/")[2])
    assert invoice is not None
    await sandbox.crypto_pay.pay(invoice.invoice_id, webhooks=2)
    await anna.sees("25.00 USDT", "arrived", "Balance:")
    assert await balance_of(player_cash(player.id, "USDT")) == usdt("25")

    async with aiohttp.ClientSession() as http:
        # She plays the provider's slot and the house's Dice; the chat follows.
        app = await MiniApp.opened_by(anna, http, platform)
        games = (await app.get("games"))["games"]
        slot = next(game for game in games if game["provider"] == "hub88")
        launched = await app.post(f"games/{slot['id']}/launch")
        session_id = urlsplit(launched["url"]).path.rpartition("/")[2]
        await anna.says("/menu")
        await sandbox.hub88.spin(session_id, "1.00", "lose")
        await anna.sees("24.00 USDT", "no win")
        await sandbox.hub88.spin(session_id, "1.00", "win")
        rolled = await app.post("house/dice/roll", stake="2", target=98, request_id=TAP)
        assert await app.post("house/dice/roll", stake="2", target=98, request_id=TAP) == rolled
        balance = await balance_of(player_cash(player.id, "USDT"))
        await anna.sees(str(balance))
        assert (await app.get("me"))["balance"] == balance.plain()

        # An address is confirmed by the link in the mail.
        await anna.says("/security")
        await anna.presses("Add an e-mail address")
        await anna.says("anna@example.org")
        mail = await sandbox.mailbox.wait_for(to="anna@example.org", timeout_seconds=15)
        link = next(link for link in mail.links() if "/email/confirm" in link)
        async with http.get(link) as page:
            assert page.status == 200
        assert (await Player.get(id=player.id)).email is None, "looking is not confirming: mail scanners look"
        async with http.post(link) as page:
            assert page.status == 200
        await anna.sees("Your e-mail address is confirmed")

        # She cashes out: held, approved by Olga with her own code, paid, told.
        await anna.sets_up_totp()
        await anna.says("/cashout")
        await anna.sees("Available:")
        await anna.says("5")
        await anna.sees("six-digit code")
        await anna.says(anna.code())
        await anna.sees("We hold", "5.00 USDT")
        assert await balance_of(player_held(player.id, "USDT")) == usdt("5")
        await olga.sets_up_totp()
        await olga.says("/admin")
        await olga.presses("Payout")
        await olga.presses("Approve")
        await olga.says(olga.code())
        await anna.sees("5.00 USDT", "has been paid out")
        assert await balance_of(player_held(player.id, "USDT")) == usdt("0")
        assert await balance_of(gateway_funds("crypto_pay", "USDT")) == usdt("-19.75")

        # The report shows what was played.
        report_app = await MiniApp.opened_by(olga, http, platform)
        today = core_clock.now().date().isoformat()
        query = f"report?first_day={today}&last_day={today}&dimensions=provider"

        async def both_providers() -> object:
            report = await report_app.get(query)
            return report if len(report["rows"]) == 2 else None

        report = await until(both_providers)
        assert {row["provider"] for row in report["rows"]} == {"hub88", "house"}
        assert report["total"]["turnover"] == "4.00"

    # A statement with running balance, an intact audit log, a ledger that is right.
    await anna.says("/wallet")
    await anna.presses("Statement")
    await anna.sees("Set aside for cash-out", "Deposit", "balance")
    assert [entry.action for entry in await AuditEntry.all().order_by("id")] == ["role_granted", "payout_approved"]
    assert await first_broken_entry() is None
    assert await verify_ledger() == []


async def test_a_limit_and_a_break_really_stop_deposits_and_bets(platform: Platform, time: TimeMachine) -> None:
    anna = Person(platform, ANNA, time)
    player = await anna.registers()
    await anna.says("/limits")
    await anna.presses("Set a limit")
    await anna.says("30")
    await anna.sees("Deposit limit:", "30.00 USDT")
    await anna.says("/deposit")
    await anna.says("31")
    await anna.sees("30.00 USDT", "limit")
    await anna.says("/deposit")
    await anna.says("20")
    url = await anna.url_of("Pay 20.00 USDT")
    invoice = platform.sandbox.crypto_pay.invoices.by_hash(urlsplit(url).path.rpartition("/")[2])
    await platform.sandbox.crypto_pay.pay(invoice.invoice_id)
    await anna.sees("20.00 USDT", "arrived")
    async with aiohttp.ClientSession() as http:
        app = await MiniApp.opened_by(anna, http, platform)
        slot = next(game for game in (await app.get("games"))["games"] if game["provider"] == "hub88")
        session_id = urlsplit((await app.post(f"games/{slot['id']}/launch"))["url"]).path.rpartition("/")[2]
        await anna.says("/limits")
        await anna.presses("Take a break")
        await anna.presses("1 day")
        await anna.presses("Start my break")
        await anna.sees("Your break has begun")
        await platform.sandbox.hub88.spin(session_id, "1.00")
        assert await balance_of(player_cash(player.id, "USDT")) == usdt("20")
    await anna.says("/deposit")
    await anna.sees("break")
    assert await verify_ledger() == []


async def test_to_everybody_else_admin_commands_do_not_exist(platform: Platform, time: TimeMachine) -> None:
    anna = Person(platform, ANNA, time)
    await anna.registers()
    await anna.says("/admin")
    admin_answer = await anna.sees("I didn't quite get that")
    await anna.says("/nonsense")
    await anna.sees("I didn't quite get that")
    assert "admin" not in admin_answer.text.lower()


@pytest.mark.parametrize("platform", ["webhook"], indirect=True)
async def test_updates_may_come_by_webhook_and_come_again_until_they_are_stored(
    platform: Platform, time: TimeMachine
) -> None:
    anna = Person(platform, ANNA, time)
    player = await anna.registers()
    assert player.registered_at is not None
    info = await platform.adapters.bot.get_webhook_info()
    assert info.url.endswith("/telegram")
    await anna.says("/wallet")
    await anna.sees("Wallet", "0.00 USDT")

    async def all_handled() -> object:
        return not await InboxMessage.exclude(state=InboxState.HANDLED).exists()

    assert await until(all_handled)
