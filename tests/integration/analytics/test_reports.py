"""Reports: exact to the minor unit, by any dimension, however often the facts were loaded."""

import asyncio
from datetime import UTC, date, datetime, time
from decimal import Decimal
from itertools import product

import pytest
from clickhouse_connect import get_async_client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.money import Money
from core.reporting.errors import AnalyticsUnavailable
from core.reporting.facts import Fact
from core.reporting.loader import FactLoader
from core.reporting.queries import DayFigures, Dimension, ReportQuery, ReportRow
from integrations.analytics import ClickHouseStore
from tests.integration.analytics.conftest import BOOK, DAY_ONE, DAY_TWO, FRUITS, NEXT_MONTH, event, play

DAY, PROVIDER, GAME = Dimension.DAY, Dimension.PROVIDER, Dimension.GAME


def usdt(minor: int) -> Money:
    return Money(minor, "USDT")


def query(*dimensions: Dimension, provider: str | None = None, currency: str = "USDT") -> ReportQuery:
    return ReportQuery(
        first_day=DAY_ONE, last_day=NEXT_MONTH, currency=currency, dimensions=dimensions, provider=provider
    )


def row(
    turnover: int,
    wins: int,
    *,
    players: int,
    rounds: int,
    day: date | None = None,
    provider: str | None = None,
    game: str | None = None,
) -> ReportRow:
    return ReportRow(
        day=day,
        provider=provider,
        game=game,
        turnover=usdt(turnover),
        wins=usdt(wins),
        active_players=players,
        rounds=rounds,
    )


# Two players, two providers, two games, three days in two months; one bet rolled back a day later.
EVENING = [
    play("BetPlaced", 1_000_000, round_number=1),
    play("WinPaid", 400_000, round_number=1),
    play("BetPlaced", 2_000_001, round_number=2),
    play("BetPlaced", 500_000, player=2, round_number=3, game=FRUITS),
    play("WinPaid", 3_000_000, player=2, round_number=3, game=FRUITS, at=time(23, 59, 59, 999999)),
    play("BetPlaced", 700_000, day=DAY_TWO, at=time(0), provider="house", game=FRUITS, round_number=4),
    play("BetRolledBack", 2_000_001, day=DAY_TWO, round_number=2),
    play("BetPlaced", 100_000, day=NEXT_MONTH, player=2, round_number=5),
    play("BetPlaced", 999, day=NEXT_MONTH, currency="TON", round_number=6),
]


async def test_figures_are_exact_by_day_provider_and_game(store: ClickHouseStore) -> None:
    await store.load(EVENING)
    assert await store.report(query(DAY, PROVIDER, GAME)) == [
        row(100_000, 0, players=1, rounds=1, day=NEXT_MONTH, provider="hub88", game="Book of Dunes"),
        row(700_000, 0, players=1, rounds=1, day=DAY_TWO, provider="house", game="Neon Fruits"),
        row(-2_000_001, 0, players=0, rounds=0, day=DAY_TWO, provider="hub88", game="Book of Dunes"),
        row(3_000_001, 400_000, players=1, rounds=2, day=DAY_ONE, provider="hub88", game="Book of Dunes"),
        row(500_000, 3_000_000, players=1, rounds=1, day=DAY_ONE, provider="hub88", game="Neon Fruits"),
    ]


async def test_each_dimension_alone_and_the_total_count_a_player_once(store: ClickHouseStore) -> None:
    await store.load(EVENING)
    assert await store.report(query(PROVIDER)) == [
        row(700_000, 0, players=1, rounds=1, provider="house"),
        row(1_600_000, 3_400_000, players=2, rounds=4, provider="hub88"),
    ]
    assert [(line.day, line.turnover.minor) for line in await store.report(query(DAY))] == [
        (NEXT_MONTH, 100_000),
        (DAY_TWO, -1_300_001),
        (DAY_ONE, 3_500_001),
    ]
    total = await store.total(query(DAY, GAME))
    assert total == row(2_300_000, 3_400_000, players=2, rounds=5)
    assert (total.ggr, total.rtp) == (usdt(-1_100_000), Decimal("1.4783"))


