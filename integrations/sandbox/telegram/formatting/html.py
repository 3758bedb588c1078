"""Telegram's HTML: a handful of tags, read strictly, refused with its own sentences.

Source: https://core.telegram.org/bots/api#html-style and `do_parse_html` in
tdlib/td:td/telegram/MessageEntity.cpp, whose wording this keeps.
"""

import re
from dataclasses import dataclass
from html.entities import html5

from aiogram.types import MessageEntity

from integrations.sandbox.telegram.errors import ApiError, bad_request
from integrations.sandbox.telegram.formatting.utf16 import byte_offset, utf16_length

KINDS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "span": "spoiler",
    "tg-spoiler": "spoiler",
    "tg-emoji": "custom_emoji",
    "tg-time": "date_time",
    "a": "text_link",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
}
REFERENCE = re.compile(r"&(?:#(?P<decimal>[0-9]{1,8})|#[xX](?P<hex>[0-9a-fA-F]{1,8})|(?P<name>lt|gt|amp|quot));?")
TAG_NAME = re.compile(r"[^\s>]*")
ATTRIBUTE_NAME = re.compile(r"[^\s=>]*")
NAME_TOKEN = re.compile(r"[A-Za-z0-9.-]*")
BLANKS = re.compile(r"\s*")


@dataclass(frozen=True, slots=True)
class _OpenTag:
    name: str
    attributes: dict[str, str]
    offset: int


def parse_html(source: str) -> tuple[str, list[MessageEntity]]:
    """The plain text and its entities. Raises ApiError 400 for markup Telegram refuses."""
    return _HtmlReader(source).read()


