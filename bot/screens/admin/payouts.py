"""The payout queue: one card at a time, the oldest first."""

from bot.screens.keyboards import DANGER, SUCCESS, back, pairs, press
from bot.screens.screen import Screen
from bot.screens.wallet import amount_of
from bot.speech import Speaker
from core.identity.models import Player
from core.payments.models import Intent


def empty_queue_screen(say: Speaker) -> Screen:
    return Screen(name="admin_queue", text=say("admin-queue-empty"), keyboard=(back(say, "admin:home"),))


def payout_card_screen(
    say: Speaker,
    payout: Intent,
    player: Player,
    *,
    place: int,
    length: int,
    previous: Intent | None,
    following: Intent | None,
) -> Screen:
    """`place` of `length` payouts in the queue, both counted from one."""
    turns = [
        press(say.plain(label), f"admin_payouts:card:{neighbour.id.hex}")
        for label, neighbour in (("button-previous", previous), ("button-next", following))
        if neighbour
    ]
    return Screen(
        name="admin_payout",
        text=say(
            "admin-payout",
            place=place,
            length=length,
            amount=amount_of(payout),
            name=player.first_name,
            username=f"@{player.username}" if player.username else "–",
            status=player.status.value,
            since=payout.created_at,
        ),
        keyboard=(
            (
                press(say.plain("button-approve"), f"admin_payouts:approve:{payout.id.hex}", SUCCESS),
                press(say.plain("button-reject"), f"admin_payouts:reject:{payout.id.hex}", DANGER),
            ),
            *pairs(turns),
            (press(say.plain("button-player-card"), f"admin_players:card:{player.id.hex}"),),
            back(say, "admin:home"),
        ),
    )


def reject_reason_screen(say: Speaker, payout: Intent) -> Screen:
    return Screen(
        name="admin_reject_reason",
        text=say("admin-reject-reason", amount=amount_of(payout)),
        keyboard=(back(say, f"admin_payouts:card:{payout.id.hex}"),),
    )


def decision_code_screen(say: Speaker, payout: Intent, player: Player, *, reason: str | None) -> Screen:
    """Asks for the admin's second factor; `reason` is that of a rejection, None approves."""
    message = "admin-approve-code" if reason is None else "admin-reject-code"
    return Screen(
        name="admin_decision_code",
        text=say(message, amount=amount_of(payout), name=player.first_name, reason=reason or ""),
        keyboard=(back(say, f"admin_payouts:card:{payout.id.hex}"),),
    )
