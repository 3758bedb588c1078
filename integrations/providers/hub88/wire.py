"""The Wallet API's requests as the wire carries them, read strictly: parse(path, body).

Unknown fields are passed over, because the protocol grows (the signature covers the raw bytes all the same). A name
that comes twice in an object is refused: two readers could take different ones of it.
"""

import json
from typing import Annotated, NoReturn, cast
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from integrations.providers.hub88.errors import Status

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
        fields = _object(body)
    except (ValueError, RecursionError) as error:
        raise Unreadable(Status.WRONG_SYNTAX, request_uuid=None, detail=str(error)) from None
    try:
        return CALLS[path].model_validate(fields)
    except ValidationError as error:
        problems = error.errors(include_url=False, include_input=False, include_context=False)
        missing = any(problem["type"] == "missing" for problem in problems)
        raise Unreadable(
            Status.WRONG_SYNTAX if missing else Status.WRONG_TYPES,
            request_uuid=_echo(fields),
            detail="; ".join(f"{'.'.join(map(str, problem['loc']))}: {problem['msg']}" for problem in problems),
        ) from None


def request_uuid_of(body: bytes) -> str | None:
    """The request's id, if there is one to be read: for answers to requests that we do not believe."""
    try:
        return _echo(_object(body))
    except (ValueError, RecursionError):
        return None


def _object(body: bytes) -> dict[str, object]:
    """Raises ValueError: not UTF-8, not JSON, not an object, a repeated name, NaN. RecursionError: nested too deep."""
    value = json.loads(body.decode(), object_pairs_hook=_unique_names, parse_constant=_refuse_constant)
    if not isinstance(value, dict):
        raise ValueError("not an object")  # noqa: TRY004 - callers ask about the text, not about a Python type
    return cast("dict[str, object]", value)


def _unique_names(pairs: list[tuple[str, object]]) -> dict[str, object]:
    fields = dict(pairs)
    if len(fields) < len(pairs):
        raise ValueError("a name comes twice")
    return fields


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not JSON")


def _echo(fields: dict[str, object]) -> str | None:
    request_uuid = fields.get("request_uuid")
    readable = isinstance(request_uuid, str) and 0 < len(request_uuid) <= MAX_ECHO and request_uuid.isprintable()
    return cast("str", request_uuid) if readable else None
