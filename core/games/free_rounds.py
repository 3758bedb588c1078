"""Free rounds: sets that a player is given, taken back, and what they have won.

A set is written down before its provider is asked for it, under an id that is ours: asked twice it gives one. While the
provider can't be reached, a job asks again. What a set has won comes as an award (core.games.commands.PayAward) that
names it.
"""

from datetime import datetime, timedelta
from uuid import UUID

import structlog

from core import clock
from core.errors import Conflict, InvalidInput, NotFound
from core.games.catalogue import game_by_id
from core.games.errors import FreeRoundsRefused, GameDisabled, ProviderUnavailable
from core.games.events import FreeRoundsGiven
from core.games.models import Grant, GrantState
from core.games.ports import FreeRoundsGrant, FreeRoundsProvider, Providers
from core.games.search import is_offered_in
from core.identity.players import ensure_may_act
from core.ids import new_id
from core.money import CurrencyMismatch, Money
from core.pauses import growing_pause
from core.unit_of_work import unit_of_work

MOST_ROUNDS = 1000
SHORTEST, LONGEST = timedelta(hours=1), timedelta(days=90)
SETTLED_WITHIN = timedelta(days=2)  # of a set's end: its last round may still be played, and its callback be repeated
FIRST_PAUSE, LONGEST_PAUSE = timedelta(minutes=1), timedelta(hours=2)
OPEN = (GrantState.REQUESTED, GrantState.GIVEN)

log = structlog.get_logger()


async def request_free_rounds(
    player_id: UUID,
    game_id: UUID,
    *,
    rounds: int,
    stake: Money,
    expires_at: datetime,
    actor: str,
    providers: Providers,
) -> Grant:
    """Write a set down, to be handed over to its provider (`hand_over`) once that is committed.

    Raises NotFound, GameDisabled, FreeRoundsRefused (the game or its provider has none), PlayerFrozen, NotRegistered,
    CurrencyMismatch, InvalidInput (rounds, stake, expires_at).
    """
    player, game = await ensure_may_act(player_id), await game_by_id(game_id)
    if not is_offered_in(game, player.country):
        raise GameDisabled()
    if not game.has_free_rounds or not isinstance(providers.get(game.provider_id), FreeRoundsProvider):
        raise FreeRoundsRefused()
    if stake.currency != player.currency:
        raise CurrencyMismatch(expected=player.currency, given=stake.currency)
    if not 1 <= rounds <= MOST_ROUNDS:
        raise InvalidInput(field="rounds", reason="free_rounds_range")
    lowest, highest = (game.stake_ranges or {}).get(stake.currency, (None, None))
    if not max(1, lowest or 1) <= stake.minor <= (stake.minor if highest is None else highest):
        raise InvalidInput(field="stake", reason="free_rounds_range")
    now = clock.now()
    if not now + SHORTEST <= expires_at <= now + LONGEST:
        raise InvalidInput(field="expires_at", reason="free_rounds_range")
    return await Grant.create(
        id=new_id(),
        player_id=player_id,
        game=game,
        rounds=rounds,
        stake=stake.minor,
        currency=stake.currency,
        given_by=actor,
        created_at=now,
        expires_at=expires_at,
        next_at=now,
    )


async def hand_over(grant_id: UUID, providers: Providers) -> Grant:
    """Ask the provider for a set that was requested, or to take one back, and write down what it said.

    A provider that can't be reached is asked again by `hand_over_due`. May be called at any time, by several at once.
    """
    grant = await grant_by_id(grant_id)
    if grant.state not in (GrantState.REQUESTED, GrantState.CANCELLING):
        return grant  # there is nothing to ask
    provider = providers.get(grant.game.provider_id)
    if grant.state is GrantState.REQUESTED and grant.expires_at <= clock.now():
        await _move(grant, GrantState.EXPIRED)
    elif not isinstance(provider, FreeRoundsProvider):
        await _ask_later(grant)
    elif grant.state is GrantState.REQUESTED:
        await _give(grant, provider)
    else:
        await _take_back(grant, provider)
    return await grant_by_id(grant_id)


async def cancel_free_rounds(grant_id: UUID) -> Grant:
    """Mark a set, in a transaction, as one to be taken back; `hand_over` then does it. What it has won is still paid.

    Raises NotFound, Conflict (it is over).
    """
    grant = await Grant.filter(id=grant_id).select_for_update().first()
    if grant is None:
        raise NotFound(what="free_rounds")
    if grant.state not in OPEN:
        raise Conflict(what="free_rounds", state=str(grant.state))
    grant.state, grant.asked, grant.next_at = GrantState.CANCELLING, 0, clock.now()
    await grant.save(update_fields=["state", "asked", "next_at"])
    return grant


