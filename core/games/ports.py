"""What core asks of a game provider, and what the provider's callbacks look like to whoever serves HTTP."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Protocol, runtime_checkable
from uuid import UUID

from core.money import Money
from core.wire import WireAnswer, WireRequest


@dataclass(frozen=True, slots=True, kw_only=True)
class CatalogueGame:
    """A game as its provider lists it."""

    code: str
    name: str
    category: str
    rtp_percent: Decimal | None = None
    thumbnail_url: str | None = None
    tags: tuple[str, ...] = ()
    volatility: int | None = None  # 1 (low) to 5 (high)
    has_demo: bool = False
    has_free_rounds: bool = False
    released_on: date | None = None


class Mode(StrEnum):
    REAL = "real"
    DEMO = "demo"  # with the provider's play money; it calls nothing of ours


class Device(StrEnum):
    MOBILE = "mobile"
    DESKTOP = "desktop"


@dataclass(frozen=True, slots=True, kw_only=True)
class LaunchRequest:
    """Everything a provider needs to open a game; `session_token` comes back in its callbacks (in demo mode: never)."""

    player_id: UUID
    session_token: str
    game_code: str
    currency: str
    language: str
    lobby_url: str
    cashier_url: str
    ip: str | None = None
    mode: Mode = Mode.REAL
    device: Device = Device.MOBILE


class GameProvider(Protocol):
    """The side of an adapter that we call. Both methods raise ProviderUnavailable."""

    code: str
    name: str

    async def games(self) -> list[CatalogueGame]: ...

    async def launch(self, request: LaunchRequest) -> str:
        """Return the URL to open in the player's Mini App. Raises DemoUnavailable where there is no play money."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class FreeRoundsGrant:
    """A set of free rounds, as it is given to the provider."""

    id: UUID  # ours; giving it twice gives one set
    player_id: UUID
    game_code: str
    rounds: int
    stake: Money  # of each round
    expires_at: datetime


@runtime_checkable
class FreeRoundsProvider(Protocol):
    """An adapter whose protocol has free rounds. Both methods raise ProviderUnavailable."""

    async def issue_free_rounds(self, grant: FreeRoundsGrant) -> str:
        """Return the provider's id of the set. Raises FreeRoundsRefused when it will never give it."""
        ...

    async def cancel_free_rounds(self, external_id: str) -> None:
        """Take back what was not played yet; a set that is over or unknown is no error."""
        ...


class Progress(StrEnum):
    """How far a provider says that a round has come."""

    OPEN = "open"
    FINISHED = "finished"
    CANCELLED = "cancelled"
    UNKNOWN = "unknown"  # it has no such round


@dataclass(frozen=True, slots=True, kw_only=True)
class ProviderRound:
    progress: Progress
    win: Money | None = None  # in all, where the provider says it


@runtime_checkable
class RoundHistory(Protocol):
    """An adapter whose provider can be asked how a round ended."""

    async def round_state(
        self, *, player_id: UUID, round_id: str, game_code: str, currency: str, opened_at: datetime
    ) -> ProviderRound:
        """Raises ProviderUnavailable."""
        ...


class ProviderCallbacks(Protocol):
    """The side of an adapter that the provider calls: verify, parse, execute, render; it never raises a DomainError."""

    code: str

    async def answer(self, request: WireRequest) -> WireAnswer: ...


Providers = Mapping[str, GameProvider]
