"""Game providers call us here. Verifying, parsing and answering in the provider's own words is its adapter's work."""

from collections.abc import Mapping

from aiohttp import web

from core.errors import NotFound
from core.games.ports import ProviderCallbacks
from core.wire import WireRequest
from webapp.bodies import MAX_BODY_BYTES, read_body
from webapp.middlewares import answer_errors, observe

CALLBACKS: web.AppKey[Mapping[str, ProviderCallbacks]] = web.AppKey("callbacks", Mapping)


async def provider_callback(request: web.Request) -> web.Response:
    callbacks = request.app[CALLBACKS].get(request.match_info["provider"])
    if callbacks is None:
        raise NotFound(what="provider")
    answer = await callbacks.answer(await wire_request(request, path=request.match_info["action"]))
    return web.Response(
        body=answer.body, status=answer.status, content_type=answer.content_type, headers=answer.headers
    )


async def wire_request(request: web.Request, *, path: str) -> WireRequest:
    """The request as it came over the wire. Raises HTTPRequestEntityTooLarge, InvalidInput."""
    return WireRequest(
        path=path,
        headers=request.headers,
        body=await read_body(request),
        query=request.query,
        raw_query=request.rel_url.raw_query_string,
    )


def build_callbacks(callbacks: Mapping[str, ProviderCallbacks]) -> web.Application:
    """An application that serves nothing but the providers' calls."""
    app = web.Application(middlewares=[observe, answer_errors], client_max_size=MAX_BODY_BYTES)
    add_callbacks(app, callbacks)
    return app


def add_callbacks(app: web.Application, callbacks: Mapping[str, ProviderCallbacks]) -> None:
    app[CALLBACKS] = callbacks
    app.router.add_post("/callbacks/{provider}/{action:.*}", provider_callback)
