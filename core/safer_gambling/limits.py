"""The gross deposit limit: how much may be paid in within 24 hours.

A decrease holds at once, an increase or removal after 24 hours; a new wish cancels one that still waits.

Source: UKGC Remote Technical Standards, RTS 12.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from core import clock
from core.money import Money
from core.safer_gambling.errors import DepositLimitReached
from core.safer_gambling.events import DepositLimitChanged
from core.safer_gambling.models import LimitChange, LimitKind
from core.unit_of_work import unit_of_work
from core.wallet import player_cash

PERIOD = timedelta(hours=24)
COOLING_OFF = timedelta(hours=24)


@dataclass(frozen=True, slots=True, kw_only=True)
class DepositLimit:
    """The limit now (None: none), and one that waits for its cooling-off: None when none waits."""

    amount: Money | None
    pending: "PendingLimit | None"


@dataclass(frozen=True, slots=True, kw_only=True)
class PendingLimit:
    amount: Money | None  # None: the limit will be gone
    effective_at: datetime


async def deposit_limit(player_id: UUID, currency: str) -> DepositLimit:
    changes = await LimitChange.filter(player_id=player_id, kind=LimitKind.DEPOSIT, currency=currency).order_by("id")
    return _in_force(changes, at=clock.now())


async def set_deposit_limit(player_id: UUID, currency: str, amount: Money | None) -> DepositLimit:
    """Ask for another limit per 24 hours, or for none; return what holds now and what waits.

    Raises InvalidAmount for zero and below.
    """
    if amount is not None:
        amount.ensure_positive()
    async with unit_of_work() as uow:
        await uow.ledger.lock(player_cash(player_id, currency))
        now = clock.now()
        current = (await deposit_limit(player_id, currency)).amount
        if amount is None and current is None:
            return DepositLimit(amount=None, pending=None)
        effective_at = now if _is_stricter(amount, current) else now + COOLING_OFF
        await LimitChange.create(
            player_id=player_id,
            kind=LimitKind.DEPOSIT,
            period_hours=24,
            amount=amount.minor if amount else None,
            currency=currency,
            requested_at=now,
            effective_at=effective_at,
        )
        uow.outbox.add(
            DepositLimitChanged(
                player_id=player_id,
                amount_minor=amount.minor if amount else None,
                currency=currency,
                effective_at=effective_at,
            )
        )
        return await deposit_limit(player_id, currency)


async def ensure_may_deposit(player_id: UUID, amount: Money, *, already: Money) -> None:
    """Raises DepositLimitReached when `amount` on top of what was paid in, or promised, in 24 hours is too much.

    Ask under the lock of the player's account.
    """
    limit = (await deposit_limit(player_id, amount.currency)).amount
    if limit is not None and already + amount > limit:
        remaining = max(limit - already, Money.zero(amount.currency))
        raise DepositLimitReached(limit=limit, remaining=remaining)


def _is_stricter(wanted: Money | None, current: Money | None) -> bool:
    return wanted is not None and (current is None or wanted <= current)


def _in_force(changes: Iterable[LimitChange], *, at: datetime) -> DepositLimit:
    current: LimitChange | None = None
    waiting: LimitChange | None = None
    for change in changes:  # oldest first
        if waiting and waiting.effective_at <= change.requested_at:
            current = waiting
        waiting = None
        if change.effective_at <= change.requested_at:
            current = change
        else:
            waiting = change
    if waiting and waiting.effective_at <= at:
        current, waiting = waiting, None
    return DepositLimit(
        amount=_amount(current),
        pending=PendingLimit(amount=_amount(waiting), effective_at=waiting.effective_at) if waiting else None,
    )


def _amount(change: LimitChange | None) -> Money | None:
    return Money(change.amount, change.currency) if change and change.amount is not None else None
