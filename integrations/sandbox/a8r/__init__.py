"""SOFTSWISS (01.tech): its side of A8R v2."""

from integrations.sandbox.a8r.dialect import A8rDialect, speak
from integrations.sandbox.peer import Peer, Places, Secrets, Shared

__all__ = ["PEER", "A8rDialect"]

CASINO_ID = "croupier"


def share(secrets: Secrets, places: Places) -> Shared:
    both = {"A8R_CASINO_ID": CASINO_ID, "A8R_SECRET": secrets.token("a8r")}
    return Shared(product=both | {"A8R_URL": places.url}, peer=both)


PEER = Peer(
    code="a8r",
    name="SOFTSWISS A8R",
    share=share,
    speak=speak,
    about="Slots whose amounts are decimal texts and whose rollbacks are always accepted, in A8R v2.",
)
