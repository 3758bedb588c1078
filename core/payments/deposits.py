"""Deposits: an intent, the gateway's invoice, and the credit once the gateway says that it is paid.

A webhook is a hint. What is credited is what the gateway answers when it is asked, once, under the gateway's own id.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

import structlog
from tortoise.expressions import Q
from tortoise.functions import Sum

from core import clock
from core.errors import DomainError, InvalidInput, NotFound
from core.identity.players import ensure_may_act
from core.ids import new_id
from core.money import Money
from core.payments.errors import GatewayRefused, GatewayUnavailable
from core.payments.events import DepositCaptured, DepositExpired
from core.payments.models import Intent, IntentKind, IntentState
from core.payments.ports import Gateways, Invoice, InvoiceRequest, InvoiceState, PaymentGateway
from core.payments.rules import ensure_in_range, ensure_request_key
from core.payments.states import begin, move
from core.safer_gambling.cool_off import ensure_not_on_cool_off
from core.safer_gambling.limits import PERIOD, ensure_may_deposit
from core.unit_of_work import UnitOfWork, once, unit_of_work
from core.wallet import Posting, TransferCode, TransferKey, gateway_fees, gateway_funds, player_cash

log = structlog.get_logger()

INVOICE_LIFETIME = timedelta(hours=1)
_COUNTED = (IntentState.CREATED, IntentState.PENDING, IntentState.CAPTURED, IntentState.REVIEW)


async def request_deposit(
    player_id: UUID,
    amount: Money,
    *,
    gateway: PaymentGateway,
    request_key: str,
    return_url: str | None = None,
) -> Intent:
    """Promise a deposit within the player's limit and get an invoice for it; `pay_url` is where the player pays.

    The same `request_key` finds the first intent again.

    Raises AmountOutOfRange, InvalidAmount, PlayerFrozen, NotRegistered, OnCoolOff, DepositLimitReached,
    GatewayUnavailable, GatewayRefused.
    """
    ensure_request_key(request_key)
    ensure_in_range(amount)
    async with unit_of_work() as uow:
        await uow.ledger.lock(player_cash(player_id, amount.currency))
        intent = await Intent.get_or_none(player_id=player_id, request_key=request_key)
        intent = intent or await _promise(player_id, amount, gateway, request_key)
    if intent.state is not IntentState.CREATED:
        return intent
    return await _get_invoice(intent, gateway, return_url)  # also for one that a crash left without its invoice


async def _promise(player_id: UUID, amount: Money, gateway: PaymentGateway, request_key: str) -> Intent:
    """Under the lock of the player's account: is he allowed to, and does it fit into his limit?"""
    player = await ensure_may_act(player_id)
    if player.currency != amount.currency:
        raise InvalidInput(field="currency", reason="not_the_wallets")
    await ensure_not_on_cool_off(player_id)
    now = clock.now()
    already = await _deposited_since(player_id, amount.currency, now - PERIOD)
    await ensure_may_deposit(player_id, amount, already=already)
    intent = Intent(
        id=new_id(),
        kind=IntentKind.DEPOSIT,
        player_id=player_id,
        gateway=gateway.code,
        amount=amount.minor,
        currency=amount.currency,
        state=IntentState.CREATED,
        request_key=request_key,
        created_at=now,
        changed_at=now,
        expires_at=now + INVOICE_LIFETIME,
    )
    await begin(intent, actor="player")
    return intent


async def _get_invoice(intent: Intent, gateway: PaymentGateway, return_url: str | None) -> Intent:
    """Outside of any transaction ask the gateway for the invoice, then write down what it said."""
    request = InvoiceRequest(
        intent_id=intent.id,
        amount=Money(intent.amount, intent.currency),
        description=f"Croupier deposit {intent.id.hex[-8:]}",
        expires_in=INVOICE_LIFETIME,
        return_url=return_url,
    )
    try:
        invoice = await gateway.create_invoice(request)
    except (GatewayUnavailable, GatewayRefused) as refusal:
        async with unit_of_work():
            failed = await Intent.select_for_update().get(id=intent.id)
            await move(failed, IntentState.FAILED, actor="gateway", note=str(refusal))
        raise
    async with unit_of_work():
        opened = await Intent.select_for_update().get(id=intent.id)
        opened.external_id, opened.pay_url = invoice.external_id, invoice.pay_url
        if opened.state is IntentState.CREATED:
            await move(opened, IntentState.PENDING, actor="gateway")
    return opened


async def _deposited_since(player_id: UUID, currency: str, since: datetime) -> Money:
    """What was paid in, and what is promised and may still be paid, since then."""
    intents = Intent.filter(
        player_id=player_id,
        kind=IntentKind.DEPOSIT,
        currency=currency,
        state__in=_COUNTED,
        created_at__gt=since,
    )
    total = await intents.annotate(total=Sum("amount")).values_list("total", flat=True)
    return Money(int(str(total[0] or 0)) if total else 0, currency)


