"""The chat page: a messenger in the browser, with people to be and the bot to talk with.

`/` is the page, `/chat/` its JSON API, files and WebSocket, and `/js/telegram-web-app.js` our
own `window.Telegram.WebApp` for the Mini Apps that the page opens in a frame.
"""

from importlib.resources import files
from pathlib import Path

from aiohttp import web
from aiohttp.typedefs import Handler

from integrations.sandbox.chat.api import build_api
from integrations.sandbox.telegram import TelegramWorld

__all__ = ["add_chat_page"]

HERE = Path(str(files(__name__)))
# The files are the page's own and change with the code: the browser must always ask.
HEADERS = {"Cache-Control": "no-cache"}


def add_chat_page(app: web.Application, world: TelegramWorld) -> None:
    """Mount the chat page at `/` of an application that `add_telegram` has prepared."""
    app.router.add_get("/", _send(HERE / "page" / "index.html"))
    app.router.add_get("/js/telegram-web-app.js", _send(HERE / "web_app" / "telegram-web-app.js"))
    app.add_subapp("/chat/", build_api(world, static=HERE / "page"))


def _send(path: Path) -> Handler:
    async def send(_: web.Request) -> web.FileResponse:
        return web.FileResponse(path, headers=HEADERS)

    return send
