"""PostgreSQL's own troubles: root, interrupted first starts, and files of dead servers."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import asyncpg
import pytest

from integrations.embedded import Postgres, privileges
from integrations.embedded.postgres import CARELESS

needs_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root can become nobody")


@pytest.fixture
def no_namespaces(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Path]:
    """A root whose container forbids user namespaces. Yields the place that everybody may look into."""
    shared = Path(f"/var/tmp/croupier-test-{os.getpid()}")
    shared.mkdir()
    monkeypatch.setattr(privileges, "namespaces_work", lambda: False)
    monkeypatch.setattr(privileges, "SHARED_STATE", shared)
    yield shared
    shutil.rmtree(shared)


@needs_root
async def test_where_namespaces_are_forbidden_it_runs_as_nobody(no_namespaces: Path, directory: Path) -> None:
    server = Postgres(directory, settings=CARELESS)
    await server.start()
    assert Path(f"/proc/{server.pid}").stat().st_uid == 65534
    await server.execute("CREATE DATABASE kept")
    await server.stop()

    again = Postgres(directory, settings=CARELESS)
    await again.start()
    connection = await asyncpg.connect(again.owner_url_of("kept"))
    assert await connection.fetchval("SELECT 1") == 1
    await connection.close()
    await again.stop()


@needs_root
async def test_the_data_follow_when_namespaces_become_allowed(
    no_namespaces: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for step in (no_namespaces, tmp_path):
        step.chmod(0o755)
    directory = no_namespaces / "reachable"  # in place for both ways
    server = Postgres(directory, settings=CARELESS)
    await server.start()
    await server.stop()

    monkeypatch.undo()
    again = Postgres(directory, settings=CARELESS)
    await again.start()
    assert await again.ready()
    await again.stop()


async def test_a_first_start_that_broke_off_is_begun_anew(directory: Path) -> None:
    half_made = directory / "data.new"
    half_made.mkdir(parents=True)
    (half_made / "PG_VERSION").write_text("18\n")
    server = Postgres(directory, settings=CARELESS)
    await server.start()
    assert await server.ready()
    await server.stop()


async def test_a_lock_of_a_dead_server_whose_number_lives_on_is_removed(directory: Path) -> None:
    server = Postgres(directory, settings=CARELESS)
    await server.start()
    await server.stop()
    (directory / "data" / "postmaster.pid").write_text(f"{os.getppid()}\n/elsewhere\n")

    await server.start()
    assert await server.ready()
    await server.stop()


async def test_a_cluster_from_before_there_was_an_applications_role_gets_one(directory: Path) -> None:
    server = Postgres(directory, settings=CARELESS)
    await server.start()
    await server.execute("DROP ROLE croupier_app")
    (directory / "application_password").unlink()
    await server.stop()

    await server.start()
    application = await asyncpg.connect(server.url)
    assert await application.fetchrow("SELECT current_user, rolsuper FROM pg_roles WHERE rolname = current_user") == (
        "croupier_app",
        False,
    )
    await application.close()
    await server.stop()


async def test_nobody_gets_in_without_the_password(directory: Path) -> None:
    server = Postgres(directory, settings=CARELESS)
    await server.start()
    with pytest.raises(asyncpg.InvalidPasswordError):
        await asyncpg.connect(server.owner_url.replace(server.password(), "guess"))
    await server.stop()


async def test_the_functions_that_migrations_may_use_are_there(postgres_server: Postgres) -> None:
    connection = await asyncpg.connect(postgres_server.url)
    assert await connection.fetchval("SELECT uuidv7() IS NOT NULL AND gen_random_uuid() IS NOT NULL")
    assert await connection.fetchval("SELECT now() AT TIME ZONE 'Europe/Madrid' IS NOT NULL")
    assert await connection.fetchval("SELECT 'ÄÖ' ILIKE 'äö'") is True
    await connection.close()
