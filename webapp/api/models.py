"""What requests and answers are made of."""

from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from core.money import GROUP_SEPARATOR, Money


class Asked(BaseModel):
    """A request's part: exactly what is declared, of exactly that type."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")


class Answered(BaseModel):
    model_config = ConfigDict(frozen=True)


class Amount(Answered):
    """Money on the wire: a decimal number as text, because a browser's numbers are floats."""

    amount: str = Field(examples=["12.50"])
    currency: str = Field(examples=["USDT"])

    @classmethod
    def of(cls, money: Money) -> Self:
        return cls(amount=plain_number(money), currency=money.currency)


class DownloadLink(Answered):
    url: str = Field(description="good for two minutes, for this file only; needs no header")


def plain_number(money: Money) -> str:
    """The decimal number without grouping, for programs: "1250.00"."""
    return money.plain().replace(GROUP_SEPARATOR, "")


AmountText = Annotated[
    str,
    StringConstraints(pattern=r"^[0-9]{1,15}(\.[0-9]{1,9})?$"),
    Field(description="a decimal number in the wallet's currency", examples=["1.50"]),
]
RequestId = Annotated[
    str,
    StringConstraints(pattern=r"^[A-Za-z0-9_-]{8,64}$"),
    Field(description="your own id of this request: a repeat is done once, and answered the same"),
]
