"""Which free rounds a player is told of."""

from core.games.models import Grant, GrantState
from tests.integration.webapp.conftest import Visit
from tests.integration.webapp.harness import WebHouse, give_free_rounds, offer_game
from tests.plugins.people import NewPlayer


async def test_a_player_is_told_of_the_sets_that_he_may_still_play(house: WebHouse, new_player: NewPlayer) -> None:
    anna, game = await new_player(), await offer_game("Book of Dunes")
    first, second = await give_free_rounds(anna, game), await give_free_rounds(anna, game, rounds=1, hours=1)

    told = (await (await house.sign_in(anna)).get("/api/free-rounds"))["sets"]

    assert told == [
        {
            "id": str(given.id),
            "game_id": str(game.id),
            "game": "Book of Dunes",
            "picture": f"/pictures/{game.id}",
            "page": f"/app/games/{game.id}",
            "rounds": given.rounds,
            "stake": {"amount": "0.20", "currency": "USDT"},
            "expires_at": given.expires_at.isoformat().replace("+00:00", "Z"),
        }
        for given in (second, first)
    ]


async def test_nobody_is_told_of_sets_that_are_over_not_given_yet_or_anothers(
    house: WebHouse, new_player: NewPlayer
) -> None:
    anna, ben, game = await new_player(), await new_player(), await offer_game("Book of Dunes")
    for state in GrantState:
        if state is not GrantState.GIVEN:
            await give_free_rounds(anna, game, state=state)
    await give_free_rounds(anna, game, hours=-1)
    await give_free_rounds(ben, game)

    assert await (await house.sign_in(anna)).get("/api/free-rounds") == {"sets": []}
    assert await Grant.filter(player_id=anna.id).count() == len(GrantState)


async def test_a_stranger_is_told_of_none(house: WebHouse, visit: Visit) -> None:
    async with house.http.get(f"{house.url}/api/free-rounds") as answer:
        assert answer.status == 401
