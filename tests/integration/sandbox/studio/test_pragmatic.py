"""What Pragmatic has besides: rounds with an end of their own, free rounds, play money, the feed of finished rounds."""

from datetime import UTC, datetime, timedelta
from urllib.parse import urlencode
from uuid import uuid4

import pytest

from core import clock
from core.games.errors import FreeRoundsRefused
from core.games.free_rounds import cancel_free_rounds, grant_by_id, hand_over, request_free_rounds
from core.games.models import Game, Grant, GrantState
from core.games.models import Round as OurRound
from core.games.models import RoundState as OurState
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
from core.identity.models import Player
from core.money import Money
from core.wallet.invariants import verify_ledger
from integrations.sandbox.pragmatic import SECURE_LOGIN, Pragmatic
from integrations.sandbox.pragmatic.signatures import sign
from integrations.sandbox.studio import SetState, StakeRefused
from integrations.sandbox.traffic.line import Fault, FaultKind
from tests.integration.sandbox.studio.conftest import House, OpenHouse, cash
from tests.plugins.people import NewPlayer

CODE = "pragmatic"
GAME = "vs10honeyhollow"
SERVICE = "IntegrationService/v3"
CREATE = "FreeRoundsBonusAPI/v2/bonus/player/create/"
FEED = f"{SERVICE}/DataFeeds/gamerounds/finished/"
PASSES = Fault(FaultKind.DELAY, seconds=0)


def usdt(text: str) -> Money:
    return Money.parse(text, "USDT")


def pragmatic_of(house: House) -> Pragmatic:
    assert isinstance(house.studio, Pragmatic)
    return house.studio


async def settled(house: House) -> None:
    """Wait until nothing is owed."""
    while owed := house.studio.owed.pending():
        await house.studio.owed.accepted(owed[0].id)


async def given_by_us(house: House, player: Player) -> Grant:
    """Three rounds of 0.20, as an operator gives them: written down first, then handed over."""
    game = await Game.get(provider_id=CODE, code=GAME)
    providers = {CODE: house.adapter}
    requested = await request_free_rounds(
        player.id,
        game.id,
        rounds=3,
        stake=usdt("0.20"),
        expires_at=clock.now() + timedelta(days=1),
        actor="admin:test",
        providers=providers,
    )
    return await hand_over(requested.id, providers)


async def ask(
    house: House, path: str, fields: dict[str, str], body: bytes | None = None, *, secret: str | None = None
) -> tuple[int, dict[str, object]]:
    """With our login and a true hash; with a body the fields go into the query."""
    told = {"secureLogin": SECURE_LOGIN} | fields
    told |= {"hash": sign(told.items(), secret or pragmatic_of(house).secret)}
    url = f"{house.studio.url}/{SERVICE}/http/{path}"
    form, json = {"Content-Type": "application/x-www-form-urlencoded"}, {"Content-Type": "application/json"}
    if body is None:
        request = house.http.post(url, data=urlencode(told), headers=form)
    else:
        request = house.http.post(url, params=told, data=body, headers=json)
    async with request as answer:
        return answer.status, await answer.json()


async def rounds_of(player: Player) -> list[OurState]:
    return [round_.state for round_ in await OurRound.filter(player_id=player.id)]


async def test_every_round_is_a_bet_a_result_and_an_end(open_house: OpenHouse, new_player: NewPlayer) -> None:
    async with open_house(CODE) as house:
        player = await new_player(balance="5")
        url = await house.launch(player)
        await house.studio.balance(url)
        await house.studio.spin(url, "1.00", "lose")
        await settled(house)
        await house.studio.spin(url, "1.00", "win")
        await settled(house)

        spin = ["bet.html", "result.html", "endRound.html"]
        assert house.calls == ["authenticate.html", "balance.html", *spin, *spin]
        assert await rounds_of(player) == [OurState.CLOSED, OurState.CLOSED]


