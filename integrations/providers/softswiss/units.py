"""How a protocol writes amounts: what the calls that both protocols have need to know of it."""

from typing import Protocol

from core.money import Money


class Units(Protocol):
    def read(self, amount: object, currency: str) -> Money:
        """Raises InvalidAmount for what is no amount, UnknownCurrency."""
        ...

    def shown(self, money: Money) -> object:
        """Rounded down, so that a player is never shown more than he has."""
        ...
