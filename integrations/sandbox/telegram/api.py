"""The bot's door: HTTP in, one method called, Telegram's envelope out."""

import secrets
from collections.abc import Sequence

import orjson
from aiohttp import web
from pydantic import BaseModel

from integrations.sandbox.telegram.errors import ApiError, method_not_found, unauthorized
from integrations.sandbox.telegram.methods import METHODS, Result
from integrations.sandbox.telegram.parameters import Parameters, read_parameters
from integrations.sandbox.telegram.platform import Platform


class BotApi:
    def __init__(self, platform: Platform) -> None:
        self._platform = platform

    def add_routes(self, app: web.Application) -> None:
        app.router.add_route("GET", "/bot{token}/{method}", self.handle)
        app.router.add_route("POST", "/bot{token}/{method}", self.handle)
        app.router.add_get("/file/bot{token}/{path:.+}", self.download)

    async def call(self, method: str, parameters: Parameters) -> Result:
        """Carry out one method. Raises ApiError as Telegram refuses."""
        handler = METHODS.get(method.lower())
        if handler is None:
            raise method_not_found()
        self._platform.faults.raise_for(method)
        return await handler(self._platform, parameters)

    async def handle(self, request: web.Request) -> web.Response:
        try:
            self._authorize(request)
            parameters = await read_parameters(request.headers, request.content, request.rel_url.raw_query_string)
            result = await self.call(request.match_info["method"], parameters)
        except ApiError as error:
            return _refuse(error)
        return _answer(200, {"ok": True, "result": to_wire(result)})

    async def download(self, request: web.Request) -> web.Response:
        try:
            self._authorize(request)
        except ApiError as error:
            return _refuse(error)
        content = self._platform.files.content(request.match_info["path"])
        if content is None:
            return _refuse(ApiError(404, "Not Found"))
        return web.Response(body=content, content_type="application/octet-stream")

    def _authorize(self, request: web.Request) -> None:
        token = request.match_info["token"].encode()
        if not secrets.compare_digest(token, self._platform.config.token.encode()):
            raise unauthorized()


def to_wire(result: Result) -> object:
    if isinstance(result, BaseModel):
        return result.model_dump(mode="json", by_alias=True, exclude_none=True)
    if isinstance(result, Sequence) and not isinstance(result, str):
        return [to_wire(item) for item in result]
    return result


def _refuse(error: ApiError) -> web.Response:
    body: dict[str, object] = {"ok": False, "error_code": error.code, "description": error.description}
    if error.retry_after is not None:
        body["parameters"] = {"retry_after": error.retry_after}
    return _answer(error.code, body)


def _answer(status: int, body: dict[str, object]) -> web.Response:
    return web.Response(status=status, body=orjson.dumps(body), content_type="application/json")
