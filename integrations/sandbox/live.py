"""Who watches learns at once: pages by Server-Sent Events, tests by awaiting the next change."""

import asyncio

from aiohttp import web

KEEP_ALIVE_SECONDS = 15.0


class Live:
    def __init__(self) -> None:
        self._changed = asyncio.Event()
        self._changes = 0
        self._closing = False

    def tell(self) -> None:
        """Something changed: wake everybody who waits now."""
        self._changes += 1
        self._changed.set()
        self._changed = asyncio.Event()

    async def change(self) -> None:
        """Wait for the next change. Look at the state first, then call this without an await in between."""
        await self._changed.wait()

    async def close(self, _app: web.Application | None = None) -> None:
        """End every open stream, so that the server need not wait for browsers."""
        self._closing = True
        self.tell()

    async def stream(self, request: web.Request) -> web.StreamResponse:
        """GET .../events: one "changed" event for each change, until the page goes away."""
        response = web.StreamResponse(headers={"Cache-Control": "no-store", "Content-Type": "text/event-stream"})
        await response.prepare(request)
        try:
            told = self._changes
            await response.write(b": watching\n\n")
            while not self._closing:
                try:
                    async with asyncio.timeout(KEEP_ALIVE_SECONDS):
                        while told == self._changes:  # a change during the last write is told as well
                            await self.change()
                    told = self._changes
                    await response.write(b"data: changed\n\n")
                except TimeoutError:
                    await response.write(b": still here\n\n")
        except ConnectionResetError:
            pass  # the page was closed, which is how every stream ends
        return response
