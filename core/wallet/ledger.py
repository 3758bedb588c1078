"""The ledger inside one unit of work: lock accounts, post transfers, place and resolve holds.

Accounts are locked once, in address order, before anything is read from them. Bounded accounts (a player's) keep their
balance under that lock; unbounded ones (the house's) are never locked and never updated, so no hot row queues every
bet.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from tortoise.backends.base.client import BaseDBAsyncClient

from core import clock
from core.errors import Conflict, NotFound
from core.money import Money
from core.wallet.accounts import AccountAddress
from core.wallet.balances import find_transfer, is_reversed
from core.wallet.errors import AlreadyReversed, HoldClosed, InsufficientFunds
from core.wallet.models import AccountKind, HoldState, TransferCode
from core.wallet.postings import PostedTransfer, Posting


@dataclass(slots=True)
class _LockedAccount:
    id: int
    balance: int | None  # None on unbounded accounts
    moved: int = 0  # what this unit of work has not written yet


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedHold:
    id: int
    transfer: PostedTransfer


class Ledger:
    def __init__(self, connection: BaseDBAsyncClient) -> None:
        self._connection = connection
        self._accounts: dict[AccountAddress, _LockedAccount] = {}

    # --- accounts ---------------------------------------------------------------------------------------------------

    async def lock(self, *addresses: AccountAddress) -> None:
        """Open what is missing, then lock the bounded accounts until the unit of work ends. Once per unit of work."""
        assert not self._accounts, "accounts are locked once, together, so that locks are always taken in one order"
        wanted = sorted(set(addresses))
        await self.open(wanted)
        bounded = [address for address in wanted if address.bounded]
        self._accounts = await self._select(bounded, lock=True)
        self._accounts |= await self._select([address for address in wanted if not address.bounded], lock=False)

    async def open(self, addresses: Sequence[AccountAddress]) -> dict[AccountAddress, int]:
        """Open what is missing and return the ids of all; locks nothing."""
        wanted = sorted(set(addresses))
        if len(found := await self._select(wanted, lock=False)) < len(wanted):
            await self._open(wanted)
            found = await self._select(wanted, lock=False)
        return {address: account.id for address, account in found.items()}

    def balance(self, address: AccountAddress) -> Money:
        """What a locked, bounded account holds at this point of the unit of work."""
        account = self._accounts[address]
        assert account.balance is not None, f"{address} is unbounded: ask core.wallet.balances"
        return Money(account.balance, address.currency)

    async def _select(self, addresses: list[AccountAddress], *, lock: bool) -> dict[AccountAddress, _LockedAccount]:
        if not addresses:
            return {}
        rows = await self._connection.execute_query_dict(
            f"""
            SELECT account.id, account.kind, account.owner, account.currency, account.balance
            FROM ledger_account AS account
            JOIN unnest($1::int[], $2::text[], $3::text[]) AS wanted (kind, owner, currency)
                 USING (kind, owner, currency)
            ORDER BY account.kind, account.owner, account.currency
            {"FOR NO KEY UPDATE OF account" if lock else ""}
            """,  # noqa: S608 - nothing from outside is spliced
            _columns(addresses),
        )
        return {
            AccountAddress(AccountKind(row["kind"]), row["owner"], row["currency"]): _LockedAccount(
                row["id"], row["balance"]
            )
            for row in rows
        }

    async def _open(self, addresses: list[AccountAddress]) -> None:
        await self._connection.execute_query(
            """
            INSERT INTO ledger_account (id, kind, owner, currency, bounded, balance, created_at)
            SELECT nextval('ledger_account_id_seq') << 9 | id_bits, kind, owner, currency, bounded,
                   CASE WHEN bounded THEN 0 END, now()
            FROM unnest($1::int[], $2::text[], $3::text[], $4::bool[], $5::int[])
                 AS new (kind, owner, currency, bounded, id_bits)
            ON CONFLICT (kind, owner, currency) DO NOTHING
            """,
            [
                *_columns(addresses),
                [address.bounded for address in addresses],
                [address.id_bits for address in addresses],
            ],
        )

    # --- transfers --------------------------------------------------------------------------------------------------

    async def post(self, *postings: Posting, event_at: datetime | None = None) -> tuple[PostedTransfer, ...]:
        """Make the transfers, all or none, each seeing the balances that the one before left.

        Raises InsufficientFunds when a bounded account would go below zero; nothing is written then.
        """
        return await self._post(postings, event_at=event_at)

    async def reverse(self, transfer_id: int, *, code: TransferCode, reference: UUID) -> PostedTransfer:
        """Undo a transfer by its mirror image, once.

        Raises AlreadyReversed, InsufficientFunds, NotFound, Conflict: what a hold moved is resolved, not reversed.
        """
        transfer = await find_transfer(transfer_id)
        if transfer.hold_id is not None:
            raise Conflict(what="transfer", state="of_a_hold")
        if await is_reversed(transfer_id):
            raise AlreadyReversed(transfer_id=transfer_id)
        posting = Posting(
            debit=transfer.credit,
            credit=transfer.debit,
            amount=transfer.amount,
            code=code,
            reference=reference,
        )
        (posted,) = await self._post([posting])
        await self._connection.execute_query(
            "INSERT INTO ledger_reversal (transfer_id, reversal_id) VALUES ($1, $2)", [transfer_id, posted.id]
        )
        return posted

    async def _post(
        self,
        postings: Sequence[Posting],
        *,
        event_at: datetime | None = None,
        hold_id: int | None = None,
    ) -> tuple[PostedTransfer, ...]:
        assert postings
        after = [(self._move(p.debit, -p.amount.minor), self._move(p.credit, p.amount.minor)) for p in postings]
        created_at = clock.now()
        # Ids are drawn after the locks, so that on one account they grow in the order in which its balance moved.
        rows = await self._connection.execute_query_dict(
            "SELECT nextval('ledger_transfer_id_seq') AS id FROM generate_series(1, $1)", [len(postings)]
        )
        ids = [row["id"] for row in rows]
        await self._connection.execute_query(
            """
            INSERT INTO ledger_transfer (id, debit_account_id, credit_account_id, amount, code, reference, link_id,
                                         hold_id, debit_balance, credit_balance, event_at, created_at)
            SELECT id, debit, credit, amount, code, reference, $7, $8, debit_balance, credit_balance, $11, $12
            FROM unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::bigint[], $5::int[], $6::uuid[],
                        $9::bigint[], $10::bigint[])
                 AS new (id, debit, credit, amount, code, reference, debit_balance, credit_balance)
            """,
            [
                ids,
                [self._accounts[p.debit].id for p in postings],
                [self._accounts[p.credit].id for p in postings],
                [p.amount.minor for p in postings],
                [int(p.code) for p in postings],
                [p.reference for p in postings],
                ids[0] if len(ids) > 1 else None,
                hold_id,
                [debit for debit, _ in after],
                [credit for _, credit in after],
                event_at,
                created_at,
            ],
        )
        return tuple(
            PostedTransfer(
                id=transfer_id,
                debit=p.debit,
                credit=p.credit,
                amount=p.amount,
                code=p.code,
                reference=p.reference,
                created_at=created_at,
                debit_balance_after=None if debit_after is None else Money(debit_after, p.amount.currency),
                credit_balance_after=None if credit_after is None else Money(credit_after, p.amount.currency),
            )
            for transfer_id, p, (debit_after, credit_after) in zip(ids, postings, after, strict=True)
        )

    def _move(self, address: AccountAddress, amount: int) -> int | None:
        """Apply an entry to the account in hand; return the new balance of a bounded one."""
        account = self._accounts[address]  # a KeyError here means: posted to an account that was not locked
        account.moved += amount
        if account.balance is None:
            return None
        if account.balance + amount < 0:
            raise InsufficientFunds(
                available=Money(account.balance, address.currency), requested=Money(-amount, address.currency)
            )
        account.balance = Money(account.balance + amount, address.currency).minor  # refuses more than a BIGINT holds
        return account.balance

    async def flush(self) -> None:
        """Write the balances that moved, once, at the end: the accounts' own, then the shards of unbounded ones.

        Shards come last and in order, so that writers who share one never wait for each other in a circle.
        """
        moved = sorted((address, account) for address, account in self._accounts.items() if account.moved)
        bounded = [account for address, account in moved if address.bounded]
        unbounded = [account for address, account in moved if not address.bounded]
        if bounded:
            await self._connection.execute_query(
                """
                UPDATE ledger_account AS account SET balance = moved.balance
                FROM unnest($1::bigint[], $2::bigint[]) AS moved (id, balance) WHERE account.id = moved.id
                """,
                [[account.id for account in bounded], [account.balance for account in bounded]],
            )
        if unbounded:
            await self._connection.execute_query(
                """
                INSERT INTO ledger_shard (account_id, shard, balance)
                SELECT id, pg_backend_pid() % 16, moved FROM unnest($1::bigint[], $2::bigint[]) AS new (id, moved)
                ON CONFLICT (account_id, shard) DO UPDATE SET balance = ledger_shard.balance + excluded.balance
                """,
                [[account.id for account in unbounded], [account.moved for account in unbounded]],
            )
        for _, account in moved:
            account.moved = 0

    # --- holds ------------------------------------------------------------------------------------------------------

    async def place_hold(self, posting: Posting) -> PlacedHold:
        """Set money aside: `posting` moves it from the cash to the held account. Raises InsufficientFunds."""
        rows = await self._connection.execute_query_dict(
            """
            INSERT INTO ledger_hold
                (account_id, held_account_id, amount, captured, released, state, reference, created_at)
            VALUES ($1, $2, $3, 0, 0, 'placed', $4, now()) RETURNING id
            """,
            [
                self._accounts[posting.debit].id,
                self._accounts[posting.credit].id,
                posting.amount.minor,
                posting.reference,
            ],
        )
        hold_id: int = rows[0]["id"]
        (transfer,) = await self._post([posting], hold_id=hold_id)
        return PlacedHold(id=hold_id, transfer=transfer)

    async def resolve_hold(self, hold_id: int, posting: Posting) -> PostedTransfer:
        """Capture or release (a part of) a hold: `posting` debits the held account; back to cash is a release.

        Raises HoldClosed when less than that is left of it, NotFound.
        """
        rows = await self._connection.execute_query_dict(
            """
            SELECT amount - captured - released AS remaining, state, account_id, held_account_id
            FROM ledger_hold WHERE id = $1 FOR UPDATE
            """,
            [hold_id],
        )
        if not rows:
            raise NotFound(what="hold")
        hold = rows[0]
        assert hold["held_account_id"] == self._accounts[posting.debit].id, "a hold is resolved from its own account"
        if hold["remaining"] < posting.amount.minor:
            raise HoldClosed(hold_id=hold_id, state=hold["state"])
        released = hold["account_id"] == self._accounts[posting.credit].id
        await self._resolve(hold_id, posting.amount.minor, released=released)
        (transfer,) = await self._post([posting], hold_id=hold_id)
        return transfer

    async def _resolve(self, hold_id: int, amount: int, *, released: bool) -> None:
        column = "released" if released else "captured"
        closed = HoldState.RELEASED if released else HoldState.CAPTURED
        await self._connection.execute_query(
            f"""
            UPDATE ledger_hold
            SET {column} = {column} + $2,
                state = CASE WHEN captured + released + $2 = amount THEN $3 ELSE state END
            WHERE id = $1
            """,  # noqa: S608 - one of two literals
            [hold_id, amount, closed.value],
        )


def _columns(addresses: list[AccountAddress]) -> list[Any]:
    return [
        [int(address.kind) for address in addresses],
        [address.owner for address in addresses],
        [address.currency for address in addresses],
    ]
