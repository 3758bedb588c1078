"""The ledger under contention: exact to the last unit, whoever comes first, and no deadlock that a caller sees."""

import asyncio
import random
from collections import Counter
from collections.abc import Awaitable, Callable, Iterable
from contextvars import ContextVar
from itertools import count
from typing import TypeVar
from uuid import UUID

import pytest

from core.games import engine
from core.games.bets import PlaceBet, place_bet
from core.games.errors import BetNotFound, BetSettled
from core.games.models import Game, Provider
from core.games.sessions import open_session
from core.games.settlements import PayWin, RollBackBet, RollbackOutcome, pay_win, roll_back_bet
from core.identity.models import Player
from core.ids import new_id
from core.money import Money
from core.unit_of_work import UnitOfWork, once, unit_of_work
from core.wallet import (
    AccountAddress,
    HoldClosed,
    IdempotencyConflict,
    InsufficientFunds,
    KeyCancelled,
    Posting,
    Receipt,
    TransferCode,
    TransferKey,
    balance_of,
    gateway_funds,
    house_capital,
    house_games,
    player_cash,
    player_held,
)
from core.wallet.batching import Batcher
from core.wallet.invariants import verify_ledger
from tests.plugins.people import NewPlayer

HUB88 = "hub88"
ROUND = UUID(int=1)
PAIRS, PLAYERS = 2_000, 50

T = TypeVar("T")
numbers = count(1)


def posting(debit: AccountAddress, credit: AccountAddress, minor: int) -> Posting:
    amount, code = Money(minor, debit.currency), TransferCode.ADJUSTMENT
    return Posting(debit=debit, credit=credit, amount=amount, code=code, reference=ROUND)


async def transfer(*postings: Posting) -> None:
    sides = [side for each in postings for side in (each.debit, each.credit)]
    async with unit_of_work() as uow:
        await uow.ledger.lock(*sides)
        await uow.ledger.post(*postings)


async def fund(account: AccountAddress, minor: int) -> None:
    await transfer(posting(house_capital(account.currency), account, minor))


async def balance(account: AccountAddress) -> int:
    return (await balance_of(account)).minor


# --- one account ---


async def debit_once(cash: AccountAddress, number: int) -> Receipt:
    house = house_games(HUB88, cash.currency)

    async def work(uow: UnitOfWork) -> int:
        (moved,) = await uow.ledger.post(posting(cash, house, 1))
        return moved.id

    key = TransferKey("test", f"debit-{number}")
    return await once(key, {"number": number}, lock=(cash, house), work=work, remember_refusals=True)


async def test_two_hundred_debits_at_once_stop_exactly_at_zero_in_each_of_twenty_rounds(new_player: NewPlayer) -> None:
    cash = player_cash((await new_player()).id, "USDT")
    for _ in range(20):
        await fund(cash, 100)
        debits = (debit_once(cash, next(numbers)) for _ in range(200))
        assert await outcomes(debits) == {Receipt: 100, InsufficientFunds: 100}
        assert await balance(cash) == 0
    assert await verify_ledger() == []


async def test_two_hundred_bets_at_once_stop_exactly_at_zero_in_each_of_twenty_rounds(tables: "Tables") -> None:
    player = tables.players[0]
    for _ in range(20):
        await fund(player_cash(player.id, "USDT"), 100)
        bets = (place_bet(tables.bet(player, next(numbers))) for _ in range(200))
        assert await outcomes(bets) == {Receipt: 100, InsufficientFunds: 100}
        assert await balance(player_cash(player.id, "USDT")) == 0
    assert await verify_ledger() == []


async def outcomes(works: Iterable[Awaitable[Receipt]]) -> Counter[type]:
    return Counter(map(type, await asyncio.gather(*works, return_exceptions=True)))


# --- one key ---


async def test_one_key_used_by_fifty_players_at_once_moves_one_of_them(new_player: NewPlayer) -> None:
    accounts = [player_cash((await new_player()).id, "USDT") for _ in range(PLAYERS)]
    house = house_games(HUB88, "USDT")
    for account in accounts:
        await fund(account, 20)
        await transfer(posting(account, house, 1))  # opened before: who opens an account makes the others wait

    async def debit(account: AccountAddress, key: str) -> Receipt:
        async def work(uow: UnitOfWork) -> int:
            (moved,) = await uow.ledger.post(posting(account, house, 1))
            return moved.id

        return await once(TransferKey("test", key), {"owner": account.owner}, lock=(account, house), work=work)

    for number in range(10):
        debits = (debit(account, f"shared-{number}") for account in accounts)
        assert await outcomes(debits) == {Receipt: 1, IdempotencyConflict: PLAYERS - 1}
    assert await balance(house) == PLAYERS + 10
    assert await verify_ledger() == []


