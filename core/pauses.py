"""How long to wait before somebody who did not answer is asked again."""

from datetime import timedelta

MOST_DOUBLINGS = 10


def growing_pause(asked: int, *, first: timedelta, longest: timedelta) -> timedelta:
    """`first` when he was asked in vain once (`asked` is 0), then twice as long each time, up to `longest`."""
    return min(first * (1 << min(asked, MOST_DOUBLINGS)), longest)
