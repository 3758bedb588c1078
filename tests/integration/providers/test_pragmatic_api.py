"""What we ask of Pragmatic: games, launches, free rounds, how a round ended. It is a server on a real socket."""

from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from hashlib import md5
from urllib.parse import parse_qsl
from uuid import UUID

import aiohttp
import orjson
import pytest
import structlog
from aiohttp import web

from core.clock import ManualClock
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
from integrations.providers.pragmatic import Pragmatic
from tests.integration.sandbox.serving import free_socket, serving

SECRET, OLD_SECRET = "the-secret-of-both-sides", "the-secret-that-was-before"
BASE = "/IntegrationService/v3"
CREATE = f"{BASE}/http/FreeRoundsBonusAPI/v2/bonus/player/create/"
CANCEL = f"{BASE}/http/FreeRoundsBonusAPI/v2/bonus/cancel/"
SETS = f"{BASE}/http/FreeRoundsBonusAPI/getPlayersFRB/"
FEED = f"{BASE}/DataFeeds/gamerounds/finished/"
COLUMNS = (
    "playerID,extPlayerID,gameID,playSessionID,parentSessionID,startDate,endDate,status,type,bet,win,currency,jackpot,"
    "roundDetails"
)
PLAYER = UUID(int=2)
GRANT = FreeRoundsGrant(
    id=UUID(int=1),
    player_id=PLAYER,
    game_code="vs20doghouse",
    rounds=20,
    stake=Money(400_000, "USDT"),
    expires_at=datetime(2026, 12, 1, 12, 30, tzinfo=UTC),
)
CODE = f"{1:032x}"
OPENED = datetime(2026, 11, 1, 12, 0, tzinfo=UTC)


@dataclass
class Service:
    """Keeps what it was asked, and answers what it was told to, in order."""

    url: str
    adapter: Pragmatic
    replies: list[web.Response] = field(default_factory=list)
    asked: list[tuple[str, dict[str, str], object]] = field(default_factory=list)

    async def answer(self, request: web.Request) -> web.Response:
        body = await request.read()
        is_json = request.content_type == "application/json"
        fields = dict(request.query) if is_json or request.method == "GET" else dict(parse_qsl(body.decode()))
        if request.method == "POST":
            given = fields.pop("hash")
            text = "&".join(f"{name}={fields[name]}" for name in sorted(fields))
            assert given == md5(f"{text}{SECRET}".encode(), usedforsecurity=False).hexdigest()
            assert fields.pop("secureLogin") == "croupier"
        self.asked.append((request.path, fields, orjson.loads(body) if is_json else None))
        return self.replies.pop(0)

    def says(self, *answers: Mapping[str, object]) -> None:
        told = {"error": "0", "description": "OK"}
        self.replies += [web.json_response({**told, **answer}) for answer in answers]

    def refuses(self, *codes: int | str) -> None:
        self.says(*({"error": code, "description": "no"} for code in codes))

    def feeds(self, until: datetime, *rows: str) -> None:
        """A window of the feed. A row is round, parent, player, status, win, currency."""
        head = (
            "playerID,extPlayerID,gameID,playSessionID,parentSessionID,startDate,endDate,status,type,bet,win,currency"
        )
        lines = [f"timepoint={int(until.timestamp() * 1000)}", f"{head},jackpot,roundDetails"]
        for row in rows:
            round_id, parent, player, status, win, currency = row.split(",")
            lines.append(
                f"7,{player},vs20doghouse,{round_id},{parent},2026-11-01 12:00:01,2026-11-01 12:00:02,{status},R,0.50,"
                f'{win},{currency},0.00,"{{""result"":""a,b""}}"'
            )
        self.replies.append(web.Response(text="\r\n".join([*lines, ""]), content_type="text/csv"))

    def breaks(self) -> int:
        """Answers that say nothing of what was asked. Returns how many."""
        odd = [
            web.Response(status=500, body=b"{}"),
            web.Response(status=302, headers={"Location": "/elsewhere"}, body=b"{}"),
            web.Response(text="oops"),
            web.Response(text="1e"),
            web.Response(text="[" * 50_000),
            web.Response(body=b"\xff"),
            web.json_response([]),
            web.json_response({"description": "no error"}),
            *(web.json_response({"error": code, "description": "not now"}) for code in ("1", "2", 100, 1000)),
        ]
        self.replies += odd
        return len(odd)


