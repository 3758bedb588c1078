"""What an operator tells us about SOFTSWISS' Game Aggregator, in variables that begin with SOFTSWISS_GCP_."""

import aiohttp
from pydantic import Field, Json, field_validator
from pydantic_settings import SettingsConfigDict

from integrations.providers.kit import Address, ProviderSettings, Secret
from integrations.providers.softswiss_gcp.adapter import SoftswissGcp
from integrations.providers.softswiss_gcp.wallet import SessionIds


class SoftswissGcpSettings(ProviderSettings):
    model_config = SettingsConfigDict(env_prefix="SOFTSWISS_GCP_")

    url: Address | None = Field(default=None, description="of GCP, from SOFTSWISS")
    casino_id: str | None = Field(default=None, description="from SOFTSWISS; switches the provider on")
    secret: Secret | None = Field(default=None, description="the auth token: it signs both ways; 16 characters up")
    previous_secret: Secret | None = Field(default=None, description="while it is changed: the old one")
    games_path: str = Field(default="/games", pattern=r"^/", description="of the list of games, below the url")
    decimals: Json[dict[str, int]] = Field(
        default={}, validate_default=False, description='of amounts, where they differ from ours: {"USDT": 8}'
    )
    bet_levels: Json[dict[str, list[int]]] = Field(
        default={}, validate_default=False, description='stakes of free spins, level 1, 2, ...: {"EUR": [20, 40]}'
    )
    session_ids: SessionIds = Field(default=SessionIds.OURS, description="whose session_id calls carry: ours, theirs")
    refusal_status: int = Field(default=412, description="HTTP status of refusals by the rules: 412 or 400")

    @field_validator("decimals")
    @classmethod
    def _sensible(cls, decimals: dict[str, int]) -> dict[str, int]:
        if not all(0 <= places <= 18 for places in decimals.values()):
            raise ValueError("must be from 0 to 18")
        return decimals

    @field_validator("refusal_status")
    @classmethod
    def _one_of_two(cls, status: int) -> int:
        if status not in (412, 400):
            raise ValueError("must be 412 or 400")
        return status


def make_softswiss_gcp(settings: SoftswissGcpSettings, session: aiohttp.ClientSession) -> SoftswissGcp | None:
    if not (settings.url and settings.casino_id and settings.secret):
        return None
    secrets = [settings.secret, settings.previous_secret]
    return SoftswissGcp(
        session,
        settings.url,
        settings.casino_id,
        [secret.get_secret_value() for secret in secrets if secret],
        games_path=settings.games_path,
        decimals=settings.decimals,
        bet_levels=settings.bet_levels,
        session_ids=settings.session_ids,
        refusal_status=settings.refusal_status,
    )
