"""Bets: a stake leaves the player's cash account for one game round.

Wins and rollbacks live in settlements.py because other rules hold there: they stay payable after the game session ends
and after the player is frozen or takes a break.
"""

from dataclasses import dataclass
from uuid import UUID

from core.games.engine import Kind, Play, play
from core.games.errors import SessionInvalid
from core.ids import token_digest
from core.money import Money
from core.wallet import Receipt, TransferKey


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

    Raises SessionInvalid, SessionExpired, UnknownGame, GameDisabled, CurrencyMismatch, NotRegistered, PlayerFrozen,
    OnCoolOff, InsufficientFunds, RoundClosed, IdempotencyConflict, KeyCancelled (it was rolled back before),
    Overloaded.
    """
    played = await play(
        Play(
            kind=Kind.BET,
            provider=command.provider,
            key=command.key,
            content=command.content(),
            player_id=command.player_id,
            amount=command.stake,
            session_digest=token_digest(command.session_token),
            game_code=command.game_code,
            round_id=command.round_id,
            closes_round=command.closes_round,
        ),
        unknown_player=SessionInvalid,
    )
    return Receipt(transfer_id=played.transfer_id, balance=played.balance, replayed=played.replayed)
