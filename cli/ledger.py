"""`croupier ledger show`: one transfer, or one account, from all sides."""

from core.database import connection
from core.errors import InvalidInput, NotFound
from core.money import Money
from core.wallet.accounts import AccountAddress
from core.wallet.balances import balance_of, find_transfer
from core.wallet.models import AccountKind, TransferCode

LINES = 20


async def show(what: str) -> list[str]:
    """Lines about a transfer ("4711") or an account ("player_cash:<owner>:USDT"). Raises NotFound, InvalidInput."""
    if what.isascii() and what.isdigit() and len(what) <= 18:
        return await _show_transfer(int(what))
    return await _show_account(_address(what))


def _address(text: str) -> AccountAddress:
    kind, _, rest = text.partition(":")
    owner, _, currency = rest.rpartition(":")
    if kind.upper() not in AccountKind.__members__ or not owner or not currency:
        kinds = ", ".join(each.lower() for each in AccountKind.__members__)
        raise InvalidInput(field="account", reason=f"write kind:owner:currency; kinds are {kinds}")
    Money.zero(currency)  # raises UnknownCurrency
    return AccountAddress(AccountKind[kind.upper()], owner, currency)


async def _show_transfer(transfer_id: int) -> list[str]:
    transfer = await find_transfer(transfer_id)
    rows = await connection().execute_query_dict(
        """
        SELECT transfer.debit_balance, transfer.credit_balance, transfer.link_id, transfer.hold_id, transfer.event_at,
               key.source, key.external_id, undone.reversal_id, undoes.transfer_id AS undoes_id
        FROM ledger_transfer AS transfer
        LEFT JOIN ledger_key AS key ON key.transfer_id = transfer.id
        LEFT JOIN ledger_reversal AS undone ON undone.transfer_id = transfer.id
        LEFT JOIN ledger_reversal AS undoes ON undoes.reversal_id = transfer.id
        WHERE transfer.id = $1
        """,
        [transfer_id],
    )
    row = rows[0]
    lines = [
        f"Transfer {transfer.id}: {transfer.code.name.lower()} of {transfer.amount}",
        f"at     {transfer.created_at:%F %T} UTC",
        _side("debit ", transfer.debit, -transfer.amount, row["debit_balance"]),
        _side("credit", transfer.credit, transfer.amount, row["credit_balance"]),
        f"for    {transfer.reference}",
    ]
    notes = {
        "key    {}/{}": (row["source"], row["external_id"]),
        "link   with transfer {}": (row["link_id"],),
        "hold   {}": (row["hold_id"],),
        "undone by transfer {}": (row["reversal_id"],),
        "undoes transfer {}": (row["undoes_id"],),
        "event  {}": (row["event_at"],),
    }
    return lines + [text.format(*facts) for text, facts in notes.items() if facts[0] is not None]


def _side(side: str, address: AccountAddress, amount: Money, balance: int | None) -> str:
    after = f"  balance {Money(balance, address.currency)}" if balance is not None else ""
    return f"{side} {address}  {amount}{after}"


async def _show_account(address: AccountAddress) -> list[str]:
    rows = await connection().execute_query_dict(
        """
        SELECT entry.transfer_id, entry.amount, entry.balance_after, entry.code, entry.created_at
        FROM ledger_account AS account
        LEFT JOIN LATERAL (
            SELECT * FROM ledger_entry WHERE account_id = account.id ORDER BY transfer_id DESC LIMIT $4
        ) AS entry ON true
        WHERE account.kind = $1 AND account.owner = $2 AND account.currency = $3
        """,
        [int(address.kind), address.owner, address.currency, LINES],
    )
    if not rows:
        raise NotFound(what="account")
    lines = [f"Account {address}: balance {await balance_of(address)}", f"The newest {LINES} entries:"]
    for row in rows:
        if row["transfer_id"] is not None:
            after = row["balance_after"]
            balance = f"  balance {Money(after, address.currency)}" if after is not None else ""
            amount = Money(row["amount"], address.currency)
            code = TransferCode(row["code"]).name.lower()
            lines.append(f"  {row['created_at']:%F %T}  {code:13} {amount}{balance}  transfer {row['transfer_id']}")
    return lines
