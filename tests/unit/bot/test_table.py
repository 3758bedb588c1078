"""Callback data is somebody's input: what no button of ours carries is not looked at further."""

import pytest

import bot.topics  # noqa: F401  the topics fill the table
from bot.table import table


@pytest.mark.parametrize(
    "data",
    [
        "",
        None,
        "menu",
        "menu:",
        ":home",
        "menu:home:",
        "menu:nothing",
        "MENU:home",
        "menu:home:a:b",
        "menu:home\n",
        "menu:home:é",
        "menu:home:" + "a" * 37,
        "deposit:amount:25 USDT",
        "deposit:amount:'; DROP TABLE player",
        "menu:home:\x00",
        "٠:home",
    ],
)
def test_made_up_data_finds_no_button(data: str | None) -> None:
    assert table.find_button(data) is None


def test_a_buttons_data_gives_its_topic_and_its_argument() -> None:
    found = table.find_button("deposit:amount:12.50")
    assert found is not None
    assert found[1:] == ("deposit", "12.50")


def test_every_typed_answer_belongs_to_a_topic_with_a_home() -> None:
    for name in table.typed_answers:
        assert f"{name.partition(':')[0]}:home" in table.buttons, name


def test_only_the_first_questions_are_open_before_registration() -> None:
    open_to_all = {name for name, button in table.buttons.items() if button.open_to_all}
    assert open_to_all == {"welcome:languages", "welcome:language", "welcome:accept"}
