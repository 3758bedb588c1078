"""Free rounds that a player may play."""

from datetime import datetime
from uuid import UUID

from pydantic import Field

from core.games.free_rounds import grants_of
from core.games.models import Grant
from core.identity.models import Player
from core.money import Money
from webapp.api.endpoint import Endpoint
from webapp.api.games import page_of, picture_of
from webapp.api.models import Amount, Answered


class FreeRounds(Answered):
    id: UUID
    game_id: UUID
    game: str = Field(description="its name", examples=["Book of Dunes"])
    picture: str = Field(description="the game's, below the site's address")
    page: str = Field(description="where the Mini App plays the game, below the site's address")
    rounds: int = Field(description="that were given: how many are played already, the provider alone knows")
    stake: Amount = Field(description="of each round; the player does not pay it")
    expires_at: datetime


class OpenFreeRounds(Answered):
    sets: list[FreeRounds]


async def free_rounds(player: Player) -> OpenFreeRounds:
    """The sets of free rounds that this player may still play, the newest first.

    A set is listed until it is played to its end, taken back or over.
    """
    grants = await grants_of(player.id, only_open=True)
    return OpenFreeRounds(sets=[_answer_of(grant) for grant in grants])


def _answer_of(grant: Grant) -> FreeRounds:
    game = grant.game
    return FreeRounds(
        id=grant.id,
        game_id=game.id,
        game=game.name,
        picture=picture_of(game),
        page=page_of(game.id, game.provider_id, game.code),
        rounds=grant.rounds,
        stake=Amount.of(Money(grant.stake, grant.currency)),
        expires_at=grant.expires_at,
    )


ENDPOINTS = (Endpoint(method="GET", path="/api/free-rounds", handle=free_rounds, tag="Games"),)
