"""The courier carries one stored message until it is accepted: webhooks and owed wallet calls, across restarts."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from core import clock
from integrations.sandbox.live import Live
from integrations.sandbox.storage import Row, Storage, to_moment, to_text

LONGEST_PAUSE_SECONDS = 60.0  # a peer that was away for a night is served within a minute

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


def pause_after(attempts: int, *, first_seconds: float) -> float:
    """How long to wait after so many attempts: doubled each time, up to a minute."""
    return min(first_seconds * float(1 << min(attempts - 1, 30)), LONGEST_PAUSE_SECONDS)


class Courier:
    def __init__(
        self,
        storage: Storage,
        send: Callable[[Parcel], Awaitable[Receipt]],
        *,
        live: Live,
        first_pause_seconds: float,
    ) -> None:
        self._storage = storage
        self._send = send
        self._live = live
        self._first_pause_seconds = first_pause_seconds
        self._journeys: dict[int, asyncio.Task[None]] = {}
        storage.ensure(_SCHEMA)

    def start(self) -> None:
        """Take up again what an earlier run left undelivered, at once: who was down then may be up now."""
        self._storage.write(
            "UPDATE parcels SET next_attempt_at = :now WHERE NOT accepted AND attempts > 0", now=to_text(clock.now())
        )
        for row in self._storage.rows("SELECT id FROM parcels WHERE NOT accepted ORDER BY id"):
            self._depart(row["id"])

    async def stop(self) -> None:
        journeys = list(self._journeys.values())
        for journey in journeys:
            journey.cancel()
        await asyncio.gather(*journeys, return_exceptions=True)

    def post(self, address: str, body: bytes, *, reference: str, delay_seconds: float = 0) -> int:
        """Store the message and send it on its way. Returns its id at once."""
        now = clock.now()
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

    def _depart(self, parcel_id: int) -> None:
        journey = asyncio.get_running_loop().create_task(self._carry(parcel_id))
        self._journeys[parcel_id] = journey
        journey.add_done_callback(lambda _: self._journeys.pop(parcel_id, None))

    async def _carry(self, parcel_id: int) -> None:
        while not (parcel := self.parcel(parcel_id)).accepted:
            await asyncio.sleep(max(0.0, (parcel.next_attempt_at - clock.now()).total_seconds()))
            receipt = await self._send(parcel)
            pause_seconds = pause_after(parcel.attempts + 1, first_seconds=self._first_pause_seconds)
            self._storage.write(
                "UPDATE parcels SET attempts = attempts + 1, accepted = :accepted, answer = :answer,"
                " next_attempt_at = :next_attempt_at WHERE id = :id",
                id=parcel_id,
                accepted=receipt.accepted,
                answer=receipt.answer,
                next_attempt_at=to_text(clock.now() + timedelta(seconds=pause_seconds)),
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
