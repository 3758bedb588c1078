"""Answers in the wallet's form: JSON, always HTTP 200, the number in `error` says no."""

from dataclasses import dataclass

import orjson

from core.money import Money
from core.wire import WireAnswer
from integrations.providers.pragmatic.amounts import shown_balance
from integrations.providers.pragmatic.errors import DESCRIPTIONS, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What to say. Fields that are None are left out."""

    status: Status = Status.SUCCESS
    user_id: str | None = None
    token: str | None = None
    transaction_id: str | None = None
    balance: Money | None = None
    took_bet: bool = False


def render(answer: Answer) -> WireAnswer:
    body: dict[str, object] = {}
    if answer.user_id is not None:
        body["userId"] = answer.user_id
    if answer.token is not None:
        body["token"] = answer.token
    if answer.transaction_id is not None:
        body["transactionId"] = answer.transaction_id
    if answer.balance is not None:
        cash = orjson.Fragment(shown_balance(answer.balance))
        body |= {"currency": answer.balance.currency, "cash": cash, "bonus": 0}
    if answer.took_bet:
        body["usedPromo"] = 0  # all stakes are paid in cash
    body |= {"error": int(answer.status), "description": DESCRIPTIONS[answer.status]}
    return WireAnswer(body=orjson.dumps(body))
