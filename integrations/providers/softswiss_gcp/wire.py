"""GCP's calls as the wire carries them, read strictly: parse(path, body).

Unknown fields are passed over, because the protocol grows (the signature covers the raw bytes all the same):
`jackpot_win` is a part of its action's amount, `jackpot_contribution` of its stake. A name that comes twice in an
object is refused: two readers could take different ones of it.
"""

from typing import Annotated, Literal, Self
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError, model_validator

from integrations.providers.strict_json import problems_in, read_object

MOST_ACTIONS = 32

Id = Annotated[str, StringConstraints(min_length=1, max_length=255, pattern=r"^[^\x00]+$")]
Amount = Annotated[int, Field(ge=0, le=2**63 - 1, description="of the currency's smallest unit")]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, strict=True)


class BetOrWin(_Part):
    action: Literal["bet", "win"]
    action_id: Id
    amount: Amount


class Undo(_Part):
    """Without an amount: what is given back is what the original moved."""

    action: Literal["rollback"]
    action_id: Id
    original_action_id: Id


class _PlayerCall(_Part):
    """`user_id` is the player's id as we gave it at the launch; `game_id` is a round of `game`."""

    user_id: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{32}$")]
    currency: Annotated[str, StringConstraints(min_length=1, max_length=16)]
    game_id: Id | None = None
    finished: bool | None = None

    @property
    def player_id(self) -> UUID:
        return UUID(self.user_id)


class Play(_PlayerCall):
    """Without actions it asks for the balance, or when it is `finished`, ends the round."""

    game: Annotated[Id, Field(max_length=128)]
    session_id: Id | None = None
    actions: Annotated[list[BetOrWin], Field(max_length=MOST_ACTIONS)] | None = None

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        if (self.actions or self.finished) and self.game_id is None:
            raise ValueError("game_id is missing")
        _distinct(self.actions or ())
        return self


class Rollback(_PlayerCall):
    actions: Annotated[list[Undo], Field(min_length=1, max_length=MOST_ACTIONS)]

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        _distinct(self.actions)
        return self


class Freespins(_Part):
    """A set of free spins that we gave is over, in the way that `status` says."""

    issue_id: Id
    status: Id
    total_amount: Amount = 0


GcpCall = Play | Rollback | Freespins
CALLS: dict[str, type[Play | Rollback | Freespins]] = {"play": Play, "rollback": Rollback, "freespins": Freespins}


class Unreadable(Exception):
    """The request says nothing that we understand."""


def parse(path: str, body: bytes) -> GcpCall:
    """Read the request of one of CALLS. Raises Unreadable."""
    try:
        return CALLS[path].model_validate(read_object(body))
    except ValidationError as error:
        raise Unreadable(problems_in(error)) from None
    except ValueError as error:
        raise Unreadable(str(error)) from None


def _distinct(actions: "list[BetOrWin] | list[Undo] | tuple[()]") -> None:
    if len({action.action_id for action in actions}) < len(actions):
        raise ValueError("an action_id comes twice")