async def test_dimensions_come_in_the_order_that_was_asked_for(store: ClickHouseStore) -> None:
    await store.load(EVENING)
    rows = await store.report(query(PROVIDER, DAY))
    assert [(line.provider, line.day) for line in rows] == [
        ("house", DAY_TWO),
        ("hub88", NEXT_MONTH),
        ("hub88", DAY_TWO),
        ("hub88", DAY_ONE),
    ]


async def test_facts_that_are_loaded_again_change_no_report(store: ClickHouseStore, clickhouse_url: str) -> None:
    questions = [query(*some) for some in ((), (DAY,), (PROVIDER, GAME), (DAY, PROVIDER, GAME))]
    await store.load(EVENING)
    once = [await store.report(question) for question in questions]
    day = await store.day_figures(DAY_ONE, "USDT")
    await store.load(EVENING)
    await asyncio.gather(*(store.load(EVENING[n:] + EVENING[:n]) for n in range(5)))
    assert [await store.report(question) for question in questions] == once
    assert await store.day_figures(DAY_ONE, "USDT") == day
    client = await get_async_client(dsn=clickhouse_url)
    await client.command("OPTIMIZE TABLE fact FINAL")
    left = await client.query("SELECT count() FROM fact")
    await client.close()
    assert left.result_rows == [(len(EVENING),)]
    assert [await store.report(question) for question in questions] == once


async def test_games_of_one_name_stay_two_and_a_renamed_game_stays_one(store: ClickHouseStore) -> None:
    await store.load(
        [
            play("BetPlaced", 1, game=BOOK, game_name="Dice", round_number=1),
            play("BetPlaced", 2, game=FRUITS, game_name="Dice", provider="house", round_number=2),
            play("BetPlaced", 4, game=FRUITS, game_name="Dice II", provider="house", day=DAY_TWO, round_number=3),
        ]
    )
    assert [(line.game, line.turnover.minor) for line in await store.report(query(GAME))] == [
        ("Dice", 1),
        ("Dice II", 6),
    ]


async def test_a_quiet_period_has_no_rows_and_a_total_of_nothing(store: ClickHouseStore) -> None:
    assert await store.report(query(DAY)) == []
    total = await store.total(query(DAY))
    assert total == row(0, 0, players=0, rounds=0)
    assert total.rtp is None


@pytest.mark.parametrize(
    "provider",
    [
        "hub88' OR 1=1 --",
        "' UNION ALL SELECT * FROM system.users --",
        "hub88\\",
        'hub88"',
        "{currency:String}",
        "%s",
        "hub88\n",
        "hub88\t'",
        "🎰",
        "",
    ],
)
async def test_a_providers_name_is_a_value_whatever_it_says(store: ClickHouseStore, provider: str) -> None:
    await store.load([*EVENING, play("BetPlaced", 42, provider=provider, round_number=9)])
    assert (await store.total(query(provider=provider))).turnover == usdt(42)
    assert (await store.total(query(provider="hub88"))).turnover == usdt(1_600_000)


async def test_another_currency_is_another_report(store: ClickHouseStore) -> None:
    await store.load(EVENING)
    assert (await store.total(query(currency="TON"))).turnover == Money(999, "TON")


