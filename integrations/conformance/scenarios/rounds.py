"""Rounds as they should go, repeats, conflicts, and every order that five calls can come in."""

import asyncio
from itertools import permutations

from core.money import Money
from integrations.conformance.rules import STAKE, WIN, RoundBook
from integrations.conformance.scenarios import scenario
from integrations.conformance.table import DONE, ScenarioFailed, Table, money
from integrations.sandbox.dialect import Bet, Feature, Meaning, Rollback, Win

FIVE_CALLS = ("bet", "bet", "win", "win", "rollback")
DUPLICATES_AT_ONCE = 50


@scenario("A round: balance, bet, win, balance")
async def happy_round(table: Table) -> None:
    seat = await table.seat()
    round_id, bet, win = table.ids(3)
    await table.expect(table.dialect.balance(seat), Meaning.OK, balance=money("100"))
    act = table.dialect.act
    await table.expect(act(seat, round_id, Bet(id=bet, stake=money("10"))), Meaning.OK, balance=money("90"))
    call = act(seat, round_id, Win(id=win, bet_id=bet, amount=money("25")), closes=True)
    await table.expect(call, Meaning.OK, balance=money("115"))
    await table.expect(table.dialect.balance(seat), Meaning.OK, balance=money("115"))
    await table.expect_balance(seat, money("115"))


@scenario("A round that wins nothing")
async def lost_round(table: Table) -> None:
    seat = await table.seat()
    round_id, bet, win = table.ids(3)
    act = table.dialect.act
    await table.expect(act(seat, round_id, Bet(id=bet, stake=money("10"))), Meaning.OK, balance=money("90"))
    nothing = act(seat, round_id, Win(id=win, bet_id=bet, amount=money("0")), closes=True)
    await table.expect(nothing, Meaning.OK, balance=money("90"))
    await table.expect_balance(seat, money("90"))


@scenario("A bet is rolled back")
async def rolled_back(table: Table) -> None:
    seat = await table.seat()
    round_id, bet, rollback = table.ids(3)
    act = table.dialect.act
    await table.expect(act(seat, round_id, Bet(id=bet, stake=money("10"))), Meaning.OK, balance=money("90"))
    undo = act(seat, round_id, Rollback(id=rollback, original_id=bet, amount=money("10")))
    await table.expect(undo, Meaning.OK, balance=money("100"))
    await table.expect(undo, *DONE, Meaning.BET_SETTLED, balance=money("100"))
    await table.expect_balance(seat, money("100"))


@scenario("A free spin: a bet of zero, and its win", Feature.FREE_BET)
async def free_bet(table: Table) -> None:
    seat = await table.seat()
    round_id, bet, win = table.ids(3)
    act = table.dialect.act
    await table.expect(act(seat, round_id, Bet(id=bet, stake=money("0"))), Meaning.OK, balance=money("100"))
    call = act(seat, round_id, Win(id=win, bet_id=bet, amount=money("3")))
    await table.expect(call, Meaning.OK, balance=money("103"))
    await table.expect_balance(seat, money("103"))


@scenario("Several wins of one bet", Feature.SEVERAL_WINS)
async def several_wins(table: Table) -> None:
    seat = await table.seat()
    round_id, bet, *wins = table.ids(5)
    act = table.dialect.act
    await table.expect(act(seat, round_id, Bet(id=bet, stake=money("10"))), Meaning.OK, balance=money("90"))
    for number, win in enumerate(wins, start=1):
        call = act(seat, round_id, Win(id=win, bet_id=bet, amount=money("5")))
        await table.expect(call, Meaning.OK, balance=money(str(90 + 5 * number)))
    await table.expect_balance(seat, money("105"))


@scenario("Two bets of one round", Feature.SEVERAL_WINS)
async def two_bets(table: Table) -> None:
    seat = await table.seat()
    round_id, first, second, win = table.ids(4)
    act = table.dialect.act
    await table.expect(act(seat, round_id, Bet(id=first, stake=money("10"))), Meaning.OK, balance=money("90"))
    await table.expect(act(seat, round_id, Bet(id=second, stake=money("20"))), Meaning.OK, balance=money("70"))
    call = act(seat, round_id, Win(id=win, bet_id=second, amount=money("1")), closes=True)
    await table.expect(call, Meaning.OK, balance=money("71"))


@scenario("A bet, a win and a rollback come again: one effect, the same answer")
async def repeats(table: Table) -> None:
    seat = await table.seat()
    first_round, second_round, bet, win, other, rollback = table.ids(6)
    act = table.dialect.act
    calls = [
        (act(seat, first_round, Bet(id=bet, stake=money("10"))), "90"),
        (act(seat, first_round, Win(id=win, bet_id=bet, amount=money("25"))), "115"),
        (act(seat, second_round, Bet(id=other, stake=money("15"))), "100"),
        (act(seat, second_round, Rollback(id=rollback, original_id=other, amount=money("15"))), "115"),
    ]
    for call, balance in calls:
        first = await table.expect(call, Meaning.OK, balance=money(balance))
        for _ in range(2):
            # The balance may be that of today or that of the first time: today nothing lies between.
            again = await table.expect(call, *DONE, Meaning.BET_SETTLED, balance=money(balance))
            if first.ours is not None and again.ours != first.ours:
                raise ScenarioFailed(f"a repeat was given another number: {again.ours}, not {first.ours}")
    await table.expect_balance(seat, money("115"))


