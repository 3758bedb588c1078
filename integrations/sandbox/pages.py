"""What the sandbox's pages share: the templates, the look, and how moments are written."""

from datetime import datetime
from importlib.resources import files
from pathlib import Path

from aiohttp import web
from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from core import clock
from core.money import GROUP_SEPARATOR
from integrations.sandbox.storage import to_text

_STATIC = Path(str(files("integrations.sandbox") / "static"))


def add_static(app: web.Application) -> None:
    app.router.add_static("/sandbox/static", _STATIC)


def render(template: str, **context: object) -> web.Response:
    """A page from templates/, never cached: what it shows changes under it."""
    html = text_of(template, **context)
    return web.Response(text=html, content_type="text/html", headers={"Cache-Control": "no-store"})


def text_of(template: str, **context: object) -> str:
    return _environment.get_template(template).render(context)


def _time(moment: datetime) -> Markup:
    """A <time> tag in UTC; live.js writes it in the reader's own time."""
    shown = moment.strftime("%H:%M:%S" if moment.date() == clock.now().date() else "%d %b %H:%M")
    return Markup('<time datetime="{}">{}</time>').format(to_text(moment), shown)


def _grouped(digits: str) -> str:
    """A plain decimal number with its thousands apart: "99 996.875"."""
    whole, point, fraction = digits.partition(".")
    return f"{int(whole):,}".replace(",", GROUP_SEPARATOR) + point + fraction


_environment = Environment(
    loader=PackageLoader("integrations.sandbox"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_environment.filters |= {"time": _time, "grouped": _grouped}
