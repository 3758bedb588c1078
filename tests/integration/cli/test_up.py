"""`up` as a person runs it: the whole platform from one command, in a folder of its own."""

import asyncio
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import aiohttp
import pytest
from dotenv import dotenv_values

from cli.local_environment import SERVERS
from cli.up import ROOT, choose_ports
from integrations.embedded.orphans import command_line
from integrations.embedded.ports import LOOPBACK, free_port

# What a person who only has this folder has set, whatever the tests run with.
NOT_GIVEN = {"BOT_TOKEN", "DATABASE_OWNER_URL", "PUBLIC_URL", "SECRET_KEY"} | SERVERS.keys()


@contextmanager
def running_up(home: Path, **given: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """`up` in a folder, once it says that everything runs. Yields the process and what it has said."""
    environ = {name: value for name, value in os.environ.items() if name not in NOT_GIVEN}
    environ |= {"CROUPIER_HOME": str(home), "PYTHONUNBUFFERED": "1", **given}
    with subprocess.Popen(
        [sys.executable, "-m", "cli", "up"],
        cwd=ROOT,
        env=environ,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as process:
        assert process.stdout is not None
        said = ""
        for line in process.stdout:
            said += line
            if "Ctrl-C" in line:
                break
        try:
            yield process, said
        finally:
            process.kill()  # its children go with it


def rest_of(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.read()


def process_ids(home: Path) -> list[int]:
    """Servers of this folder that run now."""
    numbers = [int(path.name) for path in Path("/proc").iterdir() if path.name.isdigit()]
    return [number for number in numbers if str(home) in command_line(number)]


async def status(url: str) -> int:
    async with aiohttp.ClientSession() as session, session.get(url) as response:
        return response.status


@pytest.mark.timeout(240)
async def test_one_command_runs_everything_and_ctrl_c_ends_everything(tmp_path: Path) -> None:
    home = tmp_path / "home"
    usual = {"WEB_LISTEN": f"{LOOPBACK}:{free_port()}", "SANDBOX_PORT": str(free_port())}
    # given a port that another program has
    with socket.socket() as neighbour:
        neighbour.bind((LOOPBACK, 0))
        neighbour.listen()
        busy = neighbour.getsockname()[1]
        # when everything is started
        with running_up(home, **(usual | {"SANDBOX_PORT": str(busy)})) as (process, said):
            # then it says which port it took instead, and where to click
            assert f"Port {busy} is in use by another program: the sandbox takes " in said
            told, owner = dotenv_values(home / "run.env"), dotenv_values(home / "owner.env")
            assert str(told["DATABASE_URL"]).startswith("postgres://croupier_app:")
            assert (owner.keys() & told.keys(), owner.keys()) == (set(), {"DATABASE_OWNER_URL"})
            sandbox, web = str(told["TELEGRAM_API_URL"]), str(told["PUBLIC_URL"])
            assert sandbox in said
            assert [await status(url) for url in (sandbox, f"{web}/readyz", f"{web}/docs")] == [200, 200, 200]

            # and other commands find it where it was told to be
            environ = {name: value for name, value in os.environ.items() if name not in NOT_GIVEN}
            proof = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "cli", "verify-ledger"),
                cwd=ROOT,
                env=environ | {"CROUPIER_HOME": str(home)},
                stdout=subprocess.DEVNULL,
            )
            assert await proof.wait() == 0

            # and a second one in the same folder says that one runs, and leaves it alone
            with running_up(home, **usual) as (second, refusal):
                assert refusal == f"Croupier runs here already (process {process.pid}): {sandbox}\n"
                assert second.wait() == 1
            assert await status(f"{web}/readyz") == 200

            # and Ctrl-C ends it and all that it started
            process.send_signal(signal.SIGINT)
            assert "Stopped. The data stays." in rest_of(process)
            assert process.wait() == 0
            assert process_ids(home) == []
            assert not {"run.env", "owner.env"} & {path.name for path in home.iterdir()}

    # and a second start finds the same data behind the same keys
    with running_up(home, **usual) as (process, said):
        again = dotenv_values(home / "run.env")
        assert again["PUBLIC_URL"] == f"http://{usual['WEB_LISTEN']}"
        assert (again["DATABASE_URL"], again["BOT_TOKEN"]) == (told["DATABASE_URL"], told["BOT_TOKEN"])
        assert await status(f"http://{usual['WEB_LISTEN']}/readyz") == 200
        process.send_signal(signal.SIGTERM)
        assert process.wait() == 0


def test_who_finds_a_port_busy_takes_none_that_another_part_may_want(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("cli.up.port_is_free", lambda port: port != 8080)
    monkeypatch.setattr("cli.up.next_free_port", lambda wanted: max(wanted, 8081))
    ports = choose_ports({})
    assert (ports.web, ports.sandbox, ports.bot, ports.worker) == (8084, 8081, 8082, 8083)
    assert capsys.readouterr().err == "Port 8080 is in use by another program: the web takes 8084.\n"
