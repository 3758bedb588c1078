"""`./croupier check`: what holds the code base together, tool by tool."""

import os
import subprocess
import sys
import time
from pathlib import Path

TOOLS = {
    "lint": ["ruff", "check", ".", "croupier"],
    "format": ["ruff", "format", "--check", ".", "croupier"],
    "types": ["mypy"],
    "import contract": ["lint-imports"],
    "migrations match the models": ["python", "-m", "cli.migrations"],
}


def check(python: Path, root: Path) -> int:
    """Run them all, show what the failing ones said, and return the exit code."""
    environment = {**os.environ, "PATH": f"{python.parent}{os.pathsep}{os.environ.get('PATH', '')}"}
    failed = []
    for name, command in TOOLS.items():
        started = time.monotonic()
        result = subprocess.run(
            command, cwd=root, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
        )
        verdict = "ok" if result.returncode == 0 else "FAILED"
        print(f"{name:<28} {verdict} ({time.monotonic() - started:.1f} s)", flush=True)
        if result.returncode != 0:
            failed.append(name)
            print(result.stdout, flush=True)
    if failed:
        print(f"Failed: {', '.join(failed)}.", file=sys.stderr)
    return 1 if failed else 0
