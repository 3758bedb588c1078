"""The catalogue, and opening a game of a provider."""

from decimal import Decimal
from uuid import UUID

from aiohttp import web
from pydantic import Field

from core.errors import Conflict, NotFound
from core.games import house_dice
from core.games.errors import DemoUnavailable, GameDisabled, ProviderUnavailable
from core.games.favourites import add_favourite, favourites_among, remove_favourite
from core.games.launches import launch_game
from core.games.models import Game
from core.games.ports import Device, Mode
from core.games.search import MOST, Shelf, Wish, choices, find_games, is_new
from core.identity.errors import NotRegistered, PlayerFrozen
from core.identity.models import Player
from core.safer_gambling.errors import OnCoolOff
from webapp.api.endpoint import Endpoint
from webapp.api.models import Answered, Asked
from webapp.services import WebServices


class GamesQuery(Asked):
    text: str = Field(default="", max_length=200, description="a name, or what is like it")
    shelf: Shelf = Field(default=Shelf.ALL)
    provider: str | None = Field(default=None, max_length=32)
    category: str | None = Field(default=None, max_length=32)
    tag: str | None = Field(default=None, max_length=64)
    limit: int = Field(default=24, ge=1, le=MOST)
    offset: int = Field(default=0, ge=0, le=1_000_000)


class GameAnswer(Answered):
    id: UUID
    code: str
    name: str
    provider: str = Field(examples=["house"])
    provider_name: str
    category: str = Field(examples=["slots"])
    rtp_percent: Decimal | None
    volatility: int | None = Field(description="1 (low) to 5 (high)")
    tags: list[str]
    picture: str = Field(description="below the site's address: the provider's thumbnail, kept by us, or a drawn one")
    page: str = Field(description="where the Mini App plays it, below the site's address")
    is_new: bool
    is_favourite: bool
    has_demo: bool


class Games(Answered):
    games: list[GameAnswer]
    more: bool = Field(description="there are others: ask again with a larger offset")


class ProviderAnswer(Answered):
    code: str
    name: str


class ChoicesAnswer(Answered):
    providers: list[ProviderAnswer]
    categories: list[str]


class FavouriteAnswer(Answered):
    is_favourite: bool


class FavouriteBody(Asked):
    is_favourite: bool


class GamePath(Asked):
    game_id: UUID


class LaunchBody(Asked):
    mode: Mode = Field(default=Mode.REAL, description="demo: with the provider's play money")
    device: Device = Device.MOBILE
    lobby_url: str | None = Field(default=None, description="where the game's way out leads, if it is an allowed one")
    cashier_url: str | None = Field(default=None, description="where its way to the cashier leads")


class Launch(Answered):
    url: str = Field(description="the provider's page, for this player and this game session")


async def games(player: Player, query: GamesQuery) -> Games:
    """The games that this player may open, those that fit best first."""
    wish = Wish(text=query.text, shelf=query.shelf, provider=query.provider, category=query.category, tag=query.tag)
    found = await find_games(wish, player=player, limit=query.limit, offset=query.offset)
    favourites = await favourites_among(player.id, [game.id for game in found.games])
    return Games(games=[answer_of(game, is_favourite=game.id in favourites) for game in found.games], more=found.more)


async def what_to_choose_from(player: Player) -> ChoicesAnswer:
    """The providers and categories of the games that this player may open."""
    offered = await choices(player)
    return ChoicesAnswer(
        providers=[ProviderAnswer(code=provider.code, name=provider.name) for provider in offered.providers],
        categories=list(offered.categories),
    )


async def favourite(player: Player, path: GamePath, body: FavouriteBody) -> FavouriteAnswer:
    """Keep a game at hand, or no more. May be repeated."""
    if body.is_favourite:
        await add_favourite(player.id, path.game_id)
    else:
        await remove_favourite(player.id, path.game_id)
    return FavouriteAnswer(is_favourite=body.is_favourite)


def answer_of(game: Game, *, is_favourite: bool) -> GameAnswer:
    return GameAnswer(
        id=game.id,
        code=game.code,
        name=game.name,
        provider=game.provider_id,
        provider_name=game.provider.name,
        category=game.category,
        rtp_percent=game.rtp_percent,
        volatility=game.volatility,
        tags=game.tags,
        picture=picture_of(game),
        page=page_of(game.id, game.provider_id, game.code),
        is_new=is_new(game),
        is_favourite=is_favourite,
        has_demo=game.has_demo,
    )


def picture_of(game: Game) -> str:
    return f"/pictures/{game.id}"


def page_of(game_id: UUID, provider: str, code: str) -> str:
    """Our own games have pages of their own; a provider's open in a frame."""
    if (provider, code) == (house_dice.PROVIDER, house_dice.GAME_CODE):
        return "/app/house/dice"
    return f"/app/games/{game_id}"


async def launch(
    player: Player, path: GamePath, body: LaunchBody, services: WebServices, request: web.Request
) -> Launch:
    """Open a game session at the provider and get the address of its page; or its demo, which has no session."""
    launched = await launch_game(
        player.id,
        path.game_id,
        providers=services.providers,
        lobby_url=services.return_urls.checked(body.lobby_url or f"{services.public_url}/app/leave/lobby"),
        cashier_url=services.return_urls.checked(body.cashier_url or f"{services.public_url}/app/leave/chat"),
        mode=body.mode,
        device=body.device,
        ip=request.remote,
    )
    return Launch(url=launched.url)


ENDPOINTS = (
    Endpoint(method="GET", path="/api/games", handle=games, tag="Games"),
    Endpoint(method="GET", path="/api/games/choices", handle=what_to_choose_from, tag="Games"),
    Endpoint(
        method="POST",
        path="/api/games/{game_id}/favourite",
        handle=favourite,
        tag="Games",
        refusals=(NotFound, Conflict),
    ),
    Endpoint(
        method="POST",
        path="/api/games/{game_id}/launch",
        handle=launch,
        tag="Games",
        refusals=(
            NotFound,
            GameDisabled,
            DemoUnavailable,
            PlayerFrozen,
            NotRegistered,
            OnCoolOff,
            ProviderUnavailable,
        ),
    ),
)
