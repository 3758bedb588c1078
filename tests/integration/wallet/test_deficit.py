"""What a player has spent can be taken back: he owes it, and whatever reaches his cash repays it first."""

import asyncio
from collections import Counter
from uuid import UUID, uuid4

import pytest
from tortoise.exceptions import IntegrityError

from core.database import connection
from core.errors import Conflict
from core.money import Money
from core.unit_of_work import UnitOfWork, once, unit_of_work
from core.wallet import (
    AccountAddress,
    AlreadyReversed,
    InsufficientFunds,
    PostedTransfer,
    Posting,
    TransferCode,
    TransferKey,
    balance_of,
    gateway_funds,
    house_capital,
    house_games,
    player_bonus,
    player_cash,
    player_deficit,
    player_held,
    statement,
)
from core.wallet.invariants import verify_ledger
from tests.integration.wallet.moves import (
    REFERENCE,
    fund,
    ledger_hash,
    links_of,
    move,
    newest,
    posting,
    take_back,
    transfer,
    usdt,
)
from tests.plugins.people import NewPlayer

HOUSE = house_games("hub88", "USDT")
FUNDS = gateway_funds("crypto_pay", "USDT")


async def owed(player_id: UUID, currency: str = "USDT") -> Money:
    """As his cash row says; the deficit account says the same, or verify_ledger would tell."""
    rows = await connection().execute_query_dict(
        "SELECT owed FROM ledger_account WHERE kind = 1 AND owner = $1 AND currency = $2", [str(player_id), currency]
    )
    stored = Money(rows[0]["owed"], currency)
    assert await balance_of(player_deficit(player_id, currency)) == -stored
    return stored


@pytest.fixture
async def won_and_spent(new_player: NewPlayer) -> PostedTransfer:
    """A win of 10, of which 3 are left."""
    cash = player_cash((await new_player()).id, "USDT")
    win = await move(HOUSE, cash, usdt("10"))
    await move(cash, FUNDS, usdt("7"))
    return win


async def test_a_win_that_was_spent_is_taken_back_and_owed(won_and_spent: PostedTransfer) -> None:
    # Given
    win, player = won_and_spent, UUID(won_and_spent.credit.owner)

    # When
    mirror = await take_back(win)

    # Then
    assert (mirror.debit, mirror.credit, mirror.amount) == (win.credit, win.debit, win.amount)
    assert await newest(2) == [("ADVANCED", 7_000000, None, 10_000000), ("ADJUSTMENT", 10_000000, 0, None)]
    assert await links_of(mirror.id - 1, mirror.id) == [mirror.id - 1] * 2
    assert await balance_of(win.credit) == usdt("0")
    assert await owed(player) == usdt("7")
    assert await balance_of(HOUSE) == usdt("0")
    assert await verify_ledger() == []


async def test_what_is_still_there_is_taken_back_without_a_debt(new_player: NewPlayer) -> None:
    player = await new_player(balance="1")
    win = await move(HOUSE, player_cash(player.id, "USDT"), usdt("10"))

    mirror = await take_back(win)

    assert await links_of(mirror.id) == [None]
    assert mirror.debit_balance_after == usdt("1")
    assert await owed(player.id) == usdt("0")
    assert await verify_ledger() == []


