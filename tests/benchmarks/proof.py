"""How fast a big ledger is proved, and that one changed row of it is found: `python -m tests.benchmarks.proof`.

Makes a server of its own in a temporary folder, some 0.7 kB of disk a row. Not a test: it takes minutes, and its times
are the machine's.
"""

import asyncio
import random
import time
from pathlib import Path
from tempfile import TemporaryDirectory

import asyncpg
import click

from cli.migrations import upgrade
from cli.verify import Teller
from core import database
from core.wallet.verification import verify_in_slices, verify_stored_balances
from integrations.embedded import Postgres
from tests.benchmarks.population import populate
from tests.benchmarks.stage import POSTGRES_SETTINGS

CHANGES = (
    "reference = gen_random_uuid()",
    "code = 8",
    "event_at = now()",
    "amount = amount + 1",
    "debit_balance = debit_balance + 1",
)


@click.command()
@click.option("--rows", default=2_500_000, show_default=True, help="Bets of the past to prove.")
@click.option("--players", default=10_000, show_default=True)
def main(rows: int, players: int) -> None:
    """Fill a ledger, prove it, change one row in each of several ways, and find it each time."""
    with TemporaryDirectory(prefix="croupier-proof-") as directory:
        asyncio.run(prove(Path(directory), rows=rows, players=players))


async def prove(directory: Path, *, rows: int, players: int) -> None:
    server = Postgres(directory / "postgres", settings=POSTGRES_SETTINGS)
    await server.start()
    try:
        await upgrade(server.owner_url, application_url=server.url)
        await populate(server.owner_url, players=players, rows=rows)
        await database.connect(server.url, pool_size=2)
        await _timed("the first proof, which seals", find=False)
        await _timed("a proof that compares with the seals", find=False)
        started = time.perf_counter()
        assert await verify_stored_balances() == []
        click.echo(f"stored balances only: {time.perf_counter() - started:.2f} s")
        owner = await asyncpg.connect(server.owner_url)
        await owner.execute("SET session_replication_role = replica")
        for change in CHANGES:
            transfer_id = random.randint(players + 1, players + rows)
            column = change.partition(" ")[0]
            before = await owner.fetchval(f"SELECT {column} FROM ledger_transfer WHERE id = $1", transfer_id)
            await owner.execute(f"UPDATE ledger_transfer SET {change} WHERE id = {transfer_id}")
            await _timed(f"transfer {transfer_id}: {change}", find=True)
            await owner.execute(f"UPDATE ledger_transfer SET {column} = $1 WHERE id = $2", before, transfer_id)
        await owner.close()
        await database.disconnect()
    finally:
        await server.stop()


async def _timed(what: str, *, find: bool) -> None:
    """Prove it all. Raises AssertionError when that finds something where nothing is, or nothing where something is."""
    started = time.perf_counter()
    verdict = await verify_in_slices(afresh=True, tell=Teller())
    seconds = time.perf_counter() - started
    assert bool(verdict.violations) is find, verdict.violations
    click.echo(
        f"{what}: {verdict.transfers:,} transfers in {seconds:.0f} s, {verdict.transfers / seconds:,.0f} a second"
    )
    for violation in verdict.violations:
        click.echo(f"    {violation.invariant}: {violation.subject}: {violation.detail}")


if __name__ == "__main__":
    main()
