"""Answers in GCP's form: HTTP 200 for what was done; for what was not, a code, and HTTP that says so too."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import orjson

from core.money import Money
from core.wire import WireAnswer
from integrations.providers.softswiss.transactions import written
from integrations.providers.softswiss_gcp.amounts import Units
from integrations.providers.softswiss_gcp.errors import MESSAGES, Code


@dataclass(frozen=True, slots=True, kw_only=True)
class Transaction:
    """What an action came to: `tx_id` and `processed_at` are those of the first time."""

    action_id: str
    tx_id: str
    processed_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    balance: Money
    game_id: str | None = None
    transactions: Sequence[Transaction] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    code: Code
    balance: Money | None = None  # where there is a player whose it is


Answer = Done | Refused


def render(answer: Answer, *, units: Units, refusal_status: int) -> WireAnswer:
    """`refusal_status` is the HTTP status of refusals by the rules; all others have the one that the code names."""
    if isinstance(answer, Done):
        body: dict[str, object] = {"balance": units.shown(answer.balance)}
        if answer.game_id is not None:
            body["game_id"] = answer.game_id
        if answer.transactions is not None:
            body["transactions"] = [_transaction(one) for one in answer.transactions]
        return WireAnswer(body=orjson.dumps(body))
    body = {"code": int(answer.code), "message": MESSAGES[answer.code]}
    if answer.balance is not None:
        body["balance"] = units.shown(answer.balance)
    own_status = answer.code is Code.FORBIDDEN or answer.code >= Code.UNKNOWN_ERROR
    return WireAnswer(body=orjson.dumps(body), status=int(answer.code) if own_status else refusal_status)


def _transaction(one: Transaction) -> dict[str, str]:
    return {"action_id": one.action_id, "tx_id": one.tx_id, "processed_at": written(one.processed_at)}
