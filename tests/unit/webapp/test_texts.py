"""The web's texts: complete in every language, and every one of them is said somewhere."""

import re
from pathlib import Path

import pytest

import webapp
from core.texts import LANGUAGES
from core.wallet import TransferCode
from webapp.errors import STATUSES
from webapp.pages.render import FOR_SCRIPTS, script_texts
from webapp.pages.report_chart import METRICS
from webapp.texts import TEXTS

ROOM = Path(webapp.__file__).parent


def source(language: str) -> dict[str, set[str]]:
    """Each message's id, and the facts that it takes."""
    text = (ROOM / "locales" / f"{language}.ftl").read_text(encoding="utf-8")
    messages = re.findall(r"^([a-z0-9-]+) = (.+)$", text, re.MULTILINE)
    return {name: set(re.findall(r"\{ \$(\w+) \}", pattern)) for name, pattern in messages}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_same_messages_with_the_same_facts(language: str) -> None:
    assert source(language) == source("en")
    assert source(language).keys() == TEXTS.message_ids(language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_scripts_get_texts_whose_every_fact_they_can_fill_in(language: str) -> None:
    for name, text in script_texts(language).items():
        assert set(re.findall(r"\{(\w+)\}", text)) == source("en")[FOR_SCRIPTS + name], name


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_transfer_has_a_word_and_a_picture_of_its_own(language: str) -> None:
    words = {script_texts(language)[f"kind-{code.name.lower().replace('_', '-')}"] for code in TransferCode}
    assert len(words) == len(TransferCode)
    icons = (ROOM / "templates" / "icons.html").read_text(encoding="utf-8")
    assert [code.name for code in TransferCode if f'name == "{code.name.lower()}"' not in icons] == []


def test_every_text_is_said_somewhere() -> None:
    code = "\n".join(
        path.read_text(encoding="utf-8")
        for pattern in ("*.py", "**/*.py", "templates/*.html", "static/js/*.js")
        for path in ROOM.glob(pattern)
    )
    unsaid = [name for name in TEXTS.message_ids("en") if not is_said(name, code)]
    assert unsaid == []


def is_said(name: str, code: str) -> bool:
    """By its name, or by one of the families whose names are put together."""
    if name.startswith(FOR_SCRIPTS):
        name = name.removeprefix(FOR_SCRIPTS)
        return f'"{name}"' in code or name.startswith("kind-")
    if name.startswith("refusal-"):
        return name.removeprefix("refusal-").replace("-", "_") in {kind.code for kind in STATUSES}
    if name.startswith("report-") and name.removeprefix("report-").replace("-", "_") in {*METRICS, "wins", "rounds"}:
        return True
    families = (
        r"terms-\d-(title|text)",
        r"gate-\w+-(title|text)",
        r"nav-\w+",
        r"http-\d+",
        r"report-(day|provider|game|name)",
    )
    return f'"{name}"' in code or any(re.fullmatch(family, name) for family in families) or f"'{name}'" in code
