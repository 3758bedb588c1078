"""Statements over a period: complete, in order, half-open, and true to the balances around them."""

import re
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from tortoise.transactions import in_transaction

from core.database import connection
from core.money import Money
from core.wallet import (
    InvalidPeriod,
    Period,
    PeriodArchived,
    StatementLine,
    Totals,
    TransferCode,
    UsualPeriod,
    balance_of,
    player_cash,
    statement_over,
)
from core.wallet.invariants import verify_ledger
from core.wallet.statements import PAGE_OF_A_PERIOD, PeriodStatement
from tests.plugins.databases import AsOwner
from tests.plugins.past import write_past
from tests.plugins.people import NewPlayer, credit

SECOND = timedelta(seconds=1)
MAY, JUNE, JULY = (datetime(2026, month, 1, tzinfo=UTC) for month in (5, 6, 7))
IN_JUNE = Period(JUNE, JULY)
ARCHIVED_MAY = """
    INSERT INTO ledger_month (first_day, transfers, digest, last_id, closed_at) VALUES ('2026-05-01', 1, 0, 1, now());
    INSERT INTO ledger_archive (first_day, sha256, archived_at) VALUES ('2026-05-01', 'f', now());
"""


def usdt(text: str) -> Money:
    return Money.parse(text, "USDT")


async def lines_of(found: PeriodStatement, *, size: int = 500) -> list[StatementLine]:
    return [line async for page in found.pages(size=size) for line in page]


def amounts_of(lines: list[StatementLine]) -> list[str]:
    return [line.amount.plain() for line in lines]


async def test_a_period_takes_its_first_moment_and_leaves_its_last_to_the_next(new_player: NewPlayer) -> None:
    player = await new_player()
    await write_past(
        player,
        [("100", JUNE - SECOND), ("-1", JUNE), ("-2", JULY - SECOND), ("-4", JULY), ("-8", JULY + SECOND)],
    )
    cash = player_cash(player.id, "USDT")
    before, june, after = [
        await statement_over(cash, period) for period in (Period(MAY, JUNE), IN_JUNE, Period(JULY, JULY + SECOND * 9))
    ]
    assert [amounts_of(await lines_of(each)) for each in (before, june, after)] == [
        ["100.00"],
        ["-1.00", "-2.00"],
        ["-4.00", "-8.00"],
    ]
    assert [(each.opening, each.closing) for each in (before, june, after)] == [
        (usdt("0"), usdt("100")),
        (usdt("100"), usdt("97")),
        (usdt("97"), usdt("85")),
    ]
    assert await verify_ledger() == []


async def test_a_statement_of_many_pages_leaves_nothing_out_and_leads_from_opening_to_closing(
    new_player: NewPlayer,
) -> None:
    player = await new_player()
    entries = [("50", MAY)] + [("-0.1" if number % 3 else "0.7", JUNE + number * SECOND) for number in range(1234)]
    await write_past(player, entries)
    found = await statement_over(player_cash(player.id, "USDT"), IN_JUNE)
    pages = [page async for page in found.pages(size=100)]
    assert [len(page) for page in pages] == [100] * 12 + [34]
    lines = [line for page in pages for line in page]
    for earlier, later in pairwise(lines):
        assert later.transfer_id > earlier.transfer_id
        assert later.balance_after == earlier.balance_after + later.amount
    totals = Totals(found.opening)
    for line in lines:
        totals.add(line)
    assert (found.opening, totals.balance) == (usdt("50"), found.closing)
    assert {code: (flow.count, flow.came_in, flow.went_out) for code, flow in totals.flows.items()} == {
        TransferCode.WIN: (412, usdt("288.4"), usdt("0")),
        TransferCode.BET: (822, usdt("0"), usdt("82.2")),
    }
    assert (totals.came_in, totals.went_out) == (usdt("288.4"), usdt("82.2"))


async def test_a_last_page_that_is_just_full_ends_the_statement(new_player: NewPlayer) -> None:
    player = await new_player()
    await write_past(player, [("1", JUNE + number * SECOND) for number in range(20)])
    found = await statement_over(player_cash(player.id, "USDT"), IN_JUNE)
    assert [len(page) async for page in found.pages(size=10)] == [10, 10]


async def test_entries_of_one_instant_stand_in_the_order_in_which_the_balance_moved(new_player: NewPlayer) -> None:
    player = await new_player()
    await write_past(player, [("9", JUNE), ("-1", JUNE), ("-2", JUNE), ("-3", JUNE)])
    found = await statement_over(player_cash(player.id, "USDT"), IN_JUNE)
    lines = await lines_of(found, size=1)
    assert [line.balance_after.plain() for line in lines] == ["9.00", "8.00", "6.00", "3.00"]


async def test_clocks_that_differ_tear_no_hole_between_two_periods(new_player: NewPlayer) -> None:
    """The fourth entry was written after the third, by a clock that is behind."""
    player = await new_player()
    await write_past(player, [("9", MAY), ("-1", JULY - SECOND), ("-2", JULY), ("-4", JULY - SECOND), ("8", JULY)])
    cash = player_cash(player.id, "USDT")
    june = await statement_over(cash, IN_JUNE)
    july = await statement_over(cash, Period(JULY, JULY + timedelta(days=31)))
    assert amounts_of(await lines_of(june)) == ["-1.00"]
    assert amounts_of(await lines_of(july)) == ["-2.00", "-4.00", "8.00"]
    assert june.closing == july.opening == usdt("8")


