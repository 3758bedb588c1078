"""Every embedded server: what a start, a stop, a crash and a neighbour do to it."""

import asyncio
import os
import signal
import socket
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from integrations.embedded import EmbeddedServer, ServerFailed, ServerInUse
from integrations.embedded.orphans import command_line, recorded_pid
from integrations.embedded.ports import LOOPBACK
from tests.integration.embedded.conftest import Kind

ROOT = Path(__file__).parents[3]


async def test_a_second_start_finds_the_data_the_password_and_the_port(kind: Kind, directory: Path) -> None:
    # given a server that kept something
    first = kind.make(directory)
    await first.start()
    url = first.url
    await kind.write(kind.address(first))
    await first.stop()
    # when another process starts it later
    second = kind.make(directory)
    await second.start()
    # then its address is the same, and what was kept is there
    assert second.url == url
    assert await kind.read(kind.address(second)) == "kept"
    await second.stop()


async def test_a_power_cut_costs_no_data(kind: Kind, directory: Path) -> None:
    server = kind.make(directory)
    await server.start()
    await kind.write(kind.address(server))
    server.kill()
    assert await server.wait() == -signal.SIGKILL
    await server.stop()

    await server.start()
    assert await kind.read(kind.address(server)) == "kept"
    await server.stop()


async def test_a_stopped_server_is_not_ready_and_its_process_is_gone(kind: Kind, directory: Path) -> None:
    server = kind.make(directory)
    await server.start()
    pid = server.pid
    assert pid is not None
    assert await server.ready()

    await server.stop()
    assert not await server.ready()
    assert command_line(pid) == ""
    assert not (directory / "pid").exists()


async def test_a_port_that_another_program_took_is_given_up_for_a_free_one(kind: Kind, directory: Path) -> None:
    server = kind.make(directory)
    await server.start()
    await server.stop()
    with socket.socket() as neighbour:
        neighbour.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        neighbour.bind((LOOPBACK, server.port))
        neighbour.listen()
        later = kind.make(directory)
        await later.start()
        assert later.port != server.port
        assert await later.ready()
        await later.stop()


async def test_a_given_port_that_is_taken_is_said_in_a_sentence(kind: Kind, directory: Path) -> None:
    with socket.socket() as neighbour:
        neighbour.bind((LOOPBACK, 0))
        neighbour.listen()
        server = kind.make(directory, port=neighbour.getsockname()[1])
        with pytest.raises(ServerFailed, match=rf"^{server.name} .*server\.log"):
            await server.start()


async def test_one_directory_has_one_server(kind: Kind, directory: Path) -> None:
    first = kind.make(directory)
    await first.start()
    with pytest.raises(ServerInUse):
        await kind.make(directory).start()
    assert await first.ready()
    await first.stop()


async def test_two_servers_start_side_by_side(kind: Kind, tmp_path: Path) -> None:
    servers = [kind.make(tmp_path / name) for name in ("one", "two")]
    await asyncio.gather(*(server.start() for server in servers))
    assert [await server.ready() for server in servers] == [True, True]
    assert servers[0].port != servers[1].port
    await asyncio.gather(*(server.stop() for server in servers))


async def test_the_password_is_in_no_command_line_and_in_no_readable_file(kind: Kind, directory: Path) -> None:
    server = kind.make(directory)
    await server.start()
    pid = server.pid
    assert pid is not None
    assert server.password() not in command_line(pid)
    with_password = [
        path for path in directory.iterdir() if path.is_file() and server.password() in path.read_text(errors="replace")
    ]
    assert with_password
    assert {stat.S_IMODE(path.stat().st_mode) for path in with_password} == {0o600}
    await server.stop()


START_AND_SLEEP = """
import asyncio, sys
from pathlib import Path
from integrations import embedded

async def main():
    server = getattr(embedded, sys.argv[1])(Path(sys.argv[2]))
    await server.start()
    print("started", flush=True)
    await asyncio.Event().wait()

asyncio.run(main())
"""


def started_by_another_process(server: EmbeddedServer) -> subprocess.Popen[bytes]:
    """Another Python that has started this server and now does nothing."""
    other = subprocess.Popen(
        [sys.executable, "-c", START_AND_SLEEP, type(server).__name__, str(server.directory)],
        stdout=subprocess.PIPE,
        cwd=ROOT,
    )
    assert other.stdout is not None
    assert other.stdout.readline() == b"started\n"
    return other


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux ends children with their parent")
async def test_a_server_ends_with_the_process_that_started_it(kind: Kind, directory: Path) -> None:
    server = kind.make(directory)
    with started_by_another_process(server) as other:
        pid = recorded_pid(directory / "pid")
        assert pid is not None
        other.kill()
    while command_line(pid):
        await asyncio.sleep(0.01)  # pytest's own time limit ends a wait in vain


async def test_a_server_that_outlived_its_starter_is_replaced(kind: Kind, directory: Path) -> None:
    # given a server whose starter died without the kernel ending its children, as on macOS
    server = kind.make(directory)
    await server.start()
    await kind.write(kind.address(server))
    orphan = server.pid
    assert orphan is not None
    assert server._lock is not None
    server._lock.close()
    # when it is started again
    successor = kind.make(directory)
    await successor.start()
    # then the old process has gone in peace and the data are with the new one
    assert await server.wait() <= 0
    assert successor.pid != orphan
    assert await kind.read(kind.address(successor)) == "kept"
    await successor.stop()


async def test_a_pid_file_with_a_strangers_number_harms_nobody(kind: Kind, directory: Path) -> None:
    server = kind.make(directory)
    await server.start()
    await server.stop()
    (directory / "pid").write_text(f"{os.getpid()}\n")  # ours: were it ended, so would be this test

    await server.start()
    assert await server.ready()
    await server.stop()
