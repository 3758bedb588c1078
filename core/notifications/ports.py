"""How people are reached."""

from dataclasses import dataclass
from typing import Protocol

from core.events import RecordedEvent
from core.identity.models import Player


@dataclass(frozen=True, slots=True, kw_only=True)
class Mail:
    to: str
    subject: str
    text: str
    html: str


class MailSender(Protocol):
    async def send(self, mail: Mail) -> None:
        """Return when the mail server has taken it; raise MailNotSent otherwise."""
        ...


class Chat(Protocol):
    """The player's chat, whatever messenger it is in. Someone who blocked us is not told and is no error."""

    async def tell(self, player: Player, event: RecordedEvent) -> None:
        """Tell the player in his language what happened to him."""
        ...

    async def alert_admin(self, admin: Player, event: RecordedEvent) -> None:
        """Tell an admin that something waits for him."""
        ...

    async def refresh(self, player: Player, event: RecordedEvent) -> None:
        """Bring what the player sees in his chat up to date; best effort, may skip when another refresh follows."""
        ...
