"""Random sequences of operations: each follows from its seed, and one that fails is cut down before it is shown.

Operations are plain data that know nothing of the state they meet, so any part of a sequence is a sequence too.
"""

import random
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import TypeVar

Op = TypeVar("Op")
Run = Callable[[Sequence[Op]], Awaitable[None]]

CORPUS = Path(__file__).with_name("corpus.txt")
MOST_REPLAYS = 150  # while a failing sequence is cut down


def seeds(property_name: str, *, count: int, chunk: int) -> list[int]:
    """The seeds of one chunk: fresh ones, and in the first chunk before them those that once failed."""
    fresh = random.SystemRandom()  # not pytest's own: every run is to try something new
    kept = corpus(property_name) if chunk == 0 else []
    return kept + [fresh.getrandbits(32) for _ in range(count)]


def corpus(property_name: str) -> list[int]:
    lines = [line.partition("#")[0].split() for line in CORPUS.read_text().splitlines()]
    return [int(line[1]) for line in lines if line and line[0] == property_name]


def keep(property_name: str, seed: int, reason: Exception) -> None:
    """Add a seed to the corpus, from where it is replayed first."""
    if seed not in corpus(property_name):
        why = " ".join(str(reason).split())[:70]
        with CORPUS.open("a") as lines:
            lines.write(f"{property_name} {seed}  # {why}\n")


async def hold(property_name: str, seed: int, operations: Sequence[Op], run: Run[Op]) -> None:
    """Run the sequence. If it breaks the property, keep its seed and say the shortest part found that breaks it too."""
    try:
        await run(operations)
    except Exception as failure:
        shortest, reason = await _cut_down(operations, run, failure)
        keep(property_name, seed, reason)
        steps = "\n".join(f"  {number:3} {operation}" for number, operation in enumerate(shortest))
        raise AssertionError(
            f"{reason}\n\nThe property fails for the seed: {property_name} {seed}\n"
            f"(kept in {CORPUS.name}, which is replayed first). {len(shortest)} operations are enough:\n{steps}"
        ) from failure


async def _cut_down(operations: Sequence[Op], run: Run[Op], reason: Exception) -> tuple[Sequence[Op], Exception]:
    """Leave out parts, half the sequence first and single operations last, as long as what is left still fails."""
    left, size, replays = list(operations), len(operations) // 2, 0
    while size:
        start = 0
        while start < len(left) and replays < MOST_REPLAYS:
            candidate = left[:start] + left[start + size :]
            replays += 1
            try:
                await run(candidate)
            except Exception as failure:
                left, reason = candidate, failure
            else:
                start += size
        size //= 2
    return left, reason
