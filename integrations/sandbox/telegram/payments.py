"""Telegram's cash desk: invoices, pre-checkout, charges, refunds and the bot's Stars.

Source: https://core.telegram.org/bots/payments-stars
"""

import secrets
import time
from dataclasses import dataclass

from aiogram.types import (
    PreCheckoutQuery,
    RefundedPayment,
    StarTransaction,
    SuccessfulPayment,
    TransactionPartnerUser,
    User,
)

from integrations.sandbox.telegram.errors import bad_request
from integrations.sandbox.telegram.queries import OpenQueries
from integrations.sandbox.telegram.records import InvoiceRecord, Payment
from integrations.sandbox.telegram.store import Store
from integrations.sandbox.telegram.updates import UpdateQueue

STARS = "XTR"


@dataclass(frozen=True, slots=True)
class PreCheckoutAnswer:
    ok: bool
    error_message: str = ""


@dataclass(frozen=True, slots=True)
class PaymentOutcome:
    """What the payer sees: `paid`, or `failed` with a sentence; `cancelled` when they walked away."""

    status: str
    message: str = ""
    charge_id: str = ""


class PaymentDesk:
    def __init__(self, store: Store, pre_checkout_seconds: float) -> None:
        self._store = store
        self.queries: OpenQueries[PreCheckoutAnswer] = OpenQueries(pre_checkout_seconds)
        self._links = {one.slug: one for one in store.load("invoice", InvoiceRecord).values()}
        payments = sorted(store.load("payment", Payment).values(), key=lambda payment: payment.number)
        self._payments = {payment.charge_id: payment for payment in payments}

    def add_link(self, invoice: InvoiceRecord) -> str:
        """Keep an invoice that anybody with its link can pay, any number of times."""
        invoice.slug = secrets.token_urlsafe(12)
        self._links[invoice.slug] = invoice
        self._store.put("invoice", invoice.slug, invoice)
        return f"https://t.me/${invoice.slug}"

    def linked(self, link: str) -> InvoiceRecord:
        """The invoice behind a link (or its slug). Raises KeyError for an unknown one."""
        return self._links[link.rpartition("$")[2] or link]

    async def pre_checkout(self, user: User, invoice: InvoiceRecord, updates: UpdateQueue) -> PreCheckoutAnswer:
        """Ask the bot whether it still stands by the invoice. Raises TimeoutError after 10 s."""
        query_id, answer = self.queries.ask(user.id)
        query = PreCheckoutQuery(
            id=query_id,
            from_user=user,
            currency=invoice.currency,
            total_amount=invoice.total_amount,
            invoice_payload=invoice.payload,
        )
        updates.add("pre_checkout_query", query, user.id)
        return await self.queries.wait(query_id, answer)

    def charge(self, user: User, invoice: InvoiceRecord) -> SuccessfulPayment:
        payment = Payment(
            charge_id=f"stx{secrets.token_urlsafe(32)}",
            number=self._store.next_number("payment"),
            user_id=user.id,
            date=int(time.time()),
            invoice=invoice,
        )
        self._payments[payment.charge_id] = payment
        self._store.put("payment", payment.charge_id, payment)
        return SuccessfulPayment(
            currency=invoice.currency,
            total_amount=invoice.total_amount,
            invoice_payload=invoice.payload,
            telegram_payment_charge_id=payment.charge_id,
            provider_payment_charge_id=f"{user.id}_{payment.number}",
        )

    def refund(self, user_id: int, charge_id: str) -> RefundedPayment:
        """Give the Stars back, once. Raises ApiError 400 with Telegram's code."""
        payment = self._payments.get(charge_id)
        if payment is None or payment.user_id != user_id or payment.invoice.currency != STARS:
            raise bad_request("CHARGE_NOT_FOUND")
        if payment.refund_date is not None:
            raise bad_request("CHARGE_ALREADY_REFUNDED")
        payment.refund_date = int(time.time())
        self._store.put("payment", charge_id, payment)
        return RefundedPayment(
            currency="XTR",
            total_amount=payment.invoice.total_amount,
            invoice_payload=payment.invoice.payload,
            telegram_payment_charge_id=charge_id,
        )

    @property
    def star_balance(self) -> int:
        """The bot's whole Stars: what came in less what went back."""
        kept = (one for one in self._payments.values() if one.refund_date is None)
        return sum(payment.invoice.total_amount for payment in kept if payment.invoice.currency == STARS)

    def star_transactions(self, people: dict[int, User]) -> list[StarTransaction]:
        """Charges and refunds in order of time; a refund has its charge's id and a receiver."""
        rows: list[tuple[int, int, StarTransaction]] = []
        for payment in self._payments.values():
            if payment.invoice.currency != STARS:
                continue
            partner = TransactionPartnerUser(
                transaction_type="invoice_payment",
                user=people[payment.user_id],
                invoice_payload=payment.invoice.payload,
            )
            base = {"id": payment.charge_id, "amount": payment.invoice.total_amount}
            paid = StarTransaction.model_validate({**base, "date": payment.date, "source": partner})
            rows.append((payment.date, payment.number, paid))
            if payment.refund_date is not None:
                back = StarTransaction.model_validate({**base, "date": payment.refund_date, "receiver": partner})
                rows.append((payment.refund_date, payment.number, back))
        return [row for _, _, row in sorted(rows, key=lambda row: row[:2])]
