"""What is tried. `scenario` registers one: its title is the row of the report."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from integrations.conformance.table import Table
from integrations.sandbox.dialect import Feature

Play = Callable[[Table], Awaitable[None]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenario:
    title: str
    play: Play
    features: frozenset[Feature]
    without: frozenset[Feature]
    needs_our_house: bool


SCENARIOS: list[Scenario] = []


def scenario(
    title: str, *features: Feature, without: tuple[Feature, ...] = (), needs_our_house: bool = False
) -> Callable[[Play], Play]:
    """Left out for protocols that lack one of the features, or have one of those that it must be `without`."""

    def register(play: Play) -> Play:
        SCENARIOS.append(
            Scenario(
                title=title,
                play=play,
                features=frozenset(features),
                without=frozenset(without),
                needs_our_house=needs_our_house,
            )
        )
        return play

    return register
