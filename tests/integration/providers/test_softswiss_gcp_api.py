"""What we ask of GCP: games, launches, sets of free spins, how a round ended. GCP is a server on a real socket."""

import hmac
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import aiohttp
import orjson
import pytest
from aiohttp import web

from core.games.catalogue import sync_catalogue
from core.games.errors import DemoUnavailable, FreeRoundsRefused, ProviderUnavailable
from core.games.models import Game
from core.games.ports import (
    Device,
    FreeRoundsGrant,
    FreeRoundsProvider,
    LaunchRequest,
    Mode,
    Progress,
    ProviderRound,
    RoundHistory,
)
from core.money import Money
from integrations.providers.softswiss_gcp import SoftswissGcp
from tests.integration.sandbox.serving import free_socket, serving
from tests.plugins.people import NewPlayer

SECRET = "the-token-that-signs-both-ways"
PLAYER = UUID(int=2)
GRANT = FreeRoundsGrant(
    id=UUID(int=1),
    player_id=PLAYER,
    game_code="acme:Dunes",
    rounds=20,
    stake=Money(400_000, "USDT"),
    expires_at=datetime(2026, 12, 1, 12, 30, tzinfo=UTC),
)
ISSUE = f"{1:032x}-{2:032x}-USDT"


@dataclass
class Gcp:
    """Keeps what it was asked, and answers what it was told to, in order."""

    url: str
    adapter: SoftswissGcp
    replies: list[web.Response] = field(default_factory=list)
    asked: list[tuple[str, dict[str, Any]]] = field(default_factory=list)

    async def answer(self, request: web.Request) -> web.Response:
        body = await request.read()
        assert request.headers["X-REQUEST-SIGN"] == hmac.new(SECRET.encode(), body, "sha256").hexdigest()
        self.asked.append((request.path, orjson.loads(body)))
        return self.replies.pop(0)

    def says(self, *answers: Mapping[str, object], status: int = 200) -> None:
        self.replies += [web.json_response(answer, status=status) for answer in answers]

    def refuses(self, code: int) -> None:
        self.says({"code": code, "message": "no"}, status=422)

    def breaks(self) -> int:
        """Answers that say nothing. Returns how many."""
        odd = [
            web.Response(status=500, body=b"{}"),
            web.Response(status=500, text="oops"),
            web.json_response([]),
            web.Response(text="1e"),
            web.Response(text="[" * 50_000),
            web.json_response({"message": "no code"}, status=404),
            web.json_response({"code": 403, "message": "our signature"}, status=403),
            web.json_response({"code": 503}, status=503),
            web.Response(status=302, headers={"Location": "/elsewhere"}, body=b"{}"),
        ]
        self.replies += odd
        return len(odd)


@pytest.fixture
async def gcp() -> AsyncIterator[Gcp]:
    app, (bound, url) = web.Application(), free_socket()
    async with aiohttp.ClientSession() as http:
        adapter = SoftswissGcp(http, url, "casino", [SECRET], bet_levels={"USDT": [200_000, 400_000]})
        gcp = Gcp(url, adapter)
        app.router.add_post("/{path:.+}", gcp.answer)
        async with serving(app, bound):
            yield gcp


def test_it_has_free_rounds_and_a_history(gcp: Gcp) -> None:
    assert isinstance(gcp.adapter, FreeRoundsProvider)
    assert isinstance(gcp.adapter, RoundHistory)


async def test_games_are_listed_without_those_that_cannot_be_read(database: str, gcp: Gcp) -> None:
    dunes = {
        "title": "Dunes", "identifier": "acme:Dunes", "provider": "acme", "category": "slots", "payout": 96.25,
        "devices": ["desktop", "mobile"], "volatility_rating": "medium-high", "has_freespins": True,
        "released_at": "2026-03-01T00:00:00Z",
    }  # fmt: skip
    odd = [7, {}, {"identifier": "x"}, {"identifier": "y" * 200, "title": "Y"}]
    desktop = {"identifier": "acme:Big", "title": "Big", "devices": ["desktop"]}
    vague = {"identifier": "acme:Vague", "title": "Vague", "payout": "high", "released_at": "soon"}
    gcp.says({"games": [dunes, *odd, desktop, vague]})
    assert await sync_catalogue(gcp.adapter) == 2
    games = {game.code: game for game in await Game.filter(provider_id="softswiss_gcp")}
    assert {code: (game.name, str(game.rtp_percent)) for code, game in games.items()} == {
        "acme:Dunes": ("Dunes", "96.25"),
        "acme:Vague": ("Vague", "None"),
    }
    assert gcp.asked == [("/games", {"casino_id": "casino"})]
    gcp.says({"games": {}})
    gcp.refuses(405)
    for _ in range(2 + gcp.breaks()):
        with pytest.raises(ProviderUnavailable):
            await gcp.adapter.games()


