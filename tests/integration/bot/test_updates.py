"""Updates: stored before they are acknowledged, handled once, in order, whatever breaks."""

import asyncio
import json
from io import BytesIO
from typing import Any

import aiohttp
import pytest
from aiogram import Bot
from aiohttp import web

from bot.dispatcher import build_dispatcher
from bot.updates import UpdateWorker, add_webhook, receive_update, source_of
from core.database import connection
from core.events import inbox
from core.events.models import InboxMessage, InboxState
from core.identity.models import Player
from core.identity.players import set_frozen
from core.payments.deposits import intents_of
from core.unit_of_work import unit_of_work
from tests.integration.bot.harness import ANNA, BotHouse, Person, has, usdt
from tests.integration.sandbox.serving import free_socket, serving

SECRET = "a-secret_of-16-or-more"
HEADER = "X-Telegram-Bot-Api-Secret-Token"


def message(update_id: int, text: str, *, user_id: int = ANNA, **changes: Any) -> dict[str, Any]:
    person = {"id": user_id, "is_bot": False, "first_name": "Anna"}
    chat = {"id": user_id, "type": "private", "first_name": "Anna"}
    return {
        "update_id": update_id,
        "message": {"message_id": update_id, "date": 1, "chat": chat, "from": person, "text": text, **changes},
    }


async def make_due(house: BotHouse) -> None:
    """Let a back-off, or a dead worker's lease, be over."""
    await connection().execute_query("UPDATE inbox_message SET due_at = now() WHERE state = 'received'")


async def test_an_update_is_stored_once_however_often_it_comes(house: BotHouse) -> None:
    for _ in range(5):
        await receive_update(house.bot, message(7, "hello"))
    (stored,) = await InboxMessage.all()
    assert (stored.source, stored.external_id, stored.queue) == ("telegram:4242", "7", str(ANNA))
    assert stored.state is InboxState.RECEIVED


async def test_polling_stores_a_batch_before_telegram_forgets_it(house: BotHouse, anna: Person) -> None:
    await house.world.start(ANNA)
    await house.poller.poll(timeout_seconds=0)
    assert await InboxMessage.all().count() == 1
    assert len(house.world.platform.updates) == 1  # not acknowledged yet: that is what the next poll does
    await house.poller.poll(timeout_seconds=0)
    assert len(house.world.platform.updates) == 0


async def test_an_update_that_was_stored_when_the_process_died_is_handled_by_the_next(
    house: BotHouse, anna: Person
) -> None:
    await house.world.start(ANNA)
    await house.poller.poll(timeout_seconds=0)
    assert len(await inbox.claim(source_of(house.bot), limit=5)) == 1  # taken, and then the lights went out
    await house.worker.work_off()
    assert anna.with_buttons == []

    await make_due(house)
    await UpdateWorker(house.bot, build_dispatcher(house.services)).work_off()

    assert has(anna.live, "welcome:language:en")


async def test_a_running_worker_answers_what_arrives_in_any_process(house: BotHouse, anna: Person) -> None:
    stopping = asyncio.Event()
    async with asyncio.TaskGroup() as group:
        group.create_task(house.worker.run(stopping))
        group.create_task(house.poller.run(stopping))
        await house.world.start(ANNA)
        await house.world.wait_for(ANNA, lambda shown: bool(shown.reply_markup))
        # As if another process had stored it: nothing wakes this one.
        await connection().execute_query(
            "INSERT INTO inbox_message (source, external_id, queue, payload, state, tries, received_at, due_at)"
            " VALUES ($1, '5', $2, $3::jsonb, 'received', 0, now(), now())",
            [source_of(house.bot), str(ANNA), json.dumps(message(5, "again"))],
        )
        first = anna.live.message_id
        await house.world.wait_for(ANNA, lambda shown: bool(shown.reply_markup) and shown.message_id > first)
        stopping.set()
    assert await InboxMessage.filter(state=InboxState.HANDLED).count() == 2


