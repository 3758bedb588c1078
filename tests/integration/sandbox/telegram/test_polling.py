"""Updates that the bot fetches itself."""

import asyncio

import pytest
from aiogram.exceptions import TelegramConflictError

from tests.integration.sandbox.telegram.harness import ANNA, BORIS, StartTelegram, Telegram, take_updates, until_polled


async def test_a_poll_waits_for_the_first_update(telegram: Telegram) -> None:
    poll = asyncio.create_task(telegram.bot.get_updates(timeout=20))
    await telegram.world.send_text(ANNA, "at last")

    (update,) = await poll

    assert update.message is not None
    assert update.message.text == "at last"


async def test_a_poll_in_vain_ends_empty(telegram: Telegram) -> None:
    assert await telegram.bot.get_updates(timeout=0) == []
    assert await telegram.bot.get_updates(timeout=1) == []


async def test_updates_stay_until_a_higher_offset_confirms_them(telegram: Telegram) -> None:
    for text in ("one", "two", "three"):
        await telegram.world.send_text(ANNA, text)

    first, second, third = await telegram.bot.get_updates()
    again = await telegram.bot.get_updates(limit=1)
    rest = await telegram.bot.get_updates(offset=second.update_id)
    newest = await telegram.bot.get_updates(offset=-1)

    assert second.update_id == first.update_id + 1
    assert [update.update_id for update in again] == [first.update_id]
    assert [update.update_id for update in rest] == [second.update_id, third.update_id]
    assert [update.update_id for update in newest] == [third.update_id]
    assert len(await telegram.bot.get_updates()) == 1


async def test_a_second_poll_ends_the_first(telegram: Telegram) -> None:
    first = asyncio.create_task(telegram.bot.get_updates(timeout=20))
    await until_polled(telegram)
    second = asyncio.create_task(telegram.bot.get_updates(timeout=20))

    with pytest.raises(TelegramConflictError, match="terminated by other getUpdates request"):
        await first
    await telegram.world.send_text(ANNA, "for the second")
    assert len(await second) == 1


async def test_polling_and_a_webhook_exclude_each_other(telegram: Telegram) -> None:
    await telegram.bot.set_webhook("https://bot.example/hook")

    with pytest.raises(TelegramConflictError, match="can't use getUpdates method while webhook is active"):
        await telegram.bot.get_updates()
    await telegram.bot.delete_webhook()
    assert await telegram.bot.get_updates() == []


async def test_only_the_allowed_updates_are_kept(telegram: Telegram) -> None:
    await telegram.bot.get_updates(allowed_updates=["my_chat_member"])

    await telegram.world.send_text(ANNA, "unheard")
    await telegram.world.block_bot(ANNA)

    (update,) = await telegram.bot.get_updates(timeout=5)
    assert update.my_chat_member is not None


async def test_pending_updates_can_be_dropped(telegram: Telegram) -> None:
    await telegram.world.send_text(ANNA, "too late")

    await telegram.bot.delete_webhook(drop_pending_updates=True)

    assert await telegram.bot.get_updates() == []


async def test_numbers_go_on_and_chats_stay_after_a_restart(start_telegram: StartTelegram) -> None:
    before = await start_telegram()
    await before.world.start(ANNA)
    sent = await before.bot.send_message(ANNA, "before")
    (taken,) = await take_updates(before)
    await before.world.send_text(BORIS, "waits")
    await before.stop()

    after = await start_telegram()
    (waiting,) = await after.bot.get_updates(timeout=5)
    edited = await after.bot.edit_message_text("after", chat_id=ANNA, message_id=sent.message_id)
    later = await after.bot.send_message(ANNA, "later")

    assert waiting.update_id == taken.update_id + 1
    assert [one.text for one in after.world.messages(ANNA)] == ["/start", "after", "later"]
    assert edited is not True
    assert later.message_id > sent.message_id


async def test_a_stop_does_not_wait_for_a_poll(start_telegram: StartTelegram) -> None:
    telegram = await start_telegram()
    poll = asyncio.create_task(telegram.bot.get_updates(timeout=50))
    await until_polled(telegram)

    telegram.world.platform.updates.end_poll(terminated=False)

    assert await poll == []
