"""How the one-at-a-time model (games.py) writes a round, under the lock of the player's account."""

from uuid import UUID

from core import clock
from core.games.errors import RoundClosed
from core.games.models import Game, Round, RoundState
from core.ids import new_id
from core.money import CurrencyMismatch, Money


async def round_for_bet(provider: str, external_id: str, player_id: UUID, game: Game, currency: str) -> Round:
    """The open round to bet in, opened by its first bet. Raises RoundClosed, CurrencyMismatch."""
    found = await Round.get_or_none(provider_id=provider, external_id=external_id, player_id=player_id)
    if found is None:
        return await Round.create(
            id=new_id(),
            provider_id=provider,
            external_id=external_id,
            player_id=player_id,
            game=game,
            currency=currency,
            opened_at=clock.now(),
        )
    if found.currency != currency:
        raise CurrencyMismatch(expected=found.currency, given=currency)
    if found.state is RoundState.CLOSED:
        raise RoundClosed()
    if found.state is RoundState.ROLLED_BACK:
        found.state = RoundState.OPEN
        await found.save(update_fields=["state"])
    return found


async def add_stake(game_round: Round, stake: Money) -> None:
    game_round.stake += stake.minor
    await game_round.save(update_fields=["stake"])


async def add_win(game_round: Round, win: Money) -> None:
    game_round.win += win.minor
    await game_round.save(update_fields=["win"])


async def take_back_stake(game_round: Round, stake: Money) -> None:
    game_round.stake -= stake.minor
    if game_round.stake == 0:
        game_round.state = RoundState.ROLLED_BACK
    await game_round.save(update_fields=["stake", "state"])


async def close_round(game_round: Round) -> None:
    """Idempotent; a round that was rolled back stays so."""
    if game_round.state is RoundState.OPEN:
        game_round.state, game_round.closed_at = RoundState.CLOSED, clock.now()
        await game_round.save(update_fields=["state", "closed_at"])
