"""Game sessions: a launched game, bound to a player, a game and a currency."""

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from core import clock
from core.games.catalogue import game_by_id
from core.games.errors import GameDisabled, ProviderUnavailable, SessionExpired, SessionInvalid
from core.games.models import Game, GameSession
from core.games.ports import LaunchRequest, Providers
from core.games.search import is_offered_in
from core.identity.players import ensure_may_act
from core.ids import new_id, new_token, token_digest
from core.safer_gambling.cool_off import ensure_not_on_cool_off

LIFETIME = timedelta(hours=8)


@dataclass(frozen=True, slots=True, kw_only=True)
class LaunchedGame:
    url: str
    game: Game


async def launch_game(
    player_id: UUID,
    game_id: UUID,
    *,
    providers: Providers,
    lobby_url: str,
    cashier_url: str,
    ip: str | None = None,
) -> LaunchedGame:
    """Open a session and return the provider's URL for it.

    Raises NotFound, GameDisabled, PlayerFrozen, NotRegistered, OnCoolOff, ProviderUnavailable.
    """
    player = await ensure_may_act(player_id)
    await ensure_not_on_cool_off(player_id)
    game = await game_by_id(game_id)
    if not is_offered_in(game, player.country):
        raise GameDisabled()
    provider = providers.get(game.provider_id)
    if provider is None:
        raise ProviderUnavailable()
    token = await open_session(player_id, game, currency=player.currency)
    url = await provider.launch(
        LaunchRequest(
            player_id=player_id,
            session_token=token,
            game_code=game.code,
            currency=player.currency,
            language=player.language or "en",
            lobby_url=lobby_url,
            cashier_url=cashier_url,
            ip=ip,
        )
    )
    return LaunchedGame(url=url, game=game)


async def open_session(player_id: UUID, game: Game, *, currency: str) -> str:
    """Return the token of a new session."""
    token, now = new_token(), clock.now()
    await GameSession.create(
        id=new_id(),
        token_digest=token_digest(token),
        player_id=player_id,
        game=game,
        currency=currency,
        created_at=now,
        expires_at=now + LIFETIME,
    )
    return token


async def find_session(token: str, *, provider: str) -> GameSession:
    """The session of this token, live or not, with its game and the game's provider. Raises SessionInvalid."""
    if not token or len(token) > 256:
        raise SessionInvalid()
    session = await GameSession.get_or_none(token_digest=token_digest(token)).prefetch_related("game__provider")
    if session is None or session.game.provider_id != provider:
        raise SessionInvalid()
    return session


async def claim(token: str, *, provider: str) -> GameSession:
    """The live session that a provider takes over by its first call. Raises SessionInvalid, SessionExpired."""
    session = await find_session(token, provider=provider)
    ensure_live(session)
    return session


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


def is_playable(game: Game) -> bool:
    return game.enabled and game.provider.enabled
