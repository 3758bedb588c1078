"""Whatever is asked of the ledger, in whatever order: it answers and stores what the model foretells, and a refused
operation leaves everything as it was.
"""

from collections.abc import Sequence

import pytest

from core.clock import use_clock
from core.wallet.invariants import verify_ledger
from tests.properties import ledger_sequences as ask
from tests.properties.ledger_world import World
from tests.properties.sequences import hold, seeds


@pytest.mark.parametrize("chunk", range(20))
async def test_the_ledger_does_what_the_model_foretells(database: str, chunk: int) -> None:
    for seed in seeds("ledger", count=10, chunk=chunk):
        await hold("ledger", seed, ask.operations(seed, 100), ask_a_new_ledger)


@pytest.mark.nightly
@pytest.mark.timeout(0)
@pytest.mark.parametrize("chunk", range(25))
async def test_the_ledger_does_what_the_model_foretells_all_night(database: str, chunk: int) -> None:
    for seed in seeds("ledger", count=20, chunk=chunk):
        await hold("ledger", seed, ask.operations(seed, 200), ask_a_new_ledger)


async def ask_a_new_ledger(sequence: Sequence[ask.Operation]) -> None:
    world = World()
    with use_clock(world.clock):
        for operation in sequence:
            plan = world.plan(operation)
            answered = await world.answer(operation, plan)
            stored = await world.stored()
            assert answered == world.foretell(operation, plan), operation
            assert stored == world.foretold(), operation
    assert await verify_ledger() == []
