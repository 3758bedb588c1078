"""A picture for a game that brings none: two colours and a motif, always the same for the same game."""

import hashlib
from dataclasses import dataclass

from core.games.models import Game

SLOT_MOTIFS = ("reels", "gem", "crown", "cherries", "planet", "coins")
MOTIFS = {
    "table": "cards",
    "live": "cards",
    "live casino": "cards",
    "roulette": "wheel",
    "crash": "rocket",
    "dice": "dice",
}
# Pairs of hues that sit well side by side; the first is the upper left corner.
_HUES = (
    (262, 312),
    (214, 262),
    (174, 214),
    (338, 288),
    (24, 340),
    (196, 166),
    (292, 232),
    (352, 18),
    (232, 196),
    (316, 352),
    (152, 190),
    (44, 8),
)


@dataclass(frozen=True)
class Artwork:
    motif: str
    hue: int
    second_hue: int
    turn: int  # degrees by which the motif is turned, so that neighbours differ


def artwork_of(game: Game) -> Artwork:
    digest = hashlib.sha256(f"{game.provider_id}:{game.code}".encode()).digest()
    hue, second_hue = _HUES[digest[0] % len(_HUES)]
    category = game.category.lower()
    motif = SLOT_MOTIFS[digest[2] % len(SLOT_MOTIFS)] if "slot" in category else MOTIFS.get(category, "sparks")
    return Artwork(motif=motif, hue=hue, second_hue=second_hue, turn=digest[1] % 25 - 12)
