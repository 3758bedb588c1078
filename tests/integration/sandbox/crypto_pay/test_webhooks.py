"""Webhooks: signed, repeated until they are accepted, also after a restart. The merchant checks every signature."""

from integrations.sandbox.courier import Schedule
from tests.integration.sandbox.crypto_pay.conftest import Client, Merchant, OpenGateway


async def test_a_payment_is_told_by_a_signed_webhook(client: Client, merchant: Merchant) -> None:
    invoice = client.gateway.create_invoice(asset="USDT", amount="10", payload="intent-1")

    await client.gateway.pay(invoice.invoice_id)
    await merchant.wait_for(1)

    [update] = merchant.received
    assert update["update_type"] == "invoice_paid"
    assert (update["payload"]["payload"], update["payload"]["status"]) == ("intent-1", "paid")
    assert update["payload"]["paid_amount"] == "10"


async def test_a_webhook_is_repeated_unchanged_until_it_is_accepted(client: Client, merchant: Merchant) -> None:
    merchant.statuses = [500, 404, 302]
    invoice = client.gateway.create_invoice(asset="USDT", amount="10")

    await client.gateway.pay(invoice.invoice_id)
    [webhook] = client.gateway.webhooks.parcels()
    delivered = await client.gateway.webhooks.accepted(webhook.id)

    assert (delivered.attempts, delivered.answer) == (4, "200 OK")
    assert len(merchant.received) == 4
    assert all(update == merchant.received[0] for update in merchant.received)


def test_pauses_between_attempts_double_up_to_a_minute() -> None:
    pause_after = Schedule(first_seconds=2).pause_after
    assert [pause_after(attempts) for attempts in (1, 2, 3, 4, 6, 1000)] == [2, 4, 8, 16, 60, 60]


async def test_a_payment_can_be_told_twice(client: Client, merchant: Merchant) -> None:
    invoice = client.gateway.create_invoice(asset="USDT", amount="10")

    await client.gateway.pay(invoice.invoice_id, webhooks=2)
    await merchant.wait_for(2)

    assert merchant.received[0] == merchant.received[1]
    assert await client.balance() == "100009.9"


async def test_an_undelivered_webhook_survives_a_restart(open_gateway: OpenGateway, merchant: Merchant) -> None:
    merchant.statuses = [503]
    async with open_gateway() as client:
        invoice = client.gateway.create_invoice(asset="USDT", amount="10")
        await client.gateway.pay(invoice.invoice_id, delay_seconds=0.05)

    assert merchant.received == []
    async with open_gateway():
        await merchant.wait_for(2)

    assert merchant.received[0] == merchant.received[1]
