"""The gateway itself: what its API, its pages and the tests all drive."""

import asyncio
import hashlib
import hmac
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import aiohttp
import orjson

from core import clock
from integrations.sandbox.courier import Courier, Parcel, Receipt, Schedule
from integrations.sandbox.crypto_pay.faults import Faults, TransferFault
from integrations.sandbox.crypto_pay.invoices import Invoice, Invoices
from integrations.sandbox.crypto_pay.parameters import CreateInvoice
from integrations.sandbox.crypto_pay.transfers import Treasury
from integrations.sandbox.live import Live
from integrations.sandbox.storage import Storage, to_text

ANSWER_TIMEOUT_SECONDS = 10.0

_SCHEMA = (
    "CREATE TABLE IF NOT EXISTS updates (update_id INTEGER PRIMARY KEY AUTOINCREMENT, invoice_id INTEGER NOT NULL)"
)


@dataclass(frozen=True, kw_only=True)
class CryptoPayConfig:
    url: str  # base of the gateway: {sandbox}/crypto-pay
    token: str
    webhook_url: str
    database: Path
    chat_url: str  # where a payer returns when the invoice names no button of its own
    app_name: str = "Croupier"
    fee_basis_points: int = 100  # the app gets 99 % of what is paid; the invoice's fee_amount says so
    first_pause_seconds: float = 2.0


class CryptoPay:
    """Invoices, transfers and balances of one app, and the webhooks that tell it about payments."""

    def __init__(self, config: CryptoPayConfig, *, knows_user: Callable[[int], bool]) -> None:
        self.config = config
        self.live = Live()
        self.faults = Faults()
        self.closing = asyncio.Event()
        self._storage = Storage(config.database, _SCHEMA)
        self.invoices = Invoices(self._storage, fee_basis_points=config.fee_basis_points)
        self.treasury = Treasury(self._storage, knows_user=knows_user)
        self.webhooks = Courier(
            self._storage,
            self._send,
            live=self.live,
            schedule=Schedule(first_seconds=config.first_pause_seconds),
        )
        self._client: aiohttp.ClientSession | None = None

    async def start(self) -> None:
        self._client = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=ANSWER_TIMEOUT_SECONDS))
        self.webhooks.start()

    async def stop(self) -> None:
        await self.webhooks.stop()
        if self._client is not None:
            await self._client.close()
        self._storage.close()

    def page_url(self, invoice: Invoice) -> str:
        return f"{self.config.url}/invoice/{invoice.hash}"

    def to_json(self, invoice: Invoice) -> dict[str, object]:
        return invoice.to_json(self.page_url(invoice))

    def create_invoice(self, **parameters: object) -> Invoice:
        """Make an invoice without HTTP, with createInvoice's own parameters (tests). Raises Refusal."""
        return self.invoices.create(CreateInvoice.model_validate(parameters))

    async def pay(
        self, invoice_id: int, *, comment: str | None = None, webhooks: int = 1, delay_seconds: float = 0
    ) -> Invoice:
        """Pay an invoice as a person would, and tell the app by webhook: once, several times, or later.

        Returns when the money is booked; the webhook is on its way then (`webhooks.attempted` waits for it).
        Raises Refusal: INVOICE_NOT_FOUND, INVOICE_ALREADY_PAID, INVOICE_EXPIRED.
        """
        with self._storage.together():
            invoice = self.invoices.mark_paid(invoice_id, comment=comment)
            assert invoice.fee is not None
            self.treasury.credit(invoice.asset, invoice.amount - invoice.fee)
            update_id = self._storage.write("INSERT INTO updates (invoice_id) VALUES (:id)", id=invoice_id)
            body = orjson.dumps(
                {
                    "update_id": update_id,
                    "update_type": "invoice_paid",
                    "request_date": to_text(clock.now()),
                    "payload": self.to_json(invoice),
                }
            )
            for _ in range(webhooks):
                self.webhooks.post(
                    self.config.webhook_url, body, reference=f"invoice {invoice_id}", delay_seconds=delay_seconds
                )
        self.live.tell()
        return invoice

    def expire(self, invoice_id: int) -> Invoice:
        """Let an invoice's time run out now. No webhook tells of it: the app must ask. Raises Refusal."""
        invoice = self.invoices.expire(invoice_id)
        self.live.tell()
        return invoice

    def fail_next_transfer(self, fault: TransferFault) -> None:
        self.faults.plan(fault)
        self.live.tell()

    def sign(self, body: bytes) -> str:
        """The value of crypto-pay-api-signature: hex HMAC-SHA256 of the raw body, keyed with SHA256(token)."""
        key = hashlib.sha256(self.config.token.encode()).digest()
        return hmac.new(key, body, hashlib.sha256).hexdigest()

    async def _send(self, parcel: Parcel) -> Receipt:
        assert self._client is not None
        headers = {"Content-Type": "application/json", "crypto-pay-api-signature": self.sign(parcel.body)}
        try:
            async with self._client.post(
                parcel.address, data=parcel.body, headers=headers, allow_redirects=False
            ) as answer:
                return Receipt(200 <= answer.status < 300, f"{answer.status} {answer.reason}")
        except TimeoutError:
            return Receipt(False, f"no answer within {ANSWER_TIMEOUT_SECONDS:.0f} s")
        except aiohttp.ClientError as error:
            return Receipt(False, str(error) or type(error).__name__)
