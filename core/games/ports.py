"""What core asks of a game provider, and what the provider's callbacks look like to whoever serves HTTP."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Protocol
from uuid import UUID

from core.wire import WireAnswer, WireRequest


@dataclass(frozen=True, slots=True, kw_only=True)
class CatalogueGame:
    """A game as its provider lists it."""

    code: str
    name: str
    category: str
    rtp_percent: Decimal | None = None
    thumbnail_url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LaunchRequest:
    """Everything a provider needs to open a game; `session_token` comes back in its callbacks."""

    player_id: UUID
    session_token: str
    game_code: str
    currency: str
    language: str
    lobby_url: str
    cashier_url: str
    ip: str | None = None


class GameProvider(Protocol):
    """The side of an adapter that we call. Both methods raise ProviderUnavailable."""

    code: str
    name: str

    async def games(self) -> list[CatalogueGame]: ...

    async def launch(self, request: LaunchRequest) -> str:
        """Return the URL to open in the player's Mini App."""
        ...


class ProviderCallbacks(Protocol):
    """The side of an adapter that the provider calls: verify, parse, execute, render; it never raises a DomainError."""

    code: str

    async def answer(self, request: WireRequest) -> WireAnswer: ...


Providers = Mapping[str, GameProvider]
