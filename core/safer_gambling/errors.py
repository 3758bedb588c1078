"""What protects the player from himself, said as refusals."""

from datetime import datetime

from core.errors import DomainError
from core.money import Money


class DepositLimitReached(DomainError):
    code = "deposit_limit_reached"

    def __init__(self, *, limit: Money, remaining: Money) -> None:
        super().__init__(limit=limit, remaining=remaining)


class OnCoolOff(DomainError):
    code = "on_cool_off"

    def __init__(self, *, ends_at: datetime) -> None:
        super().__init__(ends_at=ends_at)
