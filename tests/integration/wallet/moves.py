"""Moving money in the tests of the ledger, and reading the rows that it left."""

from typing import Any
from uuid import UUID

from core.database import connection
from core.money import Money
from core.unit_of_work import unit_of_work
from core.wallet import AccountAddress, PostedTransfer, Posting, TransferCode, house_capital
from tests.plugins.people import fingerprint

REFERENCE = UUID("00000000-0000-7000-8000-000000000001")
LEDGER_TABLES = (
    "ledger_account",
    "ledger_transfer",
    "ledger_shard",
    "ledger_hold",
    "ledger_reversal",
    "ledger_conversion",
    "ledger_key",
    "outbox_event",
)


def usdt(text: str) -> Money:
    return Money.parse(text, "USDT")


def posting(
    debit: AccountAddress, credit: AccountAddress, amount: Money, code: TransferCode = TransferCode.ADJUSTMENT
) -> Posting:
    return Posting(debit=debit, credit=credit, amount=amount, code=code, reference=REFERENCE)


async def transfer(*postings: Posting) -> tuple[PostedTransfer, ...]:
    async with unit_of_work() as uow:
        await uow.ledger.lock(*(side for each in postings for side in (each.debit, each.credit)))
        return await uow.ledger.post(*postings)


async def move(debit: AccountAddress, credit: AccountAddress, amount: Money) -> PostedTransfer:
    (made,) = await transfer(posting(debit, credit, amount))
    return made


async def fund(account: AccountAddress, amount: Money) -> PostedTransfer:
    return await move(house_capital(account.currency), account, amount)


async def take_back(made: PostedTransfer) -> PostedTransfer:
    async with unit_of_work() as uow:
        await uow.ledger.lock(made.debit, made.credit)
        return await uow.ledger.take_back(made.id, code=TransferCode.ADJUSTMENT, reference=REFERENCE)


async def ledger_hash() -> dict[str, Any]:
    """A digest of every row of every table of the ledger."""
    return await fingerprint(*LEDGER_TABLES)


async def newest(count: int) -> list[tuple[str, int, int | None, int | None]]:
    """The last transfers, oldest first: the code's name, the amount, and the balances after it (debit, credit)."""
    rows = await connection().execute_query_dict(
        "SELECT code, amount, debit_balance, credit_balance FROM ledger_transfer ORDER BY id DESC LIMIT $1", [count]
    )
    return [
        (TransferCode(row["code"]).name, row["amount"], row["debit_balance"], row["credit_balance"])
        for row in reversed(rows)
    ]


async def links_of(*transfer_ids: int) -> list[int | None]:
    """The link of each transfer from the first of these ids to the last, in order."""
    rows = await connection().execute_query_dict(
        "SELECT link_id FROM ledger_transfer WHERE id BETWEEN $1 AND $2 ORDER BY id",
        [min(transfer_ids), max(transfer_ids)],
    )
    return [row["link_id"] for row in rows]
