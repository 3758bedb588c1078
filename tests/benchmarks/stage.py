"""Where the benchmark plays: the four servers, as production would set them, and real web processes on them."""

import asyncio
import secrets
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import aiohttp
import psutil  # type: ignore[import-untyped]  # it carries no types

from cli.migrations import upgrade, upgrade_clickhouse
from integrations.embedded import ClickHouse, EmbeddedServer, Nats, Postgres, Valkey
from integrations.embedded.child import Child, log_tail, spawn
from integrations.embedded.ports import LOOPBACK, free_port
from integrations.sandbox.keys import generate_rsa_key_pair

ROOT = Path(__file__).parents[2]

# What decides the figures. Nothing here trades safety for speed: an answered bet is on the disk.
POSTGRES_SETTINGS = {
    "fsync": "on",
    "synchronous_commit": "on",
    "full_page_writes": "on",
    "shared_buffers": "4GB",
    "wal_buffers": "64MB",
    "max_wal_size": "16GB",
    "checkpoint_timeout": "30min",
}


@dataclass(frozen=True, kw_only=True)
class Web:
    """A running `croupier web`."""

    port: int
    process: Child

    @property
    def cpu_seconds(self) -> float:
        times = psutil.Process(self.process.pid).cpu_times()
        seconds: float = times.user + times.system
        return seconds

    @property
    def resident_mb(self) -> float:
        megabytes: float = psutil.Process(self.process.pid).memory_info().rss / 1024**2
        return megabytes


class Stage:
    def __init__(self, directory: Path, stack: AsyncExitStack) -> None:
        self._directory = directory
        self._stack = stack
        self.postgres = Postgres(directory / "postgres", settings=POSTGRES_SETTINGS)
        self._valkey = Valkey(directory / "valkey")
        self._nats = Nats(directory / "nats")
        self._clickhouse = ClickHouse(directory / "clickhouse")
        self.provider_private_key, provider_public_key = generate_rsa_key_pair()
        operator_private_key, _ = generate_rsa_key_pair()
        (directory / "provider.pem").write_text(provider_public_key)
        (directory / "operator.pem").write_text(operator_private_key)

    async def start(self) -> None:
        async def start(server: EmbeddedServer) -> None:
            self._stack.push_async_callback(server.stop)
            await server.start()

        await asyncio.gather(*map(start, (self.postgres, self._valkey, self._nats, self._clickhouse)))
        await upgrade_clickhouse(self._clickhouse.url)

    async def make_database(self, name: str, *, migrated: bool = True) -> str:
        """Make it and return its owner's address."""
        await self.postgres.execute(f"CREATE DATABASE {name}")
        owner_url = self.postgres.owner_url_of(name)
        if migrated:
            await upgrade(owner_url, application_url=self.postgres.url_of(name))
        return owner_url

    async def start_web(self, database_url: str) -> Web:
        """Start `croupier web` on a database, as the application, and return when it is ready."""
        database_url = self.postgres.url_of(database_url.rpartition("/")[2])
        port = free_port()
        log = self._directory / f"web-{port}.log"
        process = await spawn(
            [sys.executable, "-m", "cli", "web"],
            log=log,
            directory=self._directory,  # where no .env lies
            environment={
                "PYTHONPATH": str(ROOT),
                "DATABASE_URL": database_url,
                "REDIS_URL": self._valkey.url,
                "NATS_URL": self._nats.url,
                "CLICKHOUSE_URL": self._clickhouse.url,
                "BOT_TOKEN": f"7000000001:AA{secrets.token_hex(16)}",
                "WEBHOOK_SECRET": secrets.token_hex(16),
                "SECRET_KEY": secrets.token_hex(32),
                "PUBLIC_URL": f"http://{LOOPBACK}:{port}",
                "WEB_LISTEN": f"{LOOPBACK}:{port}",
                "HUB88_OPERATOR_ID": "88",
                "HUB88_PUBLIC_KEY_FILE": str(self._directory / "provider.pem"),
                "HUB88_PRIVATE_KEY_FILE": str(self._directory / "operator.pem"),
            },
        )
        self._stack.push_async_callback(process.stop, signal.SIGTERM)
        await self._until_ready(process, port, log)
        return Web(port=port, process=process)

    async def _until_ready(self, process: Child, port: int, log: Path) -> None:
        async with aiohttp.ClientSession() as http, asyncio.timeout(60):
            while process.returncode is None:
                try:
                    async with http.get(f"http://{LOOPBACK}:{port}/readyz") as response:
                        if response.status == 200:
                            return
                except aiohttp.ClientConnectionError:
                    pass
                await asyncio.sleep(0.05)  # another program gets ready; only asking tells when
        raise RuntimeError(f"croupier web ended with {process.returncode}. The end of its log:\n{log_tail(log)}")

    def postgres_cpu_seconds(self) -> float:
        """Of all its processes; those that have ended are in the postmaster's own account."""
        assert self.postgres.pid is not None
        postmaster = psutil.Process(self.postgres.pid)
        ended = postmaster.cpu_times()
        seconds: float = ended.user + ended.system + ended.children_user + ended.children_system
        for backend in postmaster.children():
            try:
                times = backend.cpu_times()
            except psutil.NoSuchProcess:
                continue
            seconds += times.user + times.system
        return seconds


@asynccontextmanager
async def open_stage(directory: Path) -> AsyncIterator[Stage]:
    async with AsyncExitStack() as stack:
        stage = Stage(directory, stack)
        await stage.start()
        yield stage
