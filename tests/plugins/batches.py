"""No test may pass only because the engine repeated a broken batch one by one: that heals everything but the clock.

A test that breaks batches on purpose says so: `@pytest.mark.batches_may_repeat`.
"""

from collections.abc import Iterator
from typing import Any

import pytest

from core.wallet import batching

REPEATED = "batch_repeated_one_by_one"


class Witness:
    """The batcher's logger, which keeps what was said of repeated batches."""

    def __init__(self, logger: Any) -> None:
        self._logger = logger
        self.repeated: list[dict[str, Any]] = []

    def __getattr__(self, name: str) -> Any:
        said = getattr(self._logger, name)

        def say(event: str, **facts: Any) -> None:
            if event == REPEATED:
                self.repeated.append(facts)
            said(event, **facts)

        return say


witness = Witness(batching.log)
batching.log = witness


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol() -> Iterator[None]:
    witness.repeated.clear()
    return (yield)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Iterator[None]:
    """Fails in the call, not at its end: to pytest, and to the sabotage, that is a test that failed."""
    result = yield
    if item.get_closest_marker("batches_may_repeat") is None:
        assert not witness.repeated, (
            f"a batch broke and was repeated one by one, which nobody asked for: {witness.repeated}"
        )
    return result
