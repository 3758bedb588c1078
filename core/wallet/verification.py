"""The proof of a big ledger: slice by slice, while it is in use, and able to go on where it was stopped.

A slice is a range of transfer ids. What a slice needs of those before it, the balance of each account, is kept in a
table and written in the transaction that says that the slice is verified: kill it anywhere, and nothing is lost but the
slice in hand. Only settled ids are sliced, those that no transaction can write any more. What is newer, and all that
compares with stored balances, is verified at the end in one snapshot.
"""

import asyncio
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta

import orjson
from tortoise.backends.base.client import BaseDBAsyncClient
from tortoise.transactions import in_transaction

from core.database import connection
from core.errors import Conflict
from core.wallet.invariants import (
    CARRIED_FROM_CLOSINGS,
    EVERY_ID,
    OF_A_RANGE,
    OF_ALL,
    Violation,
    plan_for_many_rows,
    snapshot,
    violations_of,
)
from core.wallet.models import Verification
from core.wallet.seals import (
    broken_seals,
    compare_and_seal_idle_keys,
    digests_of_range,
    ranges,
    seal,
    sealed_ranges,
)

IDS_AT_ONCE = 500_000
MOST_KEPT = 1_000  # violations of a run
WRITERS_END_WITHIN = timedelta(minutes=1)
LOOK_AGAIN_SECONDS = 0.02

# One at a time begins a run. Any number does, as long as all take the same one.
BEGINNING_LOCK = 0x766572696679  # "verify"


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """A slice has been verified."""

    number: int  # of the slice, among those of this call
    of: int
    transfers: int  # verified since the run began
    transfers_before: int  # of these, by earlier calls that were stopped


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What a finished run has found. Without violations the ledger is right."""

    violations: tuple[Violation, ...]
    transfers: int
    started_at: datetime
    finished_at: datetime


async def verify_in_slices(
    *,
    afresh: bool = False,
    ids_at_once: int = IDS_AT_ONCE,
    tell: Callable[[Progress], None] = lambda _: None,
) -> Verdict:
    """Prove the ledger; go on with the run that was stopped, unless there is none or it is to be done `afresh`.

    Raises Conflict: a newer run has begun meanwhile, or a month was archived ("superseded"); somebody holds a
    transaction open that has drawn transfer ids ("writers").
    """
    run = await _begin(afresh=afresh)
    sealed = await sealed_ranges(connection(), last_id=run.settled_id)
    slices = list(ranges(sealed, after_id=run.verified_id, last_id=run.settled_id, ids_at_once=ids_at_once))
    for number, (after_id, last_id) in enumerate(slices, 1):
        transfers = await _verify_slice(run.id, after_id, last_id)
        tell(Progress(number=number, of=len(slices), transfers=transfers, transfers_before=run.transfers))
    return await _finish(run)


async def last_verdict() -> Verdict | None:
    """What the last finished run has found."""
    run = await Verification.filter(finished_at__isnull=False).order_by("-id").first()
    return _verdict(run) if run else None


async def is_unfinished() -> bool:
    """Whether the newest run was stopped, or is still under way."""
    run = await Verification.all().order_by("-id").first()
    return run is not None and run.finished_at is None


async def verify_stored_balances() -> list[Violation]:
    """The cheap part: what can be seen without reading transfers. For every hour, whatever the ledger's size."""
    cheap = {invariant: query for invariant, query in OF_ALL.items() if "$1" not in query and "{entries}" not in query}
    async with in_transaction("default") as transaction:
        await snapshot(transaction)
        return await violations_of(cheap, transaction, after_id=0, last_id=0)


async def _begin(*, afresh: bool) -> Verification:
    settled_id = await _settled_id()
    async with in_transaction("default") as transaction:
        await transaction.execute_query("SELECT pg_advisory_xact_lock($1)", [BEGINNING_LOCK])
        newest = await Verification.all().order_by("-id").select_for_update().first()  # its slice in hand ends first
        if newest and newest.finished_at is None and not afresh and await _is_current(transaction, newest.id):
            newest.settled_id = max(newest.settled_id, settled_id)
            await newest.save(update_fields=["settled_id"])
            return newest
        await transaction.execute_query("DELETE FROM ledger_carried")
        await transaction.execute_query(
            f"INSERT INTO ledger_carried (account_id, balance) SELECT * FROM {CARRIED_FROM_CLOSINGS} AS closing"  # noqa: S608
        )
        rows = await transaction.execute_query_dict(
            """
            INSERT INTO ledger_verification (started_at, settled_id, verified_id, transfers, violations)
            VALUES (now(), $1, 0, 0, '[]') RETURNING id
            """,
            [settled_id],
        )
        return await Verification.get(id=rows[0]["id"])


