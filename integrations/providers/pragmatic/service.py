"""Pragmatic's integration service, which we call: signed forms and signed queries out, JSON with an `error` back; and
its data feeds, which want our secret in the address. No address is ever logged, and no body.
"""

import json
from collections.abc import Mapping
from decimal import Decimal
from urllib.parse import urlencode

import aiohttp
import orjson
import structlog

from core.games.errors import ProviderUnavailable
from integrations.providers.pragmatic.signature import FIELD, Hash

BASE = "/IntegrationService/v3"
ANSWERED_WITHIN_SECONDS = 10
FED_WITHIN_SECONDS = 60  # ten minutes of everybody's rounds
FORM, JSON = "application/x-www-form-urlencoded", "application/json"
SUCCESS = "0"
NOT_NOW = ("1", "2", "100", "1000")  # broken, or our login and hash are not believed: says nothing about what was asked

log = structlog.get_logger()


class RefusedByPragmatic(Exception):
    """The service understood, and said no."""

    def __init__(self, code: str, description: object) -> None:
        super().__init__(f"error {code}: {description}"[:200])
        self.code = code


class Service:
    def __init__(self, session: aiohttp.ClientSession, url: str, *, secure_login: str, signer: Hash) -> None:
        self._session = session
        self._url = f"{url}{BASE}"
        self._secure_login = secure_login
        self._signer = signer

    async def post(self, path: str, fields: Mapping[str, str]) -> dict[str, object]:
        """The answer's object, its numbers exact. Raises ProviderUnavailable, also for an error that it tells."""
        try:
            return await self.ask(path, fields)
        except RefusedByPragmatic as refusal:
            raise unavailable(path, str(refusal)) from None

    async def ask(self, path: str, fields: Mapping[str, str], body: object = None) -> dict[str, object]:
        """The same with refusals apart. With a body, which is not signed, the fields go into the query.

        Raises RefusedByPragmatic, ProviderUnavailable.
        """
        signed = self._signed(fields)
        if body is None:
            text = await self._send("POST", path, data=urlencode(signed).encode(), content_type=FORM)
        else:
            text = await self._send("POST", path, query=signed, data=orjson.dumps(body), content_type=JSON)
        answer = _object(path, text)
        error = str(answer.get("error"))
        if error in NOT_NOW or "error" not in answer:
            raise unavailable(path, f"error {error}: {answer.get('description')}"[:200])
        if error != SUCCESS:
            raise RefusedByPragmatic(error, answer.get("description"))
        return answer

    async def feed(self, path: str, fields: Mapping[str, str]) -> str:
        """The text of a data feed. Raises ProviderUnavailable."""
        login = {"login": self._secure_login, "password": self._signer.secret}
        text = await self._send("GET", path, query={**login, **fields}, within_seconds=FED_WITHIN_SECONDS)
        try:
            return text.decode()
        except UnicodeDecodeError:
            raise unavailable(path, "not UTF-8") from None

    def _signed(self, fields: Mapping[str, str]) -> dict[str, str]:
        """With our login and the hash. Fields that are empty are left out: the hash does not see them."""
        told = {name: value for name, value in fields.items() if value} | {"secureLogin": self._secure_login}
        return told | {FIELD: self._signer.sign(told)}

    async def _send(
        self,
        method: str,
        path: str,
        *,
        query: Mapping[str, str] | None = None,
        data: bytes | None = None,
        content_type: str | None = None,
        within_seconds: float = ANSWERED_WITHIN_SECONDS,
    ) -> bytes:
        headers = {"Content-Type": content_type} if content_type else {}
        try:
            async with self._session.request(
                method,
                f"{self._url}{path}",
                params=query,
                data=data,
                headers=headers,
                timeout=aiohttp.ClientTimeout(total=within_seconds),
                allow_redirects=False,
            ) as response:
                text = await response.read()
                if response.status != 200:
                    raise unavailable(path, f"HTTP {response.status}")
                return text
        except (aiohttp.ClientError, OSError, ValueError) as error:
            raise unavailable(path, type(error).__name__) from None  # its text may hold the address


def _object(path: str, text: bytes) -> dict[str, object]:
    try:
        answer = json.loads(text, parse_float=Decimal)
    except (ValueError, ArithmeticError, RecursionError) as error:
        raise unavailable(path, type(error).__name__) from None
    if not isinstance(answer, dict):
        raise unavailable(path, "not an object")
    return answer


def unavailable(path: str, reason: str) -> ProviderUnavailable:
    log.warning("pragmatic_unavailable", path=path, reason=reason)
    return ProviderUnavailable()
