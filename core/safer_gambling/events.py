"""What players did to protect themselves."""

from dataclasses import dataclass
from datetime import datetime

from core.events import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class DepositLimitChanged(Event):
    amount_minor: int | None
    currency: str
    effective_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class CoolOffStarted(Event):
    ends_at: datetime
