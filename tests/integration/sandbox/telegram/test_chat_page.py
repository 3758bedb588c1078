"""The chat page: its API, and the page itself in a browser."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from typing import Any

import aiohttp
import pytest
from aiogram import Bot, Dispatcher, F
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.filters import CommandStart
from aiogram.types import (
    CallbackQuery,
    InlineKeyboardButton,
    InlineQuery,
    InlineQueryResultArticle,
    InputTextMessageContent,
    LabeledPrice,
    Message,
    PreCheckoutQuery,
    WebAppInfo,
)
from aiohttp import web
from playwright.async_api import Page, expect

from integrations.sandbox.chat import add_chat_page
from integrations.sandbox.telegram import TelegramConfig, add_telegram
from tests.integration.sandbox.telegram.harness import ANNA, TOKEN, Telegram, callback, inline_keyboard, serve

MINI_APP = """<!doctype html><script src="{url}/js/telegram-web-app.js"></script>
<h1></h1><script>
const app = Telegram.WebApp;
const title = document.querySelector("h1");
title.textContent = `Hello ${{app.initDataUnsafe.user.first_name}} in ${{app.colorScheme}}`;
app.MainButton.setText("Place a bet").show().onClick(() => app.showConfirm("Really?", (sure) => {{
  title.textContent = sure ? "Placed" : "Thought better of it";
}}));
app.SecondaryButton.setText("Buy chips").show().onClick(() => app.openInvoice("{invoice}", (status) => {{
  title.textContent = `The invoice is ${{status}}`;
}}));
app.onEvent("themeChanged", () => {{ title.textContent = `Now in ${{app.colorScheme}}`; }});
app.ready();
</script>"""


@pytest.fixture
async def telegram(config: TelegramConfig) -> AsyncIterator[Telegram]:
    """A Telegram with its chat page."""
    async with AsyncExitStack() as resources:
        app = web.Application()
        world = add_telegram(app, config)
        add_chat_page(app, world)
        url = await resources.enter_async_context(serve(app))
        session = AiohttpSession(api=TelegramAPIServer.from_base(url))
        resources.push_async_callback((await session.create_session()).close)
        yield Telegram(url, world, Bot(TOKEN, session=session), resources.aclose)


def card(number: int) -> InlineQueryResultArticle:
    return InlineQueryResultArticle(
        id=f"game{number}",
        title=f"Game {number}",
        description="Slots & <b>more</b>",
        thumbnail_url="http://127.0.0.1:9/away.png",
        input_message_content=InputTextMessageContent(message_text=f"<b>Game {number}</b>", parse_mode="HTML"),
        reply_markup=inline_keyboard([callback("Wallet", "wallet")]),
    )


@pytest.fixture
async def casino(telegram: Telegram) -> AsyncIterator[Telegram]:
    """A bot with a menu, a wallet behind a button and a Mini App."""
    dispatcher = Dispatcher()
    mini_app = web.Application()
    invoice = await telegram.bot.create_invoice_link(
        "Chips", "50 chips for the table", "chips:50", "XTR", [LabeledPrice(label="Chips", amount=50)]
    )
    page = MINI_APP.format(url=telegram.url, invoice=invoice)

    async def send_page(_: web.Request) -> web.Response:
        return web.Response(text=page, content_type="text/html")

    mini_app.router.add_get("/", send_page)

    async with serve(mini_app) as mini_app_url:
        play = InlineKeyboardButton(text="Play", web_app=WebAppInfo(url=f"{mini_app_url}/"))

        @dispatcher.message(CommandStart())
        async def start(message: Message) -> None:
            await message.answer(
                "<b>Welcome</b>",
                reply_markup=inline_keyboard([play], [callback("Wallet", "wallet")]),
                parse_mode="HTML",
            )

        @dispatcher.callback_query(F.data == "wallet")
        async def show_wallet(query: CallbackQuery) -> None:
            assert isinstance(query.message, Message)
            await query.message.edit_text("Balance: 125.50 USDT")
            await query.answer("Up to date")

        @dispatcher.inline_query()
        async def offer(query: InlineQuery) -> None:
            start = int(query.offset or 0)
            await query.answer(
                [card(number) for number in range(start, start + 20) if query.query in f"game {number}"],
                next_offset="20" if query.query == "game" and not start else "",
                cache_time=0,
            )

        @dispatcher.pre_checkout_query()
        async def confirm(query: PreCheckoutQuery) -> None:
            await query.answer(ok=True)

        @dispatcher.message(F.successful_payment)
        async def thank(message: Message) -> None:
            await message.answer("Thank you")

        @dispatcher.message(F.text)
        async def echo(message: Message) -> None:
            await message.answer(f"You said {message.text}")

        polling = asyncio.create_task(
            dispatcher.start_polling(telegram.bot, handle_signals=False, close_bot_session=False)
        )
        yield telegram
        await dispatcher.stop_polling()
        telegram.world.platform.updates.end_poll(terminated=False)
        await polling


@pytest.mark.browser
async def test_a_person_writes_presses_and_plays(casino: Telegram, page: Page) -> None:
    await page.goto(casino.url)
    await page.get_by_role("button", name="Start", exact=True).click()
    chat = page.get_by_role("log")
    await expect(chat.locator("b", has_text="Welcome")).to_be_visible()

    await page.get_by_label("Message", exact=True).fill("hi <img src=x onerror=alert(1)>")
    await page.get_by_role("button", name="Send").click()
    await expect(chat).to_contain_text("You said hi <img src=x onerror=alert(1)>")

    bubble = chat.locator("article", has_text="Welcome")
    number = await bubble.get_attribute("data-id")
    await bubble.get_by_role("button", name="Wallet").click()
    await expect(chat.locator(f"article[data-id='{number}']")).to_contain_text("Balance: 125.50 USDT")
    await expect(page.locator(".toast")).to_have_text("Up to date")
    await expect(chat.locator("img")).to_have_count(0)


@pytest.mark.browser
async def test_a_mini_app_opens_in_a_frame_and_talks_with_the_messenger(casino: Telegram, page: Page) -> None:
    await casino.world.start(ANNA)
    await page.goto(f"{casino.url}/?as={ANNA}")

    await page.get_by_role("button", name="Play").click()
    heading = page.frame_locator("iframe").locator("h1")
    await expect(heading).to_have_text("Hello Anna in light")
    await page.get_by_role("button", name="Place a bet").click()
    await page.get_by_role("button", name="OK").click()
    await expect(heading).to_have_text("Placed")
    await page.emulate_media(color_scheme="dark")
    await expect(heading).to_have_text("Now in dark")
    await page.get_by_role("button", name="Close").click()

    await expect(page.locator("iframe")).to_have_count(0)


@pytest.mark.browser
async def test_stars_are_paid_from_the_mini_app_and_told_to_both(casino: Telegram, page: Page) -> None:
    await casino.world.start(ANNA)
    await page.goto(f"{casino.url}/?as={ANNA}")
    await page.get_by_role("button", name="Play").click()

    await page.get_by_role("button", name="Buy chips").click()
    await page.get_by_role("button", name="Confirm and pay 50 Stars").click()
    await expect(page.frame_locator("iframe").locator("h1")).to_have_text("The invoice is paid")
    await page.get_by_role("button", name="Close").click()

    await expect(page.get_by_role("log")).to_contain_text("You paid 50 Stars to Croupier")
    await expect(page.get_by_role("log")).to_contain_text("Thank you")


@pytest.mark.browser
async def test_everybody_has_a_chat_of_their_own(casino: Telegram, page: Page) -> None:
    await casino.world.start(ANNA)
    await page.goto(f"{casino.url}/?as={ANNA}")
    await expect(page.get_by_role("log")).to_contain_text("Welcome")

    await page.get_by_role("button", name="Chats").click()
    await page.get_by_role("button", name="Boris").click()
    await expect(page.get_by_role("log")).not_to_contain_text("/start")
    await casino.bot.send_message(ANNA, "While you were away")
    await page.get_by_role("button", name="Chats").click()

    await expect(page.get_by_role("button", name="Anna")).to_contain_text("While you were away")
    await expect(page.get_by_label("1 unread")).to_be_visible()


@pytest.mark.browser
async def test_the_bots_name_and_a_word_show_what_can_be_sent_above_the_field(casino: Telegram, page: Page) -> None:
    await casino.world.start(ANNA)
    await page.goto(f"{casino.url}/?as={ANNA}")
    field, offered = page.get_by_label("Message", exact=True), page.get_by_role("listbox")
    chat = page.get_by_role("log")
    await expect(chat).to_contain_text("Welcome")

    await field.fill("@cr")
    await page.get_by_role("menuitem", name="@croupier_bot").click()
    await expect(offered.get_by_role("option")).to_have_count(20)
    await field.fill("@croupier_bot game 1")
    await expect(offered.get_by_role("option")).to_have_count(11)  # 1 and 10 to 19
    await expect(offered.get_by_role("option").first).to_contain_text("Slots & <b>more</b>")
    await field.fill("@croupier_bot nothing like it")
    await expect(offered).to_be_hidden()
    await field.fill("@croupier_bot game")
    await expect(offered.get_by_role("option")).to_have_count(20)
    await offered.get_by_role("option").last.scroll_into_view_if_needed()
    await expect(offered.get_by_role("option")).to_have_count(40)

    await offered.get_by_role("option", name="Game 39").click()
    sent = chat.locator("article", has_text="Game 39")
    await expect(sent.locator("b")).to_have_text("Game 39")
    await expect(sent.get_by_role("button", name="Wallet")).to_be_visible()
    await expect(offered).to_be_hidden()
    await expect(field).to_have_value("")
    await sent.get_by_role("button", name="via @croupier_bot").click()
    await expect(field).to_have_value("@croupier_bot ")
    await expect(offered).to_be_visible()
    await field.fill("hello")
    await expect(offered).to_be_hidden()


async def test_only_what_the_bot_offered_can_be_sent(casino: Telegram) -> None:
    await casino.world.start(ANNA)
    api = f"{casino.url}/chat/api/people/{ANNA}"
    async with aiohttp.ClientSession() as session:

        async def post(path: str, body: object) -> tuple[int, dict[str, Any]]:
            async with session.post(f"{api}/{path}", json=body) as response:
                return response.status, await response.json()

        _, offered = await post("inline", {"text": "game 7"})
        assert [result["title"] for result in offered["results"]] == ["Game 7"]
        refusal = {"error": "The bot offers something else now."}
        assert await post("inline-result", {"result_id": "game8"}) == (409, refusal)
        assert await post("inline-result", {"result_id": "game7"}) == (200, {})
        await casino.world.block_bot(ANNA)
        assert (await post("inline-result", {"result_id": "game7"}))[0] == 409
        assert (await post("inline", {"text": "x" * 257}))[0] == 409
    assert [message.text for message in casino.world.messages(ANNA) if message.via_bot] == ["Game 7"]


async def test_the_websocket_tells_what_happens(telegram: Telegram) -> None:
    async with aiohttp.ClientSession() as session, session.ws_connect(f"{telegram.url}/chat/live") as socket:
        await telegram.world.send_text(ANNA, "hello")
        told = [await socket.receive_json(timeout=5) for _ in range(2)]

    assert [one["type"] for one in told] == ["chat", "message"]
    assert told[1]["message"]["text"] == "hello"
    assert (told[1]["message"]["own"], told[1]["message"]["delivered"]) == (True, False)


@pytest.mark.parametrize(
    ("path", "body", "status", "reason"),
    [
        (f"people/{ANNA}/messages", {"text": "  "}, 409, "There is nothing to send."),
        (f"people/{ANNA}/messages", {"text": 5}, 409, "text: Input should be a valid string."),
        (f"people/{ANNA}/press", {"message_id": 1, "button": "x"}, 409, "This message is gone."),
        (f"people/{ANNA}/pay", {"link": "x"}, 409, "This invoice link leads nowhere."),
        (f"people/{ANNA}/web-app", {"source": "menu"}, 409, "This bot has no main Mini App."),
        (f"people/{ANNA}/dice", {"emoji": "🦄"}, 400, "Bad Request: wrong dice emoji specified"),
        ("people/5/messages", {"text": "x"}, 409, "There is no such person."),
        ("people", {"first_name": ""}, 409, "first_name: String should have at least 1 character."),
    ],
)
async def test_what_cannot_be_done_is_said_in_a_sentence(
    telegram: Telegram, path: str, body: object, status: int, reason: str
) -> None:
    async with (
        aiohttp.ClientSession() as session,
        session.post(f"{telegram.url}/chat/api/{path}", json=body) as response,
    ):
        answer = await response.json()

    assert (response.status, answer) == (status, {"error": reason})
    assert telegram.world.messages(ANNA) == []


async def test_another_site_may_neither_act_nor_listen(telegram: Telegram) -> None:
    headers = {"Origin": "https://evil.example"}
    async with aiohttp.ClientSession(headers=headers) as session:
        async with session.post(f"{telegram.url}/chat/api/people/{ANNA}/messages", json={"text": "x"}) as acted:
            pass
        async with session.get(f"{telegram.url}/chat/live") as listened:
            pass

    assert (acted.status, listened.status) == (403, 403)
    assert telegram.world.messages(ANNA) == []


async def test_a_document_is_kept_not_run(telegram: Telegram) -> None:
    sent = await telegram.world.send_document(ANNA, b"<script>alert(1)</script>", "page.html")
    assert sent.document is not None

    async with (
        aiohttp.ClientSession() as session,
        session.get(f"{telegram.url}/chat/files/{sent.document.file_id}") as response,
    ):
        content = await response.read()

    assert content == b"<script>alert(1)</script>"
    assert response.headers["Content-Disposition"] == "attachment; filename*=UTF-8''page.html"
    assert response.headers["Content-Security-Policy"] == "sandbox"
