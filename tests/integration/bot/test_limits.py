"""The deposit limit and the break, through the chat."""

from datetime import timedelta

from core.clock import ManualClock
from core.safer_gambling.cool_off import cool_off_ends_at
from tests.integration.bot.harness import Person, has


async def set_limit(person: Person, amount: str) -> str:
    await person.say("/limits")
    await person.press("limits:set")
    return (await person.say(amount)).text or ""


async def test_a_lower_limit_holds_at_once_a_higher_one_after_a_day(anna: Person, clock: ManualClock) -> None:
    await anna.register()
    assert "Your limit holds from now on" in await set_limit(anna, "100")
    assert "Deposit limit: 50.00 USDT" in await set_limit(anna, "50")

    raised = await set_limit(anna, "200")

    assert "A looser limit begins after 24 hours" in raised
    assert "Deposit limit: 50.00 USDT" in raised
    assert f"From {(clock.now() + timedelta(hours=24)).strftime('%d.%m.%Y %H:%M')} UTC: 200.00 USDT" in raised
    clock.advance(timedelta(hours=24))
    assert "Deposit limit: 200.00 USDT" in ((await anna.say("/limits")).text or "")


async def test_removing_the_limit_waits_and_can_be_taken_back(anna: Person, clock: ManualClock) -> None:
    await anna.register()
    await set_limit(anna, "100")
    shown = await anna.press("Remove the limit")
    assert "No limit from" in (shown.text or "")
    assert "Deposit limit: 100.00 USDT" in (shown.text or "")
    assert not has(shown, "limits:remove")

    assert "No limit from" not in await set_limit(anna, "100")
    clock.advance(timedelta(hours=25))
    assert "Deposit limit: 100.00 USDT" in ((await anna.say("/limits")).text or "")


async def test_a_break_begins_after_a_second_tap_and_has_no_way_back(anna: Person) -> None:
    player = await anna.register()
    await anna.say("/limits")
    await anna.press("Take a break")
    await anna.press("1 day")
    assert "can't be ended early" in anna.text
    assert await cool_off_ends_at(player.id) is None

    shown = await anna.press("Start my break of 1 day")

    ends_at = await cool_off_ends_at(player.id)
    assert ends_at is not None
    assert f"until {ends_at.strftime('%d.%m.%Y %H:%M')} UTC" in (shown.text or "")


async def test_a_break_of_a_made_up_length_is_no_break(anna: Person) -> None:
    player = await anna.register()
    for data in ("limits:days:2", "limits:start:365", "limits:days:-1", "limits:days:x", "limits:start:9999999"):
        await anna.press_made_up(data)
        assert has(anna.live, "wallet:home"), data
    assert await cool_off_ends_at(player.id) is None
