"""`croupier ledger archive`: a closed month goes into a file, which is read back; only then the month is dropped.

Killed anywhere, nothing is lost and the same command again finishes: until the one transaction at the end, the month is
in the database; after it, the file is whole and proved. Run by the tables' owner.
"""

import asyncio
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime
from gzip import GzipFile
from pathlib import Path

import asyncpg

from cli.archive_file import BadArchive, Content, file_of, read_back, write_file, write_page
from core.errors import Conflict
from core.wallet.seals import TRANSFER_LINE

KEPT_MONTHS = 13  # a year's statements, and the month in which they are asked for
LOCK_TIMEOUT = "500ms"  # bets wait behind us for so long at most
TRIES = 20

# Why a month is not archived, by the state that the Conflict carries.
REASONS = {
    "not_closed": "it is not closed yet: the worker closes a month when it has been over for a day and is verified",
    "not_the_oldest": "an older month must be archived first",
    "young": f"it is younger than {KEPT_MONTHS} months: --force-young archives it all the same",
    "busy": "the ledger was busy; nothing has changed, try again",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Archived:
    """A month that is in its file and no longer in the database."""

    file: Path
    sha256: str
    rows: int
    at: datetime


async def archive(owner_url: str, month: date, directory: Path, *, force_young: bool = False) -> Archived:
    """Archive the month that begins with this day; of one that is archived, say where it went.

    Raises Conflict (its `state` is one of REASONS), BadArchive (the file does not hold what the month held when it was
    closed; nothing is dropped), OSError (there is no such directory, the disk is full).
    """
    connection = await asyncpg.connect(owner_url)
    try:
        closed = await connection.fetchrow("SELECT transfers, digest FROM ledger_month WHERE first_day = $1", month)
        if closed is None:
            raise Conflict(what="month", state="not_closed")
        file = file_of(month, directory)
        if not await _is_archived(connection, month):
            await _ensure_due(connection, month, force_young=force_young)
            await export(connection, month, file)
            content = read_back(file)
            if (content.rows, content.digest) != (closed["transfers"], int(closed["digest"])):
                raise BadArchive(
                    f"{file.name} does not hold the {closed['transfers']} transfers that the month had when it was"
                    " closed: run croupier verify-ledger. Nothing was dropped."
                )
            write_page(file, month, content)
            await drop(connection, month, content)
        row = await connection.fetchrow("SELECT sha256, archived_at FROM ledger_archive WHERE first_day = $1", month)
        return Archived(file=file, sha256=row["sha256"], rows=closed["transfers"], at=row["archived_at"])
    finally:
        await connection.close()


async def export(connection: asyncpg.Connection, month: date, file: Path) -> None:
    """Write the month's file, over one of an attempt that was interrupted."""

    async def copy(lines: GzipFile) -> None:
        query = f"SELECT {TRANSFER_LINE} FROM {_table(month)} ORDER BY id"  # noqa: S608 - a month's name
        await connection.copy_from_query(query, output=lines)

    await write_file(file, copy)


async def drop(connection: asyncpg.Connection, month: date, content: Content) -> None:
    """Take the month's table out of the ledger, and remember the file's SHA-256: in one transaction."""
    for _ in range(TRIES):
        with suppress(asyncpg.LockNotAvailableError):
            async with connection.transaction():
                await connection.execute(f"SET LOCAL lock_timeout = '{LOCK_TIMEOUT}'")
                await connection.execute(
                    "INSERT INTO ledger_archive (first_day, sha256, archived_at) VALUES ($1, $2, clock_timestamp())",
                    month,
                    content.sha256,
                )
                await connection.execute(f"ALTER TABLE ledger_transfer DETACH PARTITION {_table(month)}")
                await connection.execute(f"DROP TABLE {_table(month)}")
            return
        await asyncio.sleep(1)  # let those pass who waited behind us
    raise Conflict(what="month", state="busy")


async def _ensure_due(connection: asyncpg.Connection, month: date, *, force_young: bool) -> None:
    oldest = await connection.fetchval(
        "SELECT min(first_day) FROM ledger_month WHERE first_day NOT IN (SELECT first_day FROM ledger_archive)"
    )
    if oldest != month:
        raise Conflict(what="month", state="not_the_oldest")
    today = datetime.now(UTC).date()
    if (today.year - month.year) * 12 + today.month - month.month <= KEPT_MONTHS and not force_young:
        raise Conflict(what="month", state="young")


async def _is_archived(connection: asyncpg.Connection, month: date) -> bool:
    archived: bool = await connection.fetchval("SELECT EXISTS (SELECT FROM ledger_archive WHERE first_day = $1)", month)
    return archived


def _table(month: date) -> str:
    return f"ledger_transfer_{month:%Y_%m}"
