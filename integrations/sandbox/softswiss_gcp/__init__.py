"""SOFTSWISS' Game Aggregator: its side of GCP v1, with slots that can be played."""

import json

from aiohttp import web

from integrations.sandbox.peer import Desk, Peer, Places, Secrets, Shared
from integrations.sandbox.softswiss import BET_LEVELS, add_casino_api
from integrations.sandbox.softswiss_gcp.dialect import SoftswissGcpDialect, speak
from integrations.sandbox.softswiss_gcp.games import GAMES
from integrations.sandbox.softswiss_gcp.provider import Gcp
from integrations.sandbox.studio import add_studio

__all__ = ["GAMES", "PEER", "Gcp", "SoftswissGcpDialect"]

CASINO_ID = "croupier"


def share(secrets: Secrets, places: Places) -> Shared:
    both = {"SOFTSWISS_GCP_CASINO_ID": CASINO_ID, "SOFTSWISS_GCP_SECRET": secrets.token("softswiss_gcp")}
    levels = json.dumps(BET_LEVELS)
    return Shared(
        product=both | {"SOFTSWISS_GCP_URL": places.url, "SOFTSWISS_GCP_BET_LEVELS": levels},
        peer=both,
    )


def mount(app: web.Application, desk: Desk) -> Gcp:
    gcp = Gcp(desk, GAMES, casino_id=desk.told.text("CASINO_ID"), secret=desk.told.text("SECRET"))
    add_studio(app, gcp)
    add_casino_api(app, gcp)
    return gcp


PEER = Peer(
    code="softswiss_gcp",
    name="SOFTSWISS",
    share=share,
    speak=speak,
    mount=mount,
    about="Slots whose bet and win come in one call, in SOFTSWISS’ GCP v1. Free spins and play money.",
)
