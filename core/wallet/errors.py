"""What the ledger refuses."""

from datetime import date

from core.errors import DomainError
from core.money import Money


class InsufficientFunds(DomainError):
    code = "insufficient_funds"

    def __init__(self, *, available: Money, requested: Money) -> None:
        super().__init__(available=available, requested=requested)


class IdempotencyConflict(DomainError):
    """The same key came before with other content."""

    code = "idempotency_conflict"

    def __init__(self, *, source: str, external_id: str) -> None:
        super().__init__(source=source, external_id=external_id[:64])


class KeyCancelled(DomainError):
    """This key was rolled back before it arrived, so it is never posted."""

    code = "key_cancelled"

    def __init__(self, *, source: str, external_id: str) -> None:
        super().__init__(source=source, external_id=external_id[:64])


class HoldClosed(DomainError):
    """Nothing (or not that much) is left of the hold."""

    code = "hold_closed"

    def __init__(self, *, hold_id: int, state: str) -> None:
        super().__init__(hold_id=hold_id, state=state)


class AlreadyReversed(DomainError):
    code = "already_reversed"

    def __init__(self, *, transfer_id: int) -> None:
        super().__init__(transfer_id=transfer_id)


class AccountBusy(DomainError):
    """Somebody holds the account's lock for too long; nothing was done."""

    code = "account_busy"


class InvalidPeriod(DomainError):
    """No statement has such a period: `backwards`, `too_long` or `out_of_reach`."""

    code = "invalid_period"

    def __init__(self, *, reason: str, most_days: int) -> None:
        super().__init__(reason=reason, most_days=most_days)


class PeriodArchived(DomainError):
    """The entries before `first_day` lie in the archive, and some of them would be missing."""

    code = "period_archived"

    def __init__(self, *, first_day: date) -> None:
        super().__init__(first_day=first_day)
