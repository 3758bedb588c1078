"""What admins do. Each act checks the right first, then acts and writes the audit log in one transaction."""

from dataclasses import dataclass
from uuid import UUID

from core.backoffice.access import Permission, ensure_may
from core.backoffice.audit import actor_of, record
from core.countries import country_of
from core.errors import InvalidInput
from core.identity.access import revoke_access
from core.identity.models import Player
from core.identity.players import find_players, player_by_id, set_country, set_frozen
from core.identity.totp import verify_totp
from core.money import Money
from core.payments.models import Intent
from core.payments.payouts import approve_payout, ensure_undecided, payout_queue, reject_payout
from core.unit_of_work import unit_of_work
from core.wallet import balance_of, owed_by, player_cash, player_held

MAX_REASON = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class PlayerCard:
    """What an admin sees of a player."""

    player: Player
    cash: Money
    held: Money
    owed: Money  # zero as a rule


async def search_players(admin_id: UUID, text: str) -> list[Player]:
    """Raises NotAllowed."""
    await ensure_may(admin_id, Permission.FIND_PLAYER)
    return await find_players(text)


async def player_card(admin_id: UUID, player_id: UUID) -> PlayerCard:
    """Raises NotAllowed, NotFound."""
    await ensure_may(admin_id, Permission.FIND_PLAYER)
    player = await player_by_id(player_id)
    return PlayerCard(
        player=player,
        cash=await balance_of(player_cash(player.id, player.currency)),
        held=await balance_of(player_held(player.id, player.currency)),
        owed=await owed_by(player.id, player.currency),
    )


async def freeze_player(admin_id: UUID, player_id: UUID, *, reason: str) -> bool:
    """Stop deposits, bets and payouts of a player; False when he is frozen already.

    Raises NotAllowed, NotFound, InvalidInput (no reason).
    """
    await ensure_may(admin_id, Permission.FREEZE_PLAYER)
    reason = _reason(reason)
    async with unit_of_work() as uow:
        changed = await set_frozen(uow, player_id, frozen=True)
        if changed:
            await revoke_access(player_id)
            await record(
                uow,
                actor=actor_of(admin_id),
                action="player_frozen",
                subject=f"player:{player_id}",
                details={"reason": reason},
            )
    return changed


async def unfreeze_player(admin_id: UUID, player_id: UUID, *, reason: str) -> bool:
    """Raises NotAllowed, NotFound, InvalidInput (no reason)."""
    await ensure_may(admin_id, Permission.FREEZE_PLAYER)
    reason = _reason(reason)
    async with unit_of_work() as uow:
        changed = await set_frozen(uow, player_id, frozen=False)
        if changed:
            await record(
                uow,
                actor=actor_of(admin_id),
                action="player_unfrozen",
                subject=f"player:{player_id}",
                details={"reason": reason},
            )
    return changed


async def set_country_by(admin_id: UUID, player_id: UUID, country: str | None) -> bool:
    """Note where a player lives: what is blocked there is not offered to him. None: not known.

    False when it is so already. Raises NotAllowed, NotFound, InvalidInput (no country's code).
    """
    await ensure_may(admin_id, Permission.SET_COUNTRY)
    code = None if country is None else country_of(country)
    async with unit_of_work() as uow:
        changed = await set_country(player_id, code)
        if changed:
            await record(
                uow,
                actor=actor_of(admin_id),
                action="player_country_set",
                subject=f"player:{player_id}",
                details={"country": code},
            )
    return changed


async def waiting_payouts(admin_id: UUID, *, limit: int = 10) -> list[Intent]:
    """Raises NotAllowed."""
    await ensure_may(admin_id, Permission.DECIDE_PAYOUT)
    return await payout_queue(limit=limit)


async def approve(admin_id: UUID, intent_id: UUID, *, totp_code: str) -> Intent:
    """Let a payout be paid. Asks for the admin's second factor.

    Raises NotAllowed, TotpRequired, TotpWrong, TotpLocked, NotFound, Conflict; InvalidInput for one's own payout.
    """
    await ensure_may(admin_id, Permission.DECIDE_PAYOUT)
    await ensure_undecided(intent_id)  # before a code is spent: a repeat learns that it is decided
    await verify_totp(admin_id, totp_code)
    async with unit_of_work() as uow:
        intent = await approve_payout(uow, intent_id, actor=actor_of(admin_id))
        _ensure_not_own(admin_id, intent)
        await record(
            uow,
            actor=actor_of(admin_id),
            action="payout_approved",
            subject=f"payout:{intent_id}",
            details=_facts(intent),
        )
    return intent


async def reject(admin_id: UUID, intent_id: UUID, *, totp_code: str, reason: str) -> Intent:
    """Give the held money back to the player. Raises what `approve` raises, and InvalidInput without a reason."""
    await ensure_may(admin_id, Permission.DECIDE_PAYOUT)
    reason = _reason(reason)
    await ensure_undecided(intent_id)
    await verify_totp(admin_id, totp_code)
    async with unit_of_work() as uow:
        intent = await reject_payout(uow, intent_id, actor=actor_of(admin_id), reason=reason)
        await record(
            uow,
            actor=actor_of(admin_id),
            action="payout_rejected",
            subject=f"payout:{intent_id}",
            details={**_facts(intent), "reason": reason},
        )
    return intent


def _ensure_not_own(admin_id: UUID, intent: Intent) -> None:
    """Nobody pays himself; raised inside the transaction, so the approval is undone."""
    if intent.player_id == admin_id:
        raise InvalidInput(field="payout", reason="own_payout")


def _reason(text: str) -> str:
    reason = " ".join(text.split())
    if not 0 < len(reason) <= MAX_REASON:
        raise InvalidInput(field="reason", reason="length")
    return reason


def _facts(intent: Intent) -> dict[str, object]:
    return {"player": str(intent.player_id), "amount": intent.amount, "currency": intent.currency}
