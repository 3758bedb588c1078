"""The web's process: Mini App, API, callbacks, webhooks and links."""

import asyncio

import structlog

from cli.processes import serving
from cli.wiring import Adapters
from webapp.app import build_web

log = structlog.get_logger()


async def web_process(adapters: Adapters, stopping: asyncio.Event) -> None:
    """Serve until `stopping`; the requests in hand are finished."""
    async with serving(build_web(adapters.web_services), adapters.settings.web_listen):
        log.info("web_started", listen=adapters.settings.web_listen)
        await stopping.wait()
    log.info("web_stopped")