async def test_updates_of_a_chat_are_handled_in_order_and_chats_do_not_wait_for_each_other(
    house: BotHouse, anna: Person, boris: Person
) -> None:
    await anna.register()
    await boris.register()
    for person in (anna, boris):
        await house.world.send_text(person.user_id, "/limits")
        await house.world.press(person.user_id, person.live.message_id, "limits:home")
    house.world.fail_next("sendMessage", 500)  # the first of one chat fails; the other chat goes on
    await house.settle()
    waiting = await InboxMessage.filter(state=InboxState.RECEIVED)
    assert len({one.queue for one in waiting}) == 1
    assert len(waiting) == 2
    await make_due(house)
    await house.settle()
    assert "Limits" in anna.text
    assert "Limits" in boris.text
    assert await InboxMessage.filter(state=InboxState.RECEIVED).count() == 0


async def test_two_processes_on_one_inbox_handle_every_update_once(
    house: BotHouse, anna: Person, boris: Person
) -> None:
    for person in (anna, boris):
        await person.register()
        await person.press("wallet:home")
        await person.press("deposit:home")
        for amount in ("11", "12", "13"):  # the first is the answer; then no question is open any more
            await house.world.send_text(person.user_id, amount)
    await house.poller.poll(timeout_seconds=0)
    other = UpdateWorker(house.bot, build_dispatcher(house.services))

    await asyncio.gather(house.worker.work_off(), other.work_off())
    await asyncio.gather(house.worker.work_off(), other.work_off())

    for person in (anna, boris):
        intents = await intents_of((await person.player()).id)
        assert [intent.amount for intent in intents] == [usdt("11").minor]
        assert "didn't quite get that" in person.text
    assert await InboxMessage.exclude(state=InboxState.HANDLED).count() == 0


