"""The games that a player keeps at hand."""

from uuid import UUID

from core import clock
from core.errors import Conflict
from core.games.catalogue import game_by_id
from core.games.models import Favourite

MOST = 200


async def add_favourite(player_id: UUID, game_id: UUID) -> None:
    """Once or more often: it is one. Raises NotFound, Conflict (he has MOST already)."""
    game = await game_by_id(game_id)
    if await Favourite.filter(player_id=player_id).count() >= MOST:
        raise Conflict(what="favourites", state="full")
    await Favourite.get_or_create(player_id=player_id, game=game, defaults={"added_at": clock.now()})


async def remove_favourite(player_id: UUID, game_id: UUID) -> None:
    """A game that is none is no error."""
    await Favourite.filter(player_id=player_id, game_id=game_id).delete()


async def favourites_among(player_id: UUID, game_ids: list[UUID]) -> set[UUID]:
    """Which of these games are his favourites."""
    found = await Favourite.filter(player_id=player_id, game_id__in=game_ids).values_list("game_id", flat=True)
    return {UUID(str(each)) for each in found}
