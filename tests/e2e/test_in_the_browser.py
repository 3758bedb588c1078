"""The same story through the pages that people see, in headless Chromium, the size of a phone.

With CROUPIER_PICTURES=docs/images the pictures of README and manuals are taken on the way:

    CROUPIER_PICTURES=docs/images ./croupier test tests/e2e/test_in_the_browser.py
"""

import os
import re
from pathlib import Path

import pytest
from playwright.async_api import Frame, Page, expect

from core.backoffice.access import grant_role
from core.backoffice.models import Role
from core.games.models import Round
from core.identity.players import player_by_telegram_id
from core.wallet import balance_of, player_cash
from core.wallet.invariants import verify_ledger
from tests.plugins.browser import NewPage
from tests.plugins.platform import Platform

ANNA, OLGA = 1001, 9001
PICTURES = os.environ.get("CROUPIER_PICTURES")
SETTLED_MS = 900  # animations are over: pictures are taken of what people look at, not of what passes by


async def picture(page: Page, name: str) -> None:
    if PICTURES:
        await page.wait_for_timeout(SETTLED_MS)
        await page.screenshot(path=Path(PICTURES) / f"{name}.png")


class Phone:
    """The chat page, open as one person."""

    def __init__(self, page: Page, platform: Platform) -> None:
        self.page = page
        self._platform = platform

    async def open_chat(self, user_id: int) -> None:
        await self.page.goto(f"{self._platform.sandbox_url}/?as={user_id}")

    async def press(self, button: str) -> None:
        await self.page.get_by_role("button", name=button).last.click()

    async def write(self, text: str) -> None:
        await self.page.get_by_placeholder("Message").fill(text)
        await self.page.keyboard.press("Enter")

    async def sees(self, text: str) -> None:
        await expect(self.page.get_by_text(text).last).to_be_visible()

    async def register(self, user_id: int) -> None:
        await self.open_chat(user_id)
        await self.press("Start")
        await self.press("English")
        await self.press("I am 18 or older and accept")
        await self.sees("Balance:")

    async def mini_app(self, part_of_address: str) -> Frame:
        """The frame of the Mini App once it shows this address."""
        await self.page.wait_for_function(
            "part => [...document.querySelectorAll('iframe')].some(frame => frame.src)", arg=part_of_address
        )
        for _ in range(100):
            for frame in self.page.frames:
                if re.search(part_of_address, frame.url):
                    return frame
            await self.page.wait_for_timeout(100)
        raise AssertionError([frame.url for frame in self.page.frames])


@pytest.mark.browser
async def test_a_player_pays_in_and_plays_and_an_admin_reads_the_report(platform: Platform, new_page: NewPage) -> None:
    phone = Phone(await new_page(), platform)
    await phone.register(ANNA)
    await picture(phone.page, "chat-menu")

    # Pay in on the gateway's page; the chat changes by itself.
    await phone.press("Wallet")
    await phone.press("Deposit")
    await phone.press("25.00 USDT")
    async with phone.page.context.expect_page() as opened:
        await phone.page.get_by_text("Pay 25.00 USDT").last.click()
    pay_page = await opened.value
    await pay_page.get_by_role("button", name="Pay 25 USDT").click()
    await expect(pay_page.get_by_text("Paid").first).to_be_visible()
    await pay_page.close()
    await phone.sees("arrived")
    await picture(phone.page, "chat-deposit-arrived")

    # Open the Mini App, roll the Dice.
    await phone.press("Play")
    await phone.press("All games")
    catalogue = await phone.mini_app(r"/app([?#]|$)")
    await expect(catalogue.get_by_text("Book of Dunes").first).to_be_visible()
    await expect(catalogue.get_by_text("25.00").first).to_be_visible()
    await picture(phone.page, "app-games")
    await catalogue.get_by_text("Dice").first.click()
    dice = await phone.mini_app("/house/dice")
    await dice.get_by_role("button", name="Roll").click()
    player = await player_by_telegram_id(ANNA)
    await expect(dice.get_by_text(re.compile(r"is (not )?under|You win", re.IGNORECASE)).first).to_be_visible()
    balance = await balance_of(player_cash(player.id, "USDT"))
    assert balance.plain() != "25.00"
    await expect(dice.get_by_text(balance.plain()).first).to_be_visible()
    await picture(phone.page, "app-dice")
    assert await Round.filter(player_id=player.id).count() == 1

    # The chat knows of it too.
    await phone.open_chat(ANNA)
    await phone.write("/menu")
    await phone.sees(balance.plain())
    await picture(phone.page, "chat-after-play")

    # She takes her statement along: from the chat, and from the Mini App.
    await phone.press("Wallet")
    await phone.press("Statement")
    await phone.press("As a file")
    await phone.press("This month")
    await phone.press("PDF")
    await phone.sees("Your statement is above")
    await expect(phone.page.locator(".file strong")).to_have_text(re.compile(r"^croupier-.*\.pdf$"))
    await picture(phone.page, "chat-statement")
    await phone.press("Back")
    await phone.press("Open the full statement")
    statement = await phone.mini_app("/app/statement")
    await statement.get_by_text("Statement as a file").click()
    await expect(statement.locator(".line-title").last).to_have_text("Deposit")
    await picture(phone.page, "app-statement")

    # Olga, an admin, reads the report.
    admin_phone = Phone(await new_page(color_scheme="dark"), platform)
    await admin_phone.register(OLGA)
    await grant_role((await player_by_telegram_id(OLGA)).id, Role.OWNER, actor="test")
    await admin_phone.write("/admin")
    await admin_phone.sees("Payouts")
    await picture(admin_phone.page, "chat-admin-dark")
    await admin_phone.press("Today")
    await admin_phone.sees("Turnover")
    await picture(admin_phone.page, "chat-figures-dark")
    await admin_phone.press("report")
    report = await admin_phone.mini_app("/app/report")
    await expect(report.get_by_text("GGR").first).to_be_visible()
    await expect(report.locator("canvas, svg.marks").first).to_be_visible(timeout=30_000)
    await picture(admin_phone.page, "app-report-dark")
    assert await verify_ledger() == []


