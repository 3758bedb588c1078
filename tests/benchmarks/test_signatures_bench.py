"""That the benchmark runs and says everything. What it says depends on the machine, so no test asks for it."""

from tests.benchmarks.signatures import ANCHOR, TITLES, Plan, run_signatures, table


async def test_a_short_run_yields_every_cost_and_leaves_a_right_ledger() -> None:
    plan = Plan(rounds=1, bets=200, players=20, signatures=5)

    report = await run_signatures(plan, say=lambda _: None)

    assert set(report.costs) == set(report.ratios) == set(TITLES)
    assert all(cost > 0 for cost in report.costs.values())
    assert report.ratios[ANCHOR] == 1
    assert len(table(report).splitlines()) == 1 + len(TITLES)
