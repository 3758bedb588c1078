"""What a run has found: a table for people, figures for programs."""

from collections.abc import Mapping, Sequence

from integrations.conformance.run import Report, Result


def line_of(result: Result) -> str:
    if result.left_out:
        return f"  –  {result.scenario}: {result.left_out}"
    mark = "✗" if result.failure else "✓"
    return f"  {mark}  {result.scenario}  ({result.checks} checks, {result.seconds:.1f} s)"


def summary_of(report: Report) -> str:
    left_out = sum(result.left_out is not None for result in report.results)
    return (
        f"{report.name}: {report.passed:,} checks passed, {report.failed} scenarios failed, "
        f"{left_out} of {len(report.results)} left out; {len(report.milliseconds):,} answers, "
        f"median {report.median:.1f} ms, 99 of 100 within {report.percentile(99):.0f} ms"
    )


def failures_of(report: Report) -> str:
    """Each failed scenario with the exchange that it failed at; empty when there is none."""
    return "\n\n".join(
        f"✗ {report.name}: {result.scenario}\n  {result.failure}" for result in report.results if result.failure
    )


def as_json(reports: Sequence[Report]) -> Mapping[str, Mapping[str, int]]:
    """{"hub88": {"passed": 4361, "failed": 0}, ...}: checks that passed, scenarios that failed."""
    return {report.code: {"passed": report.passed, "failed": report.failed} for report in reports}