async def test_whatever_reaches_the_cash_repays_first_in_its_own_link(won_and_spent: PostedTransfer) -> None:
    # Given a player who owes 7
    cash, player = won_and_spent.credit, UUID(won_and_spent.credit.owner)
    await take_back(won_and_spent)

    # When a deposit of 2.5 comes
    small = await move(FUNDS, cash, usdt("2.5"))

    # Then all of it is repaid
    assert small.credit_balance_after == usdt("2.5")
    assert await newest(2) == [("ADJUSTMENT", 2_500000, None, 2_500000), ("REPAID", 2_500000, 0, None)]
    assert await links_of(small.id, small.id + 1) == [small.id, small.id]
    assert (await balance_of(cash), await owed(player)) == (usdt("0"), usdt("4.5"))

    # When a win of 10 comes
    await move(HOUSE, cash, usdt("10"))

    # Then the rest is repaid, and what is left is his
    assert await newest(2) == [("ADJUSTMENT", 10_000000, None, 10_000000), ("REPAID", 4_500000, 5_500000, None)]
    assert (await balance_of(cash), await owed(player)) == (usdt("5.5"), usdt("0"))

    # When more comes, it is simply his
    after = await move(FUNDS, cash, usdt("1"))
    assert await links_of(after.id) == [None]
    assert await balance_of(cash) == usdt("6.5")
    assert await verify_ledger() == []


async def test_a_receipt_tells_the_balance_after_the_repayment(won_and_spent: PostedTransfer) -> None:
    cash = won_and_spent.credit
    await take_back(won_and_spent)

    async def pay_in(uow: UnitOfWork) -> int:
        (paid,) = await uow.ledger.post(posting(FUNDS, cash, usdt("10"), TransferCode.DEPOSIT))
        return paid.id

    for replayed in (False, True):
        receipt = await once(TransferKey("gateway", "invoice-1"), {}, lock=(cash, FUNDS), work=pay_in)
        assert (receipt.balance, receipt.replayed) == (usdt("3"), replayed)


async def test_a_released_hold_repays_too(new_player: NewPlayer) -> None:
    player = await new_player()
    cash, held = player_cash(player.id, "USDT"), player_held(player.id, "USDT")
    win = await move(HOUSE, cash, usdt("10"))
    async with unit_of_work() as uow:
        await uow.ledger.lock(cash, held)
        hold = await uow.ledger.place_hold(posting(cash, held, usdt("10")))
    await take_back(win)

    async with unit_of_work() as uow:
        await uow.ledger.lock(cash, held)
        await uow.ledger.resolve_hold(hold.id, posting(held, cash, usdt("10"), TransferCode.HOLD_RELEASED))

    assert (await balance_of(cash), await balance_of(held), await owed(player.id)) == (usdt("0"),) * 3
    assert await verify_ledger() == []


async def test_linked_transfers_see_what_the_repayment_left(won_and_spent: PostedTransfer) -> None:
    cash, player = won_and_spent.credit, UUID(won_and_spent.credit.owner)
    await take_back(won_and_spent)
    before = await ledger_hash()

    with pytest.raises(InsufficientFunds) as refusal:
        await transfer(posting(HOUSE, cash, usdt("8")), posting(cash, HOUSE, usdt("1.000001")))
    assert refusal.value.facts == {"available": usdt("1"), "requested": usdt("1.000001")}
    assert await ledger_hash() == before

    win, bet = await transfer(posting(HOUSE, cash, usdt("8")), posting(cash, HOUSE, usdt("1")))
    assert await newest(3) == [
        ("ADJUSTMENT", 8_000000, None, 8_000000),
        ("REPAID", 7_000000, 1_000000, None),
        ("ADJUSTMENT", 1_000000, 0, None),
    ]
    assert await links_of(win.id, bet.id) == [win.id] * 3
    assert await owed(player) == usdt("0")


async def test_debts_add_up_and_each_currency_is_owed_by_itself(new_player: NewPlayer) -> None:
    player = await new_player()
    cash, euros = player_cash(player.id, "USDT"), player_cash(player.id, "EUR")
    wins = [await move(HOUSE, cash, usdt("2")) for _ in range(3)]
    await move(cash, FUNDS, usdt("6"))
    for number, win in enumerate(wins, start=1):
        await take_back(win)
        assert await owed(player.id) == usdt(str(2 * number))

    await fund(euros, Money(5_00, "EUR"))

    assert await balance_of(euros) == Money(5_00, "EUR")
    assert (await owed(player.id), await owed(player.id, "EUR")) == (usdt("6"), Money(0, "EUR"))
    assert await verify_ledger() == []


