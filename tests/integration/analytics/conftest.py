"""The store on a ClickHouse database of the test's own, and facts to load into it."""

from collections.abc import AsyncIterator
from datetime import UTC, date, datetime, time
from uuid import UUID, uuid4

import pytest

from core.events import RecordedEvent
from core.ids import new_id
from core.reporting.facts import Fact, fact_of
from integrations.analytics import ClickHouseStore

DAY_ONE, DAY_TWO, NEXT_MONTH = date(2026, 10, 30), date(2026, 10, 31), date(2026, 11, 1)
BOOK, FRUITS = UUID(int=1), UUID(int=2)
NAMES = {BOOK: "Book of Dunes", FRUITS: "Neon Fruits"}


def event(name: str, at: datetime, **payload: object) -> RecordedEvent:
    return RecordedEvent(
        id=new_id(), name=name, version=1, occurred_at=at, payload={"player_id": str(uuid4())} | payload
    )


def play(
    name: str,
    amount_minor: int,
    *,
    day: date = DAY_ONE,
    at: time = time(12, 30, 1, 123456),
    player: int = 1,
    provider: str = "hub88",
    game: UUID = BOOK,
    game_name: str | None = None,
    round_number: int = 1,
    currency: str = "USDT",
) -> Fact:
    """What a bet, a win or a rollback leaves, by way of its event."""
    fact = fact_of(
        event(
            name,
            datetime.combine(day, at, UTC),
            player_id=str(UUID(int=player)),
            provider=provider,
            game_id=str(game),
            game=game_name or NAMES[game],
            round_id=str(UUID(int=round_number)),
            currency=currency,
            transfer_id=round_number,
            **{"win_minor" if name == "WinPaid" else "stake_minor": amount_minor},
        )
    )
    assert fact is not None
    return fact


@pytest.fixture
async def store(clickhouse_url: str) -> AsyncIterator[ClickHouseStore]:
    async with ClickHouseStore.connect(clickhouse_url) as store:
        yield store
