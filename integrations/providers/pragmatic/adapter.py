"""The adapter: GameProvider, FreeRoundsProvider and RoundHistory towards core, ProviderCallbacks towards whoever serves
HTTP.

A callback takes four steps, each in a file of its own: verify (signature.py), parse (wire.py), execute (wallet.py),
render (render.py).
"""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

import aiohttp
import structlog

from core.games.ports import CatalogueGame, FreeRoundsGrant, LaunchRequest, ProviderRound
from core.wire import WireAnswer, WireRequest
from integrations.providers.in_time import Trouble, in_time
from integrations.providers.pragmatic.errors import Status
from integrations.providers.pragmatic.free_rounds import FreeRounds
from integrations.providers.pragmatic.games_api import GamesApi
from integrations.providers.pragmatic.history import History
from integrations.providers.pragmatic.render import Answer, render
from integrations.providers.pragmatic.service import Service
from integrations.providers.pragmatic.signature import Hash
from integrations.providers.pragmatic.wallet import PROVIDER, Wallet, names_of
from integrations.providers.pragmatic.wire import Call, EndRound, Unreadable, fields_of, parse

ANSWER_WITHIN_SECONDS = 2.0

log = structlog.get_logger()


class Pragmatic:
    code = PROVIDER
    name = "Pragmatic Play"

    def __init__(
        self,
        session: aiohttp.ClientSession,
        url: str,
        secure_login: str,
        secrets: Sequence[str],
        *,
        pictures_url: str | None = None,
        country: str | None = None,
        bonus_win_pays: bool = True,
        answer_within_seconds: float = ANSWER_WITHIN_SECONDS,
    ) -> None:
        """
        Args:
            url: of the API domain, without a trailing slash.
            secrets: shared with Pragmatic; two while it is changed. The first one signs what we send.
            pictures_url: of the game server domain, which has the games' pictures; without it they have none.
            country: told at every launch, ISO 3166-1, where the contract wants it.
            bonus_win_pays: whether bonusWin brings money, or only sums up what results have paid.

        Raises ValueError for secrets that are none.
        """
        self._hash = Hash(secrets)
        service = Service(session, url, secure_login=secure_login, signer=self._hash)
        self._games = GamesApi(service, pictures_url=pictures_url, country=country)
        self._free_rounds = FreeRounds(service)
        self._history = History(service)
        self._wallet = Wallet(bonus_win_pays=bonus_win_pays)
        self._answer_within_seconds = answer_within_seconds

    async def games(self) -> list[CatalogueGame]:
        return await self._games.games()

    async def launch(self, request: LaunchRequest) -> str:
        return await self._games.game_url(request)

    async def issue_free_rounds(self, grant: FreeRoundsGrant) -> str:
        return await self._free_rounds.issue(grant)

    async def cancel_free_rounds(self, external_id: str) -> None:
        await self._free_rounds.cancel(external_id)

    async def round_state(
        self, *, player_id: UUID, round_id: str, game_code: str, currency: str, opened_at: datetime
    ) -> ProviderRound:
        return await self._history.round_state(
            player_id=player_id, round_id=round_id, game_code=game_code, currency=currency, opened_at=opened_at
        )

    async def answer(self, request: WireRequest) -> WireAnswer:
        """Answer a call of the wallet: always HTTP 200, and a number in `error`."""
        return render(await self._answer(request))

    async def _answer(self, request: WireRequest) -> Answer:
        try:
            fields = fields_of(request.body)
            if not self._hash.holds(fields):
                log.warning("pragmatic_hash_refused", path=request.path)
                return Answer(status=Status.INVALID_HASH)
            call = parse(request.path, fields)
        except Unreadable as error:
            log.warning("pragmatic_call_unreadable", path=request.path, detail=str(error))
            return Answer(status=Status.BAD_PARAMETERS)
        return await self._execute(call)

    async def _execute(self, call: Call) -> Answer:
        """Whatever broke, the provider is told to come again: a result that it gave up would be money that the player
        never sees.
        """
        work = self._wallet.execute(call)
        answer = await in_time(work, seconds=self._answer_within_seconds, provider=PROVIDER, **names_of(call))
        if isinstance(answer, Trouble):
            return Answer(status=Status.TRY_END_ROUND_AGAIN if isinstance(call, EndRound) else Status.TRY_AGAIN)
        return answer
