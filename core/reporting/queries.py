"""What may be asked of analytics: declared metrics by declared dimensions, over some days, in one currency."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

from core.errors import InvalidInput
from core.money import Money, currency_of

MAX_DAYS = 366


class Metric(StrEnum):
    """Money metrics are minor units; counts are plain numbers."""

    TURNOVER = "turnover"  # stakes less what was rolled back
    WINS = "wins"
    GGR = "ggr"  # turnover less wins
    RTP = "rtp"  # wins / turnover
    ACTIVE_PLAYERS = "active_players"  # who staked at least once
    ROUNDS = "rounds"
    DEPOSITS = "deposits"
    PAYOUTS = "payouts"
    REGISTRATIONS = "registrations"


class Dimension(StrEnum):
    DAY = "day"
    PROVIDER = "provider"
    GAME = "game"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportQuery:
    """First and last day are included. Raises InvalidInput, UnknownCurrency."""

    first_day: date
    last_day: date
    currency: str
    dimensions: tuple[Dimension, ...]
    provider: str | None = None

    def __post_init__(self) -> None:
        currency_of(self.currency)
        if self.last_day < self.first_day:
            raise InvalidInput(field="last_day", reason="before_first_day")
        if self.last_day - self.first_day > timedelta(days=MAX_DAYS):
            raise InvalidInput(field="first_day", reason="too_many_days")
        if len(set(self.dimensions)) != len(self.dimensions):
            raise InvalidInput(field="dimensions", reason="repeated")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportRow:
    """One line of a report; dimensions that were not asked for are None."""

    day: date | None
    provider: str | None
    game: str | None
    turnover: Money
    wins: Money
    active_players: int
    rounds: int

    @property
    def ggr(self) -> Money:
        return self.turnover - self.wins

    @property
    def rtp(self) -> Decimal | None:
        """Wins / stakes as a fraction with four decimals; None where nothing was staked."""
        if not self.turnover.minor:
            return None
        return (Decimal(self.wins.minor) / Decimal(self.turnover.minor)).quantize(Decimal("0.0001"))


@dataclass(frozen=True, slots=True, kw_only=True)
class DayFigures:
    """A day at a glance, in one currency."""

    day: date
    play: ReportRow
    deposits: Money
    payouts: Money
    registrations: int
