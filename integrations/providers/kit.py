"""How a provider is plugged in: its folder exports a `KIT`, registry.py names it; nothing else knows its adapter."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

import aiohttp
from pydantic_settings import BaseSettings

from core.games.ports import GameProvider, ProviderCallbacks


class Adapter(GameProvider, ProviderCallbacks, Protocol):
    """Both sides of an adapter: what we call, and what calls us."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProviderKit:
    """`settings` reads the provider's own variables (its env_prefix says which), all optional: without its keys a
    provider is switched off, and `make` returns None. `make` raises ValueError, in a sentence, for settings that can't
    be right.
    """

    code: str  # in addresses of callbacks, in keys and tables; at most 32 of a-z, 0-9, _
    name: str  # for people
    settings: type[BaseSettings]
    make: Callable[[Any, aiohttp.ClientSession], Adapter | None]  # (settings, session)
