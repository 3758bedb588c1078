"""The ids of accounts. An account is for ever, so an id that was looked up once is remembered by the process."""

from collections.abc import Sequence

from tortoise.transactions import in_transaction

from core.wallet.accounts import AccountAddress
from core.wallet.ledger import Ledger

MOST_REMEMBERED = 200_000


class AccountIds:
    """What one process knows of one database's accounts."""

    def __init__(self) -> None:
        self._ids: dict[AccountAddress, int] = {}

    def known(self, address: AccountAddress) -> int | None:
        """The account's id if we have met it."""
        return self._ids.get(address)

    async def open(self, addresses: Sequence[AccountAddress]) -> None:
        """Open what is missing, and remember the ids of all."""
        async with in_transaction("default") as transaction:
            found = await Ledger(transaction).open(addresses)
        if len(self._ids) > MOST_REMEMBERED:
            self._ids.clear()
        self._ids.update(found)
