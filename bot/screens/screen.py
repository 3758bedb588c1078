"""What the live message shows: a text and the buttons under it."""

from dataclasses import dataclass, replace

from aiogram.types import InlineKeyboardButton

Row = tuple[InlineKeyboardButton, ...]
Keyboard = tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen:
    """A screen by its name; `text` is Telegram HTML. One that `stays` is a record of what happened to money."""

    name: str
    text: str
    keyboard: Keyboard = ()
    stays: bool = False

    def under(self, notice: str | None) -> "Screen":
        """The same screen with a notice above it."""
        return replace(self, text=f"{notice}\n\n{self.text}") if notice else self
