"""A period of a statement: some whole days or any two instants, half-open, so that periods in a row share no entry."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from typing import Self

from core.wallet.errors import InvalidPeriod

MOST_DAYS = 366
FIRST_DAY, LAST_DAY = date(2000, 1, 1), date(2099, 12, 31)


@dataclass(frozen=True, slots=True)
class Period:
    """From `since` (included) to `until` (not included); both aware.

    Raises InvalidPeriod: it ends before it begins, lasts longer than 366 days, or lies outside of this century.
    """

    since: datetime
    until: datetime

    def __post_init__(self) -> None:
        assert self.since.tzinfo is not None
        assert self.until.tzinfo is not None
        if self.since >= self.until:
            raise InvalidPeriod(reason="backwards", most_days=MOST_DAYS)
        if self.until - self.since > timedelta(days=MOST_DAYS):
            raise InvalidPeriod(reason="too_long", most_days=MOST_DAYS)
        if self.since < _midnight(FIRST_DAY) or self.until > _midnight(LAST_DAY) + timedelta(days=1):
            raise InvalidPeriod(reason="out_of_reach", most_days=MOST_DAYS)

    @classmethod
    def of_days(cls, first_day: date, last_day: date) -> Self:
        """Both days included; days begin at midnight UTC. Raises InvalidPeriod."""
        if not FIRST_DAY <= last_day <= LAST_DAY:
            raise InvalidPeriod(reason="out_of_reach", most_days=MOST_DAYS)
        return cls(_midnight(first_day), _midnight(last_day) + timedelta(days=1))

    @property
    def first_day(self) -> date:
        return self.since.astimezone(UTC).date()

    @property
    def last_day(self) -> date:
        """The day of the last moment in it."""
        return (self.until.astimezone(UTC) - timedelta(microseconds=1)).date()


class UsualPeriod(StrEnum):
    """What people ask for; a period that is not over yet ends today."""

    THIS_MONTH = "this_month"
    LAST_MONTH = "last_month"
    LAST_90_DAYS = "last_90_days"
    THIS_YEAR = "this_year"

    def on(self, today: date) -> Period:
        match self:
            case UsualPeriod.THIS_MONTH:
                return Period.of_days(today.replace(day=1), today)
            case UsualPeriod.LAST_MONTH:
                last_day = today.replace(day=1) - timedelta(days=1)
                return Period.of_days(last_day.replace(day=1), last_day)
            case UsualPeriod.LAST_90_DAYS:
                return Period.of_days(today - timedelta(days=89), today)
            case UsualPeriod.THIS_YEAR:
                return Period.of_days(today.replace(month=1, day=1), today)


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), tzinfo=UTC)
