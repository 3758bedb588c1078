"""The side of the adapter that calls the provider: its catalogue and its launch URLs."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import uuid4

import aiohttp
import pytest
from aiohttp import web

from core.games.errors import ProviderUnavailable
from core.games.ports import CatalogueGame, LaunchRequest, Mode
from integrations.providers.hub88 import Hub88
from integrations.sandbox.keys import generate_rsa_key_pair
from tests.integration.providers.conftest import GAME, OPERATOR_ID, Keys, World
from tests.integration.sandbox.serving import free_socket, serving

REQUEST = LaunchRequest(
    player_id=uuid4(),
    session_token="a-token-of-enough-length",
    game_code=GAME,
    currency="USDT",
    language="es",
    lobby_url="http://127.0.0.1/lobby",
    cashier_url="http://127.0.0.1/cashier",
    ip="192.0.2.7",
)


async def test_the_catalogue_carries_what_players_see(world: World) -> None:
    games = {game.code: game for game in await world.adapter.games()}
    book = games[GAME]
    assert (book.name, book.category, book.rtp_percent) == ("Book of Dunes", "Video Slots", Decimal("96.05"))
    assert book.thumbnail_url is not None
    assert (book.volatility, book.released_on, book.tags) == (4, date(2026, 3, 12), ("wild",))
    assert len(games) == 3


async def test_a_launch_tells_the_provider_the_player_and_where_to_return(world: World) -> None:
    session = world.sandbox.session(await world.adapter.launch(REQUEST))
    assert (session.player_id, session.token, session.lang) == (REQUEST.player_id, REQUEST.session_token, "es")
    assert (session.lobby_url, session.deposit_url) == (REQUEST.lobby_url, REQUEST.cashier_url)


async def test_play_money_is_nobodys(keys: Keys) -> None:
    bound, url = free_socket()
    app, asked = web.Application(), list[dict[str, Any]]()

    async def game_url(request: web.Request) -> web.Response:
        asked.append(await request.json())
        return web.json_response({"url": "https://play.example/demo"})

    app.router.add_post("/operator/generic/v2/game/url", game_url)
    async with serving(app, bound), aiohttp.ClientSession() as http:
        hub88 = Hub88(http, url, OPERATOR_ID, keys.operator[0], [keys.provider[1]])
        assert await hub88.launch(replace(REQUEST, mode=Mode.DEMO)) == "https://play.example/demo"
    assert asked[0]["currency"] == "XXX"
    assert {"user", "token"} & set(asked[0]) == set()


async def test_a_provider_that_refuses_is_unavailable(world: World, keys: Keys) -> None:
    stranger = Hub88(world.http, world.sandbox.url, OPERATOR_ID, generate_rsa_key_pair()[0], [keys.provider[1]])
    with pytest.raises(ProviderUnavailable):
        await stranger.games()


@pytest.mark.parametrize(
    "answer",
    [
        web.Response(status=500, text="oops"),
        web.Response(status=302, headers={"Location": "http://127.0.0.1:1/"}),
        web.Response(text="<html>"),
        web.Response(body=b"\xff"),
        web.json_response({"error": "no"}),
        web.json_response({"url": "javascript:alert(1)"}),
        web.json_response({"url": 5}),
        web.json_response(None),
        web.Response(text="[" * 50_000),
    ],
    ids=repr,
)
async def test_a_provider_that_talks_nonsense_is_unavailable(answer: web.Response, keys: Keys) -> None:
    bound, url = free_socket()
    app = web.Application()

    async def reply(_: web.Request) -> web.Response:
        return web.Response(status=answer.status, body=answer.body, headers=answer.headers)

    app.router.add_post("/{path:.+}", reply)
    async with serving(app, bound), aiohttp.ClientSession() as http:
        hub88 = Hub88(http, url, OPERATOR_ID, keys.operator[0], [keys.provider[1]])
        with pytest.raises(ProviderUnavailable):
            await hub88.launch(REQUEST)
        with pytest.raises(ProviderUnavailable):
            await hub88.games()


async def test_nobody_there_is_unavailable(keys: Keys, free_port: int) -> None:
    async with aiohttp.ClientSession() as http:
        hub88 = Hub88(http, f"http://127.0.0.1:{free_port}", OPERATOR_ID, keys.operator[0], [keys.provider[1]])
        with pytest.raises(ProviderUnavailable):
            await hub88.games()


async def test_entries_that_cannot_be_read_cost_only_themselves(keys: Keys) -> None:
    good: dict[str, Any] = {"game_code": "g1", "name": "Good", "category": "Slots", "rtp": 96.126, "enabled": True}
    odd = {"rtp": "n/a", "volatility": 9, "release_date": "soon", "features": "wild", "demo_game_support": "yes"}
    support = {"demo_game_support": True, "freebet_support": True, "features": ["Bonus Buy", 7, ""]}
    listed: list[Any] = [
        good | support,
        good | {"game_code": "g2"} | odd,
        good | {"game_code": "g3", "enabled": False},
        good | {"game_code": "g4", "platforms": ["GPL_DESKTOP"]},
        good | {"game_code": "x" * 129},
        {"name": "without a code"},
        None,
    ]
    bound, url = free_socket()
    app = web.Application()

    async def game_list(_: web.Request) -> web.Response:
        return web.json_response(listed)

    app.router.add_post("/operator/generic/v2/game/list", game_list)
    async with serving(app, bound), aiohttp.ClientSession() as http:
        games = await Hub88(http, url, OPERATOR_ID, keys.operator[0], [keys.provider[1]]).games()
    assert games == [
        CatalogueGame(
            code="g1", name="Good", category="Slots", rtp_percent=Decimal("96.13"), tags=("Bonus Buy",), has_demo=True,
            has_free_rounds=True,
        ),
        CatalogueGame(code="g2", name="Good", category="Slots"),
    ]  # fmt: skip
