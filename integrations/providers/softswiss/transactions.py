"""What an answer says of each action: our id of what it moved, and when it was done the first time."""

from datetime import UTC, datetime
from hashlib import sha256

from core.games.commands import Played


def tx_id(action_id: str, played: Played) -> str:
    """Our transfer's id; where nothing had to move, what is the same at every repeat: made of the action's id."""
    if played.transfer_id is not None:
        return str(played.transfer_id)
    return "none-" + sha256(action_id.encode()).hexdigest()[:24]


def written(at: datetime) -> str:
    """2026-12-01T12:00:00.000Z"""
    return at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
