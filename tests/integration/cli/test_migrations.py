"""Migrations bring any database to the present tables, once, whoever else tries at the same time."""

import asyncio
import shutil
import sys
from pathlib import Path

import asyncpg
import clickhouse_connect
import pytest
from aerich.migrate import Migrate
from aerich.utils import decompress_dict, get_formatted_compressed_data, import_py_file
from clickhouse_connect.driver.exceptions import DatabaseError

from cli import migrations
from cli.migrations import check_drift, pending, statements, upgrade, upgrade_clickhouse
from core.database import connection
from tests.plugins.databases import AsOwner


async def tables(url: str) -> set[str]:
    reader = await asyncpg.connect(url)
    rows = await reader.fetch("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
    await reader.close()
    return {row["tablename"] for row in rows}


async def test_an_empty_database_gets_every_table_and_a_second_run_does_nothing(empty_database_url: str) -> None:
    assert await pending(empty_database_url) != []
    assert await upgrade(empty_database_url) != []
    assert {"player", "ledger_transfer", "outbox_event", "aerich"} <= await tables(empty_database_url)
    assert await pending(empty_database_url) == []
    assert await upgrade(empty_database_url) == []


async def test_two_processes_at_once_apply_each_migration_once(empty_database_url: str) -> None:
    program = (
        f"import asyncio; from cli.migrations import upgrade; print(len(asyncio.run(upgrade({empty_database_url!r}))))"
    )
    both = [
        await asyncio.create_subprocess_exec(
            sys.executable, "-c", program, stdout=asyncio.subprocess.PIPE, cwd=migrations.ROOT
        )
        for _ in range(2)
    ]
    answers = [(await process.communicate())[0].decode().strip() for process in both]
    files = len([*(migrations.POSTGRES_MIGRATIONS / "models").glob("[0-9]*_*.py")])
    assert sorted(answers) == ["0", str(files)]


async def test_the_database_that_the_process_has_open_is_left_alone(
    database: str, as_owner: AsOwner, empty_database_url: str
) -> None:
    await as_owner("DELETE FROM aerich")  # were it migrated by mistake, this would fail
    assert await upgrade(empty_database_url) != []
    assert await connection().execute_query_dict("SELECT count(*) AS n FROM aerich") == [{"n": 0}]


async def test_the_models_say_what_the_migrations_say() -> None:
    assert await check_drift() is None


async def test_a_column_without_a_migration_is_noticed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    # given migrations from before players had a language
    monkeypatch.setattr(migrations, "POSTGRES_MIGRATIONS", tmp_path / "postgres")
    for operators in ("upgrade_operators", "downgrade_operators"):
        monkeypatch.setattr(Migrate, operators, [])
    shutil.copytree(migrations.ROOT / "migrations" / "postgres", tmp_path / "postgres")
    latest = max((tmp_path / "postgres" / "models").glob("[0-9]*_*.py"), key=lambda file: int(file.name.split("_")[0]))
    state = decompress_dict(import_py_file(latest).MODELS_STATE)
    fields = state["models.Player"]["data_fields"]
    state["models.Player"]["data_fields"] = [field for field in fields if field["name"] != "language"]
    latest.write_text(
        latest.read_text().partition("MODELS_STATE")[0] + f"MODELS_STATE = ({get_formatted_compressed_data(state)})\n"
    )
    # then the check names the column that is missing
    drift = await check_drift()
    assert drift is not None
    assert 'ALTER TABLE "player" ADD "language"' in drift


async def test_clickhouse_gets_each_file_once_in_order(empty_clickhouse_url: str, tmp_path: Path) -> None:
    (tmp_path / "2_more.sql").write_text("INSERT INTO note VALUES ('a;b');\nINSERT INTO note VALUES ('c');\n")
    (tmp_path / "1_note.sql").write_text(
        "CREATE TABLE IF NOT EXISTS note (text String)\nENGINE = MergeTree ORDER BY text;\n"
    )
    (tmp_path / "10_last.sql").write_text("ALTER TABLE note ADD COLUMN IF NOT EXISTS number UInt8")

    assert await upgrade_clickhouse(empty_clickhouse_url, tmp_path) == ["1_note.sql", "2_more.sql", "10_last.sql"]
    assert await upgrade_clickhouse(empty_clickhouse_url, tmp_path) == []
    client = await clickhouse_connect.get_async_client(dsn=empty_clickhouse_url)
    answer = await client.query("SELECT text, number FROM note ORDER BY text")
    await client.close()
    assert [tuple(row) for row in answer.result_rows] == [("a;b", 0), ("c", 0)]


async def test_a_clickhouse_file_that_broke_off_is_applied_again(empty_clickhouse_url: str, tmp_path: Path) -> None:
    file = tmp_path / "1_note.sql"
    file.write_text(
        "CREATE TABLE IF NOT EXISTS note (text String) ENGINE = MergeTree ORDER BY text;\nCREATE NONSENSE;\n"
    )
    with pytest.raises(DatabaseError, match="SYNTAX_ERROR"):
        await upgrade_clickhouse(empty_clickhouse_url, tmp_path)

    file.write_text(file.read_text().replace("CREATE NONSENSE;\n", ""))
    assert await upgrade_clickhouse(empty_clickhouse_url, tmp_path) == ["1_note.sql"]


async def test_the_urls_database_is_made_if_need_be(empty_clickhouse_url: str, tmp_path: Path) -> None:
    url = f"{empty_clickhouse_url}_more"
    assert await upgrade_clickhouse(url, tmp_path) == []
    client = await clickhouse_connect.get_async_client(dsn=url)
    assert await client.command("SELECT count() FROM schema_migration") == 0
    await client.command(f"DROP DATABASE {url.rpartition('/')[2]}")
    await client.close()


@pytest.mark.parametrize(
    ("script", "expected"),
    [
        ("", []),
        ("SELECT 1", ["SELECT 1"]),
        ("SELECT 1;\n\nSELECT\n  2;  \n", ["SELECT 1", "SELECT\n  2"]),
        ("SELECT ';' AS a;\n", ["SELECT ';' AS a"]),
    ],
)
def test_a_statement_ends_with_a_semicolon_at_the_end_of_a_line(script: str, expected: list[str]) -> None:
    assert statements(script) == expected
