"""What core asks of a message broker."""

from collections.abc import AsyncIterator, Sequence
from contextlib import AbstractAsyncContextManager
from typing import Protocol
from uuid import UUID

from core.events.event import RecordedEvent


class EventPublisher(Protocol):
    async def publish(self, events: Sequence[RecordedEvent]) -> None:
        """Return when the broker has stored every one of them; raise when it has not. Repeats are recognised by
        `id`.
        """
        ...


class EventHandler(Protocol):
    async def __call__(self, events: Sequence[RecordedEvent]) -> None:
        """Handle events that may have been handled before: idempotent by `id`. Raise to get them again later."""
        ...


class LiveEvents(Protocol):
    """What happens to a player, while somebody watches. Nothing is kept: who was away asks for the present state."""

    def watch(self, player_id: UUID) -> AbstractAsyncContextManager[AsyncIterator[RecordedEvent]]: ...
