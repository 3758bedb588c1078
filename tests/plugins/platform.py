"""The whole platform in one process, on servers of the test's own, beside the sandbox that plays everybody outside."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

import aiohttp
import pytest
from aiohttp import web
from pydantic_settings import BaseSettings

from cli.bot_process import bot_process
from cli.local_secrets import LocalSecrets
from cli.settings import Settings
from cli.web_process import web_process
from cli.wiring import Adapters, open_adapters
from cli.worker import sync_catalogues, worker_process
from integrations.embedded.ports import free_port as find_free_port
from integrations.providers.registry import KITS
from integrations.sandbox.app import SANDBOX, Sandbox, build_sandbox
from integrations.sandbox.config import SandboxConfig, Told
from integrations.sandbox.peers import share_all

BOT_TOKEN = "7000000001:AAtheBotsTokenInTheEndToEndTests00"
GATEWAY_TOKEN = "12345:AAtheGatewaysTokenInTheEndToEndTests"


@dataclass(frozen=True, kw_only=True)
class Platform:
    """What a test of the whole needs: the people's side (sandbox) and ours (adapters)."""

    sandbox: Sandbox
    sandbox_url: str
    adapters: Adapters
    provider_settings: Mapping[str, BaseSettings]
    url: str


@pytest.fixture
async def platform(
    request: pytest.FixtureRequest,
    database_url: str,
    redis_url: str,
    nats_url: str,
    clickhouse_url: str,
    tmp_path: Path,
) -> AsyncIterator[Platform]:
    """Bot, web and worker, as `./croupier up` runs them but in one process.

    Updates come by long polling; with `@pytest.mark.parametrize("platform", ["webhook"], indirect=True)` by webhook.
    """
    bot_port = find_free_port()
    sandbox_url = f"http://127.0.0.1:{find_free_port()}"
    web_port, smtp_port = find_free_port(), find_free_port()
    url = f"http://127.0.0.1:{web_port}"
    shared = share_all(LocalSecrets(tmp_path / "secrets"), sandbox_url=sandbox_url, product_url=url)
    told_to_product = {name: value for each in shared for name, value in each.product.items()}
    told_to_peers = {name: value for each in shared for name, value in each.peer.items()}
    settings = Settings(
        _env_file=None,
        database_url=database_url,
        redis_url=redis_url,
        nats_url=nats_url,
        nats_prefix=f"test{uuid4().hex[:8]}",
        clickhouse_url=clickhouse_url,
        bot_token=BOT_TOKEN,
        bot_link=sandbox_url,
        bot_updates=getattr(request, "param", "polling"),
        bot_listen=f"127.0.0.1:{bot_port}",
        bot_webhook_url=f"http://127.0.0.1:{bot_port}/telegram",
        telegram_api_url=sandbox_url,
        telegram_web_app_js=f"{sandbox_url}/js/telegram-web-app.js",
        webhook_secret="webhook-secret-of-the-tests",
        public_url=url,
        web_listen=f"127.0.0.1:{web_port}",
        frame_ancestors=sandbox_url,
        secret_key="a master secret for tests, 32 characters at least",
        smtp_url=f"smtp://127.0.0.1:{smtp_port}",
        crypto_pay_url=f"{sandbox_url}/crypto-pay",
        crypto_pay_token=GATEWAY_TOKEN,
    )
    provider_settings = {kit.code: kit.settings_of(told_to_product) for kit in KITS}
    app = build_sandbox(
        SandboxConfig(
            url=sandbox_url,
            data_dir=tmp_path,
            bot_token=BOT_TOKEN,
            bot_username=settings.bot_username,
            product_url=url,
            smtp_port=smtp_port,
            crypto_pay_token=GATEWAY_TOKEN,
            crypto_pay_webhook_url=f"{url}/webhooks/crypto_pay",
            peers=Told(told_to_peers),
            first_pause_seconds=0.1,
        )
    )
    app[SANDBOX].telegram.platform.flood.burst = 1000  # tests act faster than people
    async with (
        _serving(app, int(sandbox_url.rpartition(":")[2])),
        open_adapters(settings, provider_settings=provider_settings) as adapters,
    ):
        await sync_catalogues(adapters)
        stopping = asyncio.Event()
        async with asyncio.TaskGroup() as processes:
            for process in (web_process, bot_process, worker_process):
                processes.create_task(process(adapters, stopping))
            await _ready(url)
            yield Platform(
                sandbox=app[SANDBOX],
                sandbox_url=sandbox_url,
                adapters=adapters,
                provider_settings=provider_settings,
                url=url,
            )
            stopping.set()


async def _ready(url: str) -> None:
    """Return when the web says that everything it needs answers."""
    async with asyncio.timeout(20), aiohttp.ClientSession() as http:
        while True:
            try:
                async with http.get(f"{url}/readyz") as answer:
                    if answer.status == 200:
                        return
            except aiohttp.ClientConnectorError:
                await asyncio.sleep(0.02)


@asynccontextmanager
async def _serving(app: web.Application, port: int) -> AsyncIterator[None]:
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.5)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", port).start()
        yield
    finally:
        await runner.cleanup()
