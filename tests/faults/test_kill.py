"""kill -9 under load, of those who write and of PostgreSQL: nothing acknowledged is lost, nothing is done twice."""

import asyncio
import random
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from uuid import UUID

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
from tests.faults.writer import GAME, PROVIDER, Order

ROUNDS, PLAYERS, FUNDS = 1_600, 20, 1_000_000
PORTION = 100  # orders asked for before each kill
KILLS = ["writer", "postgres"] * 7 + ["writer"]


async def test_fifteen_kills_in_two_thousand_operations_lose_and_double_nothing(
    durable_server: Postgres, tmp_path: Path
) -> None:
    async with pool(durable_server.url):
        orders = await take_orders()
    operations = [key for order in orders for key in order.keys]
    assert len(operations) == 2_000

    run, chance = Run(durable_server, tmp_path / "writer.log"), random.Random(11)
    await run.start_writer()
    for victim in KILLS:
        await run.ask([orders.pop() for _ in range(PORTION)])
        await run.more_acknowledged(chance.randrange(1, PORTION))
        assert run.left, "a kill that meets nobody at work proves nothing"
        await run.kill(victim)
    await run.ask(orders)
    await run.finish()

    async with pool(durable_server.url):
        assert sorted(run.acknowledged) == sorted(operations)
        assert await stored_transfers() == run.acknowledged
        assert await told_transfers() == sorted(run.acknowledged.values())
        assert await money_of_all() == PLAYERS * FUNDS - run.spent
        assert await verify_ledger() == []


class Run:
    """The writer, the server that it writes to, and what was asked and acknowledged, whoever of them died meanwhile."""

    def __init__(self, server: Postgres, log: Path) -> None:
        self.server = server
        self.log = log
        self.asked: list[Order] = []
        self.acknowledged: dict[str, int] = {}  # the transfer of each key
        self._writer: Process | None = None

    @property
    def left(self) -> list[Order]:
        return [order for order in self.asked if not set(order.keys) <= self.acknowledged.keys()]

    @property
    def spent(self) -> int:
        return sum(order.stake - order.win for order in self.asked)

    @property
    def writer(self) -> Process:
        assert self._writer is not None, "started"
        return self._writer

    async def start_writer(self) -> None:
        """Start it, and ask for everything that is not acknowledged."""
        arguments = [sys.executable, "-m", "tests.faults.writer", self.server.url]
        with self.log.open("ab") as log:
            self._writer = await asyncio.create_subprocess_exec(*arguments, stdin=PIPE, stdout=PIPE, stderr=log)
        await self._send(self.left)

    async def ask(self, orders: list[Order]) -> None:
        self.asked += orders
        await self._send(orders)

    async def _send(self, orders: list[Order]) -> None:
        assert self.writer.stdin is not None
        assert self.writer.returncode is None, self.log.read_text()
        self.writer.stdin.writelines(order.line() for order in orders)
        await self.writer.stdin.drain()

    async def more_acknowledged(self, number: int) -> None:
        for _ in range(number):
            assert await self._read_line(), "the writer runs"

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
            await self._read_to_the_end()
            await self.start_writer()
        else:
            kill_whole_server(self.server)
            await self.server.stop()
            await self.server.start()

    async def finish(self) -> None:
        assert self.writer.stdin is not None
        self.writer.stdin.close()
        assert await self._read_to_the_end() == 0, self.log.read_text()

    async def _read_to_the_end(self) -> int:
        """What it said before it ended counts."""
        while await self._read_line():
            pass
        return await self.writer.wait()


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


async def take_orders() -> list[Order]:
    """Players with money, a game, and the rounds that they will play: every fourth one wins."""
    provider = await Provider.create(code=PROVIDER, name="Hub88")
    game = await Game.create(id=new_id(), provider=provider, code=GAME, name="Book of Dunes", category="slots")
    seats = [await seat(game, number) for number in range(PLAYERS)]
    return [
        Order(number=number, player=player, token=token, stake=1 + number % 7, win=5 if number % 4 == 0 else 0)
        for number in range(ROUNDS)
        for player, token in [seats[number % PLAYERS]]
    ]


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


async def money_of_all() -> int:
    return sum([(await balance_of(player_cash(player.id, "USDT"))).minor for player in await Player.all()])
