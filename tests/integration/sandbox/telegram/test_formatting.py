"""Formatted text is read as strictly as Telegram reads it."""

import pytest
from aiogram.exceptions import TelegramBadRequest

from integrations.sandbox.telegram.errors import ApiError
from integrations.sandbox.telegram.formatting import format_text
from tests.integration.sandbox.telegram.harness import ANNA, Telegram


def entities(text: str, parse_mode: str) -> tuple[str, list[tuple[str, int, int]]]:
    plain, found = format_text(text, parse_mode)
    return plain, [(one.type, one.offset, one.length) for one in found]


@pytest.mark.parametrize(
    ("source", "plain", "found"),
    [
        ("<b>bold</b> <i>it</i>", "bold it", [("bold", 0, 4), ("italic", 5, 2)]),
        ("<b>out <u>in</u></b>", "out in", [("bold", 0, 6), ("underline", 4, 2)]),
        ("🎰🎰 <code>x</code>", "🎰🎰 x", [("code", 5, 1)]),
        ("1 &lt; 2 &amp; 3 &#x1F3B2; &nope;", "1 < 2 & 3 🎲 &nope;", []),
        ("<pre><code class='language-python'>a</code></pre>", "a", [("pre", 0, 1)]),
        ('<span class="tg-spoiler">s</span>', "s", [("spoiler", 0, 1)]),
        ("<blockquote expandable>q</blockquote>", "q", [("expandable_blockquote", 0, 1)]),
        ("  \n<b> trimmed </b>\n", "trimmed", [("bold", 0, 7)]),
        ("<B>upper</B><b></b>", "upper", [("bold", 0, 5)]),
        ("<a href='https://a.b/?x=1&amp;y'>link</a>", "link", [("text_link", 0, 4)]),
        ("<a href='nonsense'>link</a>", "link", []),
    ],
)
def test_html_becomes_entities(source: str, plain: str, found: list[tuple[str, int, int]]) -> None:
    assert entities(source, "HTML") == (plain, found)


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("<b>open", 'Can\'t find end tag corresponding to start tag "b"'),
        ("é<h1>x</h1>", 'Unsupported start tag "h1" at byte offset 2'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("<b", "Unclosed start tag at byte offset 0"),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<a href>x</a>", 'Expected equal sign in declaration of an attribute of the tag "a" at byte offset 0'),
        ("<a href=$>x</a>", "Unexpected end of name token at byte offset 8"),
        ("<a ='x'>x</a>", 'Empty attribute name in the tag "a" at byte offset 0'),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("3 < 4", 'Unsupported start tag "" at byte offset 2'),
    ],
)
def test_unparsable_html_is_refused_with_telegrams_sentence(source: str, reason: str) -> None:
    with pytest.raises(ApiError) as refused:
        format_text(source, "HTML")
    assert refused.value.description == f"Bad Request: can't parse entities: {reason}"


@pytest.mark.parametrize(
    ("source", "plain", "found"),
    [
        ("*bold* _it_", "bold it", [("bold", 0, 4), ("italic", 5, 2)]),
        (
            "__under__ ~struck~ ||hid||",
            "under struck hid",
            [("underline", 0, 5), ("strikethrough", 6, 6), ("spoiler", 13, 3)],
        ),
        ("`a*b`", "a*b", [("code", 0, 3)]),
        ("```python\nx = 1```", "x = 1", [("pre", 0, 5)]),
        ("[link](https://a.b/\\))", "link", [("text_link", 0, 4)]),
        ("1\\.5 \\*", "1.5 *", []),
        (">quoted\n>more\nafter", "quoted\nmore\nafter", [("blockquote", 0, 11)]),
    ],
)
def test_markdown_v2_becomes_entities(source: str, plain: str, found: list[tuple[str, int, int]]) -> None:
    assert entities(source, "MarkdownV2") == (plain, found)


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("1.5", "Character '.' is reserved and must be escaped with the preceding '\\'"),
        ("é*open", "Can't find end of Bold entity at byte offset 2"),
        ("[a](https://x", "Can't find end of a URL at byte offset 3"),
    ],
)
def test_unparsable_markdown_v2_is_refused_with_telegrams_sentence(source: str, reason: str) -> None:
    with pytest.raises(ApiError) as refused:
        format_text(source, "MarkdownV2")
    assert refused.value.description == f"Bad Request: can't parse entities: {reason}"


def test_commands_links_and_mentions_are_found_in_plain_text() -> None:
    plain, found = entities("/start see https://a.b/c?d=1. @croupier_bot a@b.c #win 1/2", "")

    assert [(kind, plain[at : at + length]) for kind, at, length in found] == [
        ("bot_command", "/start"),
        ("url", "https://a.b/c?d=1"),
        ("mention", "@croupier_bot"),
        ("email", "a@b.c"),
        ("hashtag", "#win"),
    ]


def test_nothing_is_found_inside_code() -> None:
    assert entities("<code>/start https://a.b</code>", "HTML")[1] == [("code", 0, 18)]


async def test_a_refused_text_leaves_the_chat_as_it_was(telegram: Telegram) -> None:
    await telegram.world.start(ANNA)

    with pytest.raises(TelegramBadRequest, match="can't parse entities: Unsupported start tag"):
        await telegram.bot.send_message(ANNA, "<h1>Casino</h1>", parse_mode="HTML")
    with pytest.raises(TelegramBadRequest, match="unsupported parse_mode"):
        await telegram.bot.send_message(ANNA, "x", parse_mode="BBCode")

    assert len(telegram.world.messages(ANNA)) == 1
