"""The catalogue, and opening a game of a provider."""

from decimal import Decimal
from uuid import UUID

from aiohttp import web
from pydantic import Field

from core.errors import NotFound
from core.games import house_dice
from core.games.catalogue import playable_games
from core.games.errors import GameDisabled, ProviderUnavailable
from core.games.sessions import launch_game
from core.identity.errors import NotRegistered, PlayerFrozen
from core.identity.models import Player
from core.safer_gambling.errors import OnCoolOff
from webapp.api.endpoint import Endpoint
from webapp.api.models import Answered, Asked
from webapp.services import WebServices


class GameAnswer(Answered):
    id: UUID
    code: str
    name: str
    provider: str = Field(examples=["house"])
    provider_name: str
    category: str = Field(examples=["slots"])
    rtp_percent: Decimal | None
    thumbnail_url: str | None
    page: str = Field(description="where the Mini App plays it, below the site's address")


class Games(Answered):
    games: list[GameAnswer]


class GamePath(Asked):
    game_id: UUID


class Launch(Answered):
    url: str = Field(description="the provider's page, for this player and this game session")


async def games(player: Player) -> Games:
    """The games that can be played now, in the catalogue's order."""
    return Games(
        games=[
            GameAnswer(
                id=game.id,
                code=game.code,
                name=game.name,
                provider=game.provider_id,
                provider_name=game.provider.name,
                category=game.category,
                rtp_percent=game.rtp_percent,
                thumbnail_url=game.thumbnail_url,
                page=page_of(game.id, game.provider_id, game.code),
            )
            for game in await playable_games()
        ]
    )


def page_of(game_id: UUID, provider: str, code: str) -> str:
    """Our own games have pages of their own; a provider's open in a frame."""
    if (provider, code) == (house_dice.PROVIDER, house_dice.GAME_CODE):
        return "/app/house/dice"
    return f"/app/games/{game_id}"


async def launch(player: Player, path: GamePath, services: WebServices, request: web.Request) -> Launch:
    """Open a game session at the provider and get the address of its page."""
    launched = await launch_game(
        player.id,
        path.game_id,
        providers=services.providers,
        lobby_url=f"{services.public_url}/app/leave/lobby",
        cashier_url=f"{services.public_url}/app/leave/chat",
        ip=request.remote,
    )
    return Launch(url=launched.url)


ENDPOINTS = (
    Endpoint(method="GET", path="/api/games", handle=games, tag="Games"),
    Endpoint(
        method="POST",
        path="/api/games/{game_id}/launch",
        handle=launch,
        tag="Games",
        refusals=(NotFound, GameDisabled, PlayerFrozen, NotRegistered, OnCoolOff, ProviderUnavailable),
    ),
)
