"""The second factor and the e-mail address."""

from collections.abc import Sequence

from bot.screens.keyboards import PRIMARY, back, copy, press
from bot.screens.screen import Screen
from bot.speech import Speaker


def security_screen(say: Speaker, *, totp_enabled: bool, email: str | None) -> Screen:
    totp_line = say("security-totp-on" if totp_enabled else "security-totp-off")
    email_line = say("security-email", email=email) if email else say("security-no-email")
    totp = (
        press(say.plain("button-turn-off-totp"), "security:disable")
        if totp_enabled
        else press(say.plain("button-set-up-totp"), "security:begin", PRIMARY)
    )
    change_email = press(say.plain("button-change-email" if email else "button-add-email"), "security:email")
    return Screen(
        name="security",
        text=f"{say('security-title')}\n\n{totp_line}\n{email_line}",
        keyboard=((totp,), (change_email,), back(say, "menu:home")),
    )


def totp_setup_screen(say: Speaker, *, secret: str) -> Screen:
    """Comes below the QR code."""
    return Screen(
        name="security_setup",
        text=say("security-setup", secret=" ".join(_groups(secret))),
        keyboard=((copy(say.plain("button-copy-secret"), secret),), back(say, "security:home")),
    )


def first_code_screen(say: Speaker) -> Screen:
    """Asks for the first code again: the QR code still stands above, the secret is not kept to be shown twice."""
    return Screen(name="security_setup", text=say("security-first-code"), keyboard=(back(say, "security:home"),))


def recovery_codes_screen(say: Speaker, codes: Sequence[str]) -> Screen:
    return Screen(
        name="security_recovery_codes",
        text=say("security-recovery-codes") + "\n\n<tg-spoiler>" + "\n".join(codes) + "</tg-spoiler>",
        keyboard=((press(say.plain("button-codes-kept"), "security:home", PRIMARY),),),
    )


def disable_totp_screen(say: Speaker) -> Screen:
    return Screen(name="security_disable", text=say("security-disable"), keyboard=(back(say, "security:home"),))


def email_screen(say: Speaker, *, email: str | None) -> Screen:
    text = say("security-change-email", email=email) if email else say("security-add-email")
    return Screen(name="security_email", text=text, keyboard=(back(say, "security:home"),))


def email_sent_screen(say: Speaker, *, email: str) -> Screen:
    return Screen(
        name="security_email_sent",
        text=say("security-email-sent", email=email),
        keyboard=(
            (press(say.plain("button-other-email"), "security:email"),),
            back(say, "security:home"),
        ),
    )


def _groups(secret: str) -> list[str]:
    """In fours, as people read and type it."""
    return [secret[first : first + 4] for first in range(0, len(secret), 4)]