@pytest.mark.batches_may_repeat  # a key that the other engine takes meanwhile breaks the batch that came too late
@pytest.mark.usefixtures("two_engines")
async def test_one_key_used_by_fifty_tables_at_once_takes_one_bet(tables: "Tables") -> None:
    for player in tables.players:
        await fund(player_cash(player.id, "USDT"), 20)
        await place_bet(tables.bet(player, next(numbers)))
    before = await tables.money()

    async def bet(player: Player, number: int, at: int) -> Receipt:
        side.set(at)
        return await place_bet(tables.bet(player, number))

    for _ in range(10):
        number = next(numbers)
        bets = (bet(player, number, at % 2) for at, player in enumerate(tables.players))
        assert await outcomes(bets) == {Receipt: 1, IdempotencyConflict: PLAYERS - 1}
    assert await tables.money() == before - 10
    assert await verify_ledger() == []


# --- many accounts, against each other ---


async def test_five_thousand_opposing_transfers_in_three_currencies_never_deadlock(new_player: NewPlayer) -> None:
    players = [(await new_player()).id for _ in range(6)]
    currencies = ("USDT", "EUR", "TON")
    accounts = [player_cash(player, currency) for player in players for currency in currencies]
    await asyncio.gather(*(fund(account, 10_000) for account in accounts))
    chance, left = random.Random(5), iter(range(5_000))

    def exchange() -> list[Posting]:
        """From one player to another, at times in two currencies at once and in any order of accounts."""
        one, other = chance.sample(players, 2)
        chosen = chance.sample(currencies, chance.choice([1, 1, 2]))
        ways = [(one, other) if chance.random() < 0.5 else (other, one) for _ in chosen]
        return [
            posting(player_cash(debtor, currency), player_cash(creditor, currency), chance.randrange(1, 9))
            for currency, (debtor, creditor) in zip(chosen, ways, strict=True)
        ]

    async def worker() -> None:
        for _ in left:
            await transfer(*exchange())

    await asyncio.gather(*(worker() for _ in range(20)))
    for currency in currencies:
        assert sum([await balance(player_cash(player, currency)) for player in players]) == 60_000
    assert await verify_ledger() == []


# --- two engines on one database, as two web processes are ---

side: ContextVar[int] = ContextVar("side", default=0)


@pytest.fixture
def two_engines(monkeypatch: pytest.MonkeyPatch) -> None:
    """Commands of different sides never meet in a queue of ours, only at the locks of the database."""
    engines = [Batcher(engine._run, largest_batch=8) for _ in range(2)]
    monkeypatch.setattr(engine, "_batcher", lambda: engines[side.get()])


class Tables:
    """Players, each with a live session at one game, and the commands of the pair with this number."""

    def __init__(self, game: Game, players: list[Player], tokens: dict[UUID, str]) -> None:
        self.game = game
        self.players = players
        self.tokens = tokens

    def player(self, number: int) -> Player:
        return self.players[number % len(self.players)]

    def bet(self, player: Player, number: int) -> PlaceBet:
        return PlaceBet(
            provider=HUB88,
            session_token=self.tokens[player.id],
            player_id=player.id,
            game_code=self.game.code,
            round_id=f"round-{number}",
            stake=Money(1, "USDT"),
            key=TransferKey(HUB88, f"bet-{number}"),
        )

    def win(self, player: Player, number: int) -> PayWin:
        return PayWin(
            provider=HUB88,
            player_id=player.id,
            round_id=f"round-{number}",
            win=Money(3, "USDT"),
            key=TransferKey(HUB88, f"win-{number}"),
            bet_key=TransferKey(HUB88, f"bet-{number}"),
        )

    def rollback(self, player: Player, number: int) -> RollBackBet:
        return RollBackBet(
            provider=HUB88,
            player_id=player.id,
            currency="USDT",
            key=TransferKey(HUB88, f"rollback-{number}"),
            bet_key=TransferKey(HUB88, f"bet-{number}"),
        )

    async def money(self) -> int:
        """What all players have together."""
        return sum([await balance(player_cash(player.id, "USDT")) for player in self.players])


@pytest.fixture
async def tables(new_player: NewPlayer) -> Tables:
    provider = await Provider.create(code=HUB88, name="Hub88")
    game = await Game.create(id=new_id(), provider=provider, code="book", name="Book of Dunes", category="slots")
    players = [await new_player() for _ in range(PLAYERS)]
    return Tables(game, players, {each.id: await open_session(each.id, game, currency="USDT") for each in players})


