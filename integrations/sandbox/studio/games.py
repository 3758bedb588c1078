"""What every game of a studio is, whatever it is played with."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass

Grid = tuple[tuple[str, ...], ...]  # how a round came out, in the game's own words; of a slot: one tuple a reel


@dataclass(frozen=True, slots=True)
class Theme:
    """CSS colours of one game's page."""

    sky: str
    ground: str
    glow: str
    reel: str
    accent: str
    on_accent: str


@dataclass(frozen=True, kw_only=True)
class Game(ABC):
    code: str
    name: str
    tagline: str
    theme: Theme
    rtp: str  # percent, two decimals, as stated to players; a test proves it
    volatility: int  # 1 calm ... 5 wild
    release_date: str
    tags: tuple[str, ...] = ()
    painted_as: str = ""  # the game whose picture it has, if not its own

    @property
    def scene(self) -> str:
        """The name of its picture in templates/scenes/, and of its page's class."""
        return (self.painted_as or self.code).lower().replace(":", "_")

    @abstractmethod
    def faces(self, grid: Grid) -> Sequence[Sequence[str]]:
        """What a round showed, row by row."""

    @abstractmethod
    def paid(self, grid: Grid, stake: int) -> list[tuple[str, int]]:
        """What a round paid, and for what, in the stake's unit."""
