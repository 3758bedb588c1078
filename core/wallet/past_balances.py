"""Balances as they were: the closing of the month before, and the entries since."""

from datetime import datetime

from core.database import connection
from core.errors import Conflict
from core.money import Money
from core.wallet.accounts import AccountAddress

_ENTRIES = """
    SELECT coalesce(sum(amount), 0)::bigint AS moved FROM ledger_entry
    WHERE account_id = $1 AND created_at >= coalesce($2, '-infinity'::timestamptz) AND created_at < $3
"""
_OF_A_BOUNDED_ACCOUNT = " AND account_id & 1 = 1"  # as the indexes have it


async def balance_at(address: AccountAddress, moment: datetime) -> Money:
    """The balance as `moment` (aware) begins: of all transfers written before it.

    It is final when the transactions that were under way at that moment have ended. Of an unbounded account, whose
    entries no index lists, all transfers since the last closed month are read.

    Raises Conflict: the moment lies within a month that is archived; its first and last instant are still known.
    """
    assert moment.tzinfo is not None, moment
    rows = await connection().execute_query_dict(
        """
        SELECT account.id, month.ends_at, coalesce(closing.balance, 0) AS balance,
               archived.first_day IS NOT NULL AS archived
        FROM (SELECT id FROM ledger_account WHERE kind = $1 AND owner = $2 AND currency = $3) AS account
        LEFT JOIN LATERAL (
            SELECT first_day, (first_day + interval '1 month')::timestamp AT TIME ZONE 'UTC' AS ends_at
            FROM ledger_month
            WHERE (first_day + interval '1 month')::timestamp AT TIME ZONE 'UTC' <= $4
            ORDER BY first_day DESC LIMIT 1
        ) AS month ON true
        LEFT JOIN LATERAL (
            SELECT balance FROM ledger_closing
            WHERE account_id = account.id AND first_day <= month.first_day ORDER BY first_day DESC LIMIT 1
        ) AS closing ON true
        LEFT JOIN LATERAL (
            SELECT first_day FROM ledger_archive
            WHERE first_day::timestamp AT TIME ZONE 'UTC' < $4 AND first_day > coalesce(month.first_day, '-infinity')
            LIMIT 1
        ) AS archived ON true
        """,
        [int(address.kind), address.owner, address.currency, moment],
    )
    if not rows:
        return Money.zero(address.currency)
    before = rows[0]
    if before["archived"]:
        raise Conflict(what="month", state="archived")
    entries = await connection().execute_query_dict(
        _ENTRIES + _OF_A_BOUNDED_ACCOUNT if address.bounded else _ENTRIES, [before["id"], before["ends_at"], moment]
    )
    return Money(before["balance"] + entries[0]["moved"], address.currency)
