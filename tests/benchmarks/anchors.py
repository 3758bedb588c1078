"""What the ledger is measured against: pgbench's own transactions, a one-bet function, pgledger, and our rules as ORM
calls.
"""

import asyncio
import os
import re
import time
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import urlsplit
from uuid import UUID, uuid4

import asyncpg
import uvloop

from core import database, encryption
from core.games.commands import PlaceBet
from core.ids import token_digest
from core.money import Money
from core.wallet import TransferKey
from integrations.embedded.postgres import wheel_programs
from tests.benchmarks.calls import CURRENCY, GAME, Seat
from tests.models.games import place_bet

HERE = Path(__file__).parent
CLIENTS = 16
TPS = re.compile(r"^tps = ([\d.]+)", re.MULTILINE)

FILL_ACCOUNTS = """
INSERT INTO anchor_account (id, balance) SELECT number, 1000000000000 FROM generate_series(0, {players}) AS number
"""
FILL_PGLEDGER = """
CREATE TABLE anchor_pgledger AS
SELECT number::bigint, (pgledger_create_account('player ' || number, 'USDT')).id
FROM generate_series(0, {players}) AS number;
ALTER TABLE anchor_pgledger ADD PRIMARY KEY (number);
"""


async def prepare(url: str, *, players: int, scale: int, pgledger: Path | None) -> None:
    """Fill an empty database with all anchors' tables.

    Args:
        pgledger: its file pgledger.sql, in a copy of its repository.
    """
    await pgbench(url, "-i", "-q", "-s", str(scale))
    connection = await asyncpg.connect(url)
    try:
        await connection.execute((HERE / "one_bet.sql").read_text())
        await connection.execute(FILL_ACCOUNTS.format(players=players))
        if pgledger is not None:
            for file in (*sorted(pgledger.parent.glob("vendor/*/uuid-to-ulid.sql")), pgledger):
                await connection.execute(file.read_text())
            await connection.execute(FILL_PGLEDGER.format(players=players))
        await connection.execute("VACUUM ANALYZE")
    finally:
        await connection.close()


async def simple_update(url: str, *, seconds: float) -> float:
    """Transactions a second of pgbench's own `simple-update`."""
    return await _measure(url, "-N", seconds=seconds)


async def one_bet(url: str, *, players: int, seconds: float) -> float:
    """Bets a second by one call of one function; with one player all wait for his row."""
    script = str(HERE / "one_bet.pgbench")
    return await _measure(url, "-f", script, "-D", f"players={players}", seconds=seconds)


async def pgledger_transfers(url: str, *, players: int, seconds: float) -> float:
    """Transfers a second of pgledger, from players to one account of the house's."""
    script = str(HERE / "pgledger.pgbench")
    return await _measure(url, "-f", script, "-D", f"players={players}", seconds=seconds)


async def _measure(url: str, *arguments: str, seconds: float) -> float:
    report = await pgbench(
        url, "-n", "-M", "prepared", "-c", str(CLIENTS), "-j", "2", "-T", str(max(1, round(seconds))), *arguments
    )
    found = TPS.search(report)
    if found is None:
        raise RuntimeError(f"pgbench does not say its tps:\n{report}")
    return float(found[1])


async def pgbench(url: str, *arguments: str) -> str:
    """Run the embedded PostgreSQL's pgbench over TCP and return what it prints. Raises RuntimeError with its words."""
    address = urlsplit(url)
    process = await asyncio.create_subprocess_exec(
        wheel_programs() / "bin" / "pgbench",
        "-h", str(address.hostname), "-p", str(address.port), "-U", str(address.username),
        *arguments, address.path[1:],
        env={**os.environ, "PGPASSWORD": str(address.password)},
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    output, errors = await process.communicate()
    if process.returncode != 0:
        raise RuntimeError(f"pgbench {' '.join(arguments)} failed:\n{errors.decode()}")
    return output.decode()


def one_transaction_a_call(url: str, seats: Sequence[Seat], *, seconds: float) -> float:
    """Bets a second by the same rules as ORM calls, each in a transaction of its own (tests/models/games.py).

    Runs in a process of its own, without HTTP and signatures.
    """
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        return runner.run(_one_transaction_a_call(url, seats, seconds=seconds))


async def _one_transaction_a_call(url: str, seats: Sequence[Seat], *, seconds: float) -> float:
    encryption.configure("a master secret for benchmarks, 32 characters at least")
    await database.connect(url, pool_size=CLIENTS)
    try:
        started = time.perf_counter()

        async def bet_again_and_again(seats: Sequence[Seat]) -> int:
            bets = 0
            while time.perf_counter() < started + seconds:
                await place_bet(_bet(seats[bets % len(seats)]))
                bets += 1
            return bets

        counts = await asyncio.gather(*(bet_again_and_again(seats[client::CLIENTS]) for client in range(CLIENTS)))
        return sum(counts) / (time.perf_counter() - started)
    finally:
        await database.disconnect()


def _bet(seat: Seat) -> PlaceBet:
    bet = str(uuid4())
    return PlaceBet(
        provider="hub88",
        session_digest=token_digest(seat.token),
        player_id=UUID(seat.user),
        game_code=GAME,
        round_id=f"round-{bet}",
        stake=Money(100_000, CURRENCY),
        key=TransferKey("hub88", bet),
    )
