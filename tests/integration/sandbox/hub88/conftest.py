"""A provider on a real socket, an operator who opens games there, and the operator's wallet."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import aiohttp
import orjson
import pytest
from aiohttp import web

from integrations.sandbox.hub88 import PEER, Hub88
from integrations.sandbox.hub88.signatures import sign
from integrations.sandbox.keys import generate_rsa_key_pair, read_private_key, read_public_key
from integrations.sandbox.peer import Places
from integrations.sandbox.traffic import Traffic
from tests.integration.sandbox.hub88.fake_wallet import FakeWallet
from tests.integration.sandbox.providers import mount_alone
from tests.integration.sandbox.serving import free_socket, serving

OPERATOR_ID = 1
PLAYER = "7f3a" * 8
LAUNCH = {
    "user": PLAYER,
    "token": "token-0123456789",
    "operator_id": OPERATOR_ID,
    "platform": "GPL_MOBILE",
    "currency": "USDT",
    "country": "XX",
    "lang": "en",
    "lobby_url": "http://127.0.0.1/lobby",
    "deposit_url": "http://127.0.0.1/cashier",
    "game_code": "sbx_neonfruits",
}

OpenProvider = Callable[..., AbstractAsyncContextManager["Operator"]]


@dataclass(frozen=True)
class Keys:
    """Two key pairs as (private PEM, public PEM)."""

    provider: tuple[str, str]
    operator: tuple[str, str]


@dataclass
class Operator:
    """Calls the provider as the product would."""

    hub88: Hub88
    traffic: Traffic
    url: str
    http: aiohttp.ClientSession
    private_key_pem: str

    async def post(self, path: str, body: bytes, signature: str | None = None) -> tuple[int, Any]:
        signature = sign(body, read_private_key(self.private_key_pem)) if signature is None else signature
        headers = {"X-Hub88-Signature": signature, "Content-Type": "application/json"}
        url = f"{self.url}/operator/generic/v2/{path}"
        async with self.http.post(url, data=body, headers=headers) as answer:
            return answer.status, await answer.json()

    async def call(self, path: str, **body: object) -> tuple[int, Any]:
        return await self.post(path, orjson.dumps(body))

    async def launch(self, **changes: object) -> str:
        """Open a game; returns its launch URL."""
        status, answer = await self.call("game/url", **LAUNCH | changes)
        assert status == 200, answer
        return str(answer["url"])


@pytest.fixture(scope="session")
def keys() -> Keys:
    return Keys(generate_rsa_key_pair(), generate_rsa_key_pair())


@pytest.fixture
async def wallet(keys: Keys) -> AsyncIterator[FakeWallet]:
    bound, base = free_socket()
    wallet = FakeWallet(read_public_key(keys.provider[1]), url=f"{base}/callbacks/hub88")
    app = web.Application()
    app.router.add_post("/callbacks/hub88/{path:.+}", wallet.answer)
    async with serving(app, bound):
        yield wallet


@pytest.fixture
def open_provider(keys: Keys, wallet: FakeWallet, tmp_path: Path) -> OpenProvider:
    """Starts a provider; a second start finds what the first one kept."""

    @asynccontextmanager
    async def open_one(first_pause_seconds: float = 0.01) -> AsyncIterator[Operator]:
        bound, base = free_socket()
        app = web.Application()
        told = {
            "HUB88_OPERATOR_ID": str(OPERATOR_ID),
            "HUB88_PRIVATE_KEY_PEM": keys.provider[0],
            "HUB88_OPERATOR_PUBLIC_KEY_PEM": keys.operator[1],
        }
        places = Places(url=f"{base}/hub88", callback_url=wallet.url)
        hub88, traffic = mount_alone(
            app, PEER, told, places=places, directory=tmp_path, first_pause_seconds=first_pause_seconds
        )
        assert isinstance(hub88, Hub88)
        async with serving(app, bound), aiohttp.ClientSession() as http:
            yield Operator(hub88, traffic, hub88.url, http, keys.operator[0])

    return open_one


@pytest.fixture
async def operator(open_provider: OpenProvider) -> AsyncIterator[Operator]:
    async with open_provider() as operator:
        yield operator
