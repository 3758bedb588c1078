"""What a player sets to protect himself: a deposit limit, a break."""

from datetime import datetime

from bot.screens.keyboards import DANGER, back, pairs, press
from bot.screens.screen import Screen
from bot.speech import Speaker
from core.money import Money
from core.safer_gambling.cool_off import DAYS
from core.safer_gambling.limits import DepositLimit


def limits_screen(say: Speaker, *, limit: DepositLimit, left: Money | None, break_ends_at: datetime | None) -> Screen:
    """The limit in force, one that waits, and the break; `left` is what may still be paid in today."""
    lines = [say("limits-title"), ""]
    if limit.amount is None:
        lines.append(say("limits-none"))
    else:
        lines.append(say("limits-current", limit=limit.amount))
        if left is not None:
            lines.append(say("limits-left", left=left))
    if limit.pending and limit.pending.amount is not None:
        lines.append(say("limits-pending", limit=limit.pending.amount, at=limit.pending.effective_at))
    elif limit.pending:
        lines.append(say("limits-pending-removal", at=limit.pending.effective_at))
    lines += ["", say("limits-break-until", at=break_ends_at) if break_ends_at else say("limits-no-break")]
    changes = [press(say.plain("button-set-limit"), "limits:set")]
    if limit.amount is not None and not (limit.pending and limit.pending.amount is None):
        changes.append(press(say.plain("button-remove-limit"), "limits:remove"))
    return Screen(
        name="limits",
        text="\n".join(lines),
        keyboard=(
            *((change,) for change in changes),
            (press(say.plain("button-break"), "limits:break"),),
            back(say, "menu:home"),
        ),
    )


def set_limit_screen(say: Speaker) -> Screen:
    return Screen(name="limits_set", text=say("limits-how-much"), keyboard=(back(say, "limits:home"),))


def break_screen(say: Speaker) -> Screen:
    return Screen(
        name="limits_break",
        text=say("limits-break"),
        keyboard=(
            *pairs([press(say.plain("button-days", days=days), f"limits:days:{days}") for days in DAYS]),
            back(say, "limits:home"),
        ),
    )


def confirm_break_screen(say: Speaker, *, days: int) -> Screen:
    return Screen(
        name="limits_confirm",
        text=say("limits-confirm-break", days=days),
        keyboard=(
            (press(say.plain("button-start-break", days=days), f"limits:start:{days}", DANGER),),
            back(say, "limits:break"),
        ),
    )
