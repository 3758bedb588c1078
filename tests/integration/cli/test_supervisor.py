"""The supervisor with real processes: small programs that do one thing, and a real server."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from cli.supervisor import Program, ProgramFailed, Supervisor
from integrations.embedded import ServerFailed, Valkey
from integrations.embedded.orphans import command_line

FOREVER = "import time; print('running', flush=True)\nwhile True: time.sleep(60)"
STUBBORN = (
    "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print('running', flush=True); time.sleep(60)"
)


class Said(list[str]):
    """What the supervisor told a person, and a way to wait for it."""

    def __init__(self) -> None:
        super().__init__()
        self._more = asyncio.Event()

    def __call__(self, line: str) -> None:
        self.append(line)
        self._more.set()

    async def lines(self, count: int) -> list[str]:
        while len(self) < count:
            self._more.clear()
            await self._more.wait()
        return list(self)


@pytest.fixture
async def said() -> Said:
    return Said()


@pytest.fixture
async def supervisor(said: Said) -> AsyncIterator[Supervisor]:
    supervisor = Supervisor(said, first_pause_seconds=0.01, grace_seconds=0.5)
    yield supervisor
    await supervisor.stop()


def program(directory: Path, code: str, name: str = "web") -> Program:
    return Program(
        name=name,
        arguments=["-c", code],
        environment={"TOLD": name},
        directory=directory,
        log=directory / f"{name}.log",
    )


def writes_order(directory: Path, name: str) -> Program:
    """A program that notes its own name when it is asked to stop."""
    code = f"""
import signal, sys, time
def stop(*_):
    with open({str(directory / "order")!r}, "a") as order:
        order.write("{name} ")
    sys.exit()
signal.signal(signal.SIGTERM, stop)
print("running", flush=True)
while True: time.sleep(60)
"""
    return program(directory, code, name)


async def running(log: Path) -> bool:
    return log.exists() and "running" in log.read_text()


async def start(supervisor: Supervisor, started: Program) -> None:
    """Start it and return when it has said that it runs."""
    await supervisor.start(started)
    await supervisor.wait_for(started, lambda: running(started.log))


async def never() -> bool:
    return False


async def test_a_program_gets_its_environment_and_its_log(supervisor: Supervisor, tmp_path: Path) -> None:
    await supervisor.run(program(tmp_path, "import os; print(os.environ['TOLD'], os.getcwd())"))
    assert (tmp_path / "web.log").read_text() == f"web {tmp_path}\n"


async def test_a_failing_step_shows_the_end_of_its_log(supervisor: Supervisor, tmp_path: Path) -> None:
    with pytest.raises(
        ProgramFailed, match=r"(?s)^migrate ended with exit code 3\. The end of .*migrate\.log:\nno table$"
    ):
        await supervisor.run(program(tmp_path, "import sys; print('no table'); sys.exit(3)", "migrate"))


async def test_a_program_that_ends_before_the_last_is_ready_fails_the_start(
    supervisor: Supervisor, tmp_path: Path
) -> None:
    await supervisor.start(program(tmp_path, "raise SystemExit('no token')", "bot"))
    await supervisor.start(web := program(tmp_path, FOREVER))
    with pytest.raises(ProgramFailed, match=r"(?s)^bot ended with exit code 1.*no token"):
        await supervisor.wait_for(web, never)


async def test_a_program_that_is_never_ready_is_said(supervisor: Supervisor, tmp_path: Path) -> None:
    await supervisor.start(web := program(tmp_path, FOREVER))
    with pytest.raises(ProgramFailed, match=r"^web was not ready within 0 s"):
        await supervisor.wait_for(web, never, within_seconds=0.2)


async def test_a_program_that_crashes_is_started_again_with_growing_pauses(
    supervisor: Supervisor, said: Said, tmp_path: Path
) -> None:
    await supervisor.start(program(tmp_path, "print('oops'); raise SystemExit(5)"))
    keeping = asyncio.create_task(supervisor.keep_running())
    first, second, third = (await said.lines(3))[:3]
    keeping.cancel()

    assert first.startswith("web ended with exit code 5. The end of ")
    assert "oops" in first
    assert [line.rpartition(" in ")[2] for line in (first, second, third)] == ["0.01 s.", "0.02 s.", "0.04 s."]


async def test_a_server_that_dies_comes_back_at_the_same_address(
    supervisor: Supervisor, said: Said, tmp_path: Path
) -> None:
    server = Valkey(tmp_path / "valkey")
    await supervisor.start_servers([server])
    url, first_pid = server.url, server.pid
    keeping = asyncio.create_task(supervisor.keep_running())
    server.kill()

    assert await said.lines(1) == ["Valkey was ended by SIGKILL and starts again."]
    while not await server.ready():
        await asyncio.sleep(0)
    assert (server.url, server.pid != first_pid) == (url, True)
    keeping.cancel()


async def test_a_server_that_can_not_start_fails_the_start(supervisor: Supervisor, tmp_path: Path) -> None:
    good, bad = Valkey(tmp_path / "good"), Valkey(tmp_path / "bad", port=1)
    bad.directory.mkdir()
    (bad.directory / "data").write_text("not a directory")
    with pytest.raises((ServerFailed, FileExistsError)):
        await supervisor.start_servers([good, bad])


async def test_everything_stops_in_reverse_order(supervisor: Supervisor, tmp_path: Path) -> None:
    for name in ("sandbox", "web", "bot"):
        await start(supervisor, writes_order(tmp_path, name))
    await supervisor.stop()
    assert (tmp_path / "order").read_text() == "bot web sandbox "


async def test_who_does_not_stop_is_killed(supervisor: Supervisor, said: Said, tmp_path: Path) -> None:
    await start(supervisor, program(tmp_path, STUBBORN))
    await supervisor.stop()
    assert said == ["web did not stop by itself and was killed."]


async def test_hurrying_cuts_the_grace_short(said: Said, tmp_path: Path) -> None:
    patient = Supervisor(said, grace_seconds=3600)
    await start(patient, program(tmp_path, STUBBORN))
    stopping = asyncio.create_task(patient.stop())
    await asyncio.sleep(0)
    patient.hurry()
    await stopping


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux ends children with their parent")
async def test_no_child_outlives_a_supervisor_that_is_killed(tmp_path: Path) -> None:
    code = f"""
import asyncio, pathlib
from cli.supervisor import Program, Supervisor
from tests.integration.cli.test_supervisor import FOREVER, program

async def main():
    supervisor = Supervisor(print)
    code = "import os; print(os.getpid(), flush=True); " + FOREVER
    await supervisor.start(program(pathlib.Path({str(tmp_path)!r}), code))
    await asyncio.Event().wait()

asyncio.run(main())
"""
    root = Path(__file__).parents[3]
    parent = await asyncio.create_subprocess_exec(sys.executable, "-c", code, cwd=root)
    log = tmp_path / "web.log"
    while not await running(log):
        await asyncio.sleep(0.01)
    child = int(log.read_text().split()[0])
    os.kill(parent.pid, signal.SIGKILL)
    await parent.wait()
    while command_line(child):
        await asyncio.sleep(0.01)
