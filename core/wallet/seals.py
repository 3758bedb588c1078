"""Seals: a digest of the rows of a range, kept when they were first verified, and compared ever after.

Chains of balances find a changed amount, but nothing follows from a transfer's reference or a key's content. Seals find
a change in any column. A digest is the sum of its lines' digests, so the order of rows does not matter.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from typing import Any

from tortoise.backends.base.client import BaseDBAsyncClient

from core.wallet.invariants import Violation
from core.wallet.models import TransferCode

UNCHANGED = "what was verified before has not changed"
IDLE_KEYS = "ledger_key without transfer"  # refusals, tombstones, wins of nothing; their ranges are days since 1970
SETTLES_WITHIN = timedelta(hours=1)  # no transaction of ours lives so long: a day's keys are all there

TRANSFER_LINE = """ledger_line(id, debit_account_id, credit_account_id, amount, code, reference, link_id, hold_id,
                           debit_balance, credit_balance, event_at, created_at)"""

_KEY_LINE = """concat(source, '|', external_id, '|', encode(digest, 'hex'), '|', outcome, '|', transfer_id, '|',
                      account_id, '|', code, '|', refusal, '|', ledger_instant(created_at))"""

# Each month's table has a seal of its own, or none could be compared any more once one of them is archived.
_DIGESTS_OF_A_RANGE = f"""
    SELECT relation, count(*) AS row_count, sum(line_digest(line)) AS digest
    FROM (
        SELECT tableoid::regclass::text AS relation, {TRANSFER_LINE} AS line
        FROM ledger_transfer WHERE id > $1 AND id <= $2
        UNION ALL
        SELECT 'ledger_key', {_KEY_LINE} FROM ledger_key WHERE transfer_id > $1 AND transfer_id <= $2
        UNION ALL
        SELECT 'ledger_reversal', concat(transfer_id, '|', reversal_id)
        FROM ledger_reversal WHERE reversal_id > $1 AND reversal_id <= $2
        UNION ALL
        SELECT 'ledger_conversion', concat(link_id, '|', rate, '|', source, '|', ledger_instant(quoted_at))
        FROM ledger_conversion WHERE link_id > $1 AND link_id <= $2
        UNION ALL
        SELECT 'ledger_hold', concat(hold.id, '|', hold.account_id, '|', hold.held_account_id, '|', hold.amount, '|',
                                     hold.reference, '|', ledger_instant(hold.created_at), '|',
                                     ledger_instant(hold.expires_at))
        FROM ledger_transfer AS placed JOIN ledger_hold AS hold ON hold.id = placed.hold_id
        WHERE placed.id > $1 AND placed.id <= $2 AND placed.code = {TransferCode.HOLD_PLACED.value}
    ) AS rows
    GROUP BY relation
"""  # noqa: S608 - nothing from outside is spliced

_DIGESTS_OF_IDLE_KEYS = f"""
    SELECT day, count(*) AS row_count, sum(line_digest(line)) AS digest
    FROM (
        SELECT (created_at AT TIME ZONE 'UTC')::date - date '1970-01-01' AS day, {_KEY_LINE} AS line
        FROM ledger_key
        WHERE transfer_id IS NULL AND created_at < date_trunc('day', now() - $1::interval, 'UTC')
    ) AS key
    GROUP BY day
"""  # noqa: S608


@dataclass(frozen=True, slots=True)
class Digest:
    row_count: int
    digest: Decimal

    @classmethod
    def of(cls, row: Mapping[str, Any]) -> "Digest":
        return cls(row["row_count"], row["digest"])


async def digests_of_range(connection: BaseDBAsyncClient, after_id: int, last_id: int) -> dict[str, Digest]:
    """The digests of what is now in the range, by table; a month's transfers are a table of their own."""
    rows = await connection.execute_query_dict(_DIGESTS_OF_A_RANGE, [after_id, last_id])
    return {row["relation"]: Digest.of(row) for row in rows}


