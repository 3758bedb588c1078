"""Statements: the entries of a bounded account, page by page, with the balance that each one left.

Ids of transfers grow in the order in which an account's balance moved, clocks may not. So a period begins with the
first entry written in it or after its beginning, and ends before the first one written at or after its end: entries of
a statement follow each other without a gap, and periods that follow each other share none and leave none out.
"""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Self
from uuid import UUID

from core.database import connection
from core.money import Money
from core.wallet.accounts import AccountAddress
from core.wallet.errors import PeriodArchived
from core.wallet.models import TransferCode
from core.wallet.months import archived_until
from core.wallet.periods import Period

PAGE = 500
PAGE_OF_A_PERIOD = """
    SELECT transfer_id, amount, balance_after, code, reference, created_at
    FROM ledger_entry
    WHERE account_id = $1 AND account_id & 1 = 1 AND transfer_id >= $2 AND transfer_id < $3
      AND created_at >= $4 AND created_at < $5
    ORDER BY transfer_id LIMIT $6
"""
_SKEW = timedelta(days=1)  # more than clocks differ by: months further off need not be looked into


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementLine:
    """One entry of an account's statement, with the balance that it left."""

    transfer_id: int
    code: TransferCode
    amount: Money  # signed
    balance_after: Money
    reference: UUID
    created_at: datetime

    @classmethod
    def of(cls, row: dict[str, Any], currency: str) -> Self:
        return cls(
            transfer_id=row["transfer_id"],
            code=TransferCode(row["code"]),
            amount=Money(row["amount"], currency),
            balance_after=Money(row["balance_after"], currency),
            reference=UUID(str(row["reference"])),
            created_at=row["created_at"],
        )


async def statement(
    address: AccountAddress, *, limit: int = 20, before_transfer_id: int | None = None
) -> list[StatementLine]:
    """The newest lines first, of a bounded account; the last line's transfer is the cursor to the page before."""
    assert address.bounded, address
    rows = await connection().execute_query_dict(
        """
        SELECT transfer_id, amount, balance_after, code, reference, created_at
        FROM ledger_entry
        WHERE account_id = (SELECT id FROM ledger_account WHERE kind = $1 AND owner = $2 AND currency = $3)
          AND account_id & 1 = 1  -- as the indexes have it: bounded accounts only
          AND transfer_id < coalesce($4, 9223372036854775807)
        ORDER BY transfer_id DESC LIMIT $5
        """,
        [int(address.kind), address.owner, address.currency, before_transfer_id, min(max(limit, 1), 200)],
    )
    return [StatementLine.of(row, address.currency) for row in rows]


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodStatement:
    """A bounded account over a period, as it stood when it was asked for: what comes later is not in it."""

    address: AccountAddress
    period: Period
    opening: Money
    closing: Money
    account_id: int = 0
    first_id: int = 0
    end_id: int = 0  # of the first entry that is not in it

    @property
    def is_empty(self) -> bool:
        return self.first_id >= self.end_id

    async def pages(self, *, size: int = PAGE) -> AsyncIterator[list[StatementLine]]:
        """The lines, oldest first, in lists of `size` at most; no more than one of them is in memory."""
        next_id = self.first_id
        while next_id < self.end_id:
            page = await self._page(next_id, size)
            if page:
                yield page
            if len(page) < size:
                return
            next_id = page[-1].transfer_id + 1

    async def _page(self, first_id: int, size: int) -> list[StatementLine]:
        rows = await connection().execute_query_dict(
            PAGE_OF_A_PERIOD,
            [self.account_id, first_id, self.end_id, self.period.since - _SKEW, self.period.until + _SKEW, size],
        )
        return [StatementLine.of(row, self.address.currency) for row in rows]


async def statement_over(address: AccountAddress, period: Period) -> PeriodStatement:
    """The statement of a bounded account over a period; of one that nobody has opened, an empty one.

    Raises PeriodArchived for a period that begins in an archived month.
    """
    assert address.bounded, address
    if (kept_from := await archived_until()) and period.since < kept_from:
        raise PeriodArchived(first_day=kept_from.date())
    rows = await connection().execute_query_dict(
        """
        SELECT account.id, account.balance, newest.transfer_id AS newest_id,
               within.transfer_id AS first_id, within.balance_before AS opening,
               beyond.transfer_id AS end_id, beyond.balance_before AS closing
        FROM ledger_account AS account
        LEFT JOIN LATERAL (
            SELECT transfer_id, balance_after - amount AS balance_before FROM ledger_entry
            WHERE account_id = account.id AND account_id & 1 = 1 AND created_at >= $4 ORDER BY transfer_id LIMIT 1
        ) AS within ON true
        LEFT JOIN LATERAL (
            SELECT transfer_id, balance_after - amount AS balance_before FROM ledger_entry
            WHERE account_id = account.id AND account_id & 1 = 1 AND created_at >= $5 ORDER BY transfer_id LIMIT 1
        ) AS beyond ON true
        LEFT JOIN LATERAL (
            SELECT transfer_id FROM ledger_entry
            WHERE account_id = account.id AND account_id & 1 = 1 AND created_at >= $4
            ORDER BY transfer_id DESC LIMIT 1
        ) AS newest ON true
        WHERE kind = $1 AND owner = $2 AND currency = $3
        """,
        [int(address.kind), address.owner, address.currency, period.since, period.until],
    )
    if not rows:
        nothing = Money.zero(address.currency)
        return PeriodStatement(address=address, period=period, opening=nothing, closing=nothing)
    row = rows[0]
    closing = row["balance"] if row["end_id"] is None else row["closing"]
    is_empty = row["first_id"] is None
    return PeriodStatement(
        address=address,
        period=period,
        opening=Money(closing if is_empty else row["opening"], address.currency),
        closing=Money(closing, address.currency),
        account_id=row["id"],
        first_id=0 if is_empty else row["first_id"],
        end_id=0 if is_empty else row["end_id"] or row["newest_id"] + 1,
    )


@dataclass(slots=True)
class Flow:
    """What one kind of transfer brought and took, and how many there were."""

    came_in: Money
    went_out: Money
    count: int = 0


@dataclass(slots=True)
class Totals:
    """The sums of a statement, by kind of transfer, taken line by line."""

    balance: Money  # the opening one at first, the closing one at the end
    flows: dict[TransferCode, Flow] = field(default_factory=dict)

    def add(self, line: StatementLine) -> None:
        zero = Money.zero(self.balance.currency)
        flow = self.flows.setdefault(line.code, Flow(zero, zero))
        flow.count += 1
        if line.amount.is_positive:
            flow.came_in += line.amount
        else:
            flow.went_out -= line.amount
        self.balance += line.amount

    @property
    def came_in(self) -> Money:
        return sum((flow.came_in for flow in self.flows.values()), Money.zero(self.balance.currency))

    @property
    def went_out(self) -> Money:
        return sum((flow.went_out for flow in self.flows.values()), Money.zero(self.balance.currency))
