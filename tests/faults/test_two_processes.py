"""Two processes, as two `croupier web` are, race for the same accounts: they share nothing but PostgreSQL's locks."""

import asyncio
import random
import sys
from asyncio.subprocess import PIPE, Process
from collections import Counter
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import orjson
import pytest

from core.money import Money
from core.unit_of_work import unit_of_work
from core.wallet import (
    AccountAddress,
    Posting,
    TransferCode,
    balance_of,
    gateway_funds,
    house_capital,
    player_cash,
    player_held,
)
from core.wallet.invariants import verify_ledger
from tests.faults.engine import ROUND
from tests.faults.hub88 import CURRENCY, Seat, seat_players

PAIRS, PLAYERS = 2_000, 50
AT_ONCE = 400  # pairs that are under way

Order = tuple[Any, ...]  # what, and its facts


class Racer:
    """One process of tests.faults.engine."""

    def __init__(self, process: Process, log: Path) -> None:
        self._process = process
        self.log = log

    @classmethod
    @asynccontextmanager
    async def started(cls, log: Path) -> AsyncIterator["Racer"]:
        with log.open("wb") as errors:
            process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "tests.faults.engine"), stdin=PIPE, stdout=PIPE, stderr=errors
            )
        try:
            yield cls(process, log)
        finally:
            process.kill()
            await process.wait()

    async def work_on(self, database_url: str) -> None:
        await self._write(database_url)
        assert await self._read() == database_url

    async def race(self, orders: Sequence[tuple[int, Order]]) -> dict[int, str]:
        """Ask for everything at once; return what came of each order, by its number."""
        await self._write([[number, *order] for number, order in orders])
        return dict([await self._read() for _ in orders])

    async def _write(self, what: object) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(orjson.dumps(what) + b"\n")
        await self._process.stdin.drain()

    async def _read(self) -> Any:
        assert self._process.stdout is not None
        line = await self._process.stdout.readline()
        assert line, self.log.read_text()
        return orjson.loads(line)


Racers = Sequence[Racer]


@pytest.fixture(scope="module")
async def processes(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Racers]:
    directory = tmp_path_factory.mktemp("racers")
    async with Racer.started(directory / "one.log") as one, Racer.started(directory / "other.log") as other:
        yield one, other


@pytest.fixture
async def racers(processes: Racers, database: str) -> AsyncIterator[Racers]:
    """Both on this test's database, which must be right at the end."""
    await asyncio.gather(*(racer.work_on(database) for racer in processes))
    yield processes
    assert await verify_ledger() == []
    for racer in processes:
        assert "batch_repeated_one_by_one" not in racer.log.read_text(), "no key is shared: no batch breaks"


async def race(racers: Racers, pairs: Sequence[tuple[Order, Order]]) -> Counter[tuple[str, str]]:
    """Let the two orders of each pair meet, each in a process of its own; count what came of them.

    Which process takes which half, and in what order, is left to chance.
    """
    chance, seen = random.Random(7), Counter[tuple[str, str]]()
    for start in range(0, len(pairs), AT_ONCE):
        numbers = range(start, min(start + AT_ONCE, len(pairs)))
        swapped = {number: chance.random() < 0.5 for number in numbers}
        orders = [[(number, pairs[number][swapped[number] ^ side]) for number in numbers] for side in (0, 1)]
        for half in orders:
            chance.shuffle(half)
        answers = await asyncio.gather(*(racer.race(half) for racer, half in zip(racers, orders, strict=True)))
        for number in numbers:
            first, second = answers[swapped[number]][number], answers[not swapped[number]][number]
            seen[first, second] += 1
    return seen


async def fund(account: AccountAddress, minor: int) -> None:
    capital, amount = house_capital(account.currency), Money(minor, account.currency)
    async with unit_of_work() as uow:
        await uow.ledger.lock(capital, account)
        await uow.ledger.post(
            Posting(debit=capital, credit=account, amount=amount, code=TransferCode.ADJUSTMENT, reference=ROUND)
        )


async def money_of(seats: Sequence[Seat]) -> int:
    return sum([(await balance_of(player_cash(seat.player_id, CURRENCY))).minor for seat in seats])


def bet(seat: Seat, number: int) -> Order:
    return "bet", seat.player_id, seat.token, number


def win(seat: Seat, number: int) -> Order:
    return "win", seat.player_id, number


def rollback(seat: Seat, number: int) -> Order:
    return "rollback", seat.player_id, number


