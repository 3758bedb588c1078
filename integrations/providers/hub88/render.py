"""Answers in Hub88's form. Business refusals are HTTP 200: the status inside says no."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import orjson

from core.money import Money
from core.wire import WireAnswer
from integrations.providers.hub88.amounts import shown_balance
from integrations.providers.hub88.errors import Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What to say. Fields that are None are left out; `details` are a method's own."""

    status: Status
    request_uuid: str | None
    user: str | None = None
    balance: Money | None = None
    details: Mapping[str, str] = field(default_factory=dict)


def render(answer: Answer, *, http_status: int = 200) -> WireAnswer:
    body: dict[str, object] = {"status": str(answer.status)}
    if answer.request_uuid is not None:
        body["request_uuid"] = answer.request_uuid
    if answer.user is not None:
        body["user"] = answer.user
    if answer.balance is not None:
        body |= {"currency": answer.balance.currency, "balance": shown_balance(answer.balance)}
    return WireAnswer(body=orjson.dumps(body | dict(answer.details)), status=http_status)
