"""Deposit limits and breaks: stricter at once, looser after a day, and no way round them."""

from datetime import timedelta

import pytest

from core.clock import ManualClock
from core.errors import InvalidInput
from core.money import InvalidAmount, Money
from core.safer_gambling.cool_off import cool_off_ends_at, ensure_not_on_cool_off, start_cool_off
from core.safer_gambling.errors import DepositLimitReached, OnCoolOff
from core.safer_gambling.limits import deposit_limit, ensure_may_deposit, set_deposit_limit
from tests.plugins.people import NewPlayer


def usdt(text: str) -> Money:
    return Money.parse(text, "USDT")


async def test_a_first_or_lower_limit_holds_at_once_and_a_higher_after_a_day(
    new_player: NewPlayer, clock: ManualClock
) -> None:
    player = await new_player()
    assert (await set_deposit_limit(player.id, "USDT", usdt("100"))).amount == usdt("100")
    assert (await set_deposit_limit(player.id, "USDT", usdt("50"))).amount == usdt("50")
    raised = await set_deposit_limit(player.id, "USDT", usdt("200"))
    assert raised.amount == usdt("50")
    assert raised.pending is not None
    assert raised.pending.amount == usdt("200")
    clock.advance(timedelta(hours=24) - timedelta(seconds=1))
    assert (await deposit_limit(player.id, "USDT")).amount == usdt("50")
    clock.advance(timedelta(seconds=1))
    assert (await deposit_limit(player.id, "USDT")).amount == usdt("200")


async def test_a_later_wish_cancels_one_that_waits(new_player: NewPlayer, clock: ManualClock) -> None:
    player = await new_player()
    await set_deposit_limit(player.id, "USDT", usdt("50"))
    await set_deposit_limit(player.id, "USDT", None)
    clock.advance(timedelta(hours=1))
    lowered = await set_deposit_limit(player.id, "USDT", usdt("20"))
    assert lowered.pending is None
    clock.advance(timedelta(days=3))
    assert (await deposit_limit(player.id, "USDT")).amount == usdt("20")


async def test_a_limit_goes_away_only_after_a_day(new_player: NewPlayer, clock: ManualClock) -> None:
    player = await new_player()
    await set_deposit_limit(player.id, "USDT", None)
    await set_deposit_limit(player.id, "USDT", usdt("50"))
    await set_deposit_limit(player.id, "USDT", None)
    assert (await deposit_limit(player.id, "USDT")).amount == usdt("50")
    clock.advance(timedelta(hours=24))
    assert (await deposit_limit(player.id, "USDT")).amount is None


async def test_what_is_left_of_a_limit_is_said(new_player: NewPlayer) -> None:
    player = await new_player()
    await set_deposit_limit(player.id, "USDT", usdt("50"))
    await ensure_may_deposit(player.id, usdt("20"), already=usdt("30"))
    with pytest.raises(DepositLimitReached) as refusal:
        await ensure_may_deposit(player.id, usdt("20.000001"), already=usdt("30"))
    assert refusal.value.facts == {"limit": usdt("50"), "remaining": usdt("20")}


@pytest.mark.parametrize("amount", ["0", "-5"])
async def test_a_limit_of_nothing_is_refused(new_player: NewPlayer, amount: str) -> None:
    player = await new_player()
    with pytest.raises(InvalidAmount):
        await set_deposit_limit(player.id, "USDT", usdt(amount))


async def test_a_break_can_be_lengthened_never_shortened(new_player: NewPlayer, clock: ManualClock) -> None:
    player = await new_player()
    ends_at = await start_cool_off(player.id, "USDT", days=7)
    assert await start_cool_off(player.id, "USDT", days=1) == ends_at
    assert await start_cool_off(player.id, "USDT", days=30) > ends_at
    clock.advance(timedelta(days=29))
    with pytest.raises(OnCoolOff):
        await ensure_not_on_cool_off(player.id)
    clock.advance(timedelta(days=1))
    await ensure_not_on_cool_off(player.id)
    assert await cool_off_ends_at(player.id) is None


async def test_a_break_of_another_length_is_refused(new_player: NewPlayer) -> None:
    player = await new_player()
    for days in (0, -1, 2, 10_000):
        with pytest.raises(InvalidInput):
            await start_cool_off(player.id, "USDT", days=days)
