"""Payouts: the money is held first, a person decides, the gateway pays once.

The gateway is given the intent's id as its idempotency key. When its answer gets lost the payout stays `submitted`;
it is then looked up, never sent again blindly.
"""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any
from uuid import UUID

import structlog

from core import clock
from core.errors import Conflict, InvalidInput, NotFound
from core.identity.players import ensure_may_act, player_by_id
from core.identity.totp import verify_totp
from core.ids import new_id
from core.money import Money
from core.payments.errors import GatewayRefused, GatewayUnavailable
from core.payments.events import (
    PayoutApproved,
    PayoutCancelled,
    PayoutFailed,
    PayoutPaid,
    PayoutRejected,
    PayoutRequested,
)
from core.payments.models import Intent, IntentKind, IntentState
from core.payments.ports import Gateways, PaymentGateway, PayoutOrder, PayoutReceipt
from core.payments.rules import ensure_in_range, ensure_request_key
from core.payments.states import begin, move
from core.unit_of_work import UnitOfWork, unit_of_work
from core.wallet import AccountAddress, Posting, TransferCode, gateway_funds, player_cash, player_held

log = structlog.get_logger()


async def request_payout(
    player_id: UUID, amount: Money, *, gateway_code: str, totp_code: str, request_key: str
) -> Intent:
    """Ask to be paid out: checks the second factor, then holds the money. The same `request_key` finds the first
    intent.

    Raises TotpRequired, TotpWrong, TotpLocked, and what `hold_payout` raises.
    """
    if earlier := await Intent.get_or_none(player_id=player_id, request_key=request_key):
        return earlier
    ensure_in_range(amount)
    await verify_totp(player_id, totp_code)
    return await hold_payout(player_id, amount, gateway_code=gateway_code, request_key=request_key)


async def hold_payout(player_id: UUID, amount: Money, *, gateway_code: str, request_key: str) -> Intent:
    """Move the amount from the player's cash to his held account and queue the payout for a decision.

    Raises AmountOutOfRange, InvalidAmount, PlayerFrozen, NotRegistered, InsufficientFunds.
    """
    ensure_request_key(request_key)
    ensure_in_range(amount)
    cash, held = player_cash(player_id, amount.currency), player_held(player_id, amount.currency)
    async with unit_of_work() as uow:
        await uow.ledger.lock(cash, held)
        if earlier := await Intent.get_or_none(player_id=player_id, request_key=request_key):
            return earlier
        player = await ensure_may_act(player_id)
        if player.currency != amount.currency:
            raise InvalidInput(field="currency", reason="not_the_wallets")
        now = clock.now()
        intent = Intent(
            id=new_id(),
            kind=IntentKind.PAYOUT,
            player_id=player_id,
            gateway=gateway_code,
            amount=amount.minor,
            currency=amount.currency,
            state=IntentState.REQUESTED,
            request_key=request_key,
            created_at=now,
            changed_at=now,
        )
        hold = await uow.ledger.place_hold(
            Posting(
                debit=cash,
                credit=held,
                amount=amount,
                code=TransferCode.HOLD_PLACED,
                reference=intent.id,
            )
        )
        intent.hold_id = hold.id
        await begin(intent, actor="player")
        uow.outbox.add(PayoutRequested(**_facts(intent)))
    return intent


async def approve_payout(uow: UnitOfWork, intent_id: UUID, *, actor: str) -> Intent:
    """Let a payout go to its gateway. Raises NotFound, Conflict when it was decided before."""
    intent = await _locked_payout(intent_id)
    await move(intent, IntentState.APPROVED, actor=actor)
    uow.outbox.add(PayoutApproved(**_facts(intent)))
    return intent


async def ensure_undecided(intent_id: UUID) -> None:
    """Raises NotFound, Conflict when the payout is decided."""
    intent = await Intent.get_or_none(id=intent_id, kind=IntentKind.PAYOUT)
    if intent is None:
        raise NotFound(what="payout")
    if intent.state is not IntentState.REQUESTED:
        raise Conflict(what=intent.kind.value, state=intent.state.value)


async def reject_payout(uow: UnitOfWork, intent_id: UUID, *, actor: str, reason: str) -> Intent:
    """Give the held money back. Raises NotFound, Conflict when it was decided before."""
    intent = await _lock_for_release(uow, intent_id)
    await move(intent, IntentState.REJECTED, actor=actor, note=reason)
    await _release(uow, intent)
    uow.outbox.add(PayoutRejected(**_facts(intent), reason=reason))
    return intent


async def cancel_payout(player_id: UUID, intent_id: UUID) -> Intent:
    """The player changes his mind before anybody decided. Raises NotFound (also for another's payout), Conflict."""
    if not await Intent.exists(id=intent_id, player_id=player_id, kind=IntentKind.PAYOUT):
        raise NotFound(what="payout")
    async with unit_of_work() as uow:
        intent = await _lock_for_release(uow, intent_id)
        await move(intent, IntentState.CANCELLED, actor="player")
        await _release(uow, intent)
        uow.outbox.add(PayoutCancelled(**_facts(intent)))
    return intent


async def payout_queue(*, limit: int = 10) -> list[Intent]:
    """Payouts that wait for a decision, the oldest first."""
    return await Intent.filter(kind=IntentKind.PAYOUT, state=IntentState.REQUESTED).order_by("created_at").limit(limit)


