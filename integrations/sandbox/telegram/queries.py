"""Questions that the bot must answer in time: pressed buttons and pre-checkouts."""

import asyncio
import secrets
import time
from typing import Generic, TypeVar

from integrations.sandbox.telegram.errors import query_is_too_old

Answer = TypeVar("Answer")


class OpenQueries(Generic[Answer]):
    """Each query has one answer, and a while in which it may come."""

    def __init__(self, lifetime_seconds: float) -> None:
        self._lifetime_seconds = lifetime_seconds
        self._open: dict[str, tuple[float, int, asyncio.Future[Answer]]] = {}

    def ask(self, user_id: int) -> tuple[str, asyncio.Future[Answer]]:
        """A new query's id, and what will hold its answer."""
        now = time.monotonic()
        for old in [query_id for query_id, (deadline, _, _) in self._open.items() if deadline < now]:
            del self._open[old]
        query_id = str(secrets.randbits(63))
        answer: asyncio.Future[Answer] = asyncio.get_running_loop().create_future()
        self._open[query_id] = (now + self._lifetime_seconds, user_id, answer)
        return query_id, answer

    async def wait(self, query_id: str, answer: asyncio.Future[Answer]) -> Answer:
        """The bot's answer. Raises TimeoutError when it does not come in time."""
        try:
            return await asyncio.wait_for(answer, self._lifetime_seconds)
        finally:
            self._open.pop(query_id, None)

    def answer(self, query_id: str, answer: Answer) -> int:
        """Take the bot's answer and return who asked. Raises ApiError 400 when it is too late."""
        deadline, user_id, future = self._open.pop(query_id, (0.0, 0, None))
        if future is None or deadline < time.monotonic():
            raise query_is_too_old()
        if not future.done():
            future.set_result(answer)
        return user_id
