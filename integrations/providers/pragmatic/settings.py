"""What an operator tells us about Pragmatic Play, in variables that begin with PRAGMATIC_."""

import aiohttp
from pydantic import Field, SecretStr, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from integrations.providers.pragmatic.adapter import Pragmatic


class PragmaticSettings(BaseSettings):
    model_config = SettingsConfigDict(env_prefix="PRAGMATIC_", extra="ignore", frozen=True)

    url: str | None = Field(default=None, description="of Pragmatic's API domain, from Pragmatic")
    secure_login: str | None = Field(default=None, description="from Pragmatic; switches the provider on")
    secret: SecretStr | None = Field(default=None, description="signs both directions; 16 characters up")
    previous_secret: SecretStr | None = Field(default=None, description="while it is changed: the old one")
    country: str | None = Field(default=None, pattern=r"^[A-Z]{2}$", description="told at every launch")
    bonus_win_pays: bool = Field(default=True, description="no, where results pay for free rounds")

    @field_validator("url", "secure_login", "secret", "previous_secret", "country", mode="before")
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


def make_pragmatic(settings: PragmaticSettings, session: aiohttp.ClientSession) -> Pragmatic | None:
    if not (settings.url and settings.secure_login and settings.secret):
        return None
    secrets = [settings.secret, settings.previous_secret]
    return Pragmatic(
        session,
        settings.url,
        settings.secure_login,
        [secret.get_secret_value() for secret in secrets if secret],
        country=settings.country,
        bonus_win_pays=settings.bonus_win_pays,
    )
