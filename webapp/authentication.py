"""Who asks: the player behind a request's token."""

from aiohttp import hdrs, web

from core.identity.access import player_with_access
from core.identity.models import Player
from webapp.refusals import AccessRequired

LANGUAGE = web.RequestKey("language", str)  # of the player, once we know who asks


async def player_of(request: web.Request) -> Player:
    """The player whose token stands in the Authorization header. Raises AccessRequired."""
    scheme, _, token = request.headers.get(hdrs.AUTHORIZATION, "").partition(" ")
    if scheme.lower() != "bearer":
        raise AccessRequired()
    player = await player_with_access(token.strip())
    if player is None:
        raise AccessRequired()
    if player.language:
        request[LANGUAGE] = player.language
    return player
