"""How much may be paid in or out at once, in whole units of each currency."""

from decimal import Decimal

from core.errors import InvalidInput
from core.money import Money
from core.payments.errors import AmountOutOfRange

_RANGES = {
    "USDT": (Decimal(1), Decimal(10_000)),
    "EUR": (Decimal(1), Decimal(10_000)),
    "USD": (Decimal(1), Decimal(10_000)),
    "TON": (Decimal("0.5"), Decimal(5_000)),
    "XTR": (Decimal(1), Decimal(10_000)),
}


def amount_range(currency: str) -> tuple[Money, Money]:
    lowest, highest = _RANGES[currency]
    return Money.parse(str(lowest), currency), Money.parse(str(highest), currency)


def ensure_in_range(amount: Money) -> None:
    """Raises InvalidAmount, AmountOutOfRange."""
    amount.ensure_positive()
    minimum, maximum = amount_range(amount.currency)
    if not minimum <= amount <= maximum:
        raise AmountOutOfRange(minimum=minimum, maximum=maximum)


def ensure_request_key(request_key: str) -> None:
    if not 0 < len(request_key) <= 128:
        raise InvalidInput(field="request_key", reason="length")
