"""Confirming an e-mail address by the link that was sent to it.

The link's token is the confirmation's id and our signature of it: nothing secret lies in the database or travels in
an event, and whoever sends the mail can make the link again.
"""

import re
from datetime import timedelta
from uuid import UUID

from tortoise.exceptions import IntegrityError

from core import clock
from core.encryption import is_signed, sign
from core.errors import InvalidInput, RateLimited
from core.identity.errors import EmailTaken, LinkInvalid
from core.identity.events import EmailConfirmationRequested, EmailConfirmed
from core.identity.models import EmailConfirmation, Player
from core.ids import new_id
from core.unit_of_work import unit_of_work

LINK_LIFETIME = timedelta(hours=24)
MAX_REQUESTS_AN_HOUR = 5

_PURPOSE = "email-confirmation"
# One @, no white space or control characters, a dotted domain: the link is the real test of an address.
_ADDRESS = re.compile(r"[^\s@<>,;:\"()\[\]\\\x00-\x20\x7f]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]*\.)+[A-Za-z]{2,24}")


async def request_email_confirmation(player_id: UUID, address: str) -> EmailConfirmation:
    """Remember the address; the mail with the link goes out by event. An earlier link stops working.

    Raises InvalidInput, RateLimited. That an address belongs to someone else is told by the mail's link only.
    """
    address = address.strip()
    if len(address) > 254 or not _ADDRESS.fullmatch(address):
        raise InvalidInput(field="email", reason="not_an_address")
    now = clock.now()
    async with unit_of_work() as uow:
        await Player.select_for_update().get(id=player_id)
        asked = await EmailConfirmation.filter(player_id=player_id, requested_at__gt=now - timedelta(hours=1)).count()
        if asked >= MAX_REQUESTS_AN_HOUR:
            raise RateLimited(retry_after_seconds=3600)
        await EmailConfirmation.filter(player_id=player_id, used_at=None, expires_at__gt=now).update(expires_at=now)
        confirmation = await EmailConfirmation.create(
            id=new_id(), player_id=player_id, email=address, requested_at=now, expires_at=now + LINK_LIFETIME
        )
        uow.outbox.add(EmailConfirmationRequested(player_id=player_id, confirmation_id=confirmation.id))
    return confirmation


def confirmation_token(confirmation_id: UUID) -> str:
    """The token of the link, at any time the same."""
    return f"{confirmation_id.hex}.{sign(confirmation_id.hex, purpose=_PURPOSE)}"


async def read_confirmation(token: str) -> EmailConfirmation:
    """Return what the link would confirm, without confirming it: mail scanners follow links. Raises LinkInvalid."""
    identifier, _, signature = token.partition(".")
    if not is_signed(identifier, signature, purpose=_PURPOSE):
        raise LinkInvalid()
    confirmation = await EmailConfirmation.get_or_none(id=UUID(identifier))
    if confirmation is None or confirmation.used_at or confirmation.expires_at <= clock.now():
        raise LinkInvalid()
    return confirmation


async def confirm_email(token: str) -> Player:
    """Confirm the address behind the link, once. Raises LinkInvalid, EmailTaken."""
    found = await read_confirmation(token)
    try:
        async with unit_of_work() as uow:
            confirmation = await EmailConfirmation.select_for_update().get(id=found.id)
            now = clock.now()
            if confirmation.used_at or confirmation.expires_at <= now:
                raise LinkInvalid()
            player = await Player.select_for_update().get(email_confirmations__id=confirmation.id)
            player.email, player.email_confirmed_at = confirmation.email, now
            await player.save(update_fields=["email", "email_confirmed_at"])
            confirmation.used_at = now
            await confirmation.save(update_fields=["used_at"])
            uow.outbox.add(EmailConfirmed(player_id=player.id))
    except IntegrityError:
        raise EmailTaken() from None
    return player
