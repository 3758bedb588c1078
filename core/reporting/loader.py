"""Events become facts in the analytics store: an EventHandler for the worker."""

from collections.abc import Sequence

from core.events import RecordedEvent
from core.reporting.facts import fact_of
from core.reporting.ports import AnalyticsStore


class FactLoader:
    def __init__(self, store: AnalyticsStore) -> None:
        self._store = store

    async def __call__(self, events: Sequence[RecordedEvent]) -> None:
        facts = [fact for event in events if (fact := fact_of(event))]
        if facts:
            await self._store.load(facts)
