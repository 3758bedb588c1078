"""The page behind the link of a confirmation mail.

Opening it confirms nothing, because mail scanners open links; the button does.
"""

from aiohttp import web

from core.identity.email import confirm_email, read_confirmation
from core.identity.errors import LinkInvalid
from core.identity.models import Player
from core.notifications.mails import CONFIRMATION_PATH
from webapp.authentication import LANGUAGE
from webapp.pages.render import render
from webapp.texts import language_of


async def ask(request: web.Request) -> web.Response:
    """Show which address would be confirmed. Raises LinkInvalid."""
    confirmation = await read_confirmation(_token(request))
    language = _speak_players_language(request, await Player.get(email_confirmations__id=confirmation.id))
    return render(request, "email_confirm.html", language, address=masked(confirmation.email))


async def confirm(request: web.Request) -> web.Response:
    """Raises LinkInvalid, EmailTaken."""
    confirmation = await read_confirmation(_token(request))
    player = await Player.get(email_confirmations__id=confirmation.id)
    language = _speak_players_language(request, player)
    await confirm_email(_token(request))
    return render(request, "email_confirmed.html", language, address=masked(confirmation.email))


def masked(address: str) -> str:
    """Enough to recognise one's own address, too little to learn another's: "a•••@example.com"."""
    name, _, domain = address.rpartition("@")
    return f"{name[:1]}•••@{domain}"


def _token(request: web.Request) -> str:
    """Raises LinkInvalid for what can't be a token of ours."""
    token = request.query.get("token", "")
    if not token.isascii() or len(token) > 128:
        raise LinkInvalid()
    return token


def _speak_players_language(request: web.Request, player: Player) -> str:
    request[LANGUAGE] = player.language or language_of(request)
    return request[LANGUAGE]


def add_email(app: web.Application) -> None:
    app.router.add_get(CONFIRMATION_PATH, ask)
    app.router.add_post(CONFIRMATION_PATH, confirm)
