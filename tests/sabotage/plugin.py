"""A pytest plugin: every database that the tests migrate is made without one safeguard.

pytest -p tests.sabotage.plugin --without "the unique key" ...
"""

import asyncpg
import pytest

from cli import migrations
from tests.sabotage.safeguards import SAFEGUARDS

intact_upgrade = migrations.upgrade
taken_out: list[str] = []


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--without", choices=[safeguard.name for safeguard in SAFEGUARDS], help="a safeguard to take out")


@pytest.hookimpl(tryfirst=True)
def pytest_load_initial_conftests(early_config: pytest.Config) -> None:
    """Before any module has taken `upgrade` from where it stands."""
    (safeguard,) = (each for each in SAFEGUARDS if each.name == early_config.known_args_namespace.without)

    async def upgrade(owner_url: str, *, application_url: str | None = None) -> list[str]:
        applied = await intact_upgrade(owner_url, application_url=application_url)
        owner = await asyncpg.connect(owner_url)
        try:
            for edit in safeguard.in_database:
                await edit.apply(owner)
        finally:
            await owner.close()
        taken_out.append(safeguard.name)
        return applied

    migrations.upgrade = upgrade


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Tests that never made a database prove nothing of what one refuses."""
    if not taken_out:
        session.exitstatus = pytest.ExitCode.INTERNAL_ERROR
