"""GCP's amounts: integers of a currency's smallest unit. 3.56 EUR is 356.

How small that unit is may be agreed otherwise than we keep it: 8 decimals of a coin that we keep with 6.
"""

from collections.abc import Mapping

from core.money import InvalidAmount, Money, currency_of


class Units:
    def __init__(self, decimals: Mapping[str, int] | None = None) -> None:
        """`decimals` by currency, where the contract names others than ours."""
        self._decimals = dict(decimals or {})

    def to_money(self, amount: int, currency: str) -> Money:
        """Convert exactly. Raises UnknownCurrency, InvalidAmount (finer than our smallest unit, or too large)."""
        ours, theirs = self._factors(currency)
        minor, rest = divmod(amount * ours, theirs)
        if rest:
            raise InvalidAmount(given=str(amount), reason="too_fine")
        return Money(minor, currency)

    def read(self, amount: object, currency: str) -> Money:
        """The same of what may be none. Raises InvalidAmount, UnknownCurrency."""
        if type(amount) is not int or amount < 0:
            raise InvalidAmount(given=repr(amount), reason="not_an_integer")
        return self.to_money(amount, currency)

    def shown(self, money: Money) -> int:
        """Rounded down, so that a player is never shown more than he has."""
        ours, theirs = self._factors(money.currency)
        return money.minor * theirs // ours

    def exact(self, money: Money) -> int:
        """Raises InvalidAmount for what GCP has no number for."""
        amount = self.shown(money)
        if self.to_money(amount, money.currency) != money:
            raise InvalidAmount(given=str(money.minor), reason="too_fine")
        return amount

    def _factors(self, currency: str) -> tuple[int, int]:
        ours = currency_of(currency).exponent
        theirs: int = 10 ** self._decimals.get(currency, ours)
        return int(10**ours), theirs
