"""A8R's calls as the wire carries them, read strictly: parse(path, body).

Unknown fields are passed over, because the protocol grows (the signature covers the raw bytes all the same).
"""

from typing import Annotated, Literal, Self
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError, model_validator

from integrations.providers.a8r.amounts import FORM
from integrations.providers.strict_json import problems_in, read_object

MOST_TRANSACTIONS = 32

Id = Annotated[str, StringConstraints(min_length=1, max_length=255, pattern=r"^[^\x00]+$")]
Amount = Annotated[str, StringConstraints(pattern=FORM)]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, strict=True)


class BetOrWin(_Part):
    id: Id
    type: Literal["bet", "win"]
    amount: Amount
    bet_id: Id | None = None  # of a win, the bet that it belongs to


class Undo(_Part):
    """Without an amount: what is given back is what the original moved."""

    id: Id
    original_id: Id


class _PlayerCall(_Part):
    """`player_id` is the player's id as we gave it at the launch."""

    player_id: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{32}$")]
    currency: Annotated[str, StringConstraints(min_length=1, max_length=16)]

    @property
    def player(self) -> UUID:
        return UUID(self.player_id)


class Balance(_PlayerCall):
    pass


class _RoundCall(_PlayerCall):
    round_id: Id


class BetWin(_RoundCall):
    game_id: Annotated[Id, Field(max_length=128)]
    finished: bool = False
    transactions: Annotated[list[BetOrWin], Field(min_length=1, max_length=MOST_TRANSACTIONS)]

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        _distinct(self.transactions)
        return self


class Rollback(_RoundCall):
    finished: bool = False
    transactions: Annotated[list[Undo], Field(min_length=1, max_length=MOST_TRANSACTIONS)]

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        _distinct(self.transactions)
        return self


class Finish(_RoundCall):
    pass


class FinishFreespins(_Part):
    """A set of free spins that we gave is over, and has won this much."""

    issue_id: Id
    amount: Amount


A8rCall = Balance | BetWin | Rollback | Finish | FinishFreespins
CALLS: dict[str, type[A8rCall]] = {
    "a8r_casino.Player/Balance": Balance,
    "a8r_casino.Round/BetWin": BetWin,
    "a8r_casino.Round/Rollback": Rollback,
    "a8r_casino.Round/Finish": Finish,
    "a8r_casino.Freespins/Finish": FinishFreespins,
}


class Unreadable(Exception):
    """The request says nothing that we understand."""


def parse(path: str, body: bytes) -> A8rCall:
    """Read the request. Raises Unreadable, also for a path that is none of CALLS."""
    if path not in CALLS:
        raise Unreadable("no such call")
    try:
        return CALLS[path].model_validate(read_object(body))
    except ValidationError as error:
        raise Unreadable(problems_in(error)) from None
    except ValueError as error:
        raise Unreadable(str(error)) from None


def _distinct(transactions: "list[BetOrWin] | list[Undo]") -> None:
    if len({transaction.id for transaction in transactions}) < len(transactions):
        raise ValueError("an id comes twice")