@pytest.fixture
async def service() -> AsyncIterator[Service]:
    app, (bound, url) = web.Application(), free_socket()
    async with aiohttp.ClientSession() as http:
        adapter = Pragmatic(http, url, "croupier", [SECRET, OLD_SECRET], country="MT")
        service = Service(url, adapter)
        app.router.add_route("*", "/{path:.+}", service.answer)
        async with serving(app, bound):
            yield service


def test_it_has_free_rounds_and_a_history(service: Service) -> None:
    assert isinstance(service.adapter, FreeRoundsProvider)
    assert isinstance(service.adapter, RoundHistory)


# --- games ---


async def test_games_are_listed_without_those_that_cannot_be_read(database: str, service: Service) -> None:
    dog_house = {
        "gameID": "vs20doghouse", "gameName": "The Dog House", "gameTypeID": "vs", "typeDescription": "Video Slots",
        "platform": "MOBILE,WEB", "demoGameAvailable": True, "frbAvailable": True, "variableFrbAvailable": True,
        "features": ["Bonus Buy", 7, " Wild "], "rtp": 96.51,
    }  # fmt: skip
    plain = {"gameID": "vs1", "gameName": "One", "frbAvailable": True, "variableFrbAvailable": False, "rtp": "high"}
    commas = {"gameID": "vs2", "gameName": "Two", "frbAvailable": True, "features": "Wild,Scatter", "rtp": None}
    odd = [7, {}, {"gameID": "vs3"}, {"gameID": "y" * 129, "gameName": "Y"}]
    service.says({"gameList": [dog_house, *odd, plain, commas]})
    assert await sync_catalogue(service.adapter) == 3
    games = {game.code: game for game in await Game.filter(provider_id="pragmatic")}
    assert {
        code: (game.name, str(game.rtp_percent), game.tags, game.has_demo, game.has_free_rounds)
        for code, game in games.items()
    } == {
        "vs20doghouse": ("The Dog House", "96.51", ["bonus buy", "wild"], True, True),
        "vs1": ("One", "None", [], False, False),
        "vs2": ("Two", "None", ["scatter", "wild"], False, True),
    }
    path = f"{BASE}/http/CasinoGameAPI/getCasinoGames/"
    assert service.asked == [(path, {"options": "GetFrbDetails,GetFeatures"}, None)]
    service.says({"gameList": {}}, {})
    service.refuses(7)
    for _ in range(3 + service.breaks()):
        with pytest.raises(ProviderUnavailable):
            await service.adapter.games()


async def test_pictures_come_from_the_game_server_where_it_is_known(service: Service) -> None:
    listed = {"gameList": [{"gameID": name, "gameName": "One"} for name in ("vs1", "a/b?c", "%" * 128)]}
    async with aiohttp.ClientSession() as http:
        adapter = Pragmatic(http, service.url, "croupier", [SECRET], pictures_url=f"https://{'games' * 20}.example")
        service.says(listed, listed)
        pictures = [game.thumbnail_url for game in await adapter.games()]
    base = f"https://{'games' * 20}.example/game_pic/square/200"
    assert pictures == [f"{base}/vs1.png", f"{base}/a%2Fb%3Fc.png", None], "the last is longer than an address may be"
    assert {game.thumbnail_url for game in await service.adapter.games()} == {None}


async def test_a_game_is_opened(service: Service) -> None:
    launch = LaunchRequest(
        player_id=PLAYER, session_token="session-1", game_code="vs20doghouse", currency="USDT", language="en",
        lobby_url="https://here/lobby?a=1&b=2", cashier_url="https://here/cashier", device=Device.DESKTOP,
    )  # fmt: skip
    about = {
        "symbol": "vs20doghouse", "language": "en", "currency": "USDT", "country": "MT", "platform": "WEB",
        "technology": "H5", "lobbyUrl": "https://here/lobby?a=1&b=2", "cashierUrl": "https://here/cashier",
    }  # fmt: skip
    whose = {"token": "session-1", "externalPlayerId": PLAYER.hex}
    service.says({"gameURL": "https://play.example/1"}, {"gameURL": "https://play.example/demo"})
    assert await service.adapter.launch(launch) == "https://play.example/1"
    assert await service.adapter.launch(replace(launch, mode=Mode.DEMO)) == "https://play.example/demo"
    path = f"{BASE}/http/CasinoGameAPI/game/url/"
    assert service.asked == [
        (path, {**about, **whose, "playMode": "REAL"}, None),
        (path, {**about, "playMode": "DEMO"}, None),
    ], "play money is nobody's"
    service.refuses(7)
    with pytest.raises(DemoUnavailable):
        await service.adapter.launch(replace(launch, mode=Mode.DEMO))
    urls = ("", 7, None, "javascript:alert(1)", "//evil.example")
    service.says(*({"gameURL": url} for url in urls), {})
    service.refuses(7, 14)
    for _ in range(len(urls) + 3 + service.breaks()):
        with pytest.raises(ProviderUnavailable):
            await service.adapter.launch(launch)


