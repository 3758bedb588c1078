"""`croupier verify-ledger`: the proof of the ledger, told while it runs."""

import time
from dataclasses import asdict

import click
import orjson

from core.wallet.invariants import Violation
from core.wallet.verification import Progress, verify_in_slices, verify_stored_balances


class Teller:
    """Says after each slice how far the proof has come, how fast it goes, and how long it will still take."""

    def __init__(self) -> None:
        self._started = time.monotonic()

    def __call__(self, progress: Progress) -> None:
        seconds = time.monotonic() - self._started
        speed = (progress.transfers - progress.transfers_before) / max(seconds, 0.001)
        left = seconds / progress.number * (progress.of - progress.number)
        click.echo(
            f"Slice {progress.number} of {progress.of}: {progress.transfers:,} transfers verified,"
            f" {speed:,.0f} a second, {_duration(left)} left",
            err=True,
        )


async def verify(*, afresh: bool, quick: bool, as_json: bool) -> bool:
    """Print what was found, and return whether the ledger is right. Raises Conflict."""
    started = time.monotonic()
    if quick:
        violations, transfers = tuple(await verify_stored_balances()), 0
    else:
        verdict = await verify_in_slices(afresh=afresh, tell=Teller())
        violations, transfers = verdict.violations, verdict.transfers
    seconds = time.monotonic() - started
    if as_json:
        found = {
            "right": not violations,
            "transfers": transfers,
            "seconds": round(seconds, 3),
            "violations": [asdict(violation) for violation in violations],
        }
        click.echo(orjson.dumps(found, option=orjson.OPT_INDENT_2))
    else:
        for line in _lines(violations):
            click.echo(line)
        what = "its stored balances agree" if quick else f"all {transfers:,} transfers prove it"
        click.echo(
            f"The ledger is broken in {len(violations)} places."
            if violations
            else f"The ledger is right: {what} ({_duration(seconds)})."
        )
    return not violations


def _lines(violations: tuple[Violation, ...]) -> list[str]:
    lines = []
    for invariant in dict.fromkeys(violation.invariant for violation in violations):
        lines.append(f"✗ {invariant}")
        lines += [f"    {each.subject}: {each.detail}" for each in violations if each.invariant == invariant]
    return lines


def _duration(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} min {rest} s" if minutes else f"{rest} s"
