"""Pragmatic's integration service, which we call: signed forms out, JSON with an `error` back."""

import json
from collections.abc import Mapping
from decimal import Decimal
from urllib.parse import urlencode

import aiohttp
import structlog

from core.games.errors import ProviderUnavailable
from integrations.providers.pragmatic.signature import FIELD, Hash

BASE = "/IntegrationService/v3"
TIMEOUT = aiohttp.ClientTimeout(total=10)
FORM = "application/x-www-form-urlencoded"
SUCCESS = "0"

log = structlog.get_logger()


class Service:
    def __init__(self, session: aiohttp.ClientSession, url: str, *, secure_login: str, signer: Hash) -> None:
        self._session = session
        self._url = f"{url}{BASE}"
        self._secure_login = secure_login
        self._signer = signer

    async def post(self, path: str, fields: Mapping[str, str]) -> dict[str, object]:
        """The answer's object, its numbers exact. Raises ProviderUnavailable, also for an error that it tells."""
        answer = await self._call(path, data=self._form(fields), content_type=FORM)
        if str(answer.get("error")) != SUCCESS:
            raise unavailable(path, f"error {answer.get('error')}: {answer.get('description')}"[:200])
        return answer

    def _form(self, fields: Mapping[str, str]) -> bytes:
        """With our login and the hash. Fields that are empty are left out: the hash does not see them."""
        told = {name: value for name, value in fields.items() if value} | {"secureLogin": self._secure_login}
        return urlencode(told | {FIELD: self._signer.sign(told)}).encode()

    async def _call(self, path: str, *, data: bytes, content_type: str) -> dict[str, object]:
        headers = {"Content-Type": content_type}
        try:
            async with self._session.post(
                f"{self._url}{path}", data=data, headers=headers, timeout=TIMEOUT, allow_redirects=False
            ) as response:
                text = await response.read()
                if response.status != 200:
                    raise unavailable(path, f"HTTP {response.status}")
                answer = json.loads(text, parse_float=Decimal)
        except (aiohttp.ClientError, OSError, ValueError, ArithmeticError, RecursionError) as error:
            raise unavailable(path, f"{type(error).__name__}: {error}") from error
        if not isinstance(answer, dict):
            raise unavailable(path, "not an object")
        return answer


def unavailable(path: str, reason: str) -> ProviderUnavailable:
    log.warning("pragmatic_unavailable", path=path, reason=reason)
    return ProviderUnavailable()
