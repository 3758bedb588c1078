"""`croupier ledger`: one transfer, or one account, from all sides; a month into its file, and its file proved."""

from datetime import UTC, date, datetime
from pathlib import Path

import asyncpg
import click

from cli.archive import REASONS, archive
from cli.archive_file import BadArchive, check
from core.database import connection
from core.errors import Conflict, InvalidInput, NotFound
from core.money import Money
from core.wallet.accounts import AccountAddress
from core.wallet.balances import balance_of, find_transfer
from core.wallet.models import AccountKind, TransferCode
from core.wallet.months import archived_until
from core.wallet.past_balances import balance_at

LINES = 20


async def show(what: str, *, at: str | None = None, before: int | None = None) -> list[str]:
    """Lines about a transfer ("4711") or an account ("player_cash:<owner>:USDT"), or its balance `at` an instant.

    Raises NotFound, InvalidInput, Conflict: what is asked for lies in an archived month.
    """
    if what.isascii() and what.isdigit() and len(what) <= 18:
        return await _show_transfer(int(what))
    address = _address(what)
    if at is None:
        return await _show_account(address, before)
    moment = _moment(at)
    return [f"Account {address}: balance {await balance_at(address, moment)} as {moment:%F %T} UTC began"]


def _moment(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
        return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
    except (ValueError, OverflowError):  # the year 1, east of Greenwich
        raise InvalidInput(field="at", reason="write it like 2026-11-01T00:00Z") from None


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
               key.source, key.external_id, undone.reversal_id, undoes.transfer_id AS undoes_id,
               trim_scale(conversion.rate) AS rate, conversion.source AS quoted_by, conversion.quoted_at
        FROM ledger_transfer AS transfer
        LEFT JOIN ledger_key AS key ON key.transfer_id = transfer.id
        LEFT JOIN ledger_reversal AS undone ON undone.transfer_id = transfer.id
        LEFT JOIN ledger_reversal AS undoes ON undoes.reversal_id = transfer.id
        LEFT JOIN ledger_conversion AS conversion ON conversion.link_id = transfer.link_id
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
        "rate   {:f} quoted by {} at {:%F %T} UTC": (row["rate"], row["quoted_by"], row["quoted_at"]),
    }
    return lines + [text.format(*facts) for text, facts in notes.items() if facts[0] is not None]


def _side(side: str, address: AccountAddress, amount: Money, balance: int | None) -> str:
    after = f"  balance {Money(balance, address.currency)}" if balance is not None else ""
    return f"{side} {address}  {amount}{after}"


async def _show_account(address: AccountAddress, before: int | None) -> list[str]:
    indexed = "AND account_id & 1 = 1" if address.bounded else ""  # as the indexes have it
    rows = await connection().execute_query_dict(
        f"""
        SELECT entry.transfer_id, entry.amount, entry.balance_after, entry.code, entry.created_at
        FROM ledger_account AS account
        LEFT JOIN LATERAL (
            SELECT * FROM ledger_entry
            WHERE account_id = account.id {indexed} AND transfer_id < coalesce($5, 9223372036854775807)
            ORDER BY transfer_id DESC LIMIT $4
        ) AS entry ON true
        WHERE account.kind = $1 AND account.owner = $2 AND account.currency = $3
        """,  # noqa: S608 - one of two literals
        [int(address.kind), address.owner, address.currency, LINES, before],
    )
    if not rows:
        raise NotFound(what="account")
    which = "newest" if before is None else "next older"
    lines = [f"Account {address}: balance {await balance_of(address)}", f"The {which} {LINES} entries:"]
    for row in rows:
        if row["transfer_id"] is not None:
            after = row["balance_after"]
            balance = f"  balance {Money(after, address.currency)}" if after is not None else ""
            amount = Money(row["amount"], address.currency)
            code = TransferCode(row["code"]).name.lower()
            lines.append(f"  {row['created_at']:%F %T}  {code:13} {amount}{balance}  transfer {row['transfer_id']}")
    if len(lines) == LINES + 2:
        lines.append(f"  Older ones: --before {rows[-1]['transfer_id']}")
    elif (until := await archived_until()) is not None:
        lines.append(f"  Entries before {until:%F} are archived.")
    return lines


async def archive_month(owner_url: str, text: str, directory: str, *, force_young: bool) -> str:
    """Archive a month ("2026-11") and say where it went. Raises click.ClickException with a sentence."""
    try:
        month = date.fromisoformat(f"{text}-01")
    except ValueError:
        raise click.BadParameter(f"{text!r} is no month; write it like 2026-11") from None
    try:
        archived = await archive(owner_url, month, Path(directory), force_young=force_young)
    except Conflict as refusal:
        raise click.ClickException(f"{text} can't be archived: {REASONS[str(refusal.facts['state'])]}.") from refusal
    except BadArchive as error:
        raise click.ClickException(str(error)) from error
    except (OSError, asyncpg.PostgresError) as error:
        raise click.ClickException(f"{text} was not archived: {error}") from error
    return f"{text} is archived since {archived.at:%F %T} UTC: {archived.rows} transfers, SHA-256 {archived.sha256}"


def check_archive(file: str) -> str:
    """Prove a file and say what it holds. Raises click.ClickException with a sentence."""
    try:
        content = check(Path(file))
    except BadArchive as error:
        raise click.ClickException(str(error)) from error
    except OSError as error:
        raise click.ClickException(f"The file can't be read: {error}") from error
    return f"{Path(file).name} is whole: {content.rows} transfers, SHA-256 {content.sha256}"
