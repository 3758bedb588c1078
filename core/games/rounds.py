"""Asking about rounds: what a player staked and won in one round of a game. The engine writes them."""

from datetime import UTC, datetime
from uuid import UUID

from core.database import connection
from core.games.models import Round

FIRST_DAY = datetime(2000, 1, 1, tzinfo=UTC)


async def rounds_of(player_id: UUID, *, limit: int = 20, before: UUID | None = None) -> list[Round]:
    """A player's rounds, the newest first, games loaded; `before` is the last id of the page before."""
    query = Round.filter(player_id=player_id, opened_at__gt=FIRST_DAY)  # the index of a player's rounds wants it
    if before is not None:
        query = query.filter(id__lt=before)
    return await query.order_by("-id").limit(min(max(limit, 1), 100)).prefetch_related("game")


async def round_names(round_ids: list[UUID]) -> dict[UUID, str]:
    """The game's name for each of these rounds, by the round's id."""
    if not round_ids:
        return {}
    rows = await connection().execute_query_dict(
        """
        SELECT game_round.id, game.name FROM game_round JOIN game ON game.id = game_round.game_id
        WHERE game_round.id = ANY($1::uuid[])
        """,
        [round_ids],
    )
    return {row["id"]: row["name"] for row in rows}
