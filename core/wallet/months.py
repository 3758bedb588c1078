"""Months of the ledger: the open ones take transfers, the closed ones take none, the archived ones lie in a file.

A month is closed when it has been over for a day, those before it are closed, and the ledger was verified up to its
end. The database keeps what each account held then, and refuses transfers into it from then on (`close_ledger_month` in
migrations/postgres/models/5_20261124231500_months.py).
"""

from datetime import UTC, date, datetime

from core.database import connection
from core.errors import Conflict


async def close_month(first_day: date) -> None:
    """Close the month that begins with this day; nothing happens if it is closed.

    Raises Conflict (`what` is "month"), `state` being
        not_over: it has not been over for a day
        before_is_open: the month before, or one with transfers, is open
        strays: transfers of that time lie in no month's table
        not_verified: no verification without violations has come to its end yet
        clock_went_back: the order of an account's entries around its end and their times disagree
    """
    assert first_day.day == 1, first_day
    rows = await connection().execute_query_dict("SELECT close_ledger_month($1) AS reason", [first_day])
    if rows[0]["reason"] not in {None, "closed"}:
        raise Conflict(what="month", state=rows[0]["reason"])


async def close_due_months() -> list[date]:
    """Close every month that can be closed, the oldest first; return those that were.

    Raises Conflict when one that is over can't be closed.
    """
    closed = []
    while (month := await _next_month()) is not None:
        try:
            await close_month(month)
        except Conflict as refusal:
            if refusal.facts["state"] == "not_over":
                break
            raise
        closed.append(month)
    return closed


async def _next_month() -> date | None:
    """The first day of the oldest open month; None when there are no transfers."""
    rows = await connection().execute_query_dict(
        """
        SELECT coalesce(
            (SELECT (max(first_day) + interval '1 month')::date FROM ledger_month),
            (SELECT date_trunc('month', min(created_at) AT TIME ZONE 'UTC')::date FROM ledger_transfer)
        ) AS month
        """
    )
    month: date | None = rows[0]["month"]
    return month


async def archived_until() -> datetime | None:
    """The end of the last archived month: entries written before it are no longer in the database."""
    rows = await connection().execute_query_dict(
        "SELECT (max(first_day) + interval '1 month')::date AS day FROM ledger_archive"
    )
    day: date | None = rows[0]["day"]
    return None if day is None else datetime(day.year, day.month, day.day, tzinfo=UTC)


async def is_archived(transfer_id: int) -> bool:
    """Whether a transfer that is not found may lie in an archived month: no later id does."""
    rows = await connection().execute_query_dict(
        """
        SELECT $1::bigint BETWEEN 1 AND coalesce(max(month.last_id), 0) AS archived
        FROM ledger_archive AS archive JOIN ledger_month AS month USING (first_day)
        """,
        [transfer_id],
    )
    return bool(rows[0]["archived"])
