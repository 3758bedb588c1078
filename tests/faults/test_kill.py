"""kill -9 under load, of those who write and of PostgreSQL: nothing acknowledged is lost, nothing is done twice."""

import asyncio
import random
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from uuid import UUID

import orjson
import psutil

from core import database
from core.clock import now
from core.database import connection
from core.games.models import Game, Provider
from core.games.sessions import open_session
from core.identity.models import Player
from core.identity.registration import TERMS_VERSION
from core.ids import new_id
from core.money import Money
from core.unit_of_work import unit_of_work
from core.wallet import Posting, TransferCode, balance_of, house_capital, player_cash
from core.wallet.invariants import verify_ledger
from integrations.embedded import Postgres
from tests.faults.writer import GAME, PROVIDER, Order, read_orders

ROUNDS, PLAYERS, FUNDS = 1_600, 20, 1_000_000
KILLS = ["writer", "postgres"] * 7 + ["writer"]


async def test_fifteen_kills_in_two_thousand_operations_lose_and_double_nothing(
    durable_server: Postgres, tmp_path: Path
) -> None:
    orders_file = tmp_path / "orders.jsonl"
    async with pool(durable_server.url):
        await take_orders(orders_file)
    orders = read_orders(orders_file)
    operations = sum(len(order.keys) for order in orders)
    assert operations == 2_000

    run = Run(durable_server, orders_file)
    share = operations // (len(KILLS) + 1)
    chance = random.Random(11)
    await run.start_writer()
    for victim in KILLS:
        await run.more_acknowledged(share - chance.randrange(20))
        assert run.under_way, "a kill that meets nobody at work proves nothing"
        await run.kill(victim)
    await run.finish()

    async with pool(durable_server.url):
        assert await stored_transfers() == run.acknowledged
        assert len(run.acknowledged) == operations
        spent = sum(order.stake - order.win for order in orders)
        assert await money_of({order.player for order in orders}) == PLAYERS * FUNDS - spent
        assert await told_transfers() == sorted(run.acknowledged.values())
        assert await verify_ledger() == []


class Run:
    """The writer, the server it writes to, and what was acknowledged so far, whoever of them died meanwhile."""

    def __init__(self, server: Postgres, orders_file: Path) -> None:
        self.server = server
        self.orders_file = orders_file
        self.acknowledged: dict[str, int] = {}
        self._writer: Process | None = None

    async def start_writer(self) -> None:
        """Start it with everything that is not acknowledged."""
        left = [order for order in read_orders(self.orders_file) if not set(order.keys) <= self.acknowledged.keys()]
        left_file = self.orders_file.with_name("left.jsonl")
        write_orders(left_file, left)
        arguments = [sys.executable, "-m", "tests.faults.writer", self.server.url, str(left_file)]
        with self.orders_file.with_name("writer.log").open("ab") as log:
            self._writer = await asyncio.create_subprocess_exec(*arguments, stdout=PIPE, stderr=log)

    @property
    def writer(self) -> Process:
        assert self._writer is not None, "started"
        return self._writer

    @property
    def under_way(self) -> bool:
        return self.writer.returncode is None

    async def more_acknowledged(self, number: int) -> None:
        for _ in range(number):
            await self._read_line()

    async def _read_line(self) -> bool:
        assert self.writer.stdout is not None
        line = await self.writer.stdout.readline()
        if line:
            key, transfer_id = line.decode().split()
            told_before = self.acknowledged.setdefault(key, int(transfer_id))
            assert told_before == int(transfer_id), f"{key} was answered in two ways"
        return bool(line)

    async def kill(self, victim: str) -> None:
        if victim == "writer":
            self.writer.kill()
            await self._read_rest()
            await self.start_writer()
        else:
            kill_whole_server(self.server)
            await self.server.stop()
            await self.server.start()

    async def _read_rest(self) -> int:
        """What it had said before it ended counts."""
        while await self._read_line():
            pass
        return await self.writer.wait()

    async def finish(self) -> None:
        assert await self._read_rest() == 0


def kill_whole_server(server: Postgres) -> None:
    """The postmaster and all its children, as when the machine loses its power."""
    assert server.pid is not None
    postmaster = psutil.Process(server.pid)
    for process in [postmaster, *postmaster.children(recursive=True)]:
        with suppress(psutil.NoSuchProcess):
            process.kill()


# --- before and after ---


@asynccontextmanager
async def pool(url: str) -> AsyncIterator[None]:
    await database.connect(url)
    try:
        yield
    finally:
        await database.disconnect()


async def take_orders(file: Path) -> None:
    """Players with money, a game, and the rounds that they will play: every fourth one wins."""
    provider = await Provider.create(code=PROVIDER, name="Hub88")
    game = await Game.create(id=new_id(), provider=provider, code=GAME, name="Book of Dunes", category="slots")
    seats = [await seat(game, number) for number in range(PLAYERS)]
    orders = [
        Order(number=number, player=player, token=token, stake=1 + number % 7, win=5 if number % 4 == 0 else 0)
        for number in range(ROUNDS)
        for player, token in [seats[number % PLAYERS]]
    ]
    write_orders(file, orders)


async def seat(game: Game, number: int) -> tuple[UUID, str]:
    player = await Player.create(
        id=new_id(),
        telegram_id=number + 1,
        first_name="Anna",
        currency="USDT",
        referral_code=str(number),
        terms_version=TERMS_VERSION,
        registered_at=now(),
    )
    cash, capital = player_cash(player.id, "USDT"), house_capital("USDT")
    money, code = Money(FUNDS, "USDT"), TransferCode.ADJUSTMENT
    async with unit_of_work() as uow:
        await uow.ledger.lock(cash, capital)
        await uow.ledger.post(Posting(debit=capital, credit=cash, amount=money, code=code, reference=player.id))
    return player.id, await open_session(player.id, game, currency="USDT")


def write_orders(file: Path, orders: list[Order]) -> None:
    file.write_bytes(b"".join(orjson.dumps(order) + b"\n" for order in orders))


async def stored_transfers() -> dict[str, int]:
    """The transfer of each key; a transfer without a key, or a second one, would show here or in the sums."""
    rows = await connection().execute_query_dict(
        """
        SELECT key.external_id, transfer.id FROM ledger_transfer AS transfer
        LEFT JOIN ledger_key AS key ON key.transfer_id = transfer.id WHERE transfer.code IN (3, 4)
        """
    )
    assert len(rows) == len({row["external_id"] for row in rows})
    return {row["external_id"]: row["id"] for row in rows}


async def told_transfers() -> list[int]:
    """What the events of bets and wins tell of."""
    rows = await connection().execute_query_dict(
        "SELECT (payload ->> 'transfer_id')::bigint AS id FROM outbox_event WHERE name IN ('BetPlaced', 'WinPaid')"
    )
    return sorted(row["id"] for row in rows)


async def money_of(players: set[UUID]) -> int:
    return sum([(await balance_of(player_cash(player, "USDT"))).minor for player in players])
