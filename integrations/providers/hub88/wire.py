"""The Wallet API's requests as the wire carries them, read strictly: parse(path, body).

Unknown fields are passed over, because the protocol grows (the signature covers the raw bytes all the same). A name
that comes twice in an object is refused: two readers could take different ones of it.
"""

from typing import Annotated, cast
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from integrations.providers.hub88.errors import Status
from integrations.providers.strict_json import problems_in, read_object

MAX_ECHO = 100

Id = Annotated[str, StringConstraints(min_length=1, max_length=255, pattern=r"^[^\x00]+$")]
Amount = Annotated[int, Field(ge=0, le=2**63 - 1, description="1/100 000 of the currency's unit")]


class WalletCall(BaseModel):
    """What every request carries. `user` is the player's id, as we gave it at the launch."""

    model_config = ConfigDict(frozen=True, strict=True)

    user: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{32}$")]
    request_uuid: Annotated[str, StringConstraints(min_length=1, max_length=MAX_ECHO)]

    @property
    def player_id(self) -> UUID:
        return UUID(self.user)


class UserInfo(WalletCall):
    pass


class UserBalance(WalletCall):
    token: Id


class Bet(WalletCall):
    transaction_uuid: Id
    token: Id
    game_code: Annotated[Id, Field(max_length=128)]
    round: Id
    currency: Id
    amount: Amount
    round_closed: bool | None = None
    is_free: bool | None = None


class Win(WalletCall):
    transaction_uuid: Id
    reference_transaction_uuid: Id
    round: Id
    currency: Id
    amount: Amount
    round_closed: bool | None = None


class Rollback(WalletCall):
    """Without an amount: what is given back is what the bet took."""

    transaction_uuid: Id
    reference_transaction_uuid: Id
    round: Id | None = None
    currency: Id | None = None


CALLS: dict[str, type[WalletCall]] = {
    "user/info": UserInfo,
    "user/balance": UserBalance,
    "transaction/bet": Bet,
    "transaction/win": Win,
    "transaction/rollback": Rollback,
}


class Unreadable(Exception):
    """The request says nothing that we understand: WRONG_SYNTAX (its form) or WRONG_TYPES (its values)."""

    def __init__(self, status: Status, *, request_uuid: str | None, detail: str) -> None:
        super().__init__(detail)
        self.status = status
        self.request_uuid = request_uuid


def parse(path: str, body: bytes) -> WalletCall:
    """Read the request of one of CALLS. Raises Unreadable."""
    try:
        fields = read_object(body)
    except ValueError as error:
        raise Unreadable(Status.WRONG_SYNTAX, request_uuid=None, detail=str(error)) from None
    try:
        return CALLS[path].model_validate(fields)
    except ValidationError as error:
        missing = any(problem["type"] == "missing" for problem in error.errors())
        raise Unreadable(
            Status.WRONG_SYNTAX if missing else Status.WRONG_TYPES,
            request_uuid=_echo(fields),
            detail=problems_in(error),
        ) from None


def request_uuid_of(body: bytes) -> str | None:
    """The request's id, if there is one to be read: for answers to requests that we do not believe."""
    try:
        return _echo(read_object(body))
    except ValueError:
        return None


def _echo(fields: dict[str, object]) -> str | None:
    request_uuid = fields.get("request_uuid")
    readable = isinstance(request_uuid, str) and 0 < len(request_uuid) <= MAX_ECHO and request_uuid.isprintable()
    return cast("str", request_uuid) if readable else None
