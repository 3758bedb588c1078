"""The catalogue: which games there are, and which are switched on."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

import orjson
from tortoise.transactions import in_transaction

from core.countries import countries_of
from core.database import connection
from core.errors import InvalidInput, NotFound
from core.games.errors import UnknownGame
from core.games.models import Game, Provider
from core.games.ports import CatalogueGame, GameProvider
from core.ids import new_id
from core.money import Money, currency_of


async def sync_catalogue(provider: GameProvider) -> int:
    """Bring our catalogue of this provider up to date; return how many games it lists.

    What an operator switched off stays off; games that are gone are kept (rounds refer to them) but switched off.
    """
    listed = await provider.games()
    async with in_transaction("default"):
        await Provider.get_or_create(code=provider.code, defaults={"name": provider.name})
        await _upsert(provider.code, listed)
        await (
            Game.filter(provider_id=provider.code)
            .exclude(code__in=[game.code for game in listed])
            .update(enabled=False)
        )
    return len(listed)


async def _upsert(provider_code: str, listed: Iterable[CatalogueGame]) -> None:
    for position, entry in enumerate(listed):
        facts: dict[str, Any] = {
            "name": entry.name,
            "category": entry.category,
            "rtp_percent": entry.rtp_percent,
            "thumbnail_url": entry.thumbnail_url,
            "tags": sorted({tag.lower() for tag in entry.tags}),
            "volatility": entry.volatility,
            "has_demo": entry.has_demo,
            "has_free_rounds": entry.has_free_rounds,
            "released_on": entry.released_on,
            "position": position,
        }
        if not await Game.filter(provider_id=provider_code, code=entry.code).update(**facts):
            await Game.create(id=new_id(), provider_id=provider_code, code=entry.code, **facts)


async def all_providers() -> list[Provider]:
    return await Provider.all().order_by("code")


async def provider_by_code(code: str) -> Provider:
    """Raises NotFound."""
    if provider := await Provider.get_or_none(code=code):
        return provider
    raise NotFound(what="provider")


async def game_by_id(game_id: UUID) -> Game:
    """The game with its provider loaded. Raises NotFound."""
    if game := await Game.get_or_none(id=game_id).prefetch_related("provider"):
        return game
    raise NotFound(what="game")


async def game_by_code(provider_code: str, code: str) -> Game:
    """The game with its provider loaded. Raises UnknownGame."""
    if game := await Game.get_or_none(provider_id=provider_code, code=code).prefetch_related("provider"):
        return game
    raise UnknownGame()


async def switch_game(game_id: UUID, *, enabled: bool) -> Game:
    """Raises NotFound."""
    game = await game_by_id(game_id)
    game.enabled = enabled
    await game.save(update_fields=["enabled"])
    return game


async def switch_provider(code: str, *, enabled: bool) -> Provider:
    """Raises NotFound."""
    provider = await provider_by_code(code)
    provider.enabled = enabled
    await provider.save(update_fields=["enabled"])
    return provider


async def block_game(game_id: UUID, countries: Iterable[str]) -> Game:
    """Offer it nowhere in these countries (ISO 3166-1 alpha-2), and everywhere else. Raises NotFound, InvalidInput."""
    game = await game_by_id(game_id)
    game.blocked_countries = countries_of(countries)
    await game.save(update_fields=["blocked_countries"])
    return game


async def block_provider(code: str, countries: Iterable[str]) -> Provider:
    """Offer none of its games in these countries, beside what games block. Raises NotFound, InvalidInput."""
    provider = await provider_by_code(code)
    provider.blocked_countries = countries_of(countries)
    await provider.save(update_fields=["blocked_countries"])
    return provider


async def limit_stakes(game_id: UUID, currency: str, *, lowest: Money | None, highest: Money | None) -> Game:
    """Take bets of a game within these limits only; None is no limit. Free spins are always taken.

    Raises NotFound, UnknownCurrency, InvalidAmount (not positive), InvalidInput (the lowest above the highest).
    """
    currency_of(currency)
    for limit in (lowest, highest):
        if limit is not None:
            limit.ensure_positive()
    if lowest and highest and highest < lowest:
        raise InvalidInput(field="highest", reason="below_lowest")
    ends = {currency: [lowest and lowest.minor, highest and highest.minor]} if lowest or highest else {}
    # In one statement: two people may set limits in two currencies at once.
    await connection().execute_query(
        """
        UPDATE game
        SET stake_ranges = nullif((coalesce(stake_ranges, '{}') - $2::text) || $3::jsonb, '{}')
        WHERE id = $1
        """,
        [game_id, currency, orjson.dumps(ends).decode()],
    )
    return await game_by_id(game_id)
