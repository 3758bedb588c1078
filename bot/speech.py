"""Saying things in a player's language: Fluent messages, with facts from outside made harmless."""

from datetime import date
from decimal import Decimal
from html import escape
from pathlib import Path

from core.money import Money
from core.texts import DEFAULT_LANGUAGE, LANGUAGES, Texts

TEXTS = Texts.of(Path(__file__).parent / "locales")


class Speaker:
    """`say("wallet-balance", balance=money)` is Telegram HTML; `say.plain(...)` is for buttons and alerts.

    Both raise MissingText for a message or a fact that is not there.
    """

    def __init__(self, language: str | None) -> None:
        self.language = language if language in LANGUAGES else DEFAULT_LANGUAGE

    def __call__(self, message: str, **facts: object) -> str:
        return TEXTS.get(self.language, message, **{name: _html(fact) for name, fact in facts.items()})

    def plain(self, message: str, **facts: object) -> str:
        return TEXTS.get(self.language, message, **{name: _known(fact) for name, fact in facts.items()})


def language_order(telegram_language: str | None) -> list[str]:
    """Our languages, the one that Telegram is set to first: "ru-RU" gives ru, en, es."""
    preferred = (telegram_language or DEFAULT_LANGUAGE).split("-")[0].lower()
    return sorted(LANGUAGES, key=lambda language: language != preferred)


def _known(fact: object) -> object:
    return fact if isinstance(fact, str | int | Decimal | Money | date) else str(fact)


def _html(fact: object) -> object:
    fact = _known(fact)
    return escape(fact, quote=False) if isinstance(fact, str) else fact
