"""Live events: what happens to one player, for as long as somebody watches.

Each watcher has a subscription to the player's own subject, so NATS does the sorting out and a web process receives
what its watchers watch, not every bet of the platform. A watcher that is too slow loses its oldest events, never our
memory: pages then show the present state, which the newest event carries. After a reconnect the client subscribes
again by itself. An event may come twice.
"""

import asyncio
from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from uuid import UUID

import nats.errors
import structlog
from nats.aio.client import Client
from nats.aio.msg import Msg

from core.events import RecordedEvent
from integrations.messaging.encoding import UnreadableEvent, read_event
from integrations.messaging.names import Names

QUEUE_LENGTH = 100

log = structlog.get_logger()


class NatsLiveEvents:
    def __init__(self, client: Client, names: Names, *, queue_length: int = QUEUE_LENGTH) -> None:
        self._client = client
        self._names = names
        self._queue_length = queue_length

    @asynccontextmanager
    async def watch(self, player_id: UUID) -> AsyncIterator[AsyncIterator[RecordedEvent]]:
        """Watch from the moment of entering; what is published after that is seen."""
        watcher = _Watcher(self._queue_length)
        subscription = await self._client.subscribe(self._names.everything_about(player_id), cb=watcher.receive)
        try:
            await self._client.flush()  # when the server has answered, it knows of the subscription
            yield watcher.events()
        finally:
            # A connection that is being closed takes its subscriptions with it.
            with suppress(nats.errors.ConnectionClosedError, nats.errors.ConnectionDrainingError):
                await subscription.unsubscribe()


class _Watcher:
    def __init__(self, queue_length: int) -> None:
        self._queue: deque[RecordedEvent] = deque(maxlen=queue_length)
        self._arrived = asyncio.Event()

    async def receive(self, message: Msg) -> None:
        try:
            event = read_event(message.data)
        except UnreadableEvent as error:
            log.warning("live_event_unreadable", subject=message.subject, error=str(error))
            return
        self._queue.append(event)
        self._arrived.set()

    async def events(self) -> AsyncIterator[RecordedEvent]:
        while True:
            while self._queue:
                yield self._queue.popleft()
            self._arrived.clear()
            await self._arrived.wait()
