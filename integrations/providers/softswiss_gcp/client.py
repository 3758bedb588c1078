"""Signed POSTs of JSON to GCP. No body and no answer of a launch is ever logged: they hold tokens."""

import json
from decimal import Decimal

import aiohttp
import orjson
import structlog

from core.games.errors import ProviderUnavailable
from integrations.providers.request_sign import HEADER, RequestSign

TIMEOUT = aiohttp.ClientTimeout(total=10)
FORBIDDEN = 403  # what we send is not believed: that says nothing about what was asked

log = structlog.get_logger()


class RefusedByGcp(Exception):
    """GCP understood, and said no. `code` is its own: 404, 605."""

    def __init__(self, code: int) -> None:
        super().__init__(f"code {code}")
        self.code = code


class GcpClient:
    def __init__(self, session: aiohttp.ClientSession, url: str, *, casino_id: str, sign: RequestSign) -> None:
        self._session = session
        self._url = url
        self._casino_id = casino_id
        self._sign = sign

    async def call(self, path: str, fields: dict[str, object]) -> dict[str, object]:
        """The object of the answer, its numbers exact. Raises RefusedByGcp, ProviderUnavailable."""
        body = orjson.dumps({"casino_id": self._casino_id} | fields)
        headers = {"Content-Type": "application/json", HEADER: self._sign.sign(body)}
        try:
            async with self._session.post(
                f"{self._url}{path}", data=body, headers=headers, timeout=TIMEOUT, allow_redirects=False
            ) as response:
                text = await response.read()
                answer = json.loads(text, parse_float=Decimal)
        except (aiohttp.ClientError, OSError, ValueError, ArithmeticError, RecursionError) as error:
            raise unavailable(path, type(error).__name__) from None
        if not isinstance(answer, dict):
            raise unavailable(path, f"HTTP {response.status}, and no object")
        code = answer.get("code")
        if 400 <= response.status < 500 and type(code) is int and code != FORBIDDEN:
            log.info("softswiss_gcp_refused_us", path=path, code=code)
            raise RefusedByGcp(code)
        if not 200 <= response.status < 300:
            raise unavailable(path, f"HTTP {response.status}, code {code!r}"[:200])
        return answer


def unavailable(path: str, reason: str) -> ProviderUnavailable:
    log.warning("softswiss_gcp_unavailable", path=path, reason=reason)
    return ProviderUnavailable()
