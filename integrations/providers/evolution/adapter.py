"""The adapter: GameProvider and RoundHistory towards core, ProviderCallbacks towards whoever serves HTTP.

A callback takes four steps, each in a file of its own: verify (tokens.py), parse (wire.py), execute (wallet.py), render
(render.py).
"""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

import aiohttp
import structlog

from core.games.ports import CatalogueGame, LaunchRequest, ProviderRound
from core.wire import WireAnswer, WireRequest
from integrations.providers.evolution.errors import Status
from integrations.providers.evolution.history import History
from integrations.providers.evolution.render import Answer, render
from integrations.providers.evolution.tables_api import TablesApi
from integrations.providers.evolution.tokens import AuthTokens
from integrations.providers.evolution.wallet import PROVIDER, Wallet
from integrations.providers.evolution.wire import Unreadable, WalletCall, parse, uuid_of
from integrations.providers.in_time import Trouble, in_time

ANSWER_WITHIN_SECONDS = 2.0

log = structlog.get_logger()


class Evolution:
    code = PROVIDER
    name = "Evolution"

    def __init__(
        self,
        session: aiohttp.ClientSession,
        url: str,
        casino_id: str,
        api_token: str,
        auth_tokens: Sequence[str],
        *,
        skin: str = "1",
        balance_scale: int = 2,
        unknown_cancel: Status = Status.OK,
        answer_within_seconds: float = ANSWER_WITHIN_SECONDS,
    ) -> None:
        """
        Args:
            url: of Evolution's APIs, without a trailing slash.
            api_token: for what we ask there.
            auth_tokens: what Evolution shows us; two while it is changed.
            balance_scale: decimals of a balance.
            unknown_cancel: what the cancel of a debit that never came is answered.

        Raises ValueError for tokens that are none.
        """
        self._tables = TablesApi(session, url, casino_id=casino_id, api_token=api_token, skin=skin)
        self._history = History(self._tables)
        self._tokens = AuthTokens(auth_tokens)
        self._wallet = Wallet(unknown_cancel=unknown_cancel)
        self._balance_scale = balance_scale
        self._answer_within_seconds = answer_within_seconds

    async def games(self) -> list[CatalogueGame]:
        return await self._tables.tables()

    async def launch(self, request: LaunchRequest) -> str:
        return await self._tables.entry(request)

    async def round_state(
        self, *, player_id: UUID, round_id: str, game_code: str, currency: str, opened_at: datetime
    ) -> ProviderRound:
        return await self._history.round_state(
            player_id=player_id, round_id=round_id, currency=currency, opened_at=opened_at
        )

    async def answer(self, request: WireRequest) -> WireAnswer:
        """Answer a call of One Wallet: always HTTP 200, and a status."""
        return render(await self._answer(request), balance_scale=self._balance_scale)

    async def _answer(self, request: WireRequest) -> Answer:
        if not self._tokens.holds(request.query.get("authToken", "")):
            log.warning("evolution_token_refused", path=request.path)
            return Answer(status=Status.INVALID_TOKEN_ID, uuid=uuid_of(request.body))
        try:
            call = parse(request.path, request.body)
        except Unreadable as error:
            log.warning("evolution_call_unreadable", path=request.path, detail=str(error))
            return Answer(status=Status.INVALID_PARAMETER, uuid=error.uuid)
        return await self._execute(call)

    async def _execute(self, call: WalletCall) -> Answer:
        """Whatever broke, the provider is told to come again: a credit that it gave up would be money that the player
        never sees.
        """
        what = {"call": type(call).__name__, "user": call.user_id}
        work = self._wallet.execute(call)
        answer = await in_time(work, seconds=self._answer_within_seconds, provider=PROVIDER, **what)
        if isinstance(answer, Trouble):
            return Answer(status=Status.TEMPORARY_ERROR, uuid=call.uuid)
        return answer
