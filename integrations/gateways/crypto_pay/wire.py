"""Crypto Pay's objects as the wire carries them, and amounts to and from it: decimal strings, converted exactly.

Unknown fields are passed over. Every reader raises Unreadable when the rest is not what the protocol promises.
"""

import json
import re
from typing import Generic, Literal, TypeVar
from uuid import UUID

from pydantic import BaseModel, ConfigDict, ValidationError

from core.money import InvalidAmount, Money
from core.payments import ports

# Keyed by the gateway's own codes: two gateways may call different coins by one name.
CURRENCIES = {"USDT": "USDT", "TON": "TON"}
ASSETS = {currency: asset for asset, currency in CURRENCIES.items()}

_DECIMAL = re.compile(r"\d{1,20}(?:\.\d{1,20})?", re.ASCII)
_INTENT = re.compile(r"[0-9a-f]{32}")


class Unreadable(Exception):
    """What came is not what the protocol promises."""


class WireObject(BaseModel):
    # An amount that comes as a JSON number is read as its own digits, see `loads`.
    model_config = ConfigDict(frozen=True, coerce_numbers_to_str=True)


class WireInvoice(WireObject):
    invoice_id: int
    status: Literal["active", "paid", "expired"]
    amount: str
    asset: str | None = None
    paid_asset: str | None = None
    paid_amount: str | None = None
    fee_asset: str | None = None
    fee_amount: str | None = None
    payload: str | None = None
    bot_invoice_url: str | None = None
    mini_app_invoice_url: str | None = None
    web_app_invoice_url: str | None = None

    def to_invoice(self) -> ports.Invoice:
        """The invoice in core's words; of a paid one the amount is what was paid. Raises Unreadable."""
        asset, amount = self.asset, self.amount
        if self.status == "paid":
            asset, amount = self.paid_asset or asset, self.paid_amount or amount
        pay_url = self.bot_invoice_url or self.mini_app_invoice_url or self.web_app_invoice_url
        if pay_url is None:
            raise Unreadable("an invoice without a URL")
        return ports.Invoice(
            external_id=str(self.invoice_id),
            intent_id=UUID(self.payload) if self.payload and _INTENT.fullmatch(self.payload) else None,
            amount=read_amount(amount, asset or ""),
            state=_STATES[self.status],
            pay_url=pay_url,
            fee=self._fee(asset),
        )

    def _fee(self, asset: str | None) -> Money | None:
        """What the service keeps of the payment; one in another asset is no part of what we were paid."""
        if not self.fee_amount or self.fee_asset != asset or asset is None:
            return None
        return read_amount(self.fee_amount, asset)


_STATES = {
    "active": ports.InvoiceState.OPEN,
    "paid": ports.InvoiceState.PAID,
    "expired": ports.InvoiceState.EXPIRED,
}


class WireTransfer(WireObject):
    transfer_id: int
    user_id: int
    asset: str
    amount: str
    status: Literal["completed"]
    spend_id: str | None = None

    def to_receipt(self) -> ports.PayoutReceipt:
        """Raises Unreadable."""
        return ports.PayoutReceipt(external_id=str(self.transfer_id), amount=read_amount(self.amount, self.asset))


ItemT = TypeVar("ItemT", bound=WireObject)


class Items(WireObject, Generic[ItemT]):
    items: list[ItemT]


class NamedError(WireObject):
    name: str


class Reply(WireObject):
    """{"ok": true, "result": ...} or {"ok": false, "error": {"code": 400, "name": "..."}}."""

    ok: bool
    result: object = None
    error: NamedError | None = None


class PaidInvoice(WireObject):
    invoice_id: int


class Update(WireObject):
    """What a webhook carries. `update_id` is not unique, says the documentation."""

    update_id: int
    update_type: str
    payload: object = None


ModelT = TypeVar("ModelT", bound=WireObject)


def read(model: type[ModelT], value: object) -> ModelT:
    """Raises Unreadable."""
    try:
        return model.model_validate(value)
    except ValidationError as error:
        problem = error.errors(include_url=False, include_input=False)[0]
        field = ".".join(map(str, problem["loc"]))
        raise Unreadable(f"{model.__name__}.{field}: {problem['msg']}") from None


def loads(body: bytes) -> object:
    """Parse JSON, with the digits of every fraction as they are written. Raises Unreadable."""
    try:
        value: object = json.loads(body, parse_float=str, parse_constant=str)
    except (ValueError, RecursionError) as error:
        raise Unreadable(str(error)) from None
    return value


def read_amount(text: str, asset: str) -> Money:
    """Read "12.5" exactly. Raises Unreadable: no amount, finer than our minor unit, too large, or an unknown asset."""
    if asset not in CURRENCIES or not _DECIMAL.fullmatch(text):
        raise Unreadable(f"{text[:40]!r} {asset[:16]!r} is no amount")
    try:
        return Money.parse(text, CURRENCIES[asset])
    except InvalidAmount as refusal:
        raise Unreadable(str(refusal)) from None


def write_amount(amount: Money) -> str:
    """The shortest exact decimal: "12.5", "100", "0.000001"."""
    return f"{amount.decimal.normalize():f}"
