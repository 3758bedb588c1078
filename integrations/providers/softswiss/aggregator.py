"""What core asks of SOFTSWISS, whichever of its protocols is spoken: GameProvider, FreeRoundsProvider, RoundHistory."""

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from core.games.ports import CatalogueGame, FreeRoundsGrant, LaunchRequest, ProviderRound
from core.money import Money
from integrations.providers.softswiss.free_spins import FreeSpins
from integrations.providers.softswiss.games_api import GamesApi
from integrations.providers.softswiss.history import History
from integrations.providers.softswiss.signed_calls import Paths, SignedCalls
from integrations.providers.softswiss.units import Units


class Aggregator:
    """An adapter's base; it brings the callbacks."""

    def __init__(
        self, calls: SignedCalls, paths: Paths, *, units: Units, stake_fields: Callable[[Money], dict[str, object]]
    ) -> None:
        """`stake_fields` says in the protocol's way what a free spin stakes; raises FreeRoundsRefused if it can't."""
        self._games = GamesApi(calls, paths, units=units)
        self._free_spins = FreeSpins(calls, paths, stake_fields=stake_fields)
        self._history = History(calls, paths, units=units)

    async def games(self) -> list[CatalogueGame]:
        return await self._games.games()

    async def launch(self, request: LaunchRequest) -> str:
        return await self._games.game_url(request)

    async def issue_free_rounds(self, grant: FreeRoundsGrant) -> str:
        return await self._free_spins.issue(grant)

    async def cancel_free_rounds(self, external_id: str) -> None:
        await self._free_spins.cancel(external_id)

    async def round_state(
        self, *, player_id: UUID, round_id: str, game_code: str, currency: str, opened_at: datetime
    ) -> ProviderRound:
        return await self._history.round_state(
            player_id=player_id, round_id=round_id, game_code=game_code, currency=currency
        )
