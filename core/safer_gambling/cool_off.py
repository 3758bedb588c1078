"""A break: for its whole time no deposit and no bet. Nobody can end it early; cashing out stays possible."""

from datetime import datetime, timedelta
from uuid import UUID

from core import clock
from core.errors import InvalidInput
from core.safer_gambling.errors import OnCoolOff
from core.safer_gambling.events import CoolOffStarted
from core.safer_gambling.models import CoolOff
from core.unit_of_work import unit_of_work
from core.wallet import player_cash

DAYS = (1, 7, 30, 42)  # up to six weeks; longer is self-exclusion. Source: UKGC LCCP SR 3.5.3


async def cool_off_ends_at(player_id: UUID) -> datetime | None:
    """When the break ends that the player is on, or None."""
    latest = await CoolOff.filter(player_id=player_id, ends_at__gt=clock.now()).order_by("-ends_at").first()
    return latest.ends_at if latest else None


async def start_cool_off(player_id: UUID, currency: str, *, days: int) -> datetime:
    """Begin a break, or lengthen the one that runs; return when it ends. Raises InvalidInput for another length.

    Takes the account's lock, so that no bet can be under way when this returns.
    """
    if days not in DAYS:
        raise InvalidInput(field="days", reason="unknown")
    async with unit_of_work() as uow:
        await uow.ledger.lock(player_cash(player_id, currency))
        now = clock.now()
        ends_at = now + timedelta(days=days)
        running = await cool_off_ends_at(player_id)
        if running and running >= ends_at:
            return running
        await CoolOff.create(player_id=player_id, starts_at=now, ends_at=ends_at)
        uow.outbox.add(CoolOffStarted(player_id=player_id, ends_at=ends_at))
    return ends_at


async def ensure_not_on_cool_off(player_id: UUID) -> None:
    """Raises OnCoolOff. Ask under the lock of the player's account."""
    if ends_at := await cool_off_ends_at(player_id):
        raise OnCoolOff(ends_at=ends_at)
