"""The sandbox's own clock: it goes as ours does, and can be put forward, so that what is due tomorrow is due now."""

import asyncio
from datetime import datetime, timedelta

from core import clock
from integrations.sandbox.storage import Storage

MOST_SECONDS = 400 * 24 * 3600  # ahead of ours, in all

_SCHEMA = "CREATE TABLE IF NOT EXISTS own_clock (id INTEGER PRIMARY KEY CHECK (id = 1), ahead_seconds INTEGER NOT NULL)"


class TooFar(Exception):
    """The clock can't be put forward by so much, or not at all back."""


class OwnClock:
    def __init__(self, storage: Storage | None = None) -> None:
        """With a storage it stays ahead across restarts: what was stored by it would lie in the future otherwise."""
        self._storage = storage
        self._moved = asyncio.Event()
        self.ahead_seconds = 0
        if storage is not None:
            storage.ensure(_SCHEMA)
            row = storage.row("SELECT ahead_seconds FROM own_clock")
            self.ahead_seconds = row["ahead_seconds"] if row else 0

    def now(self) -> datetime:
        return clock.now() + timedelta(seconds=self.ahead_seconds)

    def put_forward(self, seconds: int) -> None:
        """Raises TooFar."""
        if seconds <= 0 or self.ahead_seconds + seconds > MOST_SECONDS:
            raise TooFar(str(seconds))
        self.ahead_seconds += seconds
        if self._storage is not None:
            self._storage.write("INSERT OR REPLACE INTO own_clock VALUES (1, :ahead)", ahead=self.ahead_seconds)
        self._moved.set()
        self._moved = asyncio.Event()

    async def reach(self, moment: datetime) -> None:
        """Wait until it is so late, by going or by being put forward."""
        while (rest_seconds := (moment - self.now()).total_seconds()) > 0:
            try:
                async with asyncio.timeout(rest_seconds):
                    await self._moved.wait()
            except TimeoutError:
                continue  # the time has come, or nearly: timers are coarser than clocks

    async def pass_by(self, seconds: float) -> None:
        await self.reach(self.now() + timedelta(seconds=seconds))
