"""Asking the ledger: balances and single transfers. Reads need no lock."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from core.database import connection
from core.errors import Conflict, NotFound
from core.money import Money
from core.wallet.accounts import AccountAddress, player_deficit
from core.wallet.models import AccountKind, TransferCode
from core.wallet.months import is_archived


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


async def owed_by(player_id: UUID, currency: str) -> Money:
    """What a player owes in this currency, because it was taken back after he had spent it."""
    return -await balance_of(player_deficit(player_id, currency))


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
    """Raises NotFound; Conflict when it may lie in an archived month."""
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
        if await is_archived(transfer_id):
            raise Conflict(what="transfer", state="archived")
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