async def test_an_end_that_was_lost_is_told_again(open_house: OpenHouse, new_player: NewPlayer) -> None:
    async with open_house(CODE) as house:
        player = await new_player(balance="5")
        url = await house.launch(player)
        await house.studio.spin(url, "1.00", "lose")
        await settled(house)
        house.studio.line.plan(PASSES, calls=2)
        house.studio.line.plan(Fault(FaultKind.LOSE_CALL))
        await house.studio.spin(url, "1.00", "lose")
        await settled(house)

        assert house.calls[-4:] == ["bet.html", "result.html", "endRound.html", "endRound.html"]
        assert set(await rounds_of(player)) == {OurState.CLOSED}


async def test_a_bet_whose_answer_is_lost_is_refunded_and_has_no_end(
    open_house: OpenHouse, new_player: NewPlayer
) -> None:
    async with open_house(CODE) as house:
        player = await new_player(balance="5")
        url = await house.launch(player)
        house.studio.line.plan(Fault(FaultKind.LOSE_ANSWER))
        await house.studio.spin(url, "1.00", "win")
        await settled(house)

        assert house.calls == ["bet.html", "refund.html"]
        assert await rounds_of(player) == [OurState.ROLLED_BACK]
        assert await cash(player) == usdt("5")


async def test_a_stake_whose_lines_are_finer_than_two_decimals_is_refused(
    open_house: OpenHouse, new_player: NewPlayer
) -> None:
    async with open_house(CODE) as house:
        url = await house.launch(await new_player(balance="5"))

        for stake in ("0.05", "0.11", "0.001"):
            with pytest.raises(StakeRefused):
                await house.studio.spin(url, stake)
        assert house.calls == []


async def test_free_rounds_cost_nothing_and_pay_once_when_the_last_is_played(
    open_house: OpenHouse, new_player: NewPlayer
) -> None:
    async with open_house(CODE) as house:
        player = await new_player(balance="5")
        granted = await given_by_us(house, player)
        assert (granted.state, granted.external_id) == (GrantState.GIVEN, granted.id.hex)
        url = await house.launch(player)
        await house.studio.balance(url)

        spins = [await house.studio.spin(url, "10", "win") for _ in range(2)]
        assert await cash(player) == usdt("5")
        spins.append(await house.studio.spin(url, "10", "big"))

        assert {str(spin.stake) for spin in spins} == {"0.20 USDT"}
        won = spins[0].win + spins[1].win + spins[2].win
        assert await cash(player) == spins[-1].balance == usdt("5") + won
        assert house.calls == ["authenticate.html", "balance.html", "bonusWin.html"]
        done = await grant_by_id(granted.id)
        assert (done.state, done.won) == (GrantState.SETTLED, won.minor)
        assert await verify_ledger() == []


async def test_a_set_that_is_taken_back_pays_what_it_has_won(open_house: OpenHouse, new_player: NewPlayer) -> None:
    async with open_house(CODE) as house:
        player = await new_player(balance="5")
        granted = await given_by_us(house, player)
        url = await house.launch(player)
        spin = await house.studio.spin(url, "10", "win")

        await cancel_free_rounds(granted.id)
        await hand_over(granted.id, {CODE: house.adapter})
        await settled(house)
        await house.studio.spin(url, "1.00", "lose")

        assert house.calls[:2] == ["bonusWin.html", "bet.html"]
        assert await cash(player) == usdt("4") + spin.win
        taken = house.studio.free_set(granted.id.hex)
        assert taken is not None
        assert taken.state is SetState.CANCELED
        assert (await grant_by_id(granted.id)).won == spin.win.minor


async def test_a_set_whose_time_is_over_pays_what_it_has_won(open_house: OpenHouse, new_player: NewPlayer) -> None:
    async with open_house(CODE) as house:
        player = await new_player(balance="5")
        granted = await given_by_us(house, player)
        url = await house.launch(player)
        spin = await house.studio.spin(url, "10", "win")
        house.traffic.put_forward(25 * 3600)

        assert house.studio.free_set_of(house.studio.session(url)) is None
        await settled(house)

        assert await cash(player) == usdt("5") + spin.win
        assert (await grant_by_id(granted.id)).state is GrantState.SETTLED


