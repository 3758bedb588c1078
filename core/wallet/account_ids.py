"""The ids of accounts. An account is for ever, so an id that was looked up once is remembered by the process."""

from collections.abc import Mapping, Sequence

from tortoise.transactions import in_transaction

from core.database import connection
from core.wallet.accounts import AccountAddress
from core.wallet.locked_accounts import LockedAccounts

MOST_REMEMBERED = 200_000


class AccountIds:
    """What one process knows of one database's accounts."""

    def __init__(self) -> None:
        self._ids: dict[AccountAddress, int] = {}

    def known(self, address: AccountAddress) -> int | None:
        """The account's id if we have met it."""
        return self._ids.get(address)

    async def find(self, addresses: Sequence[AccountAddress]) -> bool:
        """Remember the ids of those that are open; return whether all are."""
        found = await LockedAccounts(connection()).find(addresses)
        self._remember(found)
        return len(found) == len(addresses)

    async def open(self, addresses: Sequence[AccountAddress]) -> None:
        """Open what is missing, and remember the ids of all."""
        async with in_transaction("default") as transaction:
            self._remember(await LockedAccounts(transaction).open(addresses))

    def _remember(self, found: Mapping[AccountAddress, int]) -> None:
        if len(self._ids) > MOST_REMEMBERED:
            self._ids.clear()
        self._ids.update(found)
