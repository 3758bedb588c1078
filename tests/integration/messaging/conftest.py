"""A connection to the real NATS with streams of the test's own, and events to send over it."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from uuid import UUID

import nats
import pytest
from nats.aio.client import Client
from nats.aio.msg import Msg
from nats.js.api import StreamState
from nats.js.errors import NotFoundError

from core import clock
from core.events import RecordedEvent
from core.events.ports import EventHandler
from core.ids import new_id
from integrations.messaging import Messaging, Names, Patience

# Tests lose no time: three tries within a blink.
EAGER = Patience(batch=50, backoff_seconds=(0.02, 0.02), ack_wait_seconds=1, idle_seconds=0.1)


def event_of(player_id: UUID | None = None, *, name: str = "BetPlaced", **payload: object) -> RecordedEvent:
    player = player_id or new_id()
    return RecordedEvent(
        id=new_id(),
        name=name,
        version=1,
        occurred_at=clock.now(),
        payload={"player_id": str(player), "stake_minor": 1, **payload},
    )


@dataclass
class Listener:
    """An EventHandler that remembers what it was handed, and fails when told."""

    fails: Callable[[Sequence[RecordedEvent]], bool] = lambda _: False
    batches: list[list[RecordedEvent]] = field(default_factory=list)
    handled: list[RecordedEvent] = field(default_factory=list)
    _news: asyncio.Event = field(default_factory=asyncio.Event)

    async def __call__(self, events: Sequence[RecordedEvent]) -> None:
        self.batches.append(list(events))
        try:
            if self.fails(events):
                raise RuntimeError("can't digest this\nat all")
            self.handled += events
        finally:
            self._news.set()

    async def until(self, condition: Callable[[], bool]) -> None:
        async with asyncio.timeout(20):
            while not condition():
                self._news.clear()
                await self._news.wait()

    def ids(self) -> set[UUID]:
        return {event.id for event in self.handled}


@dataclass
class Broker:
    """The messaging under test, and a plain client that looks behind it."""

    messaging: Messaging
    names: Names
    client: Client

    async def state(self, stream: str) -> StreamState:
        state: StreamState = (await self.client.jetstream().stream_info(stream)).state
        return state

    @asynccontextmanager
    async def consuming(
        self, handler: EventHandler, *, durable: str = "test", patience: Patience = EAGER
    ) -> AsyncIterator[None]:
        stopping = asyncio.Event()
        async with asyncio.TaskGroup() as group:
            group.create_task(self.messaging.consume(durable, handler, stopping=stopping, patience=patience))
            yield
            stopping.set()

    async def settled(self, durable: str = "test") -> None:
        """Wait until the consumer has nothing left: acknowledged or buried."""
        jetstream = self.client.jetstream()
        async with asyncio.timeout(20):
            while True:
                with suppress(NotFoundError):  # not made yet
                    info = await jetstream.consumer_info(self.names.events_stream, durable)
                    if not info.num_pending and not info.num_ack_pending:
                        return
                await asyncio.sleep(0.02)

    async def dead_letters(self) -> list[Msg]:
        count = (await self.state(self.names.dead_stream)).messages
        subscription = await self.client.jetstream().pull_subscribe(
            f"{self.names.dead}.>", stream=self.names.dead_stream
        )
        return await subscription.fetch(count, timeout=5) if count else []


@pytest.fixture
async def broker(nats_url: str, stream_prefix: str) -> AsyncIterator[Broker]:
    names = Names.prefixed(stream_prefix)
    async with Messaging.connect(nats_url, names=names) as messaging:
        client = await nats.connect(nats_url)
        yield Broker(messaging, names, client)
        jetstream = client.jetstream()
        await jetstream.delete_stream(names.events_stream)
        await jetstream.delete_stream(names.dead_stream)
        await client.close()
