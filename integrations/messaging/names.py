"""What things are called in NATS, and what the streams keep."""

from dataclasses import dataclass
from typing import Self
from uuid import UUID

from nats.js import JetStreamContext
from nats.js.api import RetentionPolicy, StorageType, StreamConfig
from nats.js.errors import NotFoundError

from core.events import RecordedEvent

KEEP_EVENTS_SECONDS = 30 * 24 * 3600.0  # PostgreSQL keeps what they were about for ever
DUPLICATE_WINDOW_SECONDS = 10 * 60.0  # a relay's repeat mostly comes within it; consumers bear the others


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """Events go to `events.<name>.<player id>`, those that nobody could handle to `dead.<consumer>`."""

    events_stream: str = "croupier-events"
    events: str = "events"
    dead_stream: str = "croupier-dead-letters"
    dead: str = "dead"

    @classmethod
    def prefixed(cls, prefix: str) -> Self:
        """Names of one's own on a shared server."""
        return cls(
            events_stream=f"{prefix}-events",
            events=f"{prefix}-events",
            dead_stream=f"{prefix}-dead-letters",
            dead=f"{prefix}-dead",
        )

    def subject_of(self, event: RecordedEvent) -> str:
        return f"{self.events}.{event.name}.{event.player_id.hex}"

    def everything_about(self, player_id: UUID) -> str:
        return f"{self.events}.*.{player_id.hex}"

    def dead_letters_of(self, consumer: str) -> str:
        return f"{self.dead}.{consumer}"


async def ensure_streams(jetstream: JetStreamContext, names: Names) -> None:
    """Make the streams that are not there yet; the others stay as an operator may have set them (replicas, ages)."""
    for config in (
        StreamConfig(
            name=names.events_stream,
            description="Croupier: what happened, in the order of the outbox",
            subjects=[f"{names.events}.>"],
            retention=RetentionPolicy.LIMITS,
            storage=StorageType.FILE,
            max_age=KEEP_EVENTS_SECONDS,
            duplicate_window=DUPLICATE_WINDOW_SECONDS,
        ),
        StreamConfig(
            name=names.dead_stream,
            description="Croupier: events that a consumer gave up, until a person has looked at them",
            subjects=[f"{names.dead}.>"],
            retention=RetentionPolicy.LIMITS,
            storage=StorageType.FILE,
        ),
    ):
        assert config.name is not None
        try:
            await jetstream.stream_info(config.name)
        except NotFoundError:
            await jetstream.add_stream(config)  # two processes at once: the same stream made twice is no error