async def settle_invoice(gateway: PaymentGateway, invoice_id: str) -> Intent | None:
    """Ask the gateway about an invoice and act on the answer; None when it is not one of ours.

    Idempotent. Raises GatewayUnavailable, GatewayRefused: try again later.
    """
    invoice = await gateway.find_invoice(invoice_id)
    if invoice is None:
        return None
    intent = await Intent.get_or_none(
        Q(gateway=gateway.code) & Q(kind=IntentKind.DEPOSIT) & (Q(external_id=invoice_id) | Q(id=invoice.intent_id))
    )
    if intent is None:
        log.warning("invoice_unknown", gateway=gateway.code, invoice_id=invoice_id)
        return None
    if invoice.state is InvoiceState.PAID:
        await _capture(intent, invoice)
    elif invoice.state is InvoiceState.EXPIRED:
        await _expire(intent)
    return await Intent.get(id=intent.id)


async def _capture(intent: Intent, invoice: Invoice) -> None:
    if invoice.amount != Money(intent.amount, intent.currency):
        await _put_into_review(intent, f"the gateway was paid {invoice.amount}")
        return
    cash = player_cash(intent.player_id, intent.currency)
    funds = gateway_funds(intent.gateway, intent.currency)
    fees = gateway_fees(intent.gateway, intent.currency)

    async def credit(uow: UnitOfWork) -> int:
        captured = await Intent.select_for_update().get(id=intent.id)
        captured.external_id = captured.external_id or invoice.external_id
        await move(captured, IntentState.CAPTURED, actor="gateway")
        postings = [
            Posting(debit=funds, credit=cash, amount=invoice.amount, code=TransferCode.DEPOSIT, reference=intent.id)
        ]
        if invoice.fee and invoice.fee.is_positive:  # ours to bear; what the gateway keeps for us is less by it
            postings.append(
                Posting(
                    debit=fees, credit=funds, amount=invoice.fee, code=TransferCode.GATEWAY_FEE, reference=intent.id
                )
            )
        transfer, *_ = await uow.ledger.post(*postings)
        uow.outbox.add(
            DepositCaptured(
                player_id=intent.player_id,
                intent_id=intent.id,
                gateway=intent.gateway,
                amount_minor=intent.amount,
                currency=intent.currency,
                transfer_id=transfer.id,
                balance_minor=uow.ledger.balance(cash).minor,
            )
        )
        return transfer.id

    await once(
        TransferKey(f"{intent.gateway}:deposit", invoice.external_id),
        {"intent": str(intent.id), "amount": invoice.amount.minor, "currency": invoice.amount.currency},
        lock=(cash, funds, fees),
        work=credit,
    )


async def _put_into_review(intent: Intent, note: str) -> None:
    async with unit_of_work():
        found = await Intent.select_for_update().get(id=intent.id)
        if found.state in {IntentState.PENDING, IntentState.EXPIRED}:
            await move(found, IntentState.REVIEW, actor="gateway", note=note)
    log.error("deposit_needs_review", intent_id=str(intent.id), note=note)


async def _expire(intent: Intent) -> None:
    async with unit_of_work() as uow:
        found = await Intent.select_for_update().get(id=intent.id)
        if found.state is not IntentState.PENDING:
            return
        await move(found, IntentState.EXPIRED, actor="gateway")
        uow.outbox.add(
            DepositExpired(
                player_id=found.player_id,
                intent_id=found.id,
                gateway=found.gateway,
                amount_minor=found.amount,
                currency=found.currency,
            )
        )


async def chase_quiet_deposits(gateways: Gateways, *, quiet_for: timedelta, limit: int = 50) -> int:
    """Ask the gateways about deposits that have been pending without a word; return how many were asked about.

    A lost webhook costs minutes that way, never money.
    """
    quiet = (
        await Intent.filter(kind=IntentKind.DEPOSIT, state=IntentState.PENDING, changed_at__lt=clock.now() - quiet_for)
        .order_by("changed_at")
        .limit(limit)
    )
    for intent in quiet:
        gateway = gateways.get(intent.gateway)
        if gateway is None or intent.external_id is None:
            continue
        try:
            await settle_invoice(gateway, intent.external_id)
        except DomainError as refusal:
            log.warning("deposit_not_settled", intent_id=str(intent.id), reason=refusal.code)
    return len(quiet)


async def find_intent(intent_id: UUID) -> Intent:
    """Raises NotFound."""
    if intent := await Intent.get_or_none(id=intent_id):
        return intent
    raise NotFound(what="intent")


async def intents_of(player_id: UUID, *, limit: int = 10) -> list[Intent]:
    """A player's deposits and payouts, the newest first."""
    return await Intent.filter(player_id=player_id).order_by("-id").limit(limit)


async def gateways_of(intent_ids: Sequence[UUID]) -> dict[UUID, str]:
    """The gateway's code for each of these intents, by the intent's id."""
    rows = await Intent.filter(id__in=list(intent_ids)).values_list("id", "gateway")
    return dict(rows)