async def test_a_day_at_a_glance(store: ClickHouseStore) -> None:
    at = datetime.combine(DAY_ONE, time(8), UTC)
    others = [
        event("DepositCaptured", at, gateway="crypto_pay", amount_minor=25_000_000, currency="USDT", transfer_id=1),
        event("DepositCaptured", at, gateway="crypto_pay", amount_minor=7, currency="TON", transfer_id=2),
        event("PayoutPaid", at, gateway="crypto_pay", amount_minor=5_000_000, currency="USDT", transfer_id=3),
        event("PlayerRegistered", at, language="en", referred_by=None),
        event("PlayerRegistered", datetime.combine(DAY_TWO, time(0), UTC), language="ru", referred_by=None),
        event("PayoutRequested", at, gateway="crypto_pay", amount_minor=5_000_000, currency="USDT"),
    ]
    await store.load(EVENING)
    await FactLoader(store)(others)
    await FactLoader(store)(others)
    assert await store.day_figures(DAY_ONE, "USDT") == DayFigures(
        day=DAY_ONE,
        play=row(3_500_001, 3_400_000, players=2, rounds=3),
        deposits=usdt(25_000_000),
        payouts=usdt(5_000_000),
        registrations=1,
    )


async def test_the_largest_amount_is_kept_exactly(store: ClickHouseStore) -> None:
    await store.load([play("WinPaid", 2**63 - 1)])
    assert (await store.total(query())).wins.minor == 2**63 - 1


def expected(
    facts: list[Fact], dimensions: tuple[Dimension, ...]
) -> dict[tuple[object, ...], tuple[int, int, int, int]]:
    """The same report, counted by hand."""
    keys = {
        DAY: lambda fact: fact.occurred_at.date(),
        PROVIDER: lambda fact: fact.provider,
        GAME: lambda fact: fact.game,
    }
    groups: dict[tuple[object, ...], list[Fact]] = {}
    for fact in facts:
        groups.setdefault(tuple(keys[dimension](fact) for dimension in dimensions), []).append(fact)
    signs = {"BetPlaced": 1, "BetRolledBack": -1, "WinPaid": 0}
    return {
        key: (
            sum(signs[fact.kind] * fact.amount_minor for fact in group),
            sum(fact.amount_minor for fact in group if fact.kind == "WinPaid"),
            len({fact.player_id for fact in group if fact.kind == "BetPlaced"}),
            len({fact.round_id for fact in group if fact.kind == "BetPlaced"}),
        )
        for key, group in groups.items()
    }


facts = st.builds(
    play,
    st.sampled_from(["BetPlaced", "WinPaid", "BetRolledBack"]),
    st.integers(0, 10**12),
    day=st.sampled_from([DAY_ONE, DAY_TWO, NEXT_MONTH]),
    at=st.times(),
    player=st.integers(1, 3),
    provider=st.sampled_from(["hub88", "house"]),
    game=st.sampled_from([BOOK, FRUITS]),
    round_number=st.integers(1, 5),
)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(evening=st.lists(facts, min_size=1, max_size=30))
async def test_any_evening_is_reported_as_it_would_be_counted_by_hand(
    store: ClickHouseStore, evening: list[Fact]
) -> None:
    await store._client.command("TRUNCATE TABLE fact")
    await store.load(evening)
    await store.load(evening[::2])
    for dimensions in [(), (DAY,), (GAME,), *product((DAY,), (PROVIDER, GAME)), (DAY, PROVIDER, GAME)]:
        rows = await store.report(query(*dimensions))
        counted = {
            tuple(getattr(line, dimension) for dimension in dimensions): (
                line.turnover.minor,
                line.wins.minor,
                line.active_players,
                line.rounds,
            )
            for line in rows
        }
        assert counted == expected(evening, dimensions)


async def test_a_store_that_is_away_or_has_no_tables_is_unavailable(empty_clickhouse_url: str, free_port: int) -> None:
    with pytest.raises(AnalyticsUnavailable):
        async with ClickHouseStore.connect(f"http://127.0.0.1:{free_port}/nowhere"):
            pass
    async with ClickHouseStore.connect(empty_clickhouse_url) as store:
        for asking in (
            store.check(),
            store.report(query(DAY)),
            store.day_figures(DAY_ONE, "USDT"),
            store.load(EVENING),
        ):
            with pytest.raises(AnalyticsUnavailable):
                await asking


async def test_the_check_passes_on_migrated_tables(store: ClickHouseStore) -> None:
    await store.check()
    await store.load([])
