"""Finding games: what a player may see, by what he types or filters for.

A name is found in spite of typing errors: by its beginning, by a part of it, else by the trigrams that it shares with
what was typed (PostgreSQL's pg_trgm, docs F.35).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Any
from uuid import UUID

from tortoise.transactions import in_transaction

from core import clock
from core.database import connection
from core.games.models import Game, Provider
from core.identity.models import Player

LIKENESS = 0.3  # of a word in a name to what was typed, 0 to 1: "bok of duns" is like "Book of Dunes"
MOST = 100  # games in one answer
LONGEST_TEXT = 64
NEW_FOR_DAYS = 30


class Shelf(StrEnum):
    """Which games, before what was typed is looked for."""

    ALL = "all"  # the most popular first
    NEW = "new"  # that came within NEW_FOR_DAYS, the newest first
    FAVOURITES = "favourites"  # the player's own, the last added first
    RECENT = "recent"  # that he opened, the last first


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What somebody looks for. Everything that is None or empty is no filter."""

    text: str = ""
    shelf: Shelf = Shelf.ALL
    provider: str | None = None
    category: str | None = None
    tag: str | None = None
    has_free_rounds: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    games: Sequence[Game]  # with their providers
    more: bool  # there are others behind these


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What can be filtered for."""

    providers: Sequence[Provider]
    categories: Sequence[str]  # the one with the most games first


async def find_games(
    wish: Wish, *, player: Player | None = None, limit: int = 24, offset: int = 0, offered_only: bool = True
) -> Found:
    """The games that this player may open, those that fit best first.

    Args:
        player: whose country and shelves count; None for somebody whom we do not know: no country is excluded, and he
            has no shelves.
        offered_only: False for operators, who see also what is switched off or blocked.
    """
    text = " ".join(wish.text.replace("\x00", " ").split())[:LONGEST_TEXT]
    limit, offset = max(0, min(limit, MOST)), max(0, offset)
    values, order, joined = _Values(), [], ""
    conditions = _offered(player, values) if offered_only else ["true"]
    if wish.shelf in (Shelf.FAVOURITES, Shelf.RECENT):
        if player is None:
            return Found(games=(), more=False)
        joined = _SHELVES[wish.shelf].format(player=values.add(player.id))
        order.append("shelf.at DESC")
    elif wish.shelf is Shelf.NEW:
        conditions.append(f"game.added_at > now() - interval '{NEW_FOR_DAYS} days'")
        order.append("coalesce(game.released_on, game.added_at::date) DESC")
    for column, value in (("game.provider_id", wish.provider), ("game.category", wish.category)):
        if value:
            conditions.append(f"{column} = {values.add(value)}")
    if wish.tag:
        conditions.append(f"game.tags ? {values.add(wish.tag.lower())}")
    if wish.has_free_rounds:
        conditions.append("game.has_free_rounds")
    named: list[str] = []  # beginnings before parts, and those before what is merely alike
    if text:
        typed, part, start = (values.add(each) for each in (text, f"%{_literal(text)}%", f"{_literal(text)}%"))
        named = [f"game.name ILIKE {part}", f"{typed} <% game.name"]
        order = [f"game.name ILIKE {start} DESC", f"{named[0]} DESC", f"word_similarity({typed}, game.name) DESC"]

    def statement(*more: str) -> str:
        return f"""
            SELECT game.id FROM game JOIN game_provider AS provider ON provider.code = game.provider_id {joined}
            WHERE {" AND ".join([*conditions, *more])}
            ORDER BY {", ".join([*order, "game.popularity DESC", "game.position", "game.name", "game.id"])}
            LIMIT {limit + 1} OFFSET {offset}
        """  # noqa: S608 - every value goes as a parameter

    rows = await connection().execute_query_dict(statement(*named[:1]), values.all)
    if named and len(rows) <= limit:  # to compare trigrams costs ten times as much, and names that fit come first
        rows = await _alike(statement(f"({' OR '.join(named)})"), values.all)
    ids = [row["id"] for row in rows[:limit]]
    games = {game.id: game for game in await Game.filter(id__in=ids).select_related("provider")} if ids else {}
    return Found(games=[games[UUID(str(each))] for each in ids], more=len(rows) > limit)


async def choices(player: Player | None = None) -> Choices:
    """The providers and categories of the games that this player may open."""
    values = _Values()
    where = " AND ".join(_offered(player, values))
    rows = await connection().execute_query_dict(
        f"""
        SELECT game.provider_id, game.category, count(*) AS games
        FROM game JOIN game_provider AS provider ON provider.code = game.provider_id
        WHERE {where} GROUP BY game.provider_id, game.category
        """,  # noqa: S608
        values.all,
    )
    categories: dict[str, int] = {}
    for row in rows:
        categories[row["category"]] = categories.get(row["category"], 0) + row["games"]
    providers = await Provider.filter(code__in={row["provider_id"] for row in rows}).order_by("name") if rows else []
    return Choices(
        providers=providers,
        categories=sorted((category for category in categories if category), key=lambda name: -categories[name]),
    )


def is_new(game: Game) -> bool:
    return game.added_at > clock.now() - timedelta(days=NEW_FOR_DAYS)


def is_offered_in(game: Game, country: str | None) -> bool:
    """Whether a game (with its provider) is switched on, and not blocked where the player lives."""
    if not (game.enabled and game.provider.enabled):
        return False
    return country is None or country not in (*game.blocked_countries, *game.provider.blocked_countries)


_SHELVES = {
    Shelf.FAVOURITES: """
        JOIN (SELECT game_id, added_at AS at FROM game_favourite WHERE player_id = {player}) AS shelf
          ON shelf.game_id = game.id
    """,
    Shelf.RECENT: """
        JOIN (
            SELECT game_id, max(created_at) AS at FROM game_session WHERE player_id = {player} GROUP BY game_id
        ) AS shelf ON shelf.game_id = game.id
    """,
}


class _Values:
    """The parameters of a statement that is put together."""

    def __init__(self) -> None:
        self.all: list[Any] = []

    def add(self, value: Any) -> str:
        self.all.append(value)
        return f"${len(self.all)}"


def _offered(player: Player | None, values: _Values) -> list[str]:
    """The same as `is_offered_in`, as conditions."""
    conditions = ["game.enabled", "provider.enabled"]
    if player and player.country:
        country = values.add(player.country)
        conditions += [f"NOT game.blocked_countries ? {country}", f"NOT provider.blocked_countries ? {country}"]
    return conditions


def _literal(text: str) -> str:
    """For LIKE, with nothing in it that has a meaning there."""
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


async def _alike(statement: str, values: list[Any]) -> list[dict[str, Any]]:
    """The rows of a statement that looks for names that are like a text.

    PostgreSQL thinks that comparing trigrams costs as little as comparing numbers, and would do it for every row. Where
    it may not, it asks the index.
    """
    async with in_transaction("default") as transaction:
        await transaction.execute_query(
            """
            SELECT set_config('pg_trgm.word_similarity_threshold', $1, true),
                   set_config('enable_seqscan', 'off', true), set_config('enable_indexscan', 'off', true)
            """,
            [str(LIKENESS)],
        )
        return await transaction.execute_query_dict(statement, values)
