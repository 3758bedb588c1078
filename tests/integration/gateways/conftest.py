"""The adapter, the sandbox's Crypto Pay that it calls, and the address where webhooks arrive."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import aiohttp
import pytest
from aiohttp import web

from core.ids import new_id
from core.money import Money
from core.payments.deposits import settle_invoice
from core.payments.ports import InvoiceRequest, PayoutOrder, WebhookNotice
from core.wire import WireRequest
from integrations.gateways.crypto_pay import CryptoPay
from integrations.sandbox.crypto_pay import CryptoPay as Sandbox
from integrations.sandbox.crypto_pay import CryptoPayConfig, add_crypto_pay
from tests.integration.sandbox.serving import free_socket, serving

TOKEN = "1:AAsandbox"
NOBODY = "404"


@dataclass
class World:
    adapter: CryptoPay
    sandbox: Sandbox
    http: aiohttp.ClientSession
    url: str
    notices: list[WebhookNotice] = field(default_factory=list)

    def invoice_request(
        self, amount: str = "12.5", currency: str = "USDT", return_url: str | None = None
    ) -> InvoiceRequest:
        return InvoiceRequest(
            intent_id=new_id(),
            amount=Money.parse(amount, currency),
            description="A deposit",
            expires_in=timedelta(hours=1),
            return_url=return_url,
        )

    def order(self, amount: str = "20", *, recipient: str = "1001", intent_id: UUID | None = None) -> PayoutOrder:
        return PayoutOrder(intent_id=intent_id or new_id(), amount=Money.parse(amount, "USDT"), recipient=recipient)

    async def told(self) -> None:
        """Wait until every webhook that was sent has been accepted."""
        async with asyncio.timeout(10):
            for parcel in self.sandbox.webhooks.parcels():
                await self.sandbox.webhooks.accepted(parcel.id)


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """Webhooks are verified, settled through core and acknowledged, as `croupier web` does it."""
    (our_socket, our_url), (their_socket, their_url) = free_socket(), free_socket()
    sandbox_app, our_app = web.Application(), web.Application()
    sandbox = add_crypto_pay(
        sandbox_app,
        CryptoPayConfig(
            url=f"{their_url}/crypto-pay",
            token=TOKEN,
            webhook_url=f"{our_url}/webhooks/crypto_pay",
            database=tmp_path / "crypto_pay.sqlite",
            chat_url=their_url,
            first_pause_seconds=0.01,
        ),
        knows_user=lambda user_id: user_id != int(NOBODY),
    )
    async with aiohttp.ClientSession() as http:
        adapter = CryptoPay(http, f"{their_url}/crypto-pay", TOKEN, timeout_seconds=5)
        world = World(adapter, sandbox, http, f"{their_url}/crypto-pay")

        async def webhook(request: web.Request) -> web.Response:
            notice = adapter.read_webhook(WireRequest(path="", headers=request.headers, body=await request.read()))
            assert notice is not None
            world.notices.append(notice)
            await settle_invoice(adapter, notice.invoice_id)
            return web.Response()

        our_app.router.add_post("/webhooks/crypto_pay", webhook)
        async with serving(sandbox_app, their_socket), serving(our_app, our_socket):
            yield world
