"""The run: every subject and every anchor once a round, in random order, on the same cores and the same PostgreSQL.

This machine and its neighbours make any single number worth little. What holds are ratios within a round, and of those
the medians.
"""

import asyncio
import multiprocessing
import os
import random
import tempfile
from collections import defaultdict
from collections.abc import Awaitable, Callable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import median
from typing import TypeVar

import asyncpg

from core import database
from core.wallet.invariants import verify_ledger
from tests.benchmarks import anchors
from tests.benchmarks.calls import Call, Dealer, Seat, rendered
from tests.benchmarks.figures import FIGURES
from tests.benchmarks.load import Load, closed_loop, open_loop
from tests.benchmarks.population import play_on, populate
from tests.benchmarks.stage import Stage, Web, open_stage

T = TypeVar("T")

CALLERS = 64
STEADY_RATE = 2000
FIRST_GUESS = 3000  # bets a second, until the first run has shown how many requests to sign

# figure: (subject, anchor), each in calls a second
RATIOS = {
    "ratio_to_pgbench": ("web", "function"),
    "ratio_to_simple_update": ("web", "simple_update"),
    "ratio_hot_player": ("hot", "function_hot"),
    "ratio_to_one_transaction_a_call": ("web", "orm"),
    "ratio_to_pgledger": ("web", "pgledger"),
    "ratio_rows": ("web", "many_rows"),
    "ratio_mix": ("mix", "web"),
}
RATES = sorted({name for pair in RATIOS.values() for name in pair})

