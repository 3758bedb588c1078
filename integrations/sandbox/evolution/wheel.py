"""The wheel of a table: it turns for everybody at once, whoever sits there, and stops for nobody.

When a turn begins and ends follows from the clock alone; where it stops follows from its number and a secret of ours.
"""

import hmac
import secrets
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from integrations.sandbox.evolution.roulette import POCKETS
from integrations.sandbox.own_clock import OwnClock
from integrations.sandbox.storage import Storage

BETTING, SPINNING, SHOWING = timedelta(seconds=15), timedelta(seconds=7), timedelta(seconds=5)
TURN = BETTING + SPINNING + SHOWING
EPOCH = datetime(2026, 1, 1, tzinfo=UTC)

_SCHEMA = "CREATE TABLE IF NOT EXISTS wheel (id INTEGER PRIMARY KEY CHECK (id = 1), secret BLOB NOT NULL)"


class Phase(StrEnum):
    BETTING = "betting"
    SPINNING = "spinning"  # no more bets
    SHOWING = "showing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    number: int
    phase: Phase
    phase_ends_at: datetime
    stops_at: datetime


class Wheel:
    def __init__(self, storage: Storage, clock: OwnClock) -> None:
        self._clock = clock
        storage.ensure(_SCHEMA)
        storage.write("INSERT OR IGNORE INTO wheel VALUES (1, :secret)", secret=secrets.token_bytes(32))
        row = storage.row("SELECT secret FROM wheel")
        assert row is not None
        self._secret: bytes = row["secret"]

    def turn(self) -> Turn:
        """The one of now."""
        now = self._clock.now()
        number, passed = divmod(now - EPOCH, TURN)
        begun_at = now - passed
        stops_at = begun_at + BETTING + SPINNING
        if passed < BETTING:
            phase, ends_at = Phase.BETTING, begun_at + BETTING
        elif passed < BETTING + SPINNING:
            phase, ends_at = Phase.SPINNING, stops_at
        else:
            phase, ends_at = Phase.SHOWING, begun_at + TURN
        return Turn(number=number, phase=phase, phase_ends_at=ends_at, stops_at=stops_at)

    def pocket(self, number: int) -> int:
        """Where that turn stops. Of 2**256 numbers each of 37 pockets has its share, to 75 decimals."""
        drawn = hmac.digest(self._secret, str(number).encode(), "sha256")
        return POCKETS[int.from_bytes(drawn) % len(POCKETS)]
