"""A8R's amounts: decimal texts in the currency's unit, with up to 18 digits before the point and 12 behind it."""

import re

from core.money import InvalidAmount, Money

FORM = r"^[0-9]{1,18}(\.[0-9]{1,12})?$"

_FORM = re.compile(FORM)


class Texts:
    """12.5 USDT is "12.5"."""

    def to_money(self, amount: str, currency: str) -> Money:
        """Convert exactly. Raises UnknownCurrency, InvalidAmount (finer than our smallest unit, or too large)."""
        return Money.parse(amount, currency)

    def read(self, amount: object, currency: str) -> Money:
        """The same of what may be none. Raises InvalidAmount, UnknownCurrency."""
        if not isinstance(amount, str) or not _FORM.fullmatch(amount):
            raise InvalidAmount(given=repr(amount), reason="not_a_number")
        return self.to_money(amount, currency)

    def shown(self, money: Money) -> str:
        """Exact: no currency of ours has more than 12 decimals."""
        return f"{money.decimal.normalize():f}"
