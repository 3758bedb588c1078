"""Wins and rollbacks. They are owed: no session, limit, break or frozen account stands in their way."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from core.games.engine import Kind, Play, play
from core.games.errors import UnknownPlayer
from core.money import Money
from core.wallet import Receipt, TransferKey


@dataclass(frozen=True, slots=True, kw_only=True)
class PayWin:
    """A win as a provider reports it. Zero moves nothing, and may close the round."""

    provider: str
    player_id: UUID
    round_id: str
    win: Money
    key: TransferKey
    bet_key: TransferKey  # the bet that it settles
    closes_round: bool = False

    def content(self) -> dict[str, object]:
        return {
            "act": "win",
            "player": str(self.player_id),
            "round": self.round_id,
            "bet": self.bet_key.external_id,
            "win": self.win.minor,
            "currency": self.win.currency,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class RollBackBet:
    """A bet that its provider takes back. The amount is the bet's own, whatever the provider may say."""

    provider: str
    player_id: UUID
    currency: str
    key: TransferKey
    bet_key: TransferKey

    def content(self) -> dict[str, object]:
        return {"act": "rollback", "player": str(self.player_id), "bet": self.bet_key.external_id}


class RollbackOutcome(StrEnum):
    ROLLED_BACK = "rolled_back"
    NOTHING_TO_DO = "nothing_to_do"  # rolled back before, refused, or without a stake
    UNKNOWN_BET = "unknown_bet"  # remembered: the bet is refused, should it still come


async def pay_win(command: PayWin) -> Receipt:
    """Credit the win once.

    Raises UnknownPlayer, BetNotFound (never taken, or undone), IdempotencyConflict, Overloaded.
    """
    played = await play(
        Play(
            kind=Kind.WIN,
            provider=command.provider,
            key=command.key,
            content=command.content(),
            player_id=command.player_id,
            amount=command.win,
            round_id=command.round_id,
            bet_key=command.bet_key,
            closes_round=command.closes_round,
        ),
        unknown_player=UnknownPlayer,
    )
    return Receipt(transfer_id=played.transfer_id, balance=played.balance, replayed=played.replayed)


async def roll_back_bet(command: RollBackBet) -> tuple[Receipt, RollbackOutcome]:
    """Undo a bet once. An unknown bet leaves a tombstone under its key, so that the late bet never debits.

    Raises UnknownPlayer, BetSettled (its round has paid a win), BetNotFound (the bet is another player's),
    IdempotencyConflict, Overloaded.
    """
    played = await play(
        Play(
            kind=Kind.ROLLBACK,
            provider=command.provider,
            key=command.key,
            content=command.content(),
            player_id=command.player_id,
            amount=Money.zero(command.currency),
            bet_key=command.bet_key,
        ),
        unknown_player=UnknownPlayer,
    )
    receipt = Receipt(transfer_id=played.transfer_id, balance=played.balance, replayed=played.replayed)
    assert played.came_to is not None, "play says what a rollback came to"
    return receipt, RollbackOutcome(played.came_to)
