"""Pragmatic Play's side of its seamless wallet, with slots that can be played."""

from aiohttp import web

from integrations.sandbox.peer import Desk, Peer, Places, Secrets, Shared
from integrations.sandbox.pragmatic.dialect import PragmaticDialect, speak
from integrations.sandbox.pragmatic.games import GAMES
from integrations.sandbox.pragmatic.integration_service import add_integration_service
from integrations.sandbox.pragmatic.provider import Pragmatic
from integrations.sandbox.studio import add_studio

__all__ = ["GAMES", "PEER", "Pragmatic", "PragmaticDialect"]

SECURE_LOGIN = "croupier"


def share(secrets: Secrets, places: Places) -> Shared:
    both = {"PRAGMATIC_SECURE_LOGIN": SECURE_LOGIN, "PRAGMATIC_SECRET": secrets.token("pragmatic")}
    return Shared(product=both | {"PRAGMATIC_URL": places.url, "PRAGMATIC_PICTURES_URL": places.url}, peer=both)


def mount(app: web.Application, desk: Desk) -> Pragmatic:
    pragmatic = Pragmatic(desk, secure_login=desk.told.text("SECURE_LOGIN"), secret=desk.told.text("SECRET"))
    add_studio(app, pragmatic)
    add_integration_service(app, pragmatic)
    return pragmatic


PEER = Peer(
    code="pragmatic",
    name="Pragmatic Play",
    share=share,
    speak=speak,
    mount=mount,
    about="Slots that send forms and close their rounds, in Pragmatic Play’s seamless wallet. Free rounds, play money.",
)
