"""Pictures of games, kept by us: a provider never learns who looks at its games, and a slow one makes no page slow."""

from datetime import timedelta
from typing import Protocol
from uuid import UUID

import structlog

from core import clock
from core.database import connection
from core.games.models import Game, Thumbnail

MOST_BYTES = 512 * 1024
AGAIN_AFTER = timedelta(days=30)

# By how a file begins: what a server says of it is not believed. SVG is left out, because it may hold scripts.
_BEGINNINGS = {b"\x89PNG\r\n\x1a\n": "image/png", b"\xff\xd8\xff": "image/jpeg", b"GIF8": "image/gif"}

log = structlog.get_logger()


class PictureUnavailable(Exception):
    """The text says why."""


class PictureSource(Protocol):
    async def fetch(self, url: str, *, most_bytes: int) -> bytes:
        """Raises PictureUnavailable: no answer, not found, too large."""
        ...


async def thumbnail_of(game_id: UUID) -> Thumbnail | None:
    return await Thumbnail.get_or_none(game_id=game_id)


async def fetch_thumbnails(source: PictureSource, *, limit: int = 50) -> int:
    """Fetch pictures of games that have none yet, another address, or one that is AGAIN_AFTER old.

    Returns how many came. The most played games come first, by a draw that favours them: pictures that can't be had
    are tried again and again, and must not stand in the way of all others for ever.
    """
    rows = await connection().execute_query_dict(
        """
        SELECT game.id FROM game LEFT JOIN game_thumbnail AS kept ON kept.game_id = game.id
        WHERE game.enabled AND game.thumbnail_url IS NOT NULL
          AND (kept.game_id IS NULL OR kept.source_url <> game.thumbnail_url OR kept.fetched_at < $1)
        ORDER BY ln(1 - random()) / (1 + game.popularity) DESC
        LIMIT $2
        """,
        [clock.now() - AGAIN_AFTER, limit],
    )
    games = await Game.filter(id__in=[row["id"] for row in rows])
    return sum([await _fetch(source, game) for game in games])


async def _fetch(source: PictureSource, game: Game) -> bool:
    assert game.thumbnail_url is not None
    try:
        image = await source.fetch(game.thumbnail_url, most_bytes=MOST_BYTES)
    except PictureUnavailable as error:
        log.info("thumbnail_not_fetched", provider=game.provider_id, game=game.code, reason=str(error))
        return False
    media_type = media_type_of(image)
    if media_type is None:
        log.info("thumbnail_not_fetched", provider=game.provider_id, game=game.code, reason="no picture that we show")
        return False
    await Thumbnail.update_or_create(
        game_id=game.id,
        defaults={
            "source_url": game.thumbnail_url,
            "media_type": media_type,
            "image": image,
            "fetched_at": clock.now(),
        },
    )
    return True


def media_type_of(image: bytes) -> str | None:
    """By how it begins; None for what is no picture that a page may show."""
    if image[:4] == b"RIFF" and image[8:12] == b"WEBP":
        return "image/webp"
    return next((kind for beginning, kind in _BEGINNINGS.items() if image.startswith(beginning)), None)
