"""Group commit in the application: commands of many callers become one statement, and each gets his own answer.

A lane sends what has gathered while its statement before was running, so batches grow with the load and one command
on an idle machine waits for nobody. No timer: lingering was slower at every load that was measured.
"""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from contextlib import AbstractAsyncContextManager, suppress
from contextvars import Context
from typing import Generic, TypeVar

import structlog

from core.errors import DomainError

log = structlog.get_logger()

C = TypeVar("C")
R = TypeVar("R")

LANES = 2  # one gathers bigger batches, but leaves the cores waiting for each other
LARGEST_BATCH = 64  # sets of 64 went through three times as fast as single calls; sets of 256 twice
MOST_WAITING = 4096
ANSWER_WITHIN_SECONDS = 2.0  # what game providers wait


class Overloaded(DomainError):
    """More commands wait than can be answered in good time; nothing was done about this one."""

    code = "overloaded"


class AnswerLate(DomainError):
    """The answer took too long. What was asked may yet be done, once: the same key will tell."""

    code = "answer_late"


Run = Callable[[Sequence[C]], Awaitable[Sequence[R]]]


class Batcher(Generic[C, R]):
    """Runs commands in batches. Commands of one lane key keep their order.

    `opened` gives a lane what it needs for a while (a connection) and the function that answers a batch in its order,
    in one transaction. When that raises, its commands are run again one by one: a command that breaks fails alone. That
    is safe because commands carry idempotency keys.
    """

    def __init__(
        self,
        opened: Callable[[], AbstractAsyncContextManager[Run[C, R]]],
        *,
        lanes: int = LANES,
        largest_batch: int = LARGEST_BATCH,
        most_waiting: int = MOST_WAITING,
        answer_within_seconds: float = ANSWER_WITHIN_SECONDS,
    ) -> None:
        self._opened = opened
        self._lanes: list[deque[tuple[C, asyncio.Future[R]]]] = [deque() for _ in range(lanes)]
        self._running: dict[int, asyncio.Task[None]] = {}
        self._largest_batch = largest_batch
        self._most_waiting = most_waiting
        self._patience = _Patience(answer_within_seconds)

    @property
    def waiting(self) -> int:
        """How many commands wait for their batch."""
        return sum(map(len, self._lanes))

    async def submit(self, command: C, *, lane_key: int) -> R:
        """Return the command's own answer, or raise what it raised. Raises Overloaded, AnswerLate.

        Of a caller who leaves, or whose answer is late, a command that still waits is taken back; one that is under way
        is finished.
        """
        if self.waiting >= self._most_waiting:
            raise Overloaded()
        number = lane_key % len(self._lanes)
        answer: asyncio.Future[R] = asyncio.get_running_loop().create_future()
        self._lanes[number].append((command, answer))
        self._patience.watch(answer)
        if number not in self._running:
            # A context of its own: whoever comes first must not lend the lane his database transaction.
            self._running[number] = asyncio.get_running_loop().create_task(self._work_off(number), context=Context())
        try:
            return await answer
        except asyncio.CancelledError:
            with suppress(ValueError):  # it is under way, and will be finished
                self._lanes[number].remove((command, answer))
            raise

    async def _work_off(self, number: int) -> None:
        lane = self._lanes[number]
        try:
            while lane:
                batch: Sequence[tuple[C, asyncio.Future[R]]] = ()
                try:
                    async with self._opened() as run:
                        while batch := self._next_batch(lane):
                            _settle(batch, await run([command for command, _ in batch]))
                except Exception as error:
                    await self._one_by_one(batch or self._next_batch(lane), error)
        finally:
            del self._running[number]

    def _next_batch(self, lane: deque[tuple[C, asyncio.Future[R]]]) -> Sequence[tuple[C, asyncio.Future[R]]]:
        batch: list[tuple[C, asyncio.Future[R]]] = []
        while lane and len(batch) < self._largest_batch:
            entry = lane.popleft()
            if not entry[1].done():  # nobody waits for it any more
                batch.append(entry)
        return batch

    async def _one_by_one(self, batch: Sequence[tuple[C, asyncio.Future[R]]], error: Exception) -> None:
        if len(batch) == 1:
            _settle_with_error(batch[0][1], error)
            return
        log.warning("batch_repeated_one_by_one", commands=len(batch), error=f"{type(error).__name__}: {error}")
        for command, answer in batch:
            try:
                async with self._opened() as run:
                    _settle([(command, answer)], await run([command]))
            except Exception as own_error:
                _settle_with_error(answer, own_error)


class _Patience:
    """Gives up on answers that are late. All may take equally long, so the oldest is due first and one timer does."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._due: deque[tuple[float, asyncio.Future[object]]] = deque()
        self._timer: asyncio.TimerHandle | None = None

    def watch(self, answer: "asyncio.Future[R]") -> None:
        loop = asyncio.get_running_loop()
        self._due.append((loop.time() + self._seconds, answer))  # type: ignore[arg-type]  # whatever it may hold
        while self._due[0][1].done():
            self._due.popleft()
        if self._timer is None:
            self._timer = loop.call_at(self._due[0][0], self._give_up)

    def _give_up(self) -> None:
        loop = asyncio.get_running_loop()
        self._timer = None
        while self._due and (self._due[0][1].done() or self._due[0][0] <= loop.time()):
            _settle_with_error(self._due.popleft()[1], AnswerLate())
        if self._due:
            self._timer = loop.call_at(self._due[0][0], self._give_up)


def _settle(batch: Sequence[tuple[C, "asyncio.Future[R]"]], results: Sequence[R]) -> None:
    for (_, answer), result in zip(batch, results, strict=True):
        if not answer.done():
            answer.set_result(result)


def _settle_with_error(answer: "asyncio.Future[R]", error: Exception) -> None:
    if not answer.done():
        answer.set_exception(error)
        answer.exception()  # a caller who left will not look at it
