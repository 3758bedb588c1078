"""Events as bytes. The wire is not trusted to carry only what we wrote."""

from core.events import RecordedEvent


class UnreadableEvent(Exception):
    """The bytes are no event of ours."""


def read_event(raw: bytes) -> RecordedEvent:
    """Raises UnreadableEvent."""
    try:
        event = RecordedEvent.from_bytes(raw)
        event.player_id  # noqa: B018 - every event has one: better asked here than by the handler
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise UnreadableEvent(f"{type(error).__name__}: {error}") from error
    return event
