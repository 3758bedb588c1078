"""Reports for admins: a table, totals, a chart, and the same as a CSV file."""

import csv
import io
from datetime import date
from decimal import Decimal
from typing import Annotated

from aiohttp import web
from pydantic import BeforeValidator, Field, JsonValue, Strict, StringConstraints

from core.backoffice.access import Permission, ensure_may, permissions_of
from core.errors import NotAllowed, NotFound
from core.identity.models import Player
from core.reporting.errors import AnalyticsUnavailable
from core.reporting.queries import Dimension, ReportQuery, ReportRow
from webapp import downloads
from webapp.api.endpoint import Endpoint
from webapp.api.models import Answered, Asked, DownloadLink, plain_number
from webapp.pages.report_chart import report_chart
from webapp.services import WebServices

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")


def _split(text: object) -> object:
    return tuple(text.split(",")) if isinstance(text, str) else text


class ReportAsked(Asked):
    first_day: date = Field(examples=["2026-11-01"])
    last_day: date = Field(examples=["2026-11-30"])
    dimensions: Annotated[
        tuple[Annotated[Dimension, Strict(False)], ...],
        Strict(False),
        BeforeValidator(_split),
        Field(min_length=1, max_length=3, description="in a query string comma-separated: day,provider,game"),
    ] = (Dimension.DAY,)
    provider: Annotated[str, StringConstraints(pattern=r"^[a-z0-9_-]{1,32}$")] | None = None

    def query(self, currency: str) -> ReportQuery:
        """Raises InvalidInput."""
        return ReportQuery(
            first_day=self.first_day,
            last_day=self.last_day,
            currency=currency,
            dimensions=self.dimensions,
            provider=self.provider,
        )


class Figures(Answered):
    """One row; dimensions that were not asked for are null."""

    day: date | None
    provider: str | None
    game: str | None
    turnover: str = Field(description="stakes less what was rolled back")
    wins: str
    ggr: str = Field(description="turnover less wins")
    rtp: Decimal | None = Field(description="wins / turnover, four decimals; null where nothing was staked")
    active_players: int
    rounds: int

    @classmethod
    def of(cls, row: ReportRow) -> "Figures":
        return cls(
            day=row.day,
            provider=row.provider,
            game=row.game,
            turnover=plain_number(row.turnover),
            wins=plain_number(row.wins),
            ggr=plain_number(row.ggr),
            rtp=row.rtp,
            active_players=row.active_players,
            rounds=row.rounds,
        )


class Report(Answered):
    currency: str
    total: Figures
    rows: list[Figures]
    chart: dict[str, JsonValue] = Field(description="a Vega-Lite specification; colours are left to the page")


async def report(player: Player, query: ReportAsked, services: WebServices) -> Report:
    """Turnover, wins, GGR, RTP and active players by day, provider and game."""
    await ensure_may_see_figures(player)
    asked = query.query(services.currency)
    rows = await services.analytics.report(asked)
    total = await services.analytics.total(asked)
    return Report(
        currency=services.currency,
        total=Figures.of(total),
        rows=[Figures.of(row) for row in rows],
        chart=report_chart(rows, asked, language=player.language or "en"),
    )


async def report_csv(player: Player, query: ReportAsked, services: WebServices) -> web.Response:
    """The report's rows as a CSV file."""
    await ensure_may_see_figures(player)
    return await csv_answer(query.query(services.currency), services)


async def report_download(player: Player, body: ReportAsked, services: WebServices) -> DownloadLink:
    """A short-lived address of the CSV file: a Mini App's download can't send a token."""
    await ensure_may_see_figures(player)
    query = body.query(services.currency)
    return DownloadLink(url=f"{services.public_url}/download/{downloads.token_for(player.id, query)}")


async def ensure_may_see_figures(player: Player) -> None:
    """Raises NotAllowed to an admin without this right; to everybody else NotFound: there are no reports."""
    if not await permissions_of(player.id):
        raise NotFound(what="report")
    await ensure_may(player.id, Permission.SEE_FIGURES)


async def csv_answer(query: ReportQuery, services: WebServices) -> web.Response:
    rows = await services.analytics.report(query)
    name = f"report-{query.first_day}-{query.last_day}.csv"
    return web.Response(
        body=csv_of(rows, query).encode(),
        content_type="text/csv",
        charset="utf-8",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


def csv_of(rows: list[ReportRow], query: ReportQuery) -> str:
    """The rows as RFC 4180 has it; names that a spreadsheet would take for a formula are disarmed."""
    out = io.StringIO()
    writer = csv.writer(out)
    measures = ("turnover", "wins", "ggr", "rtp", "active_players", "rounds")
    writer.writerow([*query.dimensions, *measures, "currency"])
    for row in rows:
        figures = Figures.of(row).model_dump(mode="json")
        names = [_disarmed(str(figures[dimension] or "")) for dimension in query.dimensions]
        writer.writerow([*names, *(figures[measure] for measure in measures), query.currency])
    return out.getvalue()


def _disarmed(text: str) -> str:
    """Source: OWASP, CSV injection."""
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text


_REFUSALS = (NotFound, NotAllowed, AnalyticsUnavailable)
ENDPOINTS = (
    Endpoint(method="GET", path="/api/report", handle=report, tag="Reports", refusals=_REFUSALS),
    Endpoint(
        method="GET",
        path="/api/report.csv",
        handle=report_csv,
        tag="Reports",
        refusals=_REFUSALS,
        media_type="text/csv",
    ),
    Endpoint(method="POST", path="/api/report/download", handle=report_download, tag="Reports", refusals=_REFUSALS),
)
