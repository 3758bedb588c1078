"""One use case, one transaction: the ledger, the keys and the outbox commit together or not at all."""

from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager

from tortoise.backends.base.client import BaseDBAsyncClient
from tortoise.transactions import in_transaction

from core.errors import DomainError
from core.events import Outbox
from core.wallet.accounts import AccountAddress
from core.wallet.keys import Keys
from core.wallet.ledger import Ledger
from core.wallet.postings import Receipt, TransferKey, digest_of


class UnitOfWork:
    """What a use case works with. Models used inside join the same transaction by themselves."""

    def __init__(self, connection: BaseDBAsyncClient) -> None:
        self.connection = connection
        self.ledger = Ledger(connection)
        self.keys = Keys(connection)
        self.outbox = Outbox(connection)


@asynccontextmanager
async def unit_of_work() -> AsyncIterator[UnitOfWork]:
    """Open the transaction, commit at the end with the events, roll everything back on any exception."""
    async with in_transaction("default") as connection:
        uow = UnitOfWork(connection)
        yield uow
        await uow.ledger.flush()
        await uow.outbox.flush()


Work = Callable[[UnitOfWork], Awaitable[int | None]]


async def once(
    key: TransferKey,
    content: dict[str, object],
    *,
    lock: Sequence[AccountAddress],
    work: Work,
    remember_refusals: bool = False,
) -> Receipt:
    """Do a keyed command at most once, under the locks of the accounts it touches.

    `work` checks the rules and posts, and returns its first transfer's id. The first address is the one whose balance
    the caller is told. With `remember_refusals` a refusal is kept with the key and raised again for a repeat: right for
    what a caller asks (a bet, a payout), wrong for what is owed to the player (a win that came before its bet).

    Raises what `work` raises, IdempotencyConflict for other content under the key, KeyCancelled for a tombstone.
    """
    digest = digest_of(content)
    refusal: DomainError | None = None
    async with in_transaction("default") as connection:
        uow = UnitOfWork(connection)
        await uow.ledger.lock(*lock)
        if known := await uow.keys.find(key):
            transfer_id = known.first_answer(digest)
            return Receipt(transfer_id=transfer_id, balance=uow.ledger.balance(lock[0]), replayed=True)
        try:
            async with in_transaction("default"):  # a savepoint: a refusal leaves nothing but its record
                transfer_id = await work(uow)
                await uow.ledger.flush()
                await uow.outbox.flush()
        except DomainError as error:
            if not remember_refusals:
                raise
            refusal = error
            await uow.keys.keep_refused(key, digest, error)
        else:
            await uow.keys.keep_posted(key, digest, transfer_id)
            return Receipt(transfer_id=transfer_id, balance=uow.ledger.balance(lock[0]))
    raise refusal
