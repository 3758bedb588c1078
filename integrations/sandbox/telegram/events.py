"""What happens in the sandbox's Telegram, told to whoever watches: chat page and tests."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from aiogram.types import InlineQueryResultArticle


@dataclass(frozen=True, slots=True)
class CallbackAnswer:
    """What the bot answered to a pressed button: a toast, an alert or nothing to see."""

    text: str = ""
    show_alert: bool = False
    url: str = ""


@dataclass(frozen=True, slots=True)
class InlineAnswer:
    """What the bot offers to somebody who typed its name and some words in a chat."""

    results: list[InlineQueryResultArticle]
    next_offset: str = ""


@dataclass(frozen=True, slots=True)
class MessageChanged:
    """A message came or was edited."""

    user_id: int
    message_id: int


@dataclass(frozen=True, slots=True)
class MessageDeleted:
    user_id: int
    message_id: int


@dataclass(frozen=True, slots=True)
class MessageDelivered:
    """The bot took the update that carried this message."""

    user_id: int
    message_id: int


@dataclass(frozen=True, slots=True)
class ButtonAnswered:
    user_id: int
    query_id: str
    answer: CallbackAnswer


@dataclass(frozen=True, slots=True)
class BotActs:
    """The bot is typing, uploading a photo and so on (sendChatAction)."""

    user_id: int
    action: str


@dataclass(frozen=True, slots=True)
class ChatChanged:
    """Keyboard, commands, menu button, block or read mark changed; user_id 0 means every chat."""

    user_id: int = 0


Event = MessageChanged | MessageDeleted | MessageDelivered | ButtonAnswered | BotActs | ChatChanged


class Feed:
    """Hands every event to every watcher, in order."""

    def __init__(self) -> None:
        self._watchers: set[asyncio.Queue[Event]] = set()

    def publish(self, event: Event) -> None:
        for watcher in self._watchers:
            watcher.put_nowait(event)

    @contextmanager
    def watch(self) -> Iterator[asyncio.Queue[Event]]:
        watcher: asyncio.Queue[Event] = asyncio.Queue()
        self._watchers.add(watcher)
        try:
            yield watcher
        finally:
            self._watchers.discard(watcher)
