"""One call of the API: JSON by POST, the token in its header and nowhere else.

What went wrong is told in two ways, because money hangs on the difference: GatewayRefused is a clear no, after which
nothing has happened; after GatewayUnavailable nobody knows, and the caller has to look before it tries again.
"""

from http import HTTPStatus

import aiohttp
import orjson
import structlog

from core.payments.errors import GatewayRefused, GatewayUnavailable
from integrations.gateways.crypto_pay.wire import Reply, Unreadable, loads, read

log = structlog.get_logger()


class Api:
    def __init__(self, session: aiohttp.ClientSession, url: str, token: str, *, timeout_seconds: float) -> None:
        self._session = session
        self._timeout = aiohttp.ClientTimeout(total=timeout_seconds)
        self._url = f"{url}/api"
        self._headers = {"Crypto-Pay-API-Token": token, "Content-Type": "application/json"}

    async def call(self, method: str, **parameters: str | int | bool) -> object:
        """Return `result`. Raises GatewayRefused, GatewayUnavailable."""
        try:
            async with self._session.post(
                f"{self._url}/{method}",
                data=orjson.dumps(parameters),
                headers=self._headers,
                timeout=self._timeout,
                allow_redirects=False,
            ) as response:
                status, body = response.status, await response.read()
        except (aiohttp.ClientError, OSError) as error:  # OSError: also of a timeout
            raise unavailable(method, f"{type(error).__name__}: {error}") from error
        # Whoever fails (5xx) or holds us off (429) has not decided anything, whatever his words are.
        if status >= HTTPStatus.INTERNAL_SERVER_ERROR or status == HTTPStatus.TOO_MANY_REQUESTS:
            raise unavailable(method, f"HTTP {status}")
        try:
            reply = read(Reply, loads(body))
        except Unreadable as error:
            raise unavailable(method, f"HTTP {status}, {error}") from error
        if reply.ok:
            return reply.result
        if reply.error is None:
            raise unavailable(method, f"HTTP {status}, a refusal without a name")
        log.info("crypto_pay_refused", method=method, reason=reply.error.name)
        raise GatewayRefused(reason=reply.error.name)


def unavailable(method: str, reason: str) -> GatewayUnavailable:
    """Log why an answer can't be used; the player is only told that the gateway is not to be had."""
    log.warning("crypto_pay_unavailable", method=method, reason=reason)
    return GatewayUnavailable()
