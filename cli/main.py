"""The `croupier` command. Each subcommand reads the settings, does one thing, and says in words what went wrong."""

import asyncio
import sys
from collections.abc import Awaitable, Callable
from typing import Any

import click
from pydantic import ValidationError

from cli.bench import bench
from cli.settings import Settings


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def croupier() -> None:
    """A gaming platform that lives in Telegram."""


croupier.add_command(bench)


def read_settings() -> Settings:
    """The settings, or a sentence for each that is missing or wrong, and exit code 2."""
    try:
        return Settings()
    except ValidationError as error:
        for problem in error.errors():
            name = str(problem["loc"][0]).upper() if problem["loc"] else "settings"
            said = "is missing" if problem["type"] == "missing" else problem["msg"].removeprefix("Value error, ")
            click.echo(f"{name}: {said}", err=True)
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
def verify_ledger() -> None:
    """Prove the ledger from its rows: every invariant, every account. Exit code 1 when one is broken."""
    from core.wallet.invariants import verify_ledger

    violations = with_database(verify_ledger)
    for violation in violations:
        click.echo(f"{violation.invariant}: {violation.subject}: {violation.detail}")
    click.echo("The ledger is right." if not violations else f"The ledger is broken in {len(violations)} places.")
    sys.exit(1 if violations else 0)


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
def ledger_show(what: str) -> None:
    """Show a transfer (its number) or an account (kind:owner:currency, e.g. house_games:hub88:USDT)."""
    from cli.ledger import show
    from core.errors import DomainError

    try:
        click.echo("\n".join(with_database(lambda: show(what))))
    except DomainError as refusal:
        raise click.ClickException(str(refusal)) from refusal


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
