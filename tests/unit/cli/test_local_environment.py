"""What our processes are told when all of them run on one machine."""

from pathlib import Path

import pytest
from dotenv import dotenv_values

from cli.local_environment import (
    Ports,
    embedded_servers,
    needs_sandbox,
    owner_environment,
    product_environment,
    sandbox_environment,
)
from cli.local_secrets import LocalSecrets
from cli.up import as_env_file
from integrations.sandbox.config import SandboxConfig

PORTS = Ports(web=18080, bot=18082, sandbox=18081, smtp=18025, worker=18083)
ELSEWHERE = {
    "DATABASE_URL": "postgres://u:p@db/x",
    "REDIS_URL": "redis://cache",
    "NATS_URL": "nats://bus",
    "CLICKHOUSE_URL": "http://olap/x",
}


@pytest.fixture
def secrets(tmp_path: Path) -> LocalSecrets:
    return LocalSecrets(tmp_path / "secrets")


def test_an_address_switches_its_embedded_server_off(tmp_path: Path) -> None:
    assert set(embedded_servers({}, tmp_path)) == set(ELSEWHERE)
    assert set(embedded_servers({"DATABASE_URL": "postgres://db", "NATS_URL": ""}, tmp_path)) == {
        "REDIS_URL",
        "NATS_URL",
        "CLICKHOUSE_URL",
    }
    assert embedded_servers(ELSEWHERE, tmp_path) == {}


def test_the_owner_of_the_tables_is_told_to_nobody_but_who_changes_them(secrets: LocalSecrets, tmp_path: Path) -> None:
    given = {**ELSEWHERE, "DATABASE_OWNER_URL": "postgres://o:p@db/x"}
    assert "DATABASE_OWNER_URL" not in product_environment(given, {}, secrets, PORTS)
    assert owner_environment(given, {}) == {"DATABASE_OWNER_URL": "postgres://o:p@db/x"}
    assert owner_environment(ELSEWHERE, {}) == {}
    servers = embedded_servers({}, tmp_path)
    servers["DATABASE_URL"].directory.mkdir()
    assert owner_environment({}, servers)["DATABASE_OWNER_URL"].startswith("postgres://croupier:")


def test_without_a_bots_token_the_sandbox_plays_telegram(secrets: LocalSecrets) -> None:
    told = product_environment(ELSEWHERE, {}, secrets, PORTS)
    assert needs_sandbox(ELSEWHERE)
    assert told["TELEGRAM_API_URL"] == "http://127.0.0.1:18081"
    assert told["PUBLIC_URL"] == "http://127.0.0.1:18080"


def test_with_a_bots_token_nothing_points_to_a_sandbox(secrets: LocalSecrets) -> None:
    given = {**ELSEWHERE, "BOT_TOKEN": "42:x", "PUBLIC_URL": "https://casino.example"}
    told = product_environment(given, {}, secrets, PORTS)
    assert not needs_sandbox(given)
    assert not {name for name, value in told.items() if "18081" in value}
    assert told["PUBLIC_URL"] == "https://casino.example"


def test_what_the_person_has_set_goes_before(secrets: LocalSecrets) -> None:
    given = {**ELSEWHERE, "SECRET_KEY": "mine" * 8, "SMTP_URL": "smtp://mail.example:25"}
    told = product_environment(given, {}, secrets, PORTS)
    assert (told["SECRET_KEY"], told["SMTP_URL"]) == ("mine" * 8, "smtp://mail.example:25")


def test_the_sandbox_understands_what_it_is_told_and_shares_the_products_keys(
    secrets: LocalSecrets, tmp_path: Path
) -> None:
    product = product_environment(ELSEWHERE, {}, secrets, PORTS)
    sandbox = SandboxConfig.from_env(sandbox_environment(secrets, PORTS, tmp_path))
    assert sandbox.bot_token == product["BOT_TOKEN"]
    assert sandbox.crypto_pay_token == product["CRYPTO_PAY_TOKEN"]
    assert sandbox.smtp_port == 18025
    hub88 = sandbox.peers.below("HUB88_")
    assert hub88.text("OPERATOR_ID") == product["HUB88_OPERATOR_ID"]
    assert hub88.private_key("PRIVATE_KEY_PEM") != Path(product["HUB88_PRIVATE_KEY_FILE"]).read_text()


def test_the_file_for_other_commands_says_exactly_the_same(tmp_path: Path) -> None:
    variables = {"PLAIN": "x", "QUOTED": 'it\'s \\ "so" # $HOME', "EMPTY": ""}
    (tmp_path / "run.env").write_text(as_env_file(variables))
    assert dotenv_values(tmp_path / "run.env") == variables
