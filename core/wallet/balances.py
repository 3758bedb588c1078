"""Asking the ledger: balances and statements. Reads need no lock."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from core.database import connection
from core.errors import NotFound
from core.money import Money
from core.wallet.accounts import AccountAddress
from core.wallet.models import AccountKind, TransferCode


async def balance_of(address: AccountAddress) -> Money:
    """The balance now: stored on a bounded account, the sum of the shards of an unbounded one; zero if none is open."""
    rows = await connection().execute_query_dict(
        """
        SELECT CASE WHEN bounded THEN balance
                    ELSE (SELECT coalesce(sum(balance), 0)::bigint FROM ledger_shard WHERE account_id = account.id)
               END AS balance
        FROM ledger_account AS account WHERE kind = $1 AND owner = $2 AND currency = $3
        """,
        [int(address.kind), address.owner, address.currency],
    )
    return Money(rows[0]["balance"] if rows else 0, address.currency)


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementLine:
    """One entry of an account's statement, with the balance that it left."""

    transfer_id: int
    code: TransferCode
    amount: Money  # signed
    balance_after: Money
    reference: UUID
    created_at: datetime


async def statement(
    address: AccountAddress, *, limit: int = 20, before_transfer_id: int | None = None
) -> list[StatementLine]:
    """The newest lines first, of a bounded account; the last line's transfer is the cursor to the page before."""
    assert address.bounded, address
    rows = await connection().execute_query_dict(
        """
        SELECT transfer_id, amount, balance_after, code, reference, created_at
        FROM ledger_entry
        WHERE account_id = (SELECT id FROM ledger_account WHERE kind = $1 AND owner = $2 AND currency = $3)
          AND account_id & 1 = 1  -- as the indexes have it: bounded accounts only
          AND transfer_id < coalesce($4, 9223372036854775807)
        ORDER BY transfer_id DESC LIMIT $5
        """,
        [int(address.kind), address.owner, address.currency, before_transfer_id, min(max(limit, 1), 200)],
    )
    return [
        StatementLine(
            transfer_id=row["transfer_id"],
            code=TransferCode(row["code"]),
            amount=Money(row["amount"], address.currency),
            balance_after=Money(row["balance_after"], address.currency),
            reference=UUID(str(row["reference"])),
            created_at=row["created_at"],
        )
        for row in rows
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundTransfer:
    id: int
    debit: AccountAddress
    credit: AccountAddress
    amount: Money
    code: TransferCode
    reference: UUID
    hold_id: int | None
    created_at: datetime


async def find_transfer(transfer_id: int) -> FoundTransfer:
    """Raises NotFound."""
    rows = await connection().execute_query_dict(
        """
        SELECT transfer.id, transfer.amount, transfer.code, transfer.reference, transfer.hold_id, transfer.created_at,
               debit.currency,
               debit.kind AS debit_kind, debit.owner AS debit_owner,
               credit.kind AS credit_kind, credit.owner AS credit_owner
        FROM ledger_transfer AS transfer
        JOIN ledger_account AS debit ON debit.id = transfer.debit_account_id
        JOIN ledger_account AS credit ON credit.id = transfer.credit_account_id
        WHERE transfer.id = $1
        """,
        [transfer_id],
    )
    if not rows:
        raise NotFound(what="transfer")
    row = rows[0]
    return FoundTransfer(
        id=row["id"],
        debit=AccountAddress(AccountKind(row["debit_kind"]), row["debit_owner"], row["currency"]),
        credit=AccountAddress(AccountKind(row["credit_kind"]), row["credit_owner"], row["currency"]),
        amount=Money(row["amount"], row["currency"]),
        code=TransferCode(row["code"]),
        reference=UUID(str(row["reference"])),
        hold_id=row["hold_id"],
        created_at=row["created_at"],
    )


async def is_reversed(transfer_id: int) -> bool:
    rows = await connection().execute_query_dict(
        "SELECT EXISTS (SELECT FROM ledger_reversal WHERE transfer_id = $1) AS reversed", [transfer_id]
    )
    return bool(rows[0]["reversed"])
