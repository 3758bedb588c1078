"""The ids of accounts. An account is for ever, so an id that was looked up once is remembered by the process."""

from collections.abc import Sequence
from weakref import WeakKeyDictionary

from tortoise.backends.base.client import BaseDBAsyncClient
from tortoise.transactions import in_transaction

from core.database import connection
from core.wallet.accounts import AccountAddress
from core.wallet.ledger import Ledger

MOST_REMEMBERED = 200_000

_remembered: WeakKeyDictionary[BaseDBAsyncClient, dict[AccountAddress, int]] = WeakKeyDictionary()


def remembered_id(address: AccountAddress) -> int | None:
    """The account's id if this process has met it."""
    return _ids().get(address)


async def open_accounts(addresses: Sequence[AccountAddress]) -> None:
    """Open what is missing, and remember the ids of all."""
    async with in_transaction("default") as transaction:
        found = await Ledger(transaction).open(addresses)
    ids = _ids()
    if len(ids) > MOST_REMEMBERED:
        ids.clear()
    ids.update(found)


def _ids() -> dict[AccountAddress, int]:
    return _remembered.setdefault(connection(), {})
