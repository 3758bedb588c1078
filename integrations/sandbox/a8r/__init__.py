"""SOFTSWISS (01.tech): its side of A8R v2, with slots that can be played."""

from aiohttp import web

from integrations.sandbox.a8r.dialect import A8rDialect, speak
from integrations.sandbox.a8r.games import GAMES
from integrations.sandbox.a8r.provider import A8r
from integrations.sandbox.peer import Desk, Peer, Places, Secrets, Shared
from integrations.sandbox.softswiss import add_casino_api
from integrations.sandbox.studio import add_studio

__all__ = ["GAMES", "PEER", "A8r", "A8rDialect"]

CASINO_ID = "croupier"


def share(secrets: Secrets, places: Places) -> Shared:
    both = {"A8R_CASINO_ID": CASINO_ID, "A8R_SECRET": secrets.token("a8r")}
    return Shared(product=both | {"A8R_URL": places.url}, peer=both)


def mount(app: web.Application, desk: Desk) -> A8r:
    a8r = A8r(desk, GAMES, casino_id=desk.told.text("CASINO_ID"), secret=desk.told.text("SECRET"))
    add_studio(app, a8r)
    add_casino_api(app, a8r)
    return a8r


PEER = Peer(
    code="a8r",
    name="SOFTSWISS A8R",
    share=share,
    speak=speak,
    mount=mount,
    about="Slots whose amounts are decimal texts and whose rollbacks are always accepted, in A8R v2.",
)
