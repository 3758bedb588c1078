"""A provider of the sandbox and our adapter of it, connected over sockets and told by what `share` tells both."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import aiohttp
import pytest
from aiohttp import web

from cli.local_secrets import LocalSecrets
from core.games.catalogue import sync_catalogue
from core.games.launches import launch_game
from core.games.models import Game
from core.identity.models import Player
from core.money import Money
from core.wallet import balance_of, player_cash
from core.wire import WireRequest
from integrations.providers.kit import Adapter
from integrations.providers.registry import KITS
from integrations.sandbox.peer import Shared
from integrations.sandbox.peers import PEERS
from integrations.sandbox.studio import Studio
from integrations.sandbox.traffic import Traffic
from tests.integration.sandbox.providers import mount_alone
from tests.integration.sandbox.serving import free_socket, serving

OpenHouse = Callable[[str], AbstractAsyncContextManager["House"]]


@dataclass
class House:
    studio: Studio
    adapter: Adapter
    traffic: Traffic
    shared: Shared
    http: aiohttp.ClientSession

    async def launch(self, player: Player, game: Game | None = None) -> str:
        """Open a game, by default the provider's first, through core, as the Mini App does."""
        game = game or await Game.filter(provider_id=self.adapter.code).order_by("code").first()
        assert game is not None
        launched = await launch_game(
            player.id,
            game.id,
            providers={self.adapter.code: self.adapter},
            lobby_url="http://127.0.0.1/lobby",
            cashier_url="http://127.0.0.1/cashier",
        )
        return launched.url

    @property
    def calls(self) -> list[str]:
        """Paths of the calls to us, in their order."""
        return [call.call.path for call in reversed(self.traffic.log.newest()) if call.direction == "out"]


async def cash(player: Player) -> Money:
    return await balance_of(player_cash(player.id, player.currency))


@pytest.fixture
def open_house(database: str, tmp_path: Path) -> OpenHouse:
    @asynccontextmanager
    async def open_one(code: str) -> AsyncIterator[House]:
        (our_socket, our_url), (their_socket, their_url) = free_socket(), free_socket()
        peer = next(peer for peer in PEERS if peer.code == code)
        kit = next(kit for kit in KITS if kit.code == code)
        places = peer.places(sandbox_url=their_url, product_url=our_url)
        shared = peer.share(LocalSecrets(tmp_path / "secrets"), places)
        sandbox_app, our_app = web.Application(), web.Application()
        studio, traffic = mount_alone(
            sandbox_app, peer, shared.peer, places=places, directory=tmp_path, patience_seconds=5
        )
        assert isinstance(studio, Studio)
        async with aiohttp.ClientSession() as http:
            adapter = kit.adapter(kit.settings_of(shared.product), http)
            assert adapter is not None

            async def callback(request: web.Request) -> web.Response:
                answer = await adapter.answer(
                    WireRequest(
                        path=request.match_info["path"],
                        headers=request.headers,
                        body=await request.read(),
                        query=request.query,
                    )
                )
                return web.Response(body=answer.body, status=answer.status, content_type=answer.content_type)

            our_app.router.add_post(f"/callbacks/{code}/{{path:.+}}", callback)
            async with serving(sandbox_app, their_socket), serving(our_app, our_socket):
                await sync_catalogue(adapter)
                yield House(studio, adapter, traffic, shared, http)

    return open_one
