"""ClickHouse's engine in this process: a few handles of the chDB library, each for one statement at a time."""

import queue
import re
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import chdb
from chdb.state.sqlitelike import Connection

from integrations.embedded.clickhouse_statements import Insert, Query, parse

UNKNOWN_ERROR = 1002  # Source: ErrorCodes.cpp, UNKNOWN_EXCEPTION


class EngineError(Exception):
    """The engine refused a statement. `code` is ClickHouse's, the message its own words."""

    def __init__(self, message: str) -> None:
        found = re.search(r"Code: (\d+)", message)
        self.code = int(found[1]) if found else UNKNOWN_ERROR
        super().__init__(message[found.start() :] if found else message)


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """A statement and its circumstances. `statement` holds an INSERT's data too."""

    statement: bytes
    database: str = "default"
    settings: Mapping[str, str] = field(default_factory=dict)
    parameters: Mapping[str, str] = field(default_factory=dict)
    default_format: str = "TabSeparated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    body: bytes = b""
    format: str | None = None  # None: the statement has no rows to give
    summary: Mapping[str, str] = field(default_factory=dict)  # figures as strings, as X-ClickHouse-Summary has them


class Engine:
    """The one opener of a data directory. `run` may be called from as many threads as there are handles."""

    def __init__(self, directory: Path, *, handles: int = 2) -> None:
        directory.mkdir(parents=True, exist_ok=True)
        self._scratch = directory.with_name("scratch")
        self._scratch.mkdir(exist_ok=True)
        self._handles: queue.Queue[Connection] = queue.Queue()
        self.handles = handles
        for _ in range(handles):
            handle = chdb.connect(str(directory))
            handle.query("SET implicit_select = 0")  # a server does not take every typing error for an expression
            self._handles.put(handle)

    def run(self, job: Job) -> Answer:
        """Run one statement to its end.

        Raises:
            EngineError: the engine refused it; its effect is what ClickHouse's would be.
        """
        if not job.statement.strip():
            raise EngineError("Code: 62. DB::Exception: The query is empty. (SYNTAX_ERROR)")
        try:
            parsed = parse(job.statement)
        except UnicodeDecodeError:
            raise EngineError("Code: 62. DB::Exception: The statement is not UTF-8. (SYNTAX_ERROR)") from None
        handle = self._handles.get()
        try:
            with _circumstances(handle, job):
                return self._insert(handle, parsed, job) if isinstance(parsed, Insert) else _query(handle, parsed, job)
        except RuntimeError as error:
            raise EngineError(str(error)) from None
        finally:
            self._handles.put(handle)

    def _insert(self, handle: Connection, insert: Insert, job: Job) -> Answer:
        if not insert.data:
            return Answer(summary={"written_rows": "0", "written_bytes": "0"})
        with tempfile.NamedTemporaryFile(dir=self._scratch) as file:
            file.write(insert.data)
            file.flush()
            source = f"{insert.head} FROM INFILE {_quoted(file.name)} FORMAT {insert.format}"
            result = handle.query(source, job.default_format, params=dict(job.parameters))
        return Answer(summary={"written_rows": str(result.rows_read()), "written_bytes": str(len(insert.data))})

    def close(self) -> None:
        """Close the handles, once nothing runs any more."""
        while not self._handles.empty():
            self._handles.get().close()


def _query(handle: Connection, query: Query, job: Job) -> Answer:
    output_format = query.format or job.default_format
    result = handle.query(query.text, output_format, params=dict(job.parameters))
    return Answer(
        body=result.bytes() or b"",
        format=output_format if query.returns_rows else None,
        summary={
            "read_rows": str(result.rows_read()),
            "read_bytes": str(result.bytes_read()),
            "elapsed_ns": str(int(result.elapsed() * 1e9)),
        },
    )


@contextmanager
def _circumstances(handle: Connection, job: Job) -> Iterator[None]:
    """Give a handle the statement's database and settings, and take the settings away again."""
    handle.query(f"USE {_identifier(job.database)}")
    changed = []
    try:
        for name, value in job.settings.items():
            handle.query(f"SET {_identifier(name)} = {_quoted(value)}")
            changed.append(name)
        yield
    finally:
        for name in changed:
            handle.query(f"SET {_identifier(name)} = DEFAULT")


def _quoted(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"


def _identifier(name: str) -> str:
    return "`" + name.replace("\\", "\\\\").replace("`", "\\`") + "`"
