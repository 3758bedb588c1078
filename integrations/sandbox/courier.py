"""The courier carries one stored message until it is accepted: webhooks and owed wallet calls, across restarts.

When the next attempt is due is a matter of the sandbox's own clock: put forward, it makes them due at once.
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from integrations.sandbox.live import Live
from integrations.sandbox.own_clock import OwnClock
from integrations.sandbox.storage import Row, Storage, to_moment, to_text

_SCHEMA = """
CREATE TABLE IF NOT EXISTS parcels (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    address TEXT NOT NULL,
    body BLOB NOT NULL,
    reference TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    accepted INTEGER NOT NULL DEFAULT 0,
    answer TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    next_attempt_at TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS parcels_pending ON parcels (id) WHERE NOT accepted;
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parcel:
    """A message on its way: the same bytes at every attempt, so that the receiver can recognise it."""

    id: int
    address: str
    body: bytes
    reference: str
    attempts: int
    accepted: bool
    answer: str
    created_at: datetime
    next_attempt_at: datetime


@dataclass(frozen=True, slots=True)
class Receipt:
    accepted: bool
    answer: str  # for people: "200 OK", "connection refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """When a message is sent again: after a first pause, then after pauses that double."""

    first_seconds: float
    longest_seconds: float = 60.0  # a receiver that was away for a night is served within a minute
    at_once: bool = False  # the first repetition does not wait
    gives_up_after: timedelta | None = None  # counted from the first attempt

    def pause_after(self, attempts: int) -> float:
        """How many seconds to wait after so many attempts."""
        waited = attempts - 1 if self.at_once else attempts
        if waited == 0:
            return 0.0
        return min(self.first_seconds * float(1 << min(waited - 1, 30)), self.longest_seconds)


def provider_schedule(first_seconds: float) -> Schedule:
    """What game providers do: at once, then with growing pauses, for a day."""
    return Schedule(
        first_seconds=first_seconds, longest_seconds=3600.0, at_once=True, gives_up_after=timedelta(hours=24)
    )


class Courier:
    def __init__(
        self,
        storage: Storage,
        send: Callable[[Parcel], Awaitable[Receipt]],
        *,
        live: Live,
        schedule: Schedule,
        clock: OwnClock | None = None,
    ) -> None:
        self._storage = storage
        self._send = send
        self._live = live
        self._schedule = schedule
        self._clock = clock or OwnClock()
        self._journeys: dict[int, asyncio.Task[None]] = {}
        storage.ensure(_SCHEMA)

    def start(self) -> None:
        """Take up again what an earlier run left undelivered, at once: who was down then may be up now."""
        for parcel in reversed(self.pending()):
            if parcel.attempts:
                self._storage.write(
                    "UPDATE parcels SET next_attempt_at = :now WHERE id = :id",
                    now=to_text(self._clock.now()),
                    id=parcel.id,
                )
            self._depart(parcel.id)

    async def stop(self) -> None:
        journeys = list(self._journeys.values())
        for journey in journeys:
            journey.cancel()
        await asyncio.gather(*journeys, return_exceptions=True)

    def post(self, address: str, body: bytes, *, reference: str, delay_seconds: float = 0) -> int:
        """Store the message and send it on its way. Returns its id at once."""
        now = self._clock.now()
        parcel_id = self._storage.write(
            "INSERT INTO parcels (address, body, reference, created_at, next_attempt_at)"
            " VALUES (:address, :body, :reference, :created_at, :next_attempt_at)",
            address=address,
            body=body,
            reference=reference,
            created_at=to_text(now),
            next_attempt_at=to_text(now + timedelta(seconds=delay_seconds)),
        )
        self._depart(parcel_id)
        return parcel_id

    async def attempted(self, parcel_id: int) -> Parcel:
        """Wait until the message was tried at least once, accepted or not."""
        while (parcel := self.parcel(parcel_id)).attempts == 0:
            await self._live.change()
        return parcel

    async def accepted(self, parcel_id: int) -> Parcel:
        """Wait until the message was accepted."""
        while not (parcel := self.parcel(parcel_id)).accepted:
            await self._live.change()
        return parcel

    def parcel(self, parcel_id: int) -> Parcel:
        row = self._storage.row("SELECT * FROM parcels WHERE id = :id", id=parcel_id)
        if row is None:
            raise KeyError(parcel_id)
        return _parcel(row)

    def parcels(self, limit: int = 50) -> list[Parcel]:
        """The newest first."""
        rows = self._storage.rows("SELECT * FROM parcels ORDER BY id DESC LIMIT :limit", limit=limit)
        return [_parcel(row) for row in rows]

    def pending(self) -> list[Parcel]:
        """What is still to be accepted, the newest first; without what was given up."""
        rows = self._storage.rows("SELECT * FROM parcels WHERE NOT accepted ORDER BY id DESC")
        return [parcel for row in rows if not self.is_given_up(parcel := _parcel(row))]

    def is_given_up(self, parcel: Parcel) -> bool:
        """Whether the next attempt would come too late to be made."""
        limit = self._schedule.gives_up_after
        return not parcel.accepted and limit is not None and parcel.next_attempt_at > parcel.created_at + limit

    def _depart(self, parcel_id: int) -> None:
        journey = asyncio.get_running_loop().create_task(self._carry(parcel_id))
        self._journeys[parcel_id] = journey
        journey.add_done_callback(lambda _: self._journeys.pop(parcel_id, None))

    async def _carry(self, parcel_id: int) -> None:
        while not (parcel := self.parcel(parcel_id)).accepted and not self.is_given_up(parcel):
            await self._clock.reach(parcel.next_attempt_at)
            receipt = await self._send(parcel)
            pause_seconds = self._schedule.pause_after(parcel.attempts + 1)
            self._storage.write(
                "UPDATE parcels SET attempts = attempts + 1, accepted = :accepted, answer = :answer,"
                " next_attempt_at = :next_attempt_at WHERE id = :id",
                id=parcel_id,
                accepted=receipt.accepted,
                answer=receipt.answer,
                next_attempt_at=to_text(self._clock.now() + timedelta(seconds=pause_seconds)),
            )
            self._live.tell()


def _parcel(row: Row) -> Parcel:
    return Parcel(
        id=row["id"],
        address=row["address"],
        body=row["body"],
        reference=row["reference"],
        attempts=row["attempts"],
        accepted=bool(row["accepted"]),
        answer=row["answer"],
        created_at=to_moment(row["created_at"]),
        next_attempt_at=to_moment(row["next_attempt_at"]),
    )