@scenario("A repeat is answered though the money is spent meanwhile")
async def repeat_of_spent(table: Table) -> None:
    seat = await table.seat()
    round_id, bet = table.ids(2)
    call = table.dialect.act(seat, round_id, Bet(id=bet, stake=money("100")))
    await table.expect(call, Meaning.OK, balance=money("0"))
    await table.expect(call, Meaning.REPLAYED, balance=money("0"))


@scenario(f"{DUPLICATES_AT_ONCE} equal bets at once: one effect")
async def duplicates_at_once(table: Table) -> None:
    seat = await table.seat()
    round_id, bet = table.ids(2)
    call = table.dialect.act(seat, round_id, Bet(id=bet, stake=money("10")))
    answers = await asyncio.gather(*(table.operator.send(call) for _ in range(DUPLICATES_AT_ONCE)))
    for exchange in answers:
        table.judge(exchange, DONE, balance=money("90"))
    await table.expect_balance(seat, money("90"))


@scenario("A known id with another amount, round or player is a conflict, and moves nothing", needs_our_house=True)
async def conflicts(table: Table) -> None:
    seat, neighbour = await table.seat(), await table.seat()
    round_id, other_round, bet, win = table.ids(4)
    act = table.dialect.act
    await table.expect(act(seat, round_id, Bet(id=bet, stake=money("10"))), Meaning.OK)
    settled = act(seat, round_id, Win(id=win, bet_id=bet, amount=money("25")))
    await table.expect(settled, Meaning.OK)
    once = Feature.SINGLE_SETTLEMENT in table.dialect.features
    refused = (Meaning.CONFLICT, Meaning.BET_SETTLED) if once else (Meaning.CONFLICT,)
    async with table.nothing_moves():
        for call in (
            act(seat, round_id, Bet(id=bet, stake=money("11"))),
            act(seat, other_round, Bet(id=bet, stake=money("10"))),
            act(neighbour, round_id, Bet(id=bet, stake=money("10"))),
            act(seat, round_id, Win(id=win, bet_id=bet, amount=money("26"))),
        ):
            await table.expect(call, *refused)
        await table.expect(
            act(neighbour, round_id, Win(id=win, bet_id=bet, amount=money("25"))), *refused, Meaning.BET_NOT_FOUND
        )


@scenario("Two players share an id: the second is refused", needs_our_house=True)
async def two_players_one_id(table: Table) -> None:
    seat, neighbour = await table.seat(), await table.seat()
    bet, rollback, round_id, other_round = table.ids(4)
    act = table.dialect.act
    await table.expect(act(seat, round_id, Bet(id=bet, stake=money("10"))), Meaning.OK)
    async with table.nothing_moves():
        await table.expect(act(neighbour, other_round, Bet(id=bet, stake=money("10"))), Meaning.CONFLICT)
        # Nobody gets another's money back.
        theirs = act(neighbour, round_id, Rollback(id=rollback, original_id=bet, amount=money("10")))
        exchange = await table.operator.send(theirs)
        if exchange.status >= 500 or exchange.status == 0:
            table.fail("expected an answer below 500", exchange)
    await table.expect_balance(neighbour, money("100"))


@scenario("Two players in one round, as at a live table")
async def two_players_one_round(table: Table) -> None:
    seat, neighbour = await table.seat(), await table.seat()
    round_id, bet, other_bet, win = table.ids(4)
    act = table.dialect.act
    await table.expect(act(seat, round_id, Bet(id=bet, stake=money("10"))), Meaning.OK, balance=money("90"))
    await table.expect(act(neighbour, round_id, Bet(id=other_bet, stake=money("20"))), Meaning.OK, balance=money("80"))
    call = act(neighbour, round_id, Win(id=win, bet_id=other_bet, amount=money("40")))
    await table.expect(call, Meaning.OK, balance=money("120"))
    await table.expect_balance(seat, money("90"))


@scenario("Two providers share an id: both are right", needs_our_house=True)
async def two_providers_one_id(table: Table) -> None:
    seat = await table.seat()
    round_id, bet = table.ids(2)
    await table.house.play_elsewhere(bet, round_id)
    call = table.dialect.act(seat, round_id, Bet(id=bet, stake=money("10")))
    await table.expect(call, Meaning.OK, balance=money("90"))


@scenario("All 120 orders of bet, bet again, win, win again, rollback; funded")
async def all_orders_funded(table: Table) -> None:
    await _all_orders(table, money("100"))


@scenario("All 120 orders of bet, bet again, win, win again, rollback; without money", needs_our_house=True)
async def all_orders_unfunded(table: Table) -> None:
    await _all_orders(table, money("0"))


async def _all_orders(table: Table, balance: Money) -> None:
    act = table.dialect.act
    """One player plays them all, each in a round of its own; what he has is carried on, and grows."""
    seat, held = await table.seat(balance.plain()), balance
    for order in permutations(FIVE_CALLS):
        if not balance.minor and held.minor:
            seat, held = await table.seat("0"), balance  # he has won something without a bet: not poor enough any more
        round_id, bet, win, rollback = table.ids(4)
        calls = {
            "bet": act(seat, round_id, Bet(id=bet, stake=STAKE)),
            "win": act(seat, round_id, Win(id=win, bet_id=bet, amount=WIN)),
            "rollback": act(seat, round_id, Rollback(id=rollback, original_id=bet, amount=STAKE)),
        }
        book = RoundBook(table.dialect, held)
        for step in order:
            foretold = book.foretell(step)
            try:
                await table.expect(calls[step], *foretold.meanings, balance=foretold.balance)
            except ScenarioFailed as failure:
                raise ScenarioFailed(f"in the order {', '.join(order)}, at {step}: {failure}") from None
        held = book.balance
        await table.expect_balance(seat, held)
