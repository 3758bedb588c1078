"""All scenarios against one adapter."""

import statistics
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from importlib import import_module
from time import perf_counter

import aiohttp

from integrations.conformance.exchange import Operator
from integrations.conformance.house import House, NoSeats
from integrations.conformance.scenarios import SCENARIOS, Scenario
from integrations.conformance.table import ScenarioFailed, Table
from integrations.sandbox.dialect import Dialect

for subject in ("rounds", "owed", "extras", "forgeries"):
    import_module(f"integrations.conformance.scenarios.{subject}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    scenario: str
    checks: int = 0  # that passed
    failure: str | None = None
    left_out: str | None = None  # why
    seconds: float = 0.0


@dataclass(slots=True, kw_only=True)
class Report:
    code: str
    name: str
    results: list[Result] = field(default_factory=list)
    milliseconds: list[float] = field(default_factory=list)  # of every answer

    @property
    def passed(self) -> int:
        """Checks, that is answers and balances, that were as they must be."""
        return sum(result.checks for result in self.results)

    @property
    def failed(self) -> int:
        """Scenarios that stopped at something that was not as it must be."""
        return sum(result.failure is not None for result in self.results)

    def percentile(self, percent: int) -> float:
        ordered = sorted(self.milliseconds)
        return ordered[min(len(ordered) - 1, len(ordered) * percent // 100)] if ordered else 0.0

    @property
    def median(self) -> float:
        return statistics.median(self.milliseconds) if self.milliseconds else 0.0


async def run_all(
    dialect: Dialect,
    url: str,
    house: House,
    *,
    scenarios: Sequence[Scenario] = SCENARIOS,
    tell: Callable[[Result], None] = lambda result: None,
) -> Report:
    """Play every scenario, each with players of its own; one that fails does not stop the others.

    Args:
        url: of the provider's callbacks: http://127.0.0.1:8080/callbacks/hub88
        tell: is told of each as it ends.
    """
    report = Report(code=dialect.code, name=dialect.name)
    async with aiohttp.ClientSession() as http:
        operator = Operator(http, url, dialect)
        for scenario in scenarios:
            result = await _play(scenario, dialect, operator, house)
            report.results.append(result)
            tell(result)
        report.milliseconds = operator.milliseconds
    return report


async def _play(scenario: Scenario, dialect: Dialect, operator: Operator, house: House) -> Result:
    missing = scenario.features - dialect.features
    if missing or scenario.without & dialect.features:
        return Result(scenario=scenario.title, left_out="not in this protocol")
    if scenario.needs_our_house and not house.is_ours:
        return Result(scenario=scenario.title, left_out="needs a platform of our own")
    table, started = Table(dialect, operator, house), perf_counter()
    failure = left_out = None
    try:
        await scenario.play(table)
    except ScenarioFailed as error:
        failure = str(error)
    except NoSeats:
        left_out = "no seat was left"
    return Result(
        scenario=scenario.title,
        checks=table.checks,
        failure=failure,
        left_out=left_out,
        seconds=perf_counter() - started,
    )
