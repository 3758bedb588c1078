"""Games' pictures for the lobbies of casinos: square PNGs, because a casino keeps no SVG that others made."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field

import vl_convert

from integrations.sandbox.pages import text_of
from integrations.sandbox.studio.games import Game

SCALE = 1.6  # of the drawing's 300 points: 480 pixels, enough for half a phone's width
HEAD_POINTS, TAIL_POINTS = 44, 78
WIDTH_POINTS = 278
LETTER_WIDTH = 0.73  # of a letter's height, in the widest serifs that stand in for Georgia


@dataclass(frozen=True, slots=True)
class Thumbnails:
    """Each is drawn when it is first asked for: a tenth of a second, in a thread."""

    games: Mapping[str, Game]
    _drawn: dict[str, bytes] = field(default_factory=dict)

    async def of(self, code: str) -> bytes | None:
        """None for a game that there is not."""
        game = self.games.get(code)
        if game is None:
            return None
        if code not in self._drawn:
            self._drawn[code] = await asyncio.to_thread(_draw, game)
        return self._drawn[code]


def _draw(game: Game) -> bytes:
    *first, tail = game.name.split()
    head = " ".join(first)
    sizes = {"head_points": _points(head, HEAD_POINTS), "tail_points": _points(tail, TAIL_POINTS)}
    png: bytes = vl_convert.svg_to_png(text_of("thumbnail.svg", game=game, head=head, tail=tail, **sizes), scale=SCALE)
    return png


def _points(text: str, most: int) -> int:
    """The height of letters with which a text is no wider than the picture."""
    return min(most, int(WIDTH_POINTS / LETTER_WIDTH / max(1, len(text))))
