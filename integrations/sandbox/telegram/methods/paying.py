"""Methods for invoices, Stars and refunds.

Source: https://core.telegram.org/bots/payments-stars
"""

from aiogram.types import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    Invoice,
    LabeledPrice,
    Message,
    StarAmount,
    StarTransactions,
)
from pydantic import TypeAdapter

from integrations.sandbox.telegram.errors import bad_request
from integrations.sandbox.telegram.keyboards import read_inline_markup
from integrations.sandbox.telegram.methods.common import Method, find_chat, reach_chat
from integrations.sandbox.telegram.methods.sending import send
from integrations.sandbox.telegram.parameters import Parameters
from integrations.sandbox.telegram.payments import STARS
from integrations.sandbox.telegram.platform import Platform
from integrations.sandbox.telegram.records import InvoiceRecord

PRICES = TypeAdapter(list[LabeledPrice])
MAX_PAYLOAD_BYTES = 128
MAX_TRANSACTIONS = 100


def read_invoice(parameters: Parameters) -> InvoiceRecord:
    """An invoice that keeps Telegram's rules. Raises ApiError 400 otherwise."""
    invoice = InvoiceRecord(
        title=parameters.text("title").strip(),
        description=parameters.text("description").strip(),
        payload=parameters.text("payload"),
        currency=parameters.text("currency").upper(),
        provider_token=parameters.text("provider_token"),
        total_amount=0,
    )
    if not 1 <= len(invoice.title) <= 32:
        raise bad_request("INVOICE_TITLE_INVALID" if invoice.title else "invoice title must be non-empty")
    if not 1 <= len(invoice.description) <= 255:
        raise bad_request(
            "INVOICE_DESCRIPTION_INVALID" if invoice.description else "invoice description must be non-empty"
        )
    if not 1 <= len(invoice.payload.encode()) <= MAX_PAYLOAD_BYTES:
        raise bad_request("INVOICE_PAYLOAD_INVALID" if invoice.payload else "invoice payload must be non-empty")
    prices = parameters.parse("prices", PRICES) or []
    invoice.total_amount = sum(price.amount for price in prices)
    if invoice.currency == STARS:
        if invoice.provider_token:
            raise bad_request("PAYMENT_PROVIDER_INVALID")
        if len(prices) != 1:
            raise bad_request("there must be exactly one price for payments in Telegram Stars")
    elif not (len(invoice.currency) == 3 and invoice.currency.isalpha()):
        raise bad_request("CURRENCY_INVALID")
    elif not invoice.provider_token:
        raise bad_request("PAYMENT_PROVIDER_INVALID")
    if not prices or invoice.total_amount <= 0 or invoice.total_amount >= 2**63:
        raise bad_request("CURRENCY_TOTAL_AMOUNT_INVALID")
    return invoice


async def send_invoice(platform: Platform, parameters: Parameters) -> Message:
    """An invoice in the chat; without a keyboard of its own it gets a Pay button."""
    record = read_invoice(parameters)
    keyboard = read_inline_markup(parameters)
    if keyboard is not None and not keyboard.inline_keyboard[0][0].pay:
        raise bad_request("the first button of an invoice's keyboard must be a Pay button")
    invoice = Invoice(
        title=record.title,
        description=record.description,
        start_parameter=parameters.text("start_parameter"),
        currency=record.currency,
        total_amount=record.total_amount,
    )
    pay = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="Pay", pay=True)]])
    chat = reach_chat(platform, parameters)
    return send(platform, chat, parameters, {"invoice": invoice, "reply_markup": pay}, record)


async def create_invoice_link(platform: Platform, parameters: Parameters) -> str:
    return platform.payments.add_link(read_invoice(parameters))


async def refund_star_payment(platform: Platform, parameters: Parameters) -> bool:
    chat = find_chat(platform, parameters, "user_id")
    refunded = platform.payments.refund(chat.id, parameters.text("telegram_payment_charge_id"))
    message = platform.post(chat, platform.bot, {"refunded_payment": refunded})
    platform.updates.add("message", message, chat.id)
    return True


async def get_star_transactions(platform: Platform, parameters: Parameters) -> StarTransactions:
    offset = parameters.integer("offset") or 0
    limit = parameters.integer("limit")
    limit = MAX_TRANSACTIONS if limit is None else limit
    if offset < 0 or not 1 <= limit <= MAX_TRANSACTIONS:
        raise bad_request("invalid offset or limit specified")
    people = {chat.id: chat.user for chat in platform.chats.values()}
    rows = platform.payments.star_transactions(people)
    return StarTransactions(transactions=rows[offset : offset + limit])


async def get_my_star_balance(platform: Platform, parameters: Parameters) -> StarAmount:
    return StarAmount(amount=platform.payments.star_balance)


METHODS: dict[str, Method] = {
    "sendInvoice": send_invoice,
    "createInvoiceLink": create_invoice_link,
    "refundStarPayment": refund_star_payment,
    "getStarTransactions": get_star_transactions,
    "getMyStarBalance": get_my_star_balance,
}
