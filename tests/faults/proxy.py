"""A wire between a client and PostgreSQL that can be cut at the worst moment: done, committed, and nobody was told."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from urllib.parse import urlsplit

READY = b"Z\x00\x00\x00\x05I"  # ReadyForQuery, outside of any transaction: what was asked is committed


class CuttingProxy:
    """Passes everything on. Once `cut_at` is set, the first reply with these bytes in it is swallowed, and the
    connection ends; `cut_at` is None again then.
    """

    def __init__(self, server_url: str) -> None:
        address = urlsplit(server_url)
        self._server = (address.hostname, address.port)
        self._url = server_url
        self._connections: set[asyncio.Task[None]] = set()
        self.port = 0
        self.cut_at: bytes | None = None

    @property
    def url(self) -> str:
        return self._url.replace(f":{self._server[1]}/", f":{self.port}/")

    @asynccontextmanager
    async def listening(self) -> AsyncIterator["CuttingProxy"]:
        server = await asyncio.start_server(self._accept, "127.0.0.1", 0)
        self.port = server.sockets[0].getsockname()[1]
        try:
            yield self
        finally:
            server.close()
            for connection in self._connections:
                connection.cancel()
            await asyncio.gather(*self._connections, return_exceptions=True)

    async def _accept(self, client: asyncio.StreamReader, to_client: asyncio.StreamWriter) -> None:
        connection = asyncio.current_task()
        assert connection is not None
        self._connections.add(connection)
        server, to_server = await asyncio.open_connection(*self._server)
        questions = asyncio.create_task(self._pass_questions(client, to_server))
        try:
            await self._pass_replies(server, to_client)
        finally:
            questions.cancel()
            to_client.transport.abort()
            to_server.transport.abort()
            self._connections.discard(connection)

    async def _pass_questions(self, client: asyncio.StreamReader, to_server: asyncio.StreamWriter) -> None:
        with suppress(ConnectionError):
            while data := await client.read(65536):
                to_server.write(data)
                await to_server.drain()
        to_server.transport.abort()

    async def _pass_replies(self, server: asyncio.StreamReader, to_client: asyncio.StreamWriter) -> None:
        with suppress(ConnectionError):
            while data := await server.read(65536):
                if self.cut_at is not None and self.cut_at in data:
                    while not data.endswith(READY):
                        data += await server.read(65536)
                    self.cut_at = None
                    return
                to_client.write(data)
                await to_client.drain()
