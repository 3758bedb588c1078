"""The table: what each spot pays, and a wheel that goes by the clock and stops where nobody can foresee."""

from collections import Counter
from datetime import timedelta
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import pytest

from core.clock import ManualClock
from integrations.sandbox.evolution.games import EMERALD_ROULETTE
from integrations.sandbox.evolution.roulette import (
    POCKETS,
    RED,
    SPOTS,
    chips_of,
    grid_of,
    multiple,
    pocket_of,
    turn_of,
    wins,
)
from integrations.sandbox.evolution.table_texts import TEXTS
from integrations.sandbox.evolution.wheel import BETTING, SHOWING, SPINNING, TURN, Phase, Wheel
from integrations.sandbox.own_clock import OwnClock
from integrations.sandbox.storage import Storage


def test_every_spot_returns_what_is_stated() -> None:
    returned = {Fraction(len(pockets) * multiple(spot), 37) for spot, pockets in SPOTS.items()}
    assert returned == {Fraction(36, 37)} == {EMERALD_ROULETTE.exact_rtp()}
    assert f"{float(Fraction(36, 37)) * 100:.2f}" == EMERALD_ROULETTE.rtp


def test_the_wheel_has_every_pocket_once_and_its_colours_alternate() -> None:
    assert sorted(POCKETS) == list(range(37))
    numbers = POCKETS[1:]
    assert all((one in RED) != (other in RED) for one, other in pairwise(numbers))


@pytest.mark.parametrize(
    ("pocket", "won"),
    [
        (0, {"0": 36}),
        (17, {"17": 36, "black": 2, "odd": 2}),
        (36, {"red": 2, "dozen-3": 3}),
        (19, {"red": 2, "odd": 2}),
    ],
)
def test_a_pocket_pays_the_spots_that_hold_it(pocket: int, won: dict[str, int]) -> None:
    chips = dict.fromkeys(("0", "17", "red", "black", "odd", "dozen-3"), 1)
    assert {spot: win for spot, win in wins(chips, pocket) if not (spot == "dozen-3" and pocket < 25)} == won


def test_a_grid_keeps_the_chips_the_pocket_and_the_turn() -> None:
    grid = grid_of({"red": 500_000, "0": 1}, pocket=17, turn=1_000_000)
    assert (chips_of(grid), pocket_of(grid), turn_of(grid)) == ({"red": 500_000, "0": 1}, "17", 1_000_000)


@pytest.fixture
def wheel(tmp_path: Path) -> Wheel:
    return Wheel(Storage(tmp_path / "wheel.sqlite", ""), OwnClock())


def test_a_turn_is_open_then_spins_then_shows_and_the_next_begins(wheel: Wheel, clock: ManualClock) -> None:
    clock.advance(wheel.turn().stops_at + SHOWING - clock.now())
    first = wheel.turn()
    assert (first.phase, first.phase_ends_at - clock.now()) == (Phase.BETTING, BETTING)
    clock.advance(BETTING)
    assert (wheel.turn().phase, wheel.turn().number) == (Phase.SPINNING, first.number)
    clock.advance(SPINNING)
    assert (wheel.turn().phase, clock.now()) == (Phase.SHOWING, first.stops_at)
    clock.advance(SHOWING - timedelta(microseconds=1))
    assert wheel.turn().number == first.number
    clock.advance(timedelta(microseconds=1))
    assert (wheel.turn().phase, wheel.turn().number) == (Phase.BETTING, first.number + 1)
    assert BETTING + SPINNING + SHOWING == TURN


def test_a_turn_stops_where_it_does_also_after_a_restart_and_elsewhere_at_another_table(tmp_path: Path) -> None:
    first, again, other = (Wheel(Storage(tmp_path / name, ""), OwnClock()) for name in ("a", "a", "b"))
    turns = range(200)
    assert [first.pocket(turn) for turn in turns] == [again.pocket(turn) for turn in turns]
    assert [first.pocket(turn) for turn in turns] != [other.pocket(turn) for turn in turns]


def test_every_pocket_comes(wheel: Wheel) -> None:
    counted = Counter(wheel.pocket(turn) for turn in range(37_000))
    assert set(counted) == set(POCKETS)
    chi_squared = sum((count - 1000) ** 2 / 1000 for count in counted.values())
    assert chi_squared < 100, "of 36 degrees of freedom: less than one wheel in a million is so uneven"


def test_every_language_has_every_text() -> None:
    assert {lang: texts.keys() for lang, texts in TEXTS.items()} == dict.fromkeys(
        ("en", "ru", "es"), TEXTS["en"].keys()
    )
