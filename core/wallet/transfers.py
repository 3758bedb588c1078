"""Writing transfers: one statement for all that belong together."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from tortoise.backends.base.client import BaseDBAsyncClient

from core.money import Money
from core.wallet.locked_accounts import LockedAccounts
from core.wallet.postings import PostedTransfer, Posting


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A posting that has been applied to the accounts in hand, and the balances (minor units) that it left."""

    posting: Posting
    debit_balance: int | None
    credit_balance: int | None
    asked: bool  # else it follows from one that was


async def insert_transfers(
    connection: BaseDBAsyncClient,
    accounts: LockedAccounts,
    steps: Sequence[Step],
    *,
    event_at: datetime | None,
    hold_id: int | None,
) -> tuple[PostedTransfer, ...]:
    """Write the transfers, linked when there are several; return those that were asked for.

    Ids are drawn and the time is read here, after the locks: on one account both grow in the order of its balance.
    """
    rows = await connection.execute_query_dict(
        """
        WITH new AS MATERIALIZED (
            SELECT nextval('ledger_transfer_id_seq') AS id, step.*
            FROM unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::int[], $5::uuid[], $6::bigint[], $7::bigint[],
                        $8::bigint[]) WITH ORDINALITY
                 AS step (debit, credit, amount, code, reference, debit_balance, credit_balance, hold_id, place)
            ORDER BY place
        ), moment AS MATERIALIZED (
            SELECT clock_timestamp() AS now
        )
        INSERT INTO ledger_transfer (id, debit_account_id, credit_account_id, amount, code, reference, link_id,
                                     hold_id, debit_balance, credit_balance, event_at, created_at)
        SELECT id, debit, credit, amount, code, reference, CASE WHEN count(*) OVER () > 1 THEN min(id) OVER () END,
               hold_id, debit_balance, credit_balance, $9, moment.now
        FROM new CROSS JOIN moment
        RETURNING id, created_at
        """,
        [
            [accounts[step.posting.debit].id for step in steps],
            [accounts[step.posting.credit].id for step in steps],
            [step.posting.amount.minor for step in steps],
            [int(step.posting.code) for step in steps],
            [step.posting.reference for step in steps],
            [step.debit_balance for step in steps],
            [step.credit_balance for step in steps],
            [hold_id if step.asked else None for step in steps],
            event_at,
        ],
    )
    written = sorted((row["id"], row["created_at"]) for row in rows)
    return tuple(
        _posted(step, transfer_id, created_at)
        for step, (transfer_id, created_at) in zip(steps, written, strict=True)
        if step.asked
    )


def _posted(step: Step, transfer_id: int, created_at: datetime) -> PostedTransfer:
    posting = step.posting
    currency = posting.amount.currency
    return PostedTransfer(
        id=transfer_id,
        debit=posting.debit,
        credit=posting.credit,
        amount=posting.amount,
        code=posting.code,
        reference=posting.reference,
        created_at=created_at,
        debit_balance_after=None if step.debit_balance is None else Money(step.debit_balance, currency),
        credit_balance_after=None if step.credit_balance is None else Money(step.credit_balance, currency),
    )
