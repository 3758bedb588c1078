"""What all embedded servers share: a directory, a port, a password, a start that waits and a stop that ends."""

import asyncio
import fcntl
import secrets
import signal
from abc import ABC, abstractmethod
from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar, TextIO

from integrations.embedded.child import Child, log_tail, spawn
from integrations.embedded.orphans import stop_orphan
from integrations.embedded.ports import free_port, port_is_free
from integrations.embedded.private_files import kept, write_private


class ServerFailed(Exception):
    """The server did not start. The message says so in a sentence and ends with the last lines of its log."""


class ServerInUse(Exception):
    """Another process runs a server on this directory."""


class EmbeddedServer(ABC):
    """One server below one directory: its data, `password`, `port`, `pid`, `lock`, and its configuration if it has one.

    Args:
        directory: made when missing, mode 0700; keeps everything between starts.
        port: a loopback port; by default that of the earlier start if it is free, else any free one. Once it has
            answered on a port, this object starts it on no other: its URL holds.
        log: where the server's output is appended; by default `server.log` in the directory.
    """

    name: ClassVar[str]
    stop_signal: ClassVar[signal.Signals] = signal.SIGTERM
    start_timeout_seconds: ClassVar[float] = 60

    def __init__(self, directory: Path, *, port: int | None = None, log: Path | None = None) -> None:
        self.directory = directory.resolve()
        self.log = log or self.directory / "server.log"
        self._given_port = port
        self.port = 0
        self._lock: TextIO | None = None
        self._child: Child | None = None

    # --- what a kind of server says of itself ---

    @property
    @abstractmethod
    def url(self) -> str:
        """The address with the password in it, as the product's settings take it."""

    async def prepare(self) -> None:  # noqa: B027 - most kinds need nothing
        """Make what must be there before the first start."""

    @abstractmethod
    def command(self) -> Sequence[str | Path]:
        """The program and its arguments, for `self.port`."""

    @abstractmethod
    async def answers(self) -> bool:
        """One real exchange over the wire, with the password."""

    async def complete(self) -> None:  # noqa: B027 - most kinds need nothing
        """Finish what needs a running server."""

    async def launch(self) -> Child:
        return await spawn(self.command(), log=self.log, directory=self.directory, death_signal=self.stop_signal)

    # --- life ---

    async def start(self) -> None:
        """Start it and return when it answers.

        Raises:
            ServerInUse: another process runs it on this directory.
            ServerFailed: it ended or stayed silent.
        """
        self._take_directory()
        try:
            stop_orphan(self.directory / "pid", mark=str(self.directory), by=self.stop_signal)
            await self.prepare()
            await self._start_on_first_free(self._ports())
            await self.complete()
        except BaseException:
            await self.stop()
            raise

    async def ready(self) -> bool:
        """Whether it runs and answers just now."""
        return self._child is not None and self._child.returncode is None and await self.answers()

    async def wait(self) -> int:
        """Return the exit code once the server has ended by itself or by `stop`."""
        assert self._child is not None, "started"
        return await self._child.wait()

    async def stop(self, *, grace_seconds: float = 10) -> None:
        """End it, its data kept. Nothing happens when it does not run."""
        if self._child is not None:
            await self._child.stop(self.stop_signal, grace_seconds=grace_seconds)
            self._child = None
            (self.directory / "pid").unlink(missing_ok=True)
        if self._lock is not None:
            self._lock.close()
            self._lock = None

    def kill(self) -> None:
        """End it at once, as a power cut would; `stop` afterwards collects it."""
        if self._child is not None:
            self._child.kill()

    @property
    def pid(self) -> int | None:
        return self._child.pid if self._child else None

    # --- its directory ---

    def password(self) -> str:
        """Made at the first start, then always the same."""
        return kept(self.directory / "password", lambda: secrets.token_hex(24))

    def _take_directory(self) -> None:
        self.directory.mkdir(parents=True, exist_ok=True, mode=0o700)
        lock = (self.directory / "lock").open("w")
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            lock.close()
            raise ServerInUse(f"{self.name} in {self.directory} is in use by another process.") from None
        self._lock = lock

    def _ports(self) -> Sequence[int]:
        """Ports to try in turn. A port that was free may be taken before the server listens: then another is tried."""
        if self._given_port is not None:
            return [self._given_port]
        ports = [free_port(), free_port(), free_port()]
        remembered = self.directory / "port"
        if remembered.exists() and port_is_free(earlier := int(remembered.read_text())):
            ports.insert(0, earlier)
        return ports

    async def _start_on_first_free(self, ports: Sequence[int]) -> None:
        for self.port in ports:
            if await self._start_on_port():
                return
        raise self.failure(f"found ports {', '.join(map(str, ports))} taken by others")

    async def _start_on_port(self) -> bool:
        """True when it answers on `self.port`, False when somebody else had the port."""
        self._child = child = await self.launch()
        write_private(self.directory / "pid", f"{child.pid}\n")
        answered, ended = asyncio.create_task(self._answered()), asyncio.create_task(child.wait())
        try:
            await asyncio.wait(
                {answered, ended}, timeout=self.start_timeout_seconds, return_when=asyncio.FIRST_COMPLETED
            )
        finally:
            answered.cancel()
            ended.cancel()
        if answered.done() and await answered:
            write_private(self.directory / "port", str(self.port))
            self._given_port = self.port
            return True
        if child.returncode is None:
            raise self.failure(f"did not answer within {self.start_timeout_seconds:.0f} seconds")
        if self._given_port is None and not port_is_free(self.port):
            return False
        raise self.failure(f"ended with exit code {child.returncode} while it started")

    async def _answered(self) -> bool:
        """Return once it answers."""
        while not await self.answers():  # noqa: ASYNC110 - another program answers; only asking tells when
            await asyncio.sleep(0.02)
        return True

    def failure(self, what: str) -> ServerFailed:
        return ServerFailed(f"{self.name} {what}. The end of {self.log}:\n{log_tail(self.log)}")
