"""Pragmatic Play's side of its seamless wallet."""

from integrations.sandbox.peer import Peer, Places, Secrets, Shared
from integrations.sandbox.pragmatic.dialect import PragmaticDialect, speak

__all__ = ["PEER", "PragmaticDialect"]

SECURE_LOGIN = "croupier"


def share(secrets: Secrets, places: Places) -> Shared:
    both = {"PRAGMATIC_SECURE_LOGIN": SECURE_LOGIN, "PRAGMATIC_SECRET": secrets.token("pragmatic")}
    return Shared(product=both | {"PRAGMATIC_URL": places.url}, peer=both)


PEER = Peer(
    code="pragmatic",
    name="Pragmatic Play",
    share=share,
    speak=speak,
    about="Slots that send forms, in Pragmatic Play’s seamless wallet.",
)
