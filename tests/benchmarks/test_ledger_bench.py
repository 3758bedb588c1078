"""That the benchmark runs and says everything. What it says depends on the machine, so no test asks for it."""

from tests.benchmarks.figures import FIGURES, table
from tests.benchmarks.ledger import Plan, run_ledger

NEEDS_MORE = {"ratio_to_pgledger", "ratio_rows"}  # pgledger's file; minutes to fill a ledger


async def test_a_short_run_yields_every_figure_and_leaves_a_right_ledger() -> None:
    plan = Plan(rounds=1, seconds=0.2, players=20, scale=1)

    report = await run_ledger(plan, say=lambda _: None)

    assert {key for key, value in report.figures.items() if value is None} == NEEDS_MORE
    assert all(value > 0 for value in report.figures.values() if value is not None)
    assert len(table(report.figures).splitlines()) == 1 + len(FIGURES)
