"""Providers and gateways who call us: bytes arrive as they were sent, and nothing is believed unsigned."""

import asyncio
import gzip
import hashlib
import hmac
import io
from typing import Any

import orjson
from yarl import URL

from core.events.models import InboxMessage
from tests.integration.webapp.conftest import GATEWAY_TOKEN
from tests.integration.webapp.harness import WebHouse

UPDATE: dict[str, Any] = {
    "update_id": 7,
    "update_type": "invoice_paid",
    "request_date": "2026-11-24T12:00:00Z",
    "payload": {"invoice_id": 11, "status": "paid", "hash": "x", "asset": "USDT", "amount": "10"},
}


async def notify(house: WebHouse, body: bytes, *, signature: str | None = None, gateway: str = "crypto_pay") -> int:
    if signature is None:
        secret = hashlib.sha256(GATEWAY_TOKEN.encode()).digest()
        signature = hmac.new(secret, body, hashlib.sha256).hexdigest()
    headers = {"crypto-pay-api-signature": signature, "Content-Type": "application/json"}
    async with house.http.post(f"{house.url}/webhooks/{gateway}", data=body, headers=headers) as response:
        await response.read()
        return response.status


async def test_a_signed_notice_is_stored_before_it_is_acknowledged(house: WebHouse) -> None:
    assert await notify(house, orjson.dumps(UPDATE)) == 200
    message = await InboxMessage.get()
    assert (message.source, message.queue, message.payload) == ("crypto_pay", "11", {"invoice_id": "11"})


async def test_a_notice_that_comes_ten_times_is_stored_once(house: WebHouse) -> None:
    body = orjson.dumps(UPDATE)
    assert await asyncio.gather(*(notify(house, body) for _ in range(10))) == [200] * 10
    assert await InboxMessage.all().count() == 1


async def test_a_notice_of_no_interest_is_acknowledged_and_forgotten(house: WebHouse) -> None:
    assert await notify(house, orjson.dumps({**UPDATE, "update_type": "something_new"})) == 200
    assert await InboxMessage.all().count() == 0


async def test_a_notice_with_a_wrong_signature_is_refused(house: WebHouse) -> None:
    for signature in ("", "0" * 64, "é", "x" * 5000):
        assert await notify(house, orjson.dumps(UPDATE), signature=signature) == 401, signature
    assert await InboxMessage.all().count() == 0


async def test_a_signed_notice_that_says_nothing_is_unreadable(house: WebHouse) -> None:
    for body in (b"", b"{}", b"[]", b"null", b"{", b"\xff\xfe", b"[" * 10_000, b'{"update_id":"x"}'):
        assert await notify(house, body) == 400, body
    assert await InboxMessage.all().count() == 0


async def test_nobody_else_has_a_webhook(house: WebHouse) -> None:
    assert await notify(house, orjson.dumps(UPDATE), gateway="another") == 404
    assert await notify(house, orjson.dumps(UPDATE), gateway="crypto_pay%2F..") == 404


async def test_a_callback_reaches_its_provider_byte_for_byte(house: WebHouse) -> None:
    body = b'{ "amount":  1.50 ,"user":"\xc3\xa9" }\n'
    headers = {"X-Hub88-Signature": "abc", "Content-Type": "application/json"}
    url = f"{house.url}/callbacks/studio/transaction/bet?a=1%2B1&a=2"
    async with house.http.post(URL(url, encoded=True), data=body, headers=headers) as response:
        assert (response.status, await response.read()) == (200, b'{"status":"RS_OK"}')
        assert response.headers["X-Provider"] == "yes"
        assert response.headers["Content-Type"] == "application/json"
    (request,) = house.callbacks.requests
    assert (request.path, request.body, request.raw_query) == ("transaction/bet", body, "a=1%2B1&a=2")
    assert list(request.query.items()) == [("a", "1+1"), ("a", "2")]
    assert request.headers["x-hub88-signature"] == "abc"


async def test_a_provider_whom_we_do_not_know_is_not_found(house: WebHouse) -> None:
    assert (await house.post("/callbacks/nobody/bet", {}, status=404))["code"] == "not_found"
    assert house.callbacks.requests == []


async def test_a_callback_that_is_too_large_is_refused_before_it_is_read(house: WebHouse) -> None:
    async with house.http.post(f"{house.url}/callbacks/studio/bet", data=io.BytesIO(b"x" * 1_048_577)) as response:
        assert response.status == 413
        assert (await response.json())["code"] == "body_too_large"
    assert house.callbacks.requests == []


async def test_a_compressed_body_is_refused_unread(house: WebHouse) -> None:
    for encoding, body in (
        ("gzip", b"not compressed"),
        ("deflate", b"\xff" * 99),
        ("gzip", gzip.compress(b"{}" * 99_999)),
    ):
        for path in ("/callbacks/studio/bet", "/webhooks/crypto_pay", "/api/session"):
            head = (
                f"POST {path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                f"Content-Encoding: {encoding}\r\nContent-Length: {len(body)}\r\n\r\n"
            )
            answer = await raw_answer(house, head.encode() + body)
            assert answer.startswith(b"HTTP/1.1 400 "), path
    assert house.callbacks.requests == []


async def test_a_get_where_a_post_belongs_is_told_so(house: WebHouse) -> None:
    async with house.http.get(f"{house.url}/webhooks/crypto_pay") as response:
        assert (response.status, response.headers["Allow"]) == (405, "POST")
        assert (await response.json())["code"] == "method_not_allowed"


async def test_a_body_that_breaks_off_changes_nothing(house: WebHouse) -> None:
    head = b"POST /callbacks/studio/bet HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nonly this"
    await raw_answer(house, head, hang_up=True)
    assert house.callbacks.requests == []
    assert await house.get("/healthz")


async def raw_answer(house: WebHouse, request: bytes, *, hang_up: bool = False) -> bytes:
    """What comes back over a socket for exactly these bytes."""
    port = int(house.url.rpartition(":")[2])
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(request)
    if hang_up:
        writer.write_eof()
    answer = await asyncio.wait_for(reader.read(64), 10)
    writer.close()
    await writer.wait_closed()
    return answer