async def test_a_chargeback_of_a_deposit_that_repaid_makes_the_debt_again(won_and_spent: PostedTransfer) -> None:
    cash, player = won_and_spent.credit, UUID(won_and_spent.credit.owner)
    await take_back(won_and_spent)
    deposit = await move(FUNDS, cash, usdt("10"))
    assert (await balance_of(cash), await owed(player)) == (usdt("3"), usdt("0"))

    await take_back(deposit)

    assert (await balance_of(cash), await owed(player)) == (usdt("0"), usdt("7"))
    assert await verify_ledger() == []


async def test_a_debt_is_forgiven_by_the_house(won_and_spent: PostedTransfer) -> None:
    player = UUID(won_and_spent.credit.owner)
    await take_back(won_and_spent)

    await move(house_capital("USDT"), player_deficit(player, "USDT"), usdt("3"))

    assert await owed(player) == usdt("4")
    assert await verify_ledger() == []


async def test_the_debt_in_hand_follows_every_posting_of_the_unit_of_work(won_and_spent: PostedTransfer) -> None:
    cash = won_and_spent.credit
    async with unit_of_work() as uow:
        await uow.ledger.lock(won_and_spent.debit, cash)
        await uow.ledger.take_back(won_and_spent.id, code=TransferCode.ADJUSTMENT, reference=REFERENCE)
        assert (uow.ledger.balance(cash), uow.ledger.owed(cash)) == (usdt("0"), usdt("7"))
        await uow.ledger.post(posting(HOUSE, cash, usdt("9")))
        assert (uow.ledger.balance(cash), uow.ledger.owed(cash)) == (usdt("2"), usdt("0"))
    assert await verify_ledger() == []


# --- refusals ---


async def test_it_is_taken_back_once_and_a_repeat_moves_nothing(won_and_spent: PostedTransfer) -> None:
    await take_back(won_and_spent)
    before = await ledger_hash()
    with pytest.raises(AlreadyReversed):
        await take_back(won_and_spent)
    assert await ledger_hash() == before


async def test_what_a_deficit_moved_is_not_reversed(won_and_spent: PostedTransfer) -> None:
    cash, player = won_and_spent.credit, UUID(won_and_spent.credit.owner)
    mirror = await take_back(won_and_spent)
    deposit = await move(FUNDS, cash, usdt("1"))
    before = await ledger_hash()
    for advanced_or_repaid in (mirror.id - 1, deposit.id + 1):
        with pytest.raises(Conflict) as refusal:
            async with unit_of_work() as uow:
                await uow.ledger.lock(cash, player_deficit(player, "USDT"))
                await uow.ledger.reverse(advanced_or_repaid, code=TransferCode.ADJUSTMENT, reference=REFERENCE)
        assert refusal.value.facts == {"what": "transfer", "state": "of_a_deficit"}
    assert await ledger_hash() == before


async def test_only_cash_falls_into_debt(new_player: NewPlayer) -> None:
    bonus = player_bonus((await new_player()).id, "USDT")
    granted = await fund(bonus, usdt("5"))
    await move(bonus, HOUSE, usdt("1"))
    before = await ledger_hash()
    with pytest.raises(InsufficientFunds):
        await take_back(granted)
    assert await ledger_hash() == before


async def test_a_plain_reversal_still_refuses_what_was_spent(won_and_spent: PostedTransfer) -> None:
    before = await ledger_hash()
    with pytest.raises(InsufficientFunds):
        async with unit_of_work() as uow:
            await uow.ledger.lock(won_and_spent.debit, won_and_spent.credit)
            await uow.ledger.reverse(won_and_spent.id, code=TransferCode.ADJUSTMENT, reference=REFERENCE)
    assert await ledger_hash() == before


