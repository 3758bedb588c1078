"""Formatted text: HTML, MarkdownV2 or given entities become a text and its entities."""

from collections.abc import Sequence

from aiogram.types import MessageEntity

from integrations.sandbox.telegram.errors import bad_request
from integrations.sandbox.telegram.formatting.detection import detect_entities
from integrations.sandbox.telegram.formatting.html import parse_html
from integrations.sandbox.telegram.formatting.markdown import parse_markdown_v2
from integrations.sandbox.telegram.formatting.utf16 import utf16_length

__all__ = ["format_text", "utf16_length"]

MAX_SOURCE = 32_768
"""Markup longer than this cannot become a message; reading it would only take time."""


def format_text(
    text: str, parse_mode: str = "", entities: Sequence[MessageEntity] | None = None
) -> tuple[str, list[MessageEntity]]:
    """The plain text and its entities, trimmed, with links and commands found.

    Raises ApiError 400 for an unknown parse mode and for markup that Telegram would refuse.
    """
    if len(text) > MAX_SOURCE:
        raise bad_request("message is too long")
    found: list[MessageEntity]
    if "\0" in text:
        raise bad_request("strings must be encoded in UTF-8")
    match parse_mode.lower():
        case "":
            found = list(entities or [])
        case "html":
            text, found = parse_html(text)
        case "markdownv2":
            text, found = parse_markdown_v2(text)
        case _:
            raise bad_request("unsupported parse_mode")
    text, found = _trim(text.replace("\r", ""), found)
    found += detect_entities(text, found)
    return text, sorted(found, key=lambda entity: (entity.offset, -entity.length))


def _trim(text: str, entities: list[MessageEntity]) -> tuple[str, list[MessageEntity]]:
    """Drop the blanks around a text, and of its entities what pointed at them."""
    shift = utf16_length(text[: len(text) - len(text.lstrip())])
    text = text.strip()
    length = utf16_length(text)
    kept = []
    for entity in entities:
        start = max(0, entity.offset - shift)
        end = min(length, entity.offset - shift + entity.length)
        if start < end:
            kept.append(entity.model_copy(update={"offset": start, "length": end - start}))
    return text, kept
