"""One SQLite file for one room of the sandbox, so that a second start continues where the first one stopped."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

Row = sqlite3.Row
Value = str | int | bytes | None


class Storage:
    """Short statements on the event loop: the sandbox serves one desk, and an await-free write cannot interleave."""

    def __init__(self, path: Path, schema: str) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._connection = sqlite3.connect(path, isolation_level=None)
        self._connection.row_factory = sqlite3.Row
        self._connection.executescript("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;")
        self.ensure(schema)

    def ensure(self, schema: str) -> None:
        """Create what is missing of a schema written with IF NOT EXISTS."""
        self._connection.executescript(schema)

    def rows(self, sql: str, **values: Value) -> list[Row]:
        return self._connection.execute(sql, values).fetchall()

    def row(self, sql: str, **values: Value) -> Row | None:
        found: Row | None = self._connection.execute(sql, values).fetchone()
        return found

    def write(self, sql: str, **values: Value) -> int:
        """Run one statement. Returns the id of the row it inserted, if it did."""
        return self._connection.execute(sql, values).lastrowid or 0

    @contextmanager
    def together(self) -> Iterator[None]:
        """All writes inside stand or fall together. Nothing inside may await."""
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._connection.execute("ROLLBACK")
            raise
        self._connection.execute("COMMIT")

    def close(self) -> None:
        self._connection.close()


def to_text(moment: datetime) -> str:
    """The form in which moments are stored and sent: "2026-11-24T18:30:00.123Z". Sorts by time."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def to_moment(text: str) -> datetime:
    return datetime.fromisoformat(text)