async def test_where_nothing_moved_the_balance_stood_still(new_player: NewPlayer) -> None:
    player = await new_player()
    await write_past(player, [("9", MAY), ("-1", JULY)])
    cash = player_cash(player.id, "USDT")
    for period, balance in (
        (Period(MAY - SECOND * 9, MAY), "0"),
        (IN_JUNE, "9"),
        (Period(JULY + SECOND, JULY + SECOND * 2), "8"),
        (Period(datetime(2030, 1, 1, tzinfo=UTC), datetime(2030, 2, 1, tzinfo=UTC)), "8"),
    ):
        found = await statement_over(cash, period)
        assert (found.is_empty, found.opening, found.closing) == (True, usdt(balance), usdt(balance)), period
        assert await lines_of(found) == []


async def test_an_account_that_nobody_opened_has_an_empty_statement(new_player: NewPlayer) -> None:
    player = await new_player()
    found = await statement_over(player_cash(player.id, "EUR"), IN_JUNE)
    assert (found.is_empty, found.opening, found.closing) == (True, Money.zero("EUR"), Money.zero("EUR"))


async def test_what_is_posted_while_it_is_read_is_not_in_it(new_player: NewPlayer) -> None:
    player = await new_player(balance="5")
    today = datetime.now(UTC).date()
    found = await statement_over(player_cash(player.id, "USDT"), Period.of_days(today, today + timedelta(days=1)))
    await credit(player, "3")
    assert amounts_of(await lines_of(found)) == ["5.00"]
    assert (found.closing, await balance_of(found.address)) == (usdt("5"), usdt("8"))


async def test_a_page_reads_its_own_account_in_its_own_months_and_sorts_nothing(new_player: NewPlayer) -> None:
    """Whatever the ledger's size; tables as small as a test's would be read whole, were that not forbidden."""
    await new_player(balance="5")
    await connection().execute_query("SELECT make_ledger_partitions('2026-01-01', '2026-12-31')")
    async with in_transaction("default") as transaction:
        await transaction.execute_query("SET LOCAL enable_seqscan = off")
        await transaction.execute_query("SET LOCAL enable_bitmapscan = off")
        rows = await transaction.execute_query_dict(
            f"EXPLAIN {PAGE_OF_A_PERIOD}",
            [513, 1, 9, JUNE - timedelta(days=1), JULY + timedelta(days=1), 500],
        )
    plan = "\n".join(str(row["QUERY PLAN"]) for row in rows)
    months = set(re.findall(r"on ledger_transfer_(\w+)", plan))
    assert months == {"2026_05", "2026_06", "2026_07"}
    assert "Seq Scan" not in plan
    assert "Sort  " not in plan


async def test_a_period_that_begins_in_an_archived_month_is_refused_and_not_cut(
    new_player: NewPlayer, as_owner: AsOwner
) -> None:
    player = await new_player()
    await write_past(player, [("9", MAY), ("-1", JUNE)])
    await as_owner(ARCHIVED_MAY)
    cash = player_cash(player.id, "USDT")
    with pytest.raises(PeriodArchived) as refused:
        await statement_over(cash, Period(JUNE - SECOND, JULY))
    assert refused.value.facts == {"first_day": date(2026, 6, 1)}
    assert (await statement_over(cash, IN_JUNE)).opening == usdt("9")


@pytest.mark.parametrize(
    ("since", "until", "reason"),
    [
        (JULY, JUNE, "backwards"),
        (JUNE, JUNE, "backwards"),
        (JUNE, JUNE + timedelta(days=3653), "too_long"),
        (JUNE, JUNE + timedelta(days=366, microseconds=1), "too_long"),
        (datetime(1999, 12, 1, tzinfo=UTC), datetime(2000, 1, 5, tzinfo=UTC), "out_of_reach"),
        (datetime(9998, 1, 1, tzinfo=UTC), datetime(9998, 2, 1, tzinfo=UTC), "out_of_reach"),
    ],
)
def test_a_period_that_makes_no_sense_is_refused_by_name(since: datetime, until: datetime, reason: str) -> None:
    with pytest.raises(InvalidPeriod) as refused:
        Period(since, until)
    assert refused.value.facts == {"reason": reason, "most_days": 366}


@pytest.mark.parametrize(
    ("first", "last", "reason"),
    [
        (date(2026, 6, 2), date(2026, 6, 1), "backwards"),
        (date(2016, 6, 2), date(2026, 6, 1), "too_long"),
        (date.min, date(1, 1, 2), "out_of_reach"),
        (date(9999, 12, 31), date.max, "out_of_reach"),
    ],
)
def test_days_that_make_no_period_are_refused_by_name(first: date, last: date, reason: str) -> None:
    with pytest.raises(InvalidPeriod) as refused:
        Period.of_days(first, last)
    assert refused.value.facts["reason"] == reason


@pytest.mark.parametrize(
    ("usual", "today", "first", "last"),
    [
        (UsualPeriod.THIS_MONTH, "2026-11-24", "2026-11-01", "2026-11-24"),
        (UsualPeriod.LAST_MONTH, "2026-01-31", "2025-12-01", "2025-12-31"),
        (UsualPeriod.LAST_MONTH, "2028-03-31", "2028-02-01", "2028-02-29"),
        (UsualPeriod.LAST_90_DAYS, "2026-11-24", "2026-08-27", "2026-11-24"),
        (UsualPeriod.THIS_YEAR, "2028-12-31", "2028-01-01", "2028-12-31"),
        (UsualPeriod.THIS_YEAR, "2026-01-01", "2026-01-01", "2026-01-01"),
    ],
)
def test_the_usual_periods_are_what_their_names_say(usual: UsualPeriod, today: str, first: str, last: str) -> None:
    period = usual.on(date.fromisoformat(today))
    assert (str(period.first_day), str(period.last_day)) == (first, last)
