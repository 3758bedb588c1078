"""The game providers that the sandbox plays: one line each. peer.py says what a folder must export."""

from integrations.sandbox import a8r, evolution, hub88, pragmatic, softswiss_gcp
from integrations.sandbox.peer import Peer, Secrets, Shared

PEERS: tuple[Peer, ...] = (
    hub88.PEER,
    evolution.PEER,
    softswiss_gcp.PEER,
    a8r.PEER,
    pragmatic.PEER,
)  # fmt: skip


def share_all(secrets: Secrets, *, sandbox_url: str, product_url: str) -> list[Shared]:
    """What the product and the sandbox are told so that they understand each other, for every peer with games."""
    return [
        peer.share(secrets, peer.places(sandbox_url=sandbox_url, product_url=product_url))
        for peer in PEERS
        if peer.mount
    ]
