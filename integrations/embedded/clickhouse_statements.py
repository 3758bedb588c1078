"""Just enough of ClickHouse's SQL to see where an INSERT's data begin and which format an answer should have.

The engine's library takes data from a file only, whereas HTTP clients send `INSERT INTO t FORMAT Native` with the data
right behind it. The words INSERT and FORMAT may also stand in literals, comments, sub-queries and the data, so the
statement is read token by token and no further than it must be.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

# Literals double or escape their own quote. A statement may end inside any of them: the engine says what is wrong.
TOKEN = re.compile(
    rb"""
      (?P<space>   \s+ | --[^\n]* | \#[!\ ][^\n]* | /\*.*?(?:\*/|\Z) )
    | (?P<quoted>  '(?:[^'\\]|\\.|'')*(?:'|\Z) | "(?:[^"\\]|\\.|"")*(?:"|\Z) | `(?:[^`\\]|\\.|``)*(?:`|\Z) )
    | (?P<word>    [A-Za-z_]\w* )
    | (?P<other>   . )
    """,
    re.VERBOSE | re.DOTALL,
)
RETURNS_ROWS = {b"SELECT", b"WITH", b"SHOW", b"DESC", b"DESCRIBE", b"EXISTS", b"EXPLAIN", b"CHECK", b"FROM", b"("}


@dataclass(frozen=True, slots=True)
class Insert:
    """An INSERT whose data follow the statement."""

    head: str  # all before FORMAT
    format: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Query:
    """Any other statement. `format` is the one that it names itself."""

    text: str
    format: str | None
    returns_rows: bool


@dataclass(frozen=True, slots=True)
class _Token:
    text: bytes  # words in upper case
    start: int
    end: int
    is_word: bool


def parse(statement: bytes) -> Insert | Query:
    """Tell an INSERT that carries data from everything else.

    Raises:
        UnicodeDecodeError: the statement itself is not UTF-8 (the data of an INSERT may be anything).
    """
    tokens = _outside_parentheses(statement)
    first = next(tokens, None)
    if first is None:
        return Query(statement.decode(), None, returns_rows=False)
    if first.text == b"INSERT":
        return _parse_insert(statement, tokens)
    return Query(statement.decode(), _named_format(statement, tokens), first.text in RETURNS_ROWS)


def _outside_parentheses(statement: bytes) -> Iterator[_Token]:
    """Tokens at depth zero; an opening parenthesis stands for its whole group."""
    depth = 0
    for match in TOKEN.finditer(statement):
        text = match[0]
        if text == b")":
            depth -= 1
        elif depth == 0 and match.lastgroup != "space":
            yield _Token(text.upper(), match.start(), match.end(), match.lastgroup == "word")
        if text == b"(":
            depth += 1


def _parse_insert(statement: bytes, tokens: Iterator[_Token]) -> Insert | Query:
    for token in tokens:
        if token.text in {b"SELECT", b"WITH", b"VALUES", b"FROM"}:
            break  # its rows come from the statement itself or from a file
        if token.text == b"FORMAT" and (name := next(tokens, None)) and name.is_word:
            format_name = statement[name.start : name.end].decode()
            return Insert(statement[: token.start].decode(), format_name, statement[_data_start(statement, name.end) :])
    return Query(statement.decode(), None, returns_rows=False)


def _data_start(statement: bytes, position: int) -> int:
    """Blanks and at most one line end separate the format's name from the data. Source: ParserInsertQuery.cpp."""
    separator = re.compile(rb"[ \t\f]*\r?\n?").match(statement, position)
    assert separator is not None, "it may be empty"
    return separator.end()


def _named_format(statement: bytes, tokens: Iterator[_Token]) -> str | None:
    """The format in a closing `FORMAT name`, before which a word such as an alias may happen to be "format"."""
    names = [*tokens]
    for index, token in enumerate(names[:-1]):
        name, after = names[index + 1], names[index + 2].text if index + 2 < len(names) else b";"
        if token.text == b"FORMAT" and name.is_word and name.text != b"SETTINGS" and after in {b";", b"SETTINGS"}:
            return statement[name.start : name.end].decode()
    return None
