"""What an operator tells us about Pragmatic Play, in variables that begin with PRAGMATIC_."""

import aiohttp
from pydantic import Field
from pydantic_settings import SettingsConfigDict

from integrations.providers.kit import Address, ProviderSettings, Secret
from integrations.providers.pragmatic.adapter import Pragmatic


class PragmaticSettings(ProviderSettings):
    model_config = SettingsConfigDict(env_prefix="PRAGMATIC_")

    url: Address | None = Field(default=None, description="of Pragmatic's API domain, from Pragmatic")
    secure_login: str | None = Field(default=None, description="from Pragmatic; switches the provider on")
    secret: Secret | None = Field(default=None, description="signs both directions; 16 characters up")
    previous_secret: Secret | None = Field(default=None, description="while it is changed: the old one")
    pictures_url: Address | None = Field(default=None, description="of Pragmatic's game server domain, for pictures")
    country: str | None = Field(default=None, pattern=r"^[A-Z]{2}$", description="told at every launch")
    bonus_win_pays: bool = Field(default=True, description="no, where results pay for free rounds")


def make_pragmatic(settings: PragmaticSettings, session: aiohttp.ClientSession) -> Pragmatic | None:
    if not (settings.url and settings.secure_login and settings.secret):
        return None
    secrets = [settings.secret, settings.previous_secret]
    return Pragmatic(
        session,
        settings.url,
        settings.secure_login,
        [secret.get_secret_value() for secret in secrets if secret],
        pictures_url=settings.pictures_url,
        country=settings.country,
        bonus_win_pays=settings.bonus_win_pays,
    )
