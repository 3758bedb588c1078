"""A payment gateway to test with: the sandbox's, over a real socket, and our adapter that speaks to it."""

from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest
from aiohttp import web

from integrations.gateways.crypto_pay import CryptoPay
from integrations.sandbox.crypto_pay import CryptoPay as GatewayServer
from integrations.sandbox.crypto_pay import CryptoPayConfig, add_crypto_pay

TOKEN = "12345:AAtestTokenOfThePaymentGateway"


@pytest.fixture
async def gateway_server(tmp_path: Path, free_port: int) -> AsyncIterator[GatewayServer]:
    """The gateway's side: `await gateway_server.pay(invoice_id)`, `gateway_server.fail_next_transfer(...)`."""
    app = web.Application()
    server = add_crypto_pay(
        app,
        CryptoPayConfig(
            url=f"http://127.0.0.1:{free_port}/crypto-pay",
            token=TOKEN,
            webhook_url="http://127.0.0.1:9/nobody-listens",
            database=tmp_path / "crypto_pay.sqlite",
            chat_url=f"http://127.0.0.1:{free_port}",
            first_pause_seconds=60,
        ),
        knows_user=lambda user_id: user_id < 10**9,
    )
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", free_port).start()
    yield server
    await runner.cleanup()


@pytest.fixture
async def crypto_pay(gateway_server: GatewayServer) -> AsyncIterator[CryptoPay]:
    """Our side."""
    async with aiohttp.ClientSession() as http:
        yield CryptoPay(http, gateway_server.config.url, TOKEN)
