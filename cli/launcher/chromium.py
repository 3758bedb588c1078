"""The browser that the browser tests drive."""

import os
import shutil
import subprocess
from pathlib import Path

from cli.launcher.installers import install_debian_packages
from cli.launcher.progress import say

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def ensure_chromium(log: Path) -> None:
    """See to it that there is one, or say that the browser tests are skipped."""
    if "CROUPIER_CHROMIUM" in os.environ or found():
        return
    packages = ["chromium", "fonts-noto-color-emoji"]
    if install_debian_packages(packages, log, why="Chromium for the browser tests") and found():
        return
    say("The browser tests are skipped: there is no Chromium (on Debian: apt install chromium).")


def found() -> bool:
    """Whether one is on PATH and runs. Ubuntu's package is a stand-in that only says where to get the real one."""
    executable = next(filter(None, map(shutil.which, NAMES)), None)
    if executable is None:
        return False
    return subprocess.run([executable, "--version"], capture_output=True, check=False).returncode == 0
