"""The sandbox's game provider: speaks Hub88's protocols with RSA signatures, and lets a person play."""

from collections.abc import AsyncIterator

from aiohttp import web

from integrations.sandbox.hub88.operator_api import add_operator_api
from integrations.sandbox.hub88.pages import add_pages
from integrations.sandbox.hub88.provider import Hub88, Hub88Config, NoSuchSession, Spin, StakeRefused
from integrations.sandbox.hub88.store import RoundState

__all__ = ["Hub88", "Hub88Config", "NoSuchSession", "RoundState", "Spin", "StakeRefused", "add_hub88"]


def add_hub88(app: web.Application, config: Hub88Config) -> Hub88:
    """Mount the provider below /hub88. It runs from the app's start to its cleanup."""
    hub88 = Hub88(config)
    add_operator_api(app, hub88)
    add_pages(app, hub88)

    async def run(_: web.Application) -> AsyncIterator[None]:
        await hub88.start()
        yield
        await hub88.stop()

    app.cleanup_ctx.append(run)
    app.on_shutdown.append(hub88.live.close)
    return hub88
