"""The catalogue: which games there are, and which are switched on."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from tortoise.transactions import in_transaction

from core.errors import NotFound
from core.games.errors import UnknownGame
from core.games.models import Game, Provider
from core.games.ports import CatalogueGame, GameProvider
from core.ids import new_id


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
            "position": position,
        }
        if not await Game.filter(provider_id=provider_code, code=entry.code).update(**facts):
            await Game.create(id=new_id(), provider_id=provider_code, code=entry.code, **facts)


async def playable_games() -> list[Game]:
    """The games that are switched on, of providers that are switched on, in the catalogue's order; providers loaded."""
    return (
        await Game.filter(enabled=True, provider__enabled=True)
        .order_by("provider_id", "position", "name")
        .prefetch_related("provider")
    )


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
