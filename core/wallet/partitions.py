"""A month of transfers is a table of its own, made ahead of time."""

from datetime import timedelta

from core import clock
from core.database import connection

AHEAD = timedelta(days=92)


async def make_partitions(*, ahead: timedelta = AHEAD) -> int:
    """Make the tables of the months to come; return how many were missing. Idempotent."""
    today = clock.now().date()
    rows = await connection().execute_query_dict(
        "SELECT make_ledger_partitions($1, $2) AS made", [today, today + ahead]
    )
    return int(rows[0]["made"])
