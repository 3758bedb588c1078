"""kill -9 of the worker's relay while events are written: each event that was committed is delivered once."""

import asyncio
import random
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import Sequence
from uuid import UUID

from core import clock
from core.events import RecordedEvent
from core.events.relay import relay_batch, waiting
from core.ids import new_id
from core.safer_gambling.events import CoolOffStarted
from core.unit_of_work import unit_of_work
from integrations.messaging import Messaging, Names, Patience

KILLS, EVENTS_BETWEEN = 8, 200
EAGER = Patience(batch=100, backoff_seconds=(0.02, 0.02), ack_wait_seconds=5, idle_seconds=0.1)


async def test_eight_kills_of_the_relay_lose_no_event(database: str, nats_url: str, stream_prefix: str) -> None:
    written: list[UUID] = []
    chance = random.Random(3)
    names = Names.prefixed(stream_prefix)
    async with Messaging.connect(nats_url, names=names) as messaging:
        for _ in range(KILLS):
            relay = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "tests.faults.relayer", database, nats_url, stream_prefix),
                stdout=PIPE,
                stderr=DEVNULL,
            )
            async with asyncio.TaskGroup() as load:
                load.create_task(write(written))
                load.create_task(kill_after(relay, batches=chance.randrange(1, 12)))
        while await waiting():  # a killed relay's claim may last a moment longer than it
            await relay_batch(messaging.publisher())
        delivered = await everything_in(messaging, at_least=len(written))
        await messaging._jetstream.delete_stream(names.events_stream)
        await messaging._jetstream.delete_stream(names.dead_stream)
    assert sorted(event.payload["player_id"] for event in delivered) == sorted(map(str, written))


async def write(written: list[UUID]) -> None:
    """Events of players whom nobody else has, one transaction each."""
    for _ in range(EVENTS_BETWEEN):
        player_id = new_id()
        async with unit_of_work() as uow:
            uow.outbox.add(CoolOffStarted(player_id=player_id, ends_at=clock.now()))
        written.append(player_id)


async def kill_after(relay: Process, *, batches: int) -> None:
    assert relay.stdout is not None
    for _ in range(batches):
        assert await relay.stdout.readline(), "the relay runs"
    relay.kill()
    await relay.wait()


async def everything_in(messaging: Messaging, *, at_least: int) -> list[RecordedEvent]:
    delivered: list[RecordedEvent] = []
    stopping = asyncio.Event()

    async def listen(events: Sequence[RecordedEvent]) -> None:
        delivered.extend(events)
        if len(delivered) >= at_least:
            stopping.set()

    async with asyncio.timeout(30):
        await messaging.consume("faults", listen, stopping=stopping, patience=EAGER)
    return delivered
