"""Crypto Pay as a PaymentGateway."""

import aiohttp
import structlog

from core.money import Money
from core.payments.errors import BadSignature, GatewayRefused, UnreadableMessage
from core.payments.ports import Invoice, InvoiceRequest, PayoutOrder, PayoutReceipt, WebhookNotice
from core.wire import WireRequest
from integrations.gateways.crypto_pay.api import Api, unavailable
from integrations.gateways.crypto_pay.signature import SIGNATURE_HEADER, is_signed
from integrations.gateways.crypto_pay.wire import (
    ASSETS,
    Items,
    PaidInvoice,
    Unreadable,
    Update,
    WireInvoice,
    WireTransfer,
    loads,
    read,
    write_amount,
)

TIMEOUT_SECONDS = 10.0
SPEND_ID_USED = "SPEND_ID_ALREADY_USED"
MAX_ID_DIGITS = 18

log = structlog.get_logger()


class CryptoPay:
    code = "crypto_pay"
    name = "Crypto Pay"

    def __init__(
        self, session: aiohttp.ClientSession, url: str, token: str, *, timeout_seconds: float = TIMEOUT_SECONDS
    ) -> None:
        """`url` is the API's host, e.g. https://pay.crypt.bot, without a trailing slash."""
        self._api = Api(session, url, token, timeout_seconds=timeout_seconds)
        self._token = token

    async def check(self) -> None:
        await self._api.call("getMe")

    async def create_invoice(self, request: InvoiceRequest) -> Invoice:
        parameters: dict[str, str | int | bool] = {
            "currency_type": "crypto",
            "asset": _asset_of(request.amount),
            "amount": write_amount(request.amount),
            "description": request.description[:1024],
            "payload": request.intent_id.hex,
            "expires_in": int(request.expires_in.total_seconds()),
            "allow_comments": False,
        }
        if request.return_url:
            is_chat = request.return_url.startswith("https://t.me/")
            parameters |= {"paid_btn_name": "openBot" if is_chat else "callback", "paid_btn_url": request.return_url}
        result = await self._api.call("createInvoice", **parameters)
        try:
            return read(WireInvoice, result).to_invoice()
        except Unreadable as error:
            raise unavailable("createInvoice", str(error)) from error

    async def find_invoice(self, external_id: str) -> Invoice | None:
        if not _is_id(external_id):
            return None
        result = await self._api.call("getInvoices", invoice_ids=external_id)
        try:
            for item in read(Items[WireInvoice], result).items:
                if str(item.invoice_id) == external_id:
                    return item.to_invoice()
        except Unreadable as error:
            raise unavailable("getInvoices", str(error)) from error
        return None

    async def pay_out(self, order: PayoutOrder) -> PayoutReceipt:
        asset = _asset_of(order.amount)
        if not _is_id(order.recipient):
            raise GatewayRefused(reason="USER_ID_INVALID")
        try:
            result = await self._api.call(
                "transfer",
                user_id=int(order.recipient),
                asset=asset,
                amount=write_amount(order.amount),
                spend_id=order.intent_id.hex,
            )
        except GatewayRefused as refusal:
            if refusal.facts["reason"] != SPEND_ID_USED:
                raise
            # Paid before, by a call whose answer got lost: the first receipt is the answer.
            if receipt := await self.find_payout(order):
                return receipt
            raise unavailable("transfer", "the spend_id was used, but there is no such transfer") from refusal
        return _receipt_for(order, result)

    async def find_payout(self, order: PayoutOrder) -> PayoutReceipt | None:
        result = await self._api.call("getTransfers", spend_id=order.intent_id.hex)
        try:
            transfers = read(Items[WireTransfer], result).items
        except Unreadable as error:
            raise unavailable("getTransfers", str(error)) from error
        for transfer in transfers:
            if transfer.spend_id == order.intent_id.hex:
                return _receipt_for(order, transfer)
        return None

    def read_webhook(self, request: WireRequest) -> WebhookNotice | None:
        if not is_signed(request.body, request.headers.get(SIGNATURE_HEADER, ""), self._token):
            raise BadSignature()
        try:
            update = read(Update, loads(request.body))
            if update.update_type != "invoice_paid":
                return None
            invoice = read(PaidInvoice, update.payload)
        except Unreadable as error:
            log.warning("crypto_pay_webhook_unreadable", reason=str(error))
            raise UnreadableMessage() from error
        # Two invoices may share an update_id; a webhook that is sent again shares both numbers with itself.
        return WebhookNotice(external_id=f"{update.update_id}:{invoice.invoice_id}", invoice_id=str(invoice.invoice_id))


def _receipt_for(order: PayoutOrder, result: object) -> PayoutReceipt:
    """The receipt, if it is for what was ordered; anything else is for a person to look at."""
    try:
        transfer = result if isinstance(result, WireTransfer) else read(WireTransfer, result)
        receipt = transfer.to_receipt()
    except Unreadable as error:
        raise unavailable("transfer", str(error)) from error
    if receipt.amount != order.amount or str(transfer.user_id) != order.recipient:
        log.error("crypto_pay_transfer_differs", intent_id=str(order.intent_id), transfer_id=receipt.external_id)
        raise unavailable("transfer", f"transfer {receipt.external_id} is not what was ordered")
    return receipt


def _asset_of(amount: Money) -> str:
    """Raises GatewayRefused for a currency that the gateway does not keep for us."""
    try:
        return ASSETS[amount.currency]
    except KeyError:
        raise GatewayRefused(reason="ASSET_INVALID") from None


def _is_id(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= MAX_ID_DIGITS
