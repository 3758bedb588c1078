"""A PostgreSQL that keeps its word: unlike the other tests' server it waits for the disk, so it can be killed."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from cli.migrations import upgrade
from integrations.embedded import Postgres


@pytest.fixture
async def durable_server(tmp_path: Path) -> AsyncIterator[Postgres]:
    server = Postgres(tmp_path / "postgres")
    await server.start()
    await upgrade(server.owner_url, application_url=server.url)
    yield server
    await server.stop()
