"""The words of documents, in every language."""

from collections.abc import Callable
from pathlib import Path

from core.texts import Texts
from core.wallet import TransferCode

TEXTS = Texts.of(Path(__file__).parent / "locales")

Words = Callable[..., str]


def words_in(language: str | None) -> Words:
    """`words("days", first=..., last=...)` is the message in this language; English for one that we do not speak."""

    def words(message: str, **facts: object) -> str:
        return TEXTS.get(language, message, **facts)

    return words


def kind_of(words: Words, code: TransferCode) -> str:
    return words(f"kind-{code.name.lower().replace('_', '-')}")
