"""The sandbox's game provider: speaks Hub88's protocols with RSA signatures, and lets a person play."""

from aiohttp import web

from integrations.sandbox.hub88.dialect import speak
from integrations.sandbox.hub88.games import GAMES
from integrations.sandbox.hub88.operator_api import add_operator_api
from integrations.sandbox.hub88.provider import Hub88
from integrations.sandbox.keys import read_private_key, read_public_key
from integrations.sandbox.peer import Desk, Peer, Places, Secrets, Shared
from integrations.sandbox.studio import add_studio

__all__ = ["GAMES", "PEER", "Hub88"]

OPERATOR_ID = "88"


def share(secrets: Secrets, places: Places) -> Shared:
    operator_private, operator_public = secrets.key_pair("hub88_operator")
    provider_private, provider_public = secrets.key_pair("hub88_provider")
    return Shared(
        product={
            "HUB88_URL": places.url,
            "HUB88_OPERATOR_ID": OPERATOR_ID,
            "HUB88_PUBLIC_KEY_FILE": str(provider_public),
            "HUB88_PRIVATE_KEY_FILE": str(operator_private),
        },
        peer={
            "HUB88_OPERATOR_ID": OPERATOR_ID,
            "HUB88_PRIVATE_KEY_PEM": provider_private.read_text(),
            "HUB88_OPERATOR_PUBLIC_KEY_PEM": operator_public.read_text(),
        },
    )


def mount(app: web.Application, desk: Desk) -> Hub88:
    hub88 = Hub88(
        desk,
        operator_id=desk.told.number("OPERATOR_ID"),
        key=read_private_key(desk.told.private_key("PRIVATE_KEY_PEM")),
        operator_key=read_public_key(desk.told.public_key("OPERATOR_PUBLIC_KEY_PEM")),
    )
    add_operator_api(app, hub88)
    add_studio(app, hub88)
    return hub88


PEER = Peer(
    code="hub88",
    name="Hub88",
    share=share,
    speak=speak,
    mount=mount,
    about="Three slots and the wallet calls they make, in Hub88’s protocol.",
)
