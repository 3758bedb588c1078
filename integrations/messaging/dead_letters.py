"""Dead letters: events that a consumer gave up, kept in a stream of their own with the reason."""

import structlog
from nats.aio.msg import Msg
from nats.js import JetStreamContext
from nats.js.api import Header
from prometheus_client import Counter

from integrations.messaging.names import Names

MAX_REASON = 500

COUNT = Counter("croupier_dead_letters", "Events that a consumer gave up", ["consumer"])

log = structlog.get_logger()


class DeadLetters:
    def __init__(self, jetstream: JetStreamContext, names: Names, consumer: str) -> None:
        self._jetstream = jetstream
        self._subject = names.dead_letters_of(consumer)
        self._consumer = consumer

    async def bury(self, message: Msg, reason: str) -> None:
        """Store the event with the reason, then tell JetStream never to hand it out again.

        Raises nats.errors.Error when it could not be stored; the event then comes again.
        """
        sequence = message.metadata.sequence.stream
        headers = {
            Header.MSG_ID: f"{self._consumer}:{sequence}",
            "Croupier-Subject": message.subject,
            "Croupier-Sequence": str(sequence),
            "Croupier-Deliveries": str(message.metadata.num_delivered),
            "Croupier-Reason": " ".join(reason.split())[:MAX_REASON].encode("ascii", "replace").decode(),
        }
        await self._jetstream.publish(self._subject, message.data, headers=headers)
        await message.term()
        COUNT.labels(self._consumer).inc()
        log.error("dead_letter", consumer=self._consumer, subject=message.subject, sequence=sequence, reason=reason)
