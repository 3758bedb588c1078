"""What we ask of SOFTSWISS: signed POSTs of JSON. No body and no answer is ever logged: launches hold tokens."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

import aiohttp
import orjson
import structlog

from core.games.errors import ProviderUnavailable
from integrations.providers.softswiss.request_sign import HEADER, RequestSign

TIMEOUT = aiohttp.ClientTimeout(total=10)
FORBIDDEN = 403  # what we send is not believed: that says nothing about what was asked

log = structlog.get_logger()


@dataclass(frozen=True, slots=True, kw_only=True)
class Paths:
    """Where each thing is asked, below the protocol's address."""

    games: str
    session: str
    demo: str
    issue: str
    cancel: str
    status: str
    details: str


class RefusedUs(Exception):
    """What was asked was understood, and the answer is no. `code` is the protocol's: 404, 605."""

    def __init__(self, code: int) -> None:
        super().__init__(f"code {code}")
        self.code = code


class SignedCalls:
    def __init__(
        self,
        session: aiohttp.ClientSession,
        url: str,
        *,
        provider: str,
        casino_id: str,
        sign: RequestSign,
        code_in: Callable[[dict[str, object]], object],
    ) -> None:
        """
        Args:
            url: ends without a slash.
            provider: our code of it, for log lines.
            code_in: the code of a refusal, where the protocol has it in its answer.
        """
        self._session = session
        self._url = url
        self._provider = provider
        self._casino_id = casino_id
        self._sign = sign
        self._code_in = code_in

    async def call(self, path: str, fields: dict[str, object]) -> dict[str, object]:
        """The object of the answer, its numbers exact. Raises RefusedUs, ProviderUnavailable."""
        status, answer = await self._post(path, orjson.dumps({"casino_id": self._casino_id} | fields))
        code = self._code_in(answer)
        if 400 <= status < 500 and type(code) is int and code != FORBIDDEN:
            log.info("softswiss_refused_us", provider=self._provider, path=path, code=code)
            raise RefusedUs(code)
        if not 200 <= status < 300:
            raise self.unavailable(path, f"HTTP {status}, code {code!r}")
        return answer

    async def _post(self, path: str, body: bytes) -> tuple[int, dict[str, object]]:
        headers = {"Content-Type": "application/json", HEADER: self._sign.sign(body)}
        try:
            async with self._session.post(
                f"{self._url}{path}", data=body, headers=headers, timeout=TIMEOUT, allow_redirects=False
            ) as response:
                answer = json.loads(await response.read(), parse_float=Decimal)
        except (aiohttp.ClientError, OSError, ValueError, ArithmeticError, RecursionError) as error:
            raise self.unavailable(path, type(error).__name__) from None
        if not isinstance(answer, dict):
            raise self.unavailable(path, f"HTTP {response.status}, and no object")
        return response.status, answer

    def unavailable(self, path: str, reason: str) -> ProviderUnavailable:
        log.warning("softswiss_unavailable", provider=self._provider, path=path, reason=reason[:200])
        return ProviderUnavailable()
