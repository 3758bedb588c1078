"""Out of the outbox into JetStream: what was committed is delivered, whoever fails on the way."""

import asyncio
import random
from collections.abc import Sequence

import nats.errors
import pytest

from core import clock
from core.database import connection
from core.events import RecordedEvent
from core.events.relay import relay_batch, waiting
from core.ids import new_id
from core.safer_gambling.events import CoolOffStarted
from core.unit_of_work import unit_of_work
from integrations.messaging import Messaging, NatsPublisher
from integrations.messaging.names import Names
from tests.integration.messaging.conftest import Broker, Listener

WRITERS, EVENTS_EACH, RELAYS = 20, 100, 4


class Unreliable:
    """A broker that now and then fails before, in the middle of, or after storing a batch."""

    def __init__(self, publisher: NatsPublisher, *, seed: int) -> None:
        self._publisher = publisher
        self._draw = random.Random(seed)
        self.failures = 0

    async def publish(self, events: Sequence[RecordedEvent]) -> None:
        chance = self._draw.random()
        if chance < 0.3:
            stored = (0, len(events) // 2, len(events))[int(chance * 10)]
            await self._publisher.publish(events[:stored])
            self.failures += 1
            raise ConnectionError("lost the answer")
        await self._publisher.publish(events)


async def write(amount: int) -> None:
    """Events in transactions that end in another order than they began."""
    draw = random.Random()
    while amount:
        size = min(amount, draw.randint(1, 5))
        async with unit_of_work() as uow:
            for _ in range(size):
                uow.outbox.add(CoolOffStarted(player_id=new_id(), ends_at=clock.now()))
            await uow.outbox.flush()
            await asyncio.sleep(draw.random() / 200)
        amount -= size


async def test_two_thousand_events_through_four_relays_and_failures_are_all_delivered_once_stored(
    database: str, broker: Broker
) -> None:
    publisher = Unreliable(broker.messaging.publisher(), seed=4)
    writing = asyncio.gather(*(write(EVENTS_EACH) for _ in range(WRITERS)))

    async def relay() -> None:
        while not (writing.done() and await waiting() == 0):
            try:
                found = await relay_batch(publisher, limit=50)
            except ConnectionError:
                continue
            if not found:
                await asyncio.sleep(0.005)

    async with asyncio.timeout(60):
        await asyncio.gather(writing, *(relay() for _ in range(RELAYS)))
    assert publisher.failures > 3
    assert (await broker.state(broker.names.events_stream)).messages == WRITERS * EVENTS_EACH
    listener = Listener()
    async with broker.consuming(listener):
        await broker.settled()
    assert len(listener.ids()) == WRITERS * EVENTS_EACH


async def test_an_event_stays_in_the_outbox_until_the_stream_has_stored_it(
    database: str, nats_url: str, stream_prefix: str
) -> None:
    await write(3)
    names = Names.prefixed(stream_prefix)
    async with Messaging.connect(nats_url, names=names) as messaging:
        jetstream = messaging._jetstream
        await jetstream.delete_stream(names.events_stream)
        with pytest.raises(nats.errors.Error):
            await relay_batch(messaging.publisher())
        assert await waiting() == 3
        rows = await connection().execute_query_dict("SELECT count(DISTINCT event_id) AS ids FROM outbox_event")
        assert rows == [{"ids": 3}]
    async with Messaging.connect(nats_url, names=names) as messaging:  # makes the stream again
        assert await relay_batch(messaging.publisher()) == 3
        assert await waiting() == 0
        await messaging._jetstream.delete_stream(names.events_stream)
        await messaging._jetstream.delete_stream(names.dead_stream)