async def test_giving_a_set_twice_gives_one(open_house: OpenHouse, new_player: NewPlayer) -> None:
    async with open_house(CODE) as house:
        player = await new_player()
        grant = FreeRoundsGrant(
            id=uuid4(),
            player_id=player.id,
            game_code=GAME,
            rounds=3,
            stake=usdt("0.20"),
            expires_at=clock.now() + timedelta(days=1),
        )
        assert isinstance(house.adapter, FreeRoundsProvider)

        assert await house.adapter.issue_free_rounds(grant) == await house.adapter.issue_free_rounds(grant)

        [given] = house.studio.store.free_sets()
        assert (given.id, given.stake, given.rounds) == (grant.id.hex, usdt("0.20"), 3)


async def test_a_set_of_another_stake_or_of_too_many_rounds_is_refused(
    open_house: OpenHouse, new_player: NewPlayer
) -> None:
    async with open_house(CODE) as house:
        player = await new_player()
        assert isinstance(house.adapter, FreeRoundsProvider)
        for stake, rounds in (("0.21", 3), ("0.001", 3), ("0.20", 1001)):
            grant = FreeRoundsGrant(
                id=uuid4(),
                player_id=player.id,
                game_code=GAME,
                rounds=rounds,
                stake=usdt(stake),
                expires_at=clock.now() + timedelta(days=1),
            )
            with pytest.raises(FreeRoundsRefused):
                await house.adapter.issue_free_rounds(grant)
        assert house.studio.store.free_sets() == []


async def test_play_money_asks_no_wallet(open_house: OpenHouse) -> None:
    async with open_house(CODE) as house:
        request = LaunchRequest(
            player_id=uuid4(),
            session_token="",
            game_code=GAME,
            currency="USDT",
            language="es",
            lobby_url="http://127.0.0.1/lobby",
            cashier_url="http://127.0.0.1/cashier",
            mode=Mode.DEMO,
            device=Device.MOBILE,
        )
        url = await house.adapter.launch(request)

        spin = await house.studio.spin(url, "1.00", "win")

        assert spin.balance == usdt("999") + spin.win
        assert house.calls == []
        assert (house.studio.session(url).lang, house.studio.session(url).lobby_url) == ("es", request.lobby_url)


async def test_how_a_round_ended_is_read_from_the_feed(open_house: OpenHouse, new_player: NewPlayer) -> None:
    async with open_house(CODE) as house:
        player = await new_player(balance="5")
        url = await house.launch(player)
        won = await house.studio.spin(url, "1.00", "win")
        await settled(house)
        house.studio.line.plan(Fault(FaultKind.LOSE_ANSWER))
        undone = await house.studio.spin(url, "1.00", "win")
        await settled(house)
        house.studio.line.plan(PASSES)
        house.studio.line.plan(Fault(FaultKind.LOSE_CALL), calls=3)
        owed = await house.studio.spin(url, "1.00", "win")
        assert isinstance(house.adapter, RoundHistory)
        about = {"player_id": player.id, "game_code": GAME, "currency": "USDT", "opened_at": clock.now()}

        told = [await house.adapter.round_state(round_id=spin.round_id, **about) for spin in (won, undone, owed)]

        assert told == [
            ProviderRound(progress=Progress.FINISHED, win=won.win),
            ProviderRound(progress=Progress.FINISHED),
            ProviderRound(progress=Progress.OPEN),
        ]


