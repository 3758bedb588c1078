"""A process's one connection to NATS, and everything that is done over it."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Self

import nats
import structlog
from nats.aio.client import Client

from core.events.ports import EventHandler
from integrations.messaging.consumer import Consumer, Patience
from integrations.messaging.live import NatsLiveEvents
from integrations.messaging.names import Names, ensure_streams
from integrations.messaging.publisher import NatsPublisher

CONNECT_SECONDS = 10.0
CHECK_SECONDS = 2
RECONNECT_PAUSE_SECONDS = 1

log = structlog.get_logger()


class Messaging:
    def __init__(self, client: Client, names: Names) -> None:
        self._client = client
        self._jetstream = client.jetstream()
        self._names = names

    @classmethod
    @asynccontextmanager
    async def connect(cls, url: str, *, names: Names | None = None) -> AsyncIterator[Self]:
        """Connect, and finish sending at the end. An outage later on is waited for, however long it takes.

        Raises ConnectionError when nobody answers at the start.
        """
        names = names or Names()
        try:
            async with asyncio.timeout(CONNECT_SECONDS):
                client = await nats.connect(
                    url,
                    name="croupier",
                    max_reconnect_attempts=-1,
                    reconnect_time_wait=RECONNECT_PAUSE_SECONDS,
                    error_cb=_log_error,
                    disconnected_cb=_log_disconnected,
                    reconnected_cb=_log_reconnected,
                )
        except TimeoutError:
            raise ConnectionError("NATS does not answer") from None
        try:
            messaging = cls(client, names)
            await ensure_streams(client.jetstream(), names)
            yield messaging
        finally:
            await _finish(client)

    async def check(self) -> None:
        """Return when the server answers. Raises ConnectionError, nats.errors.Error."""
        if not self._client.is_connected:
            raise ConnectionError("NATS does not answer")
        await self._client.flush(timeout=CHECK_SECONDS)

    def publisher(self) -> NatsPublisher:
        return NatsPublisher(self._jetstream, self._names)

    def live_events(self) -> NatsLiveEvents:
        return NatsLiveEvents(self._client, self._names)

    async def consume(
        self,
        durable: str,
        handler: EventHandler,
        *,
        stopping: asyncio.Event,
        patience: Patience | None = None,
    ) -> None:
        """Hand every event to `handler`, at least once, until `stopping`; then finish what is in hand.

        `durable` is the consumer's name: JetStream remembers how far it came, and processes of one name share the work.
        """
        await Consumer(self._jetstream, self._names, durable, handler, patience or Patience()).run(stopping)


async def _finish(client: Client) -> None:
    """Send what is still to be sent (acknowledgements), then close; without a server there is nobody to send to.

    The client's own `drain` would wait in vain for pull subscriptions, whose fetched messages it never counts off.
    """
    try:
        if client.is_connected:
            await client.flush(timeout=CHECK_SECONDS)
    finally:
        with suppress(OSError):  # the line was cut already
            await client.close()


async def _log_error(error: Exception) -> None:
    log.warning("nats_error", error=f"{type(error).__name__}: {error}")


async def _log_disconnected() -> None:
    log.warning("nats_disconnected")


async def _log_reconnected() -> None:
    log.info("nats_reconnected")
