"""Which games Pragmatic has, and the address that opens one: CasinoGameAPI.

How getCasinoGames writes down a game is not verified; what can't be read is left out. Pictures have an address of their
own, which follows from the game's id. Source: public operators' code.
"""

from decimal import Decimal
from typing import Annotated, Any
from urllib.parse import quote

import structlog
from pydantic import AliasChoices, BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from core.games.errors import DemoUnavailable
from core.games.ports import CatalogueGame, Device, LaunchRequest, Mode
from integrations.providers.pragmatic.service import RefusedByPragmatic, Service, unavailable

API = "/http/CasinoGameAPI"
PICTURE = "/game_pic/square/200/{}.png"
LONGEST_ADDRESS = 512
PLATFORMS = {Device.MOBILE: "MOBILE", Device.DESKTOP: "WEB"}

log = structlog.get_logger()


def _none_if_odd(rtp: object) -> object:
    """A percentage is a detail: one that can't be read is none, and no reason to leave the game out."""
    try:
        percent = Decimal(str(rtp))
        return percent.quantize(Decimal("0.01")) if 0 < percent < 1000 else None
    except ArithmeticError:
        return None


def _texts(features: object) -> object:
    """A list of them, or one text with commas."""
    listed = features.split(",") if isinstance(features, str) else features
    return [one.strip() for one in listed if isinstance(one, str) and one.strip()] if isinstance(listed, list) else []


class ListedGame(BaseModel):
    """One entry of gameList, as far as we use it."""

    model_config = ConfigDict(frozen=True)

    game_id: str = Field(min_length=1, max_length=128, alias="gameID")
    name: str = Field(min_length=1, max_length=128, alias="gameName")
    category: str = Field(default="", max_length=32, alias="typeDescription")
    has_demo: bool = Field(default=False, alias="demoGameAvailable")
    # The variable ones are those that we give.
    has_free_rounds: bool = Field(default=False, validation_alias=AliasChoices("variableFrbAvailable", "frbAvailable"))
    features: Annotated[list[str], BeforeValidator(_texts)] = []
    rtp: Annotated[Decimal | None, BeforeValidator(_none_if_odd)] = None

    def to_catalogue(self, pictures_url: str | None) -> CatalogueGame:
        picture = f"{pictures_url}{PICTURE.format(quote(self.game_id, safe=''))}" if pictures_url else None
        return CatalogueGame(
            code=self.game_id,
            name=self.name,
            category=self.category,
            rtp_percent=self.rtp,
            thumbnail_url=picture if picture and len(picture) <= LONGEST_ADDRESS else None,
            tags=tuple(self.features),
            has_demo=self.has_demo,
            has_free_rounds=self.has_free_rounds,
        )


class GamesApi:
    def __init__(self, service: Service, *, pictures_url: str | None, country: str | None) -> None:
        self._service = service
        self._pictures_url = pictures_url
        self._country = country or ""

    async def games(self) -> list[CatalogueGame]:
        """Without entries that can't be read. Raises ProviderUnavailable."""
        path = f"{API}/getCasinoGames/"
        answer = await self._service.post(path, {"options": "GetFrbDetails,GetFeatures"})
        entries: Any = answer.get("gameList")
        if not isinstance(entries, list):
            raise unavailable(path, "no list of games in the answer")
        games: dict[str, CatalogueGame] = {}
        for entry in entries:
            try:
                game = ListedGame.model_validate(entry)
            except ValidationError as error:
                log.warning("pragmatic_game_unreadable", problems=error.error_count(), entry=str(entry)[:200])
                continue
            games[game.game_id] = game.to_catalogue(self._pictures_url)
        return list(games.values())

    async def game_url(self, request: LaunchRequest) -> str:
        """Raises ProviderUnavailable, DemoUnavailable."""
        path = f"{API}/game/url/"
        fields = {
            "symbol": request.game_code,
            "language": request.language,
            "currency": request.currency,
            "country": self._country,
            "platform": PLATFORMS[request.device],
            "technology": "H5",
            "playMode": "DEMO" if request.mode is Mode.DEMO else "REAL",
            "lobbyUrl": request.lobby_url,
            "cashierUrl": request.cashier_url,
        }
        if request.mode is Mode.REAL:  # play money is nobody's
            fields |= {"token": request.session_token, "externalPlayerId": request.player_id.hex}
        try:
            url = (await self._service.ask(path, fields)).get("gameURL")
        except RefusedByPragmatic as refusal:
            if request.mode is Mode.DEMO:
                raise DemoUnavailable() from None
            raise unavailable(path, str(refusal)) from None
        if not isinstance(url, str) or not url.startswith(("https://", "http://")):
            raise unavailable(path, "no address in the answer")
        return url
