"""The ledger: what it posts, what it refuses, and that a refusal moves nothing."""

import asyncio
from uuid import uuid4

import pytest
from tortoise.exceptions import IntegrityError, OperationalError

from core.database import connection
from core.errors import InvalidInput
from core.money import CurrencyMismatch, InvalidAmount, Money
from core.unit_of_work import UnitOfWork, once, unit_of_work
from core.wallet import (
    HoldClosed,
    IdempotencyConflict,
    InsufficientFunds,
    Posting,
    TransferCode,
    TransferKey,
    balance_of,
    gateway_funds,
    house_games,
    player_cash,
    player_held,
    statement,
)
from core.wallet.errors import AlreadyReversed
from core.wallet.invariants import verify_ledger
from tests.plugins.people import NewPlayer, fingerprint


def usdt(text: str) -> Money:
    return Money.parse(text, "USDT")


def bet_of(player_id: object, amount: Money, reference: str = "round") -> Posting:
    return Posting(
        debit=player_cash(player_id, amount.currency),
        credit=house_games("hub88", amount.currency),
        amount=amount,
        code=TransferCode.BET,
        reference=reference,
    )


async def post_once(posting: Posting, key: TransferKey, **more: object) -> object:
    async def work(uow: UnitOfWork) -> int:
        (transfer,) = await uow.ledger.post(posting)
        return transfer.id

    content = {"amount": posting.amount.minor, **more}
    return await once(key, content, lock=(posting.debit, posting.credit), work=work, remember_refusals=True)


async def test_a_transfer_moves_money_between_two_accounts_and_leaves_their_sum(new_player: NewPlayer) -> None:
    player = await new_player(balance="10")
    receipt = await post_once(bet_of(player.id, usdt("2.50")), TransferKey("hub88", "bet-1"))
    assert receipt.balance == usdt("7.50")
    assert await balance_of(player_cash(player.id, "USDT")) == usdt("7.50")
    assert await balance_of(house_games("hub88", "USDT")) == usdt("2.50")
    assert await verify_ledger() == []


async def test_a_balance_never_goes_below_zero(new_player: NewPlayer) -> None:
    player = await new_player(balance="2.499999")
    before = await fingerprint()
    with pytest.raises(InsufficientFunds) as refusal:
        await post_once(bet_of(player.id, usdt("2.50")), TransferKey("hub88", "bet-1"))
    assert refusal.value.facts == {"available": usdt("2.499999"), "requested": usdt("2.50")}
    after = await fingerprint()
    before.pop("ledger_account"), after.pop("ledger_account")  # the house's account was opened, empty
    assert after == before


async def test_the_first_answer_is_given_for_ever_a_refusal_too(new_player: NewPlayer) -> None:
    player = await new_player(balance="1")
    key = TransferKey("hub88", "bet-1")
    with pytest.raises(InsufficientFunds):
        await post_once(bet_of(player.id, usdt("2")), key)
    from tests.plugins.people import credit

    await credit(player, "10")
    with pytest.raises(InsufficientFunds) as repeated:
        await post_once(bet_of(player.id, usdt("2")), key)
    assert repeated.value.facts == {"available": usdt("1"), "requested": usdt("2")}
    assert await balance_of(player_cash(player.id, "USDT")) == usdt("11")


async def test_the_same_key_with_other_content_is_a_conflict(new_player: NewPlayer) -> None:
    player = await new_player(balance="10")
    key = TransferKey("hub88", "bet-1")
    await post_once(bet_of(player.id, usdt("2")), key)
    before = await fingerprint()
    with pytest.raises(IdempotencyConflict):
        await post_once(bet_of(player.id, usdt("3")), key)
    assert await fingerprint() == before


async def test_fifty_equal_commands_at_once_debit_once(new_player: NewPlayer) -> None:
    player = await new_player(balance="10")
    receipts = await asyncio.gather(
        *(post_once(bet_of(player.id, usdt("1")), TransferKey("hub88", "bet-1")) for _ in range(50))
    )
    assert len({receipt.transfer_id for receipt in receipts}) == 1
    assert sum(not receipt.replayed for receipt in receipts) == 1
    assert await balance_of(player_cash(player.id, "USDT")) == usdt("9")
    assert await verify_ledger() == []


async def test_one_key_used_by_two_players_at_once_moves_one_of_them(new_player: NewPlayer) -> None:
    players = [await new_player(balance="5") for _ in range(10)]
    answers = await asyncio.gather(
        *(
            post_once(bet_of(player.id, usdt("1")), TransferKey("hub88", "shared"), player=str(player.id))
            for player in players
        ),
        return_exceptions=True,
    )
    assert sum(isinstance(answer, IdempotencyConflict) for answer in answers) == 9
    balances = [await balance_of(player_cash(player.id, "USDT")) for player in players]
    assert sorted(balances) == [usdt("4")] + [usdt("5")] * 9
    assert await verify_ledger() == []


