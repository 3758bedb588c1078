"""What a test stores things in: a database, a cache, streams and analytics of its own, empty but for the migrations."""

from collections.abc import AsyncIterator, Awaitable, Callable
from itertools import count
from uuid import uuid4

import aiohttp
import asyncpg
import pytest
import redis.asyncio

from cli.migrations import upgrade, upgrade_clickhouse
from core import database as core_database
from core.games.engine import engine
from integrations.embedded import ClickHouse, Nats, Postgres, Valkey

numbers = count(1)
PATIENCE_SECONDS = 60  # a busy machine may be slow to answer, but what it answers must not depend on that

AsOwner = Callable[[str], Awaitable[None]]


@pytest.fixture(scope="session")
async def template_database(postgres_server: Postgres) -> str:
    """A database made by the migrations, once. A copy of it takes 15 ms, the migrations ten times that."""
    name = "template_migrated"
    await postgres_server.execute(f"CREATE DATABASE {name}")
    await upgrade(postgres_server.owner_url_of(name), application_url=postgres_server.url_of(name))
    return name


@pytest.fixture
async def database_name(postgres_server: Postgres, template_database: str) -> AsyncIterator[str]:
    name = f"test_{next(numbers)}"
    await postgres_server.execute(f"CREATE DATABASE {name} TEMPLATE {template_database} STRATEGY FILE_COPY")
    yield name
    await postgres_server.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def database_url(postgres_server: Postgres, database_name: str) -> str:
    """The application's address of a PostgreSQL database with all tables in it and only this test's rows."""
    return postgres_server.url_of(database_name)


@pytest.fixture
def owner_database_url(postgres_server: Postgres, database_name: str) -> str:
    """The same database for its owner, who may do what no test of the product should need."""
    return postgres_server.owner_url_of(database_name)


@pytest.fixture
def as_owner(owner_database_url: str) -> AsOwner:
    """Breaks things that the application can't: `await as_owner("ALTER TABLE ...; ...")`, in one transaction."""

    async def execute(script: str) -> None:
        owner = await asyncpg.connect(owner_database_url)
        try:
            await owner.execute(script)
        finally:
            await owner.close()

    return execute


@pytest.fixture
async def empty_database_url(postgres_server: Postgres) -> AsyncIterator[str]:
    """The owner's address of a PostgreSQL database with nothing in it."""
    name = f"test_{next(numbers)}"
    await postgres_server.execute(f"CREATE DATABASE {name}")
    yield postgres_server.owner_url_of(name)
    await postgres_server.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[str]:
    """The process's own connection pool, opened on `database_url`: core's functions and models simply work."""
    await core_database.connect(database_url)
    engine().batcher._patience._seconds = PATIENCE_SECONDS
    yield database_url
    await core_database.disconnect()


@pytest.fixture
async def redis_url(valkey_server: Valkey) -> str:
    """The address of a Redis with nothing in it."""
    async with redis.asyncio.from_url(valkey_server.url) as client:
        await client.flushall()
    return valkey_server.url


@pytest.fixture(name="redis")
async def redis_client(redis_url: str) -> AsyncIterator[redis.asyncio.Redis]:
    """A client of `redis_url`; answers are bytes."""
    async with redis.asyncio.from_url(redis_url) as client:
        yield client


@pytest.fixture
def nats_url(nats_server: Nats) -> str:
    """The address of the worker's NATS. Tests share it: name streams and subjects with `stream_prefix`."""
    return nats_server.url


@pytest.fixture
def stream_prefix() -> str:
    """What no other test's streams and subjects begin with."""
    return f"t{uuid4().hex[:12]}"


@pytest.fixture
async def empty_clickhouse_url(clickhouse_server: ClickHouse) -> AsyncIterator[str]:
    """The address of a ClickHouse database with nothing in it."""
    name = f"test_{next(numbers)}"
    await execute_clickhouse(clickhouse_server, f"CREATE DATABASE {name}")
    yield clickhouse_server.url_of(name)
    await execute_clickhouse(clickhouse_server, f"DROP DATABASE {name}")


@pytest.fixture
async def clickhouse_url(empty_clickhouse_url: str) -> str:
    """The address of a ClickHouse database with all tables in it and only this test's rows."""
    await upgrade_clickhouse(empty_clickhouse_url)
    return empty_clickhouse_url


async def execute_clickhouse(server: ClickHouse, statement: str) -> None:
    async with aiohttp.ClientSession() as session, session.post(server.url, data=statement) as response:
        assert response.status == 200, await response.text()
