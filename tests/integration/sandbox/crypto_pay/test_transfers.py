"""Transfers: exact, once for each spend_id, and findable when their answer was lost."""

import asyncio
from typing import Any

import aiohttp
import pytest

from integrations.sandbox.crypto_pay import TransferFault
from tests.integration.sandbox.crypto_pay.conftest import ANNA, TOKEN, Client, OpenGateway

PAYOUT: dict[str, Any] = {"user_id": ANNA, "asset": "USDT", "amount": "25.000001", "spend_id": "payout-1"}


async def test_a_transfer_moves_the_exact_amount(client: Client) -> None:
    transfer = await client.result("transfer", **PAYOUT, comment="Cash-out")

    assert (transfer["status"], transfer["amount"], transfer["spend_id"]) == ("completed", "25.000001", "payout-1")
    assert await client.balance() == "99974.999999"


async def test_a_spend_id_is_used_once(client: Client) -> None:
    await client.result("transfer", **PAYOUT)

    again = await asyncio.gather(*(client.refusal("transfer", **PAYOUT) for _ in range(5)))
    other = await client.refusal("transfer", **PAYOUT | {"amount": "1"})

    assert {*again, other} == {"SPEND_ID_ALREADY_USED"}
    assert await client.balance() == "99974.999999"
    assert len((await client.result("getTransfers"))["items"]) == 1


@pytest.mark.parametrize(
    ("change", "name"),
    [
        ({"user_id": 4242}, "USER_NOT_FOUND"),
        ({"user_id": -1}, "USER_ID_INVALID"),
        ({"user_id": "anna"}, "USER_ID_INVALID"),
        ({"user_id": 10**30}, "USER_ID_INVALID"),
        ({"amount": "0.99"}, "AMOUNT_TOO_SMALL"),
        ({"amount": "25000.000001"}, "AMOUNT_TOO_BIG"),
        ({"amount": "2,5"}, "AMOUNT_INVALID"),
        ({"asset": "TON", "amount": "1"}, "INSUFFICIENT_FUNDS"),
        ({"spend_id": ""}, "SPEND_ID_INVALID"),
        ({"spend_id": "x" * 65}, "SPEND_ID_INVALID"),
    ],
)
async def test_a_bad_transfer_is_refused_by_name_and_moves_nothing(
    client: Client, change: dict[str, object], name: str
) -> None:
    assert await client.refusal("transfer", **PAYOUT | change) == name
    assert await client.balance() == "100000"
    assert (await client.result("getTransfers"))["items"] == []


async def test_the_last_coin_can_be_sent_but_no_more(client: Client) -> None:
    for number in range(4):
        await client.result("transfer", **PAYOUT | {"amount": "25000", "spend_id": f"payout-{number}"})

    assert await client.balance() == "0"
    assert await client.refusal("transfer", **PAYOUT | {"amount": "1", "spend_id": "late"}) == "INSUFFICIENT_FUNDS"


async def test_a_server_error_moves_nothing_and_may_be_retried(client: Client) -> None:
    client.gateway.fail_next_transfer(TransferFault.SERVER_ERROR)

    status, _ = await client.call("transfer", **PAYOUT)
    assert status == 500
    assert await client.balance() == "100000"

    await client.result("transfer", **PAYOUT)


@pytest.mark.parametrize("fault", [TransferFault.NO_ANSWER, TransferFault.REPLY_CUT])
async def test_a_transfer_whose_answer_is_lost_is_found_by_its_spend_id(client: Client, fault: TransferFault) -> None:
    client.gateway.fail_next_transfer(fault)
    headers, timeout = {"Crypto-Pay-API-Token": TOKEN}, aiohttp.ClientTimeout(total=0.3)

    with pytest.raises((aiohttp.ClientError, TimeoutError)):
        async with client.http.post(
            f"{client.url}/api/transfer", json=PAYOUT, headers=headers, timeout=timeout
        ) as answer:
            await answer.json()

    [found] = (await client.result("getTransfers", spend_id="payout-1"))["items"]
    assert found["amount"] == "25.000001"
    assert await client.refusal("transfer", **PAYOUT) == "SPEND_ID_ALREADY_USED"
    assert await client.balance() == "99974.999999"


async def test_balance_transfers_and_invoices_survive_a_restart(open_gateway: OpenGateway) -> None:
    async with open_gateway() as client:
        await client.result("transfer", **PAYOUT)
        client.gateway.create_invoice(asset="USDT", amount="10")

    async with open_gateway() as client:
        assert await client.balance() == "99974.999999"
        assert await client.refusal("transfer", **PAYOUT) == "SPEND_ID_ALREADY_USED"
        assert len((await client.result("getInvoices"))["items"]) == 1


async def test_currencies_and_rates_are_listed_as_texts(client: Client) -> None:
    rates = {rate["source"]: rate["rate"] for rate in await client.result("getExchangeRates")}
    decimals = {currency["code"]: currency["decimals"] for currency in await client.result("getCurrencies")}

    assert rates["USDT"] == "1.0"
    assert (decimals["USDT"], decimals["TON"], decimals["USD"]) == (6, 9, 2)
    assert (await client.result("getMe"))["name"] == "Croupier"
