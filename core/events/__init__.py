"""Events leave with the money (outbox); messages from outside are stored before they are acknowledged (inbox)."""

from core.events.event import Event, RecordedEvent
from core.events.outbox import Outbox

__all__ = ["Event", "Outbox", "RecordedEvent"]
