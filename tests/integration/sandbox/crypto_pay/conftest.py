"""A gateway on a real socket, and the merchant whom it tells about payments."""

import asyncio
import hashlib
import hmac
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from aiohttp import web

from integrations.sandbox.crypto_pay import CryptoPay, CryptoPayConfig, add_crypto_pay
from integrations.sandbox.pages import add_static
from tests.integration.sandbox.serving import free_socket, serving

TOKEN = "1:AAsandbox"
ANNA = 1001

Answer = tuple[int, dict[str, Any]]
OpenGateway = Callable[[], AbstractAsyncContextManager["Client"]]


@dataclass
class Merchant:
    """Receives webhooks, checks their signatures, and answers as told: 200 once `statuses` is used up."""

    url: str = ""
    statuses: list[int] = field(default_factory=list)
    received: list[dict[str, Any]] = field(default_factory=list)
    _arrived: asyncio.Event = field(default_factory=asyncio.Event)

    async def receive(self, request: web.Request) -> web.Response:
        body = await request.read()
        expected = hmac.new(hashlib.sha256(TOKEN.encode()).digest(), body, hashlib.sha256).hexdigest()
        assert request.headers["crypto-pay-api-signature"] == expected
        self.received.append(await request.json())
        self._arrived.set()
        return web.Response(status=self.statuses.pop(0) if self.statuses else 200)

    async def wait_for(self, count: int) -> None:
        async with asyncio.timeout(10):
            while len(self.received) < count:
                self._arrived.clear()
                await self._arrived.wait()


@dataclass
class Client:
    """Calls the API as the product would."""

    gateway: CryptoPay
    url: str
    http: aiohttp.ClientSession

    async def call(self, method: str, token: str = TOKEN, **parameters: Any) -> Answer:
        headers = {"Crypto-Pay-API-Token": token}
        async with self.http.post(f"{self.url}/api/{method}", json=parameters, headers=headers) as answer:
            return answer.status, await answer.json()

    async def result(self, method: str, **parameters: Any) -> Any:
        status, answer = await self.call(method, **parameters)
        assert (status, answer["ok"]) == (200, True), answer
        return answer["result"]

    async def refusal(self, method: str, **parameters: Any) -> str:
        """The name of the error, after checking its envelope."""
        status, answer = await self.call(method, **parameters)
        assert answer["ok"] is False
        assert answer["error"]["code"] == status
        return str(answer["error"]["name"])

    async def balance(self, asset: str = "USDT") -> str:
        available = {one["currency_code"]: one["available"] for one in await self.result("getBalance")}
        return str(available[asset])


@pytest.fixture
async def merchant() -> AsyncIterator[Merchant]:
    merchant = Merchant()
    bound, base = free_socket()
    merchant.url = f"{base}/webhooks/crypto-pay"
    app = web.Application()
    app.router.add_post("/webhooks/crypto-pay", merchant.receive)
    async with serving(app, bound):
        yield merchant


@pytest.fixture
def open_gateway(merchant: Merchant, tmp_path: Path) -> OpenGateway:
    """Starts a gateway; a second start finds what the first one kept."""

    @asynccontextmanager
    async def open_one() -> AsyncIterator[Client]:
        bound, base = free_socket()
        config = CryptoPayConfig(
            url=f"{base}/crypto-pay",
            token=TOKEN,
            webhook_url=merchant.url,
            database=tmp_path / "crypto_pay.sqlite",
            chat_url=f"{base}/",
            first_pause_seconds=0.01,
        )
        app = web.Application()
        add_static(app)
        gateway = add_crypto_pay(app, config, knows_user=lambda user_id: user_id == ANNA)
        async with serving(app, bound), aiohttp.ClientSession() as http:
            yield Client(gateway, config.url, http)

    return open_one


@pytest.fixture
async def client(open_gateway: OpenGateway) -> AsyncIterator[Client]:
    async with open_gateway() as client:
        yield client
