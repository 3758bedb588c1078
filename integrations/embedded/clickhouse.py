"""ClickHouse's engine from the `chdb-core-lite` wheel, behind ClickHouse's own HTTP interface.

The engine is a library that one process may open. clickhouse_endpoint.py is that process; the product talks to it with
a plain clickhouse-connect client, as it would to a ClickHouse server.
"""

import signal
import sys
from collections.abc import Sequence
from pathlib import Path

import aiohttp

from integrations.embedded.child import Child, spawn
from integrations.embedded.ports import LOOPBACK
from integrations.embedded.server import EmbeddedServer

USER = DATABASE = "default"
SOURCE_ROOT = Path(__file__).parents[2]


class ClickHouse(EmbeddedServer):
    """One process with the engine in it; about 250 MB of memory when idle."""

    name = "ClickHouse"
    stop_signal = signal.SIGINT

    @property
    def url(self) -> str:
        return self.url_of(DATABASE)

    def url_of(self, database: str) -> str:
        """The address of another database of the server."""
        return f"http://{USER}:{self.password()}@{LOOPBACK}:{self.port}/{database}"

    def command(self) -> Sequence[str | Path]:
        data = self.directory / "data"
        return [sys.executable, "-m", "integrations.embedded.clickhouse_endpoint", data, str(self.port)]

    async def launch(self) -> Child:
        environment = {"CLICKHOUSE_PASSWORD": self.password(), "TZ": "UTC", "PYTHONPATH": str(SOURCE_ROOT)}
        return await spawn(
            self.command(),
            log=self.log,
            directory=self.directory,
            environment=environment,
            death_signal=self.stop_signal,
        )

    async def answers(self) -> bool:
        try:
            async with (
                aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=10)) as session,
                session.post(self.url, data="SELECT 1") as response,
            ):
                return response.status == 200
        except (aiohttp.ClientError, TimeoutError):
            return False
