"""A report as one Vega-Lite specification: interactive in the page, and the same picture elsewhere.

It holds no colours but roles; whoever draws it gives the theme's. Amounts stay text and are read as numbers by Vega
only to be drawn. Source: https://vega.github.io/vega-lite/docs/
"""

from collections import Counter
from collections.abc import Sequence
from datetime import timedelta

from pydantic import JsonValue

from core.reporting.queries import Dimension, ReportQuery, ReportRow
from webapp.api.models import plain_number
from webapp.texts import TEXTS

METRICS = ("ggr", "turnover", "rtp", "active_players")
MAX_NAMES = 12  # more than that no eye tells apart; the table has them all

Spec = dict[str, JsonValue]


def report_chart(rows: Sequence[ReportRow], query: ReportQuery, *, language: str) -> Spec:
    """The chart of the rows. Its parameter `metric` (one of METRICS) chooses what is drawn; `ggr` at first."""
    by_day = Dimension.DAY in query.dimensions
    others = [dimension for dimension in query.dimensions if dimension is not Dimension.DAY]
    if others:
        rows = _of_the_most_played(rows, others)
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
        "width": "container",
        "height": 260 if by_day else {"step": 34},
        "background": "transparent",
        "autosize": {"type": "fit-x", "contains": "padding"},
        "data": {"values": [_datum(row, others) for row in rows], "format": {"parse": _PARSE}},
        "params": [{"name": "metric", "value": METRICS[0]}, *_highlight(others)],
        "transform": [{"calculate": "datum[metric]", "as": "shown"}, {"filter": "isValid(datum.shown)"}],
        # RTP and players don't add up, so several names over days are lines, never a stack.
        "mark": {"type": "line", "point": {"size": 48}}
        if by_day and others
        else {"type": "bar", "cornerRadiusEnd": 4, **_BAND},
        "encoding": _over_days(query, others, language) if by_day else _side_by_side(language),
    }


_BAND: Spec = {"width": {"band": 0.72}, "height": {"band": 0.72}}
_PARSE: Spec = {"ggr": "number", "turnover": "number", "rtp": "number", "active_players": "number"}
# What an axis writes depends on the metric: a share, or a number with k and M.
_DAY_LABEL = "slice(datum.value, 8) + '.' + slice(datum.value, 5, 7) + '.'"
_LABEL = (
    "metric == 'rtp' ? format(datum.value, '.0%')"
    " : abs(datum.value) < 1000 ? format(datum.value, ',~f') : format(datum.value, '~s')"
)


def _days(query: ReportQuery) -> list[JsonValue]:
    """Every day of the report, played on or not: a gap is seen as a gap."""
    count = (query.last_day - query.first_day).days + 1
    return [(query.first_day + timedelta(days=n)).isoformat() for n in range(count)]


def _name(row: ReportRow, others: Sequence[Dimension]) -> str:
    return " · ".join(getattr(row, dimension) or "–" for dimension in others)


def _of_the_most_played(rows: Sequence[ReportRow], others: Sequence[Dimension]) -> list[ReportRow]:
    turnover: Counter[str] = Counter()
    for row in rows:
        turnover[_name(row, others)] += row.turnover.minor
    kept = {name for name, _ in turnover.most_common(MAX_NAMES)}
    return [row for row in rows if _name(row, others) in kept]


def _datum(row: ReportRow, others: Sequence[Dimension]) -> Spec:
    return {
        "day": row.day.isoformat() if row.day else None,
        "name": _name(row, others),
        "ggr": plain_number(row.ggr),
        "turnover": plain_number(row.turnover),
        "rtp": None if row.rtp is None else str(row.rtp),
        "active_players": row.active_players,
    }


def _highlight(others: Sequence[Dimension]) -> list[JsonValue]:
    """A tap on a bar, or on a name of the legend, brings it forward."""
    if others:
        return [{"name": "chosen", "select": {"type": "point", "fields": ["name"]}, "bind": "legend"}]
    return [{"name": "chosen", "select": {"type": "point", "fields": ["day"]}}]


def _over_days(query: ReportQuery, others: Sequence[Dimension], language: str) -> Spec:
    encoding: Spec = {
        "x": {
            "field": "day",
            "type": "ordinal",  # a day is a day everywhere: no time zone moves it
            "scale": {"domain": _days(query)},
            "title": None,
            "axis": {"labelExpr": _DAY_LABEL, "labelAngle": 0, "labelOverlap": True, "labelSeparation": 6},
        },
        "y": {"field": "shown", "type": "quantitative", "title": None, "axis": {"labelExpr": _LABEL, "tickCount": 5}},
        "opacity": {"condition": {"param": "chosen", "value": 1}, "value": 0.3},
        "tooltip": _tooltip(language, by_day=True, named=bool(others)),
    }
    if others:
        encoding["color"] = {
            "field": "name",
            "type": "nominal",
            "title": None,
            "legend": {"orient": "bottom", "columns": 2, "symbolType": "circle"},
        }
    return encoding


def _side_by_side(language: str) -> Spec:
    return {
        "y": {"field": "name", "type": "nominal", "title": None, "sort": "-x", "axis": {"labelLimit": 110}},
        "x": {"field": "shown", "type": "quantitative", "title": None, "axis": {"labelExpr": _LABEL, "tickCount": 4}},
        "opacity": {"condition": {"param": "chosen", "value": 1}, "value": 0.3},
        "tooltip": _tooltip(language, by_day=False, named=True),
    }


def _tooltip(language: str, *, by_day: bool, named: bool) -> list[JsonValue]:
    day: Spec = {"field": "day", "type": "nominal", "title": _word(language, "day")}
    name: Spec = {"field": "name", "type": "nominal", "title": _word(language, "name")}
    money = [_number(language, metric, ",.2f") for metric in ("ggr", "turnover")]
    counts = [_number(language, "rtp", ".2%"), _number(language, "active_players", ",")]
    return [*([day] if by_day else []), *([name] if named else []), *money, *counts]


def _number(language: str, metric: str, number_format: str) -> JsonValue:
    return {"field": metric, "type": "quantitative", "title": _word(language, metric), "format": number_format}


def _word(language: str, what: str) -> str:
    return TEXTS.get(language, f"report-{what.replace('_', '-')}")
