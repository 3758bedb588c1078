"""Rounds that were left open: found once, asked about, closed when both agree, else interrupted and told."""

from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest

from core import clock as clocks
from core.clock import ManualClock
from core.events.models import OutboxEvent
from core.games.errors import ProviderUnavailable
from core.games.inquiries import (
    GIVEN_UP_AFTER,
    LEFT_OPEN_AFTER,
    STILL_OPEN_UNTIL,
    ask_about_rounds,
    find_open_rounds,
    interrupted_rounds,
)
from core.games.models import Inquiry, Round, RoundState
from core.games.playing import pay_win, place_bet, roll_back
from core.games.ports import Progress, ProviderRound
from core.wallet.invariants import verify_ledger
from tests.plugins.studios import Studio
from tests.plugins.tables import HUB88, Table, usdt

OpenRound = Callable[..., Awaitable[Round]]
A_MOMENT = timedelta(minutes=1)


@pytest.fixture
def studio() -> Studio:
    return Studio()


@pytest.fixture
async def left_open(table: Table, clock: ManualClock) -> OpenRound:
    """A round with a bet of 1, whose time to be found has just come."""

    async def open_one(win: str | None = None) -> Round:
        await place_bet(table.bet("bet"))
        if win:
            await pay_win(table.win("win", win, bet="bet"))
        clock.advance(LEFT_OPEN_AFTER + A_MOMENT)
        return await Round.get()

    return open_one


async def told() -> list[dict[str, object]]:
    events = await OutboxEvent.filter(name="RoundInterrupted").order_by("id")
    return [event.payload for event in events]


async def test_only_rounds_that_are_old_and_open_are_found_and_each_once(table: Table, clock: ManualClock) -> None:
    await place_bet(table.bet("b1", round_id="left open"))
    await place_bet(table.bet("b2", round_id="closed", closes_round=True))
    clock.advance(LEFT_OPEN_AFTER - A_MOMENT)
    assert await find_open_rounds() == 0
    clock.advance(2 * A_MOMENT)
    assert await find_open_rounds() == 1
    assert await find_open_rounds() == 0
    (inquiry,) = await Inquiry.all()
    assert inquiry.round_id == (await Round.get(external_id="left open")).id


async def test_a_round_that_both_call_over_with_the_same_win_is_closed(
    table: Table, left_open: OpenRound, studio: Studio
) -> None:
    await left_open("3")
    studio.told = ProviderRound(progress=Progress.FINISHED, win=usdt("3"))
    await find_open_rounds()
    assert await ask_about_rounds({HUB88: studio}) == 1
    assert (await Round.get()).state is RoundState.CLOSED
    assert await ask_about_rounds({HUB88: studio}) == 0
    assert (studio.asked, await told()) == (["round-1"], [])


@pytest.mark.parametrize(
    "said",
    [
        ProviderRound(progress=Progress.FINISHED, win=usdt("5")),
        ProviderRound(progress=Progress.CANCELLED),
        ProviderRound(progress=Progress.UNKNOWN),
    ],
    ids=["another win", "cancelled", "unknown"],
)
async def test_where_they_differ_the_call_is_waited_for_then_the_operator_is_told(
    table: Table, left_open: OpenRound, studio: Studio, clock: ManualClock, said: ProviderRound
) -> None:
    await left_open()
    studio.told = said
    await find_open_rounds()
    await ask_about_rounds({HUB88: studio})
    assert (await Round.get()).state is RoundState.OPEN
    clock.advance(GIVEN_UP_AFTER)
    await ask_about_rounds({HUB88: studio})
    interrupted = await Round.get()
    assert interrupted.state is RoundState.INTERRUPTED
    (event,) = await told()
    assert (event["told"], event["stake_minor"], event["win_minor"]) == (said.progress.value, 1_000_000, 0)
    assert event["told_win_minor"] == (said.win.minor if said.win else None)
    assert [each.round.id for each in await interrupted_rounds()] == [interrupted.id]
    assert (await table.balance()) == usdt("9"), "asking moves no money"
    await pay_win(table.win("late", "5", bet="bet", closes_round=True))
    assert (await Round.get()).state is RoundState.CLOSED
    assert await interrupted_rounds() == []
    assert await verify_ledger() == []


async def test_what_the_provider_calls_open_may_stay_so_for_a_week(
    table: Table, left_open: OpenRound, studio: Studio, clock: ManualClock
) -> None:
    await left_open()
    studio.told = ProviderRound(progress=Progress.OPEN)
    await find_open_rounds()
    clock.advance(GIVEN_UP_AFTER)
    await ask_about_rounds({HUB88: studio})
    assert (await Round.get()).state is RoundState.OPEN
    clock.advance(STILL_OPEN_UNTIL)
    await ask_about_rounds({HUB88: studio})
    assert (await Round.get()).state is RoundState.INTERRUPTED


async def test_a_provider_that_is_away_is_asked_later_and_later(
    table: Table, left_open: OpenRound, studio: Studio, clock: ManualClock
) -> None:
    await left_open()
    studio.refusal = ProviderUnavailable()
    await find_open_rounds()
    pauses = []
    for _ in range(4):
        assert await ask_about_rounds({HUB88: studio}) == 1
        next_at = (await Inquiry.get()).next_at
        assert next_at is not None
        pauses.append(next_at - clocks.now())
        clock.advance(pauses[-1])
    assert pauses == sorted(pauses)
    assert pauses[0] < pauses[-1]
    clock.advance(timedelta(days=30))
    await ask_about_rounds({HUB88: studio})
    assert (await Round.get()).state is RoundState.OPEN, "nobody has said anything of it"


async def test_a_provider_that_can_not_be_asked_has_a_day_for_its_call(
    table: Table, left_open: OpenRound, clock: ManualClock
) -> None:
    await left_open()
    await find_open_rounds()
    await ask_about_rounds({})
    assert (await Round.get()).state is RoundState.OPEN
    clock.advance(GIVEN_UP_AFTER)
    await ask_about_rounds({})
    assert (await Round.get()).state is RoundState.INTERRUPTED
    (event,) = await told()
    assert event["told"] is None


async def test_a_round_that_was_settled_meanwhile_is_asked_about_no_more(
    table: Table, left_open: OpenRound, studio: Studio
) -> None:
    await left_open()
    await find_open_rounds()
    await roll_back(table.rollback("undo", bet="bet"))
    await ask_about_rounds({HUB88: studio})
    assert studio.asked == []
    assert (await Inquiry.get()).next_at is None
