"""How a round ended, as GCP tells it: `/round/details`.

Not verified against SOFTSWISS: we read `finished`, `status` where it is "canceled", and `total_win`.
"""

from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from core.games.ports import Progress, ProviderRound
from core.money import InvalidAmount
from integrations.providers.softswiss_gcp.amounts import Units
from integrations.providers.softswiss_gcp.client import GcpClient, RefusedByGcp, unavailable

PATH = "/round/details"
NOT_FOUND = 404  # the code; an HTTP status alone may come from anywhere
CANCELED = ("canceled", "cancelled")


class Details(BaseModel):
    model_config = ConfigDict(frozen=True, strict=True)

    finished: bool
    status: str = ""
    total_win: Annotated[int, Field(ge=0, le=2**63 - 1)] | None = None


class History:
    def __init__(self, client: GcpClient, *, units: Units) -> None:
        self._client = client
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
            answer = await self._client.call(PATH, fields)
        except RefusedByGcp as refusal:
            if refusal.code == NOT_FOUND:
                return ProviderRound(progress=Progress.UNKNOWN)
            raise unavailable(PATH, str(refusal)) from None
        try:
            details = Details.model_validate(answer)
            win = None if details.total_win is None else self._units.to_money(details.total_win, currency)
        except (ValidationError, InvalidAmount) as error:
            raise unavailable(PATH, type(error).__name__) from None
        if details.status in CANCELED:
            progress = Progress.CANCELLED
        else:
            progress = Progress.FINISHED if details.finished else Progress.OPEN
        return ProviderRound(progress=progress, win=win)
