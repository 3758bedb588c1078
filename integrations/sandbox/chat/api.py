"""The page's JSON API: each address is one thing a person can do. Refusals are sentences."""

import mimetypes
from pathlib import Path
from typing import Literal, TypeVar
from urllib.parse import quote, urlsplit

from aiogram.types import InlineQueryResultArticle
from aiohttp import web
from aiohttp.typedefs import Handler
from pydantic import BaseModel, Field, ValidationError

from integrations.sandbox.chat.live import Live
from integrations.sandbox.chat.view import View
from integrations.sandbox.telegram import NotPossible, PaymentOutcome, TelegramWorld
from integrations.sandbox.telegram.errors import ApiError
from integrations.sandbox.telegram.parameters import read_parameters
from integrations.sandbox.telegram.web_app import ColorScheme

PERSON = "/api/people/{user_id:[0-9]{1,18}}"

Body = TypeVar("Body", bound=BaseModel)


class NewPerson(BaseModel):
    first_name: str = Field(min_length=1, max_length=64)
    language_code: Literal["en", "ru", "es"] = "en"


class Text(BaseModel):
    text: str


class Start(BaseModel):
    payload: str = ""


class Roll(BaseModel):
    emoji: str = "🎲"


class InlineQuestion(BaseModel):
    """What was typed behind the bot's name."""

    text: str
    offset: str = ""


class InlineChoice(BaseModel):
    result_id: str


class Press(BaseModel):
    message_id: int
    button: str


class OpenWebApp(BaseModel):
    source: Literal["message", "keyboard", "menu"]
    message_id: int = 0
    button: str = ""
    start_param: str = ""
    color_scheme: ColorScheme = "light"


class WebAppAnswer(BaseModel):
    button: str
    data: str


class Pay(BaseModel):
    """One of both: an invoice in the chat, or an invoice link."""

    message_id: int = 0
    link: str = ""


def build_api(world: TelegramWorld, *, static: Path) -> web.Application:
    """The application below /chat/."""
    view = View(world)
    live = Live(world, view)
    api = ChatApi(world, view)
    app = web.Application(middlewares=[_refuse_strangers, _answer_in_sentences])
    app.on_shutdown.append(live.close)
    app.on_response_prepare.append(_never_stale)
    app.add_routes(
        [
            web.static("/static", static),
            web.get("/live", live.handle),
            web.get("/files/{file_id}", api.file),
            web.get("/api/everything", api.everything),
            web.post("/api/people", api.add_person),
            web.get(f"{PERSON}/messages", api.messages),
            web.post(f"{PERSON}/messages", api.send_text),
            web.post(f"{PERSON}/files", api.send_file),
            web.post(f"{PERSON}/start", api.start),
            web.post(f"{PERSON}/dice", api.roll_dice),
            web.post(f"{PERSON}/inline", api.ask_inline),
            web.post(f"{PERSON}/inline-result", api.send_inline),
            web.post(f"{PERSON}/press", api.press),
            web.post(f"{PERSON}/keyboard", api.press_keyboard),
            web.post(f"{PERSON}/web-app", api.open_web_app),
            web.post(f"{PERSON}/web-app-data", api.send_web_app_data),
            web.post(f"{PERSON}/invoice", api.look_at_invoice),
            web.post(f"{PERSON}/pay", api.pay),
            web.post(f"{PERSON}/block", api.block),
            web.post(f"{PERSON}/unblock", api.unblock),
            web.post(f"{PERSON}/read", api.read),
        ]
    )
    return app


