"""What an operator tells us about SOFTSWISS A8R, in variables that begin with A8R_."""

from dataclasses import replace

import aiohttp
from pydantic import Field
from pydantic_settings import SettingsConfigDict

from integrations.providers.a8r.adapter import PATHS, A8r
from integrations.providers.kit import Address, ProviderSettings, Secret


class A8rSettings(ProviderSettings):
    model_config = SettingsConfigDict(env_prefix="A8R_")

    url: Address | None = Field(default=None, description="of A8R, from SOFTSWISS")
    casino_id: str | None = Field(default=None, description="from SOFTSWISS; switches the provider on")
    secret: Secret | None = Field(default=None, description="the auth token: it signs both ways; 16 characters up")
    previous_secret: Secret | None = Field(default=None, description="while it is changed: the old one")
    games_path: str = Field(default=PATHS.games, pattern=r"^/", description="of the list of games, below the url")
    session_path: str = Field(default=PATHS.session, pattern=r"^/", description="of launches")
    demo_path: str = Field(default=PATHS.demo, pattern=r"^/", description="of launches with play money")


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
