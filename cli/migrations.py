"""Bring PostgreSQL (Aerich) and ClickHouse (plain SQL files, in order) to the present shape of the tables."""

import asyncio
import re
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import asyncpg
import clickhouse_connect
from aerich import Command
from clickhouse_connect.driver.asyncclient import AsyncClient
from tortoise.context import TortoiseContext

from core.database import TORTOISE_ORM, tortoise_config
from migrations.postgres import rights

ROOT = Path(__file__).parents[1]
POSTGRES_MIGRATIONS = ROOT / "migrations" / "postgres"
CLICKHOUSE_MIGRATIONS = ROOT / "migrations" / "clickhouse"

# Any number does, as long as all who migrate this database take the same one.
MIGRATION_LOCK = 0x63726F7570696572  # "croupier"

CREATE_CLICKHOUSE_HISTORY = """
CREATE TABLE IF NOT EXISTS schema_migration (name String, applied_at DateTime64(3, 'UTC') DEFAULT now64(3))
ENGINE = MergeTree ORDER BY name
"""


async def upgrade(owner_url: str, *, application_url: str | None = None) -> list[str]:
    """Apply what PostgreSQL lacks and return the names of the migrations applied, none if it was up to date.

    Several processes may call it at once: they wait for each other. Each migration is one transaction.

    Args:
        owner_url: who makes the tables, and so owns them.
        application_url: who works with them. If that is another role, it gets exactly the rights that
            migrations/postgres/rights.py names.

    Raises OSError if there is no server, asyncpg.PostgresError if it refuses us or a statement.
    """
    application = await _role_of(application_url) if application_url else None
    owner = await asyncpg.connect(owner_url)
    try:
        await owner.execute("SELECT pg_advisory_lock($1)", MIGRATION_LOCK)
        async with _aerich(tortoise_config(owner_url, pool_size=1), POSTGRES_MIGRATIONS) as command:
            await command.init()
            applied: list[str] = await command.upgrade()
        if application and application != await owner.fetchval("SELECT current_user"):
            await _grant_rights(owner, application)
        return applied
    finally:
        await owner.close()


async def _role_of(url: str) -> str:
    """Who comes in with this address. Asked before anything is changed: a role that can't come in is of no use."""
    connection = await asyncpg.connect(url)
    try:
        role: str = await connection.fetchval("SELECT current_user")
        return role
    finally:
        await connection.close()


async def _grant_rights(owner: asyncpg.Connection, application: str) -> None:
    database: str = await owner.fetchval("SELECT current_database()")
    async with owner.transaction():
        for statement in rights.statements(application, database):
            await owner.execute(statement)


@asynccontextmanager
async def _aerich(config: dict[str, Any], location: Path) -> AsyncIterator[Command]:
    """Aerich on a Tortoise context of its own.

    Aerich would otherwise migrate, and close, the database that the process has open, whatever the config says.
    """
    async with TortoiseContext() as context:
        await context.init(config)
        yield Command(config, "models", str(location))


async def pending(database_url: str) -> list[str]:
    """The names of the migrations that PostgreSQL still lacks."""
    connection = await asyncpg.connect(database_url)
    try:
        applied = {row["version"] for row in await connection.fetch("SELECT version FROM aerich")}
    except asyncpg.UndefinedTableError:
        applied = set()
    finally:
        await connection.close()
    files = (POSTGRES_MIGRATIONS / "models").glob("[0-9]*_*.py")
    return sorted((file.name for file in files if file.name not in applied), key=_number)


async def upgrade_clickhouse(url: str, directory: Path = CLICKHOUSE_MIGRATIONS) -> list[str]:
    """Apply what ClickHouse lacks, making the URL's database if need be, and return the names of the files applied.

    ClickHouse has no transactions: a file that broke off is applied again from its start, so its statements must bear
    repeating (IF NOT EXISTS). Run it by one process at a time.

    Raises clickhouse_connect's ClickHouseError.
    """
    client: AsyncClient = await clickhouse_connect.get_async_client(dsn=url, database="default")
    database = url.rpartition("/")[2].partition("?")[0] or "default"
    try:
        await client.command(f"CREATE DATABASE IF NOT EXISTS `{database}`")
        client.database = database
        await client.command(CREATE_CLICKHOUSE_HISTORY)
        known = {row[0] for row in (await client.query("SELECT name FROM schema_migration")).result_rows}
        applied = []
        for name, script in _scripts(directory).items():
            if name in known:
                continue
            for statement in statements(script):
                await client.command(statement)
            await client.insert("schema_migration", [[name]], column_names=["name"])
            applied.append(name)
    finally:
        await client.close()
    return applied


def _scripts(directory: Path) -> dict[str, str]:
    """The SQL files of a directory by name, in order of their leading numbers."""
    return {
        file.name: file.read_text()
        for file in sorted(directory.glob("[0-9]*.sql"), key=lambda file: _number(file.name))
    }


def statements(script: str) -> list[str]:
    """The statements of a script in which each ends with a semicolon at the end of a line."""
    return [part.strip() for part in re.split(r";[ \t]*(?:\n|\Z)", script) if part.strip()]


async def check_drift() -> str | None:
    """What is wrong between the models and the PostgreSQL migrations, None if they say the same. Needs no server."""
    with TemporaryDirectory() as scratch:
        copy = Path(scratch) / "migrations"
        shutil.copytree(POSTGRES_MIGRATIONS, copy)
        async with _aerich(TORTOISE_ORM, copy) as command:
            await command.init(offline=True)
            written = await command.migrate("drift", no_input=True, offline=True)
        if not written:
            return None
        text = (copy / "models" / written).read_text()
        return f"The models are ahead of the migrations; `aerich migrate --offline` would write:\n{text}"


def _number(name: str) -> int:
    return int(re.match(r"\d+", name)[0])  # type: ignore[index]  # the globs admit such names only


def main() -> None:
    """Fail if the models say what no migration does: `python -m cli.migrations`."""
    if drift := asyncio.run(check_drift()):
        raise SystemExit(drift)


if __name__ == "__main__":
    main()
