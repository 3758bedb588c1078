"""What the sandbox must be told: its own address, where it keeps things, and the keys it shares with the product."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Self
from urllib.parse import urlsplit

from integrations.sandbox.keys import read_private_key, read_public_key


class ConfigError(Exception):
    """A setting is missing or cannot be used. The text says which and why, in one sentence."""


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
    hub88_operator_id: int
    hub88_wallet_url: str  # the base that the provider calls: {product_url}/callbacks/hub88
    hub88_private_key_pem: str  # the provider's own: it signs what the provider sends
    hub88_operator_public_key_pem: str  # verifies what the operator sends
    first_pause_seconds: float = 2.0  # before the second attempt of a webhook or wallet call; then doubled

    @classmethod
    def from_env(cls, environ: Mapping[str, str]) -> Self:
        """Read the fields' own names in capitals; `url` and `data_dir` carry SANDBOX_ before them.

        Line breaks in keys may be written as \\n, as .env files do. Raises ConfigError.
        """
        return cls(
            url=_web_address(environ, "SANDBOX_URL"),
            data_dir=Path(_text(environ, "SANDBOX_DATA_DIR")),
            bot_token=_text(environ, "BOT_TOKEN"),
            bot_username=_text(environ, "BOT_USERNAME"),
            product_url=_web_address(environ, "PRODUCT_URL"),
            smtp_port=_number(environ, "SMTP_PORT", most=65535),
            crypto_pay_token=_text(environ, "CRYPTO_PAY_TOKEN"),
            crypto_pay_webhook_url=_web_address(environ, "CRYPTO_PAY_WEBHOOK_URL"),
            hub88_operator_id=_number(environ, "HUB88_OPERATOR_ID", most=2**31 - 1),
            hub88_wallet_url=_web_address(environ, "HUB88_WALLET_URL"),
            hub88_private_key_pem=_private_key(environ, "HUB88_PRIVATE_KEY_PEM"),
            hub88_operator_public_key_pem=_public_key(environ, "HUB88_OPERATOR_PUBLIC_KEY_PEM"),
        )


def _text(environ: Mapping[str, str], name: str) -> str:
    value = environ.get(name, "").strip()
    if not value:
        raise ConfigError(f"{name} is not set.")
    return value


def _web_address(environ: Mapping[str, str], name: str) -> str:
    value = _text(environ, name).rstrip("/")
    try:
        parts = urlsplit(value)
        usable = parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:  # a port that is no number
        usable = False
    if not usable:
        raise ConfigError(f"{name} must be an address like http://127.0.0.1:8081, not {value!r}.")
    return value


def _number(environ: Mapping[str, str], name: str, *, most: int) -> int:
    value = _text(environ, name)
    if not re.fullmatch(r"[0-9]{1,10}", value) or not 0 < int(value) <= most:
        raise ConfigError(f"{name} must be a whole number from 1 to {most}, not {value!r}.")
    return int(value)


def _private_key(environ: Mapping[str, str], name: str) -> str:
    pem = _text(environ, name).replace("\\n", "\n")
    try:
        read_private_key(pem)
    except ValueError:
        raise ConfigError(f"{name} is not an RSA private key in PEM form.") from None
    return pem


def _public_key(environ: Mapping[str, str], name: str) -> str:
    pem = _text(environ, name).replace("\\n", "\n")
    try:
        read_public_key(pem)
    except ValueError:
        raise ConfigError(f"{name} is not an RSA public key in PEM form.") from None
    return pem
