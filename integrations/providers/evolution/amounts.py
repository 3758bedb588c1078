"""Evolution's amounts: JSON numbers in the currency's unit, 12.34. They are read as decimals, never as floats."""

from decimal import Decimal
from fractions import Fraction

from core.money import InvalidAmount, Money, currency_of

MAX_DIGITS = 18  # before the point, and after it


def to_money(amount: Decimal, currency: str) -> Money:
    """Convert exactly. Raises UnknownCurrency, InvalidAmount (negative, too large, or too fine for the currency)."""
    exponent = currency_of(currency).exponent
    if amount < 0:
        raise InvalidAmount(given=str(amount), reason="negative")
    minor = Fraction(amount) * 10**exponent
    if minor.denominator != 1:
        raise InvalidAmount(given=str(amount), reason="too_fine")
    return Money(minor.numerator, currency)


def shown_balance(balance: Money, *, scale: int) -> str:
    """A JSON number with so many decimals, rounded down: nobody is shown more than he has. 12.349 EUR is 12.34."""
    scaled = balance.minor * 10**scale // 10 ** currency_of(balance.currency).exponent
    whole, rest = divmod(scaled, 10**scale)
    return f"{whole}.{rest:0{scale}d}" if scale else str(whole)
