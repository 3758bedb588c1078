"""kill -9 under load, of web, worker and PostgreSQL: nothing acknowledged is lost, nothing is done twice, and every
event arrives.
"""

import asyncio
import random
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Self

import aiohttp
import clickhouse_connect
import orjson
import psutil  # type: ignore[import-untyped]  # it carries no types
import pytest

from core import database
from core.database import connection
from core.events.relay import waiting
from core.wallet import balance_of, player_cash
from core.wallet.invariants import verify_ledger
from integrations.embedded import Postgres
from integrations.embedded.child import log_tail
from integrations.messaging import Messaging, Names
from integrations.providers.hub88.errors import Status
from tests.faults.hub88 import CURRENCY, MINOR_IN_UNIT, Call, Hub88, Seat, bet, rollback, seat_players, win
from tests.faults.processes import Installation, KeptRunning, installed


class Victim(StrEnum):
    WEB = "web"
    WORKER = "worker"
    POSTGRES = "postgres"


PLAYERS, FUNDS, CALLERS = 20, 10_000_000, 32
# Workers first: what a killed one had in hand JetStream hands out again only half a minute later.
FIFTEEN = [Victim.WORKER, Victim.WEB, Victim.POSTGRES] * 3 + [Victim.WEB, Victim.POSTGRES] * 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Servers:
    """What the processes under test stand on; only PostgreSQL is killed."""

    postgres: Postgres
    redis_url: str
    nats_url: str
    names: Names
    prefix: str
    clickhouse_url: str


@pytest.fixture
def servers(
    durable_server: Postgres, redis_url: str, nats_url: str, stream_prefix: str, clickhouse_url: str
) -> Servers:
    return Servers(
        postgres=durable_server,
        redis_url=redis_url,
        nats_url=nats_url,
        names=Names.prefixed(stream_prefix),
        prefix=stream_prefix,
        clickhouse_url=clickhouse_url,
    )


@pytest.mark.timeout(600)  # half a minute on two idle cores; the programs are started eighteen times
async def test_fifteen_kills_in_two_thousand_operations_lose_and_double_nothing(
    servers: Servers, tmp_path: Path
) -> None:
    await play_and_kill(servers, tmp_path, rounds=1_250, victims=FIFTEEN)


@pytest.mark.nightly
@pytest.mark.timeout(0)
async def test_ninety_kills_in_thirty_thousand_operations_lose_and_double_nothing(
    servers: Servers, tmp_path: Path
) -> None:
    await play_and_kill(servers, tmp_path, rounds=18_750, victims=FIFTEEN * 6)


