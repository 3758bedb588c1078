"""A game's picture: the provider's thumbnail, which we keep, or a drawn one."""

from uuid import UUID

from aiohttp import hdrs, web

from core.errors import NotFound
from core.games.catalogue import game_by_id
from core.games.thumbnails import thumbnail_of
from webapp.pages.render import render
from webapp.texts import language_of

KEPT_SECONDS = 24 * 3600  # by browsers: a new picture may take a day to be seen


async def picture(request: web.Request) -> web.Response:
    try:
        game = await game_by_id(UUID(request.match_info["game_id"]))
    except ValueError:
        raise NotFound(what="game") from None
    headers = {hdrs.CACHE_CONTROL: f"public, max-age={KEPT_SECONDS}", "Cross-Origin-Resource-Policy": "cross-origin"}
    if kept := await thumbnail_of(game.id):
        return web.Response(body=kept.image, content_type=kept.media_type, headers=headers)
    drawn = render(request, "picture.svg", language_of(request), game=game)
    drawn.content_type = "image/svg+xml"
    drawn.headers.update(headers)
    return drawn


def add_pictures(app: web.Application) -> None:
    app.router.add_get("/pictures/{game_id}", picture)
