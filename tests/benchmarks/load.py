"""The load generator. It runs in a process of its own, on the same cores as everything else, and does as little as it
can: requests come rendered and signed, answers are looked at just enough to know that they say yes.
"""

import asyncio
import random
import re
import time
from collections import deque
from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import cast

import uvloop

CONTENT_LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)


class AnswerLost(Exception):
    """The server closed a connection that waited for its answer."""


@dataclass(frozen=True, kw_only=True)
class Load:
    """What came back. `latencies_ms` are in order of arrival; of an open loop, counted from when each was due."""

    seconds: float
    latencies_ms: Sequence[float]
    refused: int
    first_refusal: str

    @property
    def answered(self) -> int:
        return len(self.latencies_ms)

    @property
    def rate(self) -> float:
        """Answers a second."""
        return self.answered / self.seconds

    def percentile_ms(self, percent: int) -> float:
        """Nearest rank."""
        ordered = sorted(self.latencies_ms)
        return ordered[max(0, -(-len(ordered) * percent // 100) - 1)]


def closed_loop(port: int, requests: Sequence[bytes], *, callers: int, seconds: float) -> Load:
    """Each caller asks, waits for the answer, asks again: until the time or the requests are over."""
    return _run(lambda: _closed_loop(port, requests, callers=callers, seconds=seconds))


def open_loop(port: int, requests: Sequence[bytes], *, callers: int, rate: float, seed: int) -> Load:
    """Requests fall due like rain, `rate` a second on average, however long the answers take."""
    return _run(lambda: _open_loop(port, requests, callers=callers, rate=rate, seed=seed))


def _run(load: Callable[[], Awaitable[Load]]) -> Load:
    async def main() -> Load:
        return await load()

    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        return runner.run(main())


class _Caller(asyncio.Protocol):
    """One connection with at most one request under way."""

    def __init__(self, answered: "Callable[[_Caller, bool, bytes], None]", lost: Callable[[], None]) -> None:
        self._answered = answered
        self._lost = lost
        self._received = b""
        self._transport: asyncio.WriteTransport
        self.since = 0.0
        self.waiting = False

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast(
            "asyncio.WriteTransport", transport
        )  # uvloop's own class, which is not registered as one

    def ask(self, request: bytes, *, since: float) -> None:
        self.since, self.waiting = since, True
        self._transport.write(request)

    def data_received(self, data: bytes) -> None:
        self._received += data
        head, end_of_head, body = self._received.partition(b"\r\n\r\n")
        length = CONTENT_LENGTH.search(head) if end_of_head else None
        if length is None or len(body) < int(length[1]):
            return
        self._received, self.waiting = b"", False
        self._answered(self, head.startswith(b"HTTP/1.1 200 ") and b'"RS_OK"' in body, body)

    def connection_lost(self, exc: Exception | None) -> None:
        if self.waiting:
            self._lost()

    def close(self) -> None:
        self._transport.close()


class _Callers:
    """All connections, and a book of what came back."""

    def __init__(self) -> None:
        self.latencies_ms: list[float] = []
        self.refused = 0
        self.first_refusal = ""
        self.over: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self.callers: list[_Caller] = []
        self._started = 0.0

    async def connect(self, port: int, callers: int, free: Callable[[_Caller], None]) -> None:
        """Open the connections; `free` is called each time that one has its answer."""

        def answered(caller: _Caller, is_yes: bool, body: bytes) -> None:
            self.latencies_ms.append((time.perf_counter() - caller.since) * 1000)
            if not is_yes:
                self.refused += 1
                self.first_refusal = self.first_refusal or body.decode(errors="replace")
            free(caller)

        def lost() -> None:
            if not self.over.done():
                self.over.set_exception(AnswerLost("the server closed a connection that waited for its answer"))

        loop = asyncio.get_running_loop()
        for _ in range(callers):
            _, caller = await loop.create_connection(lambda: _Caller(answered, lost), "127.0.0.1", port)
            self.callers.append(caller)
        self._started = time.perf_counter()

    async def result(self) -> Load:
        try:
            await self.over
        finally:
            seconds = time.perf_counter() - self._started
            for caller in self.callers:
                caller.close()
        return Load(
            seconds=seconds,
            latencies_ms=self.latencies_ms,
            refused=self.refused,
            first_refusal=self.first_refusal,
        )

    def finish(self) -> None:
        if not self.over.done():
            self.over.set_result(None)


async def _closed_loop(port: int, requests: Sequence[bytes], *, callers: int, seconds: float) -> Load:
    all_callers = _Callers()
    waiting = callers
    remaining: Iterator[bytes] = iter(requests)
    deadline = float("inf")

    def free(caller: _Caller) -> None:
        nonlocal waiting
        now = time.perf_counter()
        request = next(remaining, None) if now < deadline else None
        if request is not None:
            caller.ask(request, since=now)
            return
        waiting -= 1
        if not waiting:
            all_callers.finish()

    await all_callers.connect(port, callers, free)
    deadline = time.perf_counter() + seconds
    for caller in all_callers.callers:
        free(caller)
    return await all_callers.result()


async def _open_loop(port: int, requests: Sequence[bytes], *, callers: int, rate: float, seed: int) -> Load:
    arrivals = random.Random(seed)
    all_callers = _Callers()
    idle: deque[_Caller] = deque()
    due: deque[tuple[bytes, float]] = deque()

    def free(caller: _Caller) -> None:
        if due:
            request, since = due.popleft()
            caller.ask(request, since=since)
            return
        idle.append(caller)
        if all_fell_due and len(idle) == callers:
            all_callers.finish()

    all_fell_due = False
    await all_callers.connect(port, callers, free)
    idle.extend(all_callers.callers)
    next_due = time.perf_counter()
    for request in requests:
        next_due += arrivals.expovariate(rate)
        # Timers of the event loop tick in milliseconds: what falls due within one goes out together, a little late.
        if (pause := next_due - time.perf_counter()) > 0:
            await asyncio.sleep(pause)
        if idle:
            idle.popleft().ask(request, since=next_due)
        else:
            due.append((request, next_due))
    all_fell_due = True
    if len(idle) == callers:
        all_callers.finish()
    return await all_callers.result()