class _HtmlReader:
    def __init__(self, source: str) -> None:
        self._source = source
        self._at = 0
        self._text = ""
        self._length = 0
        self._open: list[_OpenTag] = []
        self._entities: list[MessageEntity] = []

    def read(self) -> tuple[str, list[MessageEntity]]:
        while self._at < len(self._source):
            if self._source.startswith("</", self._at):
                self._read_end_tag()
            elif self._source[self._at] == "<":
                self._read_start_tag()
            elif self._source[self._at] == "&":
                self._append(self._read_reference())
            else:
                self._append(self._source[self._at])
                self._at += 1
        if self._open:
            tag = self._open[-1].name
            raise _refusal(f'Can\'t find end tag corresponding to start tag "{tag}"')
        return self._text, self._entities

    def _append(self, piece: str) -> None:
        self._text += piece
        self._length += utf16_length(piece)

    def _read_reference(self) -> str:
        """One character reference; an ampersand that starts none stands for itself."""
        match = REFERENCE.match(self._source, self._at)
        if match is None:
            self._at += 1
            return "&"
        self._at = match.end()
        if match["name"]:
            return html5[f"{match['name']};"]
        code = int(match["decimal"]) if match["decimal"] else int(match["hex"], 16)
        return chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else match[0]

    def _take(self, pattern: re.Pattern[str]) -> str:
        match = pattern.match(self._source, self._at)
        assert match is not None, "every pattern also matches nothing"
        self._at = match.end()
        return match[0]

    def _peek(self) -> str:
        return self._source[self._at : self._at + 1]

    def _read_start_tag(self) -> None:
        begin = self._at
        where = f"at byte offset {byte_offset(self._source, begin)}"
        self._at += 1
        name = self._take(TAG_NAME).lower()
        if not self._peek():
            raise _refusal(f"Unclosed start tag {where}")
        if name not in KINDS:
            raise _refusal(f'Unsupported start tag "{name}" {where}')
        attributes: dict[str, str] = {}
        while True:
            self._take(BLANKS)
            if self._peek() in {">", ""}:
                break
            key, value = self._read_attribute(name, where)
            attributes[key] = value
        if not self._peek():
            raise _refusal(f"Unclosed start tag {where}")
        self._at += 1
        if name == "span" and attributes.get("class") != "tg-spoiler":
            raise _refusal(f'Tag "span" must have class "tg-spoiler" {where}')
        self._open.append(_OpenTag(name, attributes, self._length))

    def _read_attribute(self, tag: str, where: str) -> tuple[str, str]:
        key = self._take(ATTRIBUTE_NAME).lower()
        if not key:
            raise _refusal(f'Empty attribute name in the tag "{tag}" {where}')
        self._take(BLANKS)
        if self._peek() != "=":
            if tag == "blockquote" and key == "expandable":
                return key, ""
            raise _refusal(f'Expected equal sign in declaration of an attribute of the tag "{tag}" {where}')
        self._at += 1
        self._take(BLANKS)
        quote = self._peek()
        if quote in {'"', "'"}:
            self._at += 1
            value = ""
            while self._peek() not in {quote, ""}:
                if self._peek() == "&":
                    value += self._read_reference()
                else:
                    value += self._peek()
                    self._at += 1
            self._at += 1
            return key, value
        token_at = byte_offset(self._source, self._at)
        value = self._take(NAME_TOKEN).lower()
        if self._peek() and not self._peek().isspace() and self._peek() != ">":
            raise _refusal(f"Unexpected end of name token at byte offset {token_at}")
        return key, value

    def _read_end_tag(self) -> None:
        begin = self._at
        where = f"at byte offset {byte_offset(self._source, begin)}"
        if not self._open:
            raise _refusal(f"Unexpected end tag {where}")
        self._at += 2
        name = self._take(TAG_NAME)
        self._take(BLANKS)
        if self._peek() != ">":
            raise _refusal(f"Unclosed end tag {where}")
        self._at += 1
        tag = self._open.pop()
        if name and name.lower() != tag.name:
            raise _refusal(f'Unmatched end tag {where}, expected "</{tag.name}>", found "</{name}>"')
        if self._length > tag.offset and (entity := self._entity(tag)) is not None:
            self._entities.append(entity)

    def _entity(self, tag: _OpenTag) -> MessageEntity | None:
        """What a closed tag marks; None where Telegram drops the mark and keeps the text."""
        length = self._length - tag.offset
        plain = MessageEntity(type=KINDS[tag.name], offset=tag.offset, length=length)
        match tag.name:
            case "a":
                url = _link(tag.attributes.get("href") or self._tail(length))
                return plain.model_copy(update={"url": url}) if url else None
            case "code" if self._open and self._open[-1].name == "pre" and "class" in tag.attributes:
                self._open[-1].attributes["language"] = tag.attributes["class"].removeprefix("language-")
                return None
            case "pre":
                self._entities = [one for one in self._entities if one.type != "code" or one.offset < tag.offset]
                return plain.model_copy(update={"language": tag.attributes.get("language")})
            case "tg-emoji":
                if not (emoji_id := tag.attributes.get("emoji-id")):
                    raise _refusal("Invalid custom emoji identifier specified")
                return plain.model_copy(update={"custom_emoji_id": emoji_id})
            case "tg-time":
                moment = tag.attributes.get("unix", "")
                if not (moment.isascii() and moment.isdigit()):
                    raise _refusal("Invalid date specified")
                form = tag.attributes.get("format")
                return plain.model_copy(update={"unix_time": int(moment), "date_time_format": form})
            case "blockquote" if "expandable" in tag.attributes:
                return plain.model_copy(update={"type": "expandable_blockquote"})
        return plain

    def _tail(self, length: int) -> str:
        """The last `length` UTF-16 units of the text so far."""
        units = self._text.encode("utf-16-le", "surrogatepass")
        return units[len(units) - 2 * length :].decode("utf-16-le", "surrogatepass")


def _link(url: str) -> str | None:
    """The URL a link goes to, with a protocol; None for what is no address."""
    if url.startswith(("http://", "https://", "tg://", "mailto:")):
        return url
    return f"http://{url}" if "." in url and " " not in url else None


def _refusal(reason: str) -> ApiError:
    return bad_request(f"can't parse entities: {reason}")