async def broken_seals(
    connection: BaseDBAsyncClient, after_id: int, last_id: int, found: Mapping[str, Digest]
) -> list[Violation]:
    """What differs from the range's seals; nothing if it has none yet. Archived months are not asked for."""
    rows = await connection.execute_query_dict(
        """
        SELECT relation, row_count, digest FROM ledger_seal
        WHERE after_id = $1 AND last_id = $2 AND relation <> $3
          AND relation NOT IN (SELECT to_char(first_day, '"ledger_transfer_"YYYY_MM') FROM ledger_archive)
        """,
        [after_id, last_id, IDLE_KEYS],
    )
    sealed = {row["relation"]: Digest.of(row) for row in rows}
    if not sealed:
        return []
    where = f"transfers {after_id + 1} to {last_id}"
    return [_broken(f"{relation}, {where}", sealed.get(relation), found.get(relation))
            for relation in sorted(sealed.keys() | found.keys())
            if sealed.get(relation) != found.get(relation)]  # fmt: skip


async def seal(connection: BaseDBAsyncClient, after_id: int, last_id: int, found: Mapping[str, Digest]) -> None:
    """Keep the digests of a range that was verified; what is sealed stays as it is."""
    for relation, digest in found.items():
        await connection.execute_query(
            """
            INSERT INTO ledger_seal (relation, after_id, last_id, row_count, digest) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT DO NOTHING
            """,
            [relation, after_id, last_id, digest.row_count, digest.digest],
        )


async def sealed_ranges(connection: BaseDBAsyncClient, *, last_id: int) -> list[tuple[int, int]]:
    """The ranges of transfer ids that have seals, in order, up to `last_id`."""
    rows = await connection.execute_query_dict(
        """
        SELECT DISTINCT after_id, last_id FROM ledger_seal WHERE relation <> $1 AND last_id <= $2
        ORDER BY after_id, last_id
        """,
        [IDLE_KEYS, last_id],
    )
    return [(row["after_id"], row["last_id"]) for row in rows]


async def compare_and_seal_idle_keys(connection: BaseDBAsyncClient) -> list[Violation]:
    """Keys that moved no money, by the day: compare the days that are sealed, seal the others."""
    rows = await connection.execute_query_dict(_DIGESTS_OF_IDLE_KEYS, [SETTLES_WITHIN])
    found = {row["day"]: Digest.of(row) for row in rows}
    kept = await connection.execute_query_dict(
        "SELECT after_id AS day, row_count, digest FROM ledger_seal WHERE relation = $1", [IDLE_KEYS]
    )
    sealed = {row["day"]: Digest.of(row) for row in kept}
    for day in found.keys() - sealed.keys():
        await seal(connection, day, day + 1, {IDLE_KEYS: found[day]})
    return [
        _broken(f"{IDLE_KEYS}, day {day} since 1970", sealed[day], found.get(day))
        for day in sorted(sealed)
        if sealed[day] != found.get(day)
    ]


def ranges(
    sealed: Sequence[tuple[int, int]], *, after_id: int, last_id: int, ids_at_once: int
) -> Iterator[tuple[int, int]]:
    """Cut the ids after `after_id` and up to `last_id` into ranges: sealed ones as they are, the rest by size."""
    position = after_id
    for sealed_after, sealed_last in [*sealed, (last_id, last_id)]:
        if sealed_after < position:
            continue
        while position < sealed_after:
            end = min(position + ids_at_once, sealed_after)
            yield position, end
            position = end
        if sealed_last > position:
            yield position, sealed_last
            position = sealed_last


def _broken(subject: str, sealed: Digest | None, found: Digest | None) -> Violation:
    before, now = (digest.row_count if digest else 0 for digest in (sealed, found))
    detail = f"{now} rows, were {before}" if before != now else f"of its {now} rows one or more are not as they were"
    return Violation(UNCHANGED, subject, detail)
