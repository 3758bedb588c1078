"""Conversion: money of one currency changed into another, through the house's exchange accounts.

Two linked transfers, each in its own currency: what is sold goes to the exchange, what is bought comes out of it. The
rate stays on record with them.
"""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal, InvalidOperation
from uuid import UUID

from core.errors import InvalidInput
from core.money import Money, multiply_rounding_down
from core.unit_of_work import UnitOfWork
from core.wallet.accounts import AccountAddress, exchange
from core.wallet.models import TransferCode
from core.wallet.postings import PostedTransfer, Posting

RATE_DECIMALS = 18
RATE_LIMIT = Decimal(10) ** 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """How many units are bought for one unit sold: above zero, below 10^20, with 18 decimals at most.

    `source` (1 to 64 characters) says who quoted it, `quoted_at` (aware) when. Raises InvalidInput.
    """

    value: Decimal
    source: str
    quoted_at: datetime

    def __post_init__(self) -> None:
        if not (self.value.is_finite() and 0 < self.value < RATE_LIMIT):
            raise InvalidInput(field="rate", reason="out_of_range")
        if int(self.value.as_tuple().exponent) < -RATE_DECIMALS:
            raise InvalidInput(field="rate", reason="too_fine")
        if not 0 < len(self.source) <= 64 or "\x00" in self.source:
            raise InvalidInput(field="source", reason="length")
        if self.quoted_at.tzinfo is None:
            raise InvalidInput(field="quoted_at", reason="no_time_zone")

    @classmethod
    def parse(cls, text: str, *, source: str, quoted_at: datetime) -> "Rate":
        """Read a rate from the wire, where it is text: "0.9259". Raises InvalidInput."""
        if len(text) > 60 or not text.isascii() or set(text) - set("0123456789."):
            raise InvalidInput(field="rate", reason="not_a_number")
        try:
            return cls(value=Decimal(text), source=source, quoted_at=quoted_at)
        except InvalidOperation:
            raise InvalidInput(field="rate", reason="not_a_number") from None


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversion:
    """Both transfers of a conversion; the id of the first links them, and is the key of the rate on record."""

    sold: PostedTransfer
    bought: PostedTransfer
    rate: Rate


def accounts_of_conversion(source: AccountAddress, target: AccountAddress) -> tuple[AccountAddress, ...]:
    """What has to be locked for `convert`, the source first."""
    return source, target, exchange(source.currency), exchange(target.currency)


async def convert(
    uow: UnitOfWork,
    *,
    source: AccountAddress,
    target: AccountAddress,
    sold: Money,
    rate: Rate,
    reference: UUID,
    event_at: datetime | None = None,
) -> Conversion:
    """Sell an amount of the source's currency and put what it buys, rounded down to a minor unit, on the target.

    Raises InvalidInput (both of one currency), InvalidAmount (not positive, or it buys nothing), CurrencyMismatch,
    InsufficientFunds.
    """
    if source.currency == target.currency:
        raise InvalidInput(field="target", reason="same_currency")
    selling = Posting(
        debit=source,
        credit=exchange(source.currency),
        amount=sold,
        code=TransferCode.CONVERSION,
        reference=reference,
    )
    buying = Posting(
        debit=exchange(target.currency),
        credit=target,
        amount=multiply_rounding_down(sold, rate.value, currency=target.currency),
        code=TransferCode.CONVERSION,
        reference=reference,
    )
    sold_transfer, bought_transfer = await uow.ledger.post(selling, buying, event_at=event_at)
    await uow.connection.execute_query(
        "INSERT INTO ledger_conversion (link_id, rate, source, quoted_at) VALUES ($1, $2, $3, $4)",
        [sold_transfer.id, rate.value, rate.source, rate.quoted_at],
    )
    return Conversion(sold=sold_transfer, bought=bought_transfer, rate=rate)
