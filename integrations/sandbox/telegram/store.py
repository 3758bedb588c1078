"""The SQLite file behind the sandbox's Telegram: everything that outlives a restart.

Records are pydantic models kept as JSON under a kind and a key, files are kept beside
them, and numbers are handed out once. Writes happen in the event loop: in WAL mode one
costs some ten microseconds, less than a thread would.
"""

import sqlite3
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

Record = TypeVar("Record", bound=BaseModel)

SCHEMA = """
PRAGMA journal_mode = WAL;
PRAGMA synchronous = NORMAL;
CREATE TABLE IF NOT EXISTS records (
    kind TEXT NOT NULL, key TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (kind, key)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS files (path TEXT PRIMARY KEY, content BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS numbers (name TEXT PRIMARY KEY, value INTEGER NOT NULL);
"""


class Store:
    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._connection = sqlite3.connect(path, isolation_level=None, timeout=10)
        self._connection.executescript(SCHEMA)

    def put(self, kind: str, key: int | str, record: BaseModel) -> None:
        body = record.model_dump_json(by_alias=True, exclude_none=True)
        self._connection.execute("INSERT OR REPLACE INTO records VALUES (?, ?, ?)", (kind, str(key), body))

    def remove(self, kind: str, key: int | str) -> None:
        self._connection.execute("DELETE FROM records WHERE kind = ? AND key = ?", (kind, str(key)))

    def load(self, kind: str, shape: type[Record]) -> dict[str, Record]:
        """Every record of a kind; the caller orders them."""
        rows = self._connection.execute("SELECT key, body FROM records WHERE kind = ?", (kind,))
        return {key: shape.model_validate_json(body) for key, body in rows}

    def next_number(self, name: str, *, first: int = 1) -> int:
        """A number that `name` was never given before, also not before a restart."""
        row = self._connection.execute(
            "INSERT INTO numbers VALUES (?, ?) ON CONFLICT DO UPDATE SET value = value + 1 RETURNING value",
            (name, first),
        ).fetchone()
        assert row is not None
        return int(row[0])

    def put_file(self, path: str, content: bytes) -> None:
        self._connection.execute("INSERT OR REPLACE INTO files VALUES (?, ?)", (path, content))

    def file(self, path: str) -> bytes | None:
        row = self._connection.execute("SELECT content FROM files WHERE path = ?", (path,)).fetchone()
        return None if row is None else bytes(row[0])

    def close(self) -> None:
        self._connection.close()
