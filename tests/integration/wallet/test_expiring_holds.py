"""Holds that expire: what is left goes back, whoever comes by, and no capture comes too late."""

import asyncio
from collections import Counter
from collections.abc import Coroutine
from contextvars import Context, ContextVar
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest

from core.clock import ManualClock, use_clock
from core.errors import InvalidInput
from core.money import Money
from core.unit_of_work import unit_of_work
from core.wallet import (
    AccountAddress,
    HoldClosed,
    TransferCode,
    balance_of,
    gateway_funds,
    house_games,
    player_cash,
    player_deficit,
    player_held,
)
from core.wallet.expiry import expire_holds
from core.wallet.invariants import verify_ledger
from core.wallet.models import Hold, HoldState
from tests.integration.wallet.moves import fund, ledger_hash, move, newest, posting, take_back, usdt
from tests.plugins.people import NewPlayer

FUNDS = gateway_funds("crypto_pay", "USDT")
HOUR = timedelta(hours=1)


async def hold_of(player_id: UUID, amount: str, *, expires_at: datetime | None) -> int:
    cash, held = player_cash(player_id, "USDT"), player_held(player_id, "USDT")
    async with unit_of_work() as uow:
        await uow.ledger.lock(cash, held)
        return (await uow.ledger.place_hold(posting(cash, held, usdt(amount)), expires_at=expires_at)).id


async def capture(hold_id: int, player_id: UUID, amount: str) -> None:
    await resolve(hold_id, player_id, FUNDS, amount, TransferCode.PAYOUT)


async def release(hold_id: int, player_id: UUID, amount: str) -> None:
    await resolve(hold_id, player_id, player_cash(player_id, "USDT"), amount, TransferCode.HOLD_RELEASED)


async def resolve(hold_id: int, player_id: UUID, to: AccountAddress, amount: str, code: TransferCode) -> None:
    held = player_held(player_id, "USDT")
    async with unit_of_work() as uow:
        await uow.ledger.lock(held, to)
        await uow.ledger.resolve_hold(hold_id, posting(held, to, usdt(amount), code))


async def money_of(player_id: UUID) -> tuple[Money, Money]:
    return await balance_of(player_cash(player_id, "USDT")), await balance_of(player_held(player_id, "USDT"))


async def state_of(hold_id: int) -> tuple[HoldState, int, int]:
    hold = await Hold.get(id=hold_id)
    return hold.state, hold.captured, hold.released


async def test_what_is_left_of_a_due_hold_goes_back(new_player: NewPlayer, clock: ManualClock) -> None:
    # Given a hold of 8 of which 3 were captured and 1 released, and one without an expiry
    player = await new_player(balance="10")
    hold_id = await hold_of(player.id, "8", expires_at=clock.now() + HOUR)
    kept = await hold_of(player.id, "1", expires_at=None)
    await capture(hold_id, player.id, "3")
    await release(hold_id, player.id, "1")

    # When its time is not over
    clock.advance(HOUR - timedelta(microseconds=1))
    assert await expire_holds() == 0

    # When it is
    clock.advance(timedelta(microseconds=1))
    assert await expire_holds() == 1

    # Then
    assert await state_of(hold_id) == (HoldState.EXPIRED, 3_000000, 5_000000)
    assert await newest(1) == [("HOLD_RELEASED", 4_000000, 1_000000, 6_000000)]
    assert await money_of(player.id) == (usdt("6"), usdt("1"))
    assert await state_of(kept) == (HoldState.PLACED, 0, 0)
    assert await expire_holds() == 0
    assert await verify_ledger() == []


async def test_a_capture_after_the_expiry_is_refused_before_the_job_came_by(
    new_player: NewPlayer, clock: ManualClock
) -> None:
    player = await new_player(balance="10")
    hold_id = await hold_of(player.id, "8", expires_at=clock.now() + HOUR)
    clock.advance(HOUR)
    before = await ledger_hash()
    for _ in range(2):  # before the job, and after it
        with pytest.raises(HoldClosed) as refusal:
            await capture(hold_id, player.id, "1")
        assert refusal.value.facts == {"hold_id": hold_id, "state": "expired"}
        assert await ledger_hash() == before
        await expire_holds()
        before = await ledger_hash()
    assert await money_of(player.id) == (usdt("10"), usdt("0"))


async def test_a_release_after_the_expiry_gives_back_what_the_job_would(
    new_player: NewPlayer, clock: ManualClock
) -> None:
    player = await new_player(balance="10")
    hold_id = await hold_of(player.id, "8", expires_at=clock.now() + HOUR)
    clock.advance(HOUR)
    await release(hold_id, player.id, "3")
    assert await state_of(hold_id) == (HoldState.PLACED, 0, 3_000000)
    assert await expire_holds() == 1
    assert await state_of(hold_id) == (HoldState.EXPIRED, 0, 8_000000)
    assert await money_of(player.id) == (usdt("10"), usdt("0"))
    assert await verify_ledger() == []


