"""Payment gateways notify us here: verified, stored, acknowledged; a worker acts on it."""

from aiohttp import web

from core.errors import NotFound
from core.events.inbox import receive
from webapp.callbacks import wire_request
from webapp.services import SERVICES


async def payment_webhook(request: web.Request) -> web.Response:
    gateway = request.app[SERVICES].gateways.get(request.match_info["gateway"])
    if gateway is None:
        raise NotFound(what="gateway")
    notice = gateway.read_webhook(await wire_request(request, path=""))
    if notice is not None:
        await receive(
            source=gateway.code,
            external_id=notice.external_id,
            queue=notice.invoice_id,
            payload={"invoice_id": notice.invoice_id},
        )
    return web.Response(text="ok")


def add_webhooks(app: web.Application) -> None:
    app.router.add_post("/webhooks/{gateway}", payment_webhook)
