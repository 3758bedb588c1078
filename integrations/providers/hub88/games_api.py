"""Hub88's Games API, which we call: the list of games and the URL of one. Signed POSTs of JSON.

Source: docs.hub88.io, "Games API". game/list may be asked for once a minute.
"""

import json
from datetime import date
from decimal import Decimal
from typing import Annotated

import aiohttp
import orjson
import structlog
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from core.games.errors import ProviderUnavailable
from core.games.ports import CatalogueGame, LaunchRequest, Mode
from integrations.providers.hub88.signature import SIGNATURE_HEADER, Signer

TIMEOUT = aiohttp.ClientTimeout(total=10)
PLATFORM = "GPL_MOBILE"
DEMO_CURRENCY = "XXX"

log = structlog.get_logger()


def _none_if_odd(rtp: object) -> object:
    """A percentage is a detail: one that can't be read is none, and no reason to leave the game out."""
    try:
        percent = Decimal(str(rtp))
        return percent.quantize(Decimal("0.01")) if 0 < percent < 1000 else None
    except ArithmeticError:
        return None


def _day(value: object) -> object:
    try:
        return date.fromisoformat(str(value)[:10])
    except ValueError:
        return None


def _one_to_five(volatility: object) -> object:
    return volatility if type(volatility) is int and 1 <= volatility <= 5 else None


def _is_true(value: object) -> object:
    return value is True


def _texts(features: object) -> object:
    return [one for one in features if isinstance(one, str) and one] if isinstance(features, list) else []


class ListedGame(BaseModel):
    """One entry of game/list, as far as we use it."""

    model_config = ConfigDict(frozen=True)

    game_code: str = Field(min_length=1, max_length=128)
    name: str = Field(min_length=1, max_length=128)
    category: str = Field(default="", max_length=32)
    enabled: bool = True
    platforms: list[str] = [PLATFORM]
    rtp: Annotated[Decimal | None, BeforeValidator(_none_if_odd)] = None
    url_thumb: str | None = Field(default=None, max_length=512)
    features: Annotated[list[str], BeforeValidator(_texts)] = []
    volatility: Annotated[int | None, BeforeValidator(_one_to_five)] = None
    demo_game_support: Annotated[bool, BeforeValidator(_is_true)] = False
    freebet_support: Annotated[bool, BeforeValidator(_is_true)] = False
    release_date: Annotated[date | None, BeforeValidator(_day)] = None

    def to_catalogue(self) -> CatalogueGame:
        return CatalogueGame(
            code=self.game_code,
            name=self.name,
            category=self.category,
            rtp_percent=self.rtp,
            thumbnail_url=self.url_thumb,
            tags=tuple(self.features),
            volatility=self.volatility,
            has_demo=self.demo_game_support,
            has_free_rounds=self.freebet_support,
            released_on=self.release_date,
        )


class GamesApi:
    def __init__(
        self, session: aiohttp.ClientSession, url: str, *, operator_id: int, country: str, signer: Signer
    ) -> None:
        self._session = session
        self._url = f"{url}/operator/generic/v2"
        self._operator_id = operator_id
        self._country = country
        self._signer = signer

    async def games(self) -> list[CatalogueGame]:
        """The enabled games that run on a phone, without entries that can't be read. Raises ProviderUnavailable."""
        entries = await self._call("game/list", {})
        if not isinstance(entries, list):
            raise _unavailable("game/list", "not a list")
        games: dict[str, CatalogueGame] = {}
        for entry in entries:
            try:
                game = ListedGame.model_validate(entry)
            except ValidationError as error:
                log.warning("hub88_game_unreadable", problems=error.error_count(), entry=str(entry)[:200])
                continue
            if game.enabled and PLATFORM in game.platforms:
                games[game.game_code] = game.to_catalogue()
        return list(games.values())

    async def game_url(self, request: LaunchRequest) -> str:
        """Raises ProviderUnavailable."""
        is_demo = request.mode is Mode.DEMO
        whose = {} if is_demo else {"user": request.player_id.hex, "token": request.session_token}
        fields = whose | {
            "game_code": request.game_code,
            "platform": PLATFORM,
            "currency": DEMO_CURRENCY if is_demo else request.currency,
            "lang": request.language,
            "country": self._country,
            "lobby_url": request.lobby_url,
            "deposit_url": request.cashier_url,
        }
        answer = await self._call("game/url", fields | ({"ip": request.ip} if request.ip else {}))
        url = answer.get("url") if isinstance(answer, dict) else None
        if not isinstance(url, str) or not url.startswith(("https://", "http://")):
            raise _unavailable("game/url", "no URL in the answer")
        return url

    async def _call(self, path: str, fields: dict[str, str]) -> object:
        """POST it and return the JSON of the answer, its numbers exact. Raises ProviderUnavailable."""
        body = orjson.dumps({"operator_id": self._operator_id} | fields)
        headers = {"Content-Type": "application/json", SIGNATURE_HEADER: self._signer.sign(body)}
        try:
            async with self._session.post(
                f"{self._url}/{path}", data=body, headers=headers, timeout=TIMEOUT, allow_redirects=False
            ) as response:
                text = await response.read()
                if response.status != 200:
                    raise _unavailable(path, f"HTTP {response.status}: {text[:200]!r}")
                answer: object = json.loads(text, parse_float=Decimal)
                return answer
        except (aiohttp.ClientError, OSError, ValueError, RecursionError) as error:  # OSError: also of a timeout
            raise _unavailable(path, f"{type(error).__name__}: {error}") from error


def _unavailable(path: str, reason: str) -> ProviderUnavailable:
    log.warning("hub88_unavailable", path=path, reason=reason)
    return ProviderUnavailable()
