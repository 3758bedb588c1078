"""SOFTSWISS' Game Aggregator: its side of GCP v1."""

from integrations.sandbox.peer import Peer, Places, Secrets, Shared
from integrations.sandbox.softswiss_gcp.dialect import SoftswissGcpDialect, speak

__all__ = ["PEER", "SoftswissGcpDialect"]

CASINO_ID = "croupier"


def share(secrets: Secrets, places: Places) -> Shared:
    both = {"SOFTSWISS_GCP_CASINO_ID": CASINO_ID, "SOFTSWISS_GCP_SECRET": secrets.token("softswiss_gcp")}
    return Shared(product=both | {"SOFTSWISS_GCP_URL": places.url}, peer=both)


PEER = Peer(
    code="softswiss_gcp",
    name="SOFTSWISS",
    share=share,
    speak=speak,
    about="Slots whose bet and win come in one call, in SOFTSWISS’ GCP v1.",
)
