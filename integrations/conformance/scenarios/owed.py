"""What is owed whatever has happened, what is refused, and what is taken back."""

from dataclasses import replace
from datetime import timedelta

from core.ids import new_id
from integrations.conformance.house import OTHER_GAME
from integrations.conformance.scenarios import scenario
from integrations.conformance.table import DONE, Table, money
from integrations.sandbox.dialect import Bet, Feature, Meaning, Rollback, Seat, Win

NOBODYS = "no-such-session"


async def bet_is_refused(table: Table, seat: Seat, *meanings: Meaning, stake: str = "10") -> None:
    """And nothing moves."""
    round_id, bet = table.ids(2)
    async with table.nothing_moves():
        await table.expect(table.dialect.act(seat, round_id, Bet(id=bet, stake=money(stake))), *meanings)


async def two_open_rounds(table: Table, seat: Seat) -> tuple[tuple[str, str], tuple[str, str]]:
    """Two rounds of 10 each: (round, bet)."""
    first, first_bet, second, second_bet = table.ids(4)
    for round_id, bet in ((first, first_bet), (second, second_bet)):
        await table.expect(table.dialect.act(seat, round_id, Bet(id=bet, stake=money("10"))), Meaning.OK)
    return (first, first_bet), (second, second_bet)


async def win_and_rollback_are_done(table: Table, seat: Seat, rounds: tuple[tuple[str, str], tuple[str, str]]) -> None:
    """A win of 25 in the one, the bet of the other given back: 80 become 115."""
    (won, won_bet), (undone, undone_bet) = rounds
    win, rollback = table.ids(2)
    act = table.dialect.act
    call = act(seat, won, Win(id=win, bet_id=won_bet, amount=money("25")))
    await table.expect(call, Meaning.OK, balance=money("105"))
    call = act(seat, undone, Rollback(id=rollback, original_id=undone_bet, amount=money("10")))
    await table.expect(call, Meaning.OK, balance=money("115"))
    await table.expect_balance(seat, money("115"))


@scenario("Not enough money: refused with the true balance; again, the same answer", needs_our_house=True)
async def insufficient(table: Table) -> None:
    seat = await table.seat("5")
    round_id, bet = table.ids(2)
    call = table.dialect.act(seat, round_id, Bet(id=bet, stake=money("5.01")))
    async with table.nothing_moves():
        for _ in range(2):
            await table.expect(call, Meaning.INSUFFICIENT_FUNDS, balance=money("5"))


@scenario("A session that is over: no bet, but its wins and rollbacks", needs_our_house=True)
async def expired(table: Table) -> None:
    seat = await table.seat()
    rounds = await two_open_rounds(table, seat)
    await table.house.expire(seat)
    await bet_is_refused(table, seat, Meaning.SESSION_EXPIRED)
    await win_and_rollback_are_done(table, seat, rounds)


@scenario("A frozen player: no bet, but his wins and rollbacks", needs_our_house=True)
async def frozen(table: Table) -> None:
    seat = await table.seat()
    rounds = await two_open_rounds(table, seat)
    await table.house.freeze(seat)
    await bet_is_refused(table, seat, Meaning.PLAYER_BLOCKED)
    await win_and_rollback_are_done(table, seat, rounds)


@scenario("A player on a break: no bet, but his wins and rollbacks", needs_our_house=True)
async def on_break(table: Table) -> None:
    seat = await table.seat()
    rounds = await two_open_rounds(table, seat)
    await table.house.send_on_break(seat)
    await bet_is_refused(table, seat, Meaning.PLAYER_BLOCKED)
    await win_and_rollback_are_done(table, seat, rounds)


@scenario("A game that is switched off: no bet, but its wins and rollbacks", needs_our_house=True)
async def switched_off(table: Table) -> None:
    seat = await table.seat()
    rounds = await two_open_rounds(table, seat)
    async with table.house.game_switched_off():
        await bet_is_refused(table, seat, Meaning.GAME_UNAVAILABLE)
        await win_and_rollback_are_done(table, seat, rounds)


@scenario("Another game of the provider: played if it is on, refused if it is off or unknown", needs_our_house=True)
async def other_games(table: Table) -> None:
    seat = await table.seat()
    for code in (OTHER_GAME, "no-such-game"):
        await bet_is_refused(table, replace(seat, game_code=code), Meaning.GAME_UNAVAILABLE)


@scenario("Another currency than the session's", Feature.CURRENCY_IN_BET, needs_our_house=True)
async def wrong_currency(table: Table) -> None:
    seat = replace(await table.seat(), currency="EUR")
    round_id, bet = table.ids(2)
    euros = replace(money("10"), currency="EUR", minor=1000)
    async with table.nothing_moves():
        call = table.dialect.act(seat, round_id, Bet(id=bet, stake=euros))
        await table.expect(call, Meaning.WRONG_CURRENCY)


@scenario("A player whom nobody knows", needs_our_house=True)
async def unknown_player(table: Table) -> None:
    nobody = replace(await table.seat(), player_id=new_id())
    meanings = (Meaning.UNKNOWN_PLAYER, Meaning.SESSION_INVALID)
    await bet_is_refused(table, nobody, *meanings)
    round_id, bet, win = table.ids(3)
    async with table.nothing_moves():
        call = table.dialect.act(nobody, round_id, Win(id=win, bet_id=bet, amount=money("10")))
        await table.expect(call, *meanings, Meaning.BET_NOT_FOUND)
        call = table.dialect.balance(nobody)
        await table.expect(call, *meanings)


