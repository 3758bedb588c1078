"""PostgreSQL refuses to run as root. Containers and fresh machines often have only root.

The gentle way is a user namespace of its own: no user is made, nothing changes hands, and it works below a private
/root. Where namespaces are forbidden the server runs as `nobody`, with its programs and data where `nobody` can reach.
"""

import hashlib
import os
import pwd
import shutil
import stat
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

NOBODY_ID = 65534
NAMESPACE = ("unshare", "--user", f"--map-user={NOBODY_ID}", f"--map-group={NOBODY_ID}")
SHARED_STATE = Path("/var/lib/croupier")  # root's own place that everybody may look into


@dataclass(frozen=True, slots=True, kw_only=True)
class Privileges:
    """How to run a program that refuses root: through a prefix, as another user, or simply as we are."""

    prefix: Sequence[str] = ()
    user_id: int | None = None


@cache
def namespaces_work() -> bool:
    """Whether this kernel and container let us make a user namespace."""
    unshare = shutil.which("unshare")
    if unshare is None:
        return False
    return subprocess.run([unshare, *NAMESPACE[1:], "true"], capture_output=True, check=False).returncode == 0  # noqa: S603


def unprivileged() -> Privileges:
    """The privileges for a program that must not be root, on this machine."""
    if os.geteuid() != 0:
        return Privileges()
    if namespaces_work():
        return Privileges(prefix=NAMESPACE)
    return Privileges(user_id=pwd.getpwnam("nobody").pw_uid)


def reachable_by_all(directory: Path) -> bool:
    """Whether another user can walk down to this directory. What does not exist yet will be made as asked."""
    return all(step.stat().st_mode & stat.S_IXOTH for step in directory.parents if step.exists())


def reachable_home(directory: Path) -> Path:
    """The directory itself if another user can reach it, else a stand-in that is always the same for it."""
    if reachable_by_all(directory):
        return directory
    return SHARED_STATE / hashlib.sha256(str(directory).encode()).hexdigest()[:16]


def reachable_copy(programs: Path, version: str) -> Path:
    """The programs' directory itself if another user can reach it, else a copy of it, made once per version."""
    if reachable_by_all(programs / "bin"):
        return programs
    copy = SHARED_STATE / f"postgres-{version}"
    if not copy.exists():
        draft = copy.with_name(f"{copy.name}.{os.getpid()}")
        shutil.copytree(programs, draft, symlinks=True)
        draft.chmod(0o755)
        draft.replace(copy)
    return copy


def give(directory: Path, user_id: int) -> None:
    """Make the user the owner of everything in the directory."""
    for path in (directory, *directory.rglob("*")):
        os.chown(path, user_id, user_id, follow_symlinks=False)
