"""Pictures of games: fetched, looked at, kept, and fetched again when they are another or old."""

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from core.clock import ManualClock
from core.games.models import Game, Provider, Thumbnail
from core.games.thumbnails import AGAIN_AFTER, MOST_BYTES, fetch_thumbnails, thumbnail_of
from core.ids import new_id
from integrations.pictures import HttpPictures
from tests.integration.pictures.server import PictureServer, png


@pytest.fixture
async def server() -> AsyncIterator[PictureServer]:
    async with PictureServer.running() as server:
        yield server


@pytest.fixture
async def pictures(server: PictureServer, clock: ManualClock) -> AsyncIterator[HttpPictures]:
    async with HttpPictures([server.url], timeout_seconds=0.5) as pictures:
        yield pictures


async def offer(name: str, url: str | None) -> Game:
    provider, _ = await Provider.get_or_create(code="studio", defaults={"name": "Studio"})
    return await Game.create(
        id=new_id(), provider=provider, code=name.lower(), name=name, category="slots", thumbnail_url=url
    )


@pytest.fixture
async def book(database: str, server: PictureServer) -> Game:
    return await offer("Book", server.put("/book.png", png()))


async def test_a_picture_is_kept_and_asked_for_once(book: Game, pictures: HttpPictures, server: PictureServer) -> None:
    await offer("Without", None)
    assert await fetch_thumbnails(pictures) == 1
    assert await fetch_thumbnails(pictures) == 0
    kept = await thumbnail_of(book.id)
    assert kept is not None
    assert (kept.image, kept.media_type, kept.source_url) == (png(), "image/png", f"{server.url}/book.png")
    assert server.asked == ["/book.png"]


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (b"\xff\xd8\xff\xe0" + bytes(20), "image/jpeg"),
        (b"GIF89a" + bytes(20), "image/gif"),
        (b"RIFF\x24\x00\x00\x00WEBPVP8 " + bytes(20), "image/webp"),
    ],
)
async def test_what_a_picture_is_shows_in_how_it_begins(
    book: Game, pictures: HttpPictures, server: PictureServer, content: bytes, media_type: str
) -> None:
    server.put("/book.png", content, "text/html")
    assert await fetch_thumbnails(pictures) == 1
    assert (await Thumbnail.get()).media_type == media_type


@pytest.mark.parametrize(
    ("content", "claimed"),
    [
        (b"<html><script>alert(1)</script></html>", "image/png"),
        (b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', "image/svg+xml"),
        (b"", "image/png"),
        (png() + bytes(MOST_BYTES), "image/png"),
    ],
    ids=["a page that claims to be a picture", "an SVG", "nothing", "one that is too large"],
)
async def test_what_a_page_may_not_show_is_not_kept(
    book: Game, pictures: HttpPictures, server: PictureServer, content: bytes, claimed: str
) -> None:
    server.put("/book.png", content, claimed)
    assert await fetch_thumbnails(pictures) == 0
    assert await thumbnail_of(book.id) is None


async def test_one_that_can_not_be_had_stands_in_nobodys_way_and_is_tried_again(
    book: Game, pictures: HttpPictures, server: PictureServer
) -> None:
    missing, _ = await offer("Missing", f"{server.url}/missing.png"), await offer("Slow", f"{server.url}/slow")
    assert await fetch_thumbnails(pictures) == 1
    assert sorted(server.asked) == ["/book.png", "/missing.png", "/slow"]
    server.put("/missing.png", png(9))
    assert await fetch_thumbnails(pictures) == 1
    assert await thumbnail_of(missing.id) is not None


async def test_a_picture_with_another_address_is_fetched_from_there(
    book: Game, pictures: HttpPictures, server: PictureServer
) -> None:
    await fetch_thumbnails(pictures)
    await Game.filter(id=book.id).update(thumbnail_url=server.put("/other.png", png(200)))
    assert await fetch_thumbnails(pictures) == 1
    kept = await Thumbnail.get()
    assert (kept.image, kept.source_url) == (png(200), f"{server.url}/other.png")


async def test_an_old_picture_is_fetched_again_and_stays_while_there_is_no_new_one(
    book: Game, pictures: HttpPictures, server: PictureServer, clock: ManualClock
) -> None:
    await fetch_thumbnails(pictures)
    clock.advance(AGAIN_AFTER - timedelta(seconds=1))
    assert await fetch_thumbnails(pictures) == 0
    clock.advance(timedelta(seconds=2))
    del server.files["/book.png"]
    assert await fetch_thumbnails(pictures) == 0
    assert (await Thumbnail.get()).image == png()
    server.put("/book.png", png(77))
    assert await fetch_thumbnails(pictures) == 1
    kept = await Thumbnail.get()
    assert (kept.image, kept.fetched_at) == (png(77), clock.now())


async def test_an_old_picture_of_a_game_that_lists_none_any_more_is_left_as_it_is(
    book: Game, pictures: HttpPictures, server: PictureServer, clock: ManualClock
) -> None:
    await fetch_thumbnails(pictures)
    clock.advance(AGAIN_AFTER * 2)
    await Game.filter(id=book.id).update(thumbnail_url=None)
    assert await fetch_thumbnails(pictures) == 0
    assert await thumbnail_of(book.id) is not None


async def test_few_are_fetched_at_a_time_and_a_broken_favourite_does_not_block_the_others(
    database: str, pictures: HttpPictures, server: PictureServer
) -> None:
    broken = await offer("Broken", f"{server.url}/broken.png")
    await Game.filter(id=broken.id).update(popularity=1)
    for place in range(4):
        await offer(f"Game {place}", server.put(f"/{place}.png", png(place)))
    tries = 0
    while await Thumbnail.all().count() < 4:
        assert await fetch_thumbnails(pictures, limit=2) <= 2
        tries += 1
        assert tries < 100  # a draw: with the favourite always in it, one of the two comes
    assert tries >= 2


async def test_what_is_switched_off_needs_no_picture(book: Game, pictures: HttpPictures, server: PictureServer) -> None:
    await Game.filter(id=book.id).update(enabled=False)
    assert await fetch_thumbnails(pictures) == 0
    assert server.asked == []
