"""Evolution's side of One Wallet."""

from integrations.sandbox.config import Told
from integrations.sandbox.evolution.dialect import EvolutionDialect
from integrations.sandbox.peer import Peer, Places, Secrets, Shared

__all__ = ["PEER", "EvolutionDialect"]

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


PEER = Peer(
    code="evolution",
    name="Evolution",
    share=share,
    speak=speak,
    about="Live tables, in Evolution’s One Wallet.",
)
