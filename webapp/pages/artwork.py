"""A picture for a game that brings none: two colours and a motif, always the same for the same game."""

import hashlib
from dataclasses import dataclass

from core.games.models import Game

MOTIFS = {
    "slots": "reels",
    "slot": "reels",
    "video slots": "reels",
    "table": "cards",
    "live": "cards",
    "live casino": "cards",
    "roulette": "wheel",
    "crash": "rocket",
    "dice": "dice",
}
# Pairs of hues that sit well side by side; the first is the upper left corner.
_HUES = ((262, 312), (214, 258), (168, 210), (338, 20), (28, 350), (196, 160), (286, 226), (12, 48))


@dataclass(frozen=True)
class Artwork:
    motif: str
    hue: int
    second_hue: int
    turn: int  # degrees by which the motif is turned, so that neighbours differ


def artwork_of(game: Game) -> Artwork:
    digest = hashlib.sha256(f"{game.provider_id}:{game.code}".encode()).digest()
    hue, second_hue = _HUES[digest[0] % len(_HUES)]
    return Artwork(
        motif=MOTIFS.get(game.category.lower(), "sparks"), hue=hue, second_hue=second_hue, turn=digest[1] % 25 - 12
    )
