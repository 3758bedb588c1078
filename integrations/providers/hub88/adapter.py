"""The adapter: GameProvider towards core, ProviderCallbacks towards whoever serves HTTP.

A callback takes four steps, each in a file of its own: verify (signature.py), parse (wire.py), execute (wallet.py),
render (render.py).
"""

from collections.abc import Sequence

import aiohttp
import structlog

from core.games.ports import CatalogueGame, LaunchRequest
from core.wire import WireAnswer, WireRequest
from integrations.providers.hub88.errors import Status
from integrations.providers.hub88.games_api import GamesApi
from integrations.providers.hub88.render import Answer, render
from integrations.providers.hub88.signature import SIGNATURE_HEADER, Signer, Verifier
from integrations.providers.hub88.wallet import PROVIDER, Wallet
from integrations.providers.hub88.wire import CALLS, Bet, Unreadable, WalletCall, Win, parse, request_uuid_of
from integrations.providers.in_time import Trouble, in_time

ANSWER_WITHIN_SECONDS = 2.0

log = structlog.get_logger()


class Hub88:
    code = PROVIDER
    name = "Hub88"

    def __init__(
        self,
        session: aiohttp.ClientSession,
        url: str,
        operator_id: int,
        private_key_pem: str,
        public_key_pems: Sequence[str],
        *,
        country: str = "XX",
        unknown_rollback: Status = Status.OK,
        answer_within_seconds: float = ANSWER_WITHIN_SECONDS,
    ) -> None:
        """
        Args:
            url: of the API, e.g. https://api.hub88.io, without a trailing slash.
            private_key_pem: ours, for what we send.
            public_key_pems: Hub88's, for what it sends; two while it changes its key.
            country: told at every launch, ISO 3166-1; XX is unknown.
            unknown_rollback: what the rollback of a bet that never came is answered.

        Raises ValueError for keys that are none.
        """
        self._games = GamesApi(session, url, operator_id=operator_id, country=country, signer=Signer(private_key_pem))
        self._verifier = Verifier(public_key_pems)
        self._wallet = Wallet(unknown_rollback=unknown_rollback)
        self._answer_within_seconds = answer_within_seconds

    async def games(self) -> list[CatalogueGame]:
        return await self._games.games()

    async def launch(self, request: LaunchRequest) -> str:
        return await self._games.game_url(request)

    async def answer(self, request: WireRequest) -> WireAnswer:
        """Answer a call of the Wallet API: 401 for a bad signature, 404 for an unknown path, else 200 and a status."""
        if not self._verifier.is_signed(request.body, request.headers.get(SIGNATURE_HEADER, "")):
            log.warning("hub88_signature_refused", path=request.path)
            refusal = Answer(status=Status.INVALID_SIGNATURE, request_uuid=request_uuid_of(request.body))
            return render(refusal, http_status=401)
        if request.path not in CALLS:
            refusal = Answer(status=Status.WRONG_SYNTAX, request_uuid=request_uuid_of(request.body))
            return render(refusal, http_status=404)
        try:
            call = parse(request.path, request.body)
        except Unreadable as error:
            log.warning("hub88_call_unreadable", path=request.path, status=error.status, detail=str(error))
            return render(Answer(status=error.status, request_uuid=error.request_uuid))
        return render(await self._execute(call))

    async def _execute(self, call: WalletCall) -> Answer:
        """Whatever broke, the provider is told in its own words that we do not know, so that it rolls back: a bare HTTP
        500 would be retried for ever.
        """
        seconds = None if isinstance(call, Bet | Win) else self._answer_within_seconds
        what = {"call": type(call).__name__, "user": call.user}
        answer = await in_time(self._wallet.execute(call), seconds=seconds, provider=self.code, **what)
        if isinstance(answer, Trouble):
            status = Status.TIMEOUT if answer is Trouble.LATE else Status.UNKNOWN
            return Answer(status=status, request_uuid=call.request_uuid, user=call.user)
        return answer
