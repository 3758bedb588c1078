"""Access to the Mini App: Telegram's signed initData is exchanged once for a short token of our own."""

from datetime import timedelta
from uuid import UUID

from core import clock
from core.identity.models import AccessToken, Player
from core.ids import new_token, token_digest

LIFETIME = timedelta(hours=2)


async def grant_access(player_id: UUID) -> str:
    """Return a new token (43 characters), good for two hours."""
    token = new_token()
    now = clock.now()
    await AccessToken.create(player_id=player_id, digest=token_digest(token), created_at=now, expires_at=now + LIFETIME)
    return token


async def player_with_access(token: str) -> Player | None:
    """The player whose token this is, or None when it is unknown, too old or revoked."""
    if not token or len(token) > 100 or not token.isascii():
        return None
    return await Player.filter(
        access_tokens__digest=token_digest(token),
        access_tokens__expires_at__gt=clock.now(),
        access_tokens__revoked_at=None,
    ).first()


async def revoke_access(player_id: UUID) -> None:
    """End every access of this player at once."""
    await AccessToken.filter(player_id=player_id, revoked_at=None).update(revoked_at=clock.now())


async def forget_expired_access() -> int:
    """Delete tokens that open nothing any more; return how many."""
    return await AccessToken.filter(expires_at__lt=clock.now()).delete()
