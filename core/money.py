"""Money: an integer of minor units with its currency. No float ever touches an amount.

A scale is chosen once for each currency and never changes, because stored integers would change their meaning.
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import total_ordering
from typing import Self

from core.errors import DomainError

MAX_MINOR = 2**63 - 1  # a PostgreSQL BIGINT
GROUP_SEPARATOR = "\N{NARROW NO-BREAK SPACE}"  # read alike in every language, unlike a comma or a point

_AMBIGUOUS = re.compile(r"[-+]?\d{1,3},\d{3}")
_GROUPED = re.compile(r"[-+]?\d{1,3}(?:,\d{3})+(?:\.\d*)?")


@dataclass(frozen=True, slots=True)
class Currency:
    """One currency: its code, how many decimals a unit has, and how many of them people always see.

    `number` stands for it inside the ids of accounts, so that the database can compare currencies without looking them
    up. Numbers, like exponents, never change.
    """

    code: str
    number: int
    exponent: int
    shown_decimals: int
    symbol: str = ""


CURRENCIES = {
    currency.code: currency
    for currency in (
        Currency("EUR", 1, 2, 2, "€"),
        Currency("USD", 2, 2, 2, "$"),
        Currency("USDT", 3, 6, 2),
        Currency("TON", 4, 9, 2),
        Currency("XTR", 5, 0, 0, "⭐"),
    )
}


class UnknownCurrency(DomainError):
    code = "unknown_currency"

    def __init__(self, *, currency: str) -> None:
        super().__init__(currency=currency)


class CurrencyMismatch(DomainError):
    code = "currency_mismatch"

    def __init__(self, *, expected: str, given: str) -> None:
        super().__init__(expected=expected, given=given)


class InvalidAmount(DomainError):
    """The text or number is not an amount of this currency: not a number, too fine, too large, or not positive."""

    code = "invalid_amount"

    def __init__(self, *, given: str, reason: str) -> None:
        super().__init__(given=given[:40], reason=reason)


def currency_of(code: str) -> Currency:
    """Return the currency with this code. Raises UnknownCurrency."""
    try:
        return CURRENCIES[code]
    except KeyError:
        raise UnknownCurrency(currency=code[:16]) from None


@total_ordering
@dataclass(frozen=True, slots=True)
class Money:
    """An amount of minor units (cents, micro-USDT, nano-TON) in one currency; may be negative."""

    minor: int
    currency: str

    def __post_init__(self) -> None:
        if type(self.minor) is not int:  # bool and float would compare equal and hide a mistake
            raise InvalidAmount(given=repr(self.minor), reason="not_an_integer")
        currency_of(self.currency)
        if abs(self.minor) > MAX_MINOR:
            raise InvalidAmount(given=str(self.minor), reason="too_large")

    @classmethod
    def zero(cls, currency: str) -> Self:
        return cls(0, currency)

    @classmethod
    def parse(cls, text: str, currency: str) -> Self:
        """Read what a person typed ("12.5", "12,50", "1 000", "1,250.50") exactly.

        "1,000" is refused as ambiguous: to some it is one, to others a thousand.

        Raises InvalidAmount: not a number, finer than the currency's smallest unit, or too large; UnknownCurrency.
        """
        scale = currency_of(currency).exponent
        cleaned = "".join(text.split())  # no-break and thin spaces are white space too
        if _AMBIGUOUS.fullmatch(cleaned):
            raise InvalidAmount(given=text, reason="ambiguous")
        cleaned = cleaned.replace(",", "") if _GROUPED.fullmatch(cleaned) else cleaned.replace(",", ".")
        if not cleaned or len(cleaned) > 40 or not cleaned.isascii() or set(cleaned) - set("0123456789.-+"):
            raise InvalidAmount(given=text, reason="not_a_number")
        try:
            scaled = Fraction(cleaned) * 10**scale
        except ValueError:
            raise InvalidAmount(given=text, reason="not_a_number") from None
        if abs(scaled) > MAX_MINOR:
            raise InvalidAmount(given=text, reason="too_large")
        if scaled.denominator != 1:
            raise InvalidAmount(given=text, reason="too_fine")
        return cls(scaled.numerator, currency)

    @property
    def decimal(self) -> Decimal:
        """The exact amount in units of the currency: Money(1250, "EUR").decimal == Decimal("12.50")."""
        return Decimal(self.minor).scaleb(-currency_of(self.currency).exponent)

    @property
    def is_positive(self) -> bool:
        return self.minor > 0

    def ensure_positive(self) -> Self:
        """Return self. Raises InvalidAmount for zero and below."""
        if self.minor <= 0:
            raise InvalidAmount(given=str(self.decimal), reason="not_positive")
        return self

    def plain(self) -> str:
        """The number as people write it, without its currency: "12.50", "0.000001", "1 250.00"."""
        currency = currency_of(self.currency)
        digits = f"{self.decimal:,.{currency.exponent}f}"
        whole, _, fraction = digits.replace(",", GROUP_SEPARATOR).partition(".")
        fraction = fraction.rstrip("0").ljust(currency.shown_decimals, "0")
        return f"{whole}.{fraction}" if fraction else whole

    def __str__(self) -> str:
        currency = currency_of(self.currency)
        if currency.symbol == "⭐":
            return f"{self.plain()} ⭐"
        return f"{self.plain()} {self.currency}"

    def __add__(self, other: "Money") -> "Money":
        self._ensure_same_currency(other)
        return Money(self.minor + other.minor, self.currency)

    def __sub__(self, other: "Money") -> "Money":
        self._ensure_same_currency(other)
        return Money(self.minor - other.minor, self.currency)

    def __neg__(self) -> "Money":
        return Money(-self.minor, self.currency)

    def __lt__(self, other: "Money") -> bool:
        self._ensure_same_currency(other)
        return self.minor < other.minor

    def _ensure_same_currency(self, other: "Money") -> None:
        if other.currency != self.currency:
            raise CurrencyMismatch(expected=self.currency, given=other.currency)


def multiply_rounding_down(amount: Money, factor: Decimal | Fraction, *, currency: str | None = None) -> Money:
    """Multiply exactly, then round towards zero to a whole minor unit: the one place where a product loses a fraction.

    Args:
        amount: what is multiplied.
        factor: a ratio; with `currency` a rate, in units of it for one unit of the amount's currency.
        currency: of the product; without it the amount's own.

    Raises InvalidAmount for a product beyond a BIGINT.
    """
    product_currency = currency or amount.currency
    shift = currency_of(product_currency).exponent - currency_of(amount.currency).exponent
    return Money(int(amount.minor * Fraction(factor) * Fraction(10) ** shift), product_currency)
