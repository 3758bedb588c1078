"""MarkdownV2, with Telegram's rule that every reserved character is markup or escaped.

Source: https://core.telegram.org/bots/api#markdownv2-style and `do_parse_markdown_v2` in
tdlib/td:td/telegram/MessageEntity.cpp, whose wording this keeps.
"""

from dataclasses import dataclass

from aiogram.types import MessageEntity

from integrations.sandbox.telegram.errors import ApiError, bad_request
from integrations.sandbox.telegram.formatting.utf16 import byte_offset, utf16_length

RESERVED = frozenset("_*[]()~`>#+-=|{}.!")
MARKS = {
    "__": "underline",
    "||": "spoiler",
    "```": "pre",
    "*": "bold",
    "_": "italic",
    "~": "strikethrough",
    "`": "code",
    "![": "custom_emoji",
    "[": "text_link",
}
ENTITY_NAMES = {"underline": "Underline", "spoiler": "Spoiler", "pre": "Pre", "bold": "Bold", "italic": "Italic"}
ENTITY_NAMES |= {"strikethrough": "Strikethrough", "code": "Code", "text_link": "TextUrl"}
ENTITY_NAMES |= {"custom_emoji": "CustomEmoji"}


@dataclass(frozen=True, slots=True)
class _OpenMark:
    kind: str
    mark: str
    offset: int
    byte: int
    language: str | None = None


def parse_markdown_v2(source: str) -> tuple[str, list[MessageEntity]]:
    """The plain text and its entities. Raises ApiError 400 for markup Telegram refuses."""
    return _MarkdownReader(source).read()


class _MarkdownReader:
    def __init__(self, source: str) -> None:
        self._source = source
        self._at = 0
        self._text = ""
        self._length = 0
        self._open: list[_OpenMark] = []
        self._entities: list[MessageEntity] = []
        self._quote_from: int | None = None

    def read(self) -> tuple[str, list[MessageEntity]]:
        while self._at < len(self._source):
            self._step()
        self._end_quote()
        if self._open:
            left = self._open[-1]
            raise _refusal(f"Can't find end of {ENTITY_NAMES[left.kind]} entity at byte offset {left.byte}")
        return self._text, self._entities

    def _step(self) -> None:
        character = self._source[self._at]
        following = self._source[self._at + 1 : self._at + 2]
        if character == "\\" and following and following < "\x7f":
            self._append(following)
            self._at += 2
        elif self._inside_code() and self._source.startswith(self._open[-1].mark, self._at):
            self._close()
        elif self._inside_code():
            self._copy()
        elif character == ">" and (self._at == 0 or self._source[self._at - 1] == "\n"):
            if self._quote_from is None:
                self._quote_from = self._length
            self._at += 1
        elif character == "\n":
            if self._quote_from is not None and following != ">":
                self._end_quote()
            self._copy()
        elif character not in RESERVED:
            self._copy()
        elif character == "]" and self._open and self._open[-1].mark in {"[", "!["}:
            self._close_link()
        else:
            self._open_or_close()

    def _inside_code(self) -> bool:
        return bool(self._open) and self._open[-1].kind in {"code", "pre"}

    def _append(self, piece: str) -> None:
        self._text += piece
        self._length += utf16_length(piece)

    def _copy(self) -> None:
        self._append(self._source[self._at])
        self._at += 1

    def _open_or_close(self) -> None:
        mark = next((mark for mark in MARKS if self._source.startswith(mark, self._at)), None)
        if mark is None:
            raise _refusal(
                f"Character '{self._source[self._at]}' is reserved and must be escaped with the preceding '\\'"
            )
        if self._open and self._open[-1].mark == mark and mark not in {"[", "!["}:
            self._close()
            return
        opened = _OpenMark(MARKS[mark], mark, self._length, byte_offset(self._source, self._at))
        self._at += len(mark)
        if mark == "```":
            first_line, newline, _ = self._source[self._at :].partition("\n")
            if newline and first_line and not set(first_line) & {" ", "`"}:
                opened = _OpenMark("pre", mark, opened.offset, opened.byte, first_line)
                self._at += len(first_line)
            self._at += self._source.startswith("\n", self._at)
        self._open.append(opened)

    def _close(self) -> None:
        opened = self._open.pop()
        self._at += len(opened.mark)
        if self._length > opened.offset:
            self._entities.append(
                MessageEntity(
                    type=opened.kind,
                    offset=opened.offset,
                    length=self._length - opened.offset,
                    language=opened.language,
                )
            )

    def _close_link(self) -> None:
        opened = self._open.pop()
        self._at += 1
        url = self._read_url() if self._source.startswith("(", self._at) else ""
        length = self._length - opened.offset
        if opened.mark == "![":
            emoji_id = url.removeprefix("tg://emoji?id=")
            if not url.startswith("tg://emoji?id=") or not emoji_id.isdigit():
                raise _refusal("Custom emoji URL must be of the form tg://emoji?id=<number>")
            self._add_link(opened, length, custom_emoji_id=emoji_id)
        elif length and url.startswith(("http://", "https://", "tg://", "mailto:")):
            self._add_link(opened, length, url=url)

    def _add_link(
        self, opened: _OpenMark, length: int, *, url: str | None = None, custom_emoji_id: str | None = None
    ) -> None:
        self._entities.append(
            MessageEntity(
                type=opened.kind, offset=opened.offset, length=length, url=url, custom_emoji_id=custom_emoji_id
            )
        )

    def _read_url(self) -> str:
        begin = byte_offset(self._source, self._at)
        self._at += 1
        url = ""
        while self._at < len(self._source) and self._source[self._at] != ")":
            self._at += self._source[self._at] == "\\" and self._at + 1 < len(self._source)
            url += self._source[self._at]
            self._at += 1
        if self._at >= len(self._source):
            raise _refusal(f"Can't find end of a URL at byte offset {begin}")
        self._at += 1
        return url

    def _end_quote(self) -> None:
        if self._quote_from is not None and self._length > self._quote_from:
            self._entities.append(
                MessageEntity(type="blockquote", offset=self._quote_from, length=self._length - self._quote_from)
            )
        self._quote_from = None


def _refusal(reason: str) -> ApiError:
    return bad_request(f"can't parse entities: {reason}")
