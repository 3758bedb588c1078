"""One mail as people and tests read it: decoded headers, a text and an HTML part, the links in them."""

import email
import email.policy
import re
from dataclasses import dataclass
from datetime import datetime
from email.message import EmailMessage
from email.utils import parseaddr
from html import unescape

_HREF = re.compile(r"""<a\b[^>]*?\bhref\s*=\s*["']([^"']+)["']""", re.IGNORECASE)
_URL = re.compile(r"https?://[^\s<>\"']+[^\s<>\"'.,;:!?)\]]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mail:
    id: int
    sender: str  # of the envelope, like the recipients: where it really came from and went
    recipients: tuple[str, ...]
    subject: str
    headers: tuple[tuple[str, str], ...]
    text: str | None
    html: str | None
    received_at: datetime

    @property
    def sender_name(self) -> str:
        """How the sender calls itself, or its address; a mail without any comes from "?"."""
        name, address = parseaddr(self.header("from"))
        return name or address or self.sender or "?"

    def links(self) -> list[str]:
        """Every web address in the mail, in order, each once."""
        found = [unescape(match) for match in _HREF.findall(self.html or "")] + _URL.findall(self.text or "")
        return list(dict.fromkeys(link for link in found if link.startswith(("http://", "https://"))))

    def header(self, name: str) -> str:
        """The first header of this name, decoded, or an empty text."""
        return next((value for key, value in self.headers if key.lower() == name.lower()), "")


def split_text(text: str) -> list[tuple[str, bool]]:
    """Cut a plain text into pieces and say of each whether it is a web address."""
    pieces: list[tuple[str, bool]] = []
    position = 0
    for match in _URL.finditer(text):
        pieces += [(text[position : match.start()], False), (match[0], True)]
        position = match.end()
    return [piece for piece in [*pieces, (text[position:], False)] if piece[0]]


def read_message(raw: bytes) -> tuple[tuple[tuple[str, str], ...], str | None, str | None]:
    """Decode a raw message into (headers, text part, HTML part). A broken charset is read with replacements."""
    message = email.message_from_bytes(raw, policy=email.policy.default)
    headers = tuple((clean(name), clean(str(value))) for name, value in message.items())
    return headers, _part(message, "plain"), _part(message, "html")


def _part(message: EmailMessage, kind: str) -> str | None:
    part = message.get_body(preferencelist=(kind,))
    if part is None:
        return None
    payload = part.get_payload(decode=True)
    assert isinstance(payload, bytes), "get_body returns leaves only"
    try:
        return clean(payload.decode(part.get_content_charset("utf-8"), "replace"))
    except (LookupError, UnicodeError):  # a charset that nobody knows, or one that cannot replace
        return payload.decode("utf-8", "replace")


def clean(text: str) -> str:
    """The text without lone surrogates, which mails may smuggle in and which no page can carry."""
    return text.encode("utf-8", "replace").decode()
