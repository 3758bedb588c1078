"""Invoices: made, found, paid once, expired, deleted."""

import pytest

from integrations.sandbox.crypto_pay import Refusal
from tests.integration.sandbox.crypto_pay.conftest import TOKEN, Client, Merchant


async def test_a_new_invoice_is_active_and_carries_what_was_asked(client: Client) -> None:
    invoice = await client.result(
        "createInvoice", asset="USDT", amount="12.500000", payload="intent-1", description="Deposit", expires_in=600
    )

    assert invoice["status"] == "active"
    assert (invoice["asset"], invoice["amount"], invoice["currency_type"]) == ("USDT", "12.5", "crypto")
    assert (invoice["payload"], invoice["description"]) == ("intent-1", "Deposit")
    assert invoice["bot_invoice_url"] == invoice["mini_app_invoice_url"] == f"{client.url}/invoice/{invoice['hash']}"
    assert invoice["expiration_date"] > invoice["created_at"]


@pytest.mark.parametrize("way", ["query", "form", "json"])
async def test_parameters_may_come_in_the_query_a_form_or_json(client: Client, way: str) -> None:
    headers, parameters = {"Crypto-Pay-API-Token": TOKEN}, {"asset": "TON", "amount": "0.000000001"}
    url = f"{client.url}/api/createInvoice"
    if way == "query":
        answer = await client.http.get(url, params=parameters, headers=headers)
    elif way == "form":
        answer = await client.http.post(url, data=parameters, headers=headers)
    else:
        answer = await client.http.post(url, json=parameters, headers=headers)

    assert (await answer.json())["result"]["amount"] == "0.000000001"


async def test_a_json_number_keeps_its_digits(client: Client) -> None:
    body = b'{"asset": "USDT", "amount": 1000000.000001}'  # a float would be 1000000.000001000002...
    headers = {"Crypto-Pay-API-Token": TOKEN, "Content-Type": "application/json"}
    async with client.http.post(f"{client.url}/api/createInvoice", data=body, headers=headers) as answer:
        assert (await answer.json())["result"]["amount"] == "1000000.000001"


@pytest.mark.parametrize(
    ("parameters", "name"),
    [
        ({"amount": "5"}, "ASSET_REQUIRED"),
        ({"asset": "USDT"}, "AMOUNT_REQUIRED"),
        ({"asset": "XTR", "amount": "5"}, "ASSET_INVALID"),
        ({"asset": "USDT", "amount": "0"}, "AMOUNT_TOO_SMALL"),
        ({"asset": "USDT", "amount": "-5"}, "AMOUNT_INVALID"),
        ({"asset": "USDT", "amount": "1e3"}, "AMOUNT_INVALID"),
        ({"asset": "USDT", "amount": "NaN"}, "AMOUNT_INVALID"),
        ({"asset": "USDT", "amount": "٣"}, "AMOUNT_INVALID"),
        ({"asset": "USDT", "amount": True}, "AMOUNT_INVALID"),
        ({"asset": "USDT", "amount": "0.0000001"}, "AMOUNT_INVALID"),
        ({"asset": "USDT", "amount": "9" * 20}, "AMOUNT_TOO_BIG"),
        ({"asset": "USDT", "amount": "5", "payload": "x" * 4097}, "PAYLOAD_INVALID"),
        ({"asset": "USDT", "amount": "5", "payload": "\ud800"}, "PAYLOAD_INVALID"),
        ({"asset": "USDT", "amount": "5", "expires_in": 0}, "EXPIRES_IN_INVALID"),
        ({"asset": "USDT", "amount": "5", "currency_type": "fiat"}, "CURRENCY_TYPE_INVALID"),
        ({"asset": "USDT", "amount": "5", "paid_btn_name": "openBot"}, "PAID_BTN_URL_REQUIRED"),
    ],
)
async def test_a_bad_invoice_is_refused_by_name_and_not_made(
    client: Client, parameters: dict[str, object], name: str
) -> None:
    assert await client.refusal("createInvoice", **parameters) == name
    assert (await client.result("getInvoices"))["items"] == []


