"""Launching a game at its provider: with money in a session, or with play money."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import SplitResult, urlsplit
from uuid import UUID

from core.errors import InvalidInput
from core.games.catalogue import game_by_id
from core.games.errors import DemoUnavailable, GameDisabled, ProviderUnavailable
from core.games.models import Game
from core.games.ports import Device, LaunchRequest, Mode, Providers
from core.games.search import is_offered_in
from core.games.sessions import open_session
from core.identity.players import ensure_may_act
from core.safer_gambling.cool_off import ensure_not_on_cool_off

LONGEST_URL = 512


@dataclass(frozen=True, slots=True, kw_only=True)
class LaunchedGame:
    url: str
    game: Game


class ReturnUrls:
    """Where a game may send its player back to: below our own address, or below what the operator allows besides.

    Whoever could choose it freely would send players from a game to a page that looks like ours.
    """

    def __init__(self, allowed: Sequence[str]) -> None:
        """`allowed` are addresses like "https://play.example" or "https://t.me/croupier_bot"."""
        self._allowed = [urlsplit(url) for url in allowed]

    def checked(self, url: str) -> str:
        """The same. Raises InvalidInput."""
        if len(url) > LONGEST_URL or not url.isascii() or not url.isprintable() or set(url) & set(" \\\"'<>"):
            raise InvalidInput(field="return_url", reason="not_allowed")
        try:
            asked = urlsplit(url)
            is_allowed = any(_is_below(asked, allowed) for allowed in self._allowed)
        except ValueError:
            is_allowed = False
        if not is_allowed:
            raise InvalidInput(field="return_url", reason="not_allowed")
        return url


async def launch_game(
    player_id: UUID,
    game_id: UUID,
    *,
    providers: Providers,
    lobby_url: str,
    cashier_url: str,
    mode: Mode = Mode.REAL,
    device: Device = Device.MOBILE,
    ip: str | None = None,
) -> LaunchedGame:
    """Return the provider's URL of the game, for this player; with money, open a session for it.

    Play money is for those who may play: it is no way around a break.

    Raises NotFound, GameDisabled, DemoUnavailable, PlayerFrozen, NotRegistered, OnCoolOff, ProviderUnavailable.
    """
    player = await ensure_may_act(player_id)
    await ensure_not_on_cool_off(player_id)
    game = await game_by_id(game_id)
    if not is_offered_in(game, player.country):
        raise GameDisabled()
    if mode is Mode.DEMO and not game.has_demo:
        raise DemoUnavailable()
    provider = providers.get(game.provider_id)
    if provider is None:
        raise ProviderUnavailable()
    token = ""
    if mode is Mode.REAL:
        token = await open_session(player_id, game, currency=player.currency, device=device)
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
            mode=mode,
            device=device,
        )
    )
    return LaunchedGame(url=url, game=game)


def _is_below(asked: SplitResult, allowed: SplitResult) -> bool:
    """Compared as browsers read it: nothing before an @ may pass for the host, nor "/app-evil" for "/app"."""
    if asked.scheme != allowed.scheme or asked.netloc.lower() != allowed.netloc.lower():
        return False
    if any(part in (".", "..") for part in asked.path.lower().replace("%2e", ".").split("/")):
        return False
    folder = allowed.path.rstrip("/")
    return asked.path == folder or asked.path.startswith(f"{folder}/")
