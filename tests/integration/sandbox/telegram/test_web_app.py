"""initData that verifiers accept: aiogram's own are the judges."""

import time
from urllib.parse import parse_qs, urlsplit

import pytest
from aiogram.types import InlineKeyboardButton, KeyboardButton, ReplyKeyboardMarkup, WebAppInfo
from aiogram.utils.web_app import check_webapp_signature, safe_parse_webapp_init_data
from aiogram.utils.web_app_signature import safe_check_webapp_init_data_from_signature

from integrations.sandbox.telegram import NotPossible
from tests.integration.sandbox.telegram.harness import (
    ANNA,
    TOKEN,
    StartTelegram,
    Telegram,
    inline_keyboard,
    take_updates,
)

APP = "http://127.0.0.1:8080/app"


async def test_both_signatures_hold(telegram: Telegram) -> None:
    init_data = telegram.world.init_data(ANNA, start_param="ref_42")

    by_token = safe_parse_webapp_init_data(TOKEN, init_data)
    by_key = safe_check_webapp_init_data_from_signature(4242, init_data, bytes.fromhex(telegram.world.public_key_hex))

    assert by_token == by_key
    assert by_token.user is not None
    assert (by_token.user.id, by_token.user.first_name, by_token.start_param) == (ANNA, "Anna", "ref_42")
    assert abs(by_token.auth_date.timestamp() - time.time()) < 60


async def test_any_change_breaks_both_signatures(telegram: Telegram) -> None:
    forged = telegram.world.init_data(ANNA).replace("1001", "1002")

    assert not check_webapp_signature(TOKEN, forged)
    with pytest.raises(ValueError, match="Invalid init data signature"):
        safe_check_webapp_init_data_from_signature(4242, forged, bytes.fromhex(telegram.world.public_key_hex))


async def test_a_test_chooses_the_moment_of_signing(telegram: Telegram) -> None:
    init_data = telegram.world.init_data(ANNA, auth_date=1_700_000_000)

    assert safe_parse_webapp_init_data(TOKEN, init_data).auth_date.timestamp() == 1_700_000_000


async def test_the_signing_key_outlives_a_restart(start_telegram: StartTelegram) -> None:
    before = await start_telegram()
    await before.stop()
    after = await start_telegram()

    assert after.world.public_key_hex == before.world.public_key_hex


async def test_a_given_key_signs(start_telegram: StartTelegram) -> None:
    telegram = await start_telegram(ed25519_private_key=bytes(32))

    assert telegram.world.public_key_hex == "3b6a27bcceb6a42d62a3a8d02a6f0d73653215771de243a63ac048a18b59da29"


async def test_a_button_opens_the_mini_app_with_its_launch_parameters(telegram: Telegram) -> None:
    await telegram.world.start(ANNA)
    button = InlineKeyboardButton(text="Play", web_app=WebAppInfo(url=f"{APP}?lang=en#lobby"))
    sent = await telegram.bot.send_message(ANNA, "x", reply_markup=inline_keyboard([button]))

    url = await telegram.world.open_web_app(ANNA, sent.message_id, "Play")

    parts = urlsplit(url)
    assert f"{parts.scheme}://{parts.netloc}{parts.path}?{parts.query}" == f"{APP}?lang=en"
    assert parts.fragment.startswith("lobby&tgWebAppData=")
    launch = parse_qs(parts.fragment)
    assert safe_parse_webapp_init_data(TOKEN, launch["tgWebAppData"][0]).user is not None
    assert launch["tgWebAppVersion"] == ["9.1"]
    assert launch["tgWebAppPlatform"] == ["web"]
    assert "bg_color" in launch["tgWebAppThemeParams"][0]


async def test_a_mini_app_from_the_keyboard_sends_data_back(telegram: Telegram) -> None:
    await telegram.world.start(ANNA)
    keyboard = ReplyKeyboardMarkup(keyboard=[[KeyboardButton(text="Wheel", web_app=WebAppInfo(url=APP))]])
    await telegram.bot.send_message(ANNA, "Spin", reply_markup=keyboard)
    await take_updates(telegram)

    assert (await telegram.world.open_keyboard_web_app(ANNA, "Wheel")).startswith(f"{APP}#")
    await telegram.world.send_web_app_data(ANNA, "Wheel", '{"stop": 7}')

    (update,) = await take_updates(telegram)
    assert update.message is not None
    assert update.message.web_app_data is not None
    assert update.message.web_app_data.data == '{"stop": 7}'


async def test_what_opens_no_mini_app_says_so(telegram: Telegram) -> None:
    with pytest.raises(NotPossible, match="no main Mini App"):
        await telegram.world.open_menu_web_app(ANNA)
