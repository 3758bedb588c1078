"""What people can do in their chats, and what they cannot."""

import asyncio

import pytest
from aiogram.types import KeyboardButton, ReplyKeyboardMarkup, ReplyKeyboardRemove

from integrations.sandbox.telegram import NotPossible
from tests.integration.sandbox.telegram.harness import (
    ANNA,
    Telegram,
    callback,
    inline_keyboard,
    take_updates,
)


async def test_somebody_new_gets_an_id_and_can_start_the_bot(telegram: Telegram) -> None:
    clara = await telegram.world.add_user("Clara", "clara", "es")
    await telegram.world.start(clara.id, "friend-of-anna")

    (update,) = await take_updates(telegram)

    assert clara.id not in {1001, 1002, 9001}
    assert telegram.world.knows_user(clara.id)
    assert update.message is not None
    assert update.message.from_user is not None
    assert update.message.from_user.model_dump() == clara.model_dump()
    assert update.message.text == "/start friend-of-anna"


@pytest.mark.parametrize("payload", ["x" * 65, "a b", "ключ"])
async def test_a_start_link_carries_what_telegram_allows(telegram: Telegram, payload: str) -> None:
    with pytest.raises(NotPossible, match="start link"):
        await telegram.world.start(ANNA, payload)

    assert telegram.world.messages(ANNA) == []


async def test_a_keyboard_writes_its_buttons_text_and_goes_after_one_use(telegram: Telegram) -> None:
    await telegram.world.start(ANNA)
    keyboard = ReplyKeyboardMarkup(keyboard=[[KeyboardButton(text="English")]], one_time_keyboard=True)
    await telegram.bot.send_message(ANNA, "Language?", reply_markup=keyboard)

    with pytest.raises(NotPossible, match="no button 'Klingon'"):
        await telegram.world.press_reply_keyboard(ANNA, "Klingon")
    said = await telegram.world.press_reply_keyboard(ANNA, "English")

    assert said.text == "English"
    assert telegram.world.chat(ANNA).reply_keyboard is None


async def test_a_keyboard_is_taken_away_by_the_bot(telegram: Telegram) -> None:
    await telegram.world.start(ANNA)
    keyboard = ReplyKeyboardMarkup(keyboard=[[KeyboardButton(text="English")]])
    await telegram.bot.send_message(ANNA, "Language?", reply_markup=keyboard)
    await telegram.bot.send_message(ANNA, "Thanks", reply_markup=ReplyKeyboardRemove())

    assert telegram.world.chat(ANNA).reply_keyboard is None


async def test_a_button_is_found_by_text_or_data_and_a_made_up_one_is_not(telegram: Telegram) -> None:
    await telegram.world.start(ANNA)
    sent = await telegram.bot.send_message(ANNA, "?", reply_markup=inline_keyboard([callback("Yes", "answer:yes")]))
    await take_updates(telegram)

    await telegram.world.press(ANNA, sent.message_id, "Yes")
    await telegram.world.press(ANNA, sent.message_id, "answer:yes")
    with pytest.raises(NotPossible, match="no button 'answer:no'"):
        await telegram.world.press(ANNA, sent.message_id, "answer:no")

    queries = [update.callback_query for update in await take_updates(telegram)]
    assert [query.data for query in queries if query] == ["answer:yes", "answer:yes"]


async def test_waiting_ends_with_the_message_that_fits_or_with_the_chats_end(telegram: Telegram) -> None:
    await telegram.world.start(ANNA)
    sent = await telegram.bot.send_message(ANNA, "working")
    waiting = asyncio.create_task(telegram.world.wait_for(ANNA, lambda message: message.text == "done"))

    await telegram.bot.edit_message_text("done", chat_id=ANNA, message_id=sent.message_id)

    assert (await waiting).message_id == sent.message_id
    with pytest.raises(TimeoutError, match="the chat ends"):
        await telegram.world.wait_for(ANNA, lambda message: message.text == "never", 0.01)


async def test_dice_show_telegrams_values_and_a_test_may_load_them(telegram: Telegram) -> None:
    await telegram.world.start(ANNA)
    sides = {"🎲": 6, "🎯": 6, "🎳": 6, "🏀": 5, "⚽": 5, "🎰": 64}
    for emoji, most in sides.items():
        sent = await telegram.bot.send_dice(ANNA, emoji=emoji)
        assert sent.dice is not None
        assert 1 <= sent.dice.value <= most

    telegram.world.load_dice(6, 64)
    own = await telegram.world.roll_dice(ANNA)
    bots = await telegram.bot.send_dice(ANNA, emoji="🎰")

    assert own.dice is not None
    assert bots.dice is not None
    assert (own.dice.value, bots.dice.value) == (6, 64)