@pytest.mark.parametrize("body", [b"{", b"[]", b"\xff", b"[" * 100_000, b'{"amount": ' + b"9" * 5000 + b"}"])
async def test_an_unreadable_body_is_refused(client: Client, body: bytes) -> None:
    headers = {"Crypto-Pay-API-Token": TOKEN, "Content-Type": "application/json"}
    async with client.http.post(f"{client.url}/api/createInvoice", data=body, headers=headers) as answer:
        assert (answer.status, (await answer.json())["error"]["name"]) == (400, "BODY_INVALID")


@pytest.mark.parametrize("token", ["", "1:BBother", "жетон"])
async def test_a_wrong_token_opens_nothing(client: Client, token: str) -> None:
    assert await client.refusal("getMe", token=token) == "UNAUTHORIZED"


async def test_an_unknown_method_is_said_to_be_unknown(client: Client) -> None:
    assert await client.refusal("setWebhook") == "METHOD_NOT_FOUND"
    assert (await client.call("setWebhook"))[0] == 405


async def test_a_paid_invoice_says_how_and_is_credited_less_the_fee(client: Client) -> None:
    invoice = await client.result("createInvoice", asset="USDT", amount="10", payload="intent-1")

    await client.gateway.pay(invoice["invoice_id"], comment="thanks")

    [paid] = (await client.result("getInvoices", invoice_ids=str(invoice["invoice_id"])))["items"]
    assert (paid["status"], paid["paid_asset"], paid["paid_amount"]) == ("paid", "USDT", "10")
    assert (paid["fee_asset"], paid["fee_amount"], paid["comment"]) == ("USDT", "0.1", "thanks")
    assert await client.balance() == "100009.9"


async def test_an_invoice_is_paid_once(client: Client, merchant: Merchant) -> None:
    invoice = client.gateway.create_invoice(asset="USDT", amount="10")
    await client.gateway.pay(invoice.invoice_id)

    with pytest.raises(Refusal, match="INVOICE_ALREADY_PAID"):
        await client.gateway.pay(invoice.invoice_id)

    assert await client.balance() == "100009.9"
    await merchant.wait_for(1)
    assert len(client.gateway.webhooks.parcels()) == 1


async def test_an_expired_invoice_cannot_be_paid(client: Client) -> None:
    invoice = client.gateway.create_invoice(asset="USDT", amount="10", expires_in=60)
    client.gateway.expire(invoice.invoice_id)

    with pytest.raises(Refusal, match="INVOICE_EXPIRED"):
        await client.gateway.pay(invoice.invoice_id)

    [expired] = (await client.result("getInvoices", invoice_ids=[invoice.invoice_id]))["items"]
    assert expired["status"] == "expired"
    assert (await client.result("getInvoices", status="active"))["items"] == []
    assert client.gateway.webhooks.parcels() == []


async def test_an_invoice_can_be_deleted_until_it_is_paid(client: Client) -> None:
    first = client.gateway.create_invoice(asset="USDT", amount="10")
    second = client.gateway.create_invoice(asset="USDT", amount="20")
    await client.gateway.pay(second.invoice_id)

    assert await client.result("deleteInvoice", invoice_id=first.invoice_id) is True
    assert await client.refusal("deleteInvoice", invoice_id=first.invoice_id) == "INVOICE_NOT_FOUND"
    assert await client.refusal("deleteInvoice", invoice_id=second.invoice_id) == "INVOICE_ALREADY_PAID"


async def test_invoices_are_found_by_asset_status_and_page(client: Client) -> None:
    for asset, amount in (("USDT", "1"), ("TON", "2"), ("USDT", "3")):
        client.gateway.create_invoice(asset=asset, amount=amount)
    await client.gateway.pay(1)

    async def found(**query: object) -> list[str]:
        return [invoice["amount"] for invoice in (await client.result("getInvoices", **query))["items"]]

    assert await found() == ["3", "2", "1"]
    assert await found(asset="USDT") == ["3", "1"]
    assert await found(status="paid") == ["1"]
    assert await found(count=1, offset=1) == ["2"]
    assert await client.refusal("getInvoices", count=1001) == "COUNT_INVALID"
