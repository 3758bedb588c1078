"""One provider's line to the operator: it carries calls, and whatever a person lets happen to them on the way.

A provider waits for an answer only so long. A call that is held or delayed is still under way when it has given up:
it comes late, after the rollback that followed, as on a real network.
"""

import asyncio
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import aiohttp

from integrations.sandbox.courier import Courier
from integrations.sandbox.dialect import Call, Dialect
from integrations.sandbox.live import Live
from integrations.sandbox.own_clock import OwnClock
from integrations.sandbox.reading import Verdict, read
from integrations.sandbox.traffic.calls import CallLog, Logged, State
from integrations.sandbox.traffic.corruption import Part, corrupted
from integrations.sandbox.traffic.exchange import Answer, post

PATIENCE_SECONDS = 5.0
MOST_AT_ONCE = 50
MOST_PLANNED = 1000


class FaultKind(StrEnum):
    DELAY = "delay"
    LOSE_CALL = "lose_call"  # the operator never learns of it
    LOSE_ANSWER = "lose_answer"  # he books, and nobody hears of it


@dataclass(frozen=True, slots=True)
class Fault:
    kind: FaultKind
    seconds: float = 0

    @property
    def words(self) -> str:
        match self.kind:
            case FaultKind.DELAY:
                return f"waits {self.seconds:g} s"
            case FaultKind.LOSE_CALL:
                return "gets lost on its way"
            case FaultKind.LOSE_ANSWER:
                return "is booked, its answer gets lost"


class NoSuchCall(Exception):
    """The log has none with this number, or none that went to the operator."""


class NotHeld(Exception):
    """One of the calls is not held, or is named twice."""


class TooMany(Exception):
    pass


