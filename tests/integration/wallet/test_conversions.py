"""Conversion: two linked transfers through the exchange, the rate on record, never a unit too much."""

import asyncio
from datetime import UTC, datetime
from decimal import Decimal

import pytest
from tortoise.exceptions import IntegrityError, OperationalError

from core.database import connection
from core.errors import Conflict, InvalidInput
from core.money import CurrencyMismatch, InvalidAmount, Money
from core.unit_of_work import UnitOfWork, once, unit_of_work
from core.wallet import (
    AccountAddress,
    IdempotencyConflict,
    InsufficientFunds,
    Receipt,
    TransferCode,
    TransferKey,
    balance_of,
    exchange,
    gateway_funds,
    player_cash,
)
from core.wallet import models as wallet_models
from core.wallet.conversions import Conversion, Rate, accounts_of_conversion, convert
from core.wallet.invariants import verify_ledger
from tests.integration.wallet.moves import REFERENCE, fund, ledger_hash, links_of, move, take_back, usdt
from tests.plugins.people import NewPlayer

QUOTED_AT = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


def rate(text: str) -> Rate:
    return Rate.parse(text, source="ecb", quoted_at=QUOTED_AT)


async def change(source: AccountAddress, target: AccountAddress, sold: Money, at: str) -> Conversion:
    async with unit_of_work() as uow:
        await uow.ledger.lock(*accounts_of_conversion(source, target))
        return await convert(uow, source=source, target=target, sold=sold, rate=rate(at), reference=REFERENCE)


async def test_money_changes_its_currency_through_the_exchange_at_the_rate_on_record(new_player: NewPlayer) -> None:
    # Given
    player = await new_player(balance="100")
    cash, euros = player_cash(player.id, "USDT"), player_cash(player.id, "EUR")

    # When
    done = await change(cash, euros, usdt("33.333333"), "0.925925925925925925")

    # Then
    assert (done.sold.amount, done.bought.amount) == (usdt("33.333333"), Money(30_86, "EUR"))  # not 30.8641...
    assert await balance_of(cash) == usdt("66.666667")
    assert await balance_of(euros) == Money(30_86, "EUR")
    assert await balance_of(exchange("USDT")) == usdt("33.333333")
    assert await balance_of(exchange("EUR")) == Money(-30_86, "EUR")
    assert await links_of(done.sold.id, done.bought.id) == [done.sold.id] * 2
    kept = await wallet_models.Conversion.get(link_id=done.sold.id)
    assert (kept.rate, kept.source, kept.quoted_at) == (Decimal("0.925925925925925925"), "ecb", QUOTED_AT)
    assert await verify_ledger() == []


async def test_a_gateways_money_is_changed_as_well(database: str) -> None:
    ton, stars = gateway_funds("fragment", "TON"), gateway_funds("fragment", "XTR")
    await change(stars, ton, Money(1000, "XTR"), "0.004")
    assert await balance_of(stars) == Money(-1000, "XTR")
    assert await balance_of(ton) == Money.parse("4", "TON")
    assert await verify_ledger() == []


async def test_a_conversion_is_done_once_for_its_key(new_player: NewPlayer) -> None:
    player = await new_player(balance="10")
    cash, euros = player_cash(player.id, "USDT"), player_cash(player.id, "EUR")

    async def ask(sold: str) -> Receipt:
        async def work(uow: UnitOfWork) -> int:
            done = await convert(uow, source=cash, target=euros, sold=usdt(sold), rate=rate("0.9"), reference=REFERENCE)
            return done.sold.id

        key = TransferKey("exchange", "order-1")
        return await once(key, {"sold": sold}, lock=accounts_of_conversion(cash, euros), work=work)

    receipts = await asyncio.gather(*(ask("4") for _ in range(10)))

    assert len({receipt.transfer_id for receipt in receipts}) == 1
    assert [receipt.balance for receipt in receipts] == [usdt("6")] * 10
    with pytest.raises(IdempotencyConflict):
        await ask("5")
    assert await balance_of(euros) == Money(3_60, "EUR")
    assert await wallet_models.Conversion.all().count() == 1
    assert await verify_ledger() == []


async def test_what_is_bought_repays_what_is_owed_in_its_currency(new_player: NewPlayer) -> None:
    player = await new_player(balance="10")
    cash, euros = player_cash(player.id, "USDT"), player_cash(player.id, "EUR")
    granted = await fund(euros, Money(5_00, "EUR"))
    await move(euros, gateway_funds("crypto_pay", "EUR"), Money(5_00, "EUR"))
    await take_back(granted)

    done = await change(cash, euros, usdt("10"), "0.9")

    assert await balance_of(euros) == Money(4_00, "EUR")
    assert await links_of(done.sold.id, done.bought.id + 1) == [done.sold.id] * 3
    assert await verify_ledger() == []


