"""What happened in games. `transfer_id` is the ledger's, so analytics can be compared with it, row by row."""

from dataclasses import dataclass
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
