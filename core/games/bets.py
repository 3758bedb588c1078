"""Bets: a stake leaves the player's cash account for one game round.

Wins and rollbacks live in settlements.py because other rules hold there: they stay payable after the game session ends
and after the player is frozen or takes a break.
"""

from dataclasses import dataclass
from uuid import UUID

from core.games.catalogue import game_by_code
from core.games.errors import GameDisabled, SessionInvalid
from core.games.events import BetPlaced
from core.games.models import Game, GameSession
from core.games.rounds import add_stake, close_round, round_for_bet
from core.games.sessions import ensure_live, find_session, is_playable
from core.identity.players import ensure_may_act
from core.money import CurrencyMismatch, Money
from core.safer_gambling.cool_off import ensure_not_on_cool_off
from core.unit_of_work import UnitOfWork, once
from core.wallet import Posting, Receipt, TransferCode, TransferKey, house_games, player_cash


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceBet:
    """A bet as a provider reports it. A stake of zero (a free spin) opens the round and moves nothing."""

    provider: str
    session_token: str
    player_id: UUID
    game_code: str
    round_id: str  # the provider's own
    stake: Money
    key: TransferKey  # (provider, the provider's own id of this bet)
    closes_round: bool = False

    def content(self) -> dict[str, object]:
        """What must be the same when the key is the same."""
        return {
            "act": "bet",
            "player": str(self.player_id),
            "game": self.game_code,
            "round": self.round_id,
            "stake": self.stake.minor,
            "currency": self.stake.currency,
        }


async def place_bet(command: PlaceBet) -> Receipt:
    """Debit the stake once, however often the provider repeats the call.

    Raises SessionInvalid, SessionExpired, UnknownGame, GameDisabled, CurrencyMismatch, PlayerFrozen, OnCoolOff,
    InsufficientFunds, RoundClosed, IdempotencyConflict, KeyCancelled (it was rolled back before).
    """
    session = await find_session(command.session_token, provider=command.provider)
    if session.player_id != command.player_id:
        raise SessionInvalid()
    if session.currency != command.stake.currency:
        raise CurrencyMismatch(expected=session.currency, given=command.stake.currency)
    cash = player_cash(command.player_id, command.stake.currency)
    house = house_games(command.provider, command.stake.currency)

    async def bet(uow: UnitOfWork) -> int | None:
        ensure_live(session)
        game = await _bettable_game(session, command)
        await ensure_may_act(command.player_id)
        await ensure_not_on_cool_off(command.player_id)
        game_round = await round_for_bet(
            command.provider, command.round_id, command.player_id, game, command.stake.currency
        )
        transfer_id: int | None = None
        if command.stake.minor:
            (transfer,) = await uow.ledger.post(
                Posting(
                    debit=cash,
                    credit=house,
                    amount=command.stake,
                    code=TransferCode.BET,
                    reference=game_round.id,
                )
            )
            transfer_id = transfer.id
            await add_stake(game_round, command.stake)
            uow.outbox.add(
                BetPlaced(
                    player_id=command.player_id,
                    provider=command.provider,
                    game_id=game.id,
                    game=game.name,
                    round_id=game_round.id,
                    currency=command.stake.currency,
                    transfer_id=transfer.id,
                    balance_minor=uow.ledger.balance(cash).minor,
                    stake_minor=command.stake.minor,
                )
            )
        if command.closes_round:
            await close_round(game_round)
        return transfer_id

    return await once(command.key, command.content(), lock=(cash, house), work=bet, remember_refusals=True)


async def _bettable_game(session: GameSession, command: PlaceBet) -> Game:
    """The game of the bet: inside a session it may change (a live lobby), within the same provider.

    Read again under the lock, so that a game switched off takes no further bet.
    """
    game = await game_by_code(session.game.provider_id, command.game_code)
    if not is_playable(game):
        raise GameDisabled()
    return game
