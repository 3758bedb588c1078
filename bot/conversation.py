"""What we remember of a chat between two updates: one record in Redis, read and written whole, under the chat's lock.

aiogram's FSM middleware would read a state and a data record for every update; here both are one record. The lock is
shared by all processes, because the worker writes into chats too (a deposit arrived, a win).
"""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import asdict, dataclass, field, fields
from typing import Any

from aiogram.fsm.storage.base import BaseEventIsolation, BaseStorage, StorageKey
from aiogram.fsm.storage.memory import SimpleEventIsolation
from aiogram.fsm.storage.redis import RedisStorage

LOCK_SECONDS = 60  # as long as an update's lease in the inbox


@dataclass(kw_only=True)
class Conversation:
    """The live message, what it shows, and what the player is asked to type."""

    message_id: int | None = None
    screen: str = ""
    stays: bool = False  # the live message is a record: the next screen comes below it
    attached: list[int] = field(default_factory=list)  # messages that go when the screen goes (a QR code)
    expects: str | None = None  # the name of the typed input that the next text answers
    facts: dict[str, str] = field(default_factory=dict)  # what the screen is about: ids, amounts, pages
    update_id: int = 0  # the update that was answered last: should it come again, it has its answer


class Conversations:
    def __init__(self, storage: BaseStorage) -> None:
        self._storage = storage
        self._isolation = _isolation(storage)

    @asynccontextmanager
    async def open(self, bot_id: int, chat_id: int) -> AsyncIterator[Conversation]:
        """The chat's record, nobody else's until the end of the block; `save` writes it."""
        key = _key(bot_id, chat_id)
        async with self._isolation.lock(key):
            yield _read(await self._storage.get_data(key))

    async def save(self, bot_id: int, chat_id: int, conversation: Conversation) -> None:
        await self._storage.set_data(_key(bot_id, chat_id), asdict(conversation))


def _key(bot_id: int, chat_id: int) -> StorageKey:
    return StorageKey(bot_id=bot_id, chat_id=chat_id, user_id=chat_id)


def _read(record: Mapping[str, Any]) -> Conversation:
    """Fields of an older or newer release are passed over: a chat outlives a deployment."""
    return Conversation(**{each.name: record[each.name] for each in fields(Conversation) if each.name in record})


def _isolation(storage: BaseStorage) -> BaseEventIsolation:
    if isinstance(storage, RedisStorage):
        return storage.create_isolation(lock_kwargs={"timeout": LOCK_SECONDS})
    return SimpleEventIsolation()
