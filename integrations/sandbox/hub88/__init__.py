"""The sandbox's game provider: speaks Hub88's protocols with RSA signatures, and lets a person play."""

from collections.abc import AsyncIterator

from aiohttp import web

from integrations.sandbox.hub88.dialect import speak
from integrations.sandbox.hub88.operator_api import add_operator_api
from integrations.sandbox.hub88.pages import add_pages
from integrations.sandbox.hub88.provider import Hub88, Hub88Config, NoSuchSession, Spin, StakeRefused
from integrations.sandbox.hub88.store import RoundState
from integrations.sandbox.peer import Desk, Peer, Places, Secrets, Shared

__all__ = ["PEER", "Hub88", "Hub88Config", "NoSuchSession", "RoundState", "Spin", "StakeRefused", "add_hub88"]

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
    config = Hub88Config(
        url=desk.places.url,
        operator_id=desk.told.number("OPERATOR_ID"),
        private_key_pem=desk.told.private_key("PRIVATE_KEY_PEM"),
        operator_public_key_pem=desk.told.public_key("OPERATOR_PUBLIC_KEY_PEM"),
        database=desk.database,
        line=desk.line,
        first_pause_seconds=desk.first_pause_seconds,
    )
    return add_hub88(app, config)


def add_hub88(app: web.Application, config: Hub88Config) -> Hub88:
    """Mount the provider below /hub88. It runs from the app's start to its cleanup."""
    hub88 = Hub88(config)
    add_operator_api(app, hub88)
    add_pages(app, hub88)

    async def run(_: web.Application) -> AsyncIterator[None]:
        await hub88.start()
        yield
        await hub88.stop()

    app.cleanup_ctx.append(run)
    app.on_shutdown.append(hub88.live.close)
    return hub88


PEER = Peer(
    code="hub88",
    name="Hub88",
    share=share,
    speak=speak,
    mount=mount,
    about="Three slots and the wallet calls they make, in Hub88’s protocol.",
)
