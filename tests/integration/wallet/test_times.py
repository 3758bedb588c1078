"""Two clocks: when it happened, as the caller says, and when it was written, as the database says."""

import asyncio
from datetime import UTC, datetime, timedelta

from core.clock import ManualClock
from core.database import connection
from core.unit_of_work import unit_of_work
from core.wallet import house_games, player_cash, statement
from tests.integration.wallet.moves import fund, move, posting, transfer, usdt
from tests.plugins.people import NewPlayer

HOUSE = house_games("hub88", "USDT")


async def test_on_one_account_the_times_grow_with_the_ids_whatever_a_hosts_clock_says(
    new_player: NewPlayer, clock: ManualClock
) -> None:
    cash = player_cash((await new_player()).id, "USDT")
    await fund(cash, usdt("100"))

    async def bet(number: int) -> None:
        clock.advance(timedelta(days=number - 30))  # to and fro
        await move(cash, HOUSE, usdt("1"))

    await asyncio.gather(*(bet(number) for number in range(60)))

    (row,) = await connection().execute_query_dict(
        """
        SELECT count(*) AS transfers,
               bool_and(before IS NULL OR before <= created_at) AS growing,
               bool_and(created_at BETWEEN now() - interval '1 hour' AND now()) AS by_the_database
        FROM (SELECT created_at, lag(created_at) OVER (ORDER BY id) AS before FROM ledger_transfer) AS transfer
        """
    )
    assert row == {"transfers": 61, "growing": True, "by_the_database": True}


async def test_what_belongs_together_was_written_at_one_moment(new_player: NewPlayer) -> None:
    cash = player_cash((await new_player()).id, "USDT")
    win, bet = await transfer(posting(HOUSE, cash, usdt("5")), posting(cash, HOUSE, usdt("2")))
    assert win.created_at == bet.created_at
    assert [line.created_at for line in await statement(cash)] == [bet.created_at, win.created_at]


async def test_when_it_happened_is_kept_beside_when_it_was_written(new_player: NewPlayer) -> None:
    cash = player_cash((await new_player()).id, "USDT")
    happened = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
    async with unit_of_work() as uow:
        await uow.ledger.lock(cash, HOUSE)
        (paid,) = await uow.ledger.post(posting(HOUSE, cash, usdt("5")), event_at=happened)
    rows = await connection().execute_query_dict(
        "SELECT event_at, created_at FROM ledger_transfer WHERE id = $1", [paid.id]
    )
    assert rows == [{"event_at": happened, "created_at": paid.created_at}]
