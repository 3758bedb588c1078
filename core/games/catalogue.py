"""The catalogue: which games there are, and which are switched on."""

import re
from collections.abc import Iterable
from typing import Any
from uuid import UUID

from tortoise.transactions import in_transaction

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


async def all_games() -> list[Game]:
    """Every game, for operators; providers loaded."""
    return await Game.all().order_by("provider_id", "position", "name").prefetch_related("provider")


async def all_providers() -> list[Provider]:
    return await Provider.all().order_by("code")


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
    provider = await Provider.get_or_none(code=code)
    if provider is None:
        raise NotFound(what="provider")
    provider.enabled = enabled
    await provider.save(update_fields=["enabled"])
    return provider


async def block_game(game_id: UUID, countries: Iterable[str]) -> Game:
    """Offer it nowhere in these countries (ISO 3166-1 alpha-2), and everywhere else. Raises NotFound, InvalidInput."""
    game = await game_by_id(game_id)
    game.blocked_countries = _codes_of(countries)
    await game.save(update_fields=["blocked_countries"])
    return game


async def block_provider(code: str, countries: Iterable[str]) -> Provider:
    """Offer none of its games in these countries, beside what games block. Raises NotFound, InvalidInput."""
    provider = await Provider.get_or_none(code=code)
    if provider is None:
        raise NotFound(what="provider")
    provider.blocked_countries = _codes_of(countries)
    await provider.save(update_fields=["blocked_countries"])
    return provider


async def limit_stakes(game_id: UUID, currency: str, *, lowest: Money | None, highest: Money | None) -> Game:
    """Take bets of a game within these limits only; None is no limit. Free spins are always taken.

    Raises NotFound, UnknownCurrency, InvalidInput (the lowest above the highest).
    """
    currency_of(currency)
    game = await game_by_id(game_id)
    if lowest and highest and highest < lowest:
        raise InvalidInput(field="highest", reason="too_small")
    ranges = {code: ends for code, ends in (game.stake_ranges or {}).items() if code != currency}
    if lowest or highest:
        ranges[currency] = [lowest.minor if lowest else None, highest.minor if highest else None]
    await Game.filter(id=game_id).update(stake_ranges=ranges or None)
    return await game_by_id(game_id)


def _codes_of(countries: Iterable[str]) -> list[str]:
    """Sorted, each once. Raises InvalidInput for what is no code of a country."""
    codes = sorted({country.strip().upper() for country in countries if country.strip()})
    for code in codes:
        if not re.fullmatch(r"[A-Z]{2}", code):
            raise InvalidInput(field="country", reason="unknown")
    return codes
