"""How a provider is plugged in: its folder exports a `KIT`, registry.py names it; nothing else knows its adapter."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Protocol

import aiohttp
from pydantic import AfterValidator, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

from core.games.ports import GameProvider, ProviderCallbacks

LEAST_SECRET = 16  # characters


def _address(url: str) -> str:
    if not url.startswith(("http://", "https://")):
        raise ValueError("must begin with https:// (or http:// on your own machine)")
    return url.rstrip("/")


def _not_to_be_guessed(secret: SecretStr) -> SecretStr:
    if len(secret.get_secret_value()) < LEAST_SECRET:
        raise ValueError(f"must have {LEAST_SECRET} characters or more: it is all that guards the wallet")
    return secret


Address = Annotated[str, AfterValidator(_address)]  # without a slash at the end
Secret = Annotated[SecretStr, AfterValidator(_not_to_be_guessed)]


class ProviderSettings(BaseSettings):
    """Variables of one provider: a subclass names their prefix. An empty one is one that is not set."""

    model_config = SettingsConfigDict(env_ignore_empty=True, extra="ignore", frozen=True)


class Adapter(GameProvider, ProviderCallbacks, Protocol):
    """Both sides of an adapter: what we call, and what calls us."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProviderKit:
    """`settings` reads the provider's own variables (its env_prefix says which), all optional: without those that it
    `needs` a provider is switched off. `make` may say None as well, and raises ValueError, in a sentence, for settings
    that can't be right: a key that is none.
    """

    code: str  # in addresses of callbacks, in keys and tables; at most 32 of a-z, 0-9, _
    name: str  # for people
    settings: type[BaseSettings]
    make: Callable[[Any, aiohttp.ClientSession], Adapter | None]  # (settings, session)
    needs: tuple[str, ...] = ()  # fields of the settings, for `croupier doctor` to say what is missing

    def adapter(self, settings: BaseSettings, session: aiohttp.ClientSession) -> Adapter | None:
        """The provider, or None while it is switched off. Raises ValueError."""
        return None if self.missing(settings) else self.make(settings, session)

    def missing(self, settings: BaseSettings) -> list[str]:
        """The variables that are needed and not set: ["HUB88_OPERATOR_ID"]."""
        return [self.variable(name) for name in self.needs if getattr(settings, name) in (None, "")]

    def variable(self, field: str) -> str:
        """A field's name in the environment."""
        return f"{self._prefix}{field}".upper()

    def settings_of(self, variables: Mapping[str, str]) -> BaseSettings:
        """Settings from variables as the environment would hold them; no file is read. Raises ValidationError."""
        given: dict[str, Any] = {
            name.removeprefix(self._prefix.upper()).lower(): value
            for name, value in variables.items()
            if name.startswith(self._prefix.upper()) and value
        }
        return self.settings(_env_file=None, **given)

    @property
    def _prefix(self) -> str:
        return str(self.settings.model_config.get("env_prefix", ""))
