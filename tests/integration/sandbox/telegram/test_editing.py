"""Messages that change in place, go, or are pinned."""

import pytest
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import (
    BufferedInputFile,
    InputMediaPhoto,
    KeyboardButton,
    Message,
    ReplyKeyboardMarkup,
)

from tests.integration.sandbox.telegram.harness import ANNA, PNG, Telegram, callback, inline_keyboard


@pytest.fixture
async def menu(telegram: Telegram) -> Message:
    """A message with one button that the bot sent to Anna."""
    await telegram.world.start(ANNA)
    return await telegram.bot.send_message(ANNA, "Menu", reply_markup=inline_keyboard([callback("Play", "play")]))


async def test_an_edit_changes_the_message_in_place(telegram: Telegram, menu: Message) -> None:
    edited = await telegram.bot.edit_message_text(
        "<b>Wallet</b>", chat_id=ANNA, message_id=menu.message_id, parse_mode="HTML"
    )

    assert isinstance(edited, Message)
    assert edited.edit_date is not None
    shown = telegram.world.messages(ANNA)[-1]
    assert (shown.message_id, shown.text, shown.reply_markup) == (menu.message_id, "Wallet", None)


async def test_an_edit_that_changes_nothing_is_refused(telegram: Telegram, menu: Message) -> None:
    with pytest.raises(TelegramBadRequest, match="message is not modified: specified new message content"):
        await telegram.bot.edit_message_text(
            "Menu", chat_id=ANNA, message_id=menu.message_id, reply_markup=inline_keyboard([callback("Play", "play")])
        )
    with pytest.raises(TelegramBadRequest, match="message is not modified"):
        await telegram.bot.edit_message_reply_markup(
            chat_id=ANNA, message_id=menu.message_id, reply_markup=inline_keyboard([callback("Play", "play")])
        )


async def test_the_keyboard_alone_can_be_changed_and_taken_away(telegram: Telegram, menu: Message) -> None:
    await telegram.bot.edit_message_reply_markup(
        chat_id=ANNA, message_id=menu.message_id, reply_markup=inline_keyboard([callback("Stop", "stop")])
    )
    changed = telegram.world.messages(ANNA)[-1]
    await telegram.bot.edit_message_reply_markup(chat_id=ANNA, message_id=menu.message_id)
    bare = telegram.world.messages(ANNA)[-1]

    assert changed.reply_markup == inline_keyboard([callback("Stop", "stop")])
    assert (bare.text, bare.reply_markup) == ("Menu", None)


async def test_what_is_not_there_cannot_be_edited_or_deleted(telegram: Telegram, menu: Message) -> None:
    await telegram.bot.delete_message(ANNA, menu.message_id)

    with pytest.raises(TelegramBadRequest, match="message to edit not found"):
        await telegram.bot.edit_message_text("x", chat_id=ANNA, message_id=menu.message_id)
    with pytest.raises(TelegramBadRequest, match="message to delete not found"):
        await telegram.bot.delete_message(ANNA, menu.message_id)
    with pytest.raises(TelegramBadRequest, match="message to pin not found"):
        await telegram.bot.pin_chat_message(ANNA, menu.message_id)


async def test_a_persons_message_can_be_deleted_but_not_edited(telegram: Telegram) -> None:
    said = await telegram.world.send_text(ANNA, "123456")

    with pytest.raises(TelegramBadRequest, match="message can't be edited"):
        await telegram.bot.edit_message_text("x", chat_id=ANNA, message_id=said.message_id)
    assert await telegram.bot.delete_message(ANNA, said.message_id)
    assert telegram.world.messages(ANNA) == []


async def test_a_message_with_a_reply_keyboard_cannot_be_edited(telegram: Telegram) -> None:
    await telegram.world.start(ANNA)
    keyboard = ReplyKeyboardMarkup(keyboard=[[KeyboardButton(text="Yes")]])
    sent = await telegram.bot.send_message(ANNA, "Sure?", reply_markup=keyboard)

    with pytest.raises(TelegramBadRequest, match="message can't be edited"):
        await telegram.bot.edit_message_text("x", chat_id=ANNA, message_id=sent.message_id)


async def test_a_photo_takes_the_place_of_a_text_and_its_caption_changes(telegram: Telegram, menu: Message) -> None:
    await telegram.bot.edit_message_media(
        InputMediaPhoto(media=BufferedInputFile(PNG, "qr.png"), caption="Scan"),
        chat_id=ANNA,
        message_id=menu.message_id,
    )
    await telegram.bot.edit_message_caption(chat_id=ANNA, message_id=menu.message_id, caption="Scanned")

    shown = telegram.world.messages(ANNA)[-1]
    assert shown.photo
    assert (shown.text, shown.caption) == (None, "Scanned")
    with pytest.raises(TelegramBadRequest, match="there is no text in the message to edit"):
        await telegram.bot.edit_message_text("x", chat_id=ANNA, message_id=menu.message_id)


async def test_a_text_has_no_caption_to_edit(telegram: Telegram, menu: Message) -> None:
    with pytest.raises(TelegramBadRequest, match="there is no caption in the message to edit"):
        await telegram.bot.edit_message_caption(chat_id=ANNA, message_id=menu.message_id, caption="x")


async def test_several_messages_go_at_once_and_missing_ones_are_skipped(telegram: Telegram, menu: Message) -> None:
    other = await telegram.bot.send_message(ANNA, "other")

    assert await telegram.bot.delete_messages(ANNA, [menu.message_id, other.message_id, 999_999])

    assert [message.text for message in telegram.world.messages(ANNA)] == ["/start"]


async def test_a_pinned_message_shows_in_the_chat_until_it_is_unpinned(telegram: Telegram, menu: Message) -> None:
    await telegram.bot.pin_chat_message(ANNA, menu.message_id)
    pinned = (await telegram.bot.get_chat(ANNA)).pinned_message
    await telegram.bot.unpin_chat_message(ANNA)

    assert isinstance(pinned, Message)
    assert pinned.message_id == menu.message_id
    assert (await telegram.bot.get_chat(ANNA)).pinned_message is None