# --- free rounds ---


async def test_a_set_of_free_rounds_is_given_under_our_id(service: Service, clock: ManualClock) -> None:
    service.says({})
    assert await service.adapter.issue_free_rounds(GRANT) == CODE
    fields = {
        "bonusCode": CODE, "playerId": PLAYER.hex, "currency": "USDT", "rounds": "20",
        "startDate": str(int(clock.now().timestamp())), "expirationDate": "1796128200",
    }  # fmt: skip
    bets = [{"totalBet": 0.4, "currency": "USDT"}]
    assert service.asked == [(CREATE, fields, {"gameList": [{"gameId": "vs20doghouse", "betValues": bets}]})]


async def test_a_set_that_was_given_before_is_given(service: Service) -> None:
    service.refuses(4101)
    service.says({"bonuses": [7, {"bonusCode": "another"}, {"bonusCode": CODE, "rounds": 20, "roundsPlayed": 3}]})
    assert await service.adapter.issue_free_rounds(GRANT) == CODE
    assert service.asked[1] == (SETS, {"playerId": PLAYER.hex}, None)


async def test_a_set_that_pragmatic_will_not_give_is_refused(service: Service) -> None:
    service.refuses(7)
    service.says({"bonuses": [{"bonusCode": "another"}]})
    service.refuses(4056, 17)
    for _ in range(2):
        with pytest.raises(FreeRoundsRefused):
            await service.adapter.issue_free_rounds(GRANT)


@pytest.mark.parametrize("stake", [Money(1, "USDT"), Money(400_001, "USDT"), Money(5_000_001, "TON")])
async def test_a_stake_finer_than_two_decimals_is_refused_and_nothing_is_asked(service: Service, stake: Money) -> None:
    with pytest.raises(FreeRoundsRefused):
        await service.adapter.issue_free_rounds(replace(GRANT, stake=stake))
    assert service.asked == []


async def test_nobody_knows_whether_a_set_was_given_while_pragmatic_is_away(service: Service) -> None:
    for _ in range(service.breaks()):
        with pytest.raises(ProviderUnavailable):
            await service.adapter.issue_free_rounds(GRANT)
    for lookup in (web.Response(status=502), web.json_response({"error": "0", "bonuses": {}})):
        service.refuses(4101)
        service.replies.append(lookup)
        with pytest.raises(ProviderUnavailable):
            await service.adapter.issue_free_rounds(GRANT)
    for _ in range(service.breaks()):
        with pytest.raises(ProviderUnavailable):
            await service.adapter.cancel_free_rounds(CODE)


async def test_a_set_is_taken_back_also_if_it_is_over(service: Service) -> None:
    service.says({})
    service.refuses(4003)
    for _ in range(2):
        await service.adapter.cancel_free_rounds(CODE)
    assert service.asked == [(CANCEL, {"bonusCode": CODE}, None)] * 2


# --- how a round ended ---


async def state_of_round(service: Service, *, game: str = "vs20doghouse") -> ProviderRound:
    return await service.adapter.round_state(
        player_id=PLAYER, round_id="5103188801", game_code=game, currency="USDT", opened_at=OPENED
    )


def after(minutes: int) -> datetime:
    return OPENED + timedelta(minutes=minutes)


MINE = PLAYER.hex
OTHERS = (
    f"5103188802,null,{MINE},C,9.00,USDT", f"51031888011,null,{MINE},C,9.00,USDT",
    f"5103188801,null,{'f' * 32},C,9.00,USDT",
)  # fmt: skip


