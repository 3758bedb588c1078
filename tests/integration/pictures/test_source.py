"""Fetching a picture: bounded in bytes and time, and never from our own network."""

import gzip

import pytest

from core.games.thumbnails import PictureUnavailable
from integrations.pictures import HttpPictures
from tests.integration.pictures.server import PictureServer, png

MOST = 10_000


async def refusal(pictures: HttpPictures, url: str) -> str:
    with pytest.raises(PictureUnavailable) as refused:
        await pictures.fetch(url, most_bytes=MOST)
    return str(refused.value)


async def test_a_picture_comes_as_it_is(pictures: HttpPictures, server: PictureServer) -> None:
    exactly = bytes(MOST)
    assert await pictures.fetch(server.put("/a.png", png()), most_bytes=MOST) == png()
    assert await pictures.fetch(server.put("/b.png", exactly), most_bytes=MOST) == exactly


async def test_what_is_too_large_is_not_read_to_its_end(pictures: HttpPictures, server: PictureServer) -> None:
    assert "more than 10000 bytes" in await refusal(pictures, server.put("/large.png", bytes(MOST + 1)))
    assert "more than 10000 bytes" in await refusal(pictures, f"{server.url}/endless")
    assert server.sent_bytes < 64 * 1024 * 1024


async def test_what_is_compressed_is_not_unpacked(pictures: HttpPictures, server: PictureServer) -> None:
    packed = gzip.compress(bytes(50 * MOST))
    assert await pictures.fetch(server.put("/bomb", packed, "application/gzip"), most_bytes=MOST) == packed


async def test_who_does_not_answer_in_time_is_left(pictures: HttpPictures, server: PictureServer) -> None:
    assert await refusal(pictures, f"{server.url}/slow") == "no answer within 0.5 s"


async def test_what_is_not_there_is_unavailable(pictures: HttpPictures, server: PictureServer) -> None:
    assert await refusal(pictures, f"{server.url}/nowhere.png") == "HTTP 404"
    nobody = f"{server.url.rpartition(':')[0]}:1/a.png"
    async with HttpPictures([nobody]) as trusting:
        assert "Cannot connect" in await refusal(trusting, nobody)


async def test_a_picture_that_has_moved_is_found_but_not_for_ever(
    pictures: HttpPictures, server: PictureServer
) -> None:
    server.put("/new.png", png())
    server.moved = {"/old.png": "/new.png", "/here": "/there", "/there": "/here"}
    assert await pictures.fetch(f"{server.url}/old.png", most_bytes=MOST) == png()
    assert await refusal(pictures, f"{server.url}/here") == "too many redirects"


async def test_our_own_network_is_asked_for_nothing(server: PictureServer) -> None:
    port = server.url.rpartition(":")[2]
    server.put("/a.png", png())
    async with HttpPictures([f"http://127.0.0.1:{int(port) - 1}"]) as pictures:  # another port is another server
        for host in (
            "127.0.0.1",
            "localhost",
            "127.1",
            "2130706433",
            "0x7f.1",
            "127.0.0.1.",
            "[::1]",
            "[::ffff:7f00:1]",
        ):
            await refusal(pictures, f"http://{host}:{port}/a.png")
        assert "not on the public internet" in await refusal(pictures, f"http://127.0.0.1:{port}/a.png")
        assert "not on the public internet" in await refusal(pictures, f"http://localhost:{port}/a.png")
    assert server.asked == []


async def test_a_redirect_into_our_own_network_is_not_followed(pictures: HttpPictures, server: PictureServer) -> None:
    async with PictureServer.running() as inside:
        inside.put("/secrets", png())
        for path, target in enumerate((f"{inside.url}/secrets", "file:///etc/passwd", "http://169.254.169.254/", "//")):
            server.moved[f"/{path}"] = target
            await refusal(pictures, f"{server.url}/{path}")
        assert inside.asked == []


@pytest.mark.parametrize(
    "url", ["", "/a.png", "ftp://example.com/a", "file:///etc/passwd", "data:,x", "http://", "a b"]
)
async def test_what_is_no_address_is_unavailable(pictures: HttpPictures, url: str) -> None:
    await refusal(pictures, url)
