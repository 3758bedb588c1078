"""Every call between the game providers and the operator: kept, shown, and sent again in all the ways that go wrong."""

from collections.abc import AsyncIterator
from pathlib import Path

from aiohttp import web

from integrations.sandbox.traffic.api import add_api
from integrations.sandbox.traffic.exchange import Answer
from integrations.sandbox.traffic.line import Line
from integrations.sandbox.traffic.pages import add_pages
from integrations.sandbox.traffic.switchboard import Traffic

__all__ = ["Answer", "Line", "Traffic", "add_traffic"]


def add_traffic(app: web.Application, *, database: Path) -> Traffic:
    """Mount it below /traffic, before the providers: their lines are open from the app's start to its cleanup."""
    traffic = Traffic(database)

    async def run(_: web.Application) -> AsyncIterator[None]:
        await traffic.start()
        yield
        await traffic.stop()

    app.cleanup_ctx.append(run)
    app.on_shutdown.append(traffic.live.close)
    add_pages(app, traffic)
    add_api(app, traffic)
    return traffic
