"""Whatever is played, in whatever order and however much of it at once: the engine answers and stores what the model
foretells.
"""

import pytest

from tests.properties.casino_world import play_in_a_new_world
from tests.properties.play_sequences import happenings
from tests.properties.sequences import hold, seeds


@pytest.mark.parametrize("chunk", range(15))
async def test_the_engine_does_what_the_model_foretells(database: str, chunk: int) -> None:
    for seed in seeds("games", count=10, chunk=chunk):
        await hold("games", seed, happenings(seed, 100), play_in_a_new_world)


@pytest.mark.nightly
@pytest.mark.timeout(0)
@pytest.mark.parametrize("chunk", range(75))
async def test_the_engine_does_what_the_model_foretells_all_night(database: str, chunk: int) -> None:
    for seed in seeds("games", count=20, chunk=chunk):
        await hold("games", seed, happenings(seed, 200), play_in_a_new_world)
