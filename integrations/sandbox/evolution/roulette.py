"""European roulette: 37 pockets, one zero, and the bets that can be laid on them.

A grid of it has three parts: the chips as "spot=minor", the pocket, the number of the wheel's turn.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from integrations.sandbox.studio import Game, Grid

POCKETS = (
    0, 32, 15, 19, 4, 21, 2, 25, 17, 34, 6, 27, 13, 36, 11, 30, 8, 23, 10, 5, 24, 16, 33, 1, 20, 14, 31, 9, 22, 18, 29,
    7, 28, 12, 35, 3, 26,
)  # fmt: skip
"""As they lie on the wheel, clockwise."""
RED = frozenset({1, 3, 5, 7, 9, 12, 14, 16, 18, 19, 21, 23, 25, 27, 30, 32, 34, 36})
NUMBERS = range(1, 37)

SPOTS: Mapping[str, frozenset[int]] = {
    **{str(number): frozenset({number}) for number in POCKETS},
    "dozen-1": frozenset(range(1, 13)),
    "dozen-2": frozenset(range(13, 25)),
    "dozen-3": frozenset(range(25, 37)),
    "low": frozenset(range(1, 19)),
    "even": frozenset(number for number in NUMBERS if number % 2 == 0),
    "red": RED,
    "black": frozenset(NUMBERS) - RED,
    "odd": frozenset(number for number in NUMBERS if number % 2),
    "high": frozenset(range(19, 37)),
}
"""The pockets with which each spot wins."""

Chips = Mapping[str, int]  # spot: minor units


def multiple(spot: str) -> int:
    """What a winning chip brings back, itself included: 36 on a number, 2 on red."""
    return len(NUMBERS) // len(SPOTS[spot])


@dataclass(frozen=True, kw_only=True)
class Roulette(Game):
    language: str = "en"  # of the table

    def faces(self, grid: Grid) -> Sequence[Sequence[str]]:
        return [[pocket_of(grid)]]

    def paid(self, grid: Grid, stake: int) -> list[tuple[str, int]]:
        return [(f"On {spot}", win) for spot, win in wins(chips_of(grid), int(pocket_of(grid)))]

    def exact_rtp(self) -> Fraction:
        """The lowest that any spot returns."""
        return min(Fraction(len(pockets) * multiple(spot), len(POCKETS)) for spot, pockets in SPOTS.items())


def wins(chips: Chips, pocket: int) -> Iterable[tuple[str, int]]:
    return [(spot, amount * multiple(spot)) for spot, amount in chips.items() if pocket in SPOTS[spot]]


def grid_of(chips: Chips, *, pocket: int, turn: int) -> Grid:
    return tuple(f"{spot}={amount}" for spot, amount in chips.items()), (str(pocket),), (str(turn),)


def chips_of(grid: Grid) -> Chips:
    return {spot: int(amount) for spot, _, amount in (chip.partition("=") for chip in grid[0])}


def pocket_of(grid: Grid) -> str:
    return grid[1][0]


def turn_of(grid: Grid) -> int:
    return int(grid[2][0])
