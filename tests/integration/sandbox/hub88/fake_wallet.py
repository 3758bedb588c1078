"""A wallet of one player, small enough to be right at a glance: verifies signatures, books each transaction once."""

import json
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey

from integrations.sandbox.hub88.signatures import is_signed


@dataclass
class FakeWallet:
    """`answers` are given instead of the usual ones: a status text, an HTTP status, or None to cut the connection."""

    provider_key: RSAPublicKey
    url: str = ""
    balance: int = 10_000_000  # 100.00
    answers: list[str | int | None] = field(default_factory=list)
    calls: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    bodies: list[bytes] = field(default_factory=list)
    _booked: dict[str, int] = field(default_factory=dict)  # change of balance by transaction_uuid

    def paths(self) -> list[str]:
        return [path for path, _ in self.calls]

    def change(self, transaction_uuid: str) -> int:
        return self._booked[transaction_uuid]

    async def answer(self, request: web.Request) -> web.Response:
        raw, path = await request.read(), request.match_info["path"]
        if not is_signed(raw, request.headers.get("X-Hub88-Signature", ""), self.provider_key):
            return web.json_response({"status": "RS_ERROR_INVALID_SIGNATURE"})
        body = json.loads(raw)
        self.calls.append((path, body))
        self.bodies.append(raw)
        planned = self.answers.pop(0) if self.answers else "RS_OK"
        if isinstance(planned, int):
            return web.Response(status=planned, text="out of order")
        if planned == "RS_OK" or planned is None:
            self._book(path, body)
        if planned is None:
            assert request.transport is not None
            request.transport.abort()
        facts = {"user": body["user"], "request_uuid": body["request_uuid"], "currency": "USDT"}
        return web.json_response(facts | {"status": planned, "balance": self.balance})

    def _book(self, path: str, body: dict[str, Any]) -> None:
        key = body.get("transaction_uuid")
        if key is None or key in self._booked:
            return
        if path == "transaction/rollback":
            change = -self._booked.get(body["reference_transaction_uuid"], 0)
        else:
            change = body["amount"] if path == "transaction/win" else -body["amount"]
        self._booked[key] = change
        self.balance += change
