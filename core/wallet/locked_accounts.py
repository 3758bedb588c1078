"""The accounts that a unit of work has in hand: opened, locked, and what it has moved on them so far.

Accounts are locked once, in the order of their ids, before anything is read from them. Bounded accounts (a player's)
keep their balance under that lock; unbounded ones (the house's) are never locked and never updated, so no hot row
queues every bet.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any

from tortoise.backends.base.client import BaseDBAsyncClient

from core.errors import DomainError
from core.money import Money
from core.wallet.accounts import AccountAddress
from core.wallet.errors import InsufficientFunds
from core.wallet.models import AccountKind
from core.wallet.postings import Posting


@dataclass(slots=True)
class LockedAccount:
    """Amounts in minor units."""

    id: int
    balance: int | None  # None on unbounded accounts
    owed: int = 0  # of a player's cash: minus the balance of his deficit account
    moved: int = 0  # what this unit of work has not written yet
    changed: bool = False


class LockedAccounts:
    def __init__(self, connection: BaseDBAsyncClient) -> None:
        self._connection = connection
        self._accounts: dict[AccountAddress, LockedAccount] = {}

    def __getitem__(self, address: AccountAddress) -> LockedAccount:
        assert address in self._accounts, f"{address} was not locked by this unit of work"
        return self._accounts[address]

    async def lock(self, addresses: Sequence[AccountAddress]) -> None:
        """Open what is missing, then lock the bounded accounts until the unit of work ends. Once per unit of work.

        A player's deficit account is moved under the lock of his cash. So it comes with it: when he owes, or when it
        is asked for.
        """
        assert not self._accounts, "accounts are locked once, together, so that locks are always taken in one order"
        deficits = {address for address in addresses if address.kind is AccountKind.PLAYER_DEFICIT}
        wanted = sorted({*addresses, *(address.of_kind(AccountKind.PLAYER_CASH) for address in deficits)} - deficits)
        await self.open(wanted)
        self._accounts = await self._select([each for each in wanted if each.bounded], lock=True)
        self._accounts |= await self._select([each for each in wanted if not each.bounded], lock=False)
        await self.take_in(deficits | {cash.deficit for cash, account in self._accounts.items() if account.owed})

    async def take_in(self, deficits: set[AccountAddress]) -> None:
        """Have these deficit accounts in hand too. Nobody else opens them meanwhile: their cash is locked."""
        if missing := sorted(deficits - self._accounts.keys()):
            await self.open(missing)
            self._accounts |= await self._select(missing, lock=False)

    async def open(self, addresses: Sequence[AccountAddress]) -> dict[AccountAddress, int]:
        """Open what is missing and return the ids of all; locks nothing."""
        wanted = sorted(set(addresses))
        if len(found := await self.find(wanted)) < len(wanted):
            await self._open(wanted)
            found = await self.find(wanted)
        return found

    async def find(self, addresses: Sequence[AccountAddress]) -> dict[AccountAddress, int]:
        """The ids of those that are open; locks nothing."""
        found = await self._select(sorted(set(addresses)), lock=False)
        return {address: account.id for address, account in found.items()}

    async def _select(self, addresses: list[AccountAddress], *, lock: bool) -> dict[AccountAddress, LockedAccount]:
        if not addresses:
            return {}
        rows = await self._connection.execute_query_dict(
            f"""
            SELECT account.id, account.kind, account.owner, account.currency, account.balance, account.owed
            FROM ledger_account AS account
            JOIN unnest($1::int[], $2::text[], $3::text[]) AS wanted (kind, owner, currency)
                 USING (kind, owner, currency)
            ORDER BY account.id
            {"FOR NO KEY UPDATE OF account" if lock else ""}
            """,  # noqa: S608 - nothing from outside is spliced
            _columns(addresses),
        )
        return {
            AccountAddress(AccountKind(row["kind"]), row["owner"], row["currency"]): LockedAccount(
                row["id"], row["balance"], row["owed"]
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

    # --- moving ---

    @contextmanager
    def all_or_none(self) -> Iterator[None]:
        """Whatever is refused inside leaves the accounts in hand as they were."""
        before = {address: replace(account) for address, account in self._accounts.items()}
        try:
            yield
        except DomainError:
            self._accounts = before
            raise

    def move(self, posting: Posting) -> tuple[int | None, int | None]:
        """Apply a posting; return the balances after it, of bounded accounts only.

        Raises InsufficientFunds; InvalidAmount where a balance would be more than a BIGINT holds.
        """
        return self._move(posting.debit, -posting.amount.minor), self._move(posting.credit, posting.amount.minor)

    def _move(self, address: AccountAddress, amount: int) -> int | None:
        account = self[address]
        if address.kind is AccountKind.PLAYER_DEFICIT:
            cash = self[address.of_kind(AccountKind.PLAYER_CASH)]
            cash.owed = Money(cash.owed - amount, address.currency).minor
            cash.changed = True
        if account.balance is not None:
            if account.balance + amount < 0:
                raise InsufficientFunds(
                    available=Money(account.balance, address.currency), requested=Money(-amount, address.currency)
                )
            account.balance = Money(account.balance + amount, address.currency).minor
        account.moved += amount
        account.changed = True
        return account.balance

    async def flush(self) -> None:
        """Write what has moved, once, at the end: the accounts' own balances, then the shards of unbounded ones.

        Shards come last and in the order of their accounts' ids, as in `play`, so that writers who share one never
        wait for each other in a circle.
        """
        changed = sorted((each for each in self._accounts.values() if each.changed), key=lambda each: each.id)
        bounded = [account for account in changed if account.balance is not None]
        unbounded = [account for account in changed if account.balance is None and account.moved]
        if bounded:
            await self._connection.execute_query(
                """
                UPDATE ledger_account AS account SET balance = moved.balance, owed = moved.owed
                FROM unnest($1::bigint[], $2::bigint[], $3::bigint[]) AS moved (id, balance, owed)
                WHERE account.id = moved.id
                """,
                [[each.id for each in bounded], [each.balance for each in bounded], [each.owed for each in bounded]],
            )
        if unbounded:
            await self._connection.execute_query(
                """
                INSERT INTO ledger_shard (account_id, shard, balance)
                SELECT id, pg_backend_pid() % 64, moved FROM unnest($1::bigint[], $2::bigint[]) AS new (id, moved)
                ON CONFLICT (account_id, shard) DO UPDATE SET balance = ledger_shard.balance + excluded.balance
                """,
                [[each.id for each in unbounded], [each.moved for each in unbounded]],
            )
        for account in changed:
            account.moved, account.changed = 0, False


def _columns(addresses: list[AccountAddress]) -> list[Any]:
    return [
        [int(address.kind) for address in addresses],
        [address.owner for address in addresses],
        [address.currency for address in addresses],
    ]
