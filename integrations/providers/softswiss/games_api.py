"""What we ask of SOFTSWISS about games: which there are, and the address that opens one.

What a launch and the list of games carry was not verified against SOFTSWISS: entries that can't be read are left out.
"""

from datetime import date
from decimal import Decimal
from typing import Annotated

import structlog
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from core.games.errors import DemoUnavailable
from core.games.ports import CatalogueGame, LaunchRequest, Mode
from core.wallet import balance_of, player_cash
from integrations.providers.softswiss.signed_calls import Paths, RefusedUs, SignedCalls
from integrations.providers.softswiss.units import Units

VOLATILITIES = {"low": 1, "medium-low": 2, "medium": 3, "medium-high": 4, "high": 5, "very-high": 5}

log = structlog.get_logger()


def _percent(payout: object) -> object:
    """A percentage is a detail: one that can't be read is none, and no reason to leave the game out."""
    try:
        percent = Decimal(str(payout))
        return percent.quantize(Decimal("0.01")) if 0 < percent < 1000 else None
    except ArithmeticError:
        return None


def _day(value: object) -> object:
    try:
        return date.fromisoformat(str(value)[:10])
    except ValueError:
        return None


class ListedGame(BaseModel):
    """One game of the list, as far as we use it."""

    model_config = ConfigDict(frozen=True)

    identifier: str = Field(min_length=1, max_length=128)
    title: str = Field(min_length=1, max_length=128)
    category: str = Field(default="", max_length=32)
    devices: list[str] = ["mobile"]
    payout: Annotated[Decimal | None, BeforeValidator(_percent)] = None
    volatility_rating: str | None = None
    has_freespins: bool = False
    released_at: Annotated[date | None, BeforeValidator(_day)] = None
    image: str | None = Field(default=None, max_length=512)

    def to_catalogue(self) -> CatalogueGame:
        return CatalogueGame(
            code=self.identifier,
            name=self.title,
            category=self.category,
            rtp_percent=self.payout,
            thumbnail_url=self.image,
            volatility=VOLATILITIES.get(self.volatility_rating or ""),
            has_demo=True,
            has_free_rounds=self.has_freespins,
            released_on=self.released_at,
        )


class GamesApi:
    def __init__(self, calls: SignedCalls, paths: Paths, *, units: Units) -> None:
        self._calls = calls
        self._paths = paths
        self._units = units

    async def games(self) -> list[CatalogueGame]:
        """The games that run on a phone, without entries that can't be read. Raises ProviderUnavailable."""
        try:
            answer = await self._calls.call(self._paths.games, {})
        except RefusedUs as refusal:
            raise self._calls.unavailable(self._paths.games, str(refusal)) from None
        entries = answer.get("games")
        if not isinstance(entries, list):
            raise self._calls.unavailable(self._paths.games, "no games in the answer")
        games: dict[str, CatalogueGame] = {}
        for entry in entries:
            try:
                game = ListedGame.model_validate(entry)
            except ValidationError as error:
                log.warning("softswiss_game_unreadable", problems=error.error_count(), entry=str(entry)[:200])
                continue
            if "mobile" in game.devices:
                games[game.identifier] = game.to_catalogue()
        return list(games.values())

    async def game_url(self, request: LaunchRequest) -> str:
        """Raises ProviderUnavailable, DemoUnavailable."""
        fields: dict[str, object] = {
            "game": request.game_code,
            "locale": request.language,
            "client_type": str(request.device),
            "urls": {"return_url": request.lobby_url, "deposit_url": request.cashier_url},
        }
        if request.ip:
            fields["ip"] = request.ip
        if request.mode is Mode.DEMO:
            try:
                return self._url_in(self._paths.demo, await self._calls.call(self._paths.demo, fields))
            except RefusedUs:
                raise DemoUnavailable() from None
        balance = await balance_of(player_cash(request.player_id, request.currency))
        fields |= {
            "session_id": request.session_token,
            "currency": request.currency,
            "balance": self._units.shown(balance),
            "user": {"id": request.player_id.hex},
        }
        try:
            return self._url_in(self._paths.session, await self._calls.call(self._paths.session, fields))
        except RefusedUs as refusal:
            raise self._calls.unavailable(self._paths.session, str(refusal)) from None

    def _url_in(self, path: str, answer: dict[str, object]) -> str:
        options = answer.get("launch_options")
        url = options.get("game_url") if isinstance(options, dict) else None
        if not isinstance(url, str) or not url.startswith(("https://", "http://")):
            raise self._calls.unavailable(path, "no game_url in the answer")
        return url