async def test_a_game_is_opened(gcp: Gcp, new_player: NewPlayer) -> None:
    player = await new_player(balance="10")
    launch = LaunchRequest(
        player_id=player.id, session_token="session-1", game_code="acme:Dunes", currency="USDT", language="en",
        lobby_url="https://here/lobby", cashier_url="https://here/cashier", ip="192.0.2.1", device=Device.DESKTOP,
    )  # fmt: skip
    gcp.says({"launch_options": {"game_url": "https://play.example/1", "strategy": "iframe"}})
    assert await gcp.adapter.launch(launch) == "https://play.example/1"
    about = {
        "casino_id": "casino", "game": "acme:Dunes", "locale": "en", "client_type": "desktop", "ip": "192.0.2.1",
        "urls": {"return_url": "https://here/lobby", "deposit_url": "https://here/cashier"},
    }  # fmt: skip
    whose = {"session_id": "session-1", "currency": "USDT", "balance": 10_000_000, "user": {"id": player.id.hex}}
    assert gcp.asked == [("/sessions", about | whose)]

    gcp.says({"launch_options": {"game_url": "https://play.example/demo"}})
    demo = replace(launch, mode=Mode.DEMO)
    assert await gcp.adapter.launch(demo) == "https://play.example/demo"
    assert gcp.asked[1] == ("/demo", about), "play money is nobody's"

    gcp.refuses(405)
    with pytest.raises(DemoUnavailable):
        await gcp.adapter.launch(demo)
    gcp.refuses(405)
    urls = ("", 7, None, "javascript:alert(1)", "//evil.example")
    gcp.says(*({"launch_options": {"game_url": url}} for url in urls), {"launch_options": 7}, {})
    for _ in range(1 + len(urls) + 2 + gcp.breaks()):
        with pytest.raises(ProviderUnavailable):
            await gcp.adapter.launch(launch)


async def test_a_set_of_free_spins_is_given_under_our_id(gcp: Gcp) -> None:
    gcp.says({})
    assert await gcp.adapter.issue_free_rounds(GRANT) == ISSUE
    assert gcp.asked == [
        (
            "/freespins/issue",
            {
                "casino_id": "casino", "issue_id": ISSUE, "currency": "USDT", "games": ["acme:Dunes"],
                "freespins_quantity": 20, "bet_level": 2, "valid_until": "2026-12-01T12:30:00Z",
                "user": {"id": PLAYER.hex},
            },
        )
    ]  # fmt: skip


async def test_a_set_that_was_given_before_is_given(gcp: Gcp) -> None:
    gcp.refuses(600)
    gcp.says({"issue_id": ISSUE, "status": "active"})
    assert await gcp.adapter.issue_free_rounds(GRANT) == ISSUE
    assert gcp.asked[1] == ("/freespins/status", {"casino_id": "casino", "issue_id": ISSUE})


async def test_a_set_that_gcp_will_not_give_is_refused(gcp: Gcp) -> None:
    gcp.refuses(605)
    gcp.refuses(404)
    with pytest.raises(FreeRoundsRefused):
        await gcp.adapter.issue_free_rounds(GRANT)


@pytest.mark.parametrize("stake", [Money(300_000, "USDT"), Money(200_001, "USDT"), Money(20, "EUR")])
async def test_a_stake_without_a_level_is_refused_and_nothing_is_asked(gcp: Gcp, stake: Money) -> None:
    with pytest.raises(FreeRoundsRefused):
        await gcp.adapter.issue_free_rounds(replace(GRANT, stake=stake))
    assert gcp.asked == []


async def test_nobody_knows_whether_a_set_was_given_while_gcp_is_away(gcp: Gcp) -> None:
    for _ in range(gcp.breaks()):
        with pytest.raises(ProviderUnavailable):
            await gcp.adapter.issue_free_rounds(GRANT)
    gcp.refuses(600)
    gcp.says({}, status=502)
    with pytest.raises(ProviderUnavailable):
        await gcp.adapter.issue_free_rounds(GRANT)
    for _ in range(gcp.breaks()):
        with pytest.raises(ProviderUnavailable):
            await gcp.adapter.cancel_free_rounds(ISSUE)


async def test_a_set_is_taken_back_also_if_it_is_over(gcp: Gcp) -> None:
    gcp.says({})
    gcp.refuses(404)
    for _ in range(2):
        await gcp.adapter.cancel_free_rounds(ISSUE)
    assert gcp.asked == [("/freespins/cancel", {"casino_id": "casino", "issue_id": ISSUE})] * 2


@pytest.mark.parametrize(
    ("told", "is_so"),
    [
        ({"finished": False}, ProviderRound(progress=Progress.OPEN)),
        ({"finished": True, "total_win": 0}, ProviderRound(progress=Progress.FINISHED, win=Money(0, "USDT"))),
        ({"finished": True, "total_win": 7}, ProviderRound(progress=Progress.FINISHED, win=Money(7, "USDT"))),
        ({"finished": True, "status": "canceled"}, ProviderRound(progress=Progress.CANCELLED)),
    ],
)
async def test_how_a_round_ended_is_asked(gcp: Gcp, told: dict[str, object], is_so: ProviderRound) -> None:
    gcp.says(told)
    assert await state_of_round(gcp) == is_so
    asked = {"casino_id": "casino", "user_id": PLAYER.hex, "game": "acme:Dunes", "game_id": "r1", "currency": "USDT"}
    assert gcp.asked == [("/round/details", asked)]


async def test_a_round_that_gcp_has_not_is_unknown_but_only_if_it_says_so(gcp: Gcp) -> None:
    gcp.refuses(404)
    assert await state_of_round(gcp) == ProviderRound(progress=Progress.UNKNOWN)
    gcp.refuses(400)
    gcp.says({}, {"finished": 1}, {"finished": True, "total_win": -1}, {"finished": True, "total_win": 1.5})
    for _ in range(5 + gcp.breaks()):
        with pytest.raises(ProviderUnavailable):
            await state_of_round(gcp)


async def test_nobody_answers(gcp: Gcp) -> None:
    async with aiohttp.ClientSession() as http:
        adapter = SoftswissGcp(http, "http://127.0.0.1:9", "casino", [SECRET])
        with pytest.raises(ProviderUnavailable):
            await adapter.cancel_free_rounds(ISSUE)


async def state_of_round(gcp: Gcp) -> ProviderRound:
    return await gcp.adapter.round_state(
        player_id=PLAYER, round_id="r1", game_code="acme:Dunes", currency="USDT", opened_at=datetime.now(UTC)
    )
