"""What is owed: sent again at once, then after growing pauses, for a day of the sandbox's own clock, then given up."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from integrations.sandbox.courier import Courier, Parcel, Receipt, provider_schedule
from integrations.sandbox.live import Live
from integrations.sandbox.own_clock import OwnClock, TooFar
from integrations.sandbox.storage import Storage

HOUR = 3600


class Receiver:
    """Accepts nothing until told to; counts attempts."""

    def __init__(self) -> None:
        self.accepts = False
        self.attempts = 0

    async def take(self, _: Parcel) -> Receipt:
        self.attempts += 1
        return Receipt(self.accepts, "200" if self.accepts else "503")


@pytest.fixture
async def owed(tmp_path: Path) -> AsyncIterator[tuple[Courier, Receiver, OwnClock, Live]]:
    storage, live, receiver = Storage(tmp_path / "owed.sqlite", ""), Live(), Receiver()
    clock = OwnClock(storage)
    courier = Courier(storage, receiver.take, live=live, schedule=provider_schedule(60), clock=clock)
    yield courier, receiver, clock, live
    await courier.stop()
    storage.close()


def test_the_first_repetition_is_at_once_and_pauses_double_up_to_an_hour() -> None:
    schedule = provider_schedule(2)

    assert [schedule.pause_after(attempts) for attempts in (1, 2, 3, 4, 11, 12, 1000)] == [0, 2, 4, 8, 1024, 2048, 3600]
    assert schedule.gives_up_after == timedelta(hours=24)


async def test_a_repetition_falls_due_when_the_clock_is_put_forward(
    owed: tuple[Courier, Receiver, OwnClock, Live],
) -> None:
    courier, receiver, clock, live = owed
    parcel_id = courier.post("play", b"{}", reference="round-1")
    while receiver.attempts < 2:  # the second is at once, the third a minute later
        await live.change()
    receiver.accepts = True

    clock.put_forward(61)

    parcel = await courier.accepted(parcel_id)
    assert (parcel.attempts, courier.pending()) == (3, [])


async def test_after_a_day_it_is_given_up(owed: tuple[Courier, Receiver, OwnClock, Live]) -> None:
    courier, receiver, clock, live = owed
    parcel_id = courier.post("play", b"{}", reference="round-1")

    while courier.pending():
        change = asyncio.ensure_future(live.change())
        await asyncio.sleep(0)  # it waits from here on
        clock.put_forward(HOUR)
        await change

    parcel = courier.parcel(parcel_id)
    assert courier.is_given_up(parcel)
    assert (parcel.accepted, parcel.attempts) == (False, receiver.attempts)
    assert parcel.attempts > 20
    courier.start()
    assert courier.pending() == [], "a restart does not begin anew"


def test_the_clock_keeps_its_lead_and_never_goes_back(tmp_path: Path) -> None:
    storage = Storage(tmp_path / "clock.sqlite", "")
    OwnClock(storage).put_forward(HOUR)

    clock = OwnClock(storage)
    for seconds in (0, -1, 401 * 24 * HOUR):
        with pytest.raises(TooFar):
            clock.put_forward(seconds)

    assert clock.ahead_seconds == HOUR
    storage.close()
