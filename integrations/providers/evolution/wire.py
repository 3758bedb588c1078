"""One Wallet's requests as the wire carries them, read strictly: parse(path, body).

Unknown fields are passed over, because the protocol grows. A name that comes twice in an object is refused: two readers
could take different ones of it.
"""

from decimal import Decimal
from typing import Annotated
from uuid import UUID

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, StringConstraints, ValidationError
from pydantic.alias_generators import to_camel

from integrations.providers.evolution.amounts import MAX_DIGITS
from integrations.providers.strict_json import problems_in, read_object

MAX_ECHO = 100


def _decimal(value: object) -> object:
    """Whole numbers come without a point. True is no number."""
    return Decimal(value) if type(value) is int else value


def _sensible(amount: Decimal) -> Decimal:
    exponent = amount.as_tuple().exponent
    if not isinstance(exponent, int) or exponent < -MAX_DIGITS or amount.adjusted() >= MAX_DIGITS or amount < 0:
        raise ValueError("must be zero or more, with at most 18 digits before and after the point")
    return amount


Id = Annotated[str, StringConstraints(min_length=1, max_length=128, pattern=r"^[^\x00]+$")]
Amount = Annotated[Decimal, BeforeValidator(_decimal), AfterValidator(_sensible)]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, strict=True, alias_generator=to_camel)


class Table(_Part):
    id: Id


class Details(_Part):
    table: Table


class Reference(_Part):
    """A game, which is a round of a table, as settlements name it."""

    id: Id


class TableGame(Reference):
    details: Details


class Transaction(_Part):
    ref_id: Id  # of the debit, in its credit and its cancel too
    amount: Amount


class Cancelled(_Part):
    """Without an amount: what is given back is what the debit took."""

    ref_id: Id


class Promotion(_Part):
    type: Id
    id: Id
    amount: Amount


class WalletCall(_Part):
    """What every request carries. `user_id` is the player's id, as we gave it at the launch."""

    user_id: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{32}$")]
    uuid: Annotated[str, StringConstraints(min_length=1, max_length=MAX_ECHO)]

    @property
    def player_id(self) -> UUID:
        return UUID(self.user_id)


class Check(WalletCall):
    """`check` and `sid`."""

    sid: Id


class Balance(WalletCall):
    sid: Id
    currency: Id | None = None


class Debit(WalletCall):
    sid: Id
    currency: Id
    game: TableGame
    transaction: Transaction


class Credit(WalletCall):
    currency: Id
    game: Reference
    transaction: Transaction


class Cancel(WalletCall):
    currency: Id
    game: Reference | None = None
    transaction: Cancelled


class PromoPayout(WalletCall):
    currency: Id
    promo_transaction: Promotion


class Close(WalletCall):
    sid: Id


CALLS: dict[str, type[WalletCall]] = {
    "check": Check,
    "sid": Check,
    "balance": Balance,
    "debit": Debit,
    "credit": Credit,
    "cancel": Cancel,
    "promo_payout": PromoPayout,
    "close": Close,
}


class Unreadable(Exception):
    """The request says nothing that we understand."""

    def __init__(self, detail: str, *, uuid: str | None = None) -> None:
        super().__init__(detail)
        self.uuid = uuid


def parse(path: str, body: bytes) -> WalletCall:
    """Read the request. Raises Unreadable, also for a path that is none of CALLS."""
    try:
        fields = read_object(body)
    except ValueError as error:
        raise Unreadable(str(error)) from None
    if path not in CALLS:
        raise Unreadable("no such call", uuid=_echo(fields))
    try:
        return CALLS[path].model_validate(fields)
    except ValidationError as error:
        raise Unreadable(problems_in(error), uuid=_echo(fields)) from None


def uuid_of(body: bytes) -> str | None:
    """The request's id, if there is one to be read: for answers to requests that we do not believe."""
    try:
        return _echo(read_object(body))
    except ValueError:
        return None


def _echo(fields: dict[str, object]) -> str | None:
    uuid = fields.get("uuid")
    return uuid if isinstance(uuid, str) and 0 < len(uuid) <= MAX_ECHO and uuid.isprintable() else None
