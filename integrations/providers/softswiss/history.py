"""How a round ended, as SOFTSWISS tells it.

Not verified against SOFTSWISS: we read `finished`, `status` where it is "canceled", and `total_win`.
"""

from uuid import UUID

from pydantic import BaseModel, ConfigDict, ValidationError

from core.games.ports import Progress, ProviderRound
from core.money import InvalidAmount
from integrations.providers.softswiss.signed_calls import Paths, RefusedUs, SignedCalls
from integrations.providers.softswiss.units import Units

NOT_FOUND = 404  # the code; an HTTP status alone may come from anywhere
CANCELED = ("canceled", "cancelled")


class Details(BaseModel):
    model_config = ConfigDict(frozen=True, strict=True)

    finished: bool
    status: str = ""
    total_win: object = None


class History:
    def __init__(self, calls: SignedCalls, paths: Paths, *, units: Units) -> None:
        self._calls = calls
        self._path = paths.details
        self._units = units

    async def round_state(self, *, player_id: UUID, round_id: str, game_code: str, currency: str) -> ProviderRound:
        """Raises ProviderUnavailable."""
        fields: dict[str, object] = {
            "user_id": player_id.hex,
            "game": game_code,
            "game_id": round_id,
            "currency": currency,
        }
        try:
            answer = await self._calls.call(self._path, fields)
        except RefusedUs as refusal:
            if refusal.code == NOT_FOUND:
                return ProviderRound(progress=Progress.UNKNOWN)
            raise self._calls.unavailable(self._path, str(refusal)) from None
        try:
            details = Details.model_validate(answer)
            win = None if details.total_win is None else self._units.read(details.total_win, currency)
        except (ValidationError, InvalidAmount) as error:
            raise self._calls.unavailable(self._path, type(error).__name__) from None
        if details.status in CANCELED:
            progress = Progress.CANCELLED
        else:
            progress = Progress.FINISHED if details.finished else Progress.OPEN
        return ProviderRound(progress=progress, win=win)