async def test_a_hold_that_was_resolved_in_time_does_not_expire(new_player: NewPlayer, clock: ManualClock) -> None:
    player = await new_player(balance="10")
    hold_id = await hold_of(player.id, "8", expires_at=clock.now() + HOUR)
    await capture(hold_id, player.id, "8")
    clock.advance(HOUR)
    assert await expire_holds() == 0
    assert await state_of(hold_id) == (HoldState.CAPTURED, 8_000000, 0)
    with pytest.raises(HoldClosed) as refusal:
        await capture(hold_id, player.id, "1")
    assert refusal.value.facts["state"] == "captured"


async def test_what_goes_back_repays_what_is_owed(new_player: NewPlayer, clock: ManualClock) -> None:
    player = await new_player()
    win = await move(house_games("hub88", "USDT"), player_cash(player.id, "USDT"), usdt("10"))
    await hold_of(player.id, "10", expires_at=clock.now() + HOUR)
    await take_back(win)
    clock.advance(HOUR)
    assert await expire_holds() == 1
    assert await money_of(player.id) == (usdt("0"), usdt("0"))
    assert await balance_of(player_deficit(player.id, "USDT")) == usdt("0")
    assert await verify_ledger() == []


async def test_an_expiry_that_is_over_is_refused(new_player: NewPlayer, clock: ManualClock) -> None:
    player = await new_player(balance="10")
    before = await ledger_hash()
    for past in (clock.now(), clock.now() - HOUR):
        with pytest.raises(InvalidInput):
            await hold_of(player.id, "1", expires_at=past)
    assert await ledger_hash() == before


async def test_the_longest_due_come_first_and_the_rest_the_next_time(new_player: NewPlayer, clock: ManualClock) -> None:
    player = await new_player(balance="10")
    holds = [await hold_of(player.id, "1", expires_at=clock.now() + HOUR * hours) for hours in (3, 1, 2)]
    clock.advance(HOUR * 3)
    assert await expire_holds(limit=2) == 2
    assert [(await state_of(hold))[0].value for hold in holds] == ["placed", "expired", "expired"]
    assert await expire_holds(limit=2) == 1


async def test_a_hold_that_somebody_has_in_hand_is_passed_over_without_waiting(
    new_player: NewPlayer, clock: ManualClock
) -> None:
    busy, free = await new_player(balance="10"), await new_player(balance="10")
    for player in (busy, free):
        await hold_of(player.id, "1", expires_at=clock.now() + HOUR)
    clock.advance(HOUR)
    async with unit_of_work() as uow:
        await uow.ledger.lock(player_cash(busy.id, "USDT"))
        # A context of its own: a task made in here would join this transaction.
        assert await asyncio.create_task(expire_holds(), context=Context()) == 1
    assert await money_of(free.id) == (usdt("10"), usdt("0"))
    assert await expire_holds() == 1
    assert await verify_ledger() == []


# --- together ---

PAIRS, WORKERS = 200, 4
lead: ContextVar[timedelta] = ContextVar("lead", default=timedelta(0))


class HostsClocks:
    """Hosts' clocks differ a little: for the one the hold's time is over, for the other not yet."""

    def __init__(self) -> None:
        self.start = datetime.now(UTC)

    def now(self) -> datetime:
        return self.start + lead.get()


async def due_in_an_hour(now: datetime) -> tuple[UUID, int]:
    """A player with nothing but a hold of 1."""
    player_id = uuid4()
    await fund(player_cash(player_id, "USDT"), usdt("1"))
    return player_id, await hold_of(player_id, "1", expires_at=now + HOUR)


async def test_of_a_capture_and_the_expiry_exactly_one_is_done(database: str) -> None:
    clocks = HostsClocks()
    with use_clock(clocks):
        holds = [await due_in_an_hour(clocks.start) for _ in range(PAIRS)]
        left = reversed(holds)  # the job begins with the first, the captures with the last: they meet

        async def capture_what_is_left() -> list[str]:
            return [await outcome_of(capture(hold_id, player_id, "1")) for player_id, hold_id in left]

        async def expire_what_is_left() -> int:
            lead.set(HOUR)
            return await expire_holds()

        expiries = [asyncio.create_task(expire_what_is_left()) for _ in range(WORKERS)]
        captures = await asyncio.gather(*(capture_what_is_left() for _ in range(WORKERS)))
        expired = sum(await asyncio.gather(*expiries)) + await expire_what_is_left()

    seen = Counter(outcome for each in captures for outcome in each)
    assert set(seen) == {"captured", "expired"}, "both happen"
    assert seen == {"captured": PAIRS - expired, "expired": expired}
    assert await balance_of(FUNDS) == usdt(str(PAIRS - expired))
    assert await Hold.filter(state=HoldState.EXPIRED).count() == expired
    assert await verify_ledger() == []


async def outcome_of(capturing: Coroutine[None, None, None]) -> str:
    try:
        await capturing
    except HoldClosed as refusal:
        return str(refusal.facts["state"])
    return "captured"


async def test_many_workers_give_each_hold_back_once(database: str, clock: ManualClock) -> None:
    players = [(await due_in_an_hour(clock.now()))[0] for _ in range(50)]
    clock.advance(HOUR)
    passes = await asyncio.gather(*(expire_holds() for _ in range(5)))
    assert sum(passes) + await expire_holds() == 50
    assert [await money_of(player) for player in players] == [(usdt("1"), usdt("0"))] * 50
    assert await verify_ledger() == []
