"""The `croupier` command. Each subcommand reads the settings, does one thing, and says in words what went wrong."""

import asyncio
import sys
from collections.abc import Awaitable, Callable
from typing import Any

import click
from pydantic import ValidationError

from cli.bench import bench
from cli.conformance import conformance
from cli.settings import Settings, WrongProviderSettings, read_provider_settings, said


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def croupier() -> None:
    """A gaming platform that lives in Telegram."""


croupier.add_command(bench)
croupier.add_command(conformance)


def read_settings() -> Settings:
    """The settings, or a sentence for each that is missing or wrong, and exit code 2."""
    try:
        settings = Settings()
        read_provider_settings()
    except ValidationError as error:
        problems = [
            f"{str(problem['loc'][0]).upper() if problem['loc'] else 'settings'}: {said(problem)}"
            for problem in error.errors()
        ]
    except WrongProviderSettings as error:
        problems = error.problems
    else:
        return settings
    for problem in problems:
        click.echo(problem, err=True)
    click.echo("Set them in the environment or in .env, or start everything with ./croupier up", err=True)
    sys.exit(2)


def with_database(action: Callable[[], Awaitable[Any]]) -> Any:
    """Run an action on the platform's database; a database that can't be reached is one sentence and exit code 1."""
    from core import database, encryption

    settings = read_settings()

    async def main() -> Any:
        encryption.configure(settings.secret_key.get_secret_value())
        await database.connect(settings.database_url, pool_size=2)
        try:
            return await action()
        finally:
            await database.disconnect()

    try:
        return asyncio.run(main())
    except OSError as error:
        raise click.ClickException(f"The database does not answer: {error}. Is the platform running?") from error


@croupier.command()
def up() -> None:
    """Run everything on this machine: servers, bot, web, worker, and the sandbox when there is no BOT_TOKEN."""
    from cli.up import up as run_up

    sys.exit(run_up())


@croupier.command()
def bot() -> None:
    """Take Telegram updates."""
    from cli.bot_process import bot_process
    from cli.processes import run

    run(bot_process, read_settings())


@croupier.command()
def web() -> None:
    """Serve the Mini App, the API, provider callbacks, payment webhooks and e-mail links."""
    from cli.processes import run
    from cli.web_process import web_process

    run(web_process, read_settings())


@croupier.command()
def worker() -> None:
    """Carry events, settle payments, run schedules."""
    from cli.processes import run
    from cli.worker import worker_process

    run(worker_process, read_settings())


@croupier.command()
def migrate() -> None:
    """Bring PostgreSQL and ClickHouse up to this version's tables, and give the application its rights to them."""
    import asyncpg

    from cli.migrations import upgrade, upgrade_clickhouse
    from cli.settings import owner_url

    settings = read_settings()
    try:
        applied = asyncio.run(upgrade(owner_url(settings), application_url=settings.database_url))
    except (OSError, asyncpg.PostgresError) as error:
        raise click.ClickException(f"PostgreSQL does not let us migrate: {error}") from error
    applied += asyncio.run(upgrade_clickhouse(settings.clickhouse_url))
    click.echo("\n".join(f"Applied {name}" for name in applied) or "Nothing to do: every migration is applied.")


@croupier.command()
def seed() -> None:
    """Fill the catalogue from the game providers."""
    from cli.wiring import open_adapters
    from cli.worker import sync_catalogues

    async def main() -> dict[str, int]:
        async with open_adapters(read_settings()) as adapters:
            return await sync_catalogues(adapters)

    for provider, games in asyncio.run(main()).items():
        click.echo(f"{provider}: {games} games")


@croupier.command("verify-ledger")
@click.option("--resume/--afresh", default=True, help="Go on with a proof that was stopped (if there is one).")
@click.option("--quick", is_flag=True, help="Compare stored balances only; a moment, whatever the ledger's size.")
@click.option("--json", "as_json", is_flag=True, help="Print what was found as JSON.")
def verify_ledger(resume: bool, quick: bool, as_json: bool) -> None:
    """Prove the ledger from its rows, slice by slice, while it is in use. Exit code 1 when something is wrong."""
    from cli.verify import verify
    from core.errors import Conflict

    try:
        is_right = with_database(lambda: verify(afresh=not resume, quick=quick, as_json=as_json))
    except Conflict as refusal:
        reasons = {
            "superseded": "Another proof has begun, or a month was archived meanwhile. Start again.",
            "writers": "A transaction that writes transfers has been open for a minute. End it, then start again.",
        }
        raise click.ClickException(reasons[str(refusal.facts["state"])]) from refusal
    sys.exit(0 if is_right else 1)


