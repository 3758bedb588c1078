"""`croupier web` and `croupier worker` as programs of their own, kept running as a supervisor would keep them."""

import asyncio
import secrets
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import aiohttp

from cli.supervisor import Program
from integrations.embedded.child import Child, log_tail
from integrations.embedded.ports import LOOPBACK, free_port
from integrations.sandbox.keys import generate_rsa_key_pair

ROOT = Path(__file__).parents[2]


class KeptRunning:
    """A program that is started again whenever it ends, at once; `logs` has a file for each start."""

    def __init__(self, program: Program, *, url: str = "") -> None:
        self.program = program
        self.url = url
        self.logs: list[Path] = []
        self._child: Child | None = None
        self._ending = False

    async def keep(self) -> None:
        """Until `end`."""
        while not self._ending:
            log = self.program.log.with_suffix(f".{len(self.logs)}.log")
            self._child = await replace(self.program, log=log).spawn()
            self.logs.append(log)
            if not self._ending:
                await self._child.wait()
        await self._stop()

    async def end(self) -> None:
        """Never by cancelling `keep`: a child that is just being started would be lost."""
        self._ending = True
        await self._stop()

    async def _stop(self) -> None:
        if self._child is not None:
            await self._child.stop(signal.SIGTERM)

    def kill(self) -> None:
        assert self._child is not None, "started"
        self._child.kill()

    async def until_said(self, event: str) -> None:
        """Return when the program that runs now has logged this event. Only asking tells when."""
        try:
            async with asyncio.timeout(60):
                while not self.logs or f'"event": "{event}"' not in self.logs[-1].read_text():
                    await asyncio.sleep(0.02)
        except TimeoutError:
            raise AssertionError(f"no {event} from {self.program.name}:\n{log_tail(self.logs[-1])}") from None


class Installation:
    """Processes of the platform on servers that are there already; with Hub88's keys, so that it may call.

    Args:
        servers: DATABASE_URL, REDIS_URL, NATS_URL, NATS_PREFIX, CLICKHOUSE_URL.
    """

    def __init__(self, directory: Path, **servers: str) -> None:
        self._directory = directory
        self._kept: dict[KeptRunning, asyncio.Task[None]] = {}
        self.provider_private_key, provider_public_key = generate_rsa_key_pair()
        operator_private_key, _ = generate_rsa_key_pair()
        (directory / "provider.pem").write_text(provider_public_key)
        (directory / "operator.pem").write_text(operator_private_key)
        self._environment = {
            "PYTHONPATH": str(ROOT),
            "BOT_TOKEN": f"7000000001:AA{secrets.token_hex(16)}",
            "WEBHOOK_SECRET": secrets.token_hex(16),
            "SECRET_KEY": secrets.token_hex(32),
            "PUBLIC_URL": f"http://{LOOPBACK}",
            "TELEGRAM_API_URL": f"http://{LOOPBACK}:9",  # where nobody listens
            "HUB88_URL": f"http://{LOOPBACK}:9",
            "HUB88_OPERATOR_ID": "88",
            "HUB88_PUBLIC_KEY_FILE": str(directory / "provider.pem"),
            "HUB88_PRIVATE_KEY_FILE": str(directory / "operator.pem"),
            **servers,
        }

    async def start_web(self) -> KeptRunning:
        """Start a `croupier web` and return it once it is ready."""
        port = free_port()
        web = self._start("web", f"web-{port}", url=f"http://{LOOPBACK}:{port}", WEB_LISTEN=f"{LOOPBACK}:{port}")
        await web.until_said("web_started")
        async with aiohttp.ClientSession() as http, http.get(f"{web.url}/readyz") as answer:
            assert answer.status == 200, await answer.text()
        return web

    async def start_worker(self) -> KeptRunning:
        worker = self._start("worker", "worker")
        await worker.until_said("worker_started")
        return worker

    def _start(self, command: str, name: str, *, url: str = "", **environment: str) -> KeptRunning:
        program = Program(
            name=name,
            arguments=("-m", "cli", command),
            environment=self._environment | environment,
            directory=self._directory,  # where no .env lies
            log=self._directory / f"{name}.log",
        )
        kept = KeptRunning(program, url=url)
        self._kept[kept] = asyncio.create_task(kept.keep())
        return kept

    async def end(self) -> None:
        await asyncio.gather(*(kept.end() for kept in self._kept))
        await asyncio.gather(*self._kept.values())


@asynccontextmanager
async def installed(directory: Path, **servers: str) -> AsyncIterator[Installation]:
    """Whatever is started by the installation is stopped at the end."""
    installation = Installation(directory, **servers)
    try:
        yield installation
    finally:
        await installation.end()
