"""Who changes tables comes in by an address of its own, which no process that serves people reads."""

from pathlib import Path

import pytest

from cli.settings import Settings, owner_url

APPLICATION, OWNER = "postgres://croupier_app:a@db/croupier", "postgres://croupier:o@db/croupier"
REQUIRED = {
    "DATABASE_URL": APPLICATION,
    "REDIS_URL": "redis://cache",
    "NATS_URL": "nats://bus",
    "CLICKHOUSE_URL": "http://olap/x",
    "BOT_TOKEN": "42:x",
    "WEBHOOK_SECRET": "x" * 16,
    "PUBLIC_URL": "https://casino.example",
    "SECRET_KEY": "x" * 32,
}


@pytest.fixture
def settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Settings:
    """Read in a folder where nothing else is set."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("DATABASE_OWNER_URL", raising=False)
    for name, value in REQUIRED.items():
        monkeypatch.setenv(name, value)
    return Settings()


def test_the_owner_comes_in_by_his_own_address(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_OWNER_URL", OWNER)
    assert owner_url(settings) == OWNER
    assert OWNER not in str(Settings().model_dump())


def test_other_commands_find_the_owner_of_a_platform_that_runs_here(settings: Settings, tmp_path: Path) -> None:
    (tmp_path / ".croupier").mkdir()
    (tmp_path / ".croupier" / "owner.env").write_text(f"DATABASE_OWNER_URL='{OWNER}'\n")
    assert owner_url(settings) == OWNER
    assert OWNER not in str(Settings().model_dump())


def test_where_there_is_one_role_it_does_both(settings: Settings) -> None:
    assert owner_url(settings) == APPLICATION
