"""The inbox and the outbox: stored first, handled in order, repeated without harm, never lost."""

import asyncio
from collections.abc import Sequence
from datetime import timedelta

import pytest

from core.database import connection
from core.events import RecordedEvent
from core.events.inbox import MAX_TRIES, claim, forget_handled, receive, work_off
from core.events.models import InboxMessage, InboxState
from core.events.relay import relay_batch, waiting
from core.identity.events import EmailConfirmed
from core.ids import new_id
from core.unit_of_work import unit_of_work


async def send(external_id: str, *, queue: str = "chat-1", source: str = "telegram:1") -> bool:
    return await receive(source=source, external_id=external_id, queue=queue, payload={"n": external_id})


async def make_due() -> None:
    await connection().execute_query("UPDATE inbox_message SET due_at = now()")


async def test_a_message_is_received_once_however_often_it_is_sent(database: str) -> None:
    answers = await asyncio.gather(*(send("1") for _ in range(20)))
    assert sorted(answers) == [False] * 19 + [True]
    assert await send("1", source="telegram:2")


async def test_a_queue_is_handled_in_order_and_queues_side_by_side(database: str) -> None:
    for number in range(6):
        await send(str(number), queue=f"chat-{number % 2}")
    handled: list[str] = []

    async def handle(message: InboxMessage) -> None:
        handled.append(message.external_id)

    while await work_off("telegram:1", handle):
        pass
    assert [n for n in handled if n in "024"] == ["0", "2", "4"]
    assert [n for n in handled if n in "135"] == ["1", "3", "5"]


async def test_no_message_is_handled_by_two_workers(database: str) -> None:
    for number in range(60):
        await send(str(number), queue=f"chat-{number % 7}")
    handled: list[str] = []

    async def handle(message: InboxMessage) -> None:
        handled.append(message.external_id)
        await asyncio.sleep(0)

    async def worker() -> None:
        while await InboxMessage.filter(state=InboxState.RECEIVED).exists():
            await work_off("telegram:1", handle, limit=3)

    await asyncio.gather(*(worker() for _ in range(5)))
    assert sorted(handled, key=int) == [str(number) for number in range(60)]
    for queue in range(7):
        mine = [int(n) for n in handled if int(n) % 7 == queue]
        assert mine == sorted(mine)


async def test_a_failed_message_holds_its_queue_back_and_no_other(database: str) -> None:
    await send("1", queue="sick")
    await send("2", queue="sick")
    await send("3", queue="well")
    handled: list[str] = []

    async def handle(message: InboxMessage) -> None:
        if message.external_id == "1":
            raise ValueError("not today")
        handled.append(message.external_id)

    await work_off("telegram:1", handle)
    await work_off("telegram:1", handle)
    assert handled == ["3"]
    failed = await InboxMessage.get(external_id="1")
    assert failed.last_error == "ValueError: not today"
    for _ in range(MAX_TRIES - 1):
        await make_due()
        await work_off("telegram:1", handle)
    assert (await InboxMessage.get(external_id="1")).state is InboxState.FAILED
    await work_off("telegram:1", handle)
    assert handled == ["3", "2"]


async def test_a_message_whose_worker_died_comes_back_when_its_lease_ends(database: str) -> None:
    await send("1")
    assert [message.external_id for message in await claim("telegram:1", limit=5)] == ["1"]
    assert await claim("telegram:1", limit=5) == []
    await make_due()
    assert [message.tries for message in await claim("telegram:1", limit=5)] == [2]


async def test_handled_messages_are_forgotten_after_a_while_and_others_kept(database: str) -> None:
    await send("1")
    await send("2", source="crypto_pay")

    async def handle(message: InboxMessage) -> None:
        """Nothing to do."""

    await work_off("telegram:1", handle)
    await work_off("crypto_pay", handle)
    assert await forget_handled("telegram:", older_than=timedelta(days=1)) == 0
    assert await forget_handled("telegram:", older_than=timedelta(0)) == 1
    assert await send("2", source="crypto_pay") is False


class Broker:
    """Keeps what it was given, by id as JetStream does; refuses every third batch."""

    def __init__(self) -> None:
        self.kept: dict[object, RecordedEvent] = {}
        self.calls = 0

    async def publish(self, events: Sequence[RecordedEvent]) -> None:
        self.calls += 1
        await asyncio.sleep(0)
        if self.calls % 3 == 0:
            raise ConnectionError("the broker is away")
        self.kept.update({event.id: event for event in events})


async def test_every_committed_event_is_relayed_through_failures_and_rivals(database: str) -> None:
    broker = Broker()
    writing = True

    async def write(times: int) -> None:
        for _ in range(times):
            async with unit_of_work() as uow:
                uow.outbox.add(EmailConfirmed(player_id=new_id()))

    async def relay() -> None:
        while writing or await waiting():
            try:
                await relay_batch(broker, limit=20)
            except ConnectionError:
                continue

    relays = [asyncio.create_task(relay()) for _ in range(4)]
    await asyncio.gather(*(write(40) for _ in range(10)))
    writing = False
    await asyncio.gather(*relays)
    assert len(broker.kept) == 400
    assert broker.calls >= 3


async def test_an_event_of_a_failed_unit_of_work_never_was(database: str) -> None:
    with pytest.raises(RuntimeError):
        async with unit_of_work() as uow:
            uow.outbox.add(EmailConfirmed(player_id=new_id()))
            raise RuntimeError
    assert await waiting() == 0
