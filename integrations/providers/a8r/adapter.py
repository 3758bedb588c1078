"""The adapter: GameProvider, FreeRoundsProvider and RoundHistory towards core, ProviderCallbacks towards whoever serves
HTTP.

A callback takes four steps, each in a file of its own: verify (softswiss/request_sign.py), parse (wire.py), execute
(wallet.py), render (render.py).
"""

from collections.abc import Sequence

import aiohttp
import structlog

from core.money import Money
from core.wire import WireAnswer, WireRequest
from integrations.providers.a8r.amounts import Texts
from integrations.providers.a8r.errors import Code
from integrations.providers.a8r.render import Answer, Refused, render
from integrations.providers.a8r.wallet import PROVIDER, Wallet
from integrations.providers.a8r.wire import A8rCall, Unreadable, parse
from integrations.providers.in_time import Trouble, in_time
from integrations.providers.softswiss.aggregator import Aggregator
from integrations.providers.softswiss.request_sign import HEADER, RequestSign
from integrations.providers.softswiss.signed_calls import Paths, SignedCalls

ANSWER_WITHIN_SECONDS = 2.0
PATHS = Paths(
    games="/casino_a8r.Games/List",
    session="/casino_a8r.Sessions/Create",
    demo="/casino_a8r.Sessions/CreateDemo",
    issue="/casino_a8r.Freespins/Issue",
    cancel="/casino_a8r.Freespins/Cancel",
    status="/casino_a8r.Freespins/Status",
    details="/casino_a8r.Rounds/Details",
)

log = structlog.get_logger()


class A8r(Aggregator):
    code = PROVIDER
    name = "SOFTSWISS A8R"

    def __init__(
        self,
        session: aiohttp.ClientSession,
        url: str,
        casino_id: str,
        secrets: Sequence[str],
        *,
        paths: Paths = PATHS,
        answer_within_seconds: float = ANSWER_WITHIN_SECONDS,
    ) -> None:
        """
        Args:
            url: of A8R, without a trailing slash.
            secrets: the auth token that signs both ways; two while it is changed, the new one first.

        Raises ValueError for secrets that are none.
        """
        self._sign = RequestSign(secrets)
        self._units = Texts()
        calls = SignedCalls(session, url, provider=PROVIDER, casino_id=casino_id, sign=self._sign, code_in=_code_in)
        super().__init__(calls, paths, units=self._units, stake_fields=self._stake_fields)
        self._wallet = Wallet(units=self._units)
        self._answer_within_seconds = answer_within_seconds

    async def answer(self, request: WireRequest) -> WireAnswer:
        """Answer a call of A8R: HTTP 400 and an `api_code` for a refusal, 500 for "later"."""
        return render(await self._answer(request), units=self._units)

    async def _answer(self, request: WireRequest) -> Answer:
        if not self._sign.is_signed(request.body, request.headers.get(HEADER, "")):
            log.warning("a8r_signature_refused", path=request.path)
            return Refused(code=Code.FORBIDDEN)
        try:
            call = parse(request.path, request.body)
        except Unreadable as error:
            log.warning("a8r_call_unreadable", path=request.path, detail=str(error))
            return Refused(code=Code.BAD_REQUEST)
        return await self._execute(call)

    async def _execute(self, call: A8rCall) -> Answer:
        what = {"call": type(call).__name__}
        work = self._wallet.execute(call)
        answer = await in_time(work, seconds=self._answer_within_seconds, provider=PROVIDER, **what)
        return Refused(code=Code.UNKNOWN_ERROR) if isinstance(answer, Trouble) else answer

    def _stake_fields(self, stake: Money) -> dict[str, object]:
        return {"bet_amount": self._units.shown(stake)}


def _code_in(answer: dict[str, object]) -> object:
    """`api_code` of a Twirp error, whose details are texts; A8R's own may be numbers."""
    meta = answer.get("meta")
    code = meta.get("api_code") if isinstance(meta, dict) else None
    return int(code) if isinstance(code, str) and code.isascii() and code.isdigit() and len(code) < 10 else code
