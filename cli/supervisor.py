"""Children of `./croupier up`, servers and our own processes: started in order, kept running, stopped in reverse."""

import asyncio
import signal
import sys
import time
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from integrations.embedded import EmbeddedServer
from integrations.embedded.child import Child, log_tail, spawn

FIRST_PAUSE_SECONDS = 0.5
LONGEST_PAUSE_SECONDS = 30.0
STEADY_SECONDS = 60.0  # what ran so long is forgiven its earlier crashes
ROTATE_BYTES = 10_000_000


class ProgramFailed(Exception):
    """One of our processes ended where it must not. The message says so and ends with the last lines of its log."""


@dataclass(frozen=True, kw_only=True)
class Program:
    """One of our own processes: `python -m ...`, told by its environment."""

    name: str
    arguments: Sequence[str]  # of Python
    environment: Mapping[str, str]
    directory: Path
    log: Path

    async def spawn(self) -> Child:
        _rotate(self.log)
        return await spawn(
            [sys.executable, *self.arguments], log=self.log, environment=self.environment, directory=self.directory
        )

    def failed(self, what: str) -> ProgramFailed:
        return ProgramFailed(f"{self.name} {what}. The end of {self.log}:\n{log_tail(self.log)}")


class Supervisor:
    """What runs, and how to end it.

    Args:
        say: tells a person what happened to a child.
        first_pause_seconds: before a program that ended is started again; doubled each time.
        grace_seconds: how long each may take to stop before it is killed.
    """

    def __init__(
        self,
        say: Callable[[str], None],
        *,
        first_pause_seconds: float = FIRST_PAUSE_SECONDS,
        grace_seconds: float = 10,
    ) -> None:
        self._say = say
        self._first_pause_seconds = first_pause_seconds
        self._grace_seconds = grace_seconds
        self._programs: dict[str, Program] = {}
        self._running: dict[str, EmbeddedServer | Child] = {}
        self._groups: list[list[str]] = []  # of names, in the order of their start

    async def start_servers(self, servers: Sequence[EmbeddedServer]) -> None:
        """Start servers side by side and return when all answer. Raises ServerFailed, ServerInUse."""
        self._running |= {server.name: server for server in servers}
        self._groups.append([server.name for server in servers])
        try:
            async with asyncio.TaskGroup() as starts:
                for server in servers:
                    starts.create_task(server.start())
        except ExceptionGroup as failures:
            raise failures.exceptions[0] from None

    async def run(self, program: Program) -> None:
        """Run a program to its end. Raises ProgramFailed unless it succeeds."""
        self._groups.append([program.name])
        self._running[program.name] = child = await program.spawn()
        returncode = await child.wait()
        self._groups.remove([program.name])
        del self._running[program.name]
        if returncode != 0:
            raise program.failed(_ended(returncode))

    async def start(self, *programs: Program) -> None:
        """Start programs that should never end, and return at once."""
        self._groups.append([program.name for program in programs])
        for program in programs:
            self._programs[program.name] = program
            self._running[program.name] = await program.spawn()

    async def wait_for(
        self, program: Program, ready: Callable[[], Awaitable[bool]], *, within_seconds: float = 60
    ) -> None:
        """Return once `ready` says so of a started program.

        Raises ProgramFailed if it or another one ends first, or the time is up.
        """
        try:
            async with asyncio.timeout(within_seconds):
                while not await ready():
                    self._raise_if_ended()
                    await asyncio.sleep(0.05)
        except TimeoutError:
            raise program.failed(f"was not ready within {within_seconds:.0f} s") from None

    async def keep_running(self) -> None:
        """Start again whatever ends, until cancelled. Raises ServerFailed for a server that does not come back."""
        keepers = []
        for name, running in self._running.items():
            keeping = (
                self._keep_program(self._programs[name], running)
                if isinstance(running, Child)
                else self._keep_server(running)
            )
            keepers.append(asyncio.create_task(keeping, name=f"keep {name}"))
        try:
            await asyncio.gather(*keepers)
        finally:
            for keeper in keepers:
                keeper.cancel()
            await asyncio.gather(*keepers, return_exceptions=True)

    async def stop(self) -> None:
        """End everything, the last started first; what was started together ends together."""
        while self._groups:
            await asyncio.gather(*(self._end(name) for name in self._groups[-1]))
            self._groups.pop()

    def hurry(self) -> None:
        """Kill what still runs, for somebody who does not want to wait for `stop`. Servers' data survive it."""
        for running in self._running.values():
            running.kill()

    async def _end(self, name: str) -> None:
        match self._running.get(name):
            case Child() as child:
                await child.stop(signal.SIGTERM, grace_seconds=self._grace_seconds)
                if child.returncode == -signal.SIGKILL:
                    self._say(f"{name} did not stop by itself and was killed.")
            case EmbeddedServer() as server:
                await server.stop(grace_seconds=self._grace_seconds)
        self._running.pop(name, None)

    def _raise_if_ended(self) -> None:
        for name, program in self._programs.items():
            child = self._running[name]
            assert isinstance(child, Child), "programs run as children"
            if child.returncode is not None:
                raise program.failed(_ended(child.returncode))

    async def _keep_program(self, program: Program, child: Child) -> None:
        pause = self._first_pause_seconds
        while True:
            started = time.monotonic()
            returncode = await child.wait()
            if time.monotonic() - started > STEADY_SECONDS:
                pause = self._first_pause_seconds
            self._say(f"{program.failed(_ended(returncode))}\n{program.name} starts again in {pause:g} s.")
            await asyncio.sleep(pause)
            pause = min(pause * 2, LONGEST_PAUSE_SECONDS)
            self._running[program.name] = child = await program.spawn()

    async def _keep_server(self, server: EmbeddedServer) -> None:
        while True:
            returncode = await server.wait()
            self._say(f"{server.name} {_ended(returncode)} and starts again.")
            await server.stop()
            await server.start()


@contextmanager
def signals_go_to(handle: Callable[[], object]) -> Iterator[None]:
    """Call `handle` at every Ctrl-C, SIGTERM and SIGHUP."""
    loop = asyncio.get_running_loop()
    stopping = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
    for number in stopping:
        loop.add_signal_handler(number, handle)
    try:
        yield
    finally:
        for number in stopping:
            loop.remove_signal_handler(number)


def _ended(returncode: int) -> str:
    if returncode < 0:
        return f"was ended by {signal.Signals(-returncode).name}"
    return f"ended with exit code {returncode}"


def _rotate(log: Path) -> None:
    """Begin a new log when the old one has grown large; one old one is kept."""
    if log.exists() and log.stat().st_size > ROTATE_BYTES:
        log.replace(log.with_suffix(".log.1"))
