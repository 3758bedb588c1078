"""The log of calls: what went over the wire, both ways, and what became of it. The newest of each provider are kept."""

import base64
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Literal

import orjson

from integrations.sandbox.dialect import Call
from integrations.sandbox.reading import Verdict
from integrations.sandbox.storage import Row, Storage, to_moment, to_text

KEPT = 500  # calls of each provider

SCHEMA = """
CREATE TABLE IF NOT EXISTS calls (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    provider TEXT NOT NULL,
    direction TEXT NOT NULL,
    call BLOB NOT NULL,
    about TEXT NOT NULL,
    origin TEXT NOT NULL,
    attempt INTEGER NOT NULL,
    state TEXT NOT NULL,
    http_status INTEGER,
    answer BLOB NOT NULL DEFAULT x'',
    milliseconds INTEGER,
    verdict TEXT NOT NULL DEFAULT 'undecided',
    words TEXT NOT NULL DEFAULT '',
    sent_at TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS calls_of_provider ON calls (provider, number);
"""

Direction = Literal["out", "in"]


class State(StrEnum):
    HELD = "held"  # until a person lets it go
    DELAYED = "delayed"
    AWAY = "away"  # on its way
    ANSWERED = "answered"
    UNHEARD = "unheard"  # the operator answered, but the provider did not learn it
    LOST = "lost"  # there was no answer

    @property
    def is_open(self) -> bool:
        return self in {State.HELD, State.DELAYED, State.AWAY}


@dataclass(frozen=True, slots=True, kw_only=True)
class Logged:
    """One exchange: "out" to the operator, "in" from him. `sent_at` is of the sandbox's clock."""

    number: int
    provider: str
    direction: Direction
    call: Call
    about: str  # what the provider wants: "bet of 1.00 USDT"
    origin: str  # "", or "replay of 12"
    attempt: int
    state: State
    http_status: int | None
    answer: bytes
    milliseconds: int | None
    verdict: Verdict
    words: str  # what the answer says, or why there is none
    sent_at: datetime


def pack(call: Call) -> bytes:
    return orjson.dumps(
        {
            "path": call.path,
            "body": base64.b64encode(call.body).decode(),
            "headers": dict(call.headers),
            "query": dict(call.query),
            "currency": call.currency,
        }
    )


def unpack(packed: bytes) -> Call:
    fields = orjson.loads(packed)
    return Call(**fields | {"body": base64.b64decode(fields["body"])})


class CallLog:
    def __init__(self, storage: Storage) -> None:
        self._storage = storage
        storage.ensure(SCHEMA)
        # What was under way when the sandbox was stopped will never be answered.
        storage.write(
            "UPDATE calls SET state = 'lost', words = 'the sandbox was stopped'"
            " WHERE state IN ('held', 'delayed', 'away')"
        )

    def add(
        self,
        provider: str,
        call: Call,
        *,
        sent_at: datetime,
        direction: Direction = "out",
        about: str = "",
        origin: str = "",
        attempt: int = 1,
    ) -> int:
        """Return the call's number. The oldest of this provider go."""
        number = self._storage.write(
            "INSERT INTO calls (provider, direction, call, about, origin, attempt, state, sent_at)"
            " VALUES (:provider, :direction, :call, :about, :origin, :attempt, 'away', :sent_at)",
            provider=provider,
            direction=direction,
            call=pack(call),
            about=about,
            origin=origin,
            attempt=attempt,
            sent_at=to_text(sent_at),
        )
        self._storage.write(
            "DELETE FROM calls WHERE provider = :provider AND number <= (SELECT number FROM calls"
            " WHERE provider = :provider ORDER BY number DESC LIMIT 1 OFFSET :kept)",
            provider=provider,
            kept=KEPT,
        )
        return number

    def move(self, number: int, state: State, *, words: str = "") -> None:
        self._storage.write(
            "UPDATE calls SET state = :state, words = :words WHERE number = :number",
            number=number,
            state=state,
            words=words,
        )

    def settle(
        self,
        number: int,
        state: State,
        *,
        http_status: int | None,
        answer: bytes,
        milliseconds: int,
        verdict: Verdict,
        words: str,
    ) -> None:
        self._storage.write(
            "UPDATE calls SET state = :state, http_status = :http_status, answer = :answer,"
            " milliseconds = :milliseconds, verdict = :verdict, words = :words WHERE number = :number",
            number=number,
            state=state,
            http_status=http_status,
            answer=answer,
            milliseconds=milliseconds,
            verdict=verdict,
            words=words,
        )

    def find(self, number: int) -> Logged | None:
        row = self._storage.row("SELECT * FROM calls WHERE number = :number", number=number)
        return None if row is None else _logged(row)

    def newest(self, provider: str | None = None, *, limit: int = 100) -> list[Logged]:
        """The newest first."""
        rows = self._storage.rows(
            "SELECT * FROM calls WHERE (:provider IS NULL OR provider = :provider) ORDER BY number DESC LIMIT :limit",
            provider=provider,
            limit=limit,
        )
        return [_logged(row) for row in rows]

    def counts(self) -> Mapping[str, int]:
        """How many calls are kept, by provider."""
        rows = self._storage.rows("SELECT provider, count(*) AS calls FROM calls GROUP BY provider")
        return {row["provider"]: row["calls"] for row in rows}


def _logged(row: Row) -> Logged:
    return Logged(
        **{
            **dict(row),
            "call": unpack(row["call"]),
            "state": State(row["state"]),
            "verdict": Verdict(row["verdict"]),
            "sent_at": to_moment(row["sent_at"]),
        }
    )
