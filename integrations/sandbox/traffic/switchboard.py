"""All lines, their one log, and the clock that every provider goes by."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import aiohttp

from integrations.sandbox.dialect import Dialect
from integrations.sandbox.live import Live
from integrations.sandbox.own_clock import OwnClock
from integrations.sandbox.storage import Storage
from integrations.sandbox.traffic.calls import CallLog
from integrations.sandbox.traffic.line import PATIENCE_SECONDS, Line


@dataclass(frozen=True, slots=True, kw_only=True)
class Owed:
    """Calls that will be sent again."""

    count: int
    next_at: datetime | None  # of the sandbox's clock


class Traffic:
    def __init__(self, database: Path) -> None:
        self.live = Live()
        self._storage = Storage(database, "")
        self.clock = OwnClock(self._storage)
        self.log = CallLog(self._storage)
        self._lines: dict[str, Line] = {}
        self._http: aiohttp.ClientSession | None = None

    @property
    def lines(self) -> Mapping[str, Line]:
        """By the provider's code."""
        return self._lines

    def open_line(
        self, *, code: str, name: str, url: str, dialect: Dialect, patience_seconds: float = PATIENCE_SECONDS
    ) -> Line:
        """A provider's line to the operator's callbacks at `url`. It carries calls once the application runs."""
        line = Line(
            code=code,
            name=name,
            url=url,
            dialect=dialect,
            log=self.log,
            live=self.live,
            clock=self.clock,
            patience_seconds=patience_seconds,
        )
        if self._http is not None:
            line.start(self._http)
        self._lines[code] = line
        return line

    async def start(self) -> None:
        # No limit of connections: duplicates must meet each other, not queue here.
        self._http = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0))
        for line in self._lines.values():
            line.start(self._http)

    async def stop(self) -> None:
        for line in self._lines.values():
            await line.stop()
        if self._http is not None:
            await self._http.close()
        self._storage.close()

    def put_forward(self, seconds: int) -> None:
        """Let time pass at once. Raises TooFar."""
        self.clock.put_forward(seconds)
        self.live.tell()

    def owed(self) -> Owed:
        parcels = [parcel for line in self._lines.values() if line.owed for parcel in line.owed.pending()]
        return Owed(count=len(parcels), next_at=min((parcel.next_attempt_at for parcel in parcels), default=None))
