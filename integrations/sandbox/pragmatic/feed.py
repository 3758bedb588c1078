"""The data feed of finished rounds: CSV behind a line that says where the next ten minutes begin."""

import csv
import io
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from core.money import Money
from integrations.sandbox.pragmatic.dialect import DECIMALS
from integrations.sandbox.pragmatic.provider import Pragmatic
from integrations.sandbox.studio import Round, RoundState

WINDOW = timedelta(minutes=10)
STATUSES = {RoundState.LOST: "C", RoundState.PAID: "C", RoundState.UNDONE: "F"}
"""Completed, or cancelled. Rounds in other states are not over, or never were."""
COLUMNS = (
    "playerID", "extPlayerID", "gameID", "playSessionID", "parentSessionID", "startDate", "endDate", "status", "type",
    "bet", "win", "currency", "jackpot",
)  # fmt: skip


def feed(pragmatic: Pragmatic, rounds: Iterable[Round], *, until: datetime) -> str:
    """A round of a slot ends as it begins: its moment is when it was opened. Play money is left out."""
    text = io.StringIO()
    text.write(f"timepoint={int(until.timestamp() * 1000)}\n")
    lines = csv.writer(text, lineterminator="\n")
    lines.writerow(COLUMNS)
    for round_ in rounds:
        session = pragmatic.session(round_.session_id)
        if session.is_demo or round_.state not in STATUSES:
            continue
        moment = round_.created_at.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S")
        counts = round_.state.counts
        lines.writerow(
            (
                session.player_id.int % 10**8,
                session.player_id.hex,
                session.game_code,
                round_.id,
                "null",
                moment,
                moment,
                STATUSES[round_.state],
                "R",
                _amount(round_.stake if counts and not round_.is_free else Money.zero(session.currency)),
                _amount(round_.win if counts else Money.zero(session.currency)),
                session.currency,
                "0.00",
            )
        )
    return text.getvalue()


def _amount(amount: Money) -> str:
    return f"{amount.decimal:.{DECIMALS}f}"
