"""What admins do with games and providers: on and off, where they are offered, with which stakes. Each act checks the
right first, then acts and writes the audit log in one transaction.
"""

from collections.abc import Sequence
from uuid import UUID

from core.backoffice.access import Permission, ensure_may
from core.backoffice.audit import actor_of, record
from core.games.catalogue import (
    all_providers,
    block_game,
    block_provider,
    game_by_id,
    limit_stakes,
    provider_by_code,
    switch_game,
    switch_provider,
)
from core.games.inquiries import Interrupted, interrupted_rounds
from core.games.models import Game, Provider
from core.games.search import Found, Wish, find_games
from core.money import Money
from core.unit_of_work import unit_of_work


async def search_games(admin_id: UUID, text: str, *, limit: int, offset: int) -> Found:
    """Every game whose name fits, also what is switched off. Raises NotAllowed."""
    await ensure_may(admin_id, Permission.SWITCH_GAME)
    return await find_games(Wish(text=text), limit=limit, offset=offset, offered_only=False)


async def game_card(admin_id: UUID, game_id: UUID) -> Game:
    """With its provider. Raises NotAllowed, NotFound."""
    await ensure_may(admin_id, Permission.SWITCH_GAME)
    return await game_by_id(game_id)


async def list_providers(admin_id: UUID) -> list[Provider]:
    """Raises NotAllowed."""
    await ensure_may(admin_id, Permission.SWITCH_GAME)
    return await all_providers()


async def provider_card(admin_id: UUID, code: str) -> Provider:
    """Raises NotAllowed, NotFound."""
    await ensure_may(admin_id, Permission.SWITCH_GAME)
    return await provider_by_code(code)


async def list_interrupted(admin_id: UUID) -> list[Interrupted]:
    """The newest rounds that ended without anybody saying how. Raises NotAllowed."""
    await ensure_may(admin_id, Permission.SWITCH_GAME)
    return await interrupted_rounds(limit=8)


async def switch_game_by(admin_id: UUID, game_id: UUID, *, enabled: bool) -> Game:
    """Raises NotAllowed, NotFound."""
    await ensure_may(admin_id, Permission.SWITCH_GAME)
    async with unit_of_work() as uow:
        game = await switch_game(game_id, enabled=enabled)
        await record(
            uow,
            actor=actor_of(admin_id),
            action="game_switched_on" if enabled else "game_switched_off",
            subject=f"game:{game_id}",
            details={"name": game.name},
        )
    return game


async def switch_provider_by(admin_id: UUID, code: str, *, enabled: bool) -> Provider:
    """Raises NotAllowed, NotFound."""
    await ensure_may(admin_id, Permission.SWITCH_GAME)
    async with unit_of_work() as uow:
        provider = await switch_provider(code, enabled=enabled)
        await record(
            uow,
            actor=actor_of(admin_id),
            action="provider_switched_on" if enabled else "provider_switched_off",
            subject=f"provider:{code}",
        )
    return provider


async def block_game_by(admin_id: UUID, game_id: UUID, countries: Sequence[str]) -> Game:
    """Offer a game nowhere in these countries and everywhere else. Raises NotAllowed, NotFound, InvalidInput."""
    await ensure_may(admin_id, Permission.SWITCH_GAME)
    async with unit_of_work() as uow:
        game = await block_game(game_id, countries)
        await record(
            uow,
            actor=actor_of(admin_id),
            action="game_blocked_in",
            subject=f"game:{game_id}",
            details={"name": game.name, "countries": game.blocked_countries},
        )
    return game


async def block_provider_by(admin_id: UUID, code: str, countries: Sequence[str]) -> Provider:
    """The same for all games of a provider, beside what they block. Raises NotAllowed, NotFound, InvalidInput."""
    await ensure_may(admin_id, Permission.SWITCH_GAME)
    async with unit_of_work() as uow:
        provider = await block_provider(code, countries)
        await record(
            uow,
            actor=actor_of(admin_id),
            action="provider_blocked_in",
            subject=f"provider:{code}",
            details={"countries": provider.blocked_countries},
        )
    return provider


async def limit_stakes_by(
    admin_id: UUID, game_id: UUID, currency: str, *, lowest: Money | None, highest: Money | None
) -> Game:
    """Raises NotAllowed and what core.games.catalogue.limit_stakes raises."""
    await ensure_may(admin_id, Permission.SWITCH_GAME)
    async with unit_of_work() as uow:
        game = await limit_stakes(game_id, currency, lowest=lowest, highest=highest)
        await record(
            uow,
            actor=actor_of(admin_id),
            action="game_stakes_limited",
            subject=f"game:{game_id}",
            details={
                "name": game.name,
                "currency": currency,
                "lowest": lowest and lowest.minor,
                "highest": highest and highest.minor,
            },
        )
    return game
