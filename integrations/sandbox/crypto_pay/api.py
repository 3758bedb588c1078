"""Crypto Pay's HTTP API: /crypto-pay/api/{method}, by GET or POST, parameters in the query, a form or a JSON body.

Source: help.crypt.bot/crypto-pay-api (version 1.5). Invoices priced in fiat, checks and statistics are left out.
"""

import asyncio
import hmac
import json
from collections.abc import Callable
from typing import cast

import structlog
from aiohttp import web
from pydantic import ValidationError

from integrations.sandbox.crypto_pay.assets import ASSETS, format_amount
from integrations.sandbox.crypto_pay.errors import Refusal
from integrations.sandbox.crypto_pay.faults import TransferFault
from integrations.sandbox.crypto_pay.gateway import CryptoPay
from integrations.sandbox.crypto_pay.parameters import (
    CreateInvoice,
    DeleteInvoice,
    GetInvoices,
    GetTransfers,
    Parameters,
    Transfer,
    refusal_for,
)

SILENCE_SECONDS = 60.0  # longer than any client waits

log = structlog.get_logger()


class Api:
    """One method of the API is one method here; each takes its parameters and returns `result`."""

    def __init__(self, gateway: CryptoPay) -> None:
        self.gateway = gateway

    def get_me(self, _: Parameters) -> object:
        return {
            "app_id": 1,
            "name": self.gateway.config.app_name,
            "payment_processing_bot_username": "SandboxCryptoBot",
        }

    def create_invoice(self, command: CreateInvoice) -> object:
        return self.gateway.to_json(self.gateway.invoices.create(command))

    def delete_invoice(self, command: DeleteInvoice) -> object:
        self.gateway.invoices.delete(command.invoice_id)
        return True

    def get_invoices(self, query: GetInvoices) -> object:
        return {"items": [self.gateway.to_json(invoice) for invoice in self.gateway.invoices.find(query)]}

    def transfer(self, command: Transfer) -> object:
        return self.gateway.treasury.transfer(command).to_json()

    def get_transfers(self, query: GetTransfers) -> object:
        return {"items": [transfer.to_json() for transfer in self.gateway.treasury.find(query)]}

    def get_balance(self, _: Parameters) -> object:
        return [
            {"currency_code": asset.code, "available": format_amount(minor, asset), "onhold": "0"}
            for asset, minor in self.gateway.treasury.balances().items()
        ]

    def get_exchange_rates(self, _: Parameters) -> object:
        return [
            {
                "is_valid": True,
                "is_crypto": True,
                "is_fiat": False,
                "source": asset.code,
                "target": "USD",
                "rate": str(asset.usd_rate),
            }
            for asset in ASSETS.values()
        ]

    def get_currencies(self, _: Parameters) -> object:
        crypto: list[dict[str, object]] = [
            {
                "is_blockchain": not asset.is_stablecoin,
                "is_stablecoin": asset.is_stablecoin,
                "is_fiat": False,
                "name": asset.name,
                "code": asset.code,
                "decimals": asset.decimals,
            }
            for asset in ASSETS.values()
        ]
        dollar = {"is_blockchain": False, "is_stablecoin": False, "is_fiat": True, "name": "United States dollar"}
        return [*crypto, dollar | {"code": "USD", "decimals": 2}]


_METHODS: dict[str, tuple[type[Parameters], Callable[..., object]]] = {
    "getMe": (Parameters, Api.get_me),
    "createInvoice": (CreateInvoice, Api.create_invoice),
    "deleteInvoice": (DeleteInvoice, Api.delete_invoice),
    "getInvoices": (GetInvoices, Api.get_invoices),
    "transfer": (Transfer, Api.transfer),
    "getTransfers": (GetTransfers, Api.get_transfers),
    "getBalance": (Parameters, Api.get_balance),
    "getExchangeRates": (Parameters, Api.get_exchange_rates),
    "getCurrencies": (Parameters, Api.get_currencies),
}


def add_api(app: web.Application, gateway: CryptoPay) -> None:
    api = Api(gateway)

    async def call(request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        fault = gateway.faults.next() if method == "transfer" else None
        try:
            if fault is TransferFault.SERVER_ERROR:
                raise Refusal(500, "INTERNAL_ERROR")  # noqa: TRY301 - told like every other refusal
            _ensure_token(request, gateway.config.token)
            result = _run(api, method, await _parameters(request))
        except Refusal as refusal:
            log.info("crypto_pay_refused", method=method, name=refusal.name)
            error = {"code": refusal.code, "name": refusal.name}
            return web.json_response({"ok": False, "error": error}, status=refusal.code)
        gateway.live.tell()
        answer = web.json_response({"ok": True, "result": result})
        return answer if fault is None else await _spoil(request, answer, fault, gateway.closing)

    app.router.add_route("GET", "/crypto-pay/api/{method}", call)
    app.router.add_route("POST", "/crypto-pay/api/{method}", call)


def _ensure_token(request: web.Request, token: str) -> None:
    given = request.headers.get("Crypto-Pay-API-Token", "")
    if not hmac.compare_digest(given.encode("utf-8", "surrogateescape"), token.encode()):
        raise Refusal(401, "UNAUTHORIZED")


async def _parameters(request: web.Request) -> dict[str, object]:
    """Everything the caller sent, the body over the query. Numbers in JSON keep their digits: 0.1 stays "0.1"."""
    parameters: dict[str, object] = dict(request.query)
    if request.content_type == "application/json":
        try:
            body = json.loads(await request.read() or b"{}", parse_float=str, parse_constant=str)
        except (ValueError, RecursionError):
            raise Refusal(400, "BODY_INVALID") from None
        if not isinstance(body, dict):
            raise Refusal(400, "BODY_INVALID")
        parameters |= cast("dict[str, object]", body)
    elif request.can_read_body:
        try:
            parameters |= dict(await request.post())
        except ValueError:
            raise Refusal(400, "BODY_INVALID") from None
    return parameters


def _run(api: Api, method: str, parameters: dict[str, object]) -> object:
    if method not in _METHODS:
        raise Refusal(405, "METHOD_NOT_FOUND")
    model, run = _METHODS[method]
    try:
        command = model.model_validate(parameters)
    except ValidationError as error:
        first = error.errors()[0]
        raise refusal_for(str(first["loc"][0]), first["type"]) from None
    return run(api, command)


async def _spoil(
    request: web.Request, answer: web.Response, fault: TransferFault, closing: asyncio.Event
) -> web.StreamResponse:
    """Lose the answer of something that was executed."""
    if fault is TransferFault.NO_ANSWER:
        try:
            async with asyncio.timeout(SILENCE_SECONDS):
                await closing.wait()
        except TimeoutError:
            pass  # the client has long gone; its line is cut below
        lost: web.StreamResponse = answer
    else:
        assert isinstance(answer.body, bytes)
        lost = web.StreamResponse(headers={"Content-Type": answer.content_type})
        lost.content_length = len(answer.body)
        await lost.prepare(request)
        await lost.write(answer.body[: len(answer.body) // 2])
    if request.transport is not None:
        request.transport.abort()
    return lost
