"""Pragmatic's amounts: decimal texts in the currency's unit, "12.34"; balances are JSON numbers with two decimals."""

from decimal import Decimal
from fractions import Fraction

from core.money import InvalidAmount, Money, currency_of

SHOWN_DECIMALS = 2  # Decimal(10,2), whatever the currency


def to_money(amount: Decimal, currency: str) -> Money:
    """Convert exactly. Raises UnknownCurrency, InvalidAmount (too large, or too fine for the currency)."""
    minor = Fraction(amount) * 10 ** currency_of(currency).exponent
    if minor.denominator != 1:
        raise InvalidAmount(given=str(amount), reason="too_fine")
    return Money(minor.numerator, currency)


def shown_balance(balance: Money) -> str:
    """A JSON number with two decimals, rounded down: nobody is shown more than he has. 12.349 USDT is 12.34."""
    hundredths = balance.minor * 10**SHOWN_DECIMALS // 10 ** currency_of(balance.currency).exponent
    whole, rest = divmod(hundredths, 10**SHOWN_DECIMALS)
    return f"{whole}.{rest:0{SHOWN_DECIMALS}d}"
