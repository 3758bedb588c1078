"""The second factor by QR code, and the e-mail address by link."""

from io import BytesIO

import segno
from aiogram.types import BufferedInputFile

from bot.screens import Screen
from bot.screens.security import (
    disable_totp_screen,
    email_screen,
    email_sent_screen,
    first_code_screen,
    recovery_codes_screen,
    security_screen,
    totp_setup_screen,
)
from bot.table import table
from bot.visit import Visit
from core.identity.email import request_email_confirmation
from core.identity.totp import begin_totp, disable_totp, enable_totp, is_totp_enabled

QR_SCALE = 8  # pixels a module


@table.button("security:home")
@table.command("security")
async def show_security(visit: Visit) -> None:
    await visit.show(await _overview(visit))


async def _overview(visit: Visit) -> Screen:
    return security_screen(visit.say, totp_enabled=await is_totp_enabled(visit.player.id), email=visit.player.email)


@table.button("security:begin")
async def begin(visit: Visit) -> None:
    """Send the QR code and ask for a first code below it; the picture goes when the screen goes."""
    setup = await begin_totp(visit.player.id)
    photo = await visit.bot.send_photo(
        visit.player.telegram_id, BufferedInputFile(_qr_code(setup.uri), filename="totp.png")
    )
    visit.moved = True
    await visit.show(
        totp_setup_screen(visit.say, secret=setup.secret),
        expects="security:first_code",
        attached=[photo.message_id],
    )


async def _first_code_question(visit: Visit) -> Screen:
    return first_code_screen(visit.say)


@table.typed("security:first_code", prompt=_first_code_question, secret=True)
async def take_first_code(visit: Visit) -> None:
    codes = await enable_totp(visit.player.id, visit.argument)
    await visit.show(recovery_codes_screen(visit.say, codes))


async def _disable_question(visit: Visit) -> Screen:
    return disable_totp_screen(visit.say)


@table.button("security:disable")
async def ask_disable_code(visit: Visit) -> None:
    await visit.show(await _disable_question(visit), expects="security:disable_code")


@table.typed("security:disable_code", prompt=_disable_question, secret=True)
async def take_disable_code(visit: Visit) -> None:
    await disable_totp(visit.player.id, visit.argument)
    await visit.show((await _overview(visit)).under(visit.say("security-totp-disabled")))


async def _email_question(visit: Visit) -> Screen:
    return email_screen(visit.say, email=visit.player.email)


@table.button("security:email")
async def ask_email(visit: Visit) -> None:
    await visit.show(await _email_question(visit), expects="security:address")


@table.typed("security:address", prompt=_email_question)
async def take_email(visit: Visit) -> None:
    confirmation = await request_email_confirmation(visit.player.id, visit.argument)
    await visit.show(email_sent_screen(visit.say, email=confirmation.email))


def _qr_code(content: str) -> bytes:
    png = BytesIO()
    segno.make(content, error="m").save(png, kind="png", scale=QR_SCALE, border=3)
    return png.getvalue()