async def play_and_kill(servers: Servers, directory: Path, *, rounds: int, victims: list[Victim]) -> None:
    async with pool(servers.postgres.url):
        seats = await seat_players(PLAYERS, funds=FUNDS)
    played = [Round.of(number, seats[number % PLAYERS]) for number in range(rounds)]
    calls = [call.transaction for each in played for call in each.calls]
    assert len(calls) == rounds * 8 // 5

    async with Run.started(servers, directory) as run:
        portion = rounds // len(victims)
        for place, victim in enumerate(victims):
            await run.ready_to_die(victim)
            run.play(played[place * portion : (place + 1) * portion])
            await run.more_answered(run.chance.randrange(1, portion))
            await run.kill(victim)
        run.play(played[len(victims) * portion :])
        await run.all_answered(len(calls))
        async with pool(servers.postgres.url):
            transfers = await keys_of_transfers()
            assert sorted(transfers.values()) == sorted(calls) == sorted(run.answered)
            for number, seat in enumerate(seats):
                spent = sum(each.costs for each in played[number::PLAYERS]) * MINOR_IN_UNIT
                assert (await balance_of(player_cash(seat.player_id, CURRENCY))).minor == FUNDS - spent
            assert await verify_ledger() == []
            await run.until_told(len(calls))
            assert await waiting() == 0
        assert await streamed(servers) == set(transfers)
        assert await counted(servers) == Counter(transfers.keys())
        for program, kills in ((run.webs, victims.count(Victim.WEB)), ([run.worker], victims.count(Victim.WORKER))):
            logs = [log for each in program for log in each.logs]
            assert len(logs) == len(program) + kills, [log_tail(log) for log in logs]  # only a kill ends it
        assert run.hub88.repeats, "kills that meet nobody at work prove nothing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """A bet, and in three of five rounds what becomes of it."""

    costs: int  # units, in the end
    calls: tuple[Call, ...]

    @classmethod
    def of(cls, number: int, seat: Seat) -> Self:
        stake, first = 1 + number % 7, bet(seat, number, 1 + number % 7)
        match number % 5:
            case 0 | 1:
                return cls(costs=stake - 5, calls=(first, win(seat, number, 5)))
            case 2:
                return cls(costs=0, calls=(first, rollback(seat, number)))
        return cls(costs=stake, calls=(first,))


class Run:
    """Who calls, who is called, and what was answered, whoever of them died meanwhile."""

    def __init__(self, servers: Servers, webs: list[KeptRunning], worker: KeptRunning, hub88: Hub88) -> None:
        self.servers = servers
        self.webs = webs
        self.worker = worker
        self.hub88 = hub88
        self.chance = random.Random(11)
        self.answered: list[str] = []
        self._answer = asyncio.Event()
        self._rounds: asyncio.Queue[Round] = asyncio.Queue()

    @classmethod
    @asynccontextmanager
    async def started(cls, servers: Servers, directory: Path) -> AsyncIterator[Self]:
        async with AsyncExitStack() as stack:
            installation: Installation = await stack.enter_async_context(
                installed(
                    directory,
                    DATABASE_URL=servers.postgres.url,
                    REDIS_URL=servers.redis_url,
                    NATS_URL=servers.nats_url,
                    NATS_PREFIX=servers.prefix,
                    CLICKHOUSE_URL=servers.clickhouse_url,
                )
            )
            *webs, worker = await asyncio.gather(
                installation.start_web(), installation.start_web(), installation.start_worker()
            )
            http = await stack.enter_async_context(aiohttp.ClientSession())
            hub88 = Hub88(http, [web.url for web in webs], installation.provider_private_key)
            run = cls(servers, webs, worker, hub88)
            callers = [asyncio.create_task(run._call(at)) for at in range(CALLERS)]
            try:
                yield run
            finally:
                for caller in callers:
                    caller.cancel()
                await asyncio.gather(*callers, return_exceptions=True)

    async def _call(self, at: int) -> None:
        while True:
            played = await self._rounds.get()
            for call in played.calls:
                status = await self.hub88.ask(call, at=at)
                assert status is Status.OK, (call.transaction, status)
                self.answered.append(call.transaction)
                self._answer.set()

    def play(self, rounds: list[Round]) -> None:
        for each in rounds:
            self._rounds.put_nowait(each)

    async def more_answered(self, number: int) -> None:
        await self.all_answered(len(self.answered) + number)

    async def all_answered(self, number: int) -> None:
        async with asyncio.timeout(120):
            while len(self.answered) < number:
                self._answer.clear()
                await self._answer.wait()

    async def ready_to_die(self, victim: Victim) -> None:
        """Whoever has nothing in hand is not worth killing. PostgreSQL shows by every answer that it is there."""
        match victim:
            case Victim.WEB:
                await self.webs[0].until_said("web_started")
            case Victim.WORKER:
                await self.worker.until_said("worker_started")

    async def kill(self, victim: Victim) -> None:
        match victim:
            case Victim.WEB:
                self.webs[0].kill()
                self.webs.reverse()  # the other one's turn
            case Victim.WORKER:
                self.worker.kill()
            case Victim.POSTGRES:
                kill_whole_server(self.servers.postgres)
                await self.servers.postgres.wait()
                await self.servers.postgres.stop()
                await self.servers.postgres.start()

    async def until_told(self, number: int) -> None:
        """The analytics have a row of each event. However long the queue is, it moves."""
        told = 0
        while told < number:
            async with asyncio.timeout(90):
                while (now := (await counted(self.servers)).total()) == told:
                    await asyncio.sleep(0.1)
            told = now


def kill_whole_server(server: Postgres) -> None:
    """The postmaster and all its children, as when the machine loses its power."""
    assert server.pid is not None
    postmaster = psutil.Process(server.pid)
    for process in [postmaster, *postmaster.children(recursive=True)]:
        with suppress(psutil.NoSuchProcess):
            process.kill()


# --- what is there at the end ---


@asynccontextmanager
async def pool(url: str) -> AsyncIterator[None]:
    await database.connect(url)
    try:
        yield
    finally:
        await database.disconnect()


async def keys_of_transfers() -> dict[int, str]:
    """The key of each game's transfer; a transfer without a key, or a second one, would show here or in the sums."""
    rows = await connection().execute_query_dict(
        """
        SELECT transfer.id, key.external_id FROM ledger_transfer AS transfer
        LEFT JOIN ledger_key AS key ON key.transfer_id = transfer.id WHERE transfer.code IN (3, 4, 5)
        """
    )
    assert len(rows) == len({row["id"] for row in rows})
    return {row["id"]: row["external_id"] for row in rows}


async def streamed(servers: Servers) -> set[int]:
    """The transfers that the stream tells of, once or more often."""
    async with Messaging.connect(servers.nats_url, names=servers.names) as messaging:
        jetstream = messaging._jetstream
        last = (await jetstream.stream_info(servers.names.events_stream)).state.last_seq
        told: set[int] = set()
        subscription = await jetstream.subscribe(f"{servers.names.events}.>", ordered_consumer=True)
        while True:
            message = await subscription.next_msg(timeout=10)
            told.add(orjson.loads(message.data)["payload"]["transfer_id"])
            if message.metadata.sequence.stream == last:
                return told


async def counted(servers: Servers) -> Counter[int]:
    """How often the analytics count each transfer."""
    client = await clickhouse_connect.get_async_client(dsn=servers.clickhouse_url)
    try:
        return Counter(row[0] for row in (await client.query("SELECT transfer_id FROM fact FINAL")).result_rows)
    finally:
        await client.close()
