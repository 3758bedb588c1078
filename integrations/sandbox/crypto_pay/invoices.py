"""Invoices: active → paid, or active → expired when nobody paid in time."""

import json
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from core import clock
from integrations.sandbox.crypto_pay.assets import Asset, asset_of, fee_of, format_amount, parse_amount
from integrations.sandbox.crypto_pay.errors import Refusal
from integrations.sandbox.crypto_pay.parameters import CreateInvoice, GetInvoices
from integrations.sandbox.storage import Row, Storage, to_moment, to_text

SCHEMA = """
CREATE TABLE IF NOT EXISTS invoices (
    invoice_id INTEGER PRIMARY KEY AUTOINCREMENT,
    hash TEXT NOT NULL UNIQUE,
    asset TEXT NOT NULL,
    amount INTEGER NOT NULL,
    fee INTEGER,
    description TEXT,
    hidden_message TEXT,
    paid_btn_name TEXT,
    paid_btn_url TEXT,
    payload TEXT,
    allow_comments INTEGER NOT NULL,
    allow_anonymous INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    expires_at TEXT,
    paid_at TEXT,
    comment TEXT
);
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Invoice:
    """`amount` and `fee` are integers of the asset's smallest unit; the fee is known once it is paid."""

    invoice_id: int
    hash: str
    asset: Asset
    amount: int
    fee: int | None
    description: str | None
    hidden_message: str | None
    paid_btn_name: str | None
    paid_btn_url: str | None
    payload: str | None
    allow_comments: bool
    allow_anonymous: bool
    created_at: datetime
    expires_at: datetime | None
    paid_at: datetime | None
    comment: str | None

    @property
    def status(self) -> str:
        if self.paid_at is not None:
            return "paid"
        return "expired" if self.expires_at is not None and self.expires_at <= clock.now() else "active"

    @property
    def shown_amount(self) -> str:
        return format_amount(self.amount, self.asset)

    def to_json(self, page_url: str) -> dict[str, object]:
        """The protocol's Invoice. All four links open the one pay page, which needs no bot and no Mini App."""
        invoice: dict[str, object] = {
            "invoice_id": self.invoice_id,
            "hash": self.hash,
            "currency_type": "crypto",
            "asset": self.asset.code,
            "amount": self.shown_amount,
            "pay_url": page_url,
            "bot_invoice_url": page_url,
            "mini_app_invoice_url": page_url,
            "web_app_invoice_url": page_url,
            "description": self.description,
            "hidden_message": self.hidden_message,
            "paid_btn_name": self.paid_btn_name,
            "paid_btn_url": self.paid_btn_url,
            "payload": self.payload,
            "status": self.status,
            "created_at": to_text(self.created_at),
            "allow_comments": self.allow_comments,
            "allow_anonymous": self.allow_anonymous,
            "expiration_date": to_text(self.expires_at) if self.expires_at else None,
        }
        if self.paid_at is not None and self.fee is not None:
            fee = format_amount(self.fee, self.asset)
            invoice |= {
                "paid_at": to_text(self.paid_at),
                "paid_anonymously": False,
                "paid_asset": self.asset.code,
                "paid_amount": self.shown_amount,
                "paid_usd_rate": str(self.asset.usd_rate),
                "usd_rate": str(self.asset.usd_rate),
                "fee_asset": self.asset.code,
                "fee_amount": fee,
                "fee": fee,
                "comment": self.comment,
            }
        return {name: value for name, value in invoice.items() if value is not None}