async def test_the_feed_tells_ten_minutes_at_a_time_and_where_it_goes_on(
    open_house: OpenHouse, new_player: NewPlayer
) -> None:
    async with open_house(CODE) as house:
        player = await new_player(balance="5")
        url = await house.launch(player)
        began = house.traffic.clock.now()
        first = await house.studio.spin(url, "1.00", "lose")
        house.traffic.put_forward(700)
        second = await house.studio.spin(url, "1.00", "lose")
        await settled(house)
        login = {"login": SECURE_LOGIN, "password": pragmatic_of(house).secret}

        async def fed(**query: str) -> tuple[datetime, list[str]]:
            async with house.http.get(f"{house.studio.url}/{FEED}", params=login | query) as answer:
                assert (answer.status, answer.content_type) == (200, "text/csv")
                timepoint, _, *rows = (await answer.text()).splitlines()
            name, _, milliseconds = timepoint.partition("=")
            assert name == "timepoint"
            return datetime.fromtimestamp(int(milliseconds) / 1000, UTC), [row.split(",")[3] for row in rows]

        at = str(int(began.timestamp() * 1000))
        until, rounds = await fed(timepoint=at)
        assert rounds == [first.round_id]
        assert abs(until - began - timedelta(minutes=10)) < timedelta(milliseconds=2)
        until, rounds = await fed(timepoint=str(int(until.timestamp() * 1000)))
        assert rounds == [second.round_id]
        assert abs(until - house.traffic.clock.now()) < timedelta(seconds=5)
        assert (await fed(timepoint=at, dataType="LC"))[1] == [], "there are no tables"


@pytest.mark.parametrize(
    "query", ["", "timepoint=", "timepoint=soon", "timepoint=-9999999999999999", f"timepoint={9**99}"]
)
async def test_a_feed_of_no_moment_is_400_and_one_for_a_stranger_401(open_house: OpenHouse, query: str) -> None:
    async with open_house(CODE) as house:
        url, secret = f"{house.studio.url}/{FEED}", pragmatic_of(house).secret
        async with house.http.get(f"{url}?login={SECURE_LOGIN}&password={secret}&{query}") as answer:
            assert answer.status == 400
        for login, password in (("", ""), (SECURE_LOGIN, secret[:-1]), ("other", secret), (SECURE_LOGIN, "%D0%BF")):
            async with house.http.get(f"{url}?login={login}&password={password}&{query}") as answer:
                assert answer.status == 401


async def test_the_secret_is_not_shown_in_the_traffic(open_house: OpenHouse, new_player: NewPlayer) -> None:
    async with open_house(CODE) as house:
        player = await new_player()
        await given_by_us(house, player)
        assert isinstance(house.adapter, RoundHistory)
        await house.adapter.round_state(
            player_id=player.id, round_id="r", game_code=GAME, currency="USDT", opened_at=clock.now()
        )

        logged = house.traffic.log.newest()
        assert {call.call.path.partition("?")[0] for call in logged} == {
            "CasinoGameAPI/getCasinoGames",
            CREATE.rstrip("/"),
            "DataFeeds/gamerounds/finished",
        }
        assert [call for call in logged if pragmatic_of(house).secret in f"{call.call.path}{call.call.body!r}"] == []


LAUNCH = {"symbol": GAME, "language": "en", "currency": "USDT", "token": "t", "externalPlayerId": uuid4().hex}
BONUS = {
    "bonusCode": "b", "playerId": uuid4().hex, "currency": "USDT", "rounds": "3",
    "startDate": "1", "expirationDate": "99999999999",
}  # fmt: skip
GAMES = b'{"gameList": [{"gameId": "vs10honeyhollow", "betValues": [{"totalBet": 0.20, "currency": "USDT"}]}]}'


