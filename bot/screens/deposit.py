"""Paying in: how much, then a link to pay."""

from collections.abc import Sequence

from bot.screens.keyboards import PRIMARY, back, link, pairs, press, to_menu
from bot.screens.screen import Screen
from bot.speech import Speaker
from core.money import Money


def deposit_screen(
    say: Speaker, *, quick: Sequence[Money], minimum: Money, maximum: Money, limit_left: Money | None
) -> Screen:
    """`limit_left` is what the player's own limit still lets in today; None without a limit."""
    lines = [say("deposit-title"), "", say("deposit-how-much", minimum=minimum, maximum=maximum)]
    if limit_left is not None:
        lines += ["", say("deposit-limit-left", left=limit_left)]
    return Screen(
        name="deposit",
        text="\n".join(lines),
        keyboard=(
            *pairs([press(str(amount), f"deposit:amount:{amount.decimal:f}") for amount in quick]),
            back(say, "wallet:home"),
        ),
    )


def waiting_screen(say: Speaker, *, amount: Money, pay_url: str, gateway: str) -> Screen:
    """The invoice is there; the message changes by itself when it is paid."""
    return Screen(
        name="deposit_waiting",
        text=say("deposit-waiting", amount=amount, gateway=gateway),
        keyboard=((link(say.plain("button-pay", amount=amount), pay_url, PRIMARY),), to_menu(say)),
    )