@pytest.mark.parametrize(
    ("rows", "is_so"),
    [
        (["5103188801,null,{},C,2.50,USDT"], ProviderRound(progress=Progress.FINISHED, win=Money(2_500_000, "USDT"))),
        (["5103188801,5103188801,{},C,0.00,USDT"], ProviderRound(progress=Progress.FINISHED, win=Money(0, "USDT"))),
        (["5103188801,null,{},C,2.50,EUR"], ProviderRound(progress=Progress.FINISHED)),
        (["5103188801,null,{},F,0.00,USDT"], ProviderRound(progress=Progress.FINISHED)),
        (["5103188801,null,{},I,0.00,USDT"], ProviderRound(progress=Progress.OPEN)),
        (
            ["9,5103188801,{},C,1.00,USDT", "5103188801,null,{},C,2.50,USDT"],
            ProviderRound(progress=Progress.FINISHED),
        ),
    ],
    ids=["won", "lost", "another currency", "over", "going on", "with free spins"],
)
async def test_how_a_round_ended_is_read_from_the_feed(service: Service, rows: list[str], is_so: ProviderRound) -> None:
    service.feeds(after(9), *OTHERS, *(row.format(MINE) for row in rows))
    assert await state_of_round(service) == is_so
    login = {"login": "croupier", "password": SECRET}
    assert service.asked == [(FEED, login | {"timepoint": str(int(after(-1).timestamp() * 1000))}, None)]


async def test_the_feed_is_followed_for_half_an_hour(service: Service, clock: ManualClock) -> None:
    clock.advance(after(600) - clock.now())
    service.feeds(after(9), *OTHERS)
    service.feeds(after(19))
    service.feeds(after(29), f"5103188801,null,{MINE},C,1.00,USDT")
    assert (await state_of_round(service)).progress is Progress.FINISHED
    asked = [fields["timepoint"] for _, fields, _ in service.asked]
    assert asked == [str(int(after(minutes).timestamp() * 1000)) for minutes in (-1, 9, 19)]
    for minutes in (9, 19, 29):
        service.feeds(after(minutes), *OTHERS)
    assert await state_of_round(service) == ProviderRound(progress=Progress.OPEN), "as far as we know"
    assert len(service.asked) == 6


@pytest.mark.parametrize("until", [after(5), after(-1), after(-11)], ids=["now", "no further", "backwards"])
async def test_the_feed_is_followed_no_further_than_it_goes(
    service: Service, clock: ManualClock, until: datetime
) -> None:
    clock.advance(after(5) - clock.now())
    service.feeds(until, *OTHERS)
    assert await state_of_round(service) == ProviderRound(progress=Progress.OPEN)


async def test_tables_have_a_feed_of_their_own(service: Service) -> None:
    service.feeds(after(9), f"5103188801,null,{MINE},C,1.00,USDT")
    await state_of_round(service, game="402")
    assert service.asked[0][1]["dataType"] == "LC"


async def test_a_feed_that_cannot_be_read_says_nothing_of_the_round(service: Service) -> None:
    for text in (
        "", "timepoint=", "timepoint=soon\na,b", "timepoint=1", "timepoint=1\nplayerID,extPlayerID",
        f"timepoint=1\nextPlayerID,playSessionID,parentSessionID,status,win,currency\n{MINE},5103188801,,C,-1,USDT",
        f"timepoint=1\nextPlayerID,playSessionID,parentSessionID,status,win,currency\n{MINE},5103188801,,C,1e9,USDT",
        f"timepoint=1\nextPlayerID,playSessionID,parentSessionID,status,win,currency\n{MINE},5103188801,,C,"
        "999999999999999,USDT",
    ):  # fmt: skip
        service.replies.append(web.Response(text=text))
        with pytest.raises(ProviderUnavailable):
            await state_of_round(service)
    for _ in range(service.breaks()):
        with pytest.raises(ProviderUnavailable):
            await state_of_round(service)


async def test_no_secret_is_logged(service: Service) -> None:
    with structlog.testing.capture_logs() as logs:
        for url in ("http://127.0.0.1:9", service.url):
            service.replies.append(web.Response(status=500))
            async with aiohttp.ClientSession() as http:
                with pytest.raises(ProviderUnavailable):
                    await Pragmatic(http, url, "croupier", [SECRET]).round_state(
                        player_id=PLAYER, round_id="r", game_code="g", currency="USDT", opened_at=OPENED
                    )
    assert [(entry["path"], SECRET in str(entry)) for entry in logs] == [("/DataFeeds/gamerounds/finished/", False)] * 2
