"""The second factor: a time-based code from an authenticator app (RFC 6238), or a recovery code, each valid once.

pyotp leaves replay to its caller, so the newest accepted time step is kept and moved forward by compare-and-set.
"""

import secrets
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

import pyotp
from tortoise.transactions import in_transaction

from core import clock
from core.encryption import decrypt, encrypt
from core.identity.errors import TotpAlreadyEnabled, TotpLocked, TotpRequired, TotpWrong
from core.identity.events import TotpDisabled, TotpEnabled
from core.identity.models import Player, RecoveryCode, TotpDevice
from core.ids import new_code, token_digest
from core.unit_of_work import unit_of_work

ISSUER = "Croupier"
MAX_FAILURES = 5
LOCKED_FOR = timedelta(minutes=15)
RECOVERY_CODES = 8
STEP_SECONDS = 30

_PURPOSE = "totp-secret"


@dataclass(frozen=True, slots=True, kw_only=True)
class TotpSetup:
    """What the authenticator app needs: the secret to type, or the URI behind the QR code."""

    secret: str
    uri: str


async def is_totp_enabled(player_id: UUID) -> bool:
    return await TotpDevice.filter(player_id=player_id, confirmed_at__not_isnull=True).exists()


async def begin_totp(player_id: UUID) -> TotpSetup:
    """Make a secret; it counts once a code from it was shown. A repeat before that replaces it.

    Raises TotpAlreadyEnabled.
    """
    secret = pyotp.random_base32()
    async with in_transaction("default"):
        player = await Player.select_for_update().get(id=player_id)
        device = await TotpDevice.get_or_none(player_id=player_id)
        if device and device.confirmed_at:
            raise TotpAlreadyEnabled()
        if device:
            device.secret = encrypt(secret, purpose=_PURPOSE)
            await device.save(update_fields=["secret"])
        else:
            await TotpDevice.create(player_id=player_id, secret=encrypt(secret, purpose=_PURPOSE))
    name = f"@{player.username}" if player.username else player.first_name
    return TotpSetup(secret=secret, uri=pyotp.TOTP(secret).provisioning_uri(name=name, issuer_name=ISSUER))


async def enable_totp(player_id: UUID, code: str) -> list[str]:
    """Turn the second factor on with a first code; return the recovery codes, to be shown once.

    Raises TotpRequired (not begun), TotpAlreadyEnabled, TotpWrong, TotpLocked.
    """
    device = await TotpDevice.get_or_none(player_id=player_id)
    if device is None:
        raise TotpRequired()
    if device.confirmed_at:
        raise TotpAlreadyEnabled()
    await _check(player_id, code, confirmed=False)
    codes = [f"{new_code(5)}-{new_code(5)}" for _ in range(RECOVERY_CODES)]
    async with unit_of_work() as uow:
        if not await TotpDevice.filter(player_id=player_id, confirmed_at=None).update(confirmed_at=clock.now()):
            raise TotpAlreadyEnabled()
        await RecoveryCode.filter(player_id=player_id).delete()
        await RecoveryCode.bulk_create([RecoveryCode(player_id=player_id, digest=token_digest(each)) for each in codes])
        uow.outbox.add(TotpEnabled(player_id=player_id))
    return codes


async def disable_totp(player_id: UUID, code: str) -> None:
    """Turn it off; asks for a code. Raises TotpRequired (it is off), TotpWrong, TotpLocked."""
    await verify_totp(player_id, code)
    async with unit_of_work() as uow:
        await TotpDevice.filter(player_id=player_id).delete()
        await RecoveryCode.filter(player_id=player_id).delete()
        uow.outbox.add(TotpDisabled(player_id=player_id))


async def verify_totp(player_id: UUID, code: str) -> None:
    """Accept a fresh code, once. Its own transaction: a code is spent even if what it was for is refused.

    Raises TotpRequired (none set up), TotpWrong, TotpLocked after five wrong ones.
    """
    await _check(player_id, code, confirmed=True)


async def _check(player_id: UUID, code: str, *, confirmed: bool) -> None:
    refusal: TotpWrong | TotpLocked | None = None
    async with in_transaction("default"):  # a failure is counted, so the refusal is raised after the commit
        device = await TotpDevice.filter(player_id=player_id).select_for_update().first()
        if device is None or (confirmed and device.confirmed_at is None):
            raise TotpRequired()
        now = clock.now()
        if device.locked_until and device.locked_until > now:
            raise TotpLocked(retry_after_seconds=int((device.locked_until - now).total_seconds()) + 1)
        if await _is_accepted(device, player_id, code, confirmed=confirmed):
            device.failures, device.locked_until = 0, None
        else:
            device.failures += 1
            if device.failures >= MAX_FAILURES:
                device.failures, device.locked_until = 0, now + LOCKED_FOR
                refusal = TotpLocked(retry_after_seconds=int(LOCKED_FOR.total_seconds()))
            else:
                refusal = TotpWrong(tries_left=MAX_FAILURES - device.failures)
        await device.save(update_fields=["failures", "locked_until", "last_step"])
    if refusal:
        raise refusal


async def _is_accepted(device: TotpDevice, player_id: UUID, code: str, *, confirmed: bool) -> bool:
    """Under the device's row lock: advance `last_step`, or spend a recovery code."""
    code = "".join(code.split()).lower()
    if len(code) == 6 and code.isascii() and code.isdigit():
        totp = pyotp.TOTP(decrypt(device.secret, purpose=_PURPOSE), interval=STEP_SECONDS)
        step = int(clock.now().timestamp()) // STEP_SECONDS
        for candidate in (step - 1, step, step + 1):  # a phone's clock may be half a minute off
            if candidate > device.last_step and secrets.compare_digest(totp.generate_otp(candidate), code):
                device.last_step = candidate
                return True
        return False
    return confirmed and bool(
        await RecoveryCode.filter(player_id=player_id, digest=token_digest(code), used_at=None).update(
            used_at=clock.now()
        )
    )
