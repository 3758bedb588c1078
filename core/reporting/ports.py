"""What core asks of an analytics store."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from core.reporting.facts import Fact
from core.reporting.queries import DayFigures, ReportQuery, ReportRow


class AnalyticsStore(Protocol):
    """Raises AnalyticsUnavailable when the store does not answer."""

    async def load(self, facts: Sequence[Fact]) -> None:
        """Keep the facts; one that comes again changes no report."""
        ...

    async def report(self, query: ReportQuery) -> list[ReportRow]:
        """The rows in the order of the dimensions, newest day first."""
        ...

    async def total(self, query: ReportQuery) -> ReportRow:
        """One row over everything that the query covers: active players are counted once, not once a row."""
        ...

    async def day_figures(self, day: date, currency: str) -> DayFigures: ...
