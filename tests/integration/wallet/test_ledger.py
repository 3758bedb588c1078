"""The ledger: what it posts, what it refuses, and that a refusal moves nothing."""

import asyncio
from uuid import UUID, uuid4

import asyncpg
import pytest
from tortoise.exceptions import IntegrityError

from core import clock
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
from tests.plugins.databases import AsOwner
from tests.plugins.people import NewPlayer, fingerprint

ROUND = UUID("00000000-0000-7000-8000-000000000001")


def usdt(text: str) -> Money:
    return Money.parse(text, "USDT")


def bet_of(player_id: UUID, amount: Money, reference: UUID = ROUND) -> Posting:
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
            reference=ROUND,
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
    win = Posting(debit=house, credit=cash, amount=usdt("5"), code=TransferCode.WIN, reference=ROUND)
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
        return Posting(debit=held, credit=to, amount=usdt(amount), code=code, reference=ROUND)

    async with unit_of_work() as uow:
        await uow.ledger.lock(cash, held)
        hold = await uow.ledger.place_hold(
            Posting(debit=cash, credit=held, amount=usdt("8"), code=TransferCode.HOLD_PLACED, reference=ROUND)
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
            await uow.ledger.reverse(receipt.transfer_id, code=TransferCode.ROLLBACK, reference=ROUND)

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
            reference=ROUND,
        )


def test_both_sides_the_same_account_and_a_boundless_key_are_refused() -> None:
    cash = player_cash(uuid4(), "USDT")
    with pytest.raises(InvalidInput):
        Posting(debit=cash, credit=cash, amount=usdt("1"), code=TransferCode.BET, reference=ROUND)
    with pytest.raises(InvalidInput):
        TransferKey("hub88", "k" * 10_000)
    with pytest.raises(InvalidInput):
        TransferKey("hub88", "")


@pytest.mark.parametrize("table", ["ledger_transfer", "ledger_reversal", "ledger_key"])
@pytest.mark.parametrize("statement_", ["UPDATE {0} SET {1} = {1}", "DELETE FROM {0}", "TRUNCATE {0} CASCADE"])
async def test_the_database_itself_refuses_to_change_what_was_written(
    new_player: NewPlayer, as_owner: AsOwner, table: str, statement_: str
) -> None:
    await new_player(balance="10")
    before = await fingerprint()
    column = "amount" if table == "ledger_transfer" else "transfer_id"
    with pytest.raises(asyncpg.PostgresError, match="append-only"):
        await as_owner(statement_.format(table, column))
    assert await fingerprint() == before


async def test_the_database_itself_refuses_a_negative_balance(new_player: NewPlayer) -> None:
    player = await new_player(balance="10")
    with pytest.raises(IntegrityError, match="ledger_account_balance"):
        await connection().execute_query(
            "UPDATE ledger_account SET balance = -1 WHERE owner = $1 AND kind = 1", [str(player.id)]
        )


@pytest.mark.parametrize(
    ("forgery", "constraint"),
    [
        ({"amount": 0}, "ledger_transfer_amount"),
        ({"amount": -5}, "ledger_transfer_amount"),
        ({"credit": "debit", "credit_balance": 9}, "ledger_transfer_two_accounts"),
        ({"credit": "euros"}, "ledger_transfer_one_currency"),
        ({"debit_balance": None}, "ledger_transfer_balances"),
        ({"debit_balance": -1}, "ledger_transfer_balances"),
        ({"credit_balance": 7}, "ledger_transfer_balances"),
    ],
    ids=lambda value: str(value),
)
async def test_the_database_itself_refuses_a_wrong_transfer(
    new_player: NewPlayer, forgery: dict[str, object], constraint: str
) -> None:
    player = await new_player(balance="10")
    async with unit_of_work() as uow:
        await uow.ledger.lock(house_games("hub88", "USDT"), house_games("hub88", "EUR"))
    ids = {
        row["name"]: row["id"]
        for row in await connection().execute_query_dict(
            """
            SELECT CASE WHEN owner = $1 AND kind = 1 THEN 'debit' WHEN currency = 'EUR' THEN 'euros' ELSE 'credit' END
                   AS name, id
            FROM ledger_account WHERE (owner = $1 AND kind = 1) OR owner = 'hub88'
            """,
            [str(player.id)],
        )
    }
    row = {"amount": 1, "credit": "credit", "debit_balance": 9, "credit_balance": None} | forgery
    with pytest.raises(IntegrityError, match=constraint):
        await connection().execute_query(
            """
            INSERT INTO ledger_transfer (id, debit_account_id, credit_account_id, amount, code, reference,
                                         debit_balance, credit_balance, created_at)
            VALUES (999999, $1, $2, $3, 3, gen_random_uuid(), $4, $5, now())
            """,
            [ids["debit"], ids[str(row["credit"])], row["amount"], row["debit_balance"], row["credit_balance"]],
        )


