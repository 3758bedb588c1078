"""One line that says what is going on: moving on a terminal, quiet elsewhere. It goes to standard error."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

FRAMES = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏"
CLEAR_LINE = "\r\x1b[K"


def say(line: str) -> None:
    print(f"{CLEAR_LINE if sys.stderr.isatty() else ''}{line}", file=sys.stderr, flush=True)


@contextmanager
def progress(doing: str, done: str) -> Iterator[Callable[[str], None]]:
    """Show `doing` until the block ends, then `done` and the time it took. Yields a function that adds a detail."""
    started = time.monotonic()
    if not sys.stderr.isatty():
        say(f"{doing}…")
        yield lambda detail: None
        say(f"{done} in {time.monotonic() - started:.0f} s.")
        return

    detail = ""
    finished = threading.Event()

    def set_detail(text: str) -> None:
        nonlocal detail
        detail = text

    def spin() -> None:
        turn = 0
        while not finished.wait(0.1):
            turn += 1
            seconds = f"{time.monotonic() - started:.0f} s"
            about = ", ".join(part for part in (detail, seconds) if part)
            sys.stderr.write(f"{CLEAR_LINE}{FRAMES[turn % len(FRAMES)]} {doing}… {about}")
            sys.stderr.flush()

    spinner = threading.Thread(target=spin, daemon=True)
    spinner.start()
    try:
        yield set_detail
    finally:
        finished.set()
        spinner.join()
        sys.stderr.write(CLEAR_LINE)
    say(f"✓ {done} in {time.monotonic() - started:.0f} s.")


def run(
    command: Sequence[str | Path],
    *,
    log: Path,
    on_line: Callable[[str], None] | None = None,
    environment: Mapping[str, str] | None = None,
) -> int:
    """Run a program to its end, its output in the log and line by line to `on_line`. Returns its exit code.

    It runs in a session of its own, so that on Ctrl-C we end it and can clean up, rather than both of us dying at once.
    """
    with (
        log.open("a", encoding="utf-8") as output,
        subprocess.Popen(
            [str(part) for part in command],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            errors="replace",
            env=environment,
            start_new_session=True,
        ) as process,
    ):
        assert process.stdout is not None, "piped"
        try:
            for line in process.stdout:
                output.write(line)
                if on_line:
                    on_line(line)
        except BaseException:
            os.killpg(process.pid, signal.SIGTERM)  # with what it started itself
            raise
        return process.wait()
