"""What an operator tells us about Hub88, in variables that begin with HUB88_."""

from pathlib import Path

import aiohttp
from pydantic import Field
from pydantic_settings import SettingsConfigDict

from integrations.providers.hub88.adapter import Hub88
from integrations.providers.hub88.errors import Status
from integrations.providers.kit import Address, ProviderSettings


class Hub88Settings(ProviderSettings):
    model_config = SettingsConfigDict(env_prefix="HUB88_")

    url: Address = Field(default="https://api.hub88.io")
    operator_id: int | None = Field(default=None, description="from Hub88; switches the provider on")
    private_key_file: Path | None = Field(default=None, description="our private key, PEM")
    public_key_file: Path | None = Field(default=None, description="Hub88's public key, PEM")
    previous_public_key_file: Path | None = Field(default=None, description="while Hub88 changes its key: the old one")
    country: str = Field(default="XX", pattern=r"^[A-Z]{2}$", description="told at every launch; XX is unknown")
    unknown_rollback: Status = Field(default=Status.OK, description="answers the rollback of a bet that never came")


def make_hub88(settings: Hub88Settings, session: aiohttp.ClientSession) -> Hub88 | None:
    """The adapter with its keys. Raises ValueError for files that hold none."""
    if settings.operator_id is None or settings.private_key_file is None or settings.public_key_file is None:
        return None
    public_keys = [settings.public_key_file, settings.previous_public_key_file]
    return Hub88(
        session,
        settings.url,
        operator_id=settings.operator_id,
        private_key_pem=_read(settings.private_key_file),
        public_key_pems=[_read(file) for file in public_keys if file],
        country=settings.country,
        unknown_rollback=settings.unknown_rollback,
    )


def _read(file: Path) -> str:
    try:
        pem = file.read_text(encoding="ascii")
    except OSError as error:
        raise ValueError(f"{file.name} can't be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise ValueError(f"{file.name} is no PEM key") from error
    if "-----BEGIN" not in pem:
        raise ValueError(f"{file.name} is no PEM key")
    return pem
