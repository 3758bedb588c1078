"""Updates that wait for the bot, in order, until it takes them by polling or by webhook.

They are kept in the store, so none is lost by a restart; Telegram forgets one after 24 hours.

Source: https://core.telegram.org/bots/api#getting-updates
"""

import asyncio
import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import islice

from aiogram.types import CallbackQuery, ChatMemberUpdated, InlineQuery, Message, PreCheckoutQuery, Update

from integrations.sandbox.telegram.errors import conflict
from integrations.sandbox.telegram.records import PendingUpdate
from integrations.sandbox.telegram.store import Store

LIFETIME_SECONDS = 24 * 3600
LEFT_OUT_BY_DEFAULT = frozenset({"chat_member", "message_reaction", "message_reaction_count"})

UpdateContent = Message | CallbackQuery | InlineQuery | PreCheckoutQuery | ChatMemberUpdated


@dataclass
class _Poll:
    """One getUpdates call that waits."""

    wake: asyncio.Event = field(default_factory=asyncio.Event)
    terminated: bool = False


class UpdateQueue:
    """`on_added` and `on_taken` hear of every update; `allowed` is the bot's allowed_updates."""

    def __init__(self, store: Store) -> None:
        self.allowed: list[str] | None = None
        self.on_added: Callable[[PendingUpdate], None] = lambda _: None
        self.on_taken: Callable[[PendingUpdate], None] = lambda _: None
        self._store = store
        self._pending: dict[int, PendingUpdate] = {}
        self._by_chat: defaultdict[int, dict[int, PendingUpdate]] = defaultdict(dict)
        self._poll: _Poll | None = None
        waiting = store.load("update", PendingUpdate).values()
        for pending in sorted(waiting, key=lambda pending: pending.id):
            self._keep(pending)

    def __len__(self) -> int:
        return len(self._pending)

    @property
    def is_polled(self) -> bool:
        """True while a getUpdates call waits."""
        return self._poll is not None

    def chats(self) -> list[int]:
        """Chats with something waiting."""
        return list(self._by_chat)

    def carries(self, chat_id: int, message_id: int) -> bool:
        """True while the update that brings this message still waits."""
        waiting = self._by_chat.get(chat_id, {}).values()
        return any(one.update.message and one.update.message.message_id == message_id for one in waiting)

    def add(self, kind: str, content: UpdateContent, chat_id: int) -> None:
        """Queue an update of the given kind, unless the bot said that it does not want it."""
        wanted = kind in self.allowed if self.allowed else kind not in LEFT_OUT_BY_DEFAULT
        if not wanted:
            return
        now = int(time.time())
        # Numbers start at the clock: a product that remembers what it handled must not meet
        # old numbers again when only the sandbox's data was thrown away.
        number = self._store.next_number("update", first=now)
        update = Update.model_validate({"update_id": number, kind: content})
        pending = PendingUpdate(update=update, chat_id=chat_id, expires=now + LIFETIME_SECONDS)
        self._keep(pending)
        self._store.put("update", number, pending)
        self.on_added(pending)
        if self._poll is not None:
            self._poll.wake.set()

    def first_of(self, chat_id: int) -> PendingUpdate | None:
        """The oldest update of one chat that has not expired."""
        while waiting := self._by_chat.get(chat_id):
            pending = next(iter(waiting.values()))
            if pending.expires > time.time():
                return pending
            self.take(pending.id)
        return None

    def take(self, update_id: int) -> None:
        """Forget an update that the bot has taken, or that has expired."""
        pending = self._pending.pop(update_id, None)
        if pending is None:
            return
        of_chat = self._by_chat[pending.chat_id]
        del of_chat[update_id]
        if not of_chat:
            del self._by_chat[pending.chat_id]
        self._store.remove("update", update_id)
        self.on_taken(pending)

    def take_before(self, update_id: int) -> None:
        """Forget what is older than `update_id`; a negative one counts from the newest."""
        if update_id < 0:
            for number in list(self._pending)[:update_id]:
                self.take(number)
        else:
            for number in [number for number in self._pending if number < update_id]:
                self.take(number)

    def clear(self) -> None:
        for number in list(self._pending):
            self.take(number)

    async def poll(self, *, offset: int, limit: int, timeout_seconds: int) -> list[Update]:
        """getUpdates: wait for the first update, then return what there is.

        A later poll ends an earlier one. Raises ApiError 409 in the one that was ended.
        """
        self.end_poll(terminated=True)
        self.take_before(offset)
        if not self._pending and timeout_seconds > 0:
            poll = self._poll = _Poll()
            try:
                async with asyncio.timeout(timeout_seconds):
                    await poll.wake.wait()
            except TimeoutError:
                pass  # nothing came: Telegram answers with an empty list
            finally:
                if self._poll is poll:
                    self._poll = None
            if poll.terminated:
                raise conflict(
                    "terminated by other getUpdates request; make sure that only one bot instance is running"
                )
        now = time.time()
        for pending in list(self._pending.values()):
            if pending.expires <= now:
                self.take(pending.id)
        return [pending.update for pending in islice(self._pending.values(), limit)]

    def end_poll(self, *, terminated: bool) -> None:
        """Let the waiting poll return: empty at a shutdown, as a conflict when terminated."""
        if self._poll is not None:
            self._poll.terminated = terminated
            self._poll.wake.set()
            self._poll = None

    def _keep(self, pending: PendingUpdate) -> None:
        self._pending[pending.id] = pending
        self._by_chat[pending.chat_id][pending.id] = pending
