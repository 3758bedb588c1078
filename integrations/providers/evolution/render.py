"""Answers in One Wallet's form: always HTTP 200, the status inside says no."""

from dataclasses import dataclass

import orjson

from core.money import Money
from core.wire import WireAnswer
from integrations.providers.evolution.amounts import shown_balance
from integrations.providers.evolution.errors import Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What to say. Fields that are None are left out."""

    status: Status
    uuid: str | None
    sid: str | None = None
    balance: Money | None = None


def render(answer: Answer, *, balance_scale: int) -> WireAnswer:
    body: dict[str, object] = {"status": str(answer.status)}
    if answer.sid is not None:
        body["sid"] = answer.sid
    if answer.balance is not None:
        shown = shown_balance(answer.balance, scale=balance_scale)
        body |= {"balance": orjson.Fragment(shown), "bonus": 0}
    if answer.uuid is not None:
        body["uuid"] = answer.uuid
    return WireAnswer(body=orjson.dumps(body))
