"""Evolution's side of One Wallet, with games that can be played."""

from aiohttp import web

from integrations.sandbox.config import Told
from integrations.sandbox.evolution.casino_api import add_casino_api
from integrations.sandbox.evolution.dialect import EvolutionDialect
from integrations.sandbox.evolution.games import GAMES
from integrations.sandbox.evolution.provider import Evolution
from integrations.sandbox.evolution.table_pages import add_table_pages
from integrations.sandbox.peer import Desk, Peer, Places, Secrets, Shared
from integrations.sandbox.studio import add_studio

__all__ = ["GAMES", "PEER", "Evolution", "EvolutionDialect"]

CASINO_ID = "croupier00000001"


def share(secrets: Secrets, places: Places) -> Shared:
    auth_token, api_token = secrets.token("evolution_auth_token"), secrets.token("evolution_api_token")
    return Shared(
        product={
            "EVOLUTION_URL": places.url,
            "EVOLUTION_CASINO_ID": CASINO_ID,
            "EVOLUTION_API_TOKEN": api_token,
            "EVOLUTION_AUTH_TOKEN": auth_token,
        },
        peer={
            "EVOLUTION_CASINO_ID": CASINO_ID,
            "EVOLUTION_API_TOKEN": api_token,
            "EVOLUTION_AUTH_TOKEN": auth_token,
        },
    )


def speak(told: Told) -> EvolutionDialect:
    return EvolutionDialect(told.text("AUTH_TOKEN"))


def mount(app: web.Application, desk: Desk) -> Evolution:
    evolution = Evolution(desk, casino_id=desk.told.text("CASINO_ID"), api_token=desk.told.text("API_TOKEN"))
    add_studio(app, evolution)
    add_casino_api(app, evolution)
    add_table_pages(app, evolution)
    return evolution


PEER = Peer(
    code="evolution",
    name="Evolution",
    share=share,
    speak=speak,
    mount=mount,
    about="A live roulette and two slots of its lobby, in Evolution’s One Wallet.",
)
