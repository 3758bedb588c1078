"""Hub88's amounts: integers of 1/100 000 of the currency's unit. 3.56 EUR is 356000, 3.56 USDT too."""

from decimal import Decimal

from core.money import InvalidAmount, Money, currency_of

UNIT = 100_000


def to_money(amount: int, currency: str) -> Money:
    """Convert exactly. Raises UnknownCurrency, InvalidAmount (finer than the currency's minor unit, or too large)."""
    minor, rest = divmod(amount * _minor_per_unit(currency), UNIT)
    if rest:
        raise InvalidAmount(given=str(amount), reason="too_fine")
    return Money(minor, currency)


def shown_balance(balance: Money) -> int:
    """The balance rounded down, so that a player is never shown more than he has."""
    return balance.minor * UNIT // _minor_per_unit(balance.currency)


def _minor_per_unit(currency: str) -> int:
    return int(Decimal(1).scaleb(currency_of(currency).exponent))
