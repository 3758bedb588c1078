"""Where an INSERT's data begin, and which format a query asks for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from integrations.embedded.clickhouse_statements import Insert, Query, parse


@pytest.mark.parametrize(
    ("statement", "head", "format_name", "data"),
    [
        (b"INSERT INTO t FORMAT Native\n\x01\x02", "INSERT INTO t ", "Native", b"\x01\x02"),
        (b"insert into t (a, b) format JSONEachRow {}", "insert into t (a, b) ", "JSONEachRow", b"{}"),
        (b"INSERT INTO `for``mat` FORMAT CSV\r\n1", "INSERT INTO `for``mat` ", "CSV", b"1"),
        (b"INSERT INTO t FORMAT TSV\n\n1", "INSERT INTO t ", "TSV", b"\n1"),
        (b"INSERT INTO t FORMAT TSV", "INSERT INTO t ", "TSV", b""),
        (b"-- FORMAT CSV\nINSERT INTO t FORMAT TSV 1", "-- FORMAT CSV\nINSERT INTO t ", "TSV", b"1"),
        (b"INSERT /* FORMAT CSV */ INTO t FORMAT TSV 1", "INSERT /* FORMAT CSV */ INTO t ", "TSV", b"1"),
        (
            b"INSERT INTO t SETTINGS x = 'FORMAT CSV' FORMAT TSV 1",
            "INSERT INTO t SETTINGS x = 'FORMAT CSV' ",
            "TSV",
            b"1",
        ),
        (b"INSERT INTO t FORMAT TSV\nSELECT FORMAT 'x'", "INSERT INTO t ", "TSV", b"SELECT FORMAT 'x'"),
    ],
)
def test_data_begin_behind_the_formats_name(statement: bytes, head: str, format_name: str, data: bytes) -> None:
    assert parse(statement) == Insert(head, format_name, data)


@pytest.mark.parametrize(
    "statement",
    [
        b"INSERT INTO t VALUES ('FORMAT CSV 1')",
        b"INSERT INTO t SELECT 1 FORMAT CSV",
        b"INSERT INTO t (a) SELECT 'it''s' AS format FROM x",
        b"INSERT INTO t FROM INFILE '/x' FORMAT CSV",
        b"INSERT INTO t WITH x AS (SELECT 1) SELECT * FROM x",
    ],
)
def test_an_insert_that_brings_its_own_rows_has_no_data(statement: bytes) -> None:
    assert parse(statement) == Query(statement.decode(), None, returns_rows=False)


@pytest.mark.parametrize(
    ("statement", "format_name", "returns_rows"),
    [
        (b"SELECT 1", None, True),
        (b"SELECT 1 FORMAT JSON", "JSON", True),
        (b" select 1 format Native ;", "Native", True),
        (b"SELECT 1 FORMAT JSON SETTINGS max_threads = 1", "JSON", True),
        (b"SELECT 'FORMAT JSON'", None, True),
        (b"SELECT 1 -- FORMAT JSON", None, True),
        (b"SELECT format FROM t", None, True),
        (b"SELECT (SELECT 1 FORMAT JSON)", None, True),
        (b"SELECT 'it\\'s FORMAT JSON' AS x", None, True),
        (b"(SELECT 1) UNION ALL (SELECT 2)", None, True),
        (b"WITH 1 AS x SELECT x", None, True),
        (b"/* */ SHOW TABLES", None, True),
        (b"CREATE TABLE t (a Int8) ENGINE = Memory", None, False),
        (b"ALTER TABLE t DELETE WHERE a = 'SELECT'", None, False),
        (b"  -- nothing", None, False),
        (b"", None, False),
    ],
)
def test_a_query_names_its_format_at_its_end_or_not_at_all(
    statement: bytes, format_name: str | None, returns_rows: bool
) -> None:
    assert parse(statement) == Query(statement.decode(), format_name, returns_rows)


@given(data=st.binary())
def test_data_arrive_untouched_whatever_they_are(data: bytes) -> None:
    assert parse(b"INSERT INTO t FORMAT Native\n" + data) == Insert("INSERT INTO t ", "Native", data)


@given(text=st.text())
def test_a_literal_never_looks_like_a_statement(text: str) -> None:
    literal = text.replace("\\", "\\\\").replace("'", "\\'")
    statement = f"SELECT '{literal}'"
    assert parse(statement.encode()) == Query(statement, None, returns_rows=True)
