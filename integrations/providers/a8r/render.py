"""Answers in A8R's form: HTTP 200 for what was done; for what was not, HTTP 400 or 500 and a Twirp error."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import orjson

from core.money import Money
from core.wire import WireAnswer
from integrations.providers.a8r.amounts import Texts
from integrations.providers.a8r.errors import MESSAGES, Code
from integrations.providers.softswiss.transactions import written

NO_BONUS = "0"  # all stakes are paid in cash


@dataclass(frozen=True, slots=True, kw_only=True)
class Transaction:
    """What an action came to: our id of it and the time are those of the first time."""

    id: str
    id_casino: str
    processed_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    balance: Money
    round_id: str | None = None  # ours
    transactions: Sequence[Transaction] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    code: Code
    balance: Money | None = None  # where there is a player whose it is


Answer = Done | Refused


def render(answer: Answer, *, units: Texts) -> WireAnswer:
    if isinstance(answer, Done):
        body: dict[str, object] = {"balance": units.shown(answer.balance)}
        if answer.round_id is not None:
            body["round_id_casino"] = answer.round_id
        if answer.transactions is not None:
            body["transactions"] = [_transaction(one) for one in answer.transactions]
        return WireAnswer(body=orjson.dumps(body))
    comes_again = answer.code is Code.UNKNOWN_ERROR
    meta = {"api_code": str(int(answer.code)), "api_message": MESSAGES[answer.code]}  # Twirp has only texts there
    if answer.balance is not None:
        meta["balance"] = units.shown(answer.balance)
    error = {"code": "internal" if comes_again else "invalid_argument", "msg": MESSAGES[answer.code], "meta": meta}
    return WireAnswer(body=orjson.dumps(error), status=500 if comes_again else 400)


def _transaction(one: Transaction) -> dict[str, str]:
    return {
        "id": one.id,
        "id_casino": one.id_casino,
        "bonus_amount": NO_BONUS,
        "processed_at": written(one.processed_at),
    }