async def test_opposite_conversions_at_once_leave_exactly_what_was_changed(new_player: NewPlayer) -> None:
    players = [await new_player(balance="100") for _ in range(5)]
    for player in players:
        await fund(player_cash(player.id, "EUR"), Money(100_00, "EUR"))

    async def there_and_back(number: int) -> None:
        one, other = players[number % 5], players[(number + 1) % 5]
        await change(player_cash(one.id, "USDT"), player_cash(other.id, "EUR"), usdt("1"), "0.9")
        await change(player_cash(one.id, "EUR"), player_cash(other.id, "USDT"), Money(90, "EUR"), "1.1")

    await asyncio.gather(*(there_and_back(number) for number in range(50)))

    assert await balance_of(exchange("USDT")) == usdt("0.5")  # bought for 1, sold for 0.99
    assert await balance_of(exchange("EUR")) == Money(0, "EUR")
    assert await verify_ledger() == []


# --- refusals ---


@pytest.mark.parametrize(
    ("sold", "at", "refusal"),
    [
        (Money(0, "USDT"), "0.9", InvalidAmount),
        (Money(-1, "USDT"), "0.9", InvalidAmount),
        (Money(1, "USDT"), "0.9", InvalidAmount),  # buys nothing
        (Money(10_000, "USDT"), "0.999999999999999999", InvalidAmount),  # nearly a cent is none
        (Money(1_00, "EUR"), "0.9", CurrencyMismatch),
        (Money(10_000001, "USDT"), "0.9", InsufficientFunds),
        (Money(10_000000, "USDT"), "99999999999999999999", InvalidAmount),  # more than a BIGINT
    ],
    ids=["zero", "negative", "buys nothing", "buys less than a unit", "other currency", "not his", "too much"],
)
async def test_a_conversion_is_refused_and_nothing_moves(
    new_player: NewPlayer, sold: Money, at: str, refusal: type[Exception]
) -> None:
    player = await new_player(balance="10")
    before = await ledger_hash()
    with pytest.raises(refusal):
        await change(player_cash(player.id, "USDT"), player_cash(player.id, "EUR"), sold, at)
    assert await ledger_hash() == before


async def test_nothing_is_changed_into_itself(new_player: NewPlayer) -> None:
    one, other = await new_player(balance="10"), await new_player()
    before = await ledger_hash()
    with pytest.raises(InvalidInput) as refusal:
        await change(player_cash(one.id, "USDT"), player_cash(other.id, "USDT"), usdt("1"), "1")
    assert refusal.value.facts == {"field": "target", "reason": "same_currency"}
    assert await ledger_hash() == before


async def test_half_a_conversion_is_not_reversed(new_player: NewPlayer) -> None:
    player = await new_player(balance="10")
    done = await change(player_cash(player.id, "USDT"), player_cash(player.id, "EUR"), usdt("10"), "0.9")
    before = await ledger_hash()
    for transfer in (done.sold, done.bought):
        with pytest.raises(Conflict) as refusal:
            async with unit_of_work() as uow:
                await uow.ledger.lock(transfer.debit, transfer.credit)
                await uow.ledger.take_back(transfer.id, code=TransferCode.ADJUSTMENT, reference=REFERENCE)
        assert refusal.value.facts == {"what": "transfer", "state": "of_a_conversion"}
    assert await ledger_hash() == before


@pytest.mark.parametrize(
    "text",
    [
        "0", "-1", "", ".", "NaN", "Infinity", "-Infinity", "1e3", "0,9", "1.0.0", "٣", "0x1", "a rate", " 1", "1_0",
        "0.0000000000000000001", "100000000000000000000", "9" * 61, "1\x00",
    ],
)  # fmt: skip
def test_an_impossible_rate_is_refused_by_name(text: str) -> None:
    with pytest.raises(InvalidInput) as refusal:
        rate(text)
    assert refusal.value.facts["field"] == "rate"


@pytest.mark.parametrize("value", ["NaN", "sNaN", "Infinity", "-Infinity", "-0.5", "1E+400000", "1E-400000"])
def test_an_impossible_decimal_is_refused_too(value: str) -> None:
    with pytest.raises(InvalidInput):
        Rate(value=Decimal(value), source="ecb", quoted_at=QUOTED_AT)


def test_a_rate_says_who_quoted_it_and_when() -> None:
    for source in ("", "s" * 65, "\x00"):
        with pytest.raises(InvalidInput):
            Rate.parse("1", source=source, quoted_at=QUOTED_AT)
    with pytest.raises(InvalidInput):
        Rate.parse("1", source="ecb", quoted_at=QUOTED_AT.replace(tzinfo=None))


@pytest.mark.parametrize("text", ["99999999999999999999.999999999999999999", "0.000000000000000001", "1.10"])
async def test_a_rate_is_kept_to_its_last_digit(new_player: NewPlayer, text: str) -> None:
    kept = rate(text)
    await connection().execute_query(
        "INSERT INTO ledger_conversion (link_id, rate, source, quoted_at) VALUES (1, $1, $2, $3)",
        [kept.value, kept.source, kept.quoted_at],
    )
    assert (await wallet_models.Conversion.get(link_id=1)).rate == Decimal(text)


@pytest.mark.parametrize("statement", ["UPDATE {} SET rate = 1", "DELETE FROM {}", "TRUNCATE {}"])
async def test_the_database_itself_refuses_to_change_a_rate_on_record(database: str, statement: str) -> None:
    with pytest.raises((IntegrityError, OperationalError), match=r"append-only|permission denied"):
        await connection().execute_query(statement.format("ledger_conversion"))