@pytest.mark.parametrize(
    ("path", "fields", "body", "error"),
    [
        ("CasinoGameAPI/game/url", LAUNCH | {"symbol": "other"}, None, "8"),
        ("CasinoGameAPI/game/url", LAUNCH | {"symbol": ""}, None, "7"),
        ("CasinoGameAPI/game/url", LAUNCH | {"currency": "SHELLS"}, None, "7"),
        ("CasinoGameAPI/game/url", LAUNCH | {"externalPlayerId": "somebody"}, None, "7"),
        ("CasinoGameAPI/game/url", LAUNCH | {"token": ""}, None, "7"),
        ("CasinoGameAPI/game/url", LAUNCH | {"lobbyUrl": "javascript:alert(1)"}, None, "7"),
        ("CasinoGameAPI/game/url", LAUNCH | {"playMode": "FUN"}, None, "7"),
        (CREATE, BONUS, b"", "7"),
        (CREATE, BONUS, b"[" * 50_000, "7"),
        (CREATE, BONUS, b'{"gameList": []}', "7"),
        (CREATE, BONUS, GAMES.replace(b"vs10honeyhollow", b"other"), "8"),
        (CREATE, BONUS, GAMES.replace(b"vs10honeyhollow", b"\\ud800"), "7"),
        (CREATE, BONUS, GAMES.replace(b"0.20", b"1e999999999"), "7"),
        (CREATE, BONUS, GAMES.replace(b"0.20", b"1e-999999999"), "7"),
        (CREATE, BONUS, GAMES.replace(b"0.20", b"NaN"), "7"),
        (CREATE, BONUS, GAMES.replace(b"0.20", b'"\xff"'), "7"),
        (CREATE, BONUS | {"currency": "EUR"}, GAMES, "7"),
        (CREATE, BONUS | {"rounds": "0"}, GAMES, "7"),
        (CREATE, BONUS | {"rounds": "9" * 5000}, GAMES, "7"),
        (CREATE, BONUS | {"startDate": "99999999998"}, GAMES, "7"),
        (CREATE, BONUS | {"expirationDate": "2"}, GAMES, "7"),
        ("FreeRoundsBonusAPI/v2/bonus/cancel", {"bonusCode": "unknown"}, None, "9"),
        ("FreeRoundsBonusAPI/getPlayersFRB", {"playerId": "somebody"}, None, "7"),
    ],
)
async def test_what_cannot_be_is_refused_with_an_error(
    open_house: OpenHouse, path: str, fields: dict[str, str], body: bytes | None, error: str
) -> None:
    async with open_house(CODE) as house:
        status, answer = await ask(house, path, fields, body)

        assert (status, answer["error"]) == (200, error)
        assert answer["description"]
        assert house.studio.store.free_sets() == []


async def test_who_does_not_know_the_secret_learns_nothing(open_house: OpenHouse) -> None:
    async with open_house(CODE) as house:
        path = "CasinoGameAPI/getCasinoGames/"
        secret = pragmatic_of(house).secret
        assert (await ask(house, path, {}))[1]["error"] == "0"
        for fields, key in (({}, f"{secret}0"), ({"secureLogin": "other"}, secret)):
            assert (await ask(house, path, fields, secret=key))[1] == {
                "error": "2",
                "description": "Authentication failed: secureLogin or hash is wrong",
            }


@pytest.mark.parametrize(
    ("body", "error"),
    [(b"", "2"), (b"\xff", "7"), (b"a=%FF", "7"), (b"secureLogin=croupier&hash=", "2"), (b"a=1&a=2", "7"), (b"a", "2")],
)
async def test_a_form_that_is_none_is_refused(open_house: OpenHouse, body: bytes, error: str) -> None:
    async with open_house(CODE) as house:
        url = f"{house.studio.url}/{SERVICE}/http/CasinoGameAPI/getCasinoGames/"
        async with house.http.post(url, data=body) as answer:
            assert (answer.status, (await answer.json())["error"]) == (200, error)
        async with house.http.post(f"{url}more", data=body) as answer:
            assert answer.status == 404


async def test_a_set_is_told_until_it_is_over(open_house: OpenHouse, new_player: NewPlayer) -> None:
    async with open_house(CODE) as house:
        player = await new_player()
        whose = {"playerId": player.id.hex}
        granted = await given_by_us(house, player)

        _, answer = await ask(house, "FreeRoundsBonusAPI/getPlayersFRB/", whose)
        house.traffic.put_forward(25 * 3600)
        _, after = await ask(house, "FreeRoundsBonusAPI/getPlayersFRB/", whose)

        assert answer["bonuses"] == [
            {
                "bonusCode": granted.id.hex,
                "gameIDList": GAME,
                "currency": "USDT",
                "rounds": 3,
                "roundsPlayed": 0,
                "expirationDate": str(int(granted.expires_at.timestamp())),
            }
        ]
        assert after["bonuses"] == []
