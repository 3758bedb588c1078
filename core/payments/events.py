"""What happened to deposits and payouts."""

from dataclasses import dataclass
from uuid import UUID

from core.events import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class IntentEvent(Event):
    intent_id: UUID
    gateway: str
    amount_minor: int
    currency: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DepositCaptured(IntentEvent):
    transfer_id: int
    balance_minor: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DepositExpired(IntentEvent):
    pass


@dataclass(frozen=True, slots=True, kw_only=True)
class PayoutRequested(IntentEvent):
    pass


@dataclass(frozen=True, slots=True, kw_only=True)
class PayoutApproved(IntentEvent):
    pass


@dataclass(frozen=True, slots=True, kw_only=True)
class PayoutPaid(IntentEvent):
    transfer_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PayoutRejected(IntentEvent):
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PayoutCancelled(IntentEvent):
    pass


@dataclass(frozen=True, slots=True, kw_only=True)
class PayoutFailed(IntentEvent):
    reason: str
