"""Paying in through the chat."""

from datetime import timedelta

import pytest

from core import clock
from core.clock import ManualClock
from core.payments.deposits import intents_of
from core.payments.models import IntentState
from tests.integration.bot.harness import BotHouse, Person, find, has, usdt
from tests.plugins.people import MONEY_TABLES, fingerprint


async def open_deposit(person: Person) -> None:
    await person.press("wallet:home")
    await person.press("deposit:home")


async def test_the_message_that_waits_for_the_payment_changes_when_it_arrives(house: BotHouse, anna: Person) -> None:
    player = await anna.register()
    await open_deposit(anna)
    waiting = await anna.press("25.00 USDT")
    (intent,) = await intents_of(player.id)
    assert find(waiting, "Pay 25.00 USDT").url == intent.pay_url

    await house.pay(player)

    assert anna.live.message_id == waiting.message_id
    assert anna.text == "✅ 25.00 USDT arrived.\nBalance: 25.00 USDT"
    assert has(anna.live, "play:home")
    assert await anna.balance() == usdt("25")


async def test_a_record_of_money_stays_in_the_chat_and_the_menu_comes_below_it(house: BotHouse, anna: Person) -> None:
    player = await anna.register()
    await open_deposit(anna)
    await anna.press("25.00 USDT")
    await house.pay(player)
    arrived = anna.live

    menu = await anna.press("☰ Menu")

    assert menu.message_id > arrived.message_id
    kept = next(message for message in anna.from_bot if message.message_id == arrived.message_id)
    assert kept.text == arrived.text
    assert kept.reply_markup is None


async def test_an_own_amount_is_typed(anna: Person) -> None:
    player = await anna.register()
    await open_deposit(anna)
    prompt = anna.live

    shown = await anna.say("12,50")

    assert has(shown, "Pay 12.50 USDT")
    assert shown.message_id > prompt.message_id  # below what was typed, where the eyes are
    (intent,) = await intents_of(player.id)
    assert intent.amount == usdt("12.5").minor


NO_AMOUNTS = {
    "a lot": "That is no amount",
    "-5": "must be more than zero",
    "0": "must be more than zero",
    "1,000": "decimal or a thousand",
    "0.0000001": "finer than",
    "1e5": "That is no amount",
    "99999999999999999999999999": "too large",
    "10000.01": "Please choose from 1.00 USDT",
    "0.5": "Please choose from 1.00 USDT",
    "٢٥": "That is no amount",
    "NaN": "That is no amount",
    "<b>25</b>": "That is no amount",
    "9" * 4000: "That is no amount",
}


async def test_what_is_no_amount_is_told_and_asked_again(anna: Person) -> None:
    await anna.register()
    await open_deposit(anna)
    before = await fingerprint(*MONEY_TABLES, "payment_intent")
    for typed, told in NO_AMOUNTS.items():
        shown = await anna.say(typed)
        assert told in (shown.text or ""), typed
        assert "Choose an amount" in (shown.text or ""), typed  # the question stands again
    assert await fingerprint(*MONEY_TABLES, "payment_intent") == before
    assert has(await anna.say("25"), "Pay 25.00 USDT")  # and is answered now


async def test_a_made_up_amount_on_a_button_is_refused(anna: Person) -> None:
    player = await anna.register()
    for amount in ("0", "-25", "1e3", "99999999999", "0.00000001", "x"):
        await anna.press("menu:home") if has(anna.live, "menu:home") else await anna.say("/menu")
        await open_deposit(anna)
        await anna.press_made_up(f"deposit:amount:{amount}")
        assert len(anna.with_buttons) == 1, amount
    assert await intents_of(player.id) == []


async def test_a_picture_in_place_of_an_amount_is_asked_again(house: BotHouse, anna: Person) -> None:
    await anna.register()
    await open_deposit(anna)
    await house.world.send_document(anna.user_id, b"%PDF", "money.pdf")
    await house.settle()
    assert "Please answer in words or numbers" in anna.text
    assert has(await anna.say("25"), "Pay 25.00 USDT")


async def test_a_limit_says_how_much_is_left(anna: Person) -> None:
    player = await anna.register()
    await anna.press("limits:home")
    await anna.press("limits:set")
    shown = await anna.say("30")
    assert "Deposit limit: 30.00 USDT in 24 hours" in (shown.text or "")
    await anna.press("menu:home")
    await open_deposit(anna)
    assert "leaves 30.00 USDT" in anna.text
    assert not has(anna.live, "50.00 USDT")

    shown = await anna.say("31")
    assert "Your limit is 30.00 USDT in 24 hours; 30.00 USDT is left." in (shown.text or "")
    await anna.say("25")
    await anna.press("menu:home")
    await open_deposit(anna)
    assert "leaves 5.00 USDT" in anna.text
    assert len(await intents_of(player.id)) == 1


async def test_on_a_break_nothing_is_paid_in_and_the_end_is_told(anna: Person) -> None:
    player = await anna.register()
    for data in ("limits:home", "limits:break", "limits:days:7"):
        await anna.press(data)
    assert "can't be ended early" in anna.text
    await anna.press("limits:start:7")
    await anna.press("menu:home")
    await open_deposit(anna)

    shown = await anna.press("25.00 USDT")

    ends = (clock.now() + timedelta(days=7)).strftime("%d.%m.%Y")
    assert f"You are on a break until {ends}" in (shown.text or "")
    assert await intents_of(player.id) == []
    await anna.press("menu:home")
    assert "You are on a break" in ((await anna.press("play:home")).text or "")
    assert not any(button.web_app for row in anna.live.reply_markup.inline_keyboard for button in row)  # type: ignore[union-attr]


async def test_a_gateway_that_does_not_answer_is_told_and_nothing_was_charged(
    house: BotHouse, anna: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    player = await anna.register()
    await open_deposit(anna)
    monkeypatch.setattr(house.gateway._api, "_url", "http://127.0.0.1:9")

    shown = await anna.press("25.00 USDT")

    assert "does not answer right now. Nothing was charged." in (shown.text or "")
    (intent,) = await intents_of(player.id)
    assert intent.state is IntentState.FAILED
    monkeypatch.undo()
    await anna.press("← Back")
    assert has(await anna.press("25.00 USDT"), "Pay 25.00 USDT")


async def test_an_invoice_that_waits_is_found_again_in_the_wallet(anna: Person, clock: ManualClock) -> None:
    player = await anna.register()
    await open_deposit(anna)
    await anna.press("25.00 USDT")
    await anna.press("☰ Menu")
    wallet = await anna.press("wallet:home")
    (intent,) = await intents_of(player.id)
    assert find(wallet, "Pay 25.00 USDT").url == intent.pay_url
    clock.advance(timedelta(hours=2))
    await anna.press("menu:home")
    assert not has(await anna.press("wallet:home"), "Pay")


async def test_money_that_arrives_while_a_question_is_open_does_not_take_its_place(
    house: BotHouse, anna: Person
) -> None:
    player = await anna.register()
    await open_deposit(anna)
    await anna.press("25.00 USDT")
    await anna.press("☰ Menu")
    await anna.press("limits:home")
    question = await anna.press("limits:set")

    await house.pay(player)

    assert anna.live.message_id == question.message_id
    assert any("25.00 USDT arrived" in (message.text or "") for message in anna.from_bot)
    assert "Deposit limit: 50.00 USDT" in ((await anna.say("50")).text or "")
