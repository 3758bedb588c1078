"""`core.games.thumbnails.PictureSource` over HTTP."""

import asyncio
from collections.abc import Iterable
from types import TracebackType
from typing import Self

import aiohttp
from aiohttp import hdrs
from yarl import URL

from core.games.thumbnails import PictureUnavailable
from integrations.pictures.public_internet import Place, PublicResolver, is_public

MOST_REDIRECTS = 3
CHUNK_BYTES = 16 * 1024
TIMEOUT_SECONDS = 10.0  # for one picture, its redirects included
MOVED = (301, 302, 303, 307, 308)


class HttpPictures:
    """Asks the public internet, and the providers' own addresses wherever they are: in development on this machine.

    It has a session of its own: no cookie, no key and no connection is shared with what talks to providers.
    """

    def __init__(self, own: Iterable[str] = (), *, timeout_seconds: float = TIMEOUT_SECONDS) -> None:
        """`own` are URLs whose host and port may be asked although they are not public."""
        self._own = frozenset(_place(URL(url)) for url in own)
        self._timeout_seconds = timeout_seconds
        self._session = aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(limit=4, resolver=PublicResolver(self._own)),
            cookie_jar=aiohttp.DummyCookieJar(),
            # A picture is compressed as it is; anything else that comes compressed might fill the memory.
            headers={hdrs.ACCEPT: "image/*", hdrs.ACCEPT_ENCODING: "identity"},
            auto_decompress=False,
        )

    async def fetch(self, url: str, *, most_bytes: int) -> bytes:
        """Raises PictureUnavailable: no answer, not found, too large, or not on the public internet."""
        try:
            async with asyncio.timeout(self._timeout_seconds):
                return await self._follow(URL(url), most_bytes)
        except TimeoutError:
            raise PictureUnavailable(f"no answer within {self._timeout_seconds:g} s") from None
        except (aiohttp.ClientError, OSError, ValueError) as error:  # ValueError: no URL, or no address in it
            raise PictureUnavailable(f"{type(error).__name__}: {error}") from error

    async def _follow(self, url: URL, most_bytes: int) -> bytes:
        for _ in range(1 + MOST_REDIRECTS):
            answer = await self._ask(url, most_bytes)
            if isinstance(answer, bytes):
                return answer
            url = answer
        raise PictureUnavailable("too many redirects")

    async def _ask(self, url: URL, most_bytes: int) -> bytes | URL:
        """What is there, or where it is instead."""
        self._ensure_may_ask(url)
        async with self._session.get(url, allow_redirects=False) as response:
            if response.status in MOVED and hdrs.LOCATION in response.headers:
                return url.join(URL(response.headers[hdrs.LOCATION]))
            if response.status != 200:
                raise PictureUnavailable(f"HTTP {response.status}")
            content = bytearray()
            async for chunk in response.content.iter_chunked(CHUNK_BYTES):
                content += chunk
                if len(content) > most_bytes:
                    raise PictureUnavailable(f"more than {most_bytes} bytes")
            return bytes(content)

    def _ensure_may_ask(self, url: URL) -> None:
        """Raises PictureUnavailable. Names are looked at by the resolver; addresses never get there."""
        if url.scheme not in ("http", "https") or not url.host:
            raise PictureUnavailable("no http:// or https:// address")
        if _is_address(url.host) and _place(url) not in self._own and not is_public(url.host):
            raise PictureUnavailable("not on the public internet")

    async def close(self) -> None:
        await self._session.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()


def _place(url: URL) -> Place:
    return url.host or "", url.port or 0


def _is_address(host: str) -> bool:
    """As aiohttp sees it, who asks no resolver then."""
    return ":" in host or host.replace(".", "").isdigit()
