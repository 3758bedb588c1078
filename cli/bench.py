"""`croupier bench`: what the platform can do, measured on this machine beside what people would otherwise choose."""

import asyncio
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from functools import partial
from pathlib import Path

import click


@contextmanager
def _of_the_project() -> Iterator[None]:
    """Around imports of what is not installed with the platform."""
    try:
        yield
    except ModuleNotFoundError as error:
        raise click.ClickException(f"The benchmark needs the project's own folder and ./croupier: {error}") from error


@click.group()
def bench() -> None:
    """Measure on servers of its own; nothing of yours is touched."""


@bench.command()
@click.option("--rounds", default=5, show_default=True, type=click.IntRange(min=1), help="Ratios are medians of these.")
@click.option("--seconds", default=3.0, show_default=True, type=click.FloatRange(min=0.1), help="For each subject.")
@click.option("--json", "as_json", is_flag=True, help="Print the figures by name instead of the table.")
@click.option(
    "--pgledger", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="pgledger.sql, to compare with it."
)
@click.option(
    "--rows", default=0, type=click.IntRange(min=0), help="Compare with a ledger of so many transfers; takes minutes."
)
def ledger(rounds: int, seconds: float, as_json: bool, pgledger: Path | None, rows: int) -> None:
    """Bets through HTTP, signature and all, against pgbench and others, interleaved."""
    with _of_the_project():
        from tests.benchmarks.figures import table
        from tests.benchmarks.ledger import Plan, WrongResult, run_ledger

    plan = Plan(rounds=rounds, seconds=seconds, pgledger=pgledger, rows=rows)
    try:
        report = asyncio.run(run_ledger(plan, say=partial(click.echo, err=True)))
    except WrongResult as error:
        raise click.ClickException(f"No figures: {error}") from error
    if as_json:
        click.echo(json.dumps({**report.figures, "rates": report.rates}, indent=2))
        return
    click.echo(table(report.figures))
    click.echo("\nA second: " + ", ".join(f"{name} {rate:,.0f}" for name, rate in report.rates.items()))


@bench.command()
@click.option("--rounds", default=5, show_default=True, type=click.IntRange(min=1), help="Ratios are medians of these.")
@click.option("--json", "as_json", is_flag=True, help="Print costs and ratios by name instead of the table.")
def signatures(rounds: int, as_json: bool) -> None:
    """What signing and verifying a call costs, beside what its bet costs PostgreSQL."""
    with _of_the_project():
        from tests.benchmarks.ledger import WrongResult
        from tests.benchmarks.signatures import Plan, run_signatures, table

    try:
        report = asyncio.run(run_signatures(Plan(rounds=rounds), say=partial(click.echo, err=True)))
    except WrongResult as error:
        raise click.ClickException(f"No figures: {error}") from error
    click.echo(json.dumps({"cpu_us": report.costs, "ratios": report.ratios}, indent=2) if as_json else table(report))


@bench.command()
@click.option("--games", default=5_000, show_default=True, type=click.IntRange(min=1))
@click.option("--rounds", default=300, show_default=True, type=click.IntRange(min=2), help="Each asks everything once.")
@click.option("--json", "as_json", is_flag=True, help="Print the figures by name instead of the table.")
def catalogue(games: int, rounds: int, as_json: bool) -> None:
    """Games listed and searched, at the database, beside the plain read of one."""
    with _of_the_project():
        from tests.benchmarks.catalogue import run_catalogue, table

    answers = asyncio.run(run_catalogue(games=games, rounds=rounds, say=partial(click.echo, err=True)))
    click.echo(
        json.dumps({name: asdict(each) for name, each in answers.items()}, indent=2) if as_json else table(answers)
    )
