"""The table: callback data, commands and typed answers, each with the one function that handles it.

One dictionary look-up instead of a chain of routers: twenty routers in front of a handler make a callback query five
times as dear. Topics fill the table with decorators when they are imported.
"""

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.screens import Screen

if TYPE_CHECKING:
    from bot.visit import Visit

Handler = Callable[["Visit"], Awaitable[None]]
Prompt = Callable[["Visit"], Awaitable[Screen]]

_DATA = re.compile(r"(?P<name>[a-z_]{1,24}:[a-z_]{1,24})(?::(?P<argument>[A-Za-z0-9._-]{1,36}))?", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class Button:
    handler: Handler
    on: str | None  # the only screen on which it works: a second tap finds the screen changed and does nothing
    open_to_all: bool  # also before registration


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedAnswer:
    handler: Handler
    prompt: Prompt  # shows the question again, when the answer was no good
    secret: bool  # the player's message is deleted


@dataclass(frozen=True, slots=True)
class Table:
    buttons: dict[str, Button] = field(default_factory=dict)
    commands: dict[str, Handler] = field(default_factory=dict)
    typed_answers: dict[str, TypedAnswer] = field(default_factory=dict)

    def button(self, name: str, *, on: str | None = None, open_to_all: bool = False) -> Callable[[Handler], Handler]:
        """Handle callback data "<topic>:<action>", with or without an argument."""

        def register(handler: Handler) -> Handler:
            assert name not in self.buttons, name
            self.buttons[name] = Button(handler=handler, on=on, open_to_all=open_to_all)
            return handler

        return register

    def command(self, name: str) -> Callable[[Handler], Handler]:
        def register(handler: Handler) -> Handler:
            assert name not in self.commands, name
            self.commands[name] = handler
            return handler

        return register

    def typed(self, name: str, *, prompt: Prompt, secret: bool = False) -> Callable[[Handler], Handler]:
        """Handle the text that a player types while his conversation expects `name` ("<topic>:<what>")."""

        def register(handler: Handler) -> Handler:
            assert name not in self.typed_answers, name
            self.typed_answers[name] = TypedAnswer(handler=handler, prompt=prompt, secret=secret)
            return handler

        return register

    def find_button(self, data: str | None) -> tuple[Button, str, str] | None:
        """The button, its topic and its argument; None for data that no button of ours carries."""
        match = _DATA.fullmatch(data or "")
        if match is None or match["name"] not in self.buttons:
            return None
        return self.buttons[match["name"]], match["name"].partition(":")[0], match["argument"] or ""


table = Table()


class UnknownButton(Exception):
    """Callback data was made up, or its button is of another age: the player gets the menu."""
