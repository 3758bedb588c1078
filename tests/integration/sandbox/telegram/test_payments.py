"""Invoices, from the Pay button to the refund."""

import asyncio

import pytest
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import LabeledPrice, Message, Update

from integrations.sandbox.telegram import NotPossible
from tests.integration.sandbox.telegram.harness import ANNA, BORIS, StartTelegram, Telegram, take_updates

PRICE = [LabeledPrice(label="Chips", amount=50)]


async def send_invoice(telegram: Telegram, **changes: object) -> Message:
    fields = {"title": "Chips", "description": "50 chips", "payload": "deposit:1", "currency": "XTR", "prices": PRICE}
    return await telegram.bot.send_invoice(ANNA, **{**fields, **changes})  # type: ignore[arg-type]


async def next_update(telegram: Telegram) -> Update:
    (update,) = await take_updates(telegram)
    return update


@pytest.fixture
async def started(telegram: Telegram) -> Telegram:
    await telegram.world.start(ANNA)
    await take_updates(telegram)
    return telegram


async def test_a_confirmed_payment_is_charged_and_told_to_the_bot(started: Telegram) -> None:
    invoice = await send_invoice(started)
    paying = asyncio.create_task(started.world.pay_invoice(ANNA, invoice.message_id))

    query = (await next_update(started)).pre_checkout_query
    assert query is not None
    await started.bot.answer_pre_checkout_query(query.id, ok=True)
    outcome = await paying
    message = (await next_update(started)).message

    assert (query.currency, query.total_amount, query.invoice_payload) == ("XTR", 50, "deposit:1")
    assert message is not None
    assert message.successful_payment is not None
    assert outcome.status == "paid"
    assert message.successful_payment.telegram_payment_charge_id == outcome.charge_id
    assert (message.successful_payment.total_amount, message.successful_payment.invoice_payload) == (50, "deposit:1")
    assert (await started.bot.get_my_star_balance()).amount == 50


async def test_a_refused_pre_checkout_charges_nothing(started: Telegram) -> None:
    invoice = await send_invoice(started)
    paying = asyncio.create_task(started.world.pay_invoice(ANNA, invoice.message_id))

    query = (await next_update(started)).pre_checkout_query
    assert query is not None
    with pytest.raises(TelegramBadRequest, match="error message must be specified"):
        await started.bot.answer_pre_checkout_query(query.id, ok=False)
    await started.bot.answer_pre_checkout_query(query.id, ok=False, error_message="Your limit is reached.")

    outcome = await paying
    assert (outcome.status, outcome.message) == ("failed", "Your limit is reached.")
    assert await started.bot.get_updates() == []
    assert (await started.bot.get_my_star_balance()).amount == 0


async def test_a_pre_checkout_that_is_not_answered_in_time_fails(start_telegram: StartTelegram) -> None:
    telegram = await start_telegram(pre_checkout_seconds=0.05)
    await telegram.world.start(ANNA)
    await take_updates(telegram)
    invoice = await send_invoice(telegram)

    outcome = await telegram.world.pay_invoice(ANNA, invoice.message_id)
    query = (await next_update(telegram)).pre_checkout_query

    assert outcome.status == "failed"
    assert outcome.message == "The bot didn't respond in time. You were not charged."
    assert query is not None
    with pytest.raises(TelegramBadRequest, match="query is too old"):
        await telegram.bot.answer_pre_checkout_query(query.id, ok=True)
    assert (await telegram.bot.get_my_star_balance()).amount == 0


async def pay(telegram: Telegram, invoice: Message) -> str:
    paying = asyncio.create_task(telegram.world.pay_invoice(ANNA, invoice.message_id))
    query = (await next_update(telegram)).pre_checkout_query
    assert query is not None
    await telegram.bot.answer_pre_checkout_query(query.id, ok=True)
    outcome = await paying
    await take_updates(telegram)
    return outcome.charge_id


async def test_an_invoice_in_the_chat_is_paid_once_and_declining_is_silent(started: Telegram) -> None:
    invoice = await send_invoice(started)

    assert (await started.world.decline_invoice(ANNA, invoice.message_id)).status == "cancelled"
    await pay(started, invoice)

    with pytest.raises(NotPossible, match="paid already"):
        await started.world.pay_invoice(ANNA, invoice.message_id)
    assert await started.bot.get_updates() == []


