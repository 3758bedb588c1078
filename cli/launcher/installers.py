"""Install what a lock file names into a virtual environment: by uv in seconds, or where there is none by pip.

Both check every file against the hash in the lock.
"""

import os
import re
import shutil
import sys
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import ClassVar

from cli.launcher.progress import progress, run, say
from cli.launcher.trouble import Trouble

DISK_FULL = re.compile(r"No space left on device", re.IGNORECASE)
NO_NETWORK = re.compile(
    r"dns error|name resolution|nodename nor servname|Failed to establish a new connection|error sending request"
    r"|tcp connect error|Network is unreachable|Could not connect|Max retries exceeded|timed out",
    re.IGNORECASE,
)


class Installer:
    """Makes and fills the virtual environment at `venv`; `log` keeps what the tools say."""

    def __init__(self, venv: Path, bootstrap_lock: Path, log: Path) -> None:
        self.venv = venv
        self.python = venv / "bin" / "python"
        self._bootstrap_lock = bootstrap_lock
        self._log = log
        # Settings that would send packages or imports somewhere else than into the environment.
        unwanted = {"PYTHONHOME", "PYTHONPATH", "VIRTUAL_ENV", "PIP_USER", "PIP_TARGET", "PIP_PREFIX"}
        self._environment = {name: value for name, value in os.environ.items() if name not in unwanted}
        self._environment["UV_PYTHON_DOWNLOADS"] = "never"

    def make_venv(self) -> None:
        """An environment of the running Python. Raises Trouble."""
        command: list[str | Path]
        if uv := shutil.which("uv"):
            command = [uv, "venv", "--allow-existing", "--python", sys.executable, self.venv]
        elif find_spec("ensurepip"):
            command = [sys.executable, "-m", "venv", self.venv]
        elif find_spec("pip"):
            command = [sys.executable, "-m", "venv", "--without-pip", self.venv]  # its own pip reaches into it
        elif install_debian_packages(["python3-venv"], self._log, why="Python's venv"):
            command = [sys.executable, "-m", "venv", self.venv]
        else:
            raise Trouble(
                "This Python can't make a virtual environment. On Debian and Ubuntu: apt install python3-venv"
            )
        with progress("Making the environment .venv", "Environment made"):
            if self._run(command) != 0:
                raise self._failed("The environment .venv could not be made.")

    def install(self, lock: Path) -> None:
        """Install all that the lock names. Raises Trouble."""
        count = package_count(lock)
        with progress(f"Installing {count} packages (about 20 s, once)", f"{count} packages installed") as show:
            uv = self._uv()
            if uv is None or not self._install_by_uv(uv, lock, show):
                self._install_by_pip(lock, show, count)

    def _uv(self) -> str | None:
        """uv: that on PATH, that in the environment, or put there by pip. None where it can't be had."""
        if uv := shutil.which("uv") or shutil.which("uv", path=self.venv / "bin"):
            return uv
        if self._run([*self._pip(), "install", "--quiet", "--require-hashes", "-r", self._bootstrap_lock]) != 0:
            self._raise_if_hopeless()
            return None
        return shutil.which("uv", path=self.venv / "bin")

    def _install_by_uv(self, uv: str, lock: Path, show: Callable[[str], None]) -> bool:
        downloads = Downloads()

        def watch(line: str) -> None:
            if downloads.read(line):
                show(str(downloads))

        command: list[str | Path] = [uv, "pip", "install", "--python", self.python, "--require-hashes", "-r", lock]
        if self._run(command, on_line=watch) == 0:
            return True
        self._raise_if_hopeless()
        say("uv could not install the packages; pip, which is slower, tries now.")
        return False

    def _install_by_pip(self, lock: Path, show: Callable[[str], None], count: int) -> None:
        seen = 0

        def watch(line: str) -> None:
            nonlocal seen
            if line.startswith("Collecting "):
                seen += 1
                show(f"{seen} of {count}")

        if self._run([*self._pip(), "install", "--require-hashes", "-r", lock], on_line=watch) != 0:
            self._raise_if_hopeless()
            raise self._failed("The packages could not be installed.")

    def _pip(self) -> list[str | Path]:
        options = ["--retries", "1", "--disable-pip-version-check", "--no-input"]
        if shutil.which("pip", path=self.venv / "bin"):
            return [self.python, "-m", "pip", *options]
        return [sys.executable, "-m", "pip", "--python", self.python, *options]

    def _run(self, command: list[str | Path], on_line: Callable[[str], None] | None = None) -> int:
        return run(command, log=self._log, on_line=on_line, environment=self._environment)

    def _raise_if_hopeless(self) -> None:
        """Raise Trouble for what no other installer could do better either."""
        said = self._said()
        if DISK_FULL.search(said):
            raise Trouble("The disk is full. Croupier's environment needs about 1 GB.")
        if NO_NETWORK.search(said):
            raise self._failed("The packages could not be downloaded. Is there a network?")

    def _failed(self, what: str) -> Trouble:
        return Trouble(f"{what} All that was said is in {self._log}; it ends:\n\n{self._said()}")

    def _said(self) -> str:
        lines = self._log.read_text(encoding="utf-8", errors="replace").splitlines()
        return "\n".join(f"    {line}" for line in lines[-12:])


class Downloads:
    """How much of what uv announced has arrived."""

    STARTED = re.compile(r"^Downloading (\S+) \(([\d.]+)(KiB|MiB|GiB)\)")
    FINISHED = re.compile(r"^ Downloaded (\S+)")
    MEBIBYTES: ClassVar[dict[str, float]] = {"KiB": 1 / 1024, "MiB": 1, "GiB": 1024}

    def __init__(self) -> None:
        self._sizes: dict[str, float] = {}
        self._arrived: set[str] = set()

    def read(self, line: str) -> bool:
        """Take in a line of uv's. True if it told of a download."""
        if started := self.STARTED.match(line):
            self._sizes[started[1]] = float(started[2]) * self.MEBIBYTES[started[3]]
        elif finished := self.FINISHED.match(line):
            self._arrived.add(finished[1])
        return bool(started or self.FINISHED.match(line))

    def __str__(self) -> str:
        arrived = sum(size for name, size in self._sizes.items() if name in self._arrived)
        return f"{arrived:.0f} of {sum(self._sizes.values()):.0f} MB"


def package_count(lock: Path) -> int:
    return len(re.findall(r"^[A-Za-z0-9]", lock.read_text(encoding="utf-8"), re.MULTILINE))


def install_debian_packages(names: list[str], log: Path, *, why: str) -> bool:
    """Install Debian packages if this is root on a Debian. Returns whether they are there now."""
    apt = shutil.which("apt-get")
    if apt is None or os.geteuid() != 0:
        return False
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    install = [apt, "install", "--yes", "--no-install-recommends", *names]
    with progress(f"Installing {why} (apt-get install {' '.join(names)})", "apt-get finished"):
        run([apt, "update"], log=log, environment=environment)  # an old list may do as well
        return run(install, log=log, environment=environment) == 0
