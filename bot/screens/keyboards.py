"""Buttons and rows: two columns at most, what is done most often first, the way back last."""

from collections.abc import Sequence

from aiogram.types import CopyTextButton, InlineKeyboardButton, WebAppInfo

from bot.screens.screen import Keyboard, Row
from bot.speech import Speaker

PRIMARY, SUCCESS, DANGER = "primary", "success", "danger"


def press(text: str, data: str, style: str | None = None) -> InlineKeyboardButton:
    """A button that comes back to us; `data` is "<topic>:<action>[:<argument>]", 64 bytes at most."""
    return InlineKeyboardButton(text=text, callback_data=data, style=style)


def link(text: str, url: str, style: str | None = None) -> InlineKeyboardButton:
    return InlineKeyboardButton(text=text, url=url, style=style)


def open_app(say: Speaker, text: str, url: str, style: str | None = None) -> InlineKeyboardButton:
    """A button that opens the Mini App at this page, in the language that is spoken here."""
    return InlineKeyboardButton(text=text, web_app=WebAppInfo(url=f"{url}?lang={say.language}"), style=style)


def copy(text: str, content: str) -> InlineKeyboardButton:
    """A button that puts up to 256 characters on the clipboard."""
    return InlineKeyboardButton(text=text, copy_text=CopyTextButton(text=content))


def pairs(buttons: Sequence[InlineKeyboardButton]) -> Keyboard:
    return tuple(tuple(buttons[first : first + 2]) for first in range(0, len(buttons), 2))


def back(say: Speaker, to: str) -> Row:
    return (press(say.plain("button-back"), to),)


def to_menu(say: Speaker) -> Row:
    return (press(say.plain("button-menu"), "menu:home"),)


def pager(say: Speaker, topic: str, *, newer: bool, older: bool) -> Keyboard:
    """One row with what there is to turn to, or none."""
    turns = [name for name, there in (("newer", newer), ("older", older)) if there]
    return pairs([press(say.plain(f"button-{name}"), f"{topic}:{name}") for name in turns])


def turns(say: Speaker, topic: str, *, before: int | None, after: int | None) -> Keyboard:
    """The same for lists that are counted: `before` and `after` are the offsets of the neighbouring pages."""
    there = [(label, offset) for label, offset in (("previous", before), ("next", after)) if offset is not None]
    return pairs([press(say.plain(f"button-{label}"), f"{topic}:page:{offset}") for label, offset in there])
