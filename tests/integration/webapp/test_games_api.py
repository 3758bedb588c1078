"""The catalogue and launching: what is on offer, and what happens when a provider is not there."""

import pytest

from core.errors import DomainError
from core.games.errors import ProviderUnavailable
from core.games.models import Game, GameSession, Provider
from core.ids import new_id
from core.safer_gambling.cool_off import start_cool_off
from tests.integration.webapp.conftest import Visit
from tests.integration.webapp.harness import WebHouse, offer_game
from tests.plugins.people import NewPlayer


async def test_the_catalogue_lists_what_is_switched_on_and_where_it_is_played(visit: Visit, dice: Game) -> None:
    slot, hidden = await offer_game("Neon Fruits"), await offer_game("Closed")
    await Game.filter(id=hidden.id).update(enabled=False)
    await offer_game("Elsewhere", provider="away")
    await Provider.filter(code="away").update(enabled=False)
    anna = await visit()
    listed = (await anna.get("/api/games"))["games"]
    assert [(game["name"], game["page"]) for game in listed] == [
        ("Dice", "/app/house/dice"),
        ("Neon Fruits", f"/app/games/{slot.id}"),
    ]
    assert listed[0]["rtp_percent"] == "99.00"


async def test_a_launch_opens_a_session_for_the_player_who_asks(house: WebHouse, new_player: NewPlayer) -> None:
    game, player = await offer_game("Neon Fruits"), await new_player()
    anna = await house.sign_in(player)
    house.provider.url = "https://studio.example/play?token=1"
    assert await anna.post(f"/api/games/{game.id}/launch", {}) == {"url": house.provider.url}
    (launch,) = house.provider.launches
    assert (launch.player_id, launch.game_code, launch.currency, launch.language) == (
        player.id,
        "neon-fruits",
        "USDT",
        "en",
    )
    assert launch.lobby_url == f"{house.url}/app/leave/lobby"
    assert launch.cashier_url == f"{house.url}/app/leave/chat"
    assert launch.ip == "127.0.0.1"
    session = await GameSession.get()
    assert session.player_id == player.id


@pytest.mark.parametrize("refusal", [ProviderUnavailable()])
async def test_a_provider_that_does_not_answer_is_said_in_a_sentence(
    house: WebHouse, visit: Visit, refusal: DomainError
) -> None:
    game, anna = await offer_game("Neon Fruits"), await visit()
    house.provider.refusal = refusal
    answer = await anna.post(f"/api/games/{game.id}/launch", {}, status=503)
    assert answer["code"] == "provider_unavailable"
    assert "money is safe" in answer["message"]


async def test_a_game_of_a_provider_whom_we_do_not_know_any_more_can_not_be_launched(visit: Visit) -> None:
    game, anna = await offer_game("Orphan", provider="gone"), await visit()
    assert (await anna.post(f"/api/games/{game.id}/launch", {}, status=503))["code"] == "provider_unavailable"


async def test_a_made_up_game_is_not_found_and_a_made_up_id_is_unreadable(visit: Visit) -> None:
    anna = await visit()
    assert (await anna.post(f"/api/games/{new_id()}/launch", {}, status=404))["code"] == "not_found"
    answer = await anna.post("/api/games/1%00;DROP/launch", {}, status=400)
    assert (answer["code"], answer["field"]) == ("invalid_input", "game_id")


async def test_who_takes_a_break_launches_nothing(house: WebHouse, new_player: NewPlayer) -> None:
    game, player = await offer_game("Neon Fruits"), await new_player()
    await start_cool_off(player.id, player.currency, days=7)
    anna = await house.sign_in(player)
    assert (await anna.post(f"/api/games/{game.id}/launch", {}, status=403))["code"] == "on_cool_off"
    assert house.provider.launches == []
    assert await GameSession.all().count() == 0


async def test_a_game_that_is_switched_off_is_not_launched(visit: Visit) -> None:
    game, anna = await offer_game("Neon Fruits"), await visit()
    await Game.filter(id=game.id).update(enabled=False)
    assert (await anna.post(f"/api/games/{game.id}/launch", {}, status=409))["code"] == "game_disabled"
