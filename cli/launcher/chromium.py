"""The browser that the browser tests drive."""

import os
import shutil
import subprocess
from functools import cache
from pathlib import Path

from cli.launcher.installers import install_debian_packages
from cli.launcher.progress import say

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


@cache
def chromium() -> str | None:
    """The one to use: CROUPIER_CHROMIUM, or the first on PATH that runs.

    Ubuntu's package is a stand-in that does not run and says where to get the real one.
    """
    if given := os.environ.get("CROUPIER_CHROMIUM"):
        return given
    for executable in filter(None, map(shutil.which, NAMES)):
        if subprocess.run([executable, "--version"], capture_output=True, check=False).returncode == 0:
            return executable
    return None


def ensure_chromium(log: Path) -> None:
    """See to it that there is one, or say that the browser tests are skipped."""
    if chromium():
        return
    install_debian_packages(["chromium", "fonts-noto-color-emoji"], log, why="Chromium for the browser tests")
    chromium.cache_clear()
    if not chromium():
        say("The browser tests are skipped: there is no Chromium (on Debian: apt install chromium).")
