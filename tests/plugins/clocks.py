"""Time that stands still until the test moves it."""

from collections.abc import Iterator

import pytest

from core.clock import ManualClock, use_clock


@pytest.fixture
def clock() -> Iterator[ManualClock]:
    """The whole process's clock, stopped at the present: `clock.advance(timedelta(hours=24))`."""
    clock = ManualClock()
    with use_clock(clock):
        yield clock
