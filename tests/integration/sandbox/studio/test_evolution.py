"""What Evolution has besides: every debit settled once, its history of rounds, and who may ask."""

from datetime import timedelta

import aiohttp
import pytest

from core import clock
from integrations.sandbox.evolution import CASINO_ID, Evolution
from tests.integration.sandbox.studio.conftest import House, OpenHouse
from tests.plugins.people import NewPlayer

CODE = "evolution"


def known(house: House) -> dict[str, str]:
    assert isinstance(house.studio, Evolution)
    return {"Authorization": aiohttp.encode_basic_auth(CASINO_ID, house.studio.api_token)}


async def test_a_session_is_checked_first_and_a_lost_debit_gets_its_credit_of_zero(
    open_house: OpenHouse, new_player: NewPlayer
) -> None:
    async with open_house(CODE) as house:
        url = await house.launch(await new_player(balance="5"))
        await house.studio.balance(url)

        await house.studio.spin(url, "1.00", "lose")

        assert house.calls == ["check", "balance", "debit", "credit"]


async def test_the_history_tells_how_rounds_ended(open_house: OpenHouse, new_player: NewPlayer) -> None:
    async with open_house(CODE) as house:
        player = await new_player(balance="5")
        spin = await house.studio.spin(await house.launch(player), "1.00", "win")
        since = (clock.now() - timedelta(minutes=1)).isoformat()

        url = f"{house.studio.url}/api/gamehistory/v1/casino/games"
        async with house.http.get(url, params={"startDate": since}, headers=known(house)) as answer:
            history = await answer.json()

        [game] = history["data"][0]["games"]
        [seat] = game["participants"]
        assert (game["id"], game["status"], seat["playerId"]) == (spin.round_id, "Resolved", player.id.hex)
        assert seat["bets"][0]["payout"] == spin.win.plain()


@pytest.mark.parametrize("path", [f"api/lobby/v1/{CASINO_ID}/state", "api/gamehistory/v1/casino/games"])
@pytest.mark.parametrize("given", ["", "Basic", "Basic !", "Basic YTpi", "Bearer token"])
async def test_who_is_not_known_learns_nothing(open_house: OpenHouse, path: str, given: str) -> None:
    async with (
        open_house(CODE) as house,
        house.http.get(f"{house.studio.url}/{path}", headers={"Authorization": given}) as answer,
    ):
        assert answer.status == 401


@pytest.mark.parametrize("query", ["", "?startDate=yesterday", "?startDate=2026-01-01&endDate=x"])
async def test_a_history_of_no_time_is_400(open_house: OpenHouse, query: str) -> None:
    async with open_house(CODE) as house:
        url = f"{house.studio.url}/api/gamehistory/v1/casino/games{query}"
        async with house.http.get(url, headers=known(house)) as answer:
            assert answer.status == 400


@pytest.mark.parametrize("body", [b"", b"[]", b"{}", b"[" * 50_000, b'{"uuid": "1", "player": 7}'])
async def test_a_launch_that_cannot_be_read_is_400(open_house: OpenHouse, body: bytes) -> None:
    async with open_house(CODE) as house:
        assert isinstance(house.studio, Evolution)
        url = f"{house.studio.url}/ua/v1/{CASINO_ID}/{house.studio.api_token}"
        async with house.http.post(url, data=body) as answer:
            assert answer.status == 400
        async with house.http.post(f"{url}x", data=body) as answer:
            assert answer.status == 401
