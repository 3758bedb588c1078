"""What our processes are told when all of them run on one machine. Whatever the person has set goes before."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from cli.local_secrets import LocalSecrets
from integrations.embedded import ClickHouse, EmbeddedServer, Nats, Postgres, Valkey
from integrations.embedded.ports import LOOPBACK
from integrations.sandbox.peer import Shared
from integrations.sandbox.peers import share_all

BOT_USERNAME = "croupier_bot"

# The variable that says where a server runs, and the embedded server for when it is not set.
SERVERS: Mapping[str, type[EmbeddedServer]] = {
    "DATABASE_URL": Postgres,
    "REDIS_URL": Valkey,
    "NATS_URL": Nats,
    "CLICKHOUSE_URL": ClickHouse,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Ports:
    """Ports of our own processes. All listen on loopback, save the web if the person wants it elsewhere."""

    web: int
    bot: int
    sandbox: int
    smtp: int
    worker: int
    web_host: str = LOOPBACK

    @property
    def web_url(self) -> str:
        return f"http://{LOOPBACK}:{self.web}"

    @property
    def sandbox_url(self) -> str:
        return f"http://{LOOPBACK}:{self.sandbox}"


def needs_sandbox(given: Mapping[str, str]) -> bool:
    """Without a bot's token there is no Telegram to talk to but our own."""
    return not given.get("BOT_TOKEN")


def embedded_servers(given: Mapping[str, str], home: Path) -> dict[str, EmbeddedServer]:
    """The servers that nobody has given an address of, by the variable that will hold it."""
    return {
        variable: kind(home / kind.name.lower(), log=home / "logs" / f"{kind.name.lower()}.log")
        for variable, kind in SERVERS.items()
        if not given.get(variable)
    }


def product_environment(
    given: Mapping[str, str], servers: Mapping[str, EmbeddedServer], secrets: LocalSecrets, ports: Ports
) -> dict[str, str]:
    """For web, bot and worker, once the servers run."""
    defaults = {
        "SECRET_KEY": secrets.token("secret_key"),
        "WEBHOOK_SECRET": secrets.token("webhook_secret"),
        "PUBLIC_URL": ports.web_url,
        "LOG_FORMAT": "text",
    }
    if needs_sandbox(given):
        defaults |= _sandbox_for_product(secrets, ports)
    return {
        **{variable: servers[variable].url if variable in servers else given[variable] for variable in SERVERS},
        **{name: given.get(name) or default for name, default in defaults.items()},
        # Not as given: those ports may have been busy.
        "WEB_LISTEN": f"{ports.web_host}:{ports.web}",
        "BOT_LISTEN": f"{LOOPBACK}:{ports.bot}",
        "WORKER_LISTEN": f"{LOOPBACK}:{ports.worker}",
    }


def owner_environment(given: Mapping[str, str], servers: Mapping[str, EmbeddedServer]) -> dict[str, str]:
    """Besides, for what changes tables. Empty where somebody else's database has no owner of its own."""
    postgres = servers.get("DATABASE_URL")
    url = postgres.owner_url if isinstance(postgres, Postgres) else given.get("DATABASE_OWNER_URL")
    return {"DATABASE_OWNER_URL": url} if url else {}


def _sandbox_for_product(secrets: LocalSecrets, ports: Ports) -> dict[str, str]:
    return {
        "TELEGRAM_API_URL": ports.sandbox_url,
        "TELEGRAM_WEB_APP_JS": f"{ports.sandbox_url}/js/telegram-web-app.js",
        "BOT_TOKEN": bot_token(secrets),
        "BOT_USERNAME": BOT_USERNAME,
        "BOT_LINK": f"{ports.sandbox_url}/",
        "FRAME_ANCESTORS": ports.sandbox_url,
        "SMTP_URL": f"smtp://{LOOPBACK}:{ports.smtp}",
        "CRYPTO_PAY_URL": f"{ports.sandbox_url}/crypto-pay",
        "CRYPTO_PAY_TOKEN": crypto_pay_token(secrets),
    } | {name: value for shared in _shared(secrets, ports) for name, value in shared.product.items()}


def sandbox_environment(secrets: LocalSecrets, ports: Ports, home: Path) -> dict[str, str]:
    """For the sandbox, which plays Telegram, the mail server, the payment gateway and the game providers."""
    return {
        "SANDBOX_URL": ports.sandbox_url,
        "SANDBOX_DATA_DIR": str(home / "sandbox"),
        "PRODUCT_URL": ports.web_url,
        "BOT_TOKEN": bot_token(secrets),
        "BOT_USERNAME": BOT_USERNAME,
        "SMTP_PORT": str(ports.smtp),
        "CRYPTO_PAY_TOKEN": crypto_pay_token(secrets),
        "CRYPTO_PAY_WEBHOOK_URL": f"{ports.web_url}/webhooks/crypto_pay",
    } | {name: value for shared in _shared(secrets, ports) for name, value in shared.peer.items()}


def _shared(secrets: LocalSecrets, ports: Ports) -> list[Shared]:
    return share_all(secrets, sandbox_url=ports.sandbox_url, product_url=ports.web_url)


def bot_token(secrets: LocalSecrets) -> str:
    """Shaped like Telegram's: the bot's id, a colon, a secret."""
    return secrets.token("bot_token", prefix="7000000001:AA")


def crypto_pay_token(secrets: LocalSecrets) -> str:
    return secrets.token("crypto_pay_token", prefix="10001:AA")
