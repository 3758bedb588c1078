"""What an operator tells us about Evolution, in variables that begin with EVOLUTION_."""

import aiohttp
from pydantic import Field, SecretStr, field_validator
from pydantic_settings import SettingsConfigDict

from integrations.providers.evolution.adapter import Evolution
from integrations.providers.evolution.errors import Status
from integrations.providers.kit import Address, ProviderSettings, Secret


class EvolutionSettings(ProviderSettings):
    model_config = SettingsConfigDict(env_prefix="EVOLUTION_")

    url: Address | None = Field(default=None, description="of Evolution's APIs, from Evolution")
    casino_id: str | None = Field(default=None, description="from Evolution; switches the provider on")
    api_token: SecretStr | None = Field(default=None, description="for what we ask of Evolution")
    auth_token: Secret | None = Field(default=None, description="what Evolution's calls show us; 16 characters up")
    previous_auth_token: Secret | None = Field(default=None, description="while it is changed: the old one")
    skin: str = Field(default="1", description="of the brand, told at every launch")
    balance_scale: int = Field(default=2, ge=0, le=9, description="decimals of the balances that we tell")
    unknown_cancel: Status = Field(default=Status.OK, description="answers the cancel of a debit that never came")

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
