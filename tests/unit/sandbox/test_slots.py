"""The games: their stated return follows from the paytable, and a line pays what the paytable says."""

import pytest

from integrations.sandbox import a8r, evolution, hub88, pragmatic, softswiss_gcp
from integrations.sandbox.hub88.games import NEON_FRUITS
from integrations.sandbox.studio.slots import LINES, Outcome, Slot
from integrations.sandbox.studio.texts import TEXTS

OFFERED = (*hub88.GAMES, *evolution.GAMES, *softswiss_gcp.GAMES, *a8r.GAMES, *pragmatic.GAMES)
GAMES = [game for game in OFFERED if isinstance(game, Slot)]


@pytest.mark.parametrize("game", GAMES, ids=lambda game: game.code)
def test_the_stated_return_is_the_exact_one(game: Slot) -> None:
    assert f"{float(game.exact_rtp()) * 100:.2f}" == game.rtp


def test_wilds_stand_for_any_symbol_and_the_best_reading_pays() -> None:
    def multiple(*cells: str) -> int:
        grid = tuple((("cherry", cell, "lemon")) for cell in cells)  # the outer rows differ from reel to reel below
        wins = NEON_FRUITS.line_wins(grid, len(LINES))
        return next((win.win for win in wins if win.line == 0), 0)

    assert multiple("seven", "star", "seven", "bell", "bell") == 25
    assert multiple("star", "star", "star", "cherry", "bell") == 30, "three stars pay more than four cherries"
    assert multiple("star", "star", "star", "seven", "bell") == 80, "four sevens pay more than three stars"
    assert multiple("star", "star", "star", "star", "star") == 500
    assert multiple("seven", "seven", "bell", "seven", "seven") == 0


@pytest.mark.parametrize("game", GAMES, ids=lambda game: game.code)
def test_a_forced_outcome_is_what_it_says(game: Slot) -> None:
    def win(outcome: Outcome) -> int:
        return sum(line.win for line in game.line_wins(game.draw(outcome), 10))

    assert win("lose") == 0
    assert win("win") > 10
    assert win("big") >= 100


def test_every_language_has_every_text() -> None:
    assert {lang: texts.keys() for lang, texts in TEXTS.items()} == dict.fromkeys(
        ("en", "ru", "es"), TEXTS["en"].keys()
    )
