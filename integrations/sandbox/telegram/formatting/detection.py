"""What Telegram finds in plain text by itself: commands, links, mentions, mails, hashtags."""

import re
from collections.abc import Sequence

from aiogram.types import MessageEntity

from integrations.sandbox.telegram.formatting.utf16 import utf16_length

PATTERNS = (
    ("url", re.compile(r"\bhttps?://[^\s<>\"]*[^\s<>\".,;:!?)\]}']", re.IGNORECASE)),
    ("url", re.compile(r"(?<![\w@./])t\.me/[\w+$-]+(?:/[\w-]+)?(?:\?[\w=&%-]+)?", re.IGNORECASE)),
    ("email", re.compile(r"(?<![\w.+-])[\w.+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+", re.IGNORECASE)),
    ("bot_command", re.compile(r"(?<![\w/@<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/])")),
    ("mention", re.compile(r"(?<![\w/@])@[A-Za-z0-9_]{3,32}\b")),
    ("hashtag", re.compile(r"(?<!\w)#(?=\w*[^\W\d])\w{1,256}")),
)
OPAQUE = {"code", "pre", "text_link", "text_mention", "url", "email"}


def detect_entities(text: str, known: Sequence[MessageEntity]) -> list[MessageEntity]:
    """Entities that nobody marked, outside code and links."""
    taken = [(entity.offset, entity.offset + entity.length) for entity in known if entity.type in OPAQUE]
    found = []
    for kind, pattern in PATTERNS:
        for match in pattern.finditer(text):
            start = utf16_length(text[: match.start()])
            end = start + utf16_length(match[0])
            if all(end <= first or start >= last for first, last in taken):
                taken.append((start, end))
                found.append(MessageEntity(type=kind, offset=start, length=end - start))
    return found
