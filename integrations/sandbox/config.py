"""What the sandbox must be told: its own address, where it keeps things, and the keys it shares with the product."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Self
from urllib.parse import urlsplit

from integrations.sandbox.keys import read_private_key, read_public_key


class ConfigError(Exception):
    """A setting is missing or cannot be used. The text says which and why, in one sentence."""


@dataclass(frozen=True, slots=True)
class Told:
    """Variables, read strictly. Whatever reads one raises ConfigError, which names it in full.

    `prefix` is left out of the names: with "HUB88_", `number("OPERATOR_ID")` reads HUB88_OPERATOR_ID.
    """

    variables: Mapping[str, str]
    prefix: str = ""

    def below(self, prefix: str) -> Self:
        """Only those that begin so."""
        return replace(self, prefix=self.prefix + prefix)

    def __bool__(self) -> bool:
        """Whether anything is said here at all."""
        return any(name.startswith(self.prefix) and value.strip() for name, value in self.variables.items())

    def text(self, name: str) -> str:
        value = self.variables.get(self.prefix + name, "").strip()
        if not value:
            raise ConfigError(f"{self.prefix}{name} is not set.")
        return value

    def web_address(self, name: str) -> str:
        """Without a slash at the end."""
        value = self.text(name).rstrip("/")
        try:
            parts = urlsplit(value)
            usable = parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
        except ValueError:  # a port that is no number
            usable = False
        if not usable:
            raise ConfigError(f"{self.prefix}{name} must be an address like http://127.0.0.1:8081, not {value!r}.")
        return value

    def number(self, name: str, *, most: int = 2**31 - 1) -> int:
        value = self.text(name)
        if not re.fullmatch(r"[0-9]{1,10}", value) or not 0 < int(value) <= most:
            raise ConfigError(f"{self.prefix}{name} must be a whole number from 1 to {most}, not {value!r}.")
        return int(value)

    def private_key(self, name: str) -> str:
        """An RSA key in PEM. Line breaks may be written as \\n, as .env files do."""
        pem = self.text(name).replace("\\n", "\n")
        try:
            read_private_key(pem)
        except ValueError:
            raise ConfigError(f"{self.prefix}{name} is not an RSA private key in PEM form.") from None
        return pem

    def public_key(self, name: str) -> str:
        pem = self.text(name).replace("\\n", "\n")
        try:
            read_public_key(pem)
        except ValueError:
            raise ConfigError(f"{self.prefix}{name} is not an RSA public key in PEM form.") from None
        return pem


@dataclass(frozen=True, kw_only=True)
class SandboxConfig:
    url: str  # our own base, e.g. http://127.0.0.1:8081
    data_dir: Path
    bot_token: str
    bot_username: str
    product_url: str  # base of Croupier's web
    smtp_port: int
    crypto_pay_token: str
    crypto_pay_webhook_url: str
    peers: Told  # what each game provider is told, in variables that begin with its code: HUB88_...
    first_pause_seconds: float = 2.0  # before the second attempt of a webhook or wallet call; then doubled

    @classmethod
    def from_env(cls, environ: Mapping[str, str]) -> Self:
        """Read the fields' own names in capitals; `url` and `data_dir` carry SANDBOX_ before them.

        Raises ConfigError. What is wrong about a game provider's variables is said when it is built.
        """
        told = Told(environ)
        return cls(
            url=told.web_address("SANDBOX_URL"),
            data_dir=Path(told.text("SANDBOX_DATA_DIR")),
            bot_token=told.text("BOT_TOKEN"),
            bot_username=told.text("BOT_USERNAME"),
            product_url=told.web_address("PRODUCT_URL"),
            smtp_port=told.number("SMTP_PORT", most=65535),
            crypto_pay_token=told.text("CRYPTO_PAY_TOKEN"),
            crypto_pay_webhook_url=told.web_address("CRYPTO_PAY_WEBHOOK_URL"),
            peers=told,
        )