async def test_a_refusal_that_is_caught_leaves_the_unit_of_work_whole(new_player: NewPlayer) -> None:
    """A use case may go on after a refusal: nothing of what was refused is written by the others' flush."""
    player = await new_player(balance="5")
    cash, held = player_cash(player.id, "USDT"), player_held(player.id, "USDT")
    async with unit_of_work() as uow:
        await uow.ledger.lock(cash, held, HOUSE)
        with pytest.raises(InsufficientFunds):
            await uow.ledger.post(posting(cash, HOUSE, usdt("4")), posting(cash, HOUSE, usdt("2")))
        with pytest.raises(InsufficientFunds):
            await uow.ledger.place_hold(posting(cash, held, usdt("6")))
        await uow.ledger.post(posting(cash, HOUSE, usdt("3")))
    assert await balance_of(cash) == usdt("2")
    assert await verify_ledger() == []


async def test_the_database_itself_refuses_a_debt_beside_money(new_player: NewPlayer) -> None:
    player = await new_player(balance="5")
    with pytest.raises(IntegrityError, match="ledger_account_owed"):
        await connection().execute_query(
            "UPDATE ledger_account SET owed = 1 WHERE kind = 1 AND owner = $1", [str(player.id)]
        )


# --- together ---

PAIRS = 200


async def test_taking_back_and_a_deposit_at_once_leave_the_same_money_whichever_comes_first(
    new_player: NewPlayer,
) -> None:
    players = [player_cash((await new_player()).id, "USDT") for _ in range(20)]
    wins: list[PostedTransfer] = []
    for number in range(PAIRS):
        cash = players[number % len(players)]
        wins.append(await move(HOUSE, cash, usdt("3")))
        await move(cash, FUNDS, usdt("3"))

    async def deposit(cash: AccountAddress) -> PostedTransfer:
        return await move(FUNDS, cash, usdt("2"))

    await asyncio.gather(*(work for win in wins for work in (take_back(win), deposit(win.credit))))

    # Each owes 10 wins of 3, less 10 deposits of 2.
    for cash in players:
        assert (await balance_of(cash), await owed(UUID(cash.owner))) == (usdt("0"), usdt("10"))
    assert await verify_ledger() == []


async def test_of_twenty_who_take_back_the_same_one_does(won_and_spent: PostedTransfer) -> None:
    answers = await asyncio.gather(*(take_back(won_and_spent) for _ in range(20)), return_exceptions=True)
    assert Counter(map(type, answers)) == {PostedTransfer: 1, AlreadyReversed: 19}
    assert await owed(UUID(won_and_spent.credit.owner)) == usdt("7")
    assert await verify_ledger() == []


async def test_of_twenty_reversals_between_two_house_accounts_one_is_done(database: str) -> None:
    """No lock keeps them apart: the unique key of reversals does."""
    made = await move(FUNDS, HOUSE, usdt("1"))
    answers = await asyncio.gather(*(take_back(made) for _ in range(20)), return_exceptions=True)
    assert Counter(map(type, answers)) == {PostedTransfer: 1, AlreadyReversed: 19}
    assert await balance_of(HOUSE) == usdt("0")
    assert await verify_ledger() == []


async def test_the_statement_tells_of_the_debt(won_and_spent: PostedTransfer) -> None:
    cash = won_and_spent.credit
    await take_back(won_and_spent)
    await transfer(Posting(debit=FUNDS, credit=cash, amount=usdt("10"), code=TransferCode.DEPOSIT, reference=uuid4()))
    lines = await statement(cash)
    assert [(line.code.name, str(line.amount), str(line.balance_after)) for line in lines[:4]] == [
        ("REPAID", "-7.00 USDT", "3.00 USDT"),
        ("DEPOSIT", "10.00 USDT", "10.00 USDT"),
        ("ADJUSTMENT", "-10.00 USDT", "0.00 USDT"),
        ("ADVANCED", "7.00 USDT", "10.00 USDT"),
    ]
