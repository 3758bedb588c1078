"""What SOFTSWISS has besides, in both its protocols: play money, free spins, and how a round ended."""

from datetime import timedelta
from uuid import uuid4

import orjson
import pytest

from core import clock
from core.games.errors import FreeRoundsRefused
from core.games.free_rounds import grant_by_id, hand_over, request_free_rounds
from core.games.models import Game, Grant, GrantState
from core.games.ports import (
    Device,
    FreeRoundsGrant,
    FreeRoundsProvider,
    LaunchRequest,
    Mode,
    Progress,
    RoundHistory,
)
from core.identity.models import Player
from core.money import Money
from core.wallet.invariants import verify_ledger
from integrations.sandbox.softswiss import Aggregator
from integrations.sandbox.softswiss_gcp.signatures import HEADER, sign
from integrations.sandbox.studio import SetState
from tests.integration.sandbox.studio.conftest import House, OpenHouse, cash
from tests.plugins.people import NewPlayer

GAMES = {"softswiss_gcp": "sandbox:CoralReef", "a8r": "sandbox:DeepReef"}
FREESPINS = {"softswiss_gcp": "freespins", "a8r": "a8r_casino.Freespins/Finish"}
CODE = "softswiss_gcp"

both = pytest.mark.parametrize("code", GAMES)


def grant(code: str, player: Player, *, rounds: int = 3, stake: str = "0.20", days: int = 1) -> FreeRoundsGrant:
    return FreeRoundsGrant(
        id=uuid4(),
        player_id=player.id,
        game_code=GAMES[code],
        rounds=rounds,
        stake=Money.parse(stake, player.currency),
        expires_at=clock.now() + timedelta(days=days),
    )


async def give(house: House, given: FreeRoundsGrant) -> str:
    assert isinstance(house.adapter, FreeRoundsProvider)
    return await house.adapter.issue_free_rounds(given)


async def given_by_us(house: House, code: str, player: Player) -> Grant:
    """Three spins of 0.20, as an operator gives them: written down first, then handed over."""
    game = await Game.get(provider_id=code, code=GAMES[code])
    providers = {code: house.adapter}
    requested = await request_free_rounds(
        player.id,
        game.id,
        rounds=3,
        stake=Money.parse("0.20", "USDT"),
        expires_at=clock.now() + timedelta(days=1),
        actor="admin:test",
        providers=providers,
    )
    return await hand_over(requested.id, providers)


async def ask(house: House, path: str, body: bytes, signature: str | None = None) -> tuple[int, object]:
    assert isinstance(house.studio, Aggregator)
    headers = {HEADER: sign(body, house.studio.secret) if signature is None else signature}
    async with house.http.post(f"{house.studio.url}/{path}", data=body, headers=headers) as answer:
        return answer.status, await answer.json()


@both
async def test_free_spins_cost_nothing_and_pay_once_when_the_last_is_played(
    open_house: OpenHouse, new_player: NewPlayer, code: str
) -> None:
    async with open_house(code) as house:
        player = await new_player(balance="5")
        granted = await given_by_us(house, code, player)
        url = await house.launch(player)

        spins = [await house.studio.spin(url, "10", "win") for _ in range(2)]
        assert await cash(player) == Money.parse("5", "USDT")
        spins.append(await house.studio.spin(url, "10", "big"))

        assert {str(spin.stake) for spin in spins} == {"0.20 USDT"}
        won = spins[0].win + spins[1].win + spins[2].win
        assert await cash(player) == Money.parse("5", "USDT") + won
        assert house.calls == [FREESPINS[code]]
        free = house.studio.store.free_set(granted.external_id or "")
        assert free is not None
        assert (free.state, free.played, free.won) == (SetState.PLAYED, 3, won)
        assert house.studio.free_set_of(house.studio.session(url)) is None
        settled = await grant_by_id(granted.id)
        assert (settled.state, settled.won) == (GrantState.SETTLED, won.minor)
        assert await verify_ledger() == []


@both
async def test_giving_a_set_twice_gives_one(open_house: OpenHouse, new_player: NewPlayer, code: str) -> None:
    async with open_house(code) as house:
        given = grant(code, await new_player())

        assert await give(house, given) == await give(house, given)
        assert len(house.studio.store.free_sets()) == 1


