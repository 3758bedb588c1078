"""How a slot works: five reels of three cells, ten lines, and a return to the player that follows from the paytable.

Every cell is drawn on its own from the symbol weights, so the return of one line is the return of the game, exactly.
"""

import secrets
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from itertools import product
from typing import Literal

from integrations.sandbox.studio.games import Game, Grid

REELS = 5
ROWS = 3
LINES: tuple[tuple[int, ...], ...] = (  # the row on each reel, top row 0
    (1, 1, 1, 1, 1),
    (0, 0, 0, 0, 0),
    (2, 2, 2, 2, 2),
    (0, 1, 2, 1, 0),
    (2, 1, 0, 1, 2),
    (0, 0, 1, 2, 2),
    (2, 2, 1, 0, 0),
    (1, 0, 0, 0, 1),
    (1, 2, 2, 2, 1),
    (1, 0, 1, 2, 1),
)
BIG_WIN = 10  # times the stake

Outcome = Literal["win", "lose", "big"]


@dataclass(frozen=True, slots=True)
class Symbol:
    """`pays` are multiples of the line stake for 3, 4 and 5 in a row from the left. A face is an emoji or a letter."""

    id: str
    face: str
    weight: int
    pays: tuple[int, int, int]
    is_wild: bool = False


@dataclass(frozen=True, slots=True)
class LineWin:
    line: int  # index into LINES
    symbol: str
    count: int
    win: int  # in the stake's unit


@dataclass(frozen=True, kw_only=True)
class Slot(Game):
    """A grid of it has symbol ids: one tuple a reel, from the top."""

    symbols: tuple[Symbol, ...]

    def faces(self, grid: Grid) -> Sequence[Sequence[str]]:
        return [[self.symbol(reel[row]).face for reel in grid] for row in range(ROWS)]

    def paid(self, grid: Grid, stake: int) -> list[tuple[str, int]]:
        wins = self.line_wins(grid, stake)
        return [(f"Line {win.line + 1}: {win.count} × {self.symbol(win.symbol).face}", win.win) for win in wins]

    @cached_property
    def _wild(self) -> str:
        return next(symbol.id for symbol in self.symbols if symbol.is_wild)

    @cached_property
    def _total_weight(self) -> int:
        return sum(symbol.weight for symbol in self.symbols)

    def symbol(self, symbol_id: str) -> Symbol:
        return next(symbol for symbol in self.symbols if symbol.id == symbol_id)

    def draw(self, outcome: Outcome | None = None) -> Grid:
        """Draw all cells with the system's random source. With an outcome: draw again until it is one of those."""
        while True:
            grid = tuple(tuple(self._draw_symbol() for _ in range(ROWS)) for _ in range(REELS))
            if outcome is None or outcome in self._outcomes(grid):
                return grid

    def line_wins(self, grid: Grid, stake: int) -> list[LineWin]:
        """What each line pays for a stake on the whole game, which must divide by the number of lines."""
        line_stake, rest = divmod(stake, len(LINES))
        assert rest == 0, "the stake was checked before"
        wins = []
        for index, rows in enumerate(LINES):
            multiple, symbol, count = self._best([grid[reel][row] for reel, row in enumerate(rows)])
            if multiple:
                wins.append(LineWin(index, symbol, count, multiple * line_stake))
        return wins

    def exact_rtp(self) -> Fraction:
        """The expected win on a stake of 1, over every possible line."""
        expected = 0
        for cells in product(self.symbols, repeat=REELS):
            multiple, _, _ = self._best([symbol.id for symbol in cells])
            if multiple:
                weight = 1
                for symbol in cells:
                    weight *= symbol.weight
                expected += weight * multiple
        return Fraction(expected, self._total_weight**REELS)

    def _draw_symbol(self) -> str:
        ticket = secrets.randbelow(self._total_weight)
        for symbol in self.symbols:
            ticket -= symbol.weight
            if ticket < 0:
                return symbol.id
        raise AssertionError("the weights sum to the total")

    def _outcomes(self, grid: Grid) -> Iterable[Outcome]:
        win = sum(line.win for line in self.line_wins(grid, len(LINES)))
        if win == 0:
            yield "lose"
        if win > len(LINES):  # less than the stake comes back: no win
            yield "win"
        if win >= BIG_WIN * len(LINES):
            yield "big"

    def _best(self, cells: list[str]) -> tuple[int, str, int]:
        """The best (multiple, symbol, count) of a line, read from the left; wilds stand for any symbol."""
        candidates = {cells[0], next((cell for cell in cells if cell != self._wild), self._wild)}
        best = (0, "", 0)
        for candidate in candidates:
            count = 0
            while count < REELS and cells[count] in (candidate, self._wild):
                count += 1
            if candidate == self._wild:
                count = next((i for i, cell in enumerate(cells) if cell != self._wild), REELS)
            if count >= 3:
                best = max(best, (self.symbol(candidate).pays[count - 3], candidate, count))
        return best
