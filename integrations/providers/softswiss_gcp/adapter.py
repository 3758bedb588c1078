"""The adapter: GameProvider, FreeRoundsProvider and RoundHistory towards core, ProviderCallbacks towards whoever serves
HTTP.

A callback takes four steps, each in a file of its own: verify (request_sign.py), parse (wire.py), execute (wallet.py),
render (render.py).
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import aiohttp
import structlog

from core.wire import WireAnswer, WireRequest
from integrations.providers.in_time import Trouble, in_time
from integrations.providers.softswiss.aggregator import Aggregator
from integrations.providers.softswiss.request_sign import HEADER, RequestSign
from integrations.providers.softswiss.signed_calls import Paths, SignedCalls
from integrations.providers.softswiss_gcp.amounts import Units
from integrations.providers.softswiss_gcp.bet_levels import BetLevels
from integrations.providers.softswiss_gcp.errors import Code
from integrations.providers.softswiss_gcp.render import Answer, Refused, render
from integrations.providers.softswiss_gcp.wallet import PROVIDER, SessionIds, Wallet
from integrations.providers.softswiss_gcp.wire import CALLS, GcpCall, Unreadable, parse

ANSWER_WITHIN_SECONDS = 2.0
PATHS = Paths(
    games="/games",
    session="/sessions",
    demo="/demo",
    issue="/freespins/issue",
    cancel="/freespins/cancel",
    status="/freespins/status",
    details="/round/details",
)

TROUBLES = {Trouble.LATE: Code.TIMED_OUT, Trouble.AWAY: Code.UNAVAILABLE, Trouble.BROKEN: Code.UNKNOWN_ERROR}

log = structlog.get_logger()


class SoftswissGcp(Aggregator):
    code = PROVIDER
    name = "SOFTSWISS"

    def __init__(
        self,
        session: aiohttp.ClientSession,
        url: str,
        casino_id: str,
        secrets: Sequence[str],
        *,
        games_path: str = PATHS.games,
        decimals: Mapping[str, int] | None = None,
        bet_levels: Mapping[str, Sequence[int]] | None = None,
        session_ids: SessionIds = SessionIds.OURS,
        refusal_status: int = 412,
        answer_within_seconds: float = ANSWER_WITHIN_SECONDS,
    ) -> None:
        """
        Args:
            url: of GCP, without a trailing slash.
            secrets: the auth token that signs both ways; two while it is changed, the new one first.
            games_path: where the list of games is.
            decimals: of amounts, by currency, where the contract names others than ours.
            bet_levels: the stakes of free spins, by currency: of level 1, 2, ...
            refusal_status: HTTP status of refusals by the rules, 412 or 400.

        Raises ValueError for secrets that are none.
        """
        self._sign = RequestSign(secrets)
        self._units = Units(decimals)
        calls = SignedCalls(
            session,
            url,
            provider=PROVIDER,
            casino_id=casino_id,
            sign=self._sign,
            code_in=lambda answer: answer.get("code"),
        )
        paths = replace(PATHS, games=games_path)
        levels = BetLevels(bet_levels or {}, units=self._units)
        super().__init__(calls, paths, units=self._units, stake_fields=levels.fields_of)
        self._wallet = Wallet(units=self._units, session_ids=session_ids)
        self._refusal_status = refusal_status
        self._answer_within_seconds = answer_within_seconds

    async def answer(self, request: WireRequest) -> WireAnswer:
        """Answer a call of GCP: 403 for a bad signature, 412 (or 400) and a code for a refusal, 5xx for "later"."""
        refusal_status = self._refusal_status if request.path in CALLS else 404
        return render(await self._answer(request), units=self._units, refusal_status=refusal_status)

    async def _answer(self, request: WireRequest) -> Answer:
        if not self._sign.is_signed(request.body, request.headers.get(HEADER, "")):
            log.warning("softswiss_gcp_signature_refused", path=request.path)
            return Refused(code=Code.FORBIDDEN)
        if request.path not in CALLS:
            return Refused(code=Code.NOT_FOUND)
        try:
            call = parse(request.path, request.body)
        except Unreadable as error:
            log.warning("softswiss_gcp_call_unreadable", path=request.path, detail=str(error))
            return Refused(code=Code.BAD_REQUEST)
        return await self._execute(call)

    async def _execute(self, call: GcpCall) -> Answer:
        what = {"call": type(call).__name__}
        work = self._wallet.execute(call)
        answer = await in_time(work, seconds=self._answer_within_seconds, provider=PROVIDER, **what)
        return Refused(code=TROUBLES[answer]) if isinstance(answer, Trouble) else answer
