"""Finding players, and their status."""

from contextlib import suppress
from uuid import UUID

from tortoise.expressions import Q

from core.errors import NotFound
from core.identity.errors import NotRegistered, PlayerFrozen
from core.identity.events import PlayerWasFrozen, PlayerWasUnfrozen
from core.identity.models import Player, PlayerStatus
from core.identity.registration import is_registered
from core.unit_of_work import UnitOfWork
from core.wallet import player_cash

MAX_FOUND = 10


async def player_by_id(player_id: UUID) -> Player:
    """Raises NotFound."""
    if player := await Player.get_or_none(id=player_id):
        return player
    raise NotFound(what="player")


async def player_by_telegram_id(telegram_id: int) -> Player:
    """Raises NotFound."""
    if player := await Player.get_or_none(telegram_id=telegram_id):
        return player
    raise NotFound(what="player")


async def find_players(text: str) -> list[Player]:
    """Players whose id, Telegram id, @username, e-mail or first name fits what was typed; the newest ten."""
    wanted = text.strip().removeprefix("@")
    if not wanted:
        return []
    query = Q(username__istartswith=wanted) | Q(first_name__istartswith=wanted) | Q(email__iexact=wanted)
    if wanted.isascii() and wanted.isdigit() and len(wanted) <= 18:
        query |= Q(telegram_id=int(wanted))
    with suppress(ValueError):  # not an id: then a name is looked for
        query |= Q(id=UUID(wanted))
    return await Player.filter(query).order_by("-created_at").limit(MAX_FOUND)


async def ensure_may_act(player_id: UUID) -> Player:
    """Return the player if he may deposit, bet and cash out; ask inside the unit of work that holds his account's lock.

    Raises NotFound, NotRegistered, PlayerFrozen.
    """
    player = await player_by_id(player_id)
    if not is_registered(player):
        raise NotRegistered()
    if player.status is not PlayerStatus.ACTIVE:
        raise PlayerFrozen()
    return player


async def set_frozen(uow: UnitOfWork, player_id: UUID, *, frozen: bool) -> bool:
    """Freeze or unfreeze; return False when he was so already. Takes the account's lock: later bets see it."""
    player = await player_by_id(player_id)
    await uow.ledger.lock(player_cash(player.id, player.currency))
    before, after = (PlayerStatus.ACTIVE, PlayerStatus.FROZEN) if frozen else (PlayerStatus.FROZEN, PlayerStatus.ACTIVE)
    if not await Player.filter(id=player_id, status=before).update(status=after):
        return False
    uow.outbox.add(PlayerWasFrozen(player_id=player_id) if frozen else PlayerWasUnfrozen(player_id=player_id))
    return True


async def set_country(player_id: UUID, country: str | None) -> bool:
    """Note where a player lives (ISO 3166-1 alpha-2; None: not known); return False when it is so already.

    Raises NotFound.
    """
    player = await player_by_id(player_id)
    if player.country == country:
        return False
    await Player.filter(id=player_id).update(country=country)
    return True
