"""An endpoint of the API: a typed function, registered and documented from its own signature.

The names of a handler's parameters say what it works with:

    player     who asks; endpoints that name it need a token
    path       the variables of the path        \\
    query      the query string                  > a pydantic model each
    body       the JSON body                    /
    services   what the composition root handed over
    request    the request itself

It returns a model, which is answered as JSON, or a response of its own.
"""

import inspect
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, get_type_hints

from aiohttp import hdrs, web
from pydantic import BaseModel, ValidationError

from core.errors import DomainError, InvalidInput
from webapp.authentication import player_of
from webapp.bodies import read_body
from webapp.services import SERVICES

MAX_BODY_BYTES = 64 * 1024

Handle = Callable[..., Awaitable[BaseModel | web.StreamResponse]]


@dataclass(frozen=True, kw_only=True)
class Endpoint:
    """`refusals` are the handler's own; that a token may be missing or a body unreadable goes without saying."""

    method: str
    path: str
    handle: Handle
    tag: str
    refusals: tuple[type[DomainError], ...] = ()
    media_type: str = "application/json"

    @cached_property
    def parameters(self) -> dict[str, Any]:
        hints = get_type_hints(self.handle)
        return {name: hints[name] for name in inspect.signature(self.handle).parameters}

    @property
    def answer(self) -> Any:
        return get_type_hints(self.handle)["return"]

    @property
    def needs_token(self) -> bool:
        return "player" in self.parameters

    @property
    def summary(self) -> str:
        return inspect.cleandoc(self.handle.__doc__ or "").partition("\n")[0].rstrip(".")

    @property
    def description(self) -> str:
        return inspect.cleandoc(self.handle.__doc__ or "").partition("\n")[2].strip()

    async def respond(self, request: web.Request) -> web.StreamResponse:
        """Read the parameters, call the handler, render what it returns."""
        arguments = {}
        # Who asks comes first: to a stranger a bad body is no matter.
        for name in sorted(self.parameters, key=_ORDER.index):
            arguments[name] = await _READERS[name](request, self.parameters[name])
        answer = await self.handle(**arguments)
        if isinstance(answer, BaseModel):
            return web.Response(body=answer.model_dump_json().encode(), content_type="application/json")
        return answer


async def _read_path(request: web.Request, model: type[BaseModel]) -> BaseModel:
    return _validated(model.model_validate_strings, dict(request.match_info))


async def _read_query(request: web.Request, model: type[BaseModel]) -> BaseModel:
    if len(set(request.query)) != len(request.query):
        raise InvalidInput(field="query", reason="repeated")
    return _validated(model.model_validate_strings, dict(request.query))


async def _read_json(request: web.Request, model: type[BaseModel]) -> BaseModel:
    if request.content_type != "application/json":
        raise InvalidInput(field="Content-Type", reason="not_json")
    return _validated(model.model_validate_json, await read_body(request, max_bytes=MAX_BODY_BYTES))


def _validated(validate: Callable[[Any], BaseModel], raw: object) -> BaseModel:
    """Raises InvalidInput, naming the first field that is wrong."""
    try:
        return validate(raw)
    except ValidationError as error:
        first = error.errors(include_url=False, include_context=False, include_input=False)[0]
        field = ".".join(str(part) for part in first["loc"])[:64] or "body"
        raise InvalidInput(field=field, reason=first["type"]) from None


async def _read_player(request: web.Request, _: object) -> object:
    return await player_of(request)


async def _read_services(request: web.Request, _: object) -> object:
    return request.config_dict[SERVICES]


async def _read_request(request: web.Request, _: object) -> object:
    return request


_READERS: dict[str, Callable[[web.Request, Any], Awaitable[object]]] = {
    "player": _read_player,
    "path": _read_path,
    "query": _read_query,
    "body": _read_json,
    "services": _read_services,
    "request": _read_request,
}
_ORDER = list(_READERS)


def add_endpoints(app: web.Application, endpoints: tuple[Endpoint, ...]) -> None:
    for endpoint in endpoints:
        app.router.add_route(endpoint.method, endpoint.path, endpoint.respond)
        if endpoint.method == hdrs.METH_GET:  # whoever may have the whole may ask for its head
            app.router.add_route(hdrs.METH_HEAD, endpoint.path, endpoint.respond)
