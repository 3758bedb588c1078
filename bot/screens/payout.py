"""Cashing out: how much, the second factor, and what happens next."""

from collections.abc import Sequence

from bot.screens.keyboards import PRIMARY, back, press, to_menu
from bot.screens.screen import Screen
from bot.speech import Speaker
from core.money import Money


def needs_totp_screen(say: Speaker) -> Screen:
    return Screen(
        name="payout_needs_totp",
        text=say("payout-needs-totp"),
        keyboard=(
            (press(say.plain("button-set-up-totp"), "security:begin", PRIMARY),),
            back(say, "wallet:home"),
        ),
    )


def payout_screen(say: Speaker, *, balance: Money, minimum: Money, quick: Sequence[tuple[str, Money]]) -> Screen:
    """`quick` are shares of the balance that may be cashed out at one tap: ("all", ...), ("half", ...)."""
    return Screen(
        name="payout",
        text=say("payout-how-much" if quick else "payout-too-little", balance=balance, minimum=minimum),
        keyboard=(
            *(
                (press(say.plain(f"button-{share}", amount=amount), f"payout:share:{share}"),)
                for share, amount in quick
            ),
            back(say, "wallet:home"),
        ),
    )


def code_screen(say: Speaker, *, amount: Money) -> Screen:
    return Screen(
        name="payout_code",
        text=say("payout-code", amount=amount),
        keyboard=(back(say, "payout:home"),),
    )


def held_screen(say: Speaker, *, amount: Money) -> Screen:
    wallet = press(say.plain("button-wallet"), "wallet:home")
    return Screen(
        name="payout_held", text=say("payout-held", amount=amount), keyboard=((wallet, *to_menu(say)),), stays=True
    )