async def test_a_hundred_debits_at_once_stop_exactly_at_zero(new_player: NewPlayer) -> None:
    player = await new_player(balance="10")
    answers = await asyncio.gather(
        *(post_once(bet_of(player.id, usdt("1")), TransferKey("hub88", f"bet-{n}")) for n in range(100)),
        return_exceptions=True,
    )
    assert sum(isinstance(answer, InsufficientFunds) for answer in answers) == 90
    assert await balance_of(player_cash(player.id, "USDT")) == usdt("0")
    assert await verify_ledger() == []


async def test_opposing_transfers_never_deadlock(new_player: NewPlayer) -> None:
    anna, boris = await new_player(balance="100"), await new_player(balance="100")

    async def pay(debtor: object, creditor: object, number: int) -> None:
        posting = Posting(
            debit=player_cash(debtor, "USDT"),
            credit=player_cash(creditor, "USDT"),
            amount=usdt("1"),
            code=TransferCode.ADJUSTMENT,
            reference="swap",
        )
        await post_once(posting, TransferKey("test", f"{debtor}-{number}"))

    await asyncio.gather(
        *(pay(anna.id, boris.id, n) for n in range(60)), *(pay(boris.id, anna.id, n) for n in range(60))
    )
    assert await balance_of(player_cash(anna.id, "USDT")) == usdt("100")
    assert await verify_ledger() == []


async def test_linked_transfers_stand_or_fall_together(new_player: NewPlayer) -> None:
    player = await new_player(balance="1")
    cash, house = player_cash(player.id, "USDT"), house_games("hub88", "USDT")
    win = Posting(debit=house, credit=cash, amount=usdt("5"), code=TransferCode.WIN, reference="round")
    before = await balance_of(cash)
    with pytest.raises(InsufficientFunds):
        async with unit_of_work() as uow:
            await uow.ledger.lock(cash, house)
            await uow.ledger.post(win, bet_of(player.id, usdt("6.000001")))
    assert await balance_of(cash) == before
    async with unit_of_work() as uow:
        await uow.ledger.lock(cash, house)
        first, second = await uow.ledger.post(win, bet_of(player.id, usdt("6")))
    assert first.credit_balance_after == usdt("6")
    assert second.debit_balance_after == usdt("0")
    rows = await connection().execute_query_dict(
        "SELECT DISTINCT link_id FROM ledger_transfer WHERE id = ANY($1)", [[first.id, second.id]]
    )
    assert rows == [{"link_id": first.id}]
    assert await verify_ledger() == []


async def test_a_hold_is_captured_in_part_and_released_and_never_beyond(new_player: NewPlayer) -> None:
    player = await new_player(balance="10")
    cash, held = player_cash(player.id, "USDT"), player_held(player.id, "USDT")
    funds = gateway_funds("crypto_pay", "USDT")

    def move(to: object, amount: str, code: TransferCode) -> Posting:
        return Posting(debit=held, credit=to, amount=usdt(amount), code=code, reference="payout")

    async with unit_of_work() as uow:
        await uow.ledger.lock(cash, held)
        hold = await uow.ledger.place_hold(
            Posting(debit=cash, credit=held, amount=usdt("8"), code=TransferCode.HOLD_PLACED, reference="payout")
        )
    assert await balance_of(cash) == usdt("2")
    async with unit_of_work() as uow:
        await uow.ledger.lock(held, funds)
        await uow.ledger.resolve_hold(hold.id, move(funds, "5", TransferCode.PAYOUT))
    with pytest.raises(HoldClosed):
        async with unit_of_work() as uow:
            await uow.ledger.lock(cash, held)
            await uow.ledger.resolve_hold(hold.id, move(cash, "3.000001", TransferCode.HOLD_RELEASED))
    async with unit_of_work() as uow:
        await uow.ledger.lock(cash, held)
        await uow.ledger.resolve_hold(hold.id, move(cash, "3", TransferCode.HOLD_RELEASED))
    assert await balance_of(cash) == usdt("5")
    assert await balance_of(held) == usdt("0")
    assert await balance_of(funds) == usdt("5")
    assert await verify_ledger() == []


async def test_a_transfer_is_reversed_once(new_player: NewPlayer) -> None:
    player = await new_player(balance="10")
    posting = bet_of(player.id, usdt("4"))
    receipt = await post_once(posting, TransferKey("hub88", "bet-1"))

    async def reverse() -> None:
        async with unit_of_work() as uow:
            await uow.ledger.lock(posting.debit, posting.credit)
            await uow.ledger.reverse(receipt.transfer_id, code=TransferCode.ROLLBACK, reference="round")

    answers = await asyncio.gather(*(reverse() for _ in range(10)), return_exceptions=True)
    assert sum(isinstance(answer, AlreadyReversed) for answer in answers) == 9
    assert await balance_of(posting.debit) == usdt("10")
    assert await verify_ledger() == []