@croupier.command("verify-audit")
def verify_audit() -> None:
    """Prove the audit log's chain of hashes. Exit code 1 when it is broken."""
    from core.backoffice.audit import first_broken_entry

    broken: int | None = with_database(first_broken_entry)
    click.echo("The audit log is intact." if broken is None else f"The audit log is broken at entry {broken}.")
    sys.exit(0 if broken is None else 1)


@croupier.command()
def doctor() -> None:
    """Say what is wrong with this installation, in words. Exit code 1 when something is."""
    from cli.doctor import examine

    findings = asyncio.run(examine(read_settings()))
    for finding in findings:
        click.echo(f"{'✓' if finding.healthy else '✗'} {finding.subject}: {finding.detail}")
    sys.exit(0 if all(finding.healthy for finding in findings) else 1)


@croupier.group()
def ledger() -> None:
    """Look into the ledger."""


@ledger.command("show")
@click.argument("what")
@click.option("--at", "moment", help="An account's balance at an instant: 2026-11-01T00:00Z.")
@click.option("--before", type=click.IntRange(1, 2**63 - 1), help="An account's entries before this transfer.")
def ledger_show(what: str, moment: str | None, before: int | None) -> None:
    """Show a transfer (its number) or an account (kind:owner:currency, e.g. house_games:hub88:USDT)."""
    from cli.ledger import show
    from core.errors import Conflict, DomainError

    try:
        click.echo("\n".join(with_database(lambda: show(what, at=moment, before=before))))
    except Conflict as refusal:
        raise click.ClickException("That lies in an archived month: look into its file.") from refusal
    except DomainError as refusal:
        raise click.ClickException(str(refusal)) from refusal


@ledger.command("archive")
@click.argument("month", required=False)
@click.option("--to", "directory", type=click.Path(exists=True, file_okay=False), help="Where the file goes.")
@click.option("--force-young", is_flag=True, help="A month that is younger than 13 months too.")
@click.option("--check", "file", type=click.Path(exists=True, dir_okay=False), help="Prove a file; needs no database.")
def ledger_archive(month: str | None, directory: str | None, force_young: bool, file: str | None) -> None:
    """Put a closed MONTH (2026-11) into a file, and out of the database. For the tables' owner."""
    from cli.ledger import archive_month, check_archive

    if file and not month:
        click.echo(check_archive(file))
    elif month and directory and not file:
        from cli.settings import owner_url

        click.echo(asyncio.run(archive_month(owner_url(read_settings()), month, directory, force_young=force_young)))
    else:
        raise click.UsageError("Say which MONTH goes --to which directory, or which file to --check.")


@croupier.group()
def admin() -> None:
    """Who may do what."""


@admin.command("grant")
@click.argument("person")
@click.argument("role", type=click.Choice(["owner", "finance", "support", "analyst"]), default="owner")
def grant(person: str, role: str) -> None:
    """Give a ROLE (owner if none is named) to PERSON: a Telegram id, @username or player id, who has said /start."""
    from cli.admins import change_role

    click.echo(with_database(lambda: change_role(person, role, grant=True)))


@admin.command("revoke")
@click.argument("person")
@click.argument("role", type=click.Choice(["owner", "finance", "support", "analyst"]), default="owner")
def revoke(person: str, role: str) -> None:
    """Take a ROLE from PERSON, at once."""
    from cli.admins import change_role

    click.echo(with_database(lambda: change_role(person, role, grant=False)))


@admin.command("list")
def list_admins() -> None:
    """Who has which roles."""
    from cli.admins import admins

    click.echo("\n".join(with_database(admins)) or "Nobody is an admin yet: croupier admin grant @name")


@croupier.command("data-model")
def data_model() -> None:
    """Draw docs/data-model.md from the models."""
    from cli.data_model import PAGE, draw

    PAGE.write_text(asyncio.run(draw()), encoding="utf-8")
    click.echo(f"Wrote {PAGE.name}")
