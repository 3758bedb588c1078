"""One trial: a copy of the tree, one safeguard less, and the tests that must notice."""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path

from tests.sabotage.edits import Safeguard
from tests.sabotage.safeguards import SAFEGUARDS

ROOT = Path(__file__).parents[2]
LEFT_OUT = shutil.ignore_patterns(".*", "__pycache__", "node_modules")
TIMEOUT_SECONDS = 900  # of a machine that has other things to do


class Verdict(StrEnum):
    RED = "red"  # a test failed: the safeguard is guarded
    GREEN = "GREEN"  # nobody missed it
    BROKEN = "BROKEN"  # no test came as far as to fail: the edit proves nothing


def attempt(safeguard: Safeguard) -> Verdict:
    with copied_tree() as tree:
        for edit in safeguard.in_files:
            edit.apply(tree)
        options = ["-p", "tests.sabotage.plugin", "--without", safeguard.name] if safeguard.in_database else []
        return run_tests(tree, safeguard.tests, "-x", *options)


def untouched_is_green() -> bool:
    """Red proves nothing unless the same tests are green as long as nothing is taken out."""
    with copied_tree() as tree:
        tests = sorted({test for safeguard in SAFEGUARDS for test in safeguard.tests})
        return run_tests(tree, tests) is Verdict.GREEN


@contextmanager
def copied_tree() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="croupier-sabotage-") as directory:
        tree = Path(directory) / "tree"
        shutil.copytree(ROOT, tree, ignore=LEFT_OUT)
        yield tree


def run_tests(tree: Path, tests: Sequence[str], *options: str) -> Verdict:
    command = [sys.executable, "-m", "pytest", "-q", "-rfE", "-m", "not nightly", "--timeout=120"]
    done = subprocess.run(
        [*command, "-p", "no:cacheprovider", *options, *tests],
        cwd=tree,
        capture_output=True,
        text=True,
        check=False,
        timeout=TIMEOUT_SECONDS,
    )
    if done.returncode == 0:
        return Verdict.GREEN
    failed = any(line.startswith("FAILED ") for line in done.stdout.splitlines())
    return Verdict.RED if failed else Verdict.BROKEN
