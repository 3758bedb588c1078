"""The state machine of an intent, written down once.

deposit   created ──► pending ──► captured
             │           ├──────► expired ──► captured     (paid after all: the money is the player's)
             └► failed   └──────► review  ──► captured

payout    requested ──► approved ──► submitted ──► paid
             ├► rejected                  └──────► failed
             └► cancelled
"""

from core import clock
from core.errors import Conflict
from core.payments.models import Intent, IntentChange, IntentState

_S = IntentState

ARROWS: dict[IntentState, frozenset[IntentState]] = {
    _S.CREATED: frozenset({_S.PENDING, _S.FAILED, _S.CAPTURED}),
    _S.PENDING: frozenset({_S.CAPTURED, _S.EXPIRED, _S.REVIEW}),
    _S.EXPIRED: frozenset({_S.CAPTURED, _S.REVIEW}),
    _S.FAILED: frozenset({_S.CAPTURED}),
    _S.REVIEW: frozenset({_S.CAPTURED}),
    _S.REQUESTED: frozenset({_S.APPROVED, _S.REJECTED, _S.CANCELLED}),
    _S.APPROVED: frozenset({_S.SUBMITTED}),
    _S.SUBMITTED: frozenset({_S.PAID, _S.FAILED}),
}


async def move(intent: Intent, to: IntentState, *, actor: str, note: str | None = None) -> None:
    """Go along an arrow and write it into the history; the caller holds the intent's row lock.

    Raises Conflict when there is no such arrow.
    """
    if to not in ARROWS.get(intent.state, frozenset()):
        raise Conflict(what=intent.kind.value, state=intent.state.value)
    now = clock.now()
    await IntentChange.create(
        intent=intent, from_state=intent.state, to_state=to, actor=actor, note=note and note[:255], at=now
    )
    intent.state, intent.changed_at = to, now
    if note:
        intent.note = note[:255]
    await intent.save()


async def begin(intent: Intent, *, actor: str) -> None:
    """Write a new intent and the beginning of its history."""
    await intent.save(force_create=True)
    await IntentChange.create(intent=intent, from_state=None, to_state=intent.state, actor=actor, at=intent.created_at)