STORED = """
SELECT sum(pg_total_relation_size(relid)) FROM (
    SELECT relid FROM pg_partition_tree('ledger_transfer') WHERE isleaf
    UNION ALL VALUES ('ledger_key'::regclass), ('outbox_event'::regclass)
) AS stored
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    rounds: int = 5
    seconds: float = 3
    players: int = 10_000
    scale: int = 10  # of pgbench's own tables
    rows: int = 0  # transfers in a second database, a hundred times as many as in the first; 0 leaves it out
    pgledger: Path | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    figures: Mapping[str, float | None]  # by the keys of FIGURES
    rates: Mapping[str, float]  # medians: bets or transactions a second of each subject and anchor


class WrongResult(Exception):
    """What was measured did not do its work, so its speed says nothing."""


async def run_ledger(plan: Plan, *, say: Callable[[str], None]) -> Report:
    """Play all rounds. Raises WrongResult when bets are refused or the ledger is broken afterwards."""
    with (
        tempfile.TemporaryDirectory(prefix="croupier-bench-") as directory,
        ProcessPoolExecutor(os.cpu_count(), mp_context=multiprocessing.get_context("spawn")) as processes,
    ):
        async with open_stage(Path(directory)) as stage:
            bench = _Bench(plan, stage, processes)
            say("Filling the databases…")
            await bench.prepare()
            for number in range(plan.rounds):
                say(
                    f"Round {number + 1} of {plan.rounds}, load average {os.getloadavg()[0]:.1f}: {await bench.round()}"
                )
            await bench.prove()
            return bench.report()


class _Bench:
    def __init__(self, plan: Plan, stage: Stage, processes: ProcessPoolExecutor) -> None:
        self._plan = plan
        self._stage = stage
        self._processes = processes
        self._random = random.Random(plan.rounds)
        self._seats: list[Seat]
        self._dealer: Dealer
        self._web: Web
        self._web_of_many_rows: Web | None = None
        self._url = self._anchors_url = ""
        self._samples: defaultdict[str, list[float]] = defaultdict(list)  # one a round
        self._fastest = float(FIRST_GUESS)

    async def prepare(self) -> None:
        plan, stage = self._plan, self._stage
        self._anchors_url = await stage.make_database("anchors", migrated=False)
        await anchors.prepare(self._anchors_url, players=plan.players, scale=plan.scale, pgledger=plan.pgledger)
        self._url = await stage.make_database("few_rows")
        self._seats = await populate(self._url, players=plan.players, rows=plan.rows // 100)
        self._dealer = Dealer(self._seats, seed=plan.rounds)
        self._web = await stage.start_web(self._url)
        await self._warm_up(self._web, self._url)
        if plan.rows:
            url = await stage.make_database("many_rows")
            await populate(url, players=plan.players, rows=plan.rows)
            await play_on(url, self._seats, bets=plan.rows // 40)
            await play_on(self._url, self._seats, bets=plan.rows // 4000)
            self._web_of_many_rows = await stage.start_web(url)
            await self._warm_up(self._web_of_many_rows, url)

    async def _warm_up(self, web: Web, url: str) -> None:
        """Bring both to the state in which they spend their days: autovacuum would come by within a minute."""
        await self._play(web, await self._sign(web, self._dealer.first_bets()), seconds=float("inf"))
        connection = await asyncpg.connect(url)
        try:
            await connection.execute("ANALYZE")
        finally:
            await connection.close()

    async def round(self) -> str:
        """Measure everything once and return a line about it."""
        url, players, seconds = self._anchors_url, self._plan.players, self._plan.seconds
        subjects = dict[str, Callable[[], Awaitable[float]]](
            web=self._bets,
            hot=lambda: self._closed(self._dealer.bets_of_one_player(self._enough())),
            mix=lambda: self._closed(self._dealer.mix(self._enough(), apart=4 * CALLERS)),
            p99_ms_2000=self._steady,
            p50_ms_idle=self._idle,
            orm=self._orm,
            function=lambda: anchors.one_bet(url, players=players, seconds=seconds),
            function_hot=lambda: anchors.one_bet(url, players=1, seconds=seconds),
            simple_update=lambda: anchors.simple_update(url, seconds=seconds),
        )
        if self._plan.pgledger:
            subjects["pgledger"] = lambda: anchors.pgledger_transfers(url, players=players, seconds=seconds)
        if self._web_of_many_rows:
            web = self._web_of_many_rows
            subjects["many_rows"] = lambda: self._closed(self._dealer.bets(self._enough()), web=web)
        for name in self._random.sample(list(subjects), len(subjects)):
            self._samples[name].append(await subjects[name]())
        return ", ".join(f"{name} {self._samples[name][-1]:.4g}" for name in subjects)

    # --- subjects ---------------------------------------------------------------------------------------------------

    async def _bets(self) -> float:
        """Bets a second of 64 callers, and on the way what a bet costs."""
        requests = await self._sign(self._web, self._dealer.bets(self._enough()))
        stored = await self._stored_bytes()
        app, postgres = self._web.cpu_seconds, self._stage.postgres_cpu_seconds()
        load = await self._play(self._web, requests)
        costs = {
            "cpu_us_app": (self._web.cpu_seconds - app) * 1e6,
            "cpu_us_postgres": (self._stage.postgres_cpu_seconds() - postgres) * 1e6,
            "bytes_a_bet": await self._stored_bytes() - stored,
        }
        for name, cost in costs.items():
            self._samples[name].append(cost / load.answered)
        self._samples["rss_mb_web"].append(self._web.resident_mb)
        return load.rate

    async def _closed(self, calls: Sequence[Call], *, web: Web | None = None) -> float:
        web = web or self._web
        return (await self._play(web, await self._sign(web, calls))).rate

    async def _steady(self) -> float:
        """p99 in ms from the moment that a bet was due, at 2,000 a second."""
        requests = await self._sign(self._web, self._dealer.bets(round(STEADY_RATE * self._plan.seconds)))
        seed = self._random.getrandbits(32)
        rain = partial(open_loop, self._web.port, requests, callers=CALLERS, rate=STEADY_RATE, seed=seed)
        return (await self._elsewhere(rain)).percentile_ms(99)

    async def _idle(self) -> float:
        """p50 in ms of one caller who has the machine for himself."""
        requests = await self._sign(self._web, self._dealer.bets(round(400 * self._plan.seconds)))
        return (await self._play(self._web, requests, callers=1)).percentile_ms(50)

    async def _orm(self) -> float:
        return await self._elsewhere(
            partial(anchors.one_transaction_a_call, self._url, self._seats, seconds=self._plan.seconds)
        )

    # --- how they are played ----------------------------------------------------------------------------------------

    def _enough(self) -> int:
        """More requests than anybody gets through in the time of one run."""
        return round(self._fastest * 1.4 * self._plan.seconds)

    async def _sign(self, web: Web, calls: Sequence[Call]) -> list[bytes]:
        """Requests ready to be sent, signed on all cores."""
        share = -(-len(calls) // (os.cpu_count() or 1))
        sign = partial(rendered, port=web.port, private_key_pem=self._stage.provider_private_key)
        parts = (calls[start : start + share] for start in range(0, len(calls), share))
        signed = await asyncio.gather(*(self._elsewhere(partial(sign, part)) for part in parts))
        return [request for part in signed for request in part]

    async def _play(
        self, web: Web, requests: Sequence[bytes], *, callers: int = CALLERS, seconds: float | None = None
    ) -> Load:
        """A closed loop in which every call must be granted."""
        seconds = self._plan.seconds if seconds is None else seconds
        load = await self._elsewhere(partial(closed_loop, web.port, requests, callers=callers, seconds=seconds))
        if load.refused:
            raise WrongResult(f"{load.refused} of {load.answered} calls were refused, the first: {load.first_refusal}")
        self._fastest = max(self._fastest, load.rate)
        return load

    async def _elsewhere(self, work: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._processes, work)

    async def _stored_bytes(self) -> int:
        connection = await asyncpg.connect(self._url)
        try:
            return int(await connection.fetchval(STORED))
        finally:
            await connection.close()

    # --- what came of it --------------------------------------------------------------------------------------------

    async def prove(self) -> None:
        """Raises WrongResult unless every invariant of the ledger holds after all this."""
        await database.connect(self._url)
        try:
            violations = await verify_ledger()
        finally:
            await database.disconnect()
        if violations:
            raise WrongResult(f"the ledger is broken, first: {violations[0]}")

    def report(self) -> Report:
        figures: dict[str, float | None] = {figure.key: None for figure in FIGURES}
        figures |= {key: median(self._samples[key]) for key in figures if key in self._samples}
        for key, (subject, anchor) in RATIOS.items():
            if self._samples[anchor] and self._samples[subject]:
                rounds = zip(self._samples[subject], self._samples[anchor], strict=True)
                figures[key] = median(ours / theirs for ours, theirs in rounds)
        rates = {name: median(self._samples[name]) for name in RATES if self._samples[name]}
        return Report(figures=figures, rates=rates)