class ChatApi:
    def __init__(self, world: TelegramWorld, view: View) -> None:
        self._world = world
        self._view = view
        self._offered: dict[int, dict[str, InlineQueryResultArticle]] = {}  # to whom: what his last question brought

    async def everything(self, _: web.Request) -> web.Response:
        return web.json_response(self._view.everything())

    async def messages(self, request: web.Request) -> web.Response:
        chat = self._world.chat(_user_id(request))
        return web.json_response({"chat": self._view.chat(chat), "messages": self._view.messages(chat.id)})

    async def add_person(self, request: web.Request) -> web.Response:
        person = await _read(request, NewPerson)
        user = await self._world.add_user(person.first_name.strip(), language_code=person.language_code)
        return web.json_response(self._view.chat(self._world.chat(user.id)))

    async def send_text(self, request: web.Request) -> web.Response:
        body = await _read(request, Text)
        await self._world.send_text(_user_id(request), body.text)
        return web.json_response({})

    async def start(self, request: web.Request) -> web.Response:
        body = await _read(request, Start)
        await self._world.start(_user_id(request), body.payload)
        return web.json_response({})

    async def roll_dice(self, request: web.Request) -> web.Response:
        body = await _read(request, Roll)
        await self._world.roll_dice(_user_id(request), body.emoji)
        return web.json_response({})

    async def send_file(self, request: web.Request) -> web.Response:
        parameters = await read_parameters(request.headers, request.content)
        user_id = _user_id(request)
        if photo := parameters.upload("photo"):
            await self._world.send_photo(user_id, photo.content, photo.filename)
        elif document := parameters.upload("document"):
            await self._world.send_document(user_id, document.content, document.filename)
        else:
            raise NotPossible("There is no file to send.")
        return web.json_response({})

    async def ask_inline(self, request: web.Request) -> web.Response:
        """Answers when the bot has: with what it offers to send."""
        body, user_id = await _read(request, InlineQuestion), _user_id(request)
        try:
            answer = await self._world.ask_inline(user_id, body.text, body.offset)
        except TimeoutError as error:
            raise NotPossible("The bot did not answer.") from error
        earlier = self._offered.get(user_id, {}) if body.offset else {}
        self._offered[user_id] = earlier | {result.id: result for result in answer.results}
        shown = [self._view.inline_result(result) for result in answer.results]
        return web.json_response({"results": shown, "next_offset": answer.next_offset})

    async def send_inline(self, request: web.Request) -> web.Response:
        body, user_id = await _read(request, InlineChoice), _user_id(request)
        result = self._offered.get(user_id, {}).get(body.result_id)
        if result is None:
            raise NotPossible("The bot offers something else now.")
        await self._world.send_inline(user_id, result)
        return web.json_response({})

    async def press(self, request: web.Request) -> web.Response:
        body = await _read(request, Press)
        press = await self._world.press(_user_id(request), body.message_id, body.button)
        return web.json_response({"query_id": press.query_id})

    async def press_keyboard(self, request: web.Request) -> web.Response:
        body = await _read(request, Text)
        await self._world.press_reply_keyboard(_user_id(request), body.text)
        return web.json_response({})

    async def open_web_app(self, request: web.Request) -> web.Response:
        body = await _read(request, OpenWebApp)
        user_id, world = _user_id(request), self._world
        match body.source:
            case "message":
                url = await world.open_web_app(user_id, body.message_id, body.button, body.color_scheme)
            case "keyboard":
                url = await world.open_keyboard_web_app(user_id, body.button, body.color_scheme)
            case "menu":
                url = await world.open_menu_web_app(user_id, body.start_param or None, body.color_scheme)
        return web.json_response({"url": url})

    async def send_web_app_data(self, request: web.Request) -> web.Response:
        body = await _read(request, WebAppAnswer)
        await self._world.send_web_app_data(_user_id(request), body.button, body.data)
        return web.json_response({})

    async def look_at_invoice(self, request: web.Request) -> web.Response:
        """What the pay sheet shows of an invoice link."""
        invoice = self._world.linked_invoice((await _read(request, Pay)).link)
        shown = {"title", "description", "currency", "total_amount"}
        return web.json_response(invoice.model_dump(include=shown))

    async def pay(self, request: web.Request) -> web.Response:
        """Answers when the bot has: with `paid`, or `failed` and why."""
        body = await _read(request, Pay)
        outcome: PaymentOutcome
        if body.link:
            outcome = await self._world.pay_link(_user_id(request), body.link)
        else:
            outcome = await self._world.pay_invoice(_user_id(request), body.message_id)
        return web.json_response({"status": outcome.status, "message": outcome.message})

    async def block(self, request: web.Request) -> web.Response:
        await self._world.block_bot(_user_id(request))
        return web.json_response({})

    async def unblock(self, request: web.Request) -> web.Response:
        await self._world.unblock_bot(_user_id(request))
        return web.json_response({})

    async def read(self, request: web.Request) -> web.Response:
        self._world.mark_read(_user_id(request))
        return web.json_response({})

    async def file(self, request: web.Request) -> web.Response:
        """A photo to look at or a document to keep; never anything that runs in this page."""
        stored = self._world.platform.files.find(request.match_info["file_id"])
        content = self._world.platform.files.content(stored.file.file_path or "")
        headers = {"X-Content-Type-Options": "nosniff", "Content-Security-Policy": "sandbox"}
        kind = mimetypes.guess_type(stored.file.file_path or "")[0] or "image/png"
        if stored.document:
            headers["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(stored.document.file_name or '')}"
        else:
            headers["Cache-Control"] = "max-age=86400, immutable"
        return web.Response(body=content, content_type=kind, headers=headers)


def _user_id(request: web.Request) -> int:
    return int(request.match_info["user_id"])


async def _read(request: web.Request, shape: type[Body]) -> Body:
    """The request's JSON body. Raises NotPossible for one that is none or has another shape."""
    try:
        return shape.model_validate_json(await request.read())
    except ValidationError as error:
        problem = error.errors(include_url=False)[0]
        where = ".".join(str(step) for step in problem["loc"])
        raise NotPossible(f"{where or 'The body'}: {problem['msg']}.") from error


async def _never_stale(_: web.Request, response: web.StreamResponse) -> None:
    """The page's files change with the code: the browser must always ask."""
    response.headers.setdefault("Cache-Control", "no-cache")


@web.middleware
async def _refuse_strangers(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Other sites in the same browser may not act in the chats, nor listen to them."""
    origin = request.headers.get("Origin")
    if origin is not None and urlsplit(origin).netloc != request.host:
        raise web.HTTPForbidden(text="This API serves its own page only.")
    return await handler(request)


@web.middleware
async def _answer_in_sentences(request: web.Request, handler: Handler) -> web.StreamResponse:
    try:
        return await handler(request)
    except NotPossible as error:
        return web.json_response({"error": str(error)}, status=409)
    except ApiError as error:
        return web.json_response({"error": error.description}, status=error.code)
