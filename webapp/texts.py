"""The web's texts, and the choice of a language for somebody whom we do not know yet."""

from pathlib import Path

from aiohttp import web

from core.texts import DEFAULT_LANGUAGE, LANGUAGES, Texts

TEXTS = Texts.of(Path(__file__).parent / "locales")


def language_of(request: web.Request) -> str:
    """`?lang=` if we speak it, else the first language of Accept-Language that we speak, else English."""
    wished = request.query.get("lang", "")
    if wished in LANGUAGES:
        return wished
    for entry in request.headers.get("Accept-Language", "").split(","):
        tag = entry.partition(";")[0].strip().lower().partition("-")[0]
        if tag in LANGUAGES:
            return tag
    return DEFAULT_LANGUAGE
