"""Rendering a page: its language, its texts, the addresses of its scripts and styles."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import aiohttp_jinja2
import jinja2
from aiohttp import web

from core.texts import LANGUAGES
from webapp.pages.artwork import artwork_of
from webapp.pages.assets import ASSETS
from webapp.services import SERVICES
from webapp.texts import TEXTS

TEMPLATES = Path(__file__).parent.parent / "templates"

FOR_SCRIPTS = "js-"
# Scripts fill these in themselves, so a text keeps them as it has them.
_FILLED_BY_SCRIPTS = (
    "amount", "balance", "game", "name", "roll", "target", "count", "seconds", "minimum", "maximum", "until",
)  # fmt: skip


def add_templates(app: web.Application) -> None:
    environment = aiohttp_jinja2.setup(
        app,
        loader=jinja2.FileSystemLoader(TEMPLATES),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        default_helpers=False,
    )
    environment.globals["artwork_of"] = artwork_of
    environment.globals["languages"] = LANGUAGES


def render(request: web.Request, template: str, language: str, *, status: int = 200, **context: object) -> web.Response:
    """The page in this language. `t` writes a text, `asset` and `link` an address; facts come from `context`."""
    services = request.app[SERVICES]
    frame = {
        "language": language,
        # Links hold on to a language that was asked for: the next page is right from its first letter.
        "language_is_known": "lang" in request.query,
        "t": _translator(language),
        "asset": request.app[ASSETS].url,
        "link": lambda path: f"{path}?lang={language}",
        "path": request.path,
        "script_texts": script_texts(language),
        "chat_link": services.chat_link,
        "bot_username": services.bot_username,
        "web_app_js": services.web_app_js,
    }
    return aiohttp_jinja2.render_template(template, request, frame | context, status=status)


def _translator(language: str) -> Callable[..., str]:
    def translate(message_id: str, **facts: object) -> str:
        return TEXTS.get(language, message_id, **facts)

    return translate


@cache
def script_texts(language: str) -> dict[str, str]:
    """The texts that scripts write, with {placeholders} where they fill in."""
    facts = {name: f"{{{name}}}" for name in _FILLED_BY_SCRIPTS}
    ids = sorted(each for each in TEXTS.message_ids(language) if each.startswith(FOR_SCRIPTS))
    return {each.removeprefix(FOR_SCRIPTS): TEXTS.get(language, each, **facts) for each in ids}
