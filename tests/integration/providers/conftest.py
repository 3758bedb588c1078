"""The adapter behind a real socket, and the sandbox's Hub88 that calls it and is called by it."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any
from uuid import UUID

import aiohttp
import orjson
import pytest
from aiohttp import web

from core.games.catalogue import sync_catalogue
from core.games.launches import launch_game
from core.games.models import Game
from core.identity.models import Player
from core.wallet import balance_of, player_cash
from core.wire import WireRequest
from integrations.providers.hub88 import Hub88
from integrations.sandbox.dialect import Call
from integrations.sandbox.hub88 import PEER
from integrations.sandbox.hub88 import Hub88 as Sandbox
from integrations.sandbox.hub88.signatures import SIGNATURE_HEADER
from integrations.sandbox.keys import generate_rsa_key_pair
from integrations.sandbox.peer import Places
from tests.integration.sandbox.providers import mount_alone
from tests.integration.sandbox.serving import free_socket, serving
from tests.plugins.people import NewPlayer

OPERATOR_ID = 7
GAME = "sbx_bookofdunes"

OpenWorld = Callable[..., AbstractAsyncContextManager["World"]]


@dataclass(frozen=True)
class Keys:
    """Two key pairs as (private PEM, public PEM)."""

    provider: tuple[str, str]
    operator: tuple[str, str]


@dataclass
class World:
    """Both sides, connected over sockets, and the address of ours."""

    adapter: Hub88
    sandbox: Sandbox
    url: str
    http: aiohttp.ClientSession
    numbers: "count[int]" = field(default_factory=count)

    async def seat(self, player: Player) -> "Seat":
        """Launch a game through core, as the Mini App does."""
        game = await Game.get(provider_id="hub88", code=GAME)
        launched = await launch_game(
            player.id,
            game.id,
            providers={"hub88": self.adapter},
            lobby_url="http://127.0.0.1/lobby",
            cashier_url="http://127.0.0.1/cashier",
        )
        session = self.sandbox.session(launched.url)
        return Seat(self, player.id, session.id, session.token)

    async def call(self, path: str, body: dict[str, object] | bytes) -> dict[str, Any]:
        """A signed call by the provider; the answer must be HTTP 200."""
        status, answer = await self.sandbox.call(path, body)
        assert status == 200, answer
        return answer


@dataclass
class Seat:
    """One player in one session of Book of Dunes. Amounts in 1/100 000 of a USDT."""

    world: World
    player_id: UUID
    session_id: str
    token: str

    def bet_body(self, uuid: str, amount: object = 100_000, **changes: object) -> dict[str, object]:
        return {
            "user": self.player_id.hex,
            "token": self.token,
            "request_uuid": f"request-{next(self.world.numbers)}",
            "transaction_uuid": uuid,
            "supplier_transaction_id": uuid,
            "game_code": GAME,
            "round": "round-1",
            "round_closed": False,
            "currency": "USDT",
            "amount": amount,
            "is_free": False,
            "is_billable": True,  # announced for the future: unknown to us
        } | changes

    async def bet(self, uuid: str, amount: object = 100_000, **changes: object) -> dict[str, Any]:
        return await self.world.call("transaction/bet", self.bet_body(uuid, amount, **changes))

    async def win(self, uuid: str, amount: object, *, bet: str, **changes: object) -> dict[str, Any]:
        body = self.bet_body(uuid, amount, reference_transaction_uuid=bet, **changes)
        return await self.world.call("transaction/win", body)

    async def rollback(self, uuid: str, *, bet: str, **changes: object) -> dict[str, Any]:
        body = self.bet_body(uuid, reference_transaction_uuid=bet, **changes)
        del body["amount"]
        return await self.world.call("transaction/rollback", body)

    async def balance(self) -> str:
        return (await balance_of(player_cash(self.player_id, "USDT"))).plain()


@pytest.fixture(scope="session")
def keys() -> Keys:
    return Keys(generate_rsa_key_pair(), generate_rsa_key_pair())


@pytest.fixture
def open_world(database: str, keys: Keys, tmp_path: Path) -> OpenWorld:
    """Connects the two; the adapter's options may be named."""

    @asynccontextmanager
    async def open_one(**options: Any) -> AsyncIterator[World]:
        (our_socket, our_url), (their_socket, their_url) = free_socket(), free_socket()
        sandbox_app, our_app = web.Application(), web.Application()
        told = {
            "HUB88_OPERATOR_ID": str(OPERATOR_ID),
            "HUB88_PRIVATE_KEY_PEM": keys.provider[0],
            "HUB88_OPERATOR_PUBLIC_KEY_PEM": keys.operator[1],
        }
        places = Places(url=f"{their_url}/hub88", callback_url=f"{our_url}/callbacks/hub88")
        sandbox, _ = mount_alone(sandbox_app, PEER, told, places=places, directory=tmp_path)
        assert isinstance(sandbox, Sandbox)
        async with aiohttp.ClientSession() as http:
            adapter = Hub88(
                http,
                f"{their_url}/hub88",
                OPERATOR_ID,
                keys.operator[0],
                options.pop("public_key_pems", [keys.provider[1]]),
                **options,
            )

            async def callback(request: web.Request) -> web.Response:
                answer = await adapter.answer(
                    WireRequest(path=request.match_info["path"], headers=request.headers, body=await request.read())
                )
                return web.Response(body=answer.body, status=answer.status, content_type=answer.content_type)

            our_app.router.add_post("/callbacks/hub88/{path:.+}", callback)
            async with serving(sandbox_app, their_socket), serving(our_app, our_socket):
                await sync_catalogue(adapter)
                yield World(adapter, sandbox, f"{our_url}/callbacks/hub88", http)

    return open_one


@pytest.fixture
async def world(open_world: OpenWorld) -> AsyncIterator[World]:
    async with open_world(answer_within_seconds=30) as world:  # a busy machine is no reason to refuse
        yield world


@pytest.fixture
async def seat(world: World, new_player: NewPlayer) -> Seat:
    return await world.seat(await new_player(balance="10"))


def signed(world: World, body: dict[str, object]) -> tuple[bytes, str]:
    """A body as it goes over the wire, and its true signature."""
    raw = orjson.dumps(body)
    return raw, world.sandbox.line.dialect.signed(Call(path="", body=raw)).headers[SIGNATURE_HEADER]
