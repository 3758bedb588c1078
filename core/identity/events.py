"""What happened to people."""

from dataclasses import dataclass
from uuid import UUID

from core.events import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class PlayerRegistered(Event):
    language: str
    referred_by: UUID | None


@dataclass(frozen=True, slots=True, kw_only=True)
class EmailConfirmationRequested(Event):
    confirmation_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class EmailConfirmed(Event):
    pass


@dataclass(frozen=True, slots=True, kw_only=True)
class TotpEnabled(Event):
    pass


@dataclass(frozen=True, slots=True, kw_only=True)
class TotpDisabled(Event):
    pass


@dataclass(frozen=True, slots=True, kw_only=True)
class PlayerWasFrozen(Event):
    pass


@dataclass(frozen=True, slots=True, kw_only=True)
class PlayerWasUnfrozen(Event):
    pass