async def test_a_payment_is_refunded_once_to_who_made_it(started: Telegram) -> None:
    charge_id = await pay(started, await send_invoice(started))
    await started.world.start(BORIS)
    await take_updates(started)

    with pytest.raises(TelegramBadRequest, match="CHARGE_NOT_FOUND"):
        await started.bot.refund_star_payment(BORIS, charge_id)
    await started.bot.refund_star_payment(ANNA, charge_id)
    with pytest.raises(TelegramBadRequest, match="CHARGE_ALREADY_REFUNDED"):
        await started.bot.refund_star_payment(ANNA, charge_id)

    message = (await next_update(started)).message
    assert message is not None
    assert message.refunded_payment is not None
    assert message.refunded_payment.telegram_payment_charge_id == charge_id
    assert (await started.bot.get_my_star_balance()).amount == 0
    paid, back = (await started.bot.get_star_transactions()).transactions
    assert (paid.id, paid.amount, back.id, back.amount) == (charge_id, 50, charge_id, 50)
    assert (paid.receiver, back.source) == (None, None)
    assert paid.source is not None
    assert back.receiver is not None


async def test_star_transactions_come_in_pages(started: Telegram) -> None:
    charges = [await pay(started, await send_invoice(started, payload=f"deposit:{number}")) for number in range(3)]

    page = await started.bot.get_star_transactions(offset=1, limit=1)

    assert [one.id for one in page.transactions] == [charges[1]]
    with pytest.raises(TelegramBadRequest, match="invalid offset or limit"):
        await started.bot.get_star_transactions(limit=101)


async def test_an_invoice_link_can_be_paid_more_than_once(started: Telegram) -> None:
    link = await started.bot.create_invoice_link("Chips", "50 chips", "deposit:9", "XTR", PRICE)

    for _ in range(2):
        paying = asyncio.create_task(started.world.pay_link(ANNA, link))
        query = (await next_update(started)).pre_checkout_query
        assert query is not None
        await started.bot.answer_pre_checkout_query(query.id, ok=True)
        assert (await paying).status == "paid"
        await take_updates(started)

    assert (await started.bot.get_my_star_balance()).amount == 100
    with pytest.raises(NotPossible, match="leads nowhere"):
        await started.world.pay_link(ANNA, "https://t.me/$unknown")


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"provider_token": "1:TEST"}, "PAYMENT_PROVIDER_INVALID"),
        ({"currency": "EUR"}, "PAYMENT_PROVIDER_INVALID"),
        ({"currency": "GOLD"}, "CURRENCY_INVALID"),
        ({"prices": PRICE * 2}, "exactly one price"),
        ({"prices": [LabeledPrice(label="x", amount=-1)]}, "CURRENCY_TOTAL_AMOUNT_INVALID"),
        ({"title": "x" * 33}, "INVOICE_TITLE_INVALID"),
        ({"description": "x" * 256}, "INVOICE_DESCRIPTION_INVALID"),
        ({"payload": "я" * 65}, "INVOICE_PAYLOAD_INVALID"),
    ],
)
async def test_an_invoice_that_breaks_the_rules_is_refused(
    started: Telegram, changes: dict[str, object], reason: str
) -> None:
    with pytest.raises(TelegramBadRequest, match=reason):
        await send_invoice(started, **changes)

    assert len(started.world.messages(ANNA)) == 1


async def test_other_currencies_go_through_a_provider(started: Telegram) -> None:
    invoice = await send_invoice(started, currency="EUR", provider_token="1:TEST", prices=PRICE * 2)

    await pay(started, invoice)

    assert invoice.invoice is not None
    assert invoice.invoice.total_amount == 100
    assert (await started.bot.get_my_star_balance()).amount == 0


async def test_two_payments_of_one_invoice_at_once_charge_once(started: Telegram) -> None:
    invoice = await send_invoice(started)
    paying = [asyncio.create_task(started.world.pay_invoice(ANNA, invoice.message_id)) for _ in range(2)]
    await asyncio.sleep(0)

    for update in await take_updates(started):
        assert update.pre_checkout_query is not None
        await started.bot.answer_pre_checkout_query(update.pre_checkout_query.id, ok=True)
    outcomes = await asyncio.gather(*paying)

    assert sorted(outcome.status for outcome in outcomes) == ["failed", "paid"]
    assert (await started.bot.get_my_star_balance()).amount == 50
    (charged,) = [message for message in started.world.messages(ANNA) if message.successful_payment]
    assert charged.from_user is not None


async def test_an_invoice_that_is_deleted_while_it_is_paid_stays_deleted(started: Telegram) -> None:
    invoice = await send_invoice(started)
    paying = asyncio.create_task(started.world.pay_invoice(ANNA, invoice.message_id))
    query = (await next_update(started)).pre_checkout_query
    assert query is not None

    await started.bot.delete_message(ANNA, invoice.message_id)
    await started.bot.answer_pre_checkout_query(query.id, ok=True)

    assert (await paying).status == "paid"
    assert invoice.message_id not in {message.message_id for message in started.world.messages(ANNA)}
