"""ClickHouse as an AnalyticsStore."""

from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from datetime import date
from typing import Any, Self

import aiohttp
import clickhouse_connect
import structlog
from clickhouse_connect.driver.asyncclient import AsyncClient
from clickhouse_connect.driver.exceptions import ClickHouseError

from core.money import Money
from core.reporting.errors import AnalyticsUnavailable
from core.reporting.facts import Fact
from core.reporting.queries import DayFigures, Dimension, ReportQuery, ReportRow
from integrations.analytics.statements import COLUMNS, DAY_TOTALS, SETTINGS, TABLE, report_statement, row_of

CONNECT_SECONDS = 5
ANSWER_SECONDS = 30

log = structlog.get_logger()


class ClickHouseStore:
    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    @classmethod
    @asynccontextmanager
    async def connect(cls, url: str) -> AsyncIterator[Self]:
        """Connect to http(s)://user:password@host:port/database, and close at the end. Raises AnalyticsUnavailable."""
        with _unavailable_on_errors():
            client = await clickhouse_connect.get_async_client(
                dsn=url,
                connect_timeout=CONNECT_SECONDS,
                send_receive_timeout=ANSWER_SECONDS,
                tz_mode="aware",
                autogenerate_session_id=False,  # sessions would let one question at a time pass
            )
        try:
            yield cls(client)
        finally:
            await client.close()

    async def check(self) -> None:
        """Return when the tables can be read."""
        with _unavailable_on_errors():
            await self._client.query(f"SELECT 1 FROM {TABLE} LIMIT 1")  # noqa: S608 - a constant

    async def load(self, facts: Sequence[Fact]) -> None:
        if not facts:
            return
        with _unavailable_on_errors():
            await self._client.insert(TABLE, [row_of(fact) for fact in facts], column_names=COLUMNS)

    async def report(self, query: ReportQuery) -> list[ReportRow]:
        rows = await self._ask(*report_statement(query))
        return [_report_row(query, row) for row in rows]

    async def total(self, query: ReportQuery) -> ReportRow:
        whole = ReportQuery(
            first_day=query.first_day,
            last_day=query.last_day,
            currency=query.currency,
            dimensions=(),
            provider=query.provider,
        )
        (row,) = await self.report(whole)
        return row

    async def day_figures(self, day: date, currency: str) -> DayFigures:
        play = await self.total(ReportQuery(first_day=day, last_day=day, currency=currency, dimensions=()))
        parameters = {"first_day": day, "last_day": day, "currency": currency}
        ((deposits, payouts, registrations),) = await self._ask(DAY_TOTALS, parameters)
        return DayFigures(
            day=day,
            play=play,
            deposits=Money(deposits, currency),
            payouts=Money(payouts, currency),
            registrations=registrations,
        )

    async def _ask(self, statement: str, parameters: dict[str, object]) -> Sequence[Sequence[Any]]:
        with _unavailable_on_errors():
            result = await self._client.query(statement, parameters=parameters, settings=dict(SETTINGS))
        rows: Sequence[Sequence[Any]] = result.result_rows
        return rows


def _report_row(query: ReportQuery, row: Sequence[Any]) -> ReportRow:
    shown = dict(zip(query.dimensions, row, strict=False))
    turnover, wins, active_players, rounds = row[len(query.dimensions) :]
    return ReportRow(
        day=shown.get(Dimension.DAY),
        provider=shown.get(Dimension.PROVIDER),
        game=shown.get(Dimension.GAME),
        turnover=Money(turnover, query.currency),
        wins=Money(wins, query.currency),
        active_players=active_players,
        rounds=rounds,
    )


@contextmanager
def _unavailable_on_errors() -> Iterator[None]:
    """Whatever keeps the store from answering is told as AnalyticsUnavailable; why is in the log."""
    try:
        yield
    except (ClickHouseError, aiohttp.ClientError, OSError) as error:  # OSError: also of a timeout
        log.warning("analytics_unavailable", error=f"{type(error).__name__}: {error}")
        raise AnalyticsUnavailable() from error