async def test_a_month_of_transfers_is_a_table_of_its_own_and_append_only_too(
    new_player: NewPlayer, as_owner: AsOwner
) -> None:
    player = await new_player(balance="10")
    rows = await connection().execute_query_dict(
        "SELECT DISTINCT tableoid::regclass::text AS month FROM ledger_transfer"
    )
    assert [row["month"] for row in rows] == [f"ledger_transfer_{clock.now():%Y_%m}"]
    with pytest.raises(asyncpg.PostgresError, match="append-only"):
        await as_owner(f"DELETE FROM {rows[0]['month']}")
    made = await connection().execute_query_dict("SELECT make_ledger_partitions('2031-11-15', '2032-02-01') AS made")
    assert made == [{"made": 4}]
    assert (await balance_of(player_cash(player.id, "USDT"))) == usdt("10")


async def test_a_statement_runs_backwards_by_cursor_with_the_balance_after_each_line(new_player: NewPlayer) -> None:
    player = await new_player(balance="10")
    for number in range(5):
        await post_once(bet_of(player.id, usdt("1"), UUID(int=number)), TransferKey("hub88", f"bet-{number}"))
    cash = player_cash(player.id, "USDT")
    newest = await statement(cash, limit=4)
    rest = await statement(cash, limit=4, before_transfer_id=newest[-1].transfer_id)
    assert [str(line.balance_after) for line in newest + rest] == [
        "5.00 USDT", "6.00 USDT", "7.00 USDT", "8.00 USDT", "9.00 USDT", "10.00 USDT"
    ]  # fmt: skip
    assert [line.reference for line in newest] == [UUID(int=number) for number in (4, 3, 2, 1)]


@pytest.mark.parametrize(
    ("sabotage", "invariant"),
    [
        ("UPDATE ledger_account SET balance = balance + 1 WHERE kind = 1", "the balances of a currency sum to zero"),
        ("UPDATE ledger_shard SET balance = balance + 1", "an unbounded account's shards"),
        ("UPDATE ledger_transfer SET debit_balance = debit_balance + 1", "starts where the one"),
        ("UPDATE ledger_transfer SET amount = amount + 1 WHERE code = 3", "a stored balance is the sum of its entries"),
        ("DELETE FROM ledger_transfer WHERE code = 3", "a stored balance is the sum of its entries"),
        ("UPDATE ledger_transfer SET credit_account_id = credit_account_id + 512", "a transfer has both its accounts"),
        ("UPDATE ledger_key SET transfer_id = 999999", "a posted key has its transfer"),
        ("INSERT INTO ledger_reversal SELECT min(id), max(id) FROM ledger_transfer", "a reversal mirrors"),
    ],
)
async def test_verification_finds_what_was_changed_behind_its_back(
    new_player: NewPlayer, as_owner: AsOwner, sabotage: str, invariant: str
) -> None:
    player = await new_player(balance="10")
    await post_once(bet_of(player.id, usdt("1")), TransferKey("hub88", "bet-1"))
    await as_owner(f"SET session_replication_role = replica; {sabotage}")
    assert any(invariant in violation.invariant for violation in await verify_ledger())
