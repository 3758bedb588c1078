"""One POST to the operator, and what came back."""

import time
from dataclasses import dataclass
from io import BytesIO

import aiohttp

from integrations.sandbox.dialect import Call

LONGEST_SECONDS = 30.0  # after which even the log gives up on an answer


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """`http_status` is None when no answer came; `trouble` then says why, for people."""

    http_status: int | None
    body: bytes = b""
    trouble: str = ""
    milliseconds: int = 0

    @property
    def shown(self) -> str:
        """In a few words: "200", "connection refused"."""
        return self.trouble or str(self.http_status)


async def post(http: aiohttp.ClientSession, url: str, call: Call) -> Answer:
    """Send the bytes as they are. Never raises for what happens on the wire."""
    started = time.perf_counter()
    try:
        async with http.post(
            f"{url}/{call.path}",
            data=BytesIO(call.body),  # bytes that are many would be warned of
            headers=dict(call.headers),
            params=dict(call.query),
            timeout=aiohttp.ClientTimeout(total=LONGEST_SECONDS),
            allow_redirects=False,
        ) as response:
            body = await response.read()
            return Answer(http_status=response.status, body=body, milliseconds=_since(started))
    except TimeoutError:
        trouble = f"no answer within {LONGEST_SECONDS:.0f} s"
    except aiohttp.ClientError as error:
        trouble = str(error) or type(error).__name__
    return Answer(http_status=None, trouble=trouble, milliseconds=_since(started))


def _since(started: float) -> int:
    return round((time.perf_counter() - started) * 1000)
