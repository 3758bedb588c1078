"""Many callers, one statement: each gets his own answer, what breaks hurts nobody else, and waiting has its bound."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

import pytest

from core.wallet.batching import AnswerLate, Batcher, Overloaded, Run
from tests.plugins.batches import witness


class Bench:
    """A batcher's work that waits to be let on; numbers below zero break it."""

    def __init__(self) -> None:
        self.batches: list[list[int]] = []
        self.let_on = asyncio.Event()
        self.let_on.set()

    @asynccontextmanager
    async def opened(self) -> AsyncIterator[Run[int, int]]:
        yield self.run

    async def run(self, numbers: Sequence[int]) -> list[int]:
        self.batches.append(list(numbers))
        await self.let_on.wait()
        if min(numbers) < 0:
            raise ValueError(f"{min(numbers)} is below zero")
        return [2 * number for number in numbers]


async def ask(batcher: Batcher[int, int], numbers: Sequence[int]) -> list[int | BaseException]:
    return await asyncio.gather(*(batcher.submit(n, lane_key=0) for n in numbers), return_exceptions=True)


async def test_what_gathered_while_a_batch_was_running_goes_together() -> None:
    bench = Bench()
    assert await ask(Batcher(bench.opened), [1, 2, 3, 4]) == [2, 4, 6, 8]
    assert bench.batches in ([[1], [2, 3, 4]], [[1, 2, 3, 4]])


@pytest.mark.batches_may_repeat
async def test_a_command_that_breaks_fails_alone_and_the_repetition_is_noticed() -> None:
    bench = Bench()
    batcher = Batcher(bench.opened)
    answers = await ask(batcher, [1, 2, -3, 4])
    assert [answers[0], answers[1], answers[3]] == [2, 4, 8]
    assert isinstance(answers[2], ValueError)
    # The plugin that fails whoever repeats a batch unawares would have seen it.
    assert [repeated["commands"] for repeated in witness.repeated] == [len(max(bench.batches, key=len))]


async def test_past_the_bound_nobody_waits_and_nothing_is_done() -> None:
    bench = Bench()
    batcher = Batcher(bench.opened, lanes=1, largest_batch=2, most_waiting=3)
    bench.let_on.clear()
    first = asyncio.create_task(batcher.submit(0, lane_key=0))
    while not bench.batches:
        await asyncio.sleep(0)
    waiting = [asyncio.create_task(batcher.submit(number, lane_key=0)) for number in (1, 2, 3)]
    await asyncio.sleep(0)
    assert batcher.waiting == 3
    with pytest.raises(Overloaded):
        await batcher.submit(4, lane_key=0)
    bench.let_on.set()
    assert await asyncio.gather(first, *waiting) == [0, 2, 4, 6]
    assert [number for batch in bench.batches for number in batch] == [0, 1, 2, 3]


async def test_a_caller_who_leaves_takes_back_what_waits_and_not_what_is_under_way() -> None:
    bench = Bench()
    batcher = Batcher(bench.opened, lanes=1)
    bench.let_on.clear()
    under_way = asyncio.create_task(batcher.submit(1, lane_key=0))
    while not bench.batches:
        await asyncio.sleep(0)
    waits = asyncio.create_task(batcher.submit(2, lane_key=0))
    await asyncio.sleep(0)
    for task in (under_way, waits):
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
    assert batcher.waiting == 0
    bench.let_on.set()
    assert await batcher.submit(3, lane_key=0) == 6
    assert bench.batches == [[1], [3]]


async def test_who_waits_too_long_is_told_so_and_what_still_waited_is_not_done() -> None:
    bench = Bench()
    batcher = Batcher(bench.opened, lanes=1, answer_within_seconds=0.01)
    bench.let_on.clear()
    under_way = asyncio.create_task(batcher.submit(1, lane_key=0))
    while not bench.batches:
        await asyncio.sleep(0)
    waits = asyncio.create_task(batcher.submit(2, lane_key=0))
    for task in (under_way, waits):
        with pytest.raises(AnswerLate):
            await task
    bench.let_on.set()
    assert await batcher.submit(3, lane_key=0) == 6
    assert bench.batches == [[1], [3]]


async def test_what_a_lane_opens_is_opened_again_after_it_broke() -> None:
    opened = 0

    @asynccontextmanager
    async def breaking_at_first() -> AsyncIterator[Run[int, int]]:
        nonlocal opened
        opened += 1
        if opened == 1:
            raise ConnectionError("the server is away")
        yield Bench().run

    batcher = Batcher(breaking_at_first, lanes=1)
    with pytest.raises(ConnectionError):
        await batcher.submit(1, lane_key=0)
    assert await batcher.submit(2, lane_key=0) == 4
    assert batcher.waiting == 0
