"""What an operator tells us about Evolution, in variables that begin with EVOLUTION_."""

import aiohttp
from pydantic import Field, SecretStr, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from integrations.providers.evolution.adapter import Evolution
from integrations.providers.evolution.errors import Status


class EvolutionSettings(BaseSettings):
    model_config = SettingsConfigDict(env_prefix="EVOLUTION_", extra="ignore", frozen=True)

    url: str | None = Field(default=None, description="of Evolution's APIs, from Evolution")
    casino_id: str | None = Field(default=None, description="from Evolution; switches the provider on")
    api_token: SecretStr | None = Field(default=None, description="for what we ask of Evolution")
    auth_token: SecretStr | None = Field(default=None, description="what Evolution's calls show us; 16 characters up")
    previous_auth_token: SecretStr | None = Field(default=None, description="while it is changed: the old one")
    skin: str = Field(default="1", description="of the brand, told at every launch")
    balance_scale: int = Field(default=2, ge=0, le=9, description="decimals of the balances that we tell")
    unknown_cancel: Status = Field(default=Status.OK, description="answers the cancel of a debit that never came")

    @field_validator("url", "casino_id", "api_token", "auth_token", "previous_auth_token", mode="before")
    @classmethod
    def _empty_is_none(cls, value: object) -> object:
        return None if value == "" else value

    @field_validator("url")
    @classmethod
    def _without_trailing_slash(cls, url: str | None) -> str | None:
        if url is not None and not url.startswith(("http://", "https://")):
            raise ValueError("must begin with https:// (or http:// on your own machine)")
        return url.rstrip("/") if url else None

    @field_validator("auth_token", "previous_auth_token")
    @classmethod
    def _not_to_be_guessed(cls, token: SecretStr | None) -> SecretStr | None:
        if token is not None and len(token.get_secret_value()) < 16:
            raise ValueError("must have 16 characters or more: it is all that guards the wallet")
        return token

    @field_validator("unknown_cancel")
    @classmethod
    def _one_of_two(cls, status: Status) -> Status:
        if status not in (Status.OK, Status.BET_DOES_NOT_EXIST):
            raise ValueError("must be OK or BET_DOES_NOT_EXIST")
        return status


def make_evolution(settings: EvolutionSettings, session: aiohttp.ClientSession) -> Evolution | None:
    if not (settings.url and settings.casino_id and settings.api_token and settings.auth_token):
        return None
    tokens = [settings.auth_token, settings.previous_auth_token]
    return Evolution(
        session,
        settings.url,
        settings.casino_id,
        settings.api_token.get_secret_value(),
        [token.get_secret_value() for token in tokens if token],
        skin=settings.skin,
        balance_scale=settings.balance_scale,
        unknown_cancel=settings.unknown_cancel,
    )
