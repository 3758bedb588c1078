"""/crypto-pay for whoever runs the sandbox, and /crypto-pay/invoice/{hash} for whoever pays."""

from contextlib import suppress

from aiohttp import web

from integrations.sandbox.crypto_pay.assets import format_amount
from integrations.sandbox.crypto_pay.errors import Refusal
from integrations.sandbox.crypto_pay.faults import TransferFault
from integrations.sandbox.crypto_pay.gateway import CryptoPay
from integrations.sandbox.crypto_pay.invoices import Invoice
from integrations.sandbox.crypto_pay.parameters import GetInvoices, GetTransfers
from integrations.sandbox.pages import render

LATE_WEBHOOK_SECONDS = 20.0

_FAULTS = {
    TransferFault.SERVER_ERROR: "answers 500 and moves nothing",
    TransferFault.NO_ANSWER: "moves the money, then stays silent",
    TransferFault.REPLY_CUT: "moves the money, then cuts the answer",
}
_BUTTONS = {"viewItem": "View item", "openChannel": "View channel", "openBot": "Open bot", "callback": "Return"}


def add_pages(app: web.Application, gateway: CryptoPay) -> None:
    def found(request: web.Request) -> Invoice:
        invoice = gateway.invoices.by_hash(request.match_info["hash"])
        if invoice is None:
            raise web.HTTPNotFound(text="There is no such invoice.")
        return invoice

    async def dashboard(_: web.Request) -> web.Response:
        return render(
            "crypto_pay.html",
            balances=[(asset, format_amount(minor, asset)) for asset, minor in gateway.treasury.balances().items()],
            invoices=gateway.invoices.find(GetInvoices()),
            transfers=gateway.treasury.find(GetTransfers()),
            webhooks=gateway.webhooks.parcels(),
            faults=_FAULTS,
            planned=[_FAULTS[fault] for fault in gateway.faults.planned],
        )

    async def pay_page(request: web.Request) -> web.Response:
        invoice = found(request)
        return render(
            "invoice.html",
            invoice=invoice,
            app_name=gateway.config.app_name,
            return_url=invoice.paid_btn_url or gateway.config.chat_url,
            return_label=_BUTTONS.get(invoice.paid_btn_name or "", "Back to the chat"),
        )

    async def pay(request: web.Request) -> web.Response:
        invoice, form = found(request), await request.post()
        with suppress(Refusal):  # paid or expired meanwhile: the page that follows says so
            await gateway.pay(
                invoice.invoice_id,
                comment=str(form.get("comment", ""))[:1024].strip() or None,
                webhooks=2 if form.get("webhook") == "twice" else 1,
                delay_seconds=LATE_WEBHOOK_SECONDS if form.get("webhook") == "late" else 0,
            )
        raise web.HTTPSeeOther(gateway.page_url(invoice))

    async def expire(request: web.Request) -> web.Response:
        invoice = found(request)
        with suppress(Refusal):  # paid meanwhile: the page that follows says so
            gateway.expire(invoice.invoice_id)
        raise web.HTTPSeeOther(gateway.page_url(invoice))

    async def plan_fault(request: web.Request) -> web.Response:
        try:
            fault = TransferFault(str((await request.post()).get("fault")))
        except ValueError:
            raise web.HTTPBadRequest(text="There is no such fault.") from None
        gateway.fail_next_transfer(fault)
        raise web.HTTPSeeOther(gateway.config.url)

    async def repeat_webhook(request: web.Request) -> web.Response:
        try:
            parcel = gateway.webhooks.parcel(int(request.match_info["id"]))
        except KeyError:
            raise web.HTTPNotFound(text="There is no such webhook.") from None
        gateway.webhooks.post(parcel.address, parcel.body, reference=parcel.reference)
        gateway.live.tell()
        raise web.HTTPSeeOther(gateway.config.url)

    app.router.add_get("/crypto-pay", dashboard)
    app.router.add_get("/crypto-pay/events", gateway.live.stream)
    app.router.add_get("/crypto-pay/invoice/{hash}", pay_page)
    app.router.add_post("/crypto-pay/invoice/{hash}/pay", pay)
    app.router.add_post("/crypto-pay/invoice/{hash}/expire", expire)
    app.router.add_post("/crypto-pay/faults", plan_fault)
    app.router.add_post(r"/crypto-pay/webhooks/{id:\d{1,12}}/repeat", repeat_webhook)
