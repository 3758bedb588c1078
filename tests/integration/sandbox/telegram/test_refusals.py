"""What Telegram refuses, this one refuses in the same words, and nothing changes."""

import json

import aiohttp
import pytest
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import (
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiogram.methods import SendVideo
from aiogram.types import InlineKeyboardButton, WebAppInfo

from tests.integration.sandbox.telegram.harness import (
    ANNA,
    BORIS,
    TOKEN,
    StartTelegram,
    Telegram,
    callback,
    inline_keyboard,
    take_updates,
)

WEB_APP_OVER_HTTP = InlineKeyboardButton(text="Play", web_app=WebAppInfo(url="http://casino.example/app"))


@pytest.mark.parametrize(
    ("button", "reason"),
    [
        (callback("x", "я" * 33), "BUTTON_DATA_INVALID"),
        (callback(" ", "x"), "inline keyboard button text must be non-empty"),
        (InlineKeyboardButton(text="x"), "text buttons are unallowed in the inline keyboard"),
        (InlineKeyboardButton(text="x", url="ftp://a.b"), "unsupported URL protocol"),
        (InlineKeyboardButton(text="x", callback_data="x", style="pink"), "invalid button style"),
        (InlineKeyboardButton(text="x", callback_data="x", url="https://a.b"), "exactly one action"),
        (WEB_APP_OVER_HTTP, "Only HTTPS links are allowed"),
    ],
    ids=["data over 64 bytes", "no text", "no purpose", "ftp", "style", "two purposes", "mini app over http"],
)
async def test_a_button_that_breaks_the_rules_is_refused(
    telegram: Telegram, button: InlineKeyboardButton, reason: str
) -> None:
    await telegram.world.start(ANNA)

    with pytest.raises(TelegramBadRequest, match=reason):
        await telegram.bot.send_message(ANNA, "x", reply_markup=inline_keyboard([button]))

    assert len(telegram.world.messages(ANNA)) == 1


async def test_callback_data_of_64_bytes_and_a_mini_app_on_this_machine_are_taken(telegram: Telegram) -> None:
    await telegram.world.start(ANNA)
    local = InlineKeyboardButton(text="Play", web_app=WebAppInfo(url="http://127.0.0.1:8080/app"))

    sent = await telegram.bot.send_message(ANNA, "x", reply_markup=inline_keyboard([callback("x", "я" * 32)], [local]))

    assert sent.reply_markup is not None


@pytest.mark.parametrize(
    ("text", "reason"),
    [(" \n ", "message text is empty"), ("🎲" * 2049, "message is too long"), ("x" * 40_000, "message is too long")],
)
async def test_an_empty_or_endless_text_is_refused(telegram: Telegram, text: str, reason: str) -> None:
    await telegram.world.start(ANNA)

    with pytest.raises(TelegramBadRequest, match=reason):
        await telegram.bot.send_message(ANNA, text)


async def test_a_text_of_4096_units_is_taken(telegram: Telegram) -> None:
    await telegram.world.start(ANNA)

    assert (await telegram.bot.send_message(ANNA, "🎲" * 2048)).text == "🎲" * 2048


async def test_somebody_who_never_started_the_bot_cannot_be_written_to(telegram: Telegram) -> None:
    for chat_id in (BORIS, 424242, "@nobody"):
        with pytest.raises(TelegramBadRequest, match="chat not found"):
            await telegram.bot.send_message(chat_id, "hello?")


async def test_somebody_who_blocked_the_bot_hears_nothing_until_they_unblock_it(telegram: Telegram) -> None:
    await telegram.world.start(ANNA)
    sent = await telegram.bot.send_message(ANNA, "hello")
    await take_updates(telegram)

    await telegram.world.block_bot(ANNA)
    with pytest.raises(TelegramForbiddenError, match="Forbidden: bot was blocked by the user"):
        await telegram.bot.send_message(ANNA, "still there?")
    with pytest.raises(TelegramForbiddenError):
        await telegram.bot.edit_message_text("x", chat_id=ANNA, message_id=sent.message_id)
    await telegram.world.unblock_bot(ANNA)
    await telegram.bot.send_message(ANNA, "welcome back")

    changes = [update.my_chat_member for update in await take_updates(telegram)]
    assert [one.new_chat_member.status for one in changes if one] == ["kicked", "member"]
    assert [one.text for one in telegram.world.messages(ANNA)] == ["/start", "hello", "welcome back"]


async def test_a_flood_is_answered_with_the_seconds_to_wait(start_telegram: StartTelegram) -> None:
    telegram = await start_telegram(message_burst=2, messages_per_second=0.1)
    await telegram.world.start(ANNA)
    await telegram.world.start(BORIS)
    sent = await telegram.bot.send_message(ANNA, "one")
    await telegram.bot.edit_message_text("two", chat_id=ANNA, message_id=sent.message_id)

    with pytest.raises(TelegramRetryAfter) as refused:
        await telegram.bot.send_message(ANNA, "three")

    assert 1 <= refused.value.retry_after <= 10
    assert [one.text for one in telegram.world.messages(ANNA)] == ["/start", "two"]
    await telegram.bot.send_message(BORIS, "another chat has a budget of its own")


async def test_a_test_can_make_the_next_call_fail(telegram: Telegram) -> None:
    await telegram.world.start(ANNA)
    for code in (429, 403, 500):
        telegram.world.fail_next("sendMessage", code, retry_after=7)

    with pytest.raises(TelegramRetryAfter, match="retry after 7"):
        await telegram.bot.send_message(ANNA, "x")
    with pytest.raises(TelegramForbiddenError):
        await telegram.bot.send_message(ANNA, "x")
    with pytest.raises(TelegramServerError):
        await telegram.bot.send_message(ANNA, "x")
    await telegram.bot.send_message(ANNA, "x")

    assert len(telegram.world.messages(ANNA)) == 2


async def test_a_callback_query_is_answered_once_and_in_time(start_telegram: StartTelegram) -> None:
    telegram = await start_telegram(callback_seconds=0)
    await telegram.world.start(ANNA)
    sent = await telegram.bot.send_message(ANNA, "x", reply_markup=inline_keyboard([callback("x", "x")]))
    press = await telegram.world.press(ANNA, sent.message_id, "x")

    for query_id in (press.query_id, "made up"):
        with pytest.raises(
            TelegramBadRequest, match="query is too old and response timeout expired or query ID is invalid"
        ):
            await telegram.bot.answer_callback_query(query_id)


async def test_a_wrong_token_is_unauthorized(telegram: Telegram) -> None:
    stranger = Bot("4242:guess", session=AiohttpSession(api=TelegramAPIServer.from_base(telegram.url)))
    async with stranger.session:
        with pytest.raises(TelegramUnauthorizedError, match="Unauthorized"):
            await stranger.get_me()


async def test_a_method_that_is_not_there_is_not_found(telegram: Telegram) -> None:
    with pytest.raises(TelegramNotFound, match="Not Found: method not found"):
        await telegram.bot(SendVideo(chat_id=ANNA, video="x"))


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (b"{not json", "application/json"),
        (b"[1, 2]", "application/json"),
        (b"\xff\xfe", "application/x-www-form-urlencoded"),
        (b"no boundary", "multipart/form-data; boundary=frontier"),
        (b"--frontier\r\nbroken", "multipart/form-data; boundary=frontier"),
        (b"x", "multipart/form-data"),
        (b"--f\r\nContent-Disposition: nothing\r\n\r\nx\r\n--f--\r\n", "multipart/form-data; boundary=f"),
        (b"", ""),
        (b"<xml/>", "text/xml"),
        (json.dumps({"chat_id": [1], "text": {}}).encode(), "application/json"),
        (json.dumps({"chat_id": 1e300, "text": "x"}).encode(), "application/json"),
        (json.dumps({"chat_id": ANNA, "text": "x", "reply_markup": "{"}).encode(), "application/json"),
        (
            json.dumps({"chat_id": ANNA, "text": "x", "reply_markup": {"inline_keyboard": 5}}).encode(),
            "application/json",
        ),
        (json.dumps({"chat_id": ANNA, "text": "x", "entities": [{"type": "bold"}]}).encode(), "application/json"),
        (json.dumps({"chat_id": ANNA, "text": "a\0b"}).encode(), "application/json"),
    ],
)
async def test_a_body_that_cannot_be_read_is_a_bad_request(telegram: Telegram, body: bytes, content_type: str) -> None:
    await telegram.world.start(ANNA)
    headers = {"Content-Type": content_type} if content_type else {}

    async with (
        aiohttp.ClientSession(skip_auto_headers=["Content-Type"]) as session,
        session.post(f"{telegram.url}/bot{TOKEN}/sendMessage", data=body, headers=headers) as response,
    ):
        answer = await response.json()

    assert response.status == 400
    assert answer["ok"] is False
    assert answer["description"].startswith("Bad Request: ")
    assert len(telegram.world.messages(ANNA)) == 1


async def test_a_call_may_come_as_a_query_string_or_as_json(telegram: Telegram) -> None:
    await telegram.world.start(ANNA)
    address = f"{telegram.url}/bot{TOKEN}/SENDMESSAGE"
    async with aiohttp.ClientSession() as session:
        await session.get(address, params={"chat_id": ANNA, "text": "a & b = c"})
        await session.post(address, json={"chat_id": ANNA, "text": "json"})

    assert [one.text for one in telegram.world.messages(ANNA)] == ["/start", "a & b = c", "json"]
