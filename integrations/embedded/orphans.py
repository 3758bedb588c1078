"""Servers that an earlier run left behind, where the kernel does not end children with their parent."""

import os
import shutil
import signal
import subprocess
import time
from pathlib import Path


def command_line(pid: int) -> str:
    """The command line of a process, empty when there is none."""
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
    except FileNotFoundError:
        pass
    if Path("/proc/self").exists() or not (ps := shutil.which("ps")):
        return ""
    listing = subprocess.run([ps, "-o", "command=", "-p", str(pid)], capture_output=True, text=True, check=False)  # noqa: S603
    return listing.stdout


def recorded_pid(pid_file: Path) -> int | None:
    """The number in the first line of a pid file, None if there is no such file or no number."""
    try:
        first_line = pid_file.read_text().partition("\n")[0]
    except FileNotFoundError:
        return None
    return int(first_line) if first_line.strip().isdigit() else None


def stop_orphan(pid_file: Path, *, mark: str, by: signal.Signals, grace_seconds: float = 10) -> bool:
    """End the process of a pid file if it still runs and is ours: `mark` must be in its command line.

    Returns whether there was one. It is no child of ours, so all that we can do is look until it is gone.
    """
    pid = recorded_pid(pid_file)
    if pid is None or mark not in command_line(pid):
        return False
    os.kill(pid, by)
    deadline = time.monotonic() + grace_seconds
    while mark in command_line(pid):
        if time.monotonic() > deadline:
            os.kill(pid, signal.SIGKILL)
        time.sleep(0.02)
    return True
