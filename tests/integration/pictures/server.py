"""A picture server on a real socket, which can be told to misbehave."""

import asyncio
import struct
import zlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from aiohttp import web

from tests.integration.sandbox.serving import free_socket, serving


def png(colour: int = 0) -> bytes:
    """A picture of one grey pixel."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    header = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    pixels = zlib.compress(bytes([0, colour]))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


@dataclass
class PictureServer:
    url: str
    files: dict[str, tuple[str, bytes]] = field(default_factory=dict)  # by path: what it claims to be, what it is
    moved: dict[str, str] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    hold: asyncio.Event = field(default_factory=asyncio.Event)  # /slow sends its end when this is set
    sent_bytes: int = 0  # of /endless

    def put(self, path: str, content: bytes, media_type: str = "image/png") -> str:
        self.files[path] = (media_type, content)
        return self.url + path

    @classmethod
    @asynccontextmanager
    async def running(cls) -> AsyncIterator["PictureServer"]:
        bound, url = free_socket()
        server, app = cls(url), web.Application()
        app.router.add_get("/{path:.*}", server._answer)
        async with serving(app, bound):
            yield server
            server.hold.set()

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        self.asked.append(request.path)
        if request.path in self.moved:
            return web.Response(status=302, headers={"Location": self.moved[request.path]})
        if request.path == "/slow":
            return await self._begin_and_wait(request)
        if request.path == "/endless":
            return await self._go_on(request)
        if request.path not in self.files:
            raise web.HTTPNotFound()
        media_type, content = self.files[request.path]
        return web.Response(body=content, content_type=media_type)

    async def _begin_and_wait(self, request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Type": "image/png"})
        await response.prepare(request)
        await response.write(png()[:8])
        await self.hold.wait()
        return response

    async def _go_on(self, request: web.Request) -> web.StreamResponse:
        """Without a length, until the other side has enough."""
        response = web.StreamResponse(headers={"Content-Type": "image/png"})
        await response.prepare(request)
        try:
            while not self.hold.is_set():
                await response.write(bytes(65536))
                self.sent_bytes += 65536
        except ConnectionError:
            pass
        return response
