"""Small files that hold secrets."""

import os
from collections.abc import Callable
from pathlib import Path


def write_private(path: Path, content: str) -> None:
    """Write a file whole or not at all, readable by its owner only (0600)."""
    draft = path.with_name(f"{path.name}.new")
    draft.unlink(missing_ok=True)
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(content)
    draft.replace(path)


def kept(path: Path, make: Callable[[], str]) -> str:
    """The content of a private file; the first time, what `make` returns."""
    if not path.exists():
        write_private(path, make())
    return path.read_text()
