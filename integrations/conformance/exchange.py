"""Calls sent to an operator over HTTP, and what came back."""

import time
from dataclasses import dataclass
from io import BytesIO

import aiohttp

from integrations.sandbox.dialect import Call, Dialect, Reply

TIMEOUT = aiohttp.ClientTimeout(total=10)
SHOWN = 1500  # bytes of a body in a report


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """One call and its answer. Without an answer `status` is 0, and `body` says why."""

    call: Call
    status: int
    body: bytes
    milliseconds: float

    @property
    def kind(self) -> str:
        return self.call.path

    def told(self) -> str:
        """Both, as they went over the wire."""
        headers = "".join(f"\n  {name}: {value[:120]!r}" for name, value in self.call.headers.items())
        query = "".join(f"\n  ?{name}={value[:120]}" for name, value in self.call.query.items())
        return (
            f"  POST {self.call.path}{query}{headers}\n  {_shown(self.call.body)}\n"
            f"  -> {self.status or 'no answer'} after {self.milliseconds:.0f} ms\n  {_shown(self.body)}"
        )


class Operator:
    """The platform under test, at the address of its callbacks."""

    def __init__(self, http: aiohttp.ClientSession, url: str, dialect: Dialect) -> None:
        self._http = http
        self._url = url.rstrip("/")
        self._dialect = dialect
        self.milliseconds: list[float] = []

    async def send(self, call: Call, *, method: str = "POST") -> Exchange:
        """Never raises for what happens on the wire."""
        started = time.perf_counter()
        try:
            async with self._http.request(
                method,
                f"{self._url}/{call.path}",
                data=BytesIO(call.body),  # bytes that are many would be warned of
                headers=dict(call.headers),
                params=dict(call.query),
                timeout=TIMEOUT,
                allow_redirects=False,
            ) as response:
                body = await response.read()
                status = response.status
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            body, status = f"{type(error).__name__}: {error}".encode(), 0
        milliseconds = (time.perf_counter() - started) * 1000
        self.milliseconds.append(milliseconds)
        return Exchange(call=call, status=status, body=body, milliseconds=milliseconds)

    def read(self, exchange: Exchange) -> Reply:
        """Raises ValueError, KeyError, TypeError for an answer that the provider could not read."""
        return self._dialect.read(exchange.call, exchange.status, exchange.body)


def _shown(body: bytes) -> str:
    text = body[:SHOWN].decode(errors="backslashreplace")
    return text if len(body) <= SHOWN else f"{text}... ({len(body)} bytes)"
