"""Settings: read from the environment, from `.env`, or from what `./croupier up` wrote, and checked at the start.

Each game provider reads variables of its own from the same places: integrations/providers/<code>/settings.py.
"""

import os
from functools import cached_property
from pathlib import Path
from typing import Literal

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_core import ErrorDetails
from pydantic_settings import BaseSettings, SettingsConfigDict

from integrations.providers.registry import KITS

HOME = Path(os.environ.get("CROUPIER_HOME") or ".croupier")
RUN_ENV = HOME / "run.env"  # written by `./croupier up`, so that other commands find its servers
ENV_FILES = (RUN_ENV, ".env")
OWNER_ENV = HOME / "owner.env"  # apart, so that no process which serves people reads it


class Settings(BaseSettings):
    """Everything that differs between one installation and another: addresses, keys, and the operator's choices."""

    model_config = SettingsConfigDict(env_file=ENV_FILES, extra="ignore", frozen=True)

    database_url: str = Field(description="postgres://user:password@host:port/name: the application's role")
    redis_url: str = Field(description="redis://host:port/0")
    nats_url: str = Field(description="nats://host:port")
    nats_prefix: str = Field(default="croupier", description="begins the names of our streams")
    clickhouse_url: str = Field(description="http://user:password@host:port/database")

    bot_token: SecretStr = Field(description="from @BotFather")
    bot_username: str = Field(default="croupier_bot", description="without the @")
    bot_link: str = Field(default="", description="of the chat, for browsers; https://t.me/<bot_username> if empty")
    telegram_api_url: str = Field(default="https://api.telegram.org")
    telegram_web_app_js: str = Field(default="https://telegram.org/js/telegram-web-app.js")
    telegram_ed25519_public_key: str = Field(
        default="e7bf03a2fa4602af4580703d88dda5bb59f32ed8b02a56c187fe7d34caed242d",
        description="hex; signs initData for third parties",
    )
    bot_updates: Literal["polling", "webhook"] = Field(default="polling", description="how updates come to the bot")
    webhook_secret: SecretStr = Field(description="proves that an update comes from Telegram; 16 to 256 of A-Za-z0-9_-")
    bot_listen: str = Field(default="127.0.0.1:8082", description="where the bot takes webhook calls")
    worker_listen: str = Field(default="", description="where the worker shows /metrics and /healthz; nowhere if empty")
    bot_webhook_url: str = Field(default="", description="where Telegram sends them; <public_url>/telegram if empty")

    public_url: str = Field(description="where players' browsers reach `croupier web`: https://...")
    web_listen: str = Field(default="127.0.0.1:8080")
    return_urls: str = Field(
        default="", description="where games may send players back to besides public_url, separated by spaces"
    )
    frame_ancestors: str = Field(
        default="https://web.telegram.org https://webk.telegram.org https://webz.telegram.org",
        description="who may show our pages in a frame, besides us",
    )

    secret_key: SecretStr = Field(description="32 random characters or more; encrypts TOTP secrets, signs links")
    currency: str = Field(default="USDT", description="of players' wallets")
    smtp_url: str = Field(default="smtp://127.0.0.1:25", description="smtp://user:password@host:port, or smtps://")
    mail_from: str = Field(default="Croupier <no-reply@croupier.example>")

    crypto_pay_url: str = Field(default="https://pay.crypt.bot")
    crypto_pay_token: SecretStr | None = Field(default=None, description="switches the gateway on")

    log_format: Literal["json", "text"] = "json"

    @field_validator("bot_token")
    @classmethod
    def _like_a_bot_token(cls, token: SecretStr) -> SecretStr:
        bot_id, _, secret = token.get_secret_value().partition(":")
        if not (bot_id.isascii() and bot_id.isdigit() and secret):
            raise ValueError("must look like 123456789:AA..., as @BotFather gave it")
        return token

    @field_validator("public_url", "crypto_pay_url", "telegram_api_url")
    @classmethod
    def _without_trailing_slash(cls, url: str) -> str:
        if not url.startswith(("http://", "https://")):
            raise ValueError("must begin with https:// (or http:// on your own machine)")
        return url.rstrip("/")

    @cached_property
    def chat_link(self) -> str:
        return self.bot_link or f"https://t.me/{self.bot_username}"

    @cached_property
    def webhook_url(self) -> str:
        return self.bot_webhook_url or f"{self.public_url}/telegram"


class WrongProviderSettings(Exception):
    def __init__(self, problems: list[str]) -> None:
        super().__init__("; ".join(problems))
        self.problems = problems


class OwnerSettings(BaseSettings):
    """What only the commands read that change tables: `migrate` and `ledger archive`."""

    model_config = SettingsConfigDict(env_file=(OWNER_ENV, ".env"), extra="ignore", frozen=True)

    database_owner_url: str = Field(default="", description="the tables' owner; DATABASE_URL if empty")


def read_provider_settings() -> dict[str, BaseSettings]:
    """What each game provider is told, by its code. Raises WrongProviderSettings."""
    settings = {}
    for kit in KITS:
        try:
            settings[kit.code] = kit.settings(_env_file=ENV_FILES)
        except ValidationError as error:
            raise WrongProviderSettings(
                [f"{kit.variable(str(problem['loc'][0]))}: {said(problem)}" for problem in error.errors()]
            ) from None  # its text would show the values, and some are secrets
    return settings


def said(problem: ErrorDetails) -> str:
    """What pydantic found, as the end of a sentence about a variable."""
    return "is missing" if problem["type"] == "missing" else problem["msg"].removeprefix("Value error, ")


def owner_url(settings: Settings) -> str:
    """How the tables' owner comes in: DATABASE_OWNER_URL, or DATABASE_URL where one role does both."""
    return OwnerSettings().database_owner_url or settings.database_url


def host_and_port(listen: str) -> tuple[str, int]:
    """Read "127.0.0.1:8080". Raises ValueError."""
    host, _, port = listen.rpartition(":")
    return host or "127.0.0.1", int(port)
