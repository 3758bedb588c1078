"""`./croupier up`: the whole platform on one machine, until Ctrl-C.

Servers that the environment names are used as they are, the others are started from wheels. Without BOT_TOKEN the
sandbox plays Telegram, the mail server, the payment gateway and the game provider. Data, logs and keys are kept in
`.croupier`.
"""

import asyncio
import fcntl
import json
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

import aiohttp
import click
from dotenv import dotenv_values

from cli.launcher.progress import progress, say
from cli.local_environment import (
    Ports,
    embedded_servers,
    needs_sandbox,
    owner_environment,
    product_environment,
    sandbox_environment,
)
from cli.local_secrets import LocalSecrets
from cli.supervisor import Program, ProgramFailed, Supervisor, signals_go_to
from integrations.embedded import ServerFailed, ServerInUse
from integrations.embedded.ports import LOOPBACK, next_free_port, port_is_free
from integrations.embedded.private_files import write_private

ROOT = Path(__file__).resolve().parents[1]
WEB_PORT, SANDBOX_PORT, BOT_PORT, WORKER_PORT, SMTP_PORT = USUAL_PORTS = 8080, 8081, 8082, 8083, 8025


class AlreadyRunning(Exception):
    """`up` runs in this folder; the message says where."""


def up(environ: Mapping[str, str] = os.environ, *, home: Path | None = None) -> int:
    """Run the platform until a signal ends it, and return the exit code.

    Args:
        environ: what the person has set; a file `.env` in the project's folder is read too, and comes second.
        home: where data, logs and keys are kept; by default CROUPIER_HOME, or `.croupier` in the project's folder.
    """
    given = {name: value for name, value in dotenv_values(ROOT / ".env").items() if value} | dict(environ)
    home = (home or Path(given.get("CROUPIER_HOME") or ROOT / ".croupier")).resolve()
    (home / "logs").mkdir(parents=True, exist_ok=True)
    try:
        with only_one(home) as lock:
            platform = Platform(given, home)
            json.dump({"pid": os.getpid(), "url": platform.front_door}, lock)
            lock.flush()
            return asyncio.run(platform.run())
    except AlreadyRunning as running:
        say(str(running))
        return 1


