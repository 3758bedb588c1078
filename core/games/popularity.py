"""How popular games are: counted once in a while, so that nobody counts while somebody waits for a list."""

from datetime import timedelta

from core import clock
from core.database import connection

COUNTED = timedelta(days=7)


async def count_popularity() -> int:
    """Count for each game the players who opened it within COUNTED; return how many games have changed.

    Sessions are few where rounds are many: an index of their time finds a week of them.
    """
    changed, _ = await connection().execute_query(
        """
        UPDATE game SET popularity = counted.players
        FROM (
            SELECT game.id, count(DISTINCT session.player_id) AS players
            FROM game LEFT JOIN game_session AS session ON session.game_id = game.id AND session.created_at > $1
            GROUP BY game.id
        ) AS counted
        WHERE counted.id = game.id AND game.popularity <> counted.players
        """,
        [clock.now() - COUNTED],
    )
    return changed