@both
async def test_a_stake_that_is_no_level_is_refused(open_house: OpenHouse, new_player: NewPlayer, code: str) -> None:
    async with open_house(code) as house:
        with pytest.raises(FreeRoundsRefused):
            await give(house, grant(code, await new_player(), stake="0.21"))
        with pytest.raises(FreeRoundsRefused):
            await give(house, grant(code, await new_player(), rounds=501))


@both
async def test_a_set_that_is_taken_back_is_played_no_more(
    open_house: OpenHouse, new_player: NewPlayer, code: str
) -> None:
    async with open_house(code) as house:
        player = await new_player(balance="5")
        issue_id = await give(house, grant(code, player))
        assert isinstance(house.adapter, FreeRoundsProvider)

        await house.adapter.cancel_free_rounds(issue_id)
        await house.adapter.cancel_free_rounds(issue_id)
        await house.studio.spin(await house.launch(player), "1.00", "lose")

        assert house.calls == [{"softswiss_gcp": "play", "a8r": "a8r_casino.Round/BetWin"}[code]]
        assert await cash(player) == Money.parse("4", "USDT")


@both
async def test_a_set_whose_time_is_over_is_told_and_pays_nothing(
    open_house: OpenHouse, new_player: NewPlayer, code: str
) -> None:
    async with open_house(code) as house:
        player = await new_player(balance="5")
        granted = await given_by_us(house, code, player)
        url = await house.launch(player)
        await house.studio.spin(url, "1.00", "big")
        house.traffic.put_forward(25 * 3600)

        assert house.studio.free_set_of(house.studio.session(url)) is None
        [parcel] = house.studio.owed.pending()
        await house.studio.owed.accepted(parcel.id)

        [over] = [call for call in house.traffic.log.newest() if call.call.path == FREESPINS[code]]
        won = {"status": "expired", "total_amount": 0} if code == "softswiss_gcp" else {"amount": "0.000000"}
        assert orjson.loads(over.call.body) == {"issue_id": granted.external_id} | won
        assert await cash(player) == Money.parse("5", "USDT")


@both
async def test_play_money_asks_no_wallet(open_house: OpenHouse, new_player: NewPlayer, code: str) -> None:
    async with open_house(code) as house:
        request = LaunchRequest(
            player_id=uuid4(),
            session_token="",
            game_code=GAMES[code],
            currency="USDT",
            language="es",
            lobby_url="http://127.0.0.1/lobby",
            cashier_url="http://127.0.0.1/cashier",
            mode=Mode.DEMO,
            device=Device.MOBILE,
        )
        url = await house.adapter.launch(request)

        spin = await house.studio.spin(url, "1.00", "win")

        assert spin.balance == Money.parse("999", "EUR") + spin.win
        assert house.calls == []


@both
async def test_how_a_round_ended_can_be_asked(open_house: OpenHouse, new_player: NewPlayer, code: str) -> None:
    async with open_house(code) as house:
        player = await new_player(balance="5")
        spin = await house.studio.spin(await house.launch(player), "1.00", "win")
        assert isinstance(house.adapter, RoundHistory)
        about = {"player_id": player.id, "game_code": GAMES[code], "currency": "USDT", "opened_at": clock.now()}

        ended = await house.adapter.round_state(round_id=spin.round_id, **about)
        unknown = await house.adapter.round_state(round_id="unknown", **about)

        assert (ended.progress, ended.win) == (Progress.FINISHED, spin.win)
        assert unknown.progress is Progress.UNKNOWN


@pytest.mark.parametrize(
    ("path", "body", "status", "code"),
    [
        ("games", b"", 400, 400),
        ("games", b"[" * 50_000, 400, 400),
        ("games", b'{"casino_id": "other"}', 404, 404),
        ("bets", b'{"casino_id": "croupier"}', 404, 404),
        ("sessions", b'{"casino_id": "croupier", "game": 7}', 400, 400),
        ("freespins/status", b'{"casino_id": "croupier", "issue_id": "unknown"}', 404, 404),
    ],
)
async def test_what_cannot_be_is_refused_with_a_code(
    open_house: OpenHouse, path: str, body: bytes, status: int, code: int
) -> None:
    async with open_house(CODE) as house:
        answer = await ask(house, path, body)

        assert isinstance(answer[1], dict)
        assert (answer[0], answer[1]["code"]) == (status, code)


@pytest.mark.parametrize("signature", ["", "0" * 64, "подпись"])
async def test_a_bad_signature_is_403(open_house: OpenHouse, signature: str) -> None:
    async with open_house(CODE) as house:
        assert (await ask(house, "games", b'{"casino_id": "croupier"}', signature))[0] == 403
