"""What core asks of a payment gateway."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Protocol
from uuid import UUID

from core.money import Money
from core.wire import WireRequest


@dataclass(frozen=True, slots=True, kw_only=True)
class InvoiceRequest:
    """What a player is asked to pay."""

    intent_id: UUID
    amount: Money
    description: str
    expires_in: timedelta
    return_url: str | None = None


class InvoiceState(StrEnum):
    OPEN = "open"
    PAID = "paid"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True, kw_only=True)
class Invoice:
    """An invoice as the gateway knows it. `intent_id` is what we gave it; None when it is not one of ours."""

    external_id: str
    intent_id: UUID | None
    amount: Money
    state: InvoiceState
    pay_url: str
    fee: Money | None = None  # what the gateway keeps of a paid one, in the invoice's currency


@dataclass(frozen=True, slots=True, kw_only=True)
class PayoutOrder:
    """A payout to a player's account at the gateway; `intent_id` is the idempotency key that the gateway is given."""

    intent_id: UUID
    amount: Money
    recipient: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PayoutReceipt:
    external_id: str
    amount: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class WebhookNotice:
    """A webhook's hint, verified: something happened to this invoice. The facts are asked for, not believed."""

    external_id: str  # the notice's own id, for deduplication
    invoice_id: str


class PaymentGateway(Protocol):
    """Every method raises GatewayUnavailable when the outcome is unknown, GatewayRefused when it is a clear no."""

    code: str
    name: str

    async def check(self) -> None:
        """Return when the gateway answers and knows us."""
        ...

    async def create_invoice(self, request: InvoiceRequest) -> Invoice: ...

    async def find_invoice(self, external_id: str) -> Invoice | None: ...

    async def pay_out(self, order: PayoutOrder) -> PayoutReceipt:
        """Pay once: the same order again is never paid twice, and is answered with the first receipt."""
        ...

    async def find_payout(self, order: PayoutOrder) -> PayoutReceipt | None:
        """The payout that the gateway made for this order; None when it surely made none."""
        ...

    def read_webhook(self, request: WireRequest) -> WebhookNotice | None:
        """Verify and read; None for a notice that is of no interest. Raises BadSignature, UnreadableMessage."""
        ...


Gateways = Mapping[str, PaymentGateway]
