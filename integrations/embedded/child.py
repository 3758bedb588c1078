"""A child process: its output goes to a file, it stops when asked, and it does not outlive us."""

import asyncio
import os
import shutil
import signal
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

SHIM = Path(__file__).with_name("child_shim.py")


class Child:
    """A running program. Make one with `spawn`."""

    def __init__(self, process: asyncio.subprocess.Process, log: Path) -> None:
        self._process = process
        self.log = log

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def returncode(self) -> int | None:
        """None while it runs; negative when a signal ended it."""
        return self._process.returncode

    async def wait(self) -> int:
        return await self._process.wait()

    async def stop(self, by: signal.Signals, *, grace_seconds: float = 10) -> None:
        """Ask it to stop, insist with SIGKILL after the grace, and return when it is gone."""
        if self.returncode is None:
            self._process.send_signal(by)
            try:
                async with asyncio.timeout(grace_seconds):
                    await self._process.wait()
            except TimeoutError:
                self.kill()
        await self._process.wait()

    def kill(self) -> None:
        if self.returncode is None:
            self._process.kill()


async def spawn(
    command: Sequence[str | Path],
    *,
    log: Path,
    environment: Mapping[str, str] | None = None,
    directory: Path | None = None,
    death_signal: signal.Signals = signal.SIGTERM,
    prefix: Sequence[str] = (),
    user_id: int | None = None,
) -> Child:
    """Start a program in the background, in a session of its own: Ctrl-C in the terminal reaches only us.

    Args:
        command: the program and its arguments; a bare name is looked up on PATH.
        log: where its output is appended.
        environment: added to ours.
        death_signal: what the kernel sends it when we are killed (Linux).
        prefix: a program that runs it, such as `unshare --user`.
        user_id: drop root and become this user first.

    Raises:
        FileNotFoundError: there is no such program.
    """
    program = shutil.which(str(command[0]))
    if program is None:
        raise FileNotFoundError(f"{command[0]} is not an executable program")
    user = "-" if user_id is None else str(user_id)
    shim = [sys.executable, "-I", "-S", str(SHIM), str(int(death_signal)), str(os.getpid()), user]
    with log.open("ab") as output:
        process = await asyncio.create_subprocess_exec(
            *prefix, *shim, program, *map(str, command[1:]),
            stdin=asyncio.subprocess.DEVNULL, stdout=output, stderr=output,
            cwd=directory, env={**os.environ, **(environment or {})}, start_new_session=True,
        )  # fmt: skip
    return Child(process, log)


def log_tail(log: Path, *, lines: int = 12) -> str:
    """The end of a log, for a person who is told that something failed."""
    if not log.exists():
        return ""
    with log.open("rb") as file:
        file.seek(max(0, log.stat().st_size - 16_384))
        text = file.read().decode(errors="replace")
    return "\n".join(text.splitlines()[-lines:])
