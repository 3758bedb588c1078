"""The app's coins, and transfers of them to Telegram users. A spend_id is used once, for ever."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from core import clock
from integrations.sandbox.crypto_pay.assets import ASSETS, Asset, asset_of, format_amount, in_usd, parse_amount
from integrations.sandbox.crypto_pay.errors import Refusal
from integrations.sandbox.crypto_pay.parameters import GetTransfers
from integrations.sandbox.crypto_pay.parameters import Transfer as MakeTransfer
from integrations.sandbox.storage import Row, Storage, to_moment, to_text

OPENING_BALANCE_USDT = 100_000 * 10**6  # so that payouts work from the first minute
LEAST_USD, MOST_USD = Decimal(1), Decimal(25_000)  # "roughly correspond to 1-25000 USD", say the real docs

SCHEMA = """
CREATE TABLE IF NOT EXISTS balances (
    asset TEXT PRIMARY KEY,
    available INTEGER NOT NULL CHECK (available >= 0)
);
CREATE TABLE IF NOT EXISTS transfers (
    transfer_id INTEGER PRIMARY KEY AUTOINCREMENT,
    spend_id TEXT NOT NULL UNIQUE,
    user_id INTEGER NOT NULL,
    asset TEXT NOT NULL,
    amount INTEGER NOT NULL,
    comment TEXT,
    completed_at TEXT NOT NULL
);
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Transfer:
    """`amount` is an integer of the asset's smallest unit."""

    transfer_id: int
    spend_id: str
    user_id: int
    asset: Asset
    amount: int
    comment: str | None
    completed_at: datetime

    @property
    def shown_amount(self) -> str:
        return format_amount(self.amount, self.asset)

    def to_json(self) -> dict[str, object]:
        transfer: dict[str, object] = {
            "transfer_id": self.transfer_id,
            "spend_id": self.spend_id,
            "user_id": self.user_id,
            "asset": self.asset.code,
            "amount": self.shown_amount,
            "status": "completed",
            "completed_at": to_text(self.completed_at),
        }
        return transfer if self.comment is None else transfer | {"comment": self.comment}


class Treasury:
    """What the app owns at the gateway, and what it sent away."""

    def __init__(self, storage: Storage, *, knows_user: Callable[[int], bool]) -> None:
        self._storage = storage
        self._knows_user = knows_user
        storage.ensure(SCHEMA)
        storage.write(
            "INSERT OR IGNORE INTO balances (asset, available) VALUES ('USDT', :opening)", opening=OPENING_BALANCE_USDT
        )

    def balances(self) -> dict[Asset, int]:
        """Smallest units by asset; every asset is listed, most with zero."""
        held = {row["asset"]: row["available"] for row in self._storage.rows("SELECT * FROM balances")}
        return {asset: held.get(asset.code, 0) for asset in ASSETS.values()}

    def credit(self, asset: Asset, minor: int) -> None:
        self._storage.write(
            "INSERT INTO balances (asset, available) VALUES (:asset, :minor)"
            " ON CONFLICT (asset) DO UPDATE SET available = available + :minor",
            asset=asset.code,
            minor=minor,
        )

    def transfer(self, command: MakeTransfer) -> Transfer:
        """Send coins once.

        Raises Refusal: SPEND_ID_ALREADY_USED (first, since the money has moved and nothing else matters then),
        ASSET_INVALID, AMOUNT_*, USER_NOT_FOUND, INSUFFICIENT_FUNDS. Nothing has moved in any of these cases.
        """
        if self._storage.row("SELECT 1 FROM transfers WHERE spend_id = :id", id=command.spend_id) is not None:
            raise Refusal(400, "SPEND_ID_ALREADY_USED")
        asset = asset_of(command.asset)
        minor = parse_amount(command.amount, asset)
        if in_usd(minor, asset) < LEAST_USD:
            raise Refusal(400, "AMOUNT_TOO_SMALL")
        if in_usd(minor, asset) > MOST_USD:
            raise Refusal(400, "AMOUNT_TOO_BIG")
        if not self._knows_user(command.user_id):
            raise Refusal(400, "USER_NOT_FOUND")
        if self.balances()[asset] < minor:
            raise Refusal(400, "INSUFFICIENT_FUNDS")
        with self._storage.together():
            self._storage.write(
                "UPDATE balances SET available = available - :minor WHERE asset = :asset", asset=asset.code, minor=minor
            )
            self._storage.write(
                "INSERT INTO transfers (spend_id, user_id, asset, amount, comment, completed_at)"
                " VALUES (:spend_id, :user_id, :asset, :amount, :comment, :completed_at)",
                spend_id=command.spend_id,
                user_id=command.user_id,
                asset=asset.code,
                amount=minor,
                comment=command.comment,
                completed_at=to_text(clock.now()),
            )
        [transfer] = self.find(GetTransfers(spend_id=command.spend_id))
        return transfer

    def find(self, query: GetTransfers) -> list[Transfer]:
        """The newest first."""
        rows = self._storage.rows(
            "SELECT * FROM transfers WHERE (:asset IS NULL OR asset = :asset)"
            " AND (:ids IS NULL OR transfer_id IN (SELECT value FROM json_each(:ids)))"
            " AND (:spend_id IS NULL OR spend_id = :spend_id)"
            " ORDER BY transfer_id DESC LIMIT :count OFFSET :offset",
            asset=query.asset and asset_of(query.asset).code,
            ids=json.dumps(query.transfer_ids) if query.transfer_ids is not None else None,
            spend_id=query.spend_id,
            count=query.count,
            offset=query.offset,
        )
        return [_transfer(row) for row in rows]


def _transfer(row: Row) -> Transfer:
    return Transfer(
        transfer_id=row["transfer_id"],
        spend_id=row["spend_id"],
        user_id=row["user_id"],
        asset=asset_of(row["asset"]),
        amount=row["amount"],
        comment=row["comment"],
        completed_at=to_moment(row["completed_at"]),
    )
