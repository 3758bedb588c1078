"""A studio that says what it was told to say: the port's other side, for tests of core."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

from core import clock
from core.errors import DomainError
from core.games.models import Game, Grant, GrantState
from core.games.ports import CatalogueGame, FreeRoundsGrant, LaunchRequest, ProviderRound
from core.identity.models import Player
from core.ids import new_id
from tests.plugins.tables import HUB88


async def given_free_rounds(player: Player, game: Game, *, grant_id: UUID | None = None) -> UUID:
    """The id of a set that this player was given, and his provider knows."""
    grant = await Grant.create(
        id=grant_id or new_id(),
        player_id=player.id,
        game=game,
        rounds=20,
        stake=200_000,
        currency=player.currency,
        state=GrantState.GIVEN,
        external_id="set-1",
        given_by="admin:test",
        created_at=clock.now(),
        expires_at=clock.now() + timedelta(days=3),
    )
    return UUID(str(grant.id))


@dataclass
class Studio:
    """Has free rounds and a history. While it has a `refusal`, that is all it says."""

    code: str = HUB88
    name: str = "Hub88"
    refusal: DomainError | None = None
    told: ProviderRound | None = None
    launches: list[LaunchRequest] = field(default_factory=list)
    issued: list[FreeRoundsGrant] = field(default_factory=list)
    cancelled: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)  # rounds, by the studio's own id

    async def games(self) -> list[CatalogueGame]:
        self._refuse()
        return []

    async def launch(self, request: LaunchRequest) -> str:
        self._refuse()
        self.launches.append(request)
        return "https://studio.example/play"

    async def issue_free_rounds(self, grant: FreeRoundsGrant) -> str:
        self._refuse()
        self.issued.append(grant)
        return f"set-{grant.id.hex}"

    async def cancel_free_rounds(self, external_id: str) -> None:
        self._refuse()
        self.cancelled.append(external_id)

    async def round_state(
        self, *, player_id: UUID, round_id: str, game_code: str, currency: str, opened_at: datetime
    ) -> ProviderRound:
        self.asked.append(round_id)
        self._refuse()
        assert self.told is not None
        return self.told

    def _refuse(self) -> None:
        if self.refusal:
            raise self.refusal