@pytest.mark.browser
async def test_a_player_spins_the_providers_slot(platform: Platform, new_page: NewPage) -> None:
    phone = Phone(await new_page(), platform)
    await phone.register(ANNA)
    invoice_bot = platform.sandbox.crypto_pay
    await phone.write("/deposit")
    await phone.press("10.00 USDT")
    await phone.sees("waiting for the payment")
    (invoice,) = invoice_bot.invoices.find(_every_invoice())
    await invoice_bot.pay(invoice.invoice_id)
    await phone.sees("arrived")
    await phone.press("Play")
    await phone.write("neon fruits")
    await phone.press("Neon Fruits")
    await phone.press("▶️ Play")
    slot = await phone.mini_app("/hub88/play")
    await slot.get_by_role("button", name=re.compile("spin", re.IGNORECASE)).first.click()
    player = await player_by_telegram_id(ANNA)
    for _ in range(100):
        if played := await Round.filter(player_id=player.id).first():
            break
        await phone.page.wait_for_timeout(100)
    assert played
    await picture(phone.page, "app-slot")
    assert await verify_ledger() == []
    traffic = await new_page()
    await traffic.goto(f"{platform.sandbox_url}/traffic")
    await expect(traffic.get_by_text("transaction/bet").first).to_be_visible()
    await picture(traffic, "traffic")


@pytest.mark.browser
async def test_a_player_finds_a_game_keeps_it_and_offers_it_to_others(platform: Platform, new_page: NewPage) -> None:
    phone = Phone(await new_page(), platform)
    await phone.register(ANNA)

    # In the Mini App: typed with a mistake, starred, found again among the favourites.
    await phone.press("Play")
    await phone.press("All games")
    catalogue = await phone.mini_app(r"/app([?#]|$)")
    await catalogue.get_by_role("searchbox").fill("bok of duns")
    await expect(catalogue.locator("#hero")).to_be_hidden()
    tile = catalogue.locator(".tile").first
    await expect(tile.locator(".tile-name")).to_have_text("Book of Dunes")
    await tile.locator(".tile-star").click()
    await expect(tile.locator(".tile-star")).to_have_attribute("aria-pressed", "true")
    await picture(phone.page, "app-search")
    await catalogue.get_by_role("searchbox").fill("")
    await catalogue.get_by_role("button", name="Favourites").click()
    await expect(catalogue.locator(".tile-name")).to_have_text(["Book of Dunes"])
    await phone.page.get_by_role("button", name="Close").click()

    # In a chat: the bot's name and a word offer games; the one that is sent leads to its card.
    field, name = phone.page.get_by_placeholder("Message"), f"@{platform.adapters.settings.bot_username}"
    offered = phone.page.get_by_role("option")
    await field.fill(f"{name} ")
    await expect(offered.filter(has_text="Book of Dunes")).to_be_visible()
    await expect(offered.locator("img").first).to_have_js_property("complete", True)
    await picture(phone.page, "chat-inline")
    await field.fill(f"{name} dunes")
    await offered.filter(has_text="Book of Dunes").click()
    sent = phone.page.locator("article.own", has_text="Book of Dunes")
    await expect(sent.get_by_role("button", name="Play")).to_be_visible()
    async with phone.page.context.expect_page() as opened:
        await sent.get_by_role("button", name="Play").click()
    card = await opened.value
    await expect(card.get_by_role("button", name="Remove from favourites")).to_be_visible()
    await picture(card, "chat-game")


@pytest.mark.browser
async def test_an_admin_limits_a_game_and_the_player_no_longer_sees_it(platform: Platform, new_page: NewPage) -> None:
    phone, admin_phone = Phone(await new_page(), platform), Phone(await new_page(color_scheme="dark"), platform)
    await phone.register(ANNA)
    await admin_phone.register(OLGA)
    await grant_role((await player_by_telegram_id(OLGA)).id, Role.OWNER, actor="test")
    await admin_phone.write("/admin")
    await admin_phone.press("Games")
    await admin_phone.sees("type a name to find it")
    await admin_phone.write("bok of duns")
    await admin_phone.sees("🔎 bok of duns")  # the list before has the same button
    await admin_phone.press("Book of Dunes")
    await admin_phone.press("Stakes")
    await admin_phone.sees("Type the lowest and the highest stake")
    await admin_phone.write("0.10 500")
    await admin_phone.sees("Stakes from 0.10 to 500.00 USDT")
    await admin_phone.press("Countries")
    await admin_phone.sees("Where shall it not be offered")
    await admin_phone.write("DE FR")
    await admin_phone.sees("Not offered in: DE FR")
    await picture(admin_phone.page, "chat-admin-game-dark")

    await admin_phone.write("/admin")
    await admin_phone.press("Players")
    await admin_phone.sees("Whom are you looking for")
    await admin_phone.write(str(ANNA))
    await admin_phone.press("Country")
    await admin_phone.sees("Where does")
    await admin_phone.write("DE")
    await admin_phone.sees("Country: DE")
    await phone.press("Play")
    await phone.press("Find a game")
    await phone.sees("Neon Fruits")
    await expect(phone.page.get_by_role("button", name="Book of Dunes")).to_have_count(0)


def _every_invoice() -> object:
    from integrations.sandbox.crypto_pay.parameters import GetInvoices

    return GetInvoices()
