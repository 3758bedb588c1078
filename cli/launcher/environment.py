"""The virtual environment beside the code: made when missing, mended when broken, renewed when a lock has changed."""

import fcntl
import hashlib
import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from cli.launcher.installers import Installer
from cli.launcher.progress import say

# Each holds all of the one before it.
LEVELS = ("embedded", "dev")


@dataclass(frozen=True)
class Stamp:
    """What an environment was made of. It is written last, so that without it nothing counts as made."""

    level: str
    lock: str  # the digest of the lock file
    python: str  # 3.11
    home: str  # programs in an environment hold its path: moved elsewhere it is broken


class Environment:
    """`.venv` in the project's folder `root`."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.venv = root / ".venv"
        self.state = root / ".croupier"
        self.python = self.venv / "bin" / "python"
        self._stamp_file = self.venv / "croupier.json"
        self._unfinished = self.venv / "unfinished"

    def ensure(self, level: str) -> Path:
        """Return the environment's Python, with everything of that level installed. Costs milliseconds if all is well.

        Raises Trouble, or OSError for a folder that can't be written.
        """
        if not self.is_ready(level):
            with self._one_at_a_time():
                if not self.is_ready(level):  # another start may just have seen to it
                    self._make(self._level_to_keep(level))
        return self.python

    def is_ready(self, level: str) -> bool:
        stamp = self._stamp()
        return stamp is not None and stamp == self._wanted(self._level_to_keep(level)) and self.python.exists()

    def _make(self, level: str) -> None:
        log = self.state / "install.log"
        log.write_text("")
        installer = Installer(self.venv, self.root / "requirements" / "bootstrap.lock", log)
        if not self._is_sound():
            shutil.rmtree(self.venv, ignore_errors=True)
            self.venv.mkdir()
            self._unfinished.touch()
            installer.make_venv()
        self._unfinished.touch()
        self._stamp_file.unlink(missing_ok=True)
        installer.install(self._lock(level))
        self._stamp_file.write_text(json.dumps(asdict(self._wanted(level))))
        self._unfinished.unlink()

    def _is_sound(self) -> bool:
        """Whether packages can be added to what is there: finished once, not moved, of this Python."""
        if self._unfinished.exists():
            return False
        stamp = self._stamp()
        if stamp is not None and (stamp.home, stamp.python) != (str(self.venv), running_python()):
            return False
        ask = "import sys; print(sys.prefix, '%d.%d' % sys.version_info[:2])"
        try:
            answer = subprocess.run([self.python, "-I", "-c", ask], capture_output=True, text=True, check=True)
        except (OSError, subprocess.CalledProcessError):
            return False
        return answer.stdout.strip() == f"{self.venv} {running_python()}"

    def _stamp(self) -> Stamp | None:
        try:
            return Stamp(**json.loads(self._stamp_file.read_text()))
        except (FileNotFoundError, NotADirectoryError, ValueError, TypeError):
            return None

    def _wanted(self, level: str) -> Stamp:
        digest = hashlib.sha256(self._lock(level).read_bytes()).hexdigest()
        return Stamp(level=level, lock=digest, python=running_python(), home=str(self.venv))

    def _level_to_keep(self, level: str) -> str:
        """The level asked for, or the higher one that the environment already has."""
        stamp = self._stamp()
        return max(level, stamp.level, key=LEVELS.index) if stamp and stamp.level in LEVELS else level

    def _lock(self, level: str) -> Path:
        return self.root / "requirements" / f"{level}.lock"

    @contextmanager
    def _one_at_a_time(self) -> Iterator[None]:
        self.state.mkdir(exist_ok=True)
        with (self.state / "install.lock").open("w") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                say("Another ./croupier is installing; waiting for it…")
                fcntl.flock(lock, fcntl.LOCK_EX)
            yield


def running_python() -> str:
    return f"{sys.version_info.major}.{sys.version_info.minor}"