class Invoices:
    def __init__(self, storage: Storage, *, fee_basis_points: int) -> None:
        self._storage = storage
        self._fee_basis_points = fee_basis_points
        storage.ensure(SCHEMA)

    def create(self, command: CreateInvoice) -> Invoice:
        """Raises Refusal for an asset or an amount that the gateway does not take."""
        asset = asset_of(command.asset)
        if (command.paid_btn_name is None) != (command.paid_btn_url is None):
            raise Refusal(400, "PAID_BTN_URL_REQUIRED" if command.paid_btn_name else "PAID_BTN_NAME_REQUIRED")
        now = clock.now()
        invoice_id = self._storage.write(
            "INSERT INTO invoices (hash, asset, amount, description, hidden_message, paid_btn_name, paid_btn_url,"
            " payload, allow_comments, allow_anonymous, created_at, expires_at)"
            " VALUES (:hash, :asset, :amount, :description, :hidden_message, :paid_btn_name, :paid_btn_url,"
            " :payload, :allow_comments, :allow_anonymous, :created_at, :expires_at)",
            hash="IV" + secrets.token_urlsafe(9),
            asset=asset.code,
            amount=parse_amount(command.amount, asset),
            description=command.description,
            hidden_message=command.hidden_message,
            paid_btn_name=command.paid_btn_name,
            paid_btn_url=command.paid_btn_url,
            payload=command.payload,
            allow_comments=command.allow_comments,
            allow_anonymous=command.allow_anonymous,
            created_at=to_text(now),
            expires_at=to_text(now + timedelta(seconds=command.expires_in)) if command.expires_in else None,
        )
        return self.get(invoice_id)

    def get(self, invoice_id: int) -> Invoice:
        """Raises Refusal INVOICE_NOT_FOUND."""
        row = self._storage.row("SELECT * FROM invoices WHERE invoice_id = :id", id=invoice_id)
        if row is None:
            raise Refusal(400, "INVOICE_NOT_FOUND")
        return _invoice(row)

    def by_hash(self, hash_: str) -> Invoice | None:
        row = self._storage.row("SELECT * FROM invoices WHERE hash = :hash", hash=hash_)
        return None if row is None else _invoice(row)

    def find(self, query: GetInvoices) -> list[Invoice]:
        """The newest first."""
        rows = self._storage.rows(
            "SELECT * FROM invoices WHERE (:asset IS NULL OR asset = :asset)"
            " AND (:ids IS NULL OR invoice_id IN (SELECT value FROM json_each(:ids)))"
            " AND (:status IS NULL OR (:status = 'paid') = (paid_at IS NOT NULL))"
            " AND (:status IS NOT 'active' OR expires_at IS NULL OR expires_at > :now)"
            " ORDER BY invoice_id DESC LIMIT :count OFFSET :offset",
            asset=query.asset and asset_of(query.asset).code,
            ids=json.dumps(query.invoice_ids) if query.invoice_ids is not None else None,
            status=query.status,
            now=to_text(clock.now()),
            count=query.count,
            offset=query.offset,
        )
        return [_invoice(row) for row in rows]

    def delete(self, invoice_id: int) -> None:
        """Raises Refusal: INVOICE_NOT_FOUND, or INVOICE_ALREADY_PAID since money has moved on it."""
        if self.get(invoice_id).paid_at is not None:
            raise Refusal(400, "INVOICE_ALREADY_PAID")
        self._storage.write("DELETE FROM invoices WHERE invoice_id = :id", id=invoice_id)

    def mark_paid(self, invoice_id: int, *, comment: str | None) -> Invoice:
        """Raises Refusal: INVOICE_NOT_FOUND, INVOICE_ALREADY_PAID, INVOICE_EXPIRED."""
        invoice = self.get(invoice_id)
        if invoice.status != "active":
            raise Refusal(400, "INVOICE_ALREADY_PAID" if invoice.status == "paid" else "INVOICE_EXPIRED")
        self._storage.write(
            "UPDATE invoices SET paid_at = :paid_at, fee = :fee, comment = :comment WHERE invoice_id = :id",
            id=invoice_id,
            paid_at=to_text(clock.now()),
            fee=fee_of(invoice.amount, self._fee_basis_points),
            comment=comment if invoice.allow_comments else None,
        )
        return self.get(invoice_id)

    def expire(self, invoice_id: int) -> Invoice:
        """Let its time run out now. Raises Refusal: INVOICE_NOT_FOUND, INVOICE_ALREADY_PAID."""
        if self.get(invoice_id).status == "paid":
            raise Refusal(400, "INVOICE_ALREADY_PAID")
        self._storage.write(
            "UPDATE invoices SET expires_at = :now WHERE invoice_id = :id", id=invoice_id, now=to_text(clock.now())
        )
        return self.get(invoice_id)


def _invoice(row: Row) -> Invoice:
    return Invoice(
        invoice_id=row["invoice_id"],
        hash=row["hash"],
        asset=asset_of(row["asset"]),
        amount=row["amount"],
        fee=row["fee"],
        description=row["description"],
        hidden_message=row["hidden_message"],
        paid_btn_name=row["paid_btn_name"],
        paid_btn_url=row["paid_btn_url"],
        payload=row["payload"],
        allow_comments=bool(row["allow_comments"]),
        allow_anonymous=bool(row["allow_anonymous"]),
        created_at=to_moment(row["created_at"]),
        expires_at=to_moment(row["expires_at"]) if row["expires_at"] else None,
        paid_at=to_moment(row["paid_at"]) if row["paid_at"] else None,
        comment=row["comment"],
    )
