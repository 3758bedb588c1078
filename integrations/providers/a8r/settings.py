"""What an operator tells us about SOFTSWISS A8R, in variables that begin with A8R_."""

from dataclasses import replace

import aiohttp
from pydantic import Field, SecretStr, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from integrations.providers.a8r.adapter import PATHS, A8r


class A8rSettings(BaseSettings):
    model_config = SettingsConfigDict(env_prefix="A8R_", extra="ignore", frozen=True)

    url: str | None = Field(default=None, description="of A8R, from SOFTSWISS")
    casino_id: str | None = Field(default=None, description="from SOFTSWISS; switches the provider on")
    secret: SecretStr | None = Field(default=None, description="the auth token: it signs both ways; 16 characters up")
    previous_secret: SecretStr | None = Field(default=None, description="while it is changed: the old one")
    games_path: str = Field(default=PATHS.games, pattern=r"^/", description="of the list of games, below the url")
    session_path: str = Field(default=PATHS.session, pattern=r"^/", description="of launches")
    demo_path: str = Field(default=PATHS.demo, pattern=r"^/", description="of launches with play money")

    @field_validator("url", "casino_id", "secret", "previous_secret", mode="before")
    @classmethod
    def _empty_is_none(cls, value: object) -> object:
        return None if value == "" else value

    @field_validator("url")
    @classmethod
    def _without_trailing_slash(cls, url: str | None) -> str | None:
        if url is not None and not url.startswith(("http://", "https://")):
            raise ValueError("must begin with https:// (or http:// on your own machine)")
        return url.rstrip("/") if url else None

    @field_validator("secret", "previous_secret")
    @classmethod
    def _not_to_be_guessed(cls, secret: SecretStr | None) -> SecretStr | None:
        if secret is not None and len(secret.get_secret_value()) < 16:
            raise ValueError("must have 16 characters or more: it is all that guards the wallet")
        return secret


def make_a8r(settings: A8rSettings, session: aiohttp.ClientSession) -> A8r | None:
    if not (settings.url and settings.casino_id and settings.secret):
        return None
    secrets = [settings.secret, settings.previous_secret]
    return A8r(
        session,
        settings.url,
        settings.casino_id,
        [secret.get_secret_value() for secret in secrets if secret],
        paths=replace(PATHS, games=settings.games_path, session=settings.session_path, demo=settings.demo_path),
    )
