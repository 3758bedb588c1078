"""Texts that people read: Fluent messages in every language of the platform.

A room keeps its messages in `locales/<language>.ftl`. Facts may be Money and dates; they are written as people write
them. Source: projectfluent.org
"""

from datetime import date, datetime
from functools import lru_cache
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource

from core.money import Money

LANGUAGES = ("en", "ru", "es")
DEFAULT_LANGUAGE = "en"


class MissingText(LookupError):
    """A message, or a fact that it needs, is missing: a mistake of ours, found by tests."""


class Texts:
    """The messages of one room, e.g. `Texts.of(Path(__file__).parent / "locales")`."""

    def __init__(self, bundles: dict[str, FluentBundle]) -> None:
        self._bundles = bundles

    @classmethod
    @lru_cache
    def of(cls, directory: Path) -> "Texts":
        """Read every language's file of a room, once."""
        bundles = {}
        for language in LANGUAGES:
            bundle = FluentBundle([language], use_isolating=False)
            bundle.add_resource(FluentResource((directory / f"{language}.ftl").read_text(encoding="utf-8")))
            bundles[language] = bundle
        return cls(bundles)

    def get(self, language: str | None, message_id: str, **facts: object) -> str:
        """The message in this language (English for one that we do not speak). Raises MissingText."""
        bundle = self._bundles.get(language or DEFAULT_LANGUAGE, self._bundles[DEFAULT_LANGUAGE])
        if not bundle.has_message(message_id):
            raise MissingText(f"{language}: {message_id}")
        pattern = bundle.get_message(message_id).value
        if pattern is None:
            raise MissingText(f"{language}: {message_id} has no text")
        text, errors = bundle.format_pattern(pattern, {name: _as_people_write(fact) for name, fact in facts.items()})
        if errors:
            raise MissingText(f"{language}: {message_id}: {errors[0]}")
        return str(text)

    def message_ids(self, language: str) -> frozenset[str]:
        return frozenset(self._bundles[language]._messages)


def _as_people_write(fact: object) -> object:
    if isinstance(fact, Money):
        return str(fact)
    if isinstance(fact, datetime):
        return fact.strftime("%d.%m.%Y %H:%M UTC")
    if isinstance(fact, date):
        return fact.strftime("%d.%m.%Y")
    return fact
