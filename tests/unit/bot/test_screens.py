"""Every screen, in every language, is one that Telegram takes and that a thumb can use."""

import inspect
import pkgutil
from importlib import import_module

import pytest

import bot.screens
import bot.topics
from bot.screens import Screen
from bot.speech import Speaker
from bot.table import table
from core.texts import LANGUAGES
from integrations.sandbox.telegram.formatting import format_text, utf16_length
from tests.unit.bot.screens import NASTY, SCREENS

EVERY = [(language, name) for language in LANGUAGES for name in SCREENS]


def test_no_screen_is_left_out() -> None:
    found = set()
    for module in pkgutil.walk_packages(bot.screens.__path__, "bot.screens."):
        functions = inspect.getmembers(import_module(module.name), inspect.isfunction)
        found |= {name for name, function in functions if name.endswith("_screen")}
    assert found == SCREENS.keys()


@pytest.mark.parametrize(("language", "name"), EVERY)
def test_its_text_is_markup_that_telegram_takes(language: str, name: str) -> None:
    for screen in made(language, name):
        text, _ = format_text(screen.text, "HTML")
        assert 0 < utf16_length(text) <= 4096
        assert "{" not in text.replace(NASTY, "")
        assert "None" not in text


@pytest.mark.parametrize(("language", "name"), EVERY)
def test_its_buttons_lead_somewhere_and_are_two_in_a_row_at_most(language: str, name: str) -> None:
    for screen in made(language, name):
        assert screen.keyboard
        for row in screen.keyboard:
            assert 1 <= len(row) <= 2
            for button in row:
                assert 0 < len(button.text) <= 64 or NASTY in button.text
                if button.callback_data is not None:
                    assert len(button.callback_data.encode()) <= 64
                    assert table.find_button(button.callback_data), button.callback_data


@pytest.mark.parametrize(("language", "name"), EVERY)
def test_the_way_back_is_the_last_row(language: str, name: str) -> None:
    say = Speaker(language)
    ways_back = {say.plain("button-back"), say.plain("button-menu")}
    for screen in made(language, name):
        rows = [{button.text for button in row} & ways_back for row in screen.keyboard]
        assert not any(rows[:-1]) or name == "refusal_screen"


@pytest.mark.parametrize("name", SCREENS)
def test_languages_differ_in_words_only(name: str) -> None:
    shapes = [[shape(screen) for screen in made(language, name)] for language in LANGUAGES]
    assert shapes[0] == shapes[1] == shapes[2]


def shape(screen: Screen) -> tuple[object, ...]:
    buttons = [[(button.callback_data, button.url, button.style) for button in row] for row in screen.keyboard]
    return screen.name, screen.stays, buttons


def made(language: str, name: str) -> list[Screen]:
    return SCREENS[name](Speaker(language))