async def hand_over_due(providers: Providers, *, limit: int = 20) -> int:
    """What could not be asked before; and sets whose time is over are marked so. Returns how many there were."""
    now = clock.now()
    due = await Grant.filter(next_at__lte=now).order_by("next_at").limit(limit).values_list("id", flat=True)
    for grant_id in due:
        await hand_over(UUID(str(grant_id)), providers)
    await Grant.filter(state=GrantState.GIVEN, expires_at__lt=now - SETTLED_WITHIN).update(
        state=GrantState.EXPIRED, ended_at=now
    )
    return len(due)


async def grant_by_id(grant_id: UUID) -> Grant:
    """With its game and the game's provider. Raises NotFound."""
    if grant := await Grant.get_or_none(id=grant_id).prefetch_related("game__provider"):
        return grant
    raise NotFound(what="free_rounds")


async def grants_of(player_id: UUID, *, only_open: bool = False, limit: int = 20) -> list[Grant]:
    """The newest first, games loaded."""
    grants = Grant.filter(player_id=player_id)
    if only_open:
        grants = grants.filter(state=GrantState.GIVEN, expires_at__gt=clock.now())
    return await grants.order_by("-created_at").limit(limit).prefetch_related("game")


async def ensure_given(grant_id: UUID, *, provider: str, player_id: UUID, currency: str) -> None:
    """Raises InvalidInput for an award that names a set which this player was not given here."""
    grant = await Grant.get_or_none(id=grant_id).prefetch_related("game")
    if grant is None or (grant.game.provider_id, grant.player_id, grant.currency) != (provider, player_id, currency):
        raise InvalidInput(field="free_rounds", reason="unknown")


async def settle(grant_id: UUID, won: Money) -> None:
    """Note what a set has won, once that is paid. It may have been taken back or be over: what was won is owed."""
    await (
        Grant.filter(id=grant_id)
        .exclude(state=GrantState.SETTLED)
        .update(state=GrantState.SETTLED, won=won.minor, ended_at=clock.now(), next_at=None)
    )


async def _give(grant: Grant, provider: FreeRoundsProvider) -> None:
    try:
        external_id = await provider.issue_free_rounds(_as_asked(grant))
    except ProviderUnavailable:
        await _ask_later(grant)
    except FreeRoundsRefused:
        log.warning("free_rounds_refused", grant_id=str(grant.id), provider=grant.game.provider_id)
        await _move(grant, GrantState.REFUSED)
    else:
        async with unit_of_work() as uow:
            if await Grant.filter(id=grant.id, state=GrantState.REQUESTED).update(
                state=GrantState.GIVEN, external_id=external_id, next_at=None
            ):
                uow.outbox.add(_given(grant))


async def _take_back(grant: Grant, provider: FreeRoundsProvider) -> None:
    """One whose giving was never answered may have been given: it is asked for once more, which tells its id."""
    try:
        external_id = grant.external_id or await provider.issue_free_rounds(_as_asked(grant))
        await provider.cancel_free_rounds(external_id)
    except ProviderUnavailable:
        await _ask_later(grant)
        return
    except FreeRoundsRefused:
        log.info("free_rounds_never_given", grant_id=str(grant.id))
    await _move(grant, GrantState.CANCELLED)


def _as_asked(grant: Grant) -> FreeRoundsGrant:
    return FreeRoundsGrant(
        id=grant.id,
        player_id=grant.player_id,
        game_code=grant.game.code,
        rounds=grant.rounds,
        stake=Money(grant.stake, grant.currency),
        expires_at=grant.expires_at,
    )


def _given(grant: Grant) -> FreeRoundsGiven:
    return FreeRoundsGiven(
        player_id=grant.player_id,
        grant_id=grant.id,
        game_id=grant.game.id,
        game=grant.game.name,
        rounds=grant.rounds,
        currency=grant.currency,
        stake_minor=grant.stake,
        expires_at=grant.expires_at,
    )


async def _ask_later(grant: Grant) -> None:
    pause = growing_pause(grant.asked, first=FIRST_PAUSE, longest=LONGEST_PAUSE)
    await Grant.filter(id=grant.id, state=grant.state).update(asked=grant.asked + 1, next_at=clock.now() + pause)


async def _move(grant: Grant, state: GrantState) -> None:
    """If nobody else has moved it meanwhile."""
    await Grant.filter(id=grant.id, state=grant.state).update(state=state, ended_at=clock.now(), next_at=None)
