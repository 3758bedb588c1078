"""Facts: what analytics keeps of events, one row each, known by the event's id so that a repeat changes nothing."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from core.events import RecordedEvent

NOTHING = UUID(int=0)

# Which payload field carries the money of an event. Events that are not here leave no fact.
_AMOUNTS = {
    "BetPlaced": "stake_minor",
    "WinPaid": "win_minor",
    "BetRolledBack": "stake_minor",
    "WinRolledBack": "win_minor",
    "RoundAdjusted": "amount_minor",
    "AwardPaid": "amount_minor",
    "AwardTakenBack": "amount_minor",
    "DepositCaptured": "amount_minor",
    "PayoutPaid": "amount_minor",
    "PlayerRegistered": None,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    event_id: UUID
    kind: str  # the event's name
    occurred_at: datetime
    player_id: UUID
    provider: str  # a game provider's or a gateway's code; empty where there is none
    game_id: UUID
    game: str
    round_id: UUID
    currency: str
    amount_minor: int
    transfer_id: int


def fact_of(event: RecordedEvent) -> Fact | None:
    """The fact that an event leaves, or None."""
    if event.name not in _AMOUNTS:
        return None
    payload = event.payload
    field = _AMOUNTS[event.name]
    return Fact(
        event_id=event.id,
        kind=event.name,
        occurred_at=event.occurred_at,
        player_id=event.player_id,
        provider=payload.get("provider") or payload.get("gateway") or "",
        game_id=UUID(payload["game_id"]) if payload.get("game_id") else NOTHING,
        game=payload.get("game", ""),
        round_id=UUID(payload["round_id"]) if payload.get("round_id") else NOTHING,
        currency=payload.get("currency", ""),
        amount_minor=payload[field] if field else 0,
        transfer_id=payload.get("transfer_id", 0),
    )