class Line:
    def __init__(
        self,
        *,
        code: str,
        name: str,
        url: str,
        dialect: Dialect,
        log: CallLog,
        live: Live,
        clock: OwnClock,
        patience_seconds: float = PATIENCE_SECONDS,
    ) -> None:
        """
        Args:
            url: of the operator's callbacks: {product}/callbacks/{code}.
            patience_seconds: how long the provider waits for an answer.
        """
        self.code = code
        self.name = name
        self.dialect = dialect
        self.clock = clock
        self.patience_seconds = patience_seconds
        self.is_holding = False
        self.owed: Courier | None = None  # who sends calls again until they are accepted
        self._url = url
        self._log = log
        self._live = live
        self._http: aiohttp.ClientSession | None = None
        self._planned: deque[Fault] = deque()
        self._held: dict[int, asyncio.Event] = {}
        self._journeys: dict[int, asyncio.Task[Answer]] = {}
        self._given_up: set[int] = set()  # under way, and nobody waits for the answer any more

    def start(self, http: aiohttp.ClientSession) -> None:
        self._http = http

    async def stop(self) -> None:
        journeys = list(self._journeys.values())
        for journey in journeys:
            journey.cancel()
        await asyncio.gather(*journeys, return_exceptions=True)

    async def send(self, call: Call, *, about: str = "", attempt: int = 1) -> Answer:
        """What the provider learns: the answer, or that none came. Never raises for what happens on the wire."""
        number = self._add(call, about=about, attempt=attempt)
        return await self._wait(number, self._depart(number, call, by_hand=False))

    # What a person does with calls that were sent. It goes at once, whatever is held or planned.

    async def replay(self, number: int) -> Logged:
        """The same bytes once more. Raises NoSuchCall."""
        (copy,) = await self._by_hand([self._sent(number).call], f"replay of {number}", about=self._sent(number).about)
        return copy

    async def duplicate(self, number: int, times: int) -> list[Logged]:
        """The same bytes so many times at once. Raises NoSuchCall, TooMany."""
        if not 1 <= times <= MOST_AT_ONCE:
            raise TooMany(str(times))
        sent = self._sent(number)
        return await self._by_hand([sent.call] * times, f"duplicate of {number}", about=sent.about)

    async def corrupt(self, number: int, part: Part, *, at: int | None = None) -> Logged:
        """Once more, with one bit of another value and the old signature. Raises NoSuchCall, NothingThere."""
        sent = self._sent(number)
        damaged = corrupted(sent.call, part, at=at)
        (copy,) = await self._by_hand([damaged], f"{number} with a corrupt {part}", about=sent.about)
        return copy

    # What happens to the next calls.

    @property
    def planned(self) -> Sequence[Fault]:
        return tuple(self._planned)

    def plan(self, fault: Fault, *, calls: int = 1) -> None:
        """Raises TooMany."""
        if not 1 <= calls <= MOST_PLANNED - len(self._planned):
            raise TooMany(str(calls))
        self._planned.extend([fault] * calls)
        self._live.tell()

    def forget_plans(self) -> None:
        self._planned.clear()
        self._live.tell()

    @property
    def held(self) -> Sequence[int]:
        """The numbers of calls that are held, as they came."""
        return tuple(self._held)

    def hold(self) -> None:
        """From now on calls stay here until they are let go."""
        self.is_holding = True
        self._live.tell()

    async def release(self, order: Sequence[int] | None = None) -> list[Logged]:
        """Let held calls go in this order, each after the answer to the one before; all as they came without it.

        Those that are not named stay, and calls that come later are held as well. Raises NotHeld.
        """
        numbers = list(self._held) if order is None else list(order)
        if len(set(numbers)) < len(numbers) or not set(numbers) <= self._held.keys():
            raise NotHeld()
        for number in numbers:
            if gate := self._held.pop(number, None):
                journey = self._journeys[number]
                gate.set()
                await asyncio.wait({journey}, timeout=self.patience_seconds)
        return [found for number in numbers if (found := self._log.find(number))]

    async def stop_holding(self) -> list[Logged]:
        """Let all go as they came, and hold no more."""
        self.is_holding = False
        released = await self.release()
        self._live.tell()
        return released

    def heard(
        self, path: str, body: bytes, *, headers: dict[str, str], http_status: int, answer: bytes, milliseconds: int
    ) -> None:
        """Log what the operator asked of the provider, and what he was told."""
        call = Call(path=path, body=body, headers=headers)
        number = self._log.add(self.code, call, sent_at=self.clock.now(), direction="in")
        done = http_status < 400
        self._log.settle(
            number,
            State.ANSWERED,
            http_status=http_status,
            answer=answer,
            milliseconds=milliseconds,
            verdict=Verdict.DONE if done else Verdict.REFUSED,
            words="answered" if done else "refused",
        )
        self._live.tell()

    def _sent(self, number: int) -> Logged:
        sent = self._log.find(number)
        if sent is None or sent.direction != "out" or sent.provider != self.code:
            raise NoSuchCall()
        return sent

    async def _by_hand(self, calls: Sequence[Call], origin: str, *, about: str) -> list[Logged]:
        """Send them at once and wait for all answers."""
        numbers = [self._add(call, about=about, origin=origin) for call in calls]
        journeys = [self._depart(number, call, by_hand=True) for number, call in zip(numbers, calls, strict=True)]
        await asyncio.gather(*(self._wait(*pair) for pair in zip(numbers, journeys, strict=True)))
        return [found for number in numbers if (found := self._log.find(number))]

    def _add(self, call: Call, *, about: str, origin: str = "", attempt: int = 1) -> int:
        number = self._log.add(self.code, call, sent_at=self.clock.now(), about=about, origin=origin, attempt=attempt)
        self._live.tell()
        return number

    def _depart(self, number: int, call: Call, *, by_hand: bool) -> asyncio.Task[Answer]:
        journey = asyncio.get_running_loop().create_task(self._travel(number, call, by_hand=by_hand))
        self._journeys[number] = journey
        journey.add_done_callback(lambda _: self._journeys.pop(number, None))
        return journey

    async def _wait(self, number: int, journey: asyncio.Task[Answer]) -> Answer:
        """What the provider learns while it is patient; the call goes its way all the same."""
        done, _ = await asyncio.wait({journey}, timeout=self.patience_seconds)
        if done:
            return journey.result()
        self._given_up.add(number)
        return Answer(http_status=None, trouble=f"no answer within {self.patience_seconds:g} s")

    async def _travel(self, number: int, call: Call, *, by_hand: bool) -> Answer:
        try:
            fault = None if by_hand else await self._meet_fate(number)
            if fault is not None and fault.kind is FaultKind.LOSE_CALL:
                answer = Answer(http_status=None, trouble="lost on its way to the operator")
                return self._settle(number, call, answer, State.LOST)
            return await self._deliver(number, call, is_heard=fault is None or fault.kind is FaultKind.DELAY)
        finally:
            self._held.pop(number, None)
            self._given_up.discard(number)

    async def _meet_fate(self, number: int) -> Fault | None:
        """Wait for as long as the call is held or delayed. Returns what else happens to it."""
        if self.is_holding:
            gate = self._held[number] = asyncio.Event()
            self._move(number, State.HELD)
            await gate.wait()
        fault = self._planned.popleft() if self._planned else None
        if fault is not None and fault.kind is FaultKind.DELAY:
            self._move(number, State.DELAYED, words=f"waits {fault.seconds:g} s")
            await self.clock.pass_by(fault.seconds)
        return fault

    async def _deliver(self, number: int, call: Call, *, is_heard: bool) -> Answer:
        assert self._http is not None
        self._move(number, State.AWAY)
        answer = await post(self._http, self._url, call)
        if answer.http_status is None:
            return self._settle(number, call, answer, State.LOST)
        if not is_heard or number in self._given_up:
            self._settle(number, call, answer, State.UNHEARD)
            return Answer(http_status=None, trouble="the answer got lost on its way back")
        return self._settle(number, call, answer, State.ANSWERED)

    def _move(self, number: int, state: State, *, words: str = "") -> None:
        self._log.move(number, state, words=words)
        self._live.tell()

    def _settle(self, number: int, call: Call, answer: Answer, state: State) -> Answer:
        reading = read(self.dialect, call, answer.http_status, answer.body)
        self._log.settle(
            number,
            state,
            http_status=answer.http_status,
            answer=answer.body,
            milliseconds=answer.milliseconds,
            verdict=reading.verdict,
            words=answer.trouble or reading.words,
        )
        self._live.tell()
        return answer
