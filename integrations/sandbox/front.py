"""/sandbox: the way to every room, and the look that the rooms share."""

from collections.abc import Sequence

from aiohttp import web

from integrations.sandbox.pages import add_static, render
from integrations.sandbox.peer import Peer


def add_index(app: web.Application, *, product_url: str, peers: Sequence[Peer]) -> None:
    add_static(app)

    async def index(_: web.Request) -> web.Response:
        return render("index.html", product_url=product_url, peers=peers)

    app.router.add_get("/sandbox", index)
