"""What the sandbox's pages share: the templates, the look, and how moments are written."""

from datetime import datetime
from importlib.resources import files
from pathlib import Path

from aiohttp import web
from jinja2 import Environment, PackageLoader, StrictUndefined

from core import clock

_STATIC = Path(str(files("integrations.sandbox") / "static"))


def add_static(app: web.Application) -> None:
    app.router.add_static("/sandbox/static", _STATIC)


def render(template: str, **context: object) -> web.Response:
    """A page from templates/, never cached: what it shows changes under it."""
    html = _environment.get_template(template).render(context)
    return web.Response(text=html, content_type="text/html", headers={"Cache-Control": "no-store"})


def _shown_time(moment: datetime) -> str:
    """A <time> tag's UTC text; live.js turns it into the reader's own time."""
    return moment.strftime("%H:%M:%S" if moment.date() == clock.now().date() else "%d %b %H:%M")


_environment = Environment(
    loader=PackageLoader("integrations.sandbox"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_environment.filters["time"] = _shown_time


def add_index(app: web.Application) -> None:
    """/sandbox: the way to every room, and the shared look."""
    add_static(app)

    async def index(_: web.Request) -> web.Response:
        return render("index.html")

    app.router.add_get("/sandbox", index)