async def test_a_failure_is_told_once_and_tried_again(
    house: BotHouse, anna: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    await anna.register()
    with monkeypatch.context() as broken:
        broken.setattr("bot.topics.wallet.intents_of", _fail)
        await house.world.send_text(ANNA, "/wallet")
        await house.settle()
        for _ in range(2):
            await make_due(house)
            await house.settle()
    (stored,) = await InboxMessage.filter(state=InboxState.RECEIVED)
    assert stored.tries == 3
    assert stored.last_error == "ConnectionError: the database is away"

    await make_due(house)
    await house.settle()

    assert "Wallet" in anna.text
    assert len([one for one in anna.from_bot if "Something went wrong" in (one.text or "")]) == 1


async def _fail(*_: object, **__: object) -> None:
    raise ConnectionError("the database is away")


async def test_somebody_who_blocked_the_bot_is_no_failure(house: BotHouse, anna: Person) -> None:
    player = await anna.register()
    await house.world.send_text(ANNA, "/wallet")
    await house.world.block_bot(ANNA)
    await house.settle()
    assert await InboxMessage.exclude(state=InboxState.HANDLED).count() == 0
    async with unit_of_work() as uow:
        await set_frozen(uow, player.id, frozen=True)
    await house.tell()  # raises nothing


async def test_when_telegram_asks_to_wait_the_call_is_repeated(house: BotHouse, anna: Person) -> None:
    await anna.register()
    house.world.fail_next("sendMessage", 429, retry_after=1)
    assert "Wallet" in ((await anna.say("/wallet")).text or "")


async def test_an_update_that_nobody_can_read_does_not_hold_up_its_chat(house: BotHouse, anna: Person) -> None:
    await anna.register()
    await receive_update(house.bot, {"update_id": 3, "message": {"chat": {"id": ANNA}, "text": ["no"]}})
    await receive_update(house.bot, {"update_id": 4, "of_tomorrow": {"chat": {"id": ANNA}}})
    assert "Wallet" in ((await anna.say("/wallet")).text or "")
    assert await InboxMessage.exclude(state=InboxState.HANDLED).count() == 0


async def test_groups_channels_and_bots_are_not_answered(house: BotHouse) -> None:
    group = {"id": -100123, "type": "supergroup", "title": "Everybody"}
    await receive_update(house.bot, message(1, "/start", chat=group))
    await receive_update(
        house.bot, message(2, "/start", **{"from": {"id": ANNA, "is_bot": True, "first_name": "Robot"}})
    )
    await house.worker.work_off()
    assert await Player.all().count() == 0
    assert await InboxMessage.exclude(state=InboxState.HANDLED).count() == 0


async def test_words_pictures_and_stickers_that_mean_nothing_get_a_short_answer_with_the_menu(
    house: BotHouse, anna: Person
) -> None:
    await anna.register()
    for text in ("hello?", "/nonsense", "/start/../admin", "🙂", "a" * 4096, "\u202eadmin/"):
        shown = await anna.say(text)
        assert "didn't quite get that" in (shown.text or ""), text
        assert has(shown, "wallet:home"), text
    await house.world.send_document(ANNA, b"%PDF", "passport.pdf")
    await house.world.roll_dice(ANNA)
    await house.settle()
    assert "didn't quite get that" in anna.text
    assert len(anna.with_buttons) == 1


async def test_a_nul_character_is_stored_without_it(house: BotHouse, anna: Person) -> None:
    await anna.register()
    await receive_update(house.bot, message(9, "a\0b \\u0000"))
    await house.worker.work_off()
    stored = await InboxMessage.get(external_id="9")
    assert stored.payload["message"]["text"] == "ab \\u0000"  # type: ignore[index]
    assert stored.state is InboxState.HANDLED


class TestWebhook:
    """POST /telegram."""

    @pytest.fixture
    async def url(self, house: BotHouse) -> Any:
        app, (bound, url) = web.Application(), free_socket()
        add_webhook(app, house.bot, SECRET)
        async with serving(app, bound):
            yield f"{url}/telegram"

    async def post(self, url: str, body: bytes, secret: str | None = SECRET) -> int:
        headers = {} if secret is None else {HEADER: secret}
        async with aiohttp.ClientSession() as http, http.post(url, data=BytesIO(body), headers=headers) as response:
            assert "Traceback" not in await response.text()
            return response.status

    async def test_it_is_acknowledged_when_it_is_stored(self, house: BotHouse, url: str) -> None:
        body = json.dumps(message(11, "/start")).encode()
        assert [await self.post(url, body) for _ in range(3)] == [200, 200, 200]
        assert await InboxMessage.all().count() == 1

    @pytest.mark.parametrize("secret", [None, "", "wrong", SECRET + "x", "é" * 20, "\udcff"])
    async def test_without_the_secret_nothing_is_stored(self, url: str, secret: str | None) -> None:
        body = json.dumps(message(11, "/start")).encode()
        sent = secret.encode("utf-8", "surrogateescape").decode("latin-1") if secret else secret
        assert await self.post(url, body, sent) == 401
        assert await InboxMessage.all().count() == 0

    async def test_what_is_no_update_is_refused(self, url: str) -> None:
        bodies = (
            b"",
            b"{",
            b"[]",
            b"null",
            b'"text"',
            b"{}",
            b'{"update_id": "1"}',
            b'{"update_id": -1}',
            b'{"update_id": true}',
            b'{"update_id": 1.5}',
            b'{"update_id": NaN}',
            b"\xff\xfe",
            b'{"update_id": 1, "message": {"text": "\\ud800"}}',
            b'{"update_id": 1, "a": ' + b"[" * 900 + b"]" * 900 + b"}",
        )
        for body in bodies:
            assert await self.post(url, body) == 400, body[:60]
        assert await InboxMessage.all().count() == 0

    async def test_more_than_a_megabyte_is_refused(self, url: str) -> None:
        assert await self.post(url, b" " * (1024 * 1024 + 1)) == 413

    async def test_telegram_delivers_through_it(self, house: BotHouse, url: str, anna: Person) -> None:
        bot: Bot = house.bot
        await bot.set_webhook(url, secret_token=SECRET)
        await house.world.start(ANNA)
        async with asyncio.timeout(5):
            while not await InboxMessage.exists():
                await asyncio.sleep(0.01)
        await house.worker.work_off()
        assert has(anna.live, "welcome:language:en")