@pytest.mark.parametrize("what", ["bet", "debit"])
async def test_two_hundred_debits_at_once_stop_exactly_at_zero_in_each_of_twenty_rounds(
    racers: Racers, what: str
) -> None:
    (seat,) = await seat_players(1, funds=100)
    cash = player_cash(seat.player_id, CURRENCY)
    for turn in range(20):
        if turn:
            await fund(cash, 100)
        orders = [
            (number, bet(seat, number) if what == "bet" else (what, seat.player_id, number))
            for number in range(turn * 200, turn * 200 + 200)
        ]
        answers = await asyncio.gather(racers[0].race(orders[:100]), racers[1].race(orders[100:]))
        outcomes = Counter(outcome for half in answers for outcome in half.values())
        assert outcomes == {"posted": 100, "insufficient_funds": 100}
        assert await balance_of(cash) == Money(0, CURRENCY)


async def test_five_thousand_opposing_transfers_in_three_currencies_never_deadlock(racers: Racers) -> None:
    currencies, chance = (CURRENCY, "EUR", "TON"), random.Random(5)
    players = [seat.player_id for seat in await seat_players(6, funds=10_000)]
    for player in players:
        for currency in currencies[1:]:
            await fund(player_cash(player, currency), 10_000)

    def exchange() -> Order:
        """From one player to another, at times in two currencies at once and in any order of accounts."""
        one, other = chance.sample(players, 2)
        moves = [(one, other) if chance.random() < 0.5 else (other, one) for _ in range(chance.choice([1, 1, 2]))]
        chosen = chance.sample(currencies, len(moves))
        return "exchange", *(
            (*move, currency, chance.randrange(1, 9)) for move, currency in zip(moves, chosen, strict=True)
        )

    pairs = [(exchange(), exchange()) for _ in range(2_500)]
    assert await race(racers, pairs) == {("posted", "posted"): 2_500}
    for currency in currencies:
        assert sum([(await balance_of(player_cash(player, currency))).minor for player in players]) == 60_000


async def test_a_bet_and_its_rollback_leave_the_money_whole_whichever_comes_first(racers: Racers) -> None:
    seats = await seat_players(PLAYERS, funds=PAIRS)
    numbered = [(seats[number % PLAYERS], number) for number in range(PAIRS)]
    seen = await race(racers, [(bet(*each), rollback(*each)) for each in numbered])
    assert set(seen) == {("posted", "done"), ("key_cancelled", "unknown_original")}
    assert await money_of(seats) == PAIRS * PLAYERS


async def test_a_bet_and_its_win_take_the_stake_and_pay_what_was_answered(racers: Racers) -> None:
    seats = await seat_players(PLAYERS, funds=PAIRS)
    numbered = [(seats[number % PLAYERS], number) for number in range(PAIRS)]
    seen = await race(racers, [(bet(*each), win(*each)) for each in numbered])
    assert set(seen) == {("posted", "posted"), ("posted", "bet_not_found")}
    assert await money_of(seats) == PAIRS * PLAYERS - PAIRS + 3 * seen["posted", "posted"]


async def test_of_a_win_and_a_rollback_exactly_one_is_done(racers: Racers) -> None:
    seats = await seat_players(PLAYERS, funds=PAIRS)
    numbered = [(seats[number % PLAYERS], number) for number in range(PAIRS)]
    placed = await racers[0].race([(number, bet(seat, number)) for seat, number in numbered])
    assert set(placed.values()) == {"posted"}
    seen = await race(racers, [(win(*each), rollback(*each)) for each in numbered])
    paid, undone = ("posted", "bet_settled"), ("bet_not_found", "done")
    assert set(seen) == {paid, undone}
    assert await money_of(seats) == PAIRS * PLAYERS - PAIRS + 3 * seen[paid] + seen[undone]


async def test_of_a_capture_and_a_release_exactly_one_is_done(racers: Racers) -> None:
    seats = await seat_players(PLAYERS, funds=PAIRS // PLAYERS)
    pairs = [
        (("capture", seat.player_id, hold), ("release", seat.player_id, hold))
        for seat in seats
        for hold in await place_holds(seat, PAIRS // PLAYERS)
    ]
    seen = await race(racers, pairs)
    assert set(seen) == {("posted", "hold_closed"), ("hold_closed", "posted")}
    captured = seen["posted", "hold_closed"]
    assert await balance_of(gateway_funds("crypto_pay", CURRENCY)) == Money(captured, CURRENCY)
    assert await money_of(seats) == PAIRS - captured


async def place_holds(seat: Seat, number: int) -> list[int]:
    cash, held, amount = (
        player_cash(seat.player_id, CURRENCY),
        player_held(seat.player_id, CURRENCY),
        Money(1, CURRENCY),
    )
    async with unit_of_work() as uow:
        await uow.ledger.lock(cash, held)
        posting = Posting(debit=cash, credit=held, amount=amount, code=TransferCode.HOLD_PLACED, reference=ROUND)
        return [(await uow.ledger.place_hold(posting)).id for _ in range(number)]
