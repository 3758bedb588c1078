"""What the three kinds of process share: each runs until it is told to stop, then finishes what it began."""

import asyncio
import gc
import signal
from collections.abc import Awaitable, Callable

import uvloop
from aiohttp import web

from cli.logs import configure_logs
from cli.settings import Settings, host_and_port
from cli.wiring import Adapters, open_adapters

GRACE_SECONDS = 10.0
COLLECT_AFTER = 20_000  # objects, or half a megabyte at rest; by default 700

Process = Callable[[Adapters, asyncio.Event], Awaitable[None]]


def run(process: Process, settings: Settings) -> None:
    """Run one process on its own event loop until it is told to stop."""
    configure_logs(settings.log_format)

    async def main() -> None:
        stopping = asyncio.Event()
        loop = asyncio.get_running_loop()
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(number, stopping.set)
        async with open_adapters(settings) as adapters:
            await process(adapters, stopping)

    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        runner.run(main())


class serving:  # noqa: N801 - reads as a verb where it is used
    """Serve an application; at the end let the requests in hand finish.

    aiohttp does not cancel a handler when its client leaves: what was promised with money is kept.
    """

    def __init__(self, app: web.Application, listen: str) -> None:
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=GRACE_SECONDS)
        self._host, self._port = host_and_port(listen)

    async def __aenter__(self) -> None:
        await self._runner.setup()
        # What has been made by now stays, so the collector need not look at it again; and a request leaves little in
        # circles, so it need not come by every second request.
        gc.collect()
        gc.freeze()
        gc.set_threshold(COLLECT_AFTER)
        await web.TCPSite(self._runner, self._host, self._port).start()

    async def __aexit__(self, *_: object) -> None:
        await self._runner.cleanup()
