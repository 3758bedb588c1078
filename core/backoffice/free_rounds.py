"""Giving a player free rounds, and taking them back. Each act checks the right first, and is in the audit log."""

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

from core import clock
from core.backoffice.access import Permission, ensure_may
from core.backoffice.audit import actor_of, record
from core.games import free_rounds
from core.games.models import Game, Grant
from core.games.ports import Providers
from core.games.search import Wish, find_games
from core.identity.players import player_by_id
from core.money import Money
from core.unit_of_work import unit_of_work


async def games_with_free_rounds(admin_id: UUID, player_id: UUID, text: str, *, limit: int = 8) -> Sequence[Game]:
    """Those whose name fits, of the games that this player may open. Raises NotAllowed, NotFound."""
    await ensure_may(admin_id, Permission.GIVE_FREE_ROUNDS)
    wish = Wish(text=text, has_free_rounds=True)
    return (await find_games(wish, player=await player_by_id(player_id), limit=limit)).games


async def grants_of_player(admin_id: UUID, player_id: UUID) -> list[Grant]:
    """The newest first. Raises NotAllowed."""
    await ensure_may(admin_id, Permission.GIVE_FREE_ROUNDS)
    return await free_rounds.grants_of(player_id, limit=8)


async def give_free_rounds(
    admin_id: UUID, player_id: UUID, game_id: UUID, *, rounds: int, stake: Money, days: int, providers: Providers
) -> Grant:
    """Give a set that ends after so many days. The answer says whether the provider has it already.

    Raises NotAllowed, and what core.games.free_rounds.request_free_rounds raises.
    """
    await ensure_may(admin_id, Permission.GIVE_FREE_ROUNDS)
    async with unit_of_work() as uow:
        grant = await free_rounds.request_free_rounds(
            player_id,
            game_id,
            rounds=rounds,
            stake=stake,
            expires_at=clock.now() + timedelta(days=days),
            actor=actor_of(admin_id),
            providers=providers,
        )
        await record(
            uow,
            actor=actor_of(admin_id),
            action="free_rounds_given",
            subject=f"player:{player_id}",
            details={
                "free_rounds": str(grant.id),
                "game": str(game_id),
                "rounds": rounds,
                "stake": stake.minor,
                "currency": stake.currency,
                "days": days,
            },
        )
    return await free_rounds.hand_over(grant.id, providers)


async def take_free_rounds_back(admin_id: UUID, grant_id: UUID, *, providers: Providers) -> Grant:
    """Raises NotAllowed, NotFound, Conflict (the set is over)."""
    await ensure_may(admin_id, Permission.GIVE_FREE_ROUNDS)
    async with unit_of_work() as uow:
        grant = await free_rounds.cancel_free_rounds(grant_id)
        await record(
            uow,
            actor=actor_of(admin_id),
            action="free_rounds_taken_back",
            subject=f"player:{grant.player_id}",
            details={"free_rounds": str(grant_id)},
        )
    return await free_rounds.hand_over(grant_id, providers)
