"""How a round ended, as the data feed of finished rounds tells it: CSV, ten minutes of everybody's rounds at a time.

    timepoint=1740022596168
    playerID,extPlayerID,gameID,playSessionID,parentSessionID,startDate,endDate,status,type,bet,win,currency,jackpot
    56406193,<userId>,vs20doghouse,5103188801,null,2025-02-20 03:26:36,2025-02-20 03:26:37,C,R,0.50,7.60,USD,0.00

The first line says, in milliseconds, where the next ten minutes begin. Not verified against Pragmatic: that a round's
playSessionID is the wallet's roundId, that tables' games are numbers, and that free spins (type F, told as rounds of
their own) name their round as parentSessionID.
"""

import csv
import re
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from decimal import Decimal
from uuid import UUID

from core import clock
from core.games.ports import Progress, ProviderRound
from core.money import InvalidAmount, Money
from integrations.providers.pragmatic.amounts import to_money
from integrations.providers.pragmatic.service import Service, unavailable

PATH = "/DataFeeds/gamerounds/finished/"
WINDOWS = 3  # a round that was played to its end ended within minutes
CLOCKS_DIFFER = timedelta(minutes=1)
COLUMNS = {"extPlayerID", "playSessionID", "parentSessionID", "status", "win", "currency"}
COMPLETED, OVER = "C", "F"  # F: cancelled or finalised, which of the two is not told

_TIMEPOINT = re.compile(r"timepoint=([0-9]{1,15})\s*")
_AMOUNT = re.compile(r"[0-9]{1,15}(\.[0-9]{1,9})?")

Row = Mapping[str, str]


class History:
    def __init__(self, service: Service) -> None:
        self._service = service

    async def round_state(
        self, *, player_id: UUID, round_id: str, game_code: str, currency: str, opened_at: datetime
    ) -> ProviderRound:
        """Look through the half hour after the round was opened; what did not end in it is open, as far as we know.

        Raises ProviderUnavailable.
        """
        timepoint = _milliseconds(opened_at - CLOCKS_DIFFER)
        kind = {"dataType": "LC"} if game_code.isdecimal() else {}
        for _ in range(WINDOWS):
            text = await self._service.feed(PATH, kind | {"timepoint": str(timepoint)})
            following, rows = _rows_of(text, round_id=round_id)
            mine = [row for row in rows if row["extPlayerID"] == player_id.hex]
            if ended := next((row for row in mine if row["playSessionID"] == round_id), None):
                return _state(ended, alone=len(mine) == 1, currency=currency)
            if not timepoint < following < _milliseconds(clock.now()):
                break
            timepoint = following
        return ProviderRound(progress=Progress.OPEN)


def _milliseconds(moment: datetime) -> int:
    return int(moment.timestamp() * 1000)


def _rows_of(text: str, *, round_id: str) -> tuple[int, Sequence[Row]]:
    """Where the feed goes on, and what it says of this round. Lines that do not name it are not read: they are many.

    Raises ProviderUnavailable.
    """
    first, *lines = text.splitlines() or [""]
    timepoint = _TIMEPOINT.fullmatch(first)
    if timepoint is None:
        raise unavailable(PATH, "no timepoint in the answer")
    header, rest = lines[:1], [line for line in lines[1:] if round_id in line]
    reader = csv.DictReader(header + rest, restval="")
    if not COLUMNS.issubset(reader.fieldnames or ()):
        raise unavailable(PATH, "columns are missing in the answer")
    try:
        rows = [row for row in reader if round_id in (row["playSessionID"], row["parentSessionID"])]
    except csv.Error as error:
        raise unavailable(PATH, f"csv: {error}") from None
    return int(timepoint[1]), rows


def _state(row: Row, *, alone: bool, currency: str) -> ProviderRound:
    """`alone`: no free spins are told beside it. With them, or in another currency, its win is not the whole."""
    if row["status"] == COMPLETED:
        win = _win(row, currency) if alone and row["currency"] == currency else None
        return ProviderRound(progress=Progress.FINISHED, win=win)
    if row["status"] == OVER:
        return ProviderRound(progress=Progress.FINISHED)
    return ProviderRound(progress=Progress.OPEN)


def _win(row: Row, currency: str) -> Money:
    """Raises ProviderUnavailable."""
    if not _AMOUNT.fullmatch(row["win"]):
        raise unavailable(PATH, f"a win of {row['win'][:40]!r}")
    try:
        return to_money(Decimal(row["win"]), currency)
    except InvalidAmount as error:
        raise unavailable(PATH, str(error)) from None
