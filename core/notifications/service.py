"""Telling people what happened: which event reaches whom, and each only once."""

from collections.abc import Sequence
from uuid import UUID

import structlog

from core import clock
from core.backoffice.access import Permission, admins_who_may
from core.events import RecordedEvent
from core.identity.models import EmailConfirmation, Player
from core.notifications.mails import confirmation_mail
from core.notifications.models import Notification
from core.notifications.ports import Chat, MailSender

log = structlog.get_logger()

TOLD_TO_PLAYER = frozenset(
    {
        "DepositCaptured",
        "DepositExpired",
        "PayoutPaid",
        "PayoutRejected",
        "PayoutFailed",
        "EmailConfirmed",
        "PlayerWasFrozen",
        "PlayerWasUnfrozen",
        "AwardPaid",
        "FreeRoundsGiven",
    }
)
SHOWN_AT_ONCE = frozenset({"BetPlaced", "WinPaid", "BetRolledBack", "WinRolledBack", "RoundAdjusted", "AwardTakenBack"})
WAITS_FOR_ADMIN = {
    "PayoutRequested": Permission.DECIDE_PAYOUT,
    "RoundInterrupted": Permission.SWITCH_GAME,
}
MAILED = frozenset({"EmailConfirmationRequested"})


class Notifier:
    """Handles events: an EventHandler for the worker. Idempotent by event id."""

    def __init__(self, *, chat: Chat, mail: MailSender, public_url: str) -> None:
        self._chat = chat
        self._mail = mail
        self._public_url = public_url

    async def __call__(self, events: Sequence[RecordedEvent]) -> None:
        newest = {event.player_id: event for event in events if event.name in SHOWN_AT_ONCE}  # it shows all before it
        for player in await Player.filter(id__in=list(newest)) if newest else ():
            await self._chat.refresh(player, newest[player.id])
        for event in events:
            await self._handle(event)

    async def _handle(self, event: RecordedEvent) -> None:
        if event.name not in TOLD_TO_PLAYER | MAILED | WAITS_FOR_ADMIN.keys():
            return
        if await Notification.exists(event_id=event.id):
            return
        player = await Player.get(id=event.player_id)
        if event.name in TOLD_TO_PLAYER:
            await self._chat.tell(player, event)
        if event.name in MAILED:
            await self._send_confirmation(player, UUID(event.payload["confirmation_id"]))
        if permission := WAITS_FOR_ADMIN.get(event.name):
            for admin in await Player.filter(id__in=await admins_who_may(permission)):
                await self._chat.alert_admin(admin, event)
        await Notification.create(event_id=event.id, player_id=player.id, kind=event.name, sent_at=clock.now())

    async def _send_confirmation(self, player: Player, confirmation_id: UUID) -> None:
        confirmation = await EmailConfirmation.get(id=confirmation_id)
        if confirmation.used_at or confirmation.expires_at <= clock.now():
            return  # replaced by a newer wish, or confirmed, before we came to send it
        await self._mail.send(confirmation_mail(player, confirmation, public_url=self._public_url))
        log.info("confirmation_mail_sent", player_id=str(player.id))
