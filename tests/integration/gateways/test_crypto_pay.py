"""Invoices, transfers and what may go wrong with them on the wire: exact, and never paid twice."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import replace

import aiohttp
import orjson
import pytest
from aiohttp import web

from core.money import Money
from core.payments.errors import GatewayRefused, GatewayUnavailable
from core.payments.ports import InvoiceState, PayoutReceipt
from integrations.gateways.crypto_pay import CryptoPay
from integrations.sandbox.crypto_pay import TransferFault
from integrations.sandbox.crypto_pay.parameters import GetTransfers
from tests.integration.gateways.conftest import NOBODY, TOKEN, World
from tests.integration.sandbox.serving import free_socket, serving


async def test_an_invoice_carries_our_intent_and_a_page_to_pay_on(world: World) -> None:
    request = world.invoice_request("12.345678", return_url="https://t.me/croupier_bot")
    invoice = await world.adapter.create_invoice(request)
    assert (invoice.intent_id, invoice.amount, invoice.state) == (request.intent_id, request.amount, InvoiceState.OPEN)
    async with world.http.get(invoice.pay_url) as page:
        assert page.status == 200
    kept = world.sandbox.invoices.get(int(invoice.external_id))
    assert (kept.shown_amount, kept.paid_btn_name, kept.paid_btn_url) == (
        "12.345678",
        "openBot",
        "https://t.me/croupier_bot",
    )
    assert kept.expires_at is not None


async def test_an_invoice_is_found_open_then_paid(world: World) -> None:
    invoice = await world.adapter.create_invoice(world.invoice_request(return_url="https://casino.example/app"))
    assert await world.adapter.find_invoice(invoice.external_id) == invoice
    world.sandbox.invoices.mark_paid(int(invoice.external_id), comment=None)
    assert await world.adapter.find_invoice(invoice.external_id) == replace(
        invoice, state=InvoiceState.PAID, fee=Money.parse("0.125", "USDT")
    )


async def test_an_invoice_that_nobody_paid_is_found_expired(world: World) -> None:
    invoice = await world.adapter.create_invoice(world.invoice_request())
    world.sandbox.expire(int(invoice.external_id))
    found = await world.adapter.find_invoice(invoice.external_id)
    assert found is not None
    assert found.state is InvoiceState.EXPIRED


@pytest.mark.parametrize("external_id", ["424242", "", "1,2", "one", "1" * 30, "١"])
async def test_an_invoice_that_does_not_exist_is_none(world: World, external_id: str) -> None:
    await world.adapter.create_invoice(world.invoice_request())
    assert await world.adapter.find_invoice(external_id) is None


async def test_an_invoice_without_one_of_our_intents_has_none(world: World) -> None:
    strange = world.sandbox.create_invoice(asset="TON", amount="0.000000001", payload="order 66")
    found = await world.adapter.find_invoice(str(strange.invoice_id))
    assert found is not None
    assert (found.intent_id, found.amount) == (None, Money(1, "TON"))


async def test_a_currency_that_the_gateway_does_not_keep_is_refused(world: World) -> None:
    with pytest.raises(GatewayRefused, match="ASSET_INVALID"):
        await world.adapter.create_invoice(world.invoice_request("10", "EUR"))


async def test_a_payout_moves_the_amount_to_the_player(world: World) -> None:
    order = world.order("20.000001")
    receipt = await world.adapter.pay_out(order)
    assert receipt.amount == order.amount
    assert await world.adapter.find_payout(order) == receipt
    [transfer] = world.sandbox.treasury.find(GetTransfers(spend_id=order.intent_id.hex))
    assert (transfer.user_id, transfer.amount) == (1001, 20_000_001)


async def test_the_same_payout_again_is_answered_with_the_first_receipt(world: World) -> None:
    order = world.order()
    receipts = await asyncio.gather(*(world.adapter.pay_out(order) for _ in range(10)))
    assert len(set(receipts)) == 1
    assert len(world.sandbox.treasury.find(GetTransfers())) == 1


async def test_a_payout_that_was_never_made_is_surely_none(world: World) -> None:
    await world.adapter.pay_out(world.order())
    assert await world.adapter.find_payout(world.order()) is None


@pytest.mark.parametrize(
    ("amount", "recipient", "reason"),
    [
        ("20", NOBODY, "USER_NOT_FOUND"),
        ("20", "anna", "USER_ID_INVALID"),
        ("20", "-5", "USER_ID_INVALID"),
        ("0.5", "1001", "AMOUNT_TOO_SMALL"),
        ("26000", "1001", "AMOUNT_TOO_BIG"),
    ],
)
async def test_a_clear_no_is_a_refusal_with_the_gateways_own_name(
    world: World, amount: str, recipient: str, reason: str
) -> None:
    with pytest.raises(GatewayRefused, match=reason):
        await world.adapter.pay_out(world.order(amount, recipient=recipient))
    assert world.sandbox.treasury.find(GetTransfers()) == []


async def test_a_wrong_token_is_refused(world: World) -> None:
    with pytest.raises(GatewayRefused, match="UNAUTHORIZED"):
        await CryptoPay(world.http, world.url, "wrong").pay_out(world.order())


@pytest.mark.parametrize("fault", list(TransferFault))
async def test_a_lost_answer_is_an_unknown_outcome_and_the_payout_is_made_once(
    world: World, fault: TransferFault
) -> None:
    adapter = CryptoPay(world.http, world.url, TOKEN, timeout_seconds=0.3)
    order = world.order()
    world.sandbox.fail_next_transfer(fault)
    with pytest.raises(GatewayUnavailable):
        await adapter.pay_out(order)
    executed = await world.adapter.find_payout(order)
    assert (executed is None) == (fault is TransferFault.SERVER_ERROR)
    receipt = await world.adapter.pay_out(order)
    assert executed in {None, receipt}
    assert len(world.sandbox.treasury.find(GetTransfers())) == 1


NONSENSE: list[tuple[int, bytes]] = [
    (200, b""),
    (200, b"<html>maintenance</html>"),
    (502, b"<html>bad gateway</html>"),
    (500, b'{"ok": false, "error": {"code": 500, "name": "INTERNAL"}}'),
    (429, b'{"ok": false, "error": {"code": 429, "name": "TOO_MANY_REQUESTS"}}'),
    (400, b'{"ok": false}'),
    (200, b'{"ok": true}'),
    (200, b'{"ok": true, "result": []}'),
    (200, b'{"ok": true, "result": {"items": [{"invoice_id": 1}]}}'),
    (200, b'{"ok": true, "result": {"items": 5}}'),
    (200, b"[" * 50_000),
    (200, b"\xff\xfe"),
    (302, b""),
]


@asynccontextmanager
async def saying(status: int, body: bytes) -> AsyncIterator[CryptoPay]:
    """The adapter of a gateway that says one thing to everything."""
    bound, url = free_socket()
    app = web.Application()

    async def say(_: web.Request) -> web.Response:
        headers = {"Location": "http://127.0.0.1:1/"} if status == 302 else None
        return web.Response(body=body, status=status, headers=headers)

    app.router.add_post("/api/{method}", say)
    async with serving(app, bound), aiohttp.ClientSession() as http:
        yield CryptoPay(http, url, TOKEN)


def saying_result(result: object) -> AbstractAsyncContextManager[CryptoPay]:
    return saying(200, orjson.dumps({"ok": True, "result": result}))


@pytest.mark.parametrize(("status", "body"), NONSENSE, ids=[f"{status} {body[:40]!r}" for status, body in NONSENSE])
async def test_nonsense_is_an_unknown_outcome_never_a_crash(world: World, status: int, body: bytes) -> None:
    async with saying(status, body) as adapter:
        for call in (
            adapter.create_invoice(world.invoice_request()),
            adapter.find_invoice("1"),
            adapter.pay_out(world.order()),
            adapter.find_payout(world.order()),
        ):
            with pytest.raises(GatewayUnavailable):
                await call


async def test_nobody_there_is_an_unknown_outcome(world: World, free_port: int) -> None:
    adapter = CryptoPay(world.http, f"http://127.0.0.1:{free_port}", TOKEN)
    with pytest.raises(GatewayUnavailable):
        await adapter.pay_out(world.order())


async def test_a_check_passes_when_the_gateway_knows_us(world: World) -> None:
    await world.adapter.check()
    with pytest.raises(GatewayRefused, match="UNAUTHORIZED"):
        await CryptoPay(world.http, world.url, "wrong").check()


@pytest.mark.parametrize(
    "amount", ["12.1234567", "12,5", "1e2", "-5", "NaN", "12.5 ", "", "99999999999999", "١٢"], ids=repr
)
async def test_an_amount_that_is_not_exact_is_not_believed(amount: str) -> None:
    paid = {"invoice_id": 1, "status": "paid", "asset": "USDT", "amount": amount, "bot_invoice_url": "https://t.me/x"}
    async with saying_result({"items": [paid]}) as adapter:
        with pytest.raises(GatewayUnavailable):
            await adapter.find_invoice("1")


@pytest.mark.parametrize("wire", ["12.5", "12.500000000", 12.5, "12.50"], ids=repr)
async def test_what_was_paid_counts_and_keeps_its_digits_however_it_is_written(wire: object) -> None:
    invoice = {
        "invoice_id": 1,
        "status": "paid",
        "asset": "USDT",
        "amount": "99",
        "paid_asset": "USDT",
        "paid_amount": wire,
        "web_app_invoice_url": "https://t.me/x",
        "payload": "5" * 31,
        "news": {"of": "tomorrow"},
    }
    async with saying_result({"items": [invoice]}) as adapter:
        found = await adapter.find_invoice("1")
    assert found is not None
    assert (found.amount, found.intent_id) == (Money.parse("12.5", "USDT"), None)


@pytest.mark.parametrize("changes", [{"amount": "21"}, {"user_id": 1002}, {"asset": "TON"}, {"status": "waiting"}])
async def test_a_transfer_that_is_not_what_was_ordered_is_no_receipt(world: World, changes: dict[str, object]) -> None:
    order = world.order()
    transfer = {
        "transfer_id": 9,
        "user_id": 1001,
        "asset": "USDT",
        "amount": "20",
        "status": "completed",
        "spend_id": order.intent_id.hex,
    }
    async with saying_result(transfer) as adapter:
        assert await adapter.pay_out(order) == PayoutReceipt(external_id="9", amount=order.amount)
    async with saying_result(transfer | changes) as adapter:
        with pytest.raises(GatewayUnavailable):
            await adapter.pay_out(order)
