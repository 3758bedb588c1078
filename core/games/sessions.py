"""Game sessions: a launched game, bound to a player, a game, a currency and a device."""

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from tortoise.expressions import Q

from core import clock
from core.games.errors import SessionExpired, SessionInvalid
from core.games.models import Game, GameSession
from core.games.ports import Device
from core.ids import new_id, new_token, successor_of, token_digest

LIFETIME = timedelta(hours=8)
CLAIM_REPEATED_WITHIN = timedelta(seconds=60)  # a first call whose answer was lost comes again at once
LONGEST_TOKEN = 256


@dataclass(frozen=True, slots=True, kw_only=True)
class Claimed:
    session: GameSession
    token: str  # that the provider's later calls carry


async def open_session(player_id: UUID, game: Game, *, currency: str, device: Device = Device.MOBILE) -> str:
    """Return the token of a new session."""
    token, now = new_token(), clock.now()
    await GameSession.create(
        id=new_id(),
        token_digest=token_digest(token),
        player_id=player_id,
        game=game,
        currency=currency,
        device=device,
        created_at=now,
        expires_at=now + LIFETIME,
    )
    return token


async def find_session(token: str, *, provider: str) -> GameSession:
    """The session of this token, live or not, with its game and the game's provider. Raises SessionInvalid."""
    if not token or len(token) > LONGEST_TOKEN:
        raise SessionInvalid()
    session = await GameSession.get_or_none(token_digest=token_digest(token)).prefetch_related("game__provider")
    if session is None or session.game.provider_id != provider:
        raise SessionInvalid()
    return session


async def claim(token: str, *, provider: str) -> Claimed:
    """Exchange a launch's token, once, for the session's own: for protocols whose first call does so.

    A launch's token travels in addresses, and somebody else may come by one: after the first call it opens nothing.
    That call's repeat gets the same answer, for a minute; the session's own token may be shown again at any time.

    Raises SessionInvalid (unknown, of another provider, or taken before), SessionExpired.
    """
    if not token or len(token) > LONGEST_TOKEN:
        raise SessionInvalid()
    digest, own = token_digest(token), successor_of(token)
    session = await _by_either(digest)
    if session is None or session.game.provider_id != provider:
        raise SessionInvalid()
    ensure_live(session)
    if session.claimed_at is None:
        await GameSession.filter(id=session.id, claimed_at=None).update(
            token_digest=token_digest(own), launch_digest=digest, claimed_at=clock.now()
        )
        session = await _by_either(digest)  # as it is, should the same call have come twice at once
        assert session is not None
        assert session.claimed_at is not None
    if session.token_digest == digest:
        return Claimed(session=session, token=token)
    if session.claimed_at + CLAIM_REPEATED_WITHIN <= clock.now():
        raise SessionInvalid()
    return Claimed(session=session, token=own)


async def session_of(player_id: UUID, *, provider: str) -> GameSession:
    """The newest session of this player with this provider, live or not, for protocols whose bets carry no token.

    It has its game, and the game's provider. Raises SessionInvalid when there was never one.
    """
    sessions = GameSession.filter(player_id=player_id, game__provider_id=provider)
    session = await sessions.order_by("-created_at").first().prefetch_related("game__provider")
    if session is None:
        raise SessionInvalid()
    return session


def ensure_live(session: GameSession) -> None:
    """Raises SessionExpired."""
    if session.ended_at or session.expires_at <= clock.now():
        raise SessionExpired()


async def _by_either(digest: str) -> GameSession | None:
    """By the token that it has, or by the one that it was launched with."""
    found = GameSession.filter(Q(token_digest=digest) | Q(launch_digest=digest))
    return await found.first().prefetch_related("game__provider")
