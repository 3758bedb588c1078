"""The closed set of what game providers ask for. Every adapter translates its protocol into these, and nothing else.

Bets ask for a live session, an enabled game, the currency, limits, exclusions and funds. All the others are owed: no
session, limit, break or frozen account stands in their way.

What a command is answered is `Played`, or one of core's refusals (core/games/errors.py, core/wallet/errors.py).
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from core.games.rules import STRICT, ProviderRules
from core.money import Money
from core.wallet import TransferKey


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceBet:
    """A stake leaves the player's cash for a round. A stake of zero (a free spin) opens the round and moves nothing."""

    provider: str
    session_digest: str  # core.ids.token_digest of the token, or a GameSession's where the protocol carries none
    player_id: UUID
    game_code: str
    round_id: str  # the provider's own
    stake: Money
    key: TransferKey  # (provider, the provider's own id of this bet)
    closes_round: bool = False
    rules: ProviderRules = STRICT

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


@dataclass(frozen=True, slots=True, kw_only=True)
class PayWin:
    """A win reaches the player's cash. Zero moves nothing, and may close the round. A round may have several wins.

    It names its bet, or (`bet_key` is None) only its round, which then must have a bet that was not rolled back.
    """

    provider: str
    player_id: UUID
    round_id: str
    win: Money
    key: TransferKey
    bet_key: TransferKey | None
    game_code: str | None = None  # needed only where a win may come before its bet: it opens the round then
    closes_round: bool = False
    rules: ProviderRules = STRICT

    def content(self) -> dict[str, object]:
        return {
            "act": "win",
            "player": str(self.player_id),
            "round": self.round_id,
            "bet": self.bet_key.external_id if self.bet_key else None,
            "win": self.win.minor,
            "currency": self.win.currency,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class RollBack:
    """A bet, or where the rules allow it a win, is undone. The amount is the original's, whatever the provider says.

    An original that never came leaves a tombstone under its key: it is refused (KeyCancelled) should it still come.
    `key` must differ from `original_key`: where the protocol has no id for the rollback itself, derive one.
    """

    provider: str
    player_id: UUID
    currency: str
    key: TransferKey
    original_key: TransferKey
    round_id: str | None = None  # undoes a free spin's bet too, which has no transfer to be found by
    rules: ProviderRules = STRICT

    def content(self) -> dict[str, object]:
        return {"act": "rollback", "player": str(self.player_id), "bet": self.original_key.external_id}


@dataclass(frozen=True, slots=True, kw_only=True)
class Adjust:
    """A correction of a round after it was settled (live tables): above zero to the player, below zero from him."""

    provider: str
    player_id: UUID
    round_id: str  # one that we know
    amount: Money  # signed
    key: TransferKey

    def content(self) -> dict[str, object]:
        return {
            "act": "adjust",
            "player": str(self.player_id),
            "round": self.round_id,
            "amount": self.amount.minor,
            "currency": self.amount.currency,
        }


class AwardKind(StrEnum):
    PROMOTION = "promotion"  # a tournament's prize, a campaign's cashback; paid by the operator's promotions
    FREE_ROUNDS = "free_rounds"  # what a set of free rounds has won; paid by the operator's promotions
    JACKPOT = "jackpot"  # paid by the provider's games, like a win


@dataclass(frozen=True, slots=True, kw_only=True)
class PayAward:
    """Money that is not the win of one bet. It may come long after the session, and needs no round."""

    provider: str
    player_id: UUID
    kind: AwardKind
    amount: Money
    key: TransferKey
    reference: UUID | None = None  # of the set of free rounds that it settles

    def content(self) -> dict[str, object]:
        return {
            "act": str(self.kind),
            "player": str(self.player_id),
            "amount": self.amount.minor,
            "currency": self.amount.currency,
        }


Command = PlaceBet | PayWin | RollBack | Adjust | PayAward


class CameTo(StrEnum):
    """What became of a command that was not refused."""

    DONE = "done"
    NOTHING_TO_DO = "nothing_to_do"  # a rollback of what was rolled back before, refused, or without an amount
    UNKNOWN_ORIGINAL = "unknown_original"  # a rollback that came first; remembered


@dataclass(frozen=True, slots=True, kw_only=True)
class Played:
    """The answer to a command: what it did the first time, and the player's balance now."""

    transfer_id: int | None  # None where nothing had to move
    balance: Money
    replayed: bool  # the key was known, and this is the first answer
    came_to: CameTo
    processed_at: datetime  # the first time; aware, UTC
