"""What only some protocols have: calls of several actions, corrections, prizes, free rounds, ends of rounds."""

from uuid import uuid4

from integrations.conformance.scenarios import scenario
from integrations.conformance.table import DONE, Table, money
from integrations.sandbox.dialect import Action, Bet, Feature, Meaning, Win


@scenario("Bet and win in one call, in their order; the call comes again", Feature.BATCH)
async def batch(table: Table) -> None:
    seat = await table.seat()
    round_id, bet, win = table.ids(3)
    actions = Bet(id=bet, stake=money("100")), Win(id=win, bet_id=bet, amount=money("30"))
    call = table.dialect.act(seat, round_id, *actions, closes=True)
    await table.expect(call, Meaning.OK, balance=money("30"))
    await table.expect(call, *DONE, balance=money("30"))
    await table.expect_balance(seat, money("30"))


@scenario(
    "A call of several actions stands or falls as one, wherever the bad one is", Feature.BATCH, needs_our_house=True
)
async def batch_is_atomic(table: Table) -> None:
    for place in range(4):
        seat = await table.seat()
        round_id, first, second, win, beyond = table.ids(5)
        good: list[Action] = [
            Bet(id=first, stake=money("10")),
            Win(id=win, bet_id=first, amount=money("5")),
            Bet(id=second, stake=money("20")),
        ]
        bad = [*good[:place], Bet(id=beyond, stake=money("1000")), *good[place:]]
        async with table.nothing_moves():
            await table.expect(
                table.dialect.act(seat, round_id, *bad), Meaning.INSUFFICIENT_FUNDS, balance=money("100")
            )
        await table.expect_balance(seat, money("100"))
        await table.expect(table.dialect.act(seat, round_id, *good), Meaning.OK, balance=money("75"))


@scenario("A call in which one action was done before", Feature.BATCH)
async def batch_half_known(table: Table) -> None:
    seat = await table.seat()
    round_id, bet, win = table.ids(3)
    first = Bet(id=bet, stake=money("10"))
    await table.expect(table.dialect.act(seat, round_id, first), Meaning.OK, balance=money("90"))
    both = table.dialect.act(seat, round_id, first, Win(id=win, bet_id=bet, amount=money("5")))
    await table.expect(both, *DONE, balance=money("95"))
    await table.expect_balance(seat, money("95"))


@scenario("A round is corrected once, up and down", Feature.ADJUST)
async def adjustment(table: Table) -> None:
    seat = await table.seat()
    round_id, bet, up, down = table.ids(4)
    await table.expect(table.dialect.act(seat, round_id, Bet(id=bet, stake=money("10"))), Meaning.OK)
    for adjustment_id, amount, balance in ((up, money("5"), "95"), (down, -money("15"), "80")):
        call = table.dialect.adjust(seat, round_id, adjustment_id, amount)
        await table.expect(call, Meaning.OK, balance=money(balance))
        await table.expect(call, *DONE, balance=money(balance))
    await table.expect_balance(seat, money("80"))


@scenario("A correction beyond the balance is refused, and moves nothing", Feature.ADJUST, needs_our_house=True)
async def adjustment_beyond(table: Table) -> None:
    seat = await table.seat()
    round_id, bet, beyond = table.ids(3)
    await table.expect(table.dialect.act(seat, round_id, Bet(id=bet, stake=money("10"))), Meaning.OK)
    async with table.nothing_moves():
        call = table.dialect.adjust(seat, round_id, beyond, -money("90.01"))
        await table.expect(call, Meaning.INSUFFICIENT_FUNDS)


@scenario("A prize is paid once, and after the session too", Feature.PROMO_WIN, needs_our_house=True)
async def promo_win(table: Table) -> None:
    seat = await table.seat()
    await table.house.expire(seat)
    (award,) = table.ids(1)
    call = table.dialect.promo_win(seat, award, money("7"))
    await table.expect(call, Meaning.OK, balance=money("107"))
    await table.expect(call, *DONE, Meaning.BET_SETTLED, balance=money("107"))
    await table.expect_balance(seat, money("107"))


@scenario("Free rounds are settled once, and after the session too", Feature.FREE_ROUNDS, needs_our_house=True)
async def free_rounds(table: Table) -> None:
    seat, stranger = await table.seat(), await table.seat()
    grant = uuid4()
    await table.house.give_free_rounds(seat, grant)
    await table.house.expire(seat)
    async with table.nothing_moves():
        for whose, which in ((seat, uuid4()), (stranger, grant)):
            call = table.dialect.settle_free_rounds(whose, which.hex, money("12"))
            await table.expect(call, Meaning.INVALID)
    call = table.dialect.settle_free_rounds(seat, grant.hex, money("12"))
    await table.expect(call, Meaning.OK, balance=money("112"))
    await table.expect(call, *DONE, balance=money("112"))
    await table.expect(table.dialect.settle_free_rounds(seat, grant.hex, money("13")), Meaning.CONFLICT)
    await table.expect_balance(seat, money("112"))


@scenario(
    "A round is ended, more than once; then it takes no bet, but its wins", Feature.END_ROUND, needs_our_house=True
)
async def end_of_round(table: Table) -> None:
    seat = await table.seat()
    round_id, bet, late, win = table.ids(4)
    act = table.dialect.act
    await table.expect(act(seat, round_id, Bet(id=bet, stake=money("10"))), Meaning.OK, balance=money("90"))
    for _ in range(2):
        await table.expect(table.dialect.end_round(seat, round_id), *DONE)
    await table.expect_balance(seat, money("90"))
    await table.expect(act(seat, round_id, Bet(id=late, stake=money("10"))), Meaning.ROUND_CLOSED)
    call = act(seat, round_id, Win(id=win, bet_id=bet, amount=money("5")))
    await table.expect(call, Meaning.OK, balance=money("95"))
