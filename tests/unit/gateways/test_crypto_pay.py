"""Crypto Pay's webhooks and amounts, without any wire."""

import random

import aiohttp
import pytest
from hypothesis import given
from hypothesis import strategies as st
from multidict import CIMultiDict

from core.money import Money
from core.payments.errors import BadSignature, UnreadableMessage
from core.payments.ports import WebhookNotice
from core.wire import WireRequest
from integrations.gateways.crypto_pay import CryptoPay
from integrations.gateways.crypto_pay.signature import is_signed, sign
from integrations.gateways.crypto_pay.wire import CURRENCIES, read_amount, write_amount

TOKEN = "1:AAtoken"
PAID = (
    b'{"update_id": 7, "update_type": "invoice_paid", "request_date": "x", "payload": {"invoice_id": 528890, "q": 1}}'
)


@pytest.fixture
async def adapter() -> CryptoPay:
    async with aiohttp.ClientSession() as session:
        return CryptoPay(session, "http://127.0.0.1:1", TOKEN)


def webhook(body: bytes, signature: str | None = None) -> WireRequest:
    headers = CIMultiDict({"Crypto-Pay-Api-Signature": sign(body, TOKEN) if signature is None else signature})
    return WireRequest(path="", headers=headers, body=body)


async def test_a_paid_invoice_is_told_with_an_id_that_only_repeats_share(adapter: CryptoPay) -> None:
    assert adapter.read_webhook(webhook(PAID)) == WebhookNotice(external_id="7:528890", invoice_id="528890")


async def test_other_news_are_of_no_interest(adapter: CryptoPay) -> None:
    assert adapter.read_webhook(webhook(b'{"update_id": 8, "update_type": "invoice_loved", "payload": null}')) is None


async def test_hundreds_of_mutants_are_bad_signatures(adapter: CryptoPay) -> None:
    draw, signature = random.Random(17), sign(PAID, TOKEN)
    for _ in range(300):
        at, bit = draw.randrange(len(PAID)), 1 << draw.randrange(8)
        with pytest.raises(BadSignature):
            adapter.read_webhook(webhook(PAID[:at] + bytes([PAID[at] ^ bit]) + PAID[at + 1 :], signature))
    for at in range(len(signature)):
        other = "0" if signature[at] != "0" else "1"
        with pytest.raises(BadSignature):
            adapter.read_webhook(webhook(PAID, signature[:at] + other + signature[at + 1 :]))
    for wrong in ("", "é", "\udce9" * 64, signature[:-1], signature + "0", sign(PAID, "another token")):
        with pytest.raises(BadSignature):
            adapter.read_webhook(webhook(PAID, wrong))
    with pytest.raises(BadSignature):
        adapter.read_webhook(WireRequest(path="", headers={}, body=PAID))


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"null",
        b"[]",
        b"{}",
        b"\xff",
        b"[" * 50_000,
        b'{"update_id": "x", "update_type": "invoice_paid"}',
        b'{"update_id": 1, "update_type": "invoice_paid"}',
        b'{"update_id": 1, "update_type": "invoice_paid", "payload": {"invoice_id": null}}',
        b'{"update_id": 1, "update_type": "invoice_paid", "payload": {"invoice_id": 1.5}}',
    ],
    ids=lambda body: repr(body[:60]),
)
async def test_what_is_signed_but_says_nothing_is_unreadable(adapter: CryptoPay, body: bytes) -> None:
    with pytest.raises(UnreadableMessage):
        adapter.read_webhook(webhook(body))


def test_the_signature_is_the_documented_one() -> None:
    # printf '{}' | openssl dgst -sha256 -mac HMAC -macopt hexkey:$(printf token | sha256sum | cut -d' ' -f1)
    documented = "3ba710f53094f8cf5c1b6a793a51bd5a6038306b4ccebf617189293f4914e312"
    assert sign(b"{}", "token") == documented
    assert is_signed(b"{}", documented, "token")
    assert not is_signed(b"{}", documented.upper(), "token")


@given(minor=st.integers(0, 2**63 - 1), asset=st.sampled_from(sorted(CURRENCIES)))
def test_amounts_come_back_as_they_went(minor: int, asset: str) -> None:
    money = Money(minor, CURRENCIES[asset])
    assert read_amount(write_amount(money), asset) == money


@pytest.mark.parametrize(("minor", "text"), [(12_500_000, "12.5"), (100_000_000, "100"), (1, "0.000001"), (0, "0")])
def test_amounts_are_written_as_the_shortest_decimal(minor: int, text: str) -> None:
    assert write_amount(Money(minor, "USDT")) == text
