"""The questions to ClickHouse. Columns come from a closed table; whatever a person chose is bound as a parameter.

FINAL leaves one row of each event, also before the merge that will. It need not look across months: a repeated event
has the same time, hence the same partition.
"""

from collections.abc import Mapping
from dataclasses import astuple, dataclass, fields

from core.reporting.facts import Fact
from core.reporting.queries import Dimension, ReportQuery

TABLE = "fact"
COLUMNS = [field.name for field in fields(Fact)]
SETTINGS: Mapping[str, object] = {"do_not_merge_across_partitions_select_final": 1, "max_execution_time": 20}


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """How a dimension is grouped by, shown and ordered."""

    key: str
    shown: str
    order: str


# A game is its id: two providers may call two games by one name, and a renamed game is still one.
DIMENSIONS = {
    Dimension.DAY: Column(key="toDate(occurred_at)", shown="toDate(occurred_at)", order="toDate(occurred_at) DESC"),
    Dimension.PROVIDER: Column(key="provider", shown="provider", order="provider"),
    Dimension.GAME: Column(
        key="game_id",
        shown="argMax(game, (occurred_at, event_id))",
        order="argMax(game, (occurred_at, event_id)), game_id",
    ),
}

_PLAY = """
    sumIf(amount_minor, kind = 'BetPlaced') - sumIf(amount_minor, kind = 'BetRolledBack') AS turnover,
    sumIf(amount_minor, kind IN ('WinPaid', 'RoundAdjusted')) - sumIf(amount_minor, kind = 'WinRolledBack') AS wins,
    uniqExactIf(player_id, kind = 'BetPlaced') AS active_players,
    uniqExactIf(round_id, kind = 'BetPlaced') AS rounds
"""

_PLAYED = "('BetPlaced', 'BetRolledBack', 'WinPaid', 'WinRolledBack', 'RoundAdjusted')"

_PERIOD = """
    occurred_at >= toDateTime64({first_day:Date}, 6, 'UTC')
    AND occurred_at < toDateTime64({last_day:Date} + 1, 6, 'UTC')
"""

DAY_TOTALS = f"""
    SELECT sumIf(amount_minor, kind = 'DepositCaptured' AND currency = {{currency:String}}) AS deposits,
           sumIf(amount_minor, kind = 'PayoutPaid' AND currency = {{currency:String}}) AS payouts,
           countIf(kind = 'PlayerRegistered') AS registrations
    FROM {TABLE} FINAL
    WHERE kind IN ('DepositCaptured', 'PayoutPaid', 'PlayerRegistered') AND {_PERIOD}
"""  # noqa: S608 - nothing from outside is spliced


def report_statement(query: ReportQuery) -> tuple[str, dict[str, object]]:
    """The statement and its parameters: the dimensions in their order, then turnover, wins, players, rounds."""
    columns = [DIMENSIONS[dimension] for dimension in query.dimensions]
    parameters: dict[str, object] = {
        "first_day": query.first_day,
        "last_day": query.last_day,
        "currency": query.currency,
    }
    condition = f"kind IN {_PLAYED} AND currency = {{currency:String}} AND {_PERIOD}"
    if query.provider is not None:
        condition += " AND provider = {provider:String}"
        parameters["provider"] = query.provider
    selected = ", ".join([*(column.shown for column in columns), _PLAY])
    statement = f"SELECT {selected} FROM {TABLE} FINAL WHERE {condition}"  # noqa: S608 - see the module's head
    if columns:
        statement += f" GROUP BY {', '.join(column.key for column in columns)}"
        statement += f" ORDER BY {', '.join(column.order for column in columns)}"
    return statement, parameters


def row_of(fact: Fact) -> tuple[object, ...]:
    """The fact in the order of COLUMNS."""
    return astuple(fact)
