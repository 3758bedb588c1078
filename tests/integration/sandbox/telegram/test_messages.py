"""Messages between a bot on aiogram and people in the sandbox's chats."""

from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from tests.integration.sandbox.telegram.harness import ANNA, Telegram


async def test_a_person_writes_and_the_bot_answers(telegram: Telegram) -> None:
    await telegram.world.start(ANNA, "friend42")

    (update,) = await telegram.bot.get_updates(timeout=5)
    assert update.message is not None
    await telegram.bot.send_message(update.message.chat.id, "Hello, <b>Anna</b>!", parse_mode="HTML")

    assert update.message.text == "/start friend42"
    said, answered = telegram.world.messages(ANNA)
    assert said.message_id == update.message.message_id
    assert answered.text == "Hello, Anna!"
    assert [(one.type, one.offset, one.length) for one in answered.entities or []] == [("bold", 7, 4)]


async def test_a_pressed_button_reaches_the_bot_and_its_answer_the_person(telegram: Telegram) -> None:
    await telegram.world.start(ANNA)
    keyboard = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="Roll", callback_data="roll")]])
    sent = await telegram.bot.send_message(ANNA, "Dice?", reply_markup=keyboard)

    press = await telegram.world.press(ANNA, sent.message_id, "Roll")
    update = (await telegram.bot.get_updates(timeout=5))[-1]
    assert update.callback_query is not None
    await telegram.bot.answer_callback_query(update.callback_query.id, "Rolling", show_alert=True)

    answer = await press.answer()
    assert update.callback_query.data == "roll"
    assert (answer.text, answer.show_alert) == ("Rolling", True)