@pytest.mark.parametrize(
    ("amount", "refusal"),
    [
        (lambda: usdt("0"), InvalidAmount),
        (lambda: usdt("-1"), InvalidAmount),
        (lambda: Money.parse("1", "EUR"), CurrencyMismatch),
        (lambda: usdt("0.0000001"), InvalidAmount),
        (lambda: usdt("NaN"), InvalidAmount),
        (lambda: usdt("1e3"), InvalidAmount),
        (lambda: usdt("9223372036854.775808"), InvalidAmount),
        (lambda: Money(1.0, "USDT"), InvalidAmount),
        (lambda: Money(True, "USDT"), InvalidAmount),
    ],
    ids=["zero", "negative", "other currency", "too fine", "NaN", "exponent", "2^63", "float", "bool"],
)
def test_an_impossible_amount_is_refused_by_name(amount: object, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        Posting(
            debit=player_cash(uuid4(), "USDT"),
            credit=house_games("hub88", "USDT"),
            amount=amount(),
            code=TransferCode.BET,
            reference="round",
        )


def test_both_sides_the_same_account_and_a_boundless_key_are_refused() -> None:
    cash = player_cash(uuid4(), "USDT")
    with pytest.raises(InvalidInput):
        Posting(debit=cash, credit=cash, amount=usdt("1"), code=TransferCode.BET, reference="round")
    with pytest.raises(InvalidInput):
        TransferKey("hub88", "k" * 10_000)
    with pytest.raises(InvalidInput):
        TransferKey("hub88", "")


@pytest.mark.parametrize("table", ["ledger_transfer", "ledger_entry", "ledger_key"])
@pytest.mark.parametrize("statement_", ["UPDATE {} SET created_at = now()", "DELETE FROM {}", "TRUNCATE {} CASCADE"])
async def test_the_database_itself_refuses_to_change_what_was_written(
    new_player: NewPlayer, table: str, statement_: str
) -> None:
    await new_player(balance="10")
    before = await fingerprint()
    with pytest.raises((IntegrityError, OperationalError), match="append-only"):
        await connection().execute_query(statement_.format(table))
    assert await fingerprint() == before


async def test_the_database_itself_refuses_a_negative_balance(new_player: NewPlayer) -> None:
    player = await new_player(balance="10")
    with pytest.raises(IntegrityError, match="ledger_account_balance"):
        await connection().execute_query(
            "UPDATE ledger_account SET balance = -1 WHERE owner = $1 AND kind = 1", [str(player.id)]
        )


async def test_a_statement_runs_backwards_by_cursor_with_the_balance_after_each_line(new_player: NewPlayer) -> None:
    player = await new_player(balance="10")
    for number in range(5):
        await post_once(bet_of(player.id, usdt("1"), f"round-{number}"), TransferKey("hub88", f"bet-{number}"))
    cash = player_cash(player.id, "USDT")
    newest = await statement(cash, limit=4)
    rest = await statement(cash, limit=4, before_entry_id=newest[-1].entry_id)
    assert [str(line.balance_after) for line in newest + rest] == [
        "5.00 USDT", "6.00 USDT", "7.00 USDT", "8.00 USDT", "9.00 USDT", "10.00 USDT"
    ]  # fmt: skip
    assert [line.reference for line in newest] == ["round-4", "round-3", "round-2", "round-1"]


@pytest.mark.parametrize(
    ("sabotage", "invariant"),
    [
        (
            "UPDATE ledger_account SET balance = balance + 1 WHERE kind = 1",
            "a stored balance is the sum of its entries",
        ),
        ("UPDATE ledger_entry SET amount = amount + 1 WHERE amount > 0", "the accounts of a currency sum to zero"),
        ("UPDATE ledger_entry SET balance_after = balance_after + 1 WHERE balance_after > 0", "starts where the one"),
        ("DELETE FROM ledger_entry WHERE amount < 0", "a transfer has two entries"),
        ("UPDATE ledger_transfer SET amount = amount + 1", "a transfer has two entries"),
        ("UPDATE ledger_key SET transfer_id = 999999", "a posted key has its transfer"),
    ],
)
async def test_verification_finds_what_was_changed_behind_its_back(
    new_player: NewPlayer, sabotage: str, invariant: str
) -> None:
    player = await new_player(balance="10")
    await post_once(bet_of(player.id, usdt("1")), TransferKey("hub88", "bet-1"))
    await connection().execute_script(
        f"SET session_replication_role = replica; {sabotage}; SET session_replication_role = DEFAULT"
    )
    assert any(invariant in violation.invariant for violation in await verify_ledger())
