"""Each kind of embedded server, with a value to leave in it and to find again."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

import aiohttp
import asyncpg
import nats
import pytest
import redis.asyncio

from integrations.embedded import ClickHouse, EmbeddedServer, Nats, Postgres, Valkey


@dataclass(frozen=True)
class Kind:
    """A kind of server, how a client writes "kept" and how it reads it back."""

    make: Callable[..., EmbeddedServer]
    write: Callable[[str], Awaitable[None]]
    read: Callable[[str], Awaitable[str]]
    address: Callable[[EmbeddedServer], str] = lambda server: server.url


async def write_postgres(url: str) -> None:
    connection = await asyncpg.connect(url)
    await connection.execute("CREATE TABLE note (text text); INSERT INTO note VALUES ('kept')")
    await connection.close()


async def read_postgres(url: str) -> str:
    connection = await asyncpg.connect(url)
    text: str = await connection.fetchval("SELECT text FROM note")
    await connection.close()
    return text


async def write_valkey(url: str) -> None:
    async with redis.asyncio.from_url(url) as client:
        await client.set("note", "kept")
        await client.waitaof(1, 0, 0)  # answered once it is on the disk


async def read_valkey(url: str) -> str:
    async with redis.asyncio.from_url(url, decode_responses=True) as client:
        return str(await client.get("note"))


async def write_nats(url: str) -> None:
    client = await nats.connect(url)
    await client.jetstream().add_stream(name="notes", subjects=["note"])
    await client.jetstream().publish("note", b"kept")
    await client.close()


async def read_nats(url: str) -> str:
    client = await nats.connect(url)
    message = await client.jetstream().get_msg("notes", seq=1)
    await client.close()
    return (message.data or b"").decode()


async def write_clickhouse(url: str) -> None:
    await ask_clickhouse(url, "CREATE TABLE note (text String) ENGINE = MergeTree ORDER BY text")
    await ask_clickhouse(url, "INSERT INTO note VALUES ('kept')")


async def read_clickhouse(url: str) -> str:
    return await ask_clickhouse(url, "SELECT text FROM note")


async def ask_clickhouse(url: str, statement: str) -> str:
    async with aiohttp.ClientSession() as session, session.post(url, data=statement) as response:
        assert response.status == 200, await response.text()
        return (await response.text()).strip()


KINDS = {
    "postgres": Kind(Postgres, write_postgres, read_postgres, lambda server: server.owner_url),
    "valkey": Kind(Valkey, write_valkey, read_valkey),
    "nats": Kind(Nats, write_nats, read_nats),
    "clickhouse": Kind(ClickHouse, write_clickhouse, read_clickhouse),
}


@pytest.fixture(params=KINDS)
def kind(request: pytest.FixtureRequest) -> Kind:
    return KINDS[request.param]


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    return tmp_path / "server"
