"""What happened in games. `transfer_id` is the ledger's, so analytics can be compared with it, row by row."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from core.events import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundEvent(Event):
    """The fields that every event of a round carries."""

    provider: str
    game_id: UUID
    game: str  # the name that people know
    round_id: UUID
    currency: str
    transfer_id: int
    balance_minor: int  # of the player's cash after it


@dataclass(frozen=True, slots=True, kw_only=True)
class BetPlaced(RoundEvent):
    stake_minor: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WinPaid(RoundEvent):
    win_minor: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BetRolledBack(RoundEvent):
    stake_minor: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WinRolledBack(RoundEvent):
    win_minor: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundAdjusted(RoundEvent):
    amount_minor: int  # above zero to the player, below zero from him


@dataclass(frozen=True, slots=True, kw_only=True)
class AwardPaid(Event):
    """Money that is not the win of one bet: see core.games.commands.PayAward."""

    provider: str
    award: str  # an AwardKind
    reference: UUID
    currency: str
    transfer_id: int
    balance_minor: int
    amount_minor: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AwardTakenBack(AwardPaid):
    pass


@dataclass(frozen=True, slots=True, kw_only=True)
class FreeRoundsGiven(Event):
    grant_id: UUID
    game_id: UUID
    game: str  # the name that people know
    rounds: int
    currency: str
    stake_minor: int  # of each
    expires_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundInterrupted(Event):
    """It was left open, and its provider did not say how it ended, or something else than we have."""

    provider: str
    game: str
    round_id: UUID
    external_id: str  # the provider's
    currency: str
    stake_minor: int
    win_minor: int  # that reached us
    told: str | None  # a core.games.ports.Progress; None where the provider can't be asked
    told_win_minor: int | None
