"""Holds whose time is over give back what is left of them."""

import structlog

from core import clock
from core.database import connection
from core.errors import DomainError
from core.unit_of_work import UnitOfWork, unit_of_work
from core.wallet.accounts import AccountAddress
from core.wallet.models import AccountKind

log = structlog.get_logger()


async def expire_holds(*, limit: int = 1000) -> int:
    """Release what is left of due holds, the longest due first, each in a transaction of its own; return how many.

    Any number of workers may do so at once. A hold that somebody has in hand is passed over until the next time.
    """
    due = await connection().execute_query_dict(
        """
        SELECT hold.id, account.kind, account.owner, account.currency, held.kind AS held_kind, held.owner AS held_owner
        FROM ledger_hold AS hold
        JOIN ledger_account AS account ON account.id = hold.account_id
        JOIN ledger_account AS held ON held.id = hold.held_account_id
        WHERE hold.state = 'placed' AND hold.expires_at <= $1
        ORDER BY hold.expires_at, hold.id LIMIT $2
        """,
        [clock.now(), limit],
    )
    expired = 0
    for row in due:
        cash = AccountAddress(AccountKind(row["kind"]), row["owner"], row["currency"])
        held = AccountAddress(AccountKind(row["held_kind"]), row["held_owner"], row["currency"])
        try:
            expired += await _expire(row["id"], cash=cash, held=held)
        except DomainError:  # one that can't be released must not keep the others
            log.exception("hold_not_expired", hold_id=row["id"])
    return expired


async def _expire(hold_id: int, *, cash: AccountAddress, held: AccountAddress) -> bool:
    async with unit_of_work() as uow:
        if not await _claim(uow, hold_id):
            return False
        await uow.ledger.lock(cash, held)
        await uow.ledger.expire_hold(hold_id, cash=cash, held=held)
    return True


async def _claim(uow: UnitOfWork, hold_id: int) -> bool:
    """Lock the hold and both its accounts, if nobody else has any of them. It never waits, so it may take them in
    another order than everybody does."""
    rows = await uow.connection.execute_query_dict(
        """
        SELECT account.id
        FROM ledger_hold AS hold JOIN ledger_account AS account ON account.id IN (hold.account_id, hold.held_account_id)
        WHERE hold.id = $1 AND hold.state = 'placed'
        FOR NO KEY UPDATE SKIP LOCKED
        """,
        [hold_id],
    )
    return len(rows) == 2