@scenario("A session that nobody knows, or another player's", Feature.SESSION_IN_BET, needs_our_house=True)
async def unknown_session(table: Table) -> None:
    seat, neighbour = await table.seat(), await table.seat()
    meanings = (Meaning.SESSION_INVALID, Meaning.UNKNOWN_PLAYER)
    for token in (NOBODYS, neighbour.token):
        await bet_is_refused(table, replace(seat, token=token), *meanings)


@scenario("A launch token that nobody knows", Feature.AUTHENTICATE, needs_our_house=True)
async def authenticate_unknown(table: Table) -> None:
    seat = await table.house.seat("100")
    await table.expect(table.dialect.authenticate(seat), Meaning.OK, balance=money("100"))
    stranger = replace(seat, token=NOBODYS)
    await table.expect(table.dialect.authenticate(stranger), Meaning.SESSION_INVALID, Meaning.SESSION_EXPIRED)


@scenario("A launch token is taken once", Feature.EXCHANGE, needs_our_house=True)
async def authenticate_once(table: Table) -> None:
    seat = await table.house.seat("100")
    first = await table.expect(table.dialect.authenticate(seat), Meaning.OK, balance=money("100"))
    again = await table.expect(table.dialect.authenticate(seat), Meaning.OK, balance=money("100"))
    table.expect_same("the repeat of a first call is told the same token", first.token, again.token)
    await table.house.let_pass(seat, timedelta(hours=1))
    await table.expect(table.dialect.authenticate(seat), Meaning.SESSION_INVALID, Meaning.SESSION_EXPIRED)


@scenario("A stake outside the game's limits", needs_our_house=True)
async def out_of_range(table: Table) -> None:
    seat = await table.seat()
    round_id, bet = table.ids(2)
    async with table.house.stakes_between("1", "20"):
        for stake in ("0.99", "20.01"):
            await bet_is_refused(table, seat, Meaning.STAKE_OUT_OF_RANGE, stake=stake)
        call = table.dialect.act(seat, round_id, Bet(id=bet, stake=money("20")))
        await table.expect(call, Meaning.OK, balance=money("80"))


@scenario("A bet that comes after its rollback is refused for ever", needs_our_house=True)
async def late_bet(table: Table) -> None:
    seat = await table.seat()
    round_id, bet, rollback = table.ids(3)
    act = table.dialect.act
    undo = act(seat, round_id, Rollback(id=rollback, original_id=bet, amount=money("10")))
    for _ in range(2):
        await table.expect(undo, Meaning.UNKNOWN_ORIGINAL, *DONE, Meaning.BET_SETTLED)
    async with table.nothing_moves():
        for _ in range(2):
            await table.expect(act(seat, round_id, Bet(id=bet, stake=money("10"))), Meaning.CANCELLED)
    await table.expect_balance(seat, money("100"))


@scenario("A win that overtakes its bet")
async def early_win(table: Table) -> None:
    seat = await table.seat()
    round_id, bet, win = table.ids(3)
    act = table.dialect.act
    paid = table.dialect.rules.win_before_bet
    call = act(seat, round_id, Win(id=win, bet_id=bet, amount=money("25")))
    if paid:
        await table.expect(call, Meaning.OK, balance=money("125"))
    else:
        async with table.nothing_moves():
            await table.expect(call, Meaning.BET_NOT_FOUND)
    late = act(seat, round_id, Bet(id=bet, stake=money("10")))
    await table.expect(late, Meaning.OK, balance=money("115" if paid else "90"))
    await table.expect(call, *DONE, balance=money("115"))
    await table.expect_balance(seat, money("115"))


@scenario(
    "A win that was spent is taken back: owed, never below zero, repaid first",
    Feature.ROLL_BACK_WIN,
    needs_our_house=True,
)
async def spent_win(table: Table) -> None:
    seat = await table.seat()
    round_id, bet, win, rollback, next_round, next_bet, next_win = table.ids(7)
    act = table.dialect.act
    await table.expect(act(seat, round_id, Bet(id=bet, stake=money("10"))), Meaning.OK)
    call = act(seat, round_id, Win(id=win, bet_id=bet, amount=money("50")))
    await table.expect(call, Meaning.OK, balance=money("140"))
    await table.house.spend(seat, "120")
    undo = act(seat, round_id, Rollback(id=rollback, original_id=win, amount=money("50"), of_win=True))
    await table.expect(undo, Meaning.OK, balance=money("0"))
    await table.expect(undo, *DONE, balance=money("0"))
    await table.expect(act(seat, next_round, Bet(id=next_bet, stake=money("0"))), Meaning.OK, balance=money("0"))
    call = act(seat, next_round, Win(id=next_win, bet_id=next_bet, amount=money("40")))
    await table.expect(call, Meaning.OK, balance=money("10"))
    await table.expect_balance(seat, money("10"))


@scenario(
    "A win can't be taken back where the contract is silent", without=(Feature.ROLL_BACK_WIN,), needs_our_house=True
)
async def no_win_back(table: Table) -> None:
    seat = await table.seat()
    round_id, bet, win, rollback = table.ids(4)
    act = table.dialect.act
    await table.expect(act(seat, round_id, Bet(id=bet, stake=money("10"))), Meaning.OK)
    await table.expect(act(seat, round_id, Win(id=win, bet_id=bet, amount=money("50"))), Meaning.OK)
    async with table.nothing_moves():
        exchange = await table.operator.send(
            act(seat, round_id, Rollback(id=rollback, original_id=win, amount=money("50"), of_win=True))
        )
        if not 0 < exchange.status < 500:
            table.fail("expected an answer below 500", exchange)
    await table.expect_balance(seat, money("140"))
