"""Reports as a file and as a chart."""

import csv
import io
from datetime import date, timedelta
from decimal import Decimal

import pytest
import vl_convert

from core.money import Money
from core.reporting.queries import Dimension, ReportQuery, ReportRow
from webapp.api.reports import csv_of
from webapp.pages.report_chart import MAX_NAMES, METRICS, report_chart

TODAY = date(2026, 11, 24)
ALL_SETS = [
    (Dimension.DAY,),
    (Dimension.PROVIDER,),
    (Dimension.GAME,),
    (Dimension.DAY, Dimension.GAME),
    tuple(Dimension),
]


def query_by(*dimensions: Dimension, days: int = 7) -> ReportQuery:
    first = TODAY - timedelta(days=days - 1)
    return ReportQuery(first_day=first, last_day=TODAY, currency="USDT", dimensions=dimensions)


def row(
    turnover: str, wins: str, *, day: date | None = TODAY, provider: str | None = None, game: str | None = None
) -> ReportRow:
    return ReportRow(
        day=day,
        provider=provider,
        game=game,
        turnover=Money.parse(turnover, "USDT"),
        wins=Money.parse(wins, "USDT"),
        active_players=3,
        rounds=12,
    )


def table(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text)))


def test_the_file_holds_exact_amounts_and_says_its_currency() -> None:
    text = csv_of([row("1250.000001", "1300")], query_by(Dimension.DAY))
    assert table(text) == [
        ["day", "turnover", "wins", "ggr", "rtp", "active_players", "rounds", "currency"],
        ["2026-11-24", "1250.000001", "1300.00", "-49.999999", "1.0400", "3", "12", "USDT"],
    ]


@pytest.mark.parametrize("name", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", '=HYPERLINK("http://x")'])
def test_a_name_that_a_spreadsheet_would_run_is_disarmed(name: str) -> None:
    text = csv_of([row("1", "0", game=name)], query_by(Dimension.GAME))
    assert table(text)[1][0] == f"'{name}"


def test_names_keep_their_commas_quotes_and_line_breaks() -> None:
    name = 'Book, "the" one\nof them'
    assert table(csv_of([row("1", "0", game=name)], query_by(Dimension.GAME)))[1][0] == name


def test_nothing_staked_has_no_return() -> None:
    assert table(csv_of([row("0", "0")], query_by(Dimension.DAY)))[1][4] == ""


def rows_of(dimensions: tuple[Dimension, ...], *, names: int = 3) -> list[ReportRow]:
    return [
        row(
            str(100 + n),
            str(90 + 3 * n),
            day=TODAY - timedelta(days=d) if Dimension.DAY in dimensions else None,
            provider=f"studio {n}" if Dimension.PROVIDER in dimensions else None,
            game=f"game {n}" if Dimension.GAME in dimensions else None,
        )
        for d in range(3 if Dimension.DAY in dimensions else 1)
        for n in range(names)
    ]


@pytest.mark.parametrize("metric", METRICS)
@pytest.mark.parametrize("dimensions", ALL_SETS, ids=lambda dimensions: "+".join(dimensions))
def test_every_chart_can_be_drawn_as_a_picture(dimensions: tuple[Dimension, ...], metric: str) -> None:
    names = 1 if dimensions == (Dimension.DAY,) else 3
    spec = report_chart(rows_of(dimensions, names=names), query_by(*dimensions), language="en")
    spec["params"][0]["value"] = metric  # type: ignore[index, call-overload]
    picture = vl_convert.vegalite_to_svg({**spec, "width": 400})
    assert "<svg" in picture
    assert picture.count("mark-rect role-mark") + picture.count("mark-line role-mark") >= 1


def test_a_chart_shows_every_day_and_no_more_names_than_an_eye_tells_apart() -> None:
    dimensions = (Dimension.DAY, Dimension.GAME)
    spec = report_chart(rows_of(dimensions, names=40), query_by(*dimensions, days=30), language="ru")
    names = {datum["name"] for datum in spec["data"]["values"]}  # type: ignore[index, call-overload]
    assert len(names) == MAX_NAMES
    assert "game 39" in names  # the most played stay
    domain = spec["encoding"]["x"]["scale"]["domain"]  # type: ignore[index, call-overload]
    assert (domain[0], domain[-1], len(domain)) == ("2026-10-26", "2026-11-24", 30)


def test_amounts_reach_the_chart_as_text() -> None:
    spec = report_chart([row("0.1", "0.000001")], query_by(Dimension.DAY), language="en")
    assert spec["data"]["values"] == [  # type: ignore[index, call-overload]
        {
            "day": "2026-11-24",
            "name": "",
            "ggr": "0.099999",
            "turnover": "0.10",
            "rtp": str(Decimal("0.0000")),
            "active_players": 3,
        }
    ]
