"""Whether this process is alive, and whether everything that it depends on answers."""

import asyncio

import structlog
from aiohttp import web
from prometheus_client import Gauge
from prometheus_client.aiohttp import make_aiohttp_handler

from core.games.engine import waiting_commands
from webapp.services import SERVICES, Check

log = structlog.get_logger()

CHECK_TIMEOUT_SECONDS = 3

WAITING = Gauge("croupier_commands_waiting", "Bets, wins and rollbacks that wait for their batch")
WAITING.set_function(waiting_commands)


async def alive(request: web.Request) -> web.Response:
    return web.json_response({"status": "alive"})


async def ready(request: web.Request) -> web.Response:
    """200 when every dependency answers, 503 when one does not; why stands in the log, not in the answer."""
    checks = request.app[SERVICES].checks
    outcomes = await asyncio.gather(*(_passes(name, check) for name, check in checks.items()))
    passed = all(outcomes)
    return web.json_response(
        {
            "status": "ready" if passed else "not_ready",
            "checks": {name: "ok" if ok else "failed" for name, ok in zip(checks, outcomes, strict=True)},
        },
        status=200 if passed else 503,
    )


async def _passes(name: str, check: Check) -> bool:
    try:
        async with asyncio.timeout(CHECK_TIMEOUT_SECONDS):
            await check()
    except Exception as error:
        log.warning("not_ready", dependency=name, reason=f"{type(error).__name__}: {error}")
        return False
    return True


def add_health(app: web.Application) -> None:
    app.router.add_get("/healthz", alive)
    app.router.add_get("/readyz", ready)
    app.router.add_get("/metrics", make_aiohttp_handler())
