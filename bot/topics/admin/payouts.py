"""Deciding payouts, with the admin's own second factor."""

from uuid import UUID

from bot.screens import Screen
from bot.screens.admin.payouts import (
    decision_code_screen,
    empty_queue_screen,
    payout_card_screen,
    reject_reason_screen,
)
from bot.screens.wallet import amount_of
from bot.table import table
from bot.visit import Visit
from core.backoffice.access import Permission, ensure_may
from core.backoffice.actions import approve, reject, waiting_payouts
from core.errors import InvalidInput
from core.identity.errors import TotpRequired
from core.identity.players import player_by_id
from core.identity.totp import is_totp_enabled
from core.payments.deposits import find_intent

QUEUE = 50
MAX_REASON = 200


@table.button("admin_payouts:home")
async def show_queue(visit: Visit) -> None:
    await visit.show(await _queue(visit))


@table.button("admin_payouts:card")
async def show_card(visit: Visit) -> None:
    await visit.show(await _queue(visit, at=visit.id_argument))


async def _queue(visit: Visit, *, at: UUID | None = None) -> Screen:
    """The card of this payout or, when it waits no longer, of the one that waits longest."""
    waiting = await waiting_payouts(visit.player.id, limit=QUEUE)
    place = next((place for place, payout in enumerate(waiting) if payout.id == at), None)
    notice = visit.say("admin-payout-decided") if at is not None and place is None else None
    if not waiting:
        return empty_queue_screen(visit.say).under(notice)
    place = place or 0
    card = payout_card_screen(
        visit.say,
        waiting[place],
        await player_by_id(waiting[place].player_id),
        place=place + 1,
        length=len(waiting),
        previous=waiting[place - 1] if place > 0 else None,
        following=waiting[place + 1] if place + 1 < len(waiting) else None,
    )
    return card.under(notice)


@table.button("admin_payouts:approve")
async def ask_approval_code(visit: Visit) -> None:
    await _ensure_may_decide(visit)
    await _ask_code(visit, visit.id_argument, reason=None)


@table.button("admin_payouts:reject")
async def ask_reject_reason(visit: Visit) -> None:
    await _ensure_may_decide(visit)
    payout = await find_intent(visit.id_argument)
    await visit.show(
        reject_reason_screen(visit.say, payout), expects="admin_payouts:reason", facts={"payout": payout.id.hex}
    )


async def _reason_question(visit: Visit) -> Screen:
    return reject_reason_screen(visit.say, await find_intent(UUID(visit.facts["payout"])))


@table.typed("admin_payouts:reason", prompt=_reason_question)
async def take_reason(visit: Visit) -> None:
    if len(visit.argument) > MAX_REASON:  # core would say so too, but only after the code
        raise InvalidInput(field="reason", reason="length")
    await _ask_code(visit, UUID(visit.facts["payout"]), reason=visit.argument)


async def _ask_code(visit: Visit, payout_id: UUID, *, reason: str | None) -> None:
    await visit.show(
        await _code_screen(visit, payout_id, reason),
        expects="admin_payouts:code",
        facts={"payout": payout_id.hex} | ({"reason": reason} if reason is not None else {}),
    )


async def _code_screen(visit: Visit, payout_id: UUID, reason: str | None) -> Screen:
    payout = await find_intent(payout_id)
    return decision_code_screen(visit.say, payout, await player_by_id(payout.player_id), reason=reason)


async def _code_question(visit: Visit) -> Screen:
    return await _code_screen(visit, UUID(visit.facts["payout"]), visit.facts.get("reason"))


@table.typed("admin_payouts:code", prompt=_code_question, secret=True)
async def decide(visit: Visit) -> None:
    payout_id, reason = UUID(visit.facts["payout"]), visit.facts.get("reason")
    if reason is None:
        decided = await approve(visit.player.id, payout_id, totp_code=visit.argument)
        notice = visit.say("admin-approved", amount=amount_of(decided))
    else:
        decided = await reject(visit.player.id, payout_id, totp_code=visit.argument, reason=reason)
        notice = visit.say("admin-rejected", amount=amount_of(decided))
    await visit.show((await _queue(visit)).under(notice))


async def _ensure_may_decide(visit: Visit) -> None:
    """Raises NotAllowed, TotpRequired: before the admin types anything."""
    await ensure_may(visit.player.id, Permission.DECIDE_PAYOUT)
    if not await is_totp_enabled(visit.player.id):
        raise TotpRequired()
