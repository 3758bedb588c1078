"""Publishing: a batch goes out at once and is done when JetStream has stored every event of it."""

import asyncio
from collections.abc import Sequence

from nats.js import JetStreamContext
from nats.js.api import Header, PubAck

from core.events import RecordedEvent
from integrations.messaging.names import Names

TIMEOUT_SECONDS = 10.0


class NatsPublisher:
    def __init__(self, jetstream: JetStreamContext, names: Names) -> None:
        self._jetstream = jetstream
        self._names = names

    async def publish(self, events: Sequence[RecordedEvent]) -> None:
        """Return when all of them are stored. The id of each is its message id, so a repeat within minutes is one.

        Raises nats.errors.Error or TimeoutError when that is not certain; then publish the whole batch again.
        """
        acknowledgements: list[asyncio.Future[PubAck]] = []
        try:
            for event in events:
                acknowledgement = await self._jetstream.publish_async(
                    self._names.subject_of(event), event.to_bytes(), headers={Header.MSG_ID: str(event.id)}
                )
                acknowledgements.append(acknowledgement)
            async with asyncio.timeout(TIMEOUT_SECONDS):
                await asyncio.gather(*acknowledgements)
        finally:
            for acknowledgement in acknowledgements:
                acknowledgement.cancel()  # the client would otherwise keep waiting for what has not come
