"""What an answer says of each action (our id of what it moved, when it was done the first time) and of the balance."""

from datetime import UTC, datetime
from hashlib import sha256
from uuid import UUID

from core.games.commands import Played
from core.identity.models import Player
from core.money import Money
from core.wallet import balance_of, player_cash


def tx_id(action_id: str, played: Played) -> str:
    """Our transfer's id; where nothing had to move, what is the same at every repeat: made of the action's id."""
    if played.transfer_id is not None:
        return str(played.transfer_id)
    return "none-" + sha256(action_id.encode()).hexdigest()[:24]


async def balance_beside(player_id: UUID, currency: str) -> Money | None:
    """What a refusal tells of the player's money: the true balance of now, if we have him and it is his currency.

    The repeat of a refused bet is refused with the facts of the first time: those are not told.
    """
    player = await Player.get_or_none(id=player_id)
    if player is None or player.currency != currency:
        return None
    return await balance_of(player_cash(player.id, player.currency))


def written(at: datetime) -> str:
    """2026-12-01T12:00:00.000Z"""
    return at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
