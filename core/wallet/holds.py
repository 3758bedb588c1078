"""Rows of holds: placed, then captured, released or expired, in part or whole, never more than was placed."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from tortoise.backends.base.client import BaseDBAsyncClient

from core import clock
from core.errors import InvalidInput, NotFound
from core.wallet.errors import HoldClosed
from core.wallet.models import HoldState
from core.wallet.postings import PostedTransfer


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedHold:
    id: int
    transfer: PostedTransfer


@dataclass(frozen=True, slots=True, kw_only=True)
class LockedHold:
    """A hold whose row is locked until the unit of work ends. Amounts in minor units."""

    id: int
    remaining: int
    state: HoldState
    account_id: int
    held_account_id: int
    reference: UUID
    expires_at: datetime | None

    @property
    def due(self) -> bool:
        """Whether its time is over; what is left of it only goes back then, whether or not the job has come by."""
        return self.expires_at is not None and self.expires_at <= clock.now()

    def ensure_left(self, amount: int, *, becomes: HoldState) -> None:
        """Raises HoldClosed when less than that is left, or for a capture that comes too late."""
        if becomes is HoldState.CAPTURED and self.remaining and self.due:
            raise HoldClosed(hold_id=self.id, state=HoldState.EXPIRED.value)
        if self.remaining < amount:
            raise HoldClosed(hold_id=self.id, state=self.state.value)


def ensure_ahead(expires_at: datetime | None) -> None:
    """Raises InvalidInput for an expiry that is over already."""
    if expires_at is not None and expires_at <= clock.now():
        raise InvalidInput(field="expires_at", reason="past")


class Holds:
    def __init__(self, connection: BaseDBAsyncClient) -> None:
        self._connection = connection

    async def insert(
        self, *, account_id: int, held_account_id: int, amount: int, reference: UUID, expires_at: datetime | None
    ) -> int:
        """Return the new hold's id."""
        rows = await self._connection.execute_query_dict(
            """
            INSERT INTO ledger_hold
                (account_id, held_account_id, amount, captured, released, state, reference, created_at, expires_at)
            VALUES ($1, $2, $3, 0, 0, 'placed', $4, now(), $5) RETURNING id
            """,
            [account_id, held_account_id, amount, reference, expires_at],
        )
        return int(rows[0]["id"])

    async def lock(self, hold_id: int) -> LockedHold:
        """Raises NotFound."""
        rows = await self._connection.execute_query_dict(
            """
            SELECT id, amount - captured - released AS remaining, state, account_id, held_account_id, reference,
                   expires_at
            FROM ledger_hold WHERE id = $1 FOR UPDATE
            """,
            [hold_id],
        )
        if not rows:
            raise NotFound(what="hold")
        row = rows[0]
        return LockedHold(**row | {"state": HoldState(row["state"]), "reference": UUID(str(row["reference"]))})

    async def resolve(self, hold: LockedHold, amount: int, *, becomes: HoldState) -> None:
        """Take a part out of a locked hold; when nothing is left its state says what became of the last part."""
        column = "captured" if becomes is HoldState.CAPTURED else "released"
        await self._connection.execute_query(
            f"""
            UPDATE ledger_hold
            SET {column} = {column} + $2,
                state = CASE WHEN captured + released + $2 = amount THEN $3 ELSE state END
            WHERE id = $1
            """,  # noqa: S608 - one of two literals
            [hold.id, amount, becomes.value],
        )
