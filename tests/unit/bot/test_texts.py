"""The bot's texts: complete in every language, with the same facts, and a sentence for every refusal."""

from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from bot.errors import message_of, sentence
from bot.speech import Speaker, language_order
from core.errors import DomainError, all_refusals
from core.money import Money
from core.texts import LANGUAGES
from core.wallet import TransferCode
from tests.unit.bot.refusals import every_refusal

LOCALES = Path("bot/locales")


class Variables(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        self.names.add(node.id.name)


def messages_of(language: str) -> dict[str, set[str]]:
    """The message ids of a language, each with the facts that it uses."""
    resource = FluentParser().parse((LOCALES / f"{language}.ftl").read_text(encoding="utf-8"))
    found = {}
    for entry in resource.body:
        assert not isinstance(entry, ast.Junk), entry.content
        if isinstance(entry, ast.Message):
            variables = Variables()
            variables.visit(entry)
            found[entry.id.name] = variables.names
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_every_message_once(language: str) -> None:
    source = (LOCALES / f"{language}.ftl").read_text(encoding="utf-8")
    written = [line.split(" = ")[0].removesuffix(" =") for line in source.splitlines() if line[:1].isalpha()]
    assert len(written) == len(set(written))
    assert messages_of(language).keys() == messages_of("en").keys()


@pytest.mark.parametrize("language", ["ru", "es"])
def test_a_translation_uses_only_facts_that_the_english_message_gets(language: str) -> None:
    english = messages_of("en")
    for message, facts in messages_of(language).items():
        assert facts <= english[message] | {"days", "count", "minutes", "tries_left"}, message


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("refusal", every_refusal(), ids=lambda refusal: refusal.code)
def test_every_refusal_has_its_own_sentence(language: str, refusal: DomainError) -> None:
    said = sentence(Speaker(language), refusal)
    assert said
    assert "{" not in said


def test_no_refusal_of_core_is_left_out() -> None:
    walked = {type(refusal) for refusal in every_refusal()}
    assert walked == {kind for kind in all_refusals() if kind.__module__.startswith("core.")}
    assert {message_of(kind) for kind in walked} <= messages_of("en").keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_transfer_has_a_word_of_its_own(language: str) -> None:
    say = Speaker(language)
    assert len({say.plain("statement-code", code=code.name.lower()) for code in TransferCode}) == len(TransferCode)


def test_facts_from_outside_are_harmless_and_amounts_are_written_as_people_write_them() -> None:
    say = Speaker("en")
    said = say("menu-greeting", name='<a href="x">&')
    assert said == 'Hi, &lt;a href="x"&gt;&amp;!'
    assert say("balance", balance=Money.parse("1250", "USDT")) == "Balance: <b>1\u202f250.00 USDT</b>"
    assert say.plain("button-provider", name="<&>") == "Provider: <&>"


@pytest.mark.parametrize(
    ("telegram", "order"),
    [
        ("ru", ["ru", "en", "es"]),
        ("es-MX", ["es", "en", "ru"]),
        ("de", ["en", "ru", "es"]),
        (None, ["en", "ru", "es"]),
    ],
)
def test_the_likeliest_language_comes_first(telegram: str | None, order: list[str]) -> None:
    assert language_order(telegram) == order
