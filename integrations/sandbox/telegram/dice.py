"""The dice of the chat: fair, unless a test has loaded them."""

import secrets
from collections import deque

from aiogram.types import Dice

from integrations.sandbox.telegram.errors import bad_request

DICE_SIDES = {"🎲": 6, "🎯": 6, "🎳": 6, "🏀": 5, "⚽": 5, "🎰": 64}


class DiceCup:
    def __init__(self) -> None:
        self._loaded: deque[int] = deque()

    def load(self, *values: int) -> None:
        """Let the next rolls show these values, whatever the emoji."""
        self._loaded.extend(values)

    def roll(self, emoji: str) -> Dice:
        """A roll of one of Telegram's dice. Raises ApiError 400 for an emoji that does not roll."""
        emoji = emoji.replace("\ufe0f", "")
        sides = DICE_SIDES.get(emoji)
        if sides is None:
            raise bad_request("wrong dice emoji specified")
        value = self._loaded.popleft() if self._loaded else 1 + secrets.randbelow(sides)
        assert 1 <= value <= sides, f"{emoji} was loaded with {value}"
        return Dice(emoji=emoji, value=value)
