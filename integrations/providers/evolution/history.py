"""How a round ended, as Evolution's game history tells it.

Not verified against Evolution: that a round's id is the one of its debits, that `playerId` is the id that we gave, and
what a bet in it carries. We read `status` of the participant, and of his bets `payout`, where all of them have one.
"""

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from core.games.ports import Progress, ProviderRound
from core.money import InvalidAmount, Money
from integrations.providers.evolution.amounts import to_money
from integrations.providers.evolution.tables_api import TablesApi
from integrations.providers.evolution.wire import Amount

# A history is asked for by when its rounds began: theirs a little before our first debit, by another clock.
BEFORE, AFTER = timedelta(minutes=10), timedelta(minutes=10)

PROGRESS = {"Resolved": Progress.FINISHED, "Cancelled": Progress.CANCELLED}


class Bet(BaseModel):
    model_config = ConfigDict(frozen=True)

    payout: Amount | None = None


class Participant(BaseModel):
    model_config = ConfigDict(frozen=True)

    player_id: str = Field(alias="playerId")
    currency: str = ""
    status: str = ""
    bets: list[Bet] = []


class Game(BaseModel):
    model_config = ConfigDict(frozen=True)

    id: str
    participants: list[Participant] = []


class History:
    def __init__(self, api: TablesApi) -> None:
        self._api = api

    async def round_state(self, *, player_id: UUID, round_id: str, currency: str, opened_at: datetime) -> ProviderRound:
        """Raises ProviderUnavailable."""
        games = await self._api.games_between(_moment(opened_at - BEFORE), _moment(opened_at + AFTER))
        for entry in games:
            part = _part_of(entry, round_id, player_id.hex)
            if part is not None:
                progress = PROGRESS.get(part.status, Progress.OPEN)
                return ProviderRound(progress=progress, win=_won(part, currency))
        return ProviderRound(progress=Progress.UNKNOWN)


def _part_of(entry: Any, round_id: str, player: str) -> Participant | None:
    """The player's part in it, if it is the round; rounds of others need not be readable."""
    if not isinstance(entry, dict) or entry.get("id") != round_id:
        return None
    try:
        game = Game.model_validate(entry)
    except ValidationError:
        return Participant(playerId=player)  # it is there, and says nothing that we understand
    return next((part for part in game.participants if part.player_id == player), None)


def _won(part: Participant, currency: str) -> Money | None:
    """What all of his bets have paid; None where one does not say it."""
    payouts = [bet.payout for bet in part.bets if bet.payout is not None]
    if len(payouts) < len(part.bets) or not payouts or part.currency not in ("", currency):
        return None
    try:
        return to_money(sum(payouts, Decimal()), currency)
    except InvalidAmount:
        return None


def _moment(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