async def pay_approved(gateways: Gateways, *, limit: int = 20) -> int:
    """Hand approved payouts to their gateways; return how many were handed over."""
    approved = (
        await Intent.filter(kind=IntentKind.PAYOUT, state=IntentState.APPROVED).order_by("changed_at").limit(limit)
    )
    handed_over = 0
    for intent in approved:
        gateway = gateways.get(intent.gateway)
        if gateway is not None and await _submit(intent):
            handed_over += 1
            await _conclude(intent, gateway.pay_out)
    return handed_over


async def chase_unknown_payouts(gateways: Gateways, *, quiet_for: timedelta, limit: int = 20) -> int:
    """Look up payouts whose outcome got lost; one that the gateway surely did not make is handed to it again."""
    unknown = (
        await Intent.filter(kind=IntentKind.PAYOUT, state=IntentState.SUBMITTED, changed_at__lt=clock.now() - quiet_for)
        .order_by("changed_at")
        .limit(limit)
    )
    for intent in unknown:
        if gateway := gateways.get(intent.gateway):
            await _conclude(intent, _look_up_then_pay(gateway))
    return len(unknown)


def _look_up_then_pay(gateway: PaymentGateway) -> Callable[[PayoutOrder], Awaitable[PayoutReceipt]]:
    async def look_up_then_pay(order: PayoutOrder) -> PayoutReceipt:
        return await gateway.find_payout(order) or await gateway.pay_out(order)

    return look_up_then_pay


async def _submit(intent: Intent) -> bool:
    """Commit that the gateway is about to be called; False when another worker was first."""
    async with unit_of_work():
        locked = await _locked_payout(intent.id)
        if locked.state is not IntentState.APPROVED:
            return False
        await move(locked, IntentState.SUBMITTED, actor="worker")
    return True


async def _conclude(intent: Intent, call: Callable[[PayoutOrder], Awaitable[PayoutReceipt]]) -> None:
    player = await player_by_id(intent.player_id)
    order = PayoutOrder(
        intent_id=intent.id, amount=Money(intent.amount, intent.currency), recipient=str(player.telegram_id)
    )
    try:
        receipt = await call(order)
    except GatewayUnavailable:
        log.warning("payout_outcome_unknown", intent_id=str(intent.id))
    except GatewayRefused as refusal:
        await _fail(intent, reason=str(refusal.facts["reason"]))
    else:
        await _settle(intent, receipt)


async def _settle(intent: Intent, receipt: PayoutReceipt) -> None:
    held = player_held(intent.player_id, intent.currency)
    funds = gateway_funds(intent.gateway, intent.currency)
    async with unit_of_work() as uow:
        await uow.ledger.lock(held, funds)
        paid = await _locked_payout(intent.id)
        if paid.state is not IntentState.SUBMITTED:
            return
        paid.external_id = receipt.external_id
        await move(paid, IntentState.PAID, actor="gateway")
        transfer = await uow.ledger.resolve_hold(_hold_of(paid), _from_hold(paid, to=funds, code=TransferCode.PAYOUT))
        uow.outbox.add(PayoutPaid(**_facts(paid), transfer_id=transfer.id))


async def _fail(intent: Intent, *, reason: str) -> None:
    async with unit_of_work() as uow:
        failed = await _lock_for_release(uow, intent.id)
        if failed.state is not IntentState.SUBMITTED:
            return
        await move(failed, IntentState.FAILED, actor="gateway", note=reason)
        await _release(uow, failed)
        uow.outbox.add(PayoutFailed(**_facts(failed), reason=reason))


async def _locked_payout(intent_id: UUID) -> Intent:
    intent = await Intent.filter(id=intent_id, kind=IntentKind.PAYOUT).select_for_update().first()
    if intent is None:
        raise NotFound(what="payout")
    return intent


async def _lock_for_release(uow: UnitOfWork, intent_id: UUID) -> Intent:
    """Accounts first, then the intent: the one lock order."""
    found = await Intent.get_or_none(id=intent_id, kind=IntentKind.PAYOUT)
    if found is None:
        raise NotFound(what="payout")
    await uow.ledger.lock(player_cash(found.player_id, found.currency), player_held(found.player_id, found.currency))
    return await _locked_payout(intent_id)


async def _release(uow: UnitOfWork, intent: Intent) -> None:
    cash = player_cash(intent.player_id, intent.currency)
    await uow.ledger.resolve_hold(_hold_of(intent), _from_hold(intent, to=cash, code=TransferCode.HOLD_RELEASED))


def _from_hold(intent: Intent, *, to: AccountAddress, code: TransferCode) -> Posting:
    return Posting(
        debit=player_held(intent.player_id, intent.currency),
        credit=to,
        amount=Money(intent.amount, intent.currency),
        code=code,
        reference=intent.id,
    )


def _hold_of(intent: Intent) -> int:
    hold_id: int | None = intent.hold_id
    assert hold_id is not None, "a payout is made with its hold"
    return hold_id


def _facts(intent: Intent) -> dict[str, Any]:
    return {
        "player_id": intent.player_id,
        "intent_id": intent.id,
        "gateway": intent.gateway,
        "amount_minor": intent.amount,
        "currency": intent.currency,
    }