class Platform:
    """All that runs, from what was given."""

    def __init__(self, given: Mapping[str, str], home: Path) -> None:
        self._given = given
        self._home = home
        self._ports = choose_ports(given)
        self._servers = embedded_servers(given, home)
        self._secrets = LocalSecrets(home / "secrets")
        self._environment: dict[str, str] = {}
        self._supervisor = Supervisor(say)
        self._stopping = False

    @property
    def front_door(self) -> str:
        return self._ports.sandbox_url if needs_sandbox(self._given) else self._ports.web_url

    async def run(self) -> int:
        """Start everything, say where to click, keep it running, stop everything. Returns the exit code."""
        main = asyncio.current_task()
        assert main is not None, "run by asyncio.run"
        with signals_go_to(lambda: self._supervisor.hurry() if self._stopping else main.cancel()):
            try:
                await self._start()
                click.echo(self._screen())
                await self._supervisor.keep_running()
            except asyncio.CancelledError:
                say("\nStopping…")
            except (ServerFailed, ServerInUse, ProgramFailed) as failure:
                say(str(failure))
                return 1
            finally:
                self._stopping = True
                await self._supervisor.stop()
                for name in ("run.env", "owner.env"):
                    (self._home / name).unlink(missing_ok=True)
        say("Stopped. The data stays.")
        return 0

    async def _start(self) -> None:
        if self._servers:
            names = ", ".join(server.name for server in self._servers.values())
            with progress(f"Starting {names}", f"{names} ready"):
                await self._supervisor.start_servers([*self._servers.values()])
        self._environment = product_environment(self._given, self._servers, self._secrets, self._ports)
        owner = owner_environment(self._given, self._servers)
        write_private(self._home / "run.env", as_env_file(self._environment))
        write_private(self._home / "owner.env", as_env_file(owner))
        sandbox = self._sandbox() if needs_sandbox(self._given) else None
        if sandbox:
            await self._supervisor.start(sandbox)  # it needs no tables, and time is short
        with progress("Making tables", "Tables ready"):
            await self._supervisor.run(self._program("migrate", owner))
        if sandbox:
            with progress("Starting the sandbox", "Sandbox ready"):
                await self._supervisor.wait_for(sandbox, lambda: answers(self._ports.sandbox_url))
        with progress("Filling the catalogue of games", "Games ready"):
            await self._supervisor.run(self._program("seed"))  # asks the providers, so after the sandbox
        with progress("Starting web, bot and worker", "Web, bot and worker ready"):
            web, bot, worker = (self._program(command) for command in ("web", "bot", "worker"))
            await self._supervisor.start(web, bot, worker)
            await self._supervisor.wait_for(web, lambda: answers(f"{self._ports.web_url}/readyz"))

    def _program(self, command: str, besides: Mapping[str, str] | None = None) -> Program:
        return Program(
            name=command,
            arguments=["-m", "cli", command],
            environment={**self._environment, **(besides or {})},
            directory=ROOT,
            log=self._home / "logs" / f"{command}.log",
        )

    def _sandbox(self) -> Program:
        return Program(
            name="sandbox",
            arguments=["-m", "integrations.sandbox"],
            environment=sandbox_environment(self._secrets, self._ports, self._home),
            directory=ROOT,
            log=self._home / "logs" / "sandbox.log",
        )

    def _screen(self) -> str:
        """Where to click, the front door first."""
        ports = self._ports
        places = (
            {
                "Chat": (ports.sandbox_url, "start here: be Anna or Boris, or Olga the admin"),
                "Mail": (f"{ports.sandbox_url}/mail", "what the platform has sent"),
                "Gateway": (f"{ports.sandbox_url}/crypto-pay", "invoices and transfers"),
                "Traffic": (f"{ports.sandbox_url}/traffic", "every call of the games"),
                "API": (f"{ports.web_url}/docs", "what providers and gateways call"),
            }
            if needs_sandbox(self._given)
            else {
                "Web": (ports.web_url, f"the world sees it as {self._environment['PUBLIC_URL']}"),
                "API": (f"{ports.web_url}/docs", "what providers and gateways call"),
                "Health": (f"{ports.web_url}/readyz", "every part by name"),
            }
        )
        width = max(len(url) for url, _ in places.values())
        lines = [
            f"  {name:<10}{click.style(url, fg='cyan', underline=True)}{' ' * (width - len(url))}   {meaning}"
            for name, (url, meaning) in places.items()
        ]
        logs = self._home / "logs"
        logs = logs.relative_to(ROOT) if logs.is_relative_to(ROOT) else logs
        title = click.style("Croupier is running.", bold=True)
        return "\n".join(
            ["", f"  {title}", "", *lines, "", f"  Logs are in {logs}. Ctrl-C stops everything; the data stays.", ""]
        )


def choose_ports(given: Mapping[str, str]) -> Ports:
    """The usual ports, or the next free ones; says so of those that a person may have had in mind."""
    web_host, _, web_port = given.get("WEB_LISTEN", "").rpartition(":")
    spoken_for = set(USUAL_PORTS)  # who must look for another does not take a neighbour's

    def choose(what: str, wanted: int) -> int:
        if port_is_free(wanted):
            return wanted
        port = next_free_port(wanted)
        while port in spoken_for:
            port = next_free_port(port + 1)
        spoken_for.add(port)
        if what:
            say(f"Port {wanted} is in use by another program: {what} takes {port}.")
        return port

    return Ports(
        web=choose("the web", int(web_port or WEB_PORT)),
        sandbox=choose("the sandbox", int(given.get("SANDBOX_PORT") or SANDBOX_PORT)),
        bot=choose("", BOT_PORT),
        worker=choose("", WORKER_PORT),
        smtp=choose("", SMTP_PORT),
        web_host=web_host or LOOPBACK,
    )


@contextmanager
def only_one(home: Path) -> Iterator[TextIO]:
    """Hold the folder for one `up`. Yields the file that tells the next one about us. Raises AlreadyRunning."""
    with (home / "up.lock").open("a+") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            lock.seek(0)
            other = json.loads(lock.read() or '{"pid": "unknown", "url": "it is just starting"}')
            raise AlreadyRunning(f"Croupier runs here already (process {other['pid']}): {other['url']}") from None
        lock.truncate(0)
        yield lock


async def answers(url: str) -> bool:
    """Whether a GET is answered with 200."""
    try:
        async with (
            aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=10)) as session,
            session.get(url) as response,
        ):
            return response.status == 200
    except (aiohttp.ClientError, TimeoutError):
        return False


def as_env_file(variables: Mapping[str, str]) -> str:
    """Lines of NAME='value', as dotenv and a shell read them."""
    quoted = {name: value.replace("\\", "\\\\").replace("'", "\\'") for name, value in variables.items()}
    return "".join(f"{name}='{value}'\n" for name, value in quoted.items())