async def race(one: Callable[[int], Awaitable[T]], other: Callable[[int], Awaitable[T]]) -> list[tuple[object, object]]:
    """Both things for each pair's number at the same moment, on different sides; return their answers, pair by pair."""
    chance, answers = random.Random(7), []

    async def on_side(number: int, work: Awaitable[T]) -> T:
        side.set(number)
        return await work

    for start in range(0, PAIRS, 4 * PLAYERS):
        pairs = range(start, start + 4 * PLAYERS)
        works = [(0, on_side(0, one(pair)), pair) for pair in pairs]
        works += [(1, on_side(1, other(pair)), pair) for pair in pairs]
        chance.shuffle(works)
        done = await asyncio.gather(*(work for _, work, _ in works), return_exceptions=True)
        told = {(pair, which): answer for (which, _, pair), answer in zip(works, done, strict=True)}
        answers += [(told[pair, 0], told[pair, 1]) for pair in pairs]
    return answers


@pytest.mark.usefixtures("two_engines")
async def test_a_bet_and_its_rollback_leave_the_money_whole_whichever_comes_first(tables: Tables) -> None:
    for player in tables.players:
        await fund(player_cash(player.id, "USDT"), PAIRS)
    answers = await race(
        lambda number: place_bet(tables.bet(tables.player(number), number)),
        lambda number: roll_back_bet(tables.rollback(tables.player(number), number)),
    )
    seen = Counter((type(bet), rollback[1]) for bet, rollback in answers)
    assert set(seen) == {(Receipt, RollbackOutcome.ROLLED_BACK), (KeyCancelled, RollbackOutcome.UNKNOWN_BET)}
    assert await tables.money() == PAIRS * PLAYERS
    assert await verify_ledger() == []


@pytest.mark.usefixtures("two_engines")
async def test_a_bet_and_its_win_take_the_stake_and_pay_what_was_answered(tables: Tables) -> None:
    for player in tables.players:
        await fund(player_cash(player.id, "USDT"), PAIRS)
    answers = await race(
        lambda number: place_bet(tables.bet(tables.player(number), number)),
        lambda number: pay_win(tables.win(tables.player(number), number)),
    )
    seen = Counter((type(bet), type(win)) for bet, win in answers)
    assert set(seen) == {(Receipt, Receipt), (Receipt, BetNotFound)}
    assert await tables.money() == PAIRS * PLAYERS - PAIRS + 3 * seen[Receipt, Receipt]
    assert await verify_ledger() == []


@pytest.mark.usefixtures("two_engines")
async def test_of_a_win_and_a_rollback_exactly_one_is_done(tables: Tables) -> None:
    for player in tables.players:
        await fund(player_cash(player.id, "USDT"), PAIRS)
    for start in range(0, PAIRS, 500):
        await asyncio.gather(*(place_bet(tables.bet(tables.player(n), n)) for n in range(start, start + 500)))
    answers = await race(
        lambda number: pay_win(tables.win(tables.player(number), number)),
        lambda number: roll_back_bet(tables.rollback(tables.player(number), number)),
    )
    seen = Counter((type(win), type(rollback)) for win, rollback in answers)
    assert set(seen) == {(Receipt, BetSettled), (BetNotFound, tuple)}
    paid, undone = seen[Receipt, BetSettled], seen[BetNotFound, tuple]
    assert await tables.money() == PAIRS * PLAYERS - PAIRS + 3 * paid + undone
    assert await verify_ledger() == []


async def test_of_a_capture_and_a_release_exactly_one_is_done(new_player: NewPlayer) -> None:
    players = [(await new_player()).id for _ in range(PLAYERS)]
    funds = gateway_funds("crypto_pay", "USDT")
    holds: list[int] = []
    for player in players:
        cash, held = player_cash(player, "USDT"), player_held(player, "USDT")
        await fund(cash, PAIRS // PLAYERS)
        async with unit_of_work() as uow:
            await uow.ledger.lock(cash, held)
            placed = [await uow.ledger.place_hold(posting(cash, held, 1)) for _ in range(PAIRS // PLAYERS)]
        holds += [hold.id for hold in placed]

    async def resolve(number: int, to: AccountAddress) -> str:
        held = player_held(players[number * PLAYERS // PAIRS], "USDT")
        async with unit_of_work() as uow:
            await uow.ledger.lock(held, to)
            await uow.ledger.resolve_hold(holds[number], posting(held, to, 1))
        return "done"

    answers = await race(
        lambda number: resolve(number, funds),
        lambda number: resolve(number, player_cash(players[number * PLAYERS // PAIRS], "USDT")),
    )
    seen = Counter((type(capture), type(release)) for capture, release in answers)
    assert set(seen) == {(str, HoldClosed), (HoldClosed, str)}
    captured = seen[str, HoldClosed]
    assert await balance(funds) == captured
    assert sum([await balance(player_cash(player, "USDT")) for player in players]) == PAIRS - captured
    assert await verify_ledger() == []
