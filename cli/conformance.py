"""`croupier conformance`: every provider's protocol, played against its adapter over real HTTP."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import UUID

import aiohttp
import click
import structlog
from aiohttp import web

from cli.local_secrets import LocalSecrets
from cli.migrations import upgrade
from cli.wiring import make_providers
from core import database, encryption
from integrations.conformance.house import HouseElsewhere, OwnHouse
from integrations.conformance.report import as_json, failures_of, line_of, summary_of
from integrations.conformance.run import Report, Result, run_all
from integrations.embedded import Postgres
from integrations.embedded.ports import LOOPBACK, free_port
from integrations.providers.registry import KITS
from integrations.sandbox.config import ConfigError, Told
from integrations.sandbox.dialect import Dialect, Seat
from integrations.sandbox.peers import PEERS
from webapp.callbacks import build_callbacks

ALL = "all"
Tell = Callable[[str], None]

NOWHERE = "http://127.0.0.1:9"  # a provider's own address, which a run never asks


@dataclass(frozen=True, slots=True, kw_only=True)
class Elsewhere:
    """An operator's platform, as the file of --seats tells it."""

    url: str  # of its public address: https://staging.example
    peer: Mapping[str, str]  # the provider's secrets, by the names that the sandbox knows them by
    seats: Sequence[Seat]


@click.command()
@click.argument("provider", type=click.Choice([ALL, *(kit.code for kit in KITS)]))
@click.option("--url", help="A running platform's public address; by default one is started for the run.")
@click.option(
    "--seats",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="With --url: JSON with the players to play with; docs/providers/conformance.md shows it.",
)
@click.option(
    "--json", "as_figures", is_flag=True, help='Print {"hub88": {"passed": n, "failed": n}} and nothing else.'
)
def conformance(provider: str, url: str | None, seats: Path | None, as_figures: bool) -> None:
    """Play PROVIDER's protocol (or all) against its adapter. Exit code 1 when something is not as it must be."""
    if (url is None) != (seats is None) or (url and provider == ALL):
        raise click.UsageError("--url goes with --seats and with one provider")
    codes = [kit.code for kit in KITS] if provider == ALL else [provider]
    tell: Tell = (lambda _: None) if as_figures else click.echo
    with _silence():
        if url and seats:
            reports = [asyncio.run(run_elsewhere(provider, _read(seats, url), tell))]
        else:
            reports = asyncio.run(run_here(codes, tell))
    if as_figures:
        click.echo(json.dumps(as_json(reports)))
    for report in reports:
        if failures := failures_of(report):
            click.echo(f"\n{failures}", err=True)
        tell(f"{'✗' if report.failed else '✓'} {summary_of(report)}")
    if any(report.failed for report in reports):
        raise SystemExit(1)


@contextmanager
def _silence() -> Iterator[None]:
    """Nothing is logged: thousands of refusals are what we ask for."""
    usual = structlog.get_config()
    structlog.configure(processors=[_drop])
    try:
        yield
    finally:
        structlog.configure(**usual)


def _drop(*_: object) -> Mapping[str, object]:
    raise structlog.DropEvent


async def run_here(codes: Sequence[str], tell: Tell) -> list[Report]:
    """On a PostgreSQL and with secrets that are made for the run, and gone after it."""
    with TemporaryDirectory(prefix="croupier-conformance-") as directory:
        postgres = Postgres(Path(directory) / "postgres")
        await postgres.start()
        try:
            await upgrade(postgres.owner_url, application_url=postgres.url)
            await database.connect(postgres.url)
            encryption.configure("a secret that lasts for one conformance run")
            try:
                return await run_on_database(codes, LocalSecrets(Path(directory) / "secrets"), tell)
            finally:
                await database.disconnect()
        finally:
            await postgres.stop()


async def run_on_database(codes: Sequence[str], secrets: LocalSecrets, tell: Tell) -> list[Report]:
    """On the database that core is connected to; it must be the run's own."""
    async with aiohttp.ClientSession() as http, serving_callbacks(secrets, http) as url:
        reports = []
        for code in codes:
            report = await _run(code, speaking(code, secrets), f"{url}/{code}", tell)
            reports.append(report)
        return reports


async def run_elsewhere(code: str, elsewhere: Elsewhere, tell: Tell) -> Report:
    peer = next((peer for peer in PEERS if peer.code == code), None)
    if peer is None:
        return without_dialect(code)
    try:
        dialect = peer.speak(Told(elsewhere.peer, peer.prefix))
    except ConfigError as error:
        raise click.ClickException(f"The seats' file: {error}") from error
    tell(f"{dialect.name} at {elsewhere.url}")
    url = f"{elsewhere.url}/callbacks/{code}"
    return await run_all(dialect, url, HouseElsewhere(elsewhere.seats), tell=lambda result: tell(line_of(result)))


def speaking(code: str, secrets: LocalSecrets) -> Dialect | None:
    """The provider's side, with the secrets that `serving_callbacks` has told the adapter."""
    for peer in PEERS:
        if peer.code == code:
            shared = peer.share(secrets, peer.places(sandbox_url=NOWHERE, product_url=NOWHERE))
            return peer.speak(Told(shared.peer, peer.prefix))
    return None


async def _run(code: str, dialect: Dialect | None, url: str, tell: Tell) -> Report:
    if dialect is None:
        return without_dialect(code)
    tell(dialect.name)
    house = OwnHouse(code)
    await house.open()
    report = await run_all(dialect, url, house, tell=lambda result: tell(line_of(result)))
    broken = await house.broken_books()
    proof = Result(
        scenario="After all of it the ledger is right, row by row",
        checks=int(not broken),
        failure="; ".join(broken) if broken else None,
    )
    report.results.append(proof)
    tell(line_of(proof))
    return report


def without_dialect(code: str) -> Report:
    """An adapter that nobody can play against has not passed."""
    name = next(kit.name for kit in KITS if kit.code == code)
    nobody = Result(scenario="The provider's side of the protocol", failure="nobody speaks it in integrations/sandbox")
    return Report(code=code, name=name, results=[nobody])


@asynccontextmanager
async def serving_callbacks(secrets: LocalSecrets, http: aiohttp.ClientSession) -> AsyncIterator[str]:
    """Every adapter with a provider's side, served as `croupier web` serves them. Yields the address of /callbacks."""
    told = {
        name: value
        for peer in PEERS
        for name, value in peer.share(secrets, peer.places(sandbox_url=NOWHERE, product_url=NOWHERE)).product.items()
    }
    adapters = make_providers({kit.code: kit.settings_of(told) for kit in KITS}, http)
    runner = web.AppRunner(build_callbacks(adapters), access_log=None)
    await runner.setup()
    try:
        port = free_port()
        await web.TCPSite(runner, LOOPBACK, port).start()
        yield f"http://{LOOPBACK}:{port}/callbacks"
    finally:
        await runner.cleanup()


def _read(path: Path, url: str) -> Elsewhere:
    """Raises ClickException, in a sentence."""
    try:
        content = json.loads(path.read_text())
        seats = [
            Seat(
                player_id=UUID(seat["player_id"]),
                token=seat["token"],
                game_code=seat["game_code"],
                currency=seat["currency"],
            )
            for seat in content["seats"]
        ]
        return Elsewhere(url=url.rstrip("/"), peer=dict(content["peer"]), seats=seats)
    except (ValueError, KeyError, TypeError) as error:
        raise click.ClickException(f"{path} can't be read: {error!r}") from error