async def _settled_id() -> int:
    """A transfer id up to which every row is committed, or will never be.

    Whoever draws an id holds a lock on the sequence until his transaction ends: wait for those who do so now.
    """
    rows = await connection().execute_query_dict(
        "SELECT CASE WHEN is_called THEN last_value ELSE 0 END AS last_id FROM ledger_transfer_id_seq"
    )
    writers = await _writers()
    try:
        async with asyncio.timeout(WRITERS_END_WITHIN.total_seconds()):
            while writers & await _writers():  # noqa: ASYNC110 - PostgreSQL tells nobody when a transaction ends
                await asyncio.sleep(LOOK_AGAIN_SECONDS)
    except TimeoutError:
        raise Conflict(what="verification", state="writers") from None
    return int(rows[0]["last_id"])


async def _writers() -> set[str]:
    rows = await connection().execute_query_dict(
        """
        SELECT virtualtransaction FROM pg_locks
        WHERE locktype = 'relation' AND relation = 'ledger_transfer_id_seq'::regclass AND mode = 'RowExclusiveLock'
          AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
        """
    )
    return {row["virtualtransaction"] for row in rows}


async def _is_current(connection: BaseDBAsyncClient, run_id: int) -> bool:
    """Whether no other run has begun since, and no month went away under this one."""
    rows = await connection.execute_query_dict(
        """
        SELECT id = (SELECT max(id) FROM ledger_verification)
               AND NOT EXISTS (SELECT FROM ledger_archive WHERE archived_at >= started_at) AS current
        FROM ledger_verification WHERE id = $1
        """,
        [run_id],
    )
    return bool(rows[0]["current"])


async def _ensure_current(connection: BaseDBAsyncClient, run_id: int) -> None:
    if not await _is_current(connection, run_id):
        raise Conflict(what="verification", state="superseded")


async def _verify_slice(run_id: int, after_id: int, last_id: int) -> int:
    """Verify one slice and carry its balances on; return how many transfers the run has verified by now."""
    async with in_transaction("default") as transaction:
        run = await Verification.select_for_update().get(id=run_id)
        await _ensure_current(transaction, run_id)
        if run.verified_id != after_id:  # another process goes on with the same run, and was quicker
            return int(run.transfers)
        await plan_for_many_rows(transaction)
        violations = await violations_of(
            OF_A_RANGE, transaction, after_id=after_id, last_id=last_id, carried="ledger_carried"
        )
        found = await digests_of_range(transaction, after_id, last_id)
        violations += await broken_seals(transaction, after_id, last_id, found)
        if not violations:
            await seal(transaction, after_id, last_id, found)
        await transaction.execute_query(
            """
            INSERT INTO ledger_carried AS carried (account_id, balance)
            SELECT account_id, sum(amount) FROM ledger_entry WHERE transfer_id > $1 AND transfer_id <= $2
            GROUP BY account_id
            ON CONFLICT (account_id) DO UPDATE SET balance = carried.balance + excluded.balance
            """,
            [after_id, last_id],
        )
        run.verified_id = last_id
        run.transfers += sum(
            digest.row_count for relation, digest in found.items() if relation.startswith("ledger_transfer")
        )
        run.violations = _kept(run, violations)
        await run.save(update_fields=["verified_id", "transfers", "violations"])
        return int(run.transfers)


async def _finish(begun: Verification) -> Verdict:
    async with in_transaction("default") as transaction:
        violations = await compare_and_seal_idle_keys(transaction)
    _, last_id = EVERY_ID
    async with in_transaction("default") as transaction:
        await snapshot(transaction)
        await _ensure_current(transaction, begun.id)
        verified_id = (await Verification.get(id=begun.id)).verified_id  # others may have taken the run further
        for invariants in (OF_A_RANGE, OF_ALL):
            violations += await violations_of(
                invariants, transaction, after_id=verified_id, last_id=last_id, carried="ledger_carried"
            )
        rows = await transaction.execute_query_dict(
            "SELECT count(*) AS newer, now() AS seen_at FROM ledger_transfer WHERE id > $1", [verified_id]
        )
    async with in_transaction("default") as transaction:
        run = await Verification.select_for_update().get(id=begun.id)
        await _ensure_current(transaction, begun.id)
        if run.finished_at is None:
            run.violations = _kept(run, violations)
            run.transfers += rows[0]["newer"]
            run.finished_at = rows[0]["seen_at"]
            await run.save(update_fields=["violations", "transfers", "finished_at"])
        return _verdict(run)


def _kept(run: Verification, violations: list[Violation]) -> list[dict[str, str]]:
    return [*_violations(run), *map(asdict, violations)][:MOST_KEPT]


def _violations(run: Verification) -> list[dict[str, str]]:
    kept: list[dict[str, str]] = orjson.loads(run.violations) if isinstance(run.violations, str) else run.violations
    return kept


def _verdict(run: Verification) -> Verdict:
    assert run.finished_at is not None
    return Verdict(
        violations=tuple(Violation(**violation) for violation in _violations(run)),
        transfers=run.transfers,
        started_at=run.started_at,
        finished_at=run.finished_at,
    )
