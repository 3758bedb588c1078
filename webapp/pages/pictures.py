"""A game's picture: the provider's thumbnail, which we keep, or a drawn one."""

from uuid import UUID

from aiohttp import hdrs, web

from core.errors import NotFound
from core.games.catalogue import game_by_id
from core.games.thumbnails import thumbnail_of
from webapp.pages.render import render
from webapp.texts import language_of

KEPT_SECONDS = 24 * 3600  # by browsers: a new picture may take a day to be seen
DRAWN_SECONDS = 5 * 60  # the provider's own may be here soon


async def picture(request: web.Request) -> web.Response:
    try:
        game = await game_by_id(UUID(request.match_info["game_id"]))
    except ValueError:
        raise NotFound(what="game") from None
    if kept := await thumbnail_of(game.id):
        return web.Response(body=kept.image, content_type=kept.media_type, headers=_for_everybody(KEPT_SECONDS))
    drawn = render(request, "picture.svg", language_of(request), game=game)
    drawn.content_type = "image/svg+xml"
    drawn.headers.update(_for_everybody(DRAWN_SECONDS))
    return drawn


def _for_everybody(seconds: int) -> dict[str, str]:
    return {hdrs.CACHE_CONTROL: f"public, max-age={seconds}", "Cross-Origin-Resource-Policy": "cross-origin"}


def add_pictures(app: web.Application) -> None:
    app.router.add_get("/pictures/{game_id}", picture)
