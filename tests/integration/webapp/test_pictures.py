"""/pictures: a game's picture for everybody who sees its name; Telegram's servers and strangers' chats among them."""

from core import clock
from core.games.models import Thumbnail
from core.ids import new_id
from tests.integration.pictures.server import png
from tests.integration.webapp.harness import WebHouse, offer_game


async def test_a_kept_picture_is_shown_and_kept_by_browsers_for_a_day(house: WebHouse) -> None:
    game = await offer_game("Neon Fruits")
    await Thumbnail.create(
        game_id=game.id, source_url="https://a.example", media_type="image/png", image=png(), fetched_at=clock.now()
    )
    async with house.http.get(f"{house.url}/pictures/{game.id}") as answer:
        assert (answer.status, answer.content_type) == (200, "image/png")
        assert await answer.read() == png()
        assert answer.headers["Cache-Control"] == "public, max-age=86400"
        assert answer.headers["Cross-Origin-Resource-Policy"] == "cross-origin"
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert "Set-Cookie" not in answer.headers


async def test_a_game_without_one_has_a_drawn_one_the_same_each_time_and_for_minutes(house: WebHouse) -> None:
    game = await offer_game("Neon <Fruits> & Co")
    drawn = []
    for _ in range(2):
        async with house.http.get(f"{house.url}/pictures/{game.id}") as answer:
            assert (answer.status, answer.content_type) == (200, "image/svg+xml")
            assert answer.headers["Cache-Control"] == "public, max-age=300"
            drawn.append(await answer.text())
    assert drawn[0] == drawn[1]
    assert drawn[0].startswith('<svg xmlns="http://www.w3.org/2000/svg"')
    assert "<Fruits>" not in drawn[0]


async def test_what_is_no_game_has_no_picture(house: WebHouse) -> None:
    for path in (str(new_id()), "1", "%00", "..%2Fapp", "a" * 500):
        async with house.http.get(f"{house.url}/pictures/{path}") as answer:
            assert answer.status == 404, path
            assert "max-age" not in answer.headers.get("Cache-Control", "")
