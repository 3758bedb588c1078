"""What an operator asks of Pragmatic, below /pragmatic/IntegrationService/v3: games, launches, free rounds; and the
feed of finished rounds.

Requests are signed by `hash`: forms in their body, JSON in the query beside it. Answers are JSON with an `error`, which
is "0" or says why not. The feed is CSV, for whoever knows login and secret.
"""

import hmac
import json
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Annotated, Any, Literal, TypeVar
from urllib.parse import parse_qsl
from uuid import UUID

from aiohttp import web
from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError
from pydantic.alias_generators import to_camel

from core.money import CURRENCIES, InvalidAmount, Money
from integrations.sandbox.pragmatic.feed import WINDOW, feed
from integrations.sandbox.pragmatic.provider import Pragmatic
from integrations.sandbox.pragmatic.signatures import FIELD, sign
from integrations.sandbox.studio import Game, SetState
from integrations.sandbox.studio.pages import sends_thumbnails, stakes_in

DEMO_CURRENCY = "EUR"
MOST_ROUNDS = 1000  # of a set
MOST_TOLD = 100_000  # in one answer of the feed
CLOCKS_DIFFER = timedelta(minutes=1)
WRONG_LOGIN, BAD_PARAMETERS, NO_SUCH_GAME, NO_SUCH_BONUS = "2", "7", "8", "9"

Fields = dict[str, str]
Text = Annotated[str, StringConstraints(min_length=1, max_length=128)]
Address = Annotated[str, StringConstraints(max_length=2048, pattern=r"^https?://[^\s]+$")]


class _Request(BaseModel):
    model_config = ConfigDict(frozen=True, alias_generator=to_camel)  # unknown fields are ignored: the protocol grows


class GameUrl(_Request):
    symbol: Text
    language: Annotated[str, StringConstraints(min_length=2, max_length=16)]
    technology: Literal["H5"] = "H5"
    platform: Literal["WEB", "MOBILE"] = "WEB"
    play_mode: Literal["REAL", "DEMO"] = "REAL"
    currency: Text | None = None
    token: Text | None = None
    external_player_id: UUID | None = None  # Pragmatic takes any text; our dialect knows players by such ids
    lobby_url: Address | None = None
    cashier_url: Address | None = None


class CreateBonus(_Request):
    bonus_code: Text
    player_id: UUID
    currency: Text
    rounds: Annotated[int, Field(ge=1, le=MOST_ROUNDS)]
    start_date: Annotated[int, Field(ge=0, lt=10**11)]  # seconds
    expiration_date: Annotated[int, Field(ge=0, lt=10**11)]


class _BetValue(_Request):
    total_bet: Annotated[Decimal, Field(gt=0, max_digits=18, decimal_places=6)]
    currency: Text


class _BonusGame(_Request):
    game_id: Text
    bet_values: Annotated[list[_BetValue], Field(min_length=1)]


class _BonusGames(_Request):
    game_list: Annotated[list[_BonusGame], Field(min_length=1)]


class CancelBonus(_Request):
    bonus_code: Text


class PlayersBonuses(_Request):
    player_id: UUID


RequestT = TypeVar("RequestT", bound=_Request)


class Refused(Exception):
    """`code` is what `error` says."""

    def __init__(self, code: str, description: str) -> None:
        super().__init__(description)
        self.code = code


class IntegrationService:
    def __init__(self, pragmatic: Pragmatic) -> None:
        self._pragmatic = pragmatic
        self._methods: dict[str, Callable[[Fields, bytes], dict[str, object]]] = {
            "CasinoGameAPI/getCasinoGames": self.games,
            "CasinoGameAPI/game/url": self.game_url,
            "FreeRoundsBonusAPI/v2/bonus/player/create": self.create_bonus,
            "FreeRoundsBonusAPI/v2/bonus/cancel": self.cancel_bonus,
            "FreeRoundsBonusAPI/getPlayersFRB": self.players_bonuses,
        }

    def knows(self, path: str) -> bool:
        return path in self._methods

    def answer(self, path: str, fields: list[tuple[str, str]], body: bytes) -> dict[str, object]:
        """What to send back beside the error "0". Raises Refused."""
        told = dict(fields)
        if len(told) < len(fields):
            raise Refused(BAD_PARAMETERS, "A name comes twice")
        if not self._is_known(told):
            raise Refused(WRONG_LOGIN, "Authentication failed: secureLogin or hash is wrong")
        return self._methods[path]({name: value for name, value in told.items() if value}, body)

    def is_login(self, login: str, password: str) -> bool:
        """Whether these open the data feeds."""
        theirs = login.encode(errors="surrogatepass"), password.encode(errors="surrogatepass")
        ours = self._pragmatic.secure_login.encode(), self._pragmatic.secret.encode()
        return hmac.compare_digest(theirs[0], ours[0]) and hmac.compare_digest(theirs[1], ours[1])

    def games(self, _: Fields, __: bytes) -> dict[str, object]:
        return {"gameList": [_describe(game) for game in self._pragmatic.games.values()]}

    def game_url(self, fields: Fields, _: bytes) -> dict[str, object]:
        request = _read(GameUrl, fields)
        self._ensure_game(request.symbol)
        places = {"lobby_url": request.lobby_url or "", "deposit_url": request.cashier_url or ""}
        about = {"game_code": request.symbol, "lang": request.language}
        if request.play_mode == "DEMO":
            currency = request.currency if request.currency in CURRENCIES else DEMO_CURRENCY
            return {"gameURL": self._pragmatic.open_demo(currency=currency, **about, **places)}
        if request.token is None or request.external_player_id is None:
            raise Refused(BAD_PARAMETERS, "token and externalPlayerId are required to play for money")
        currency = request.currency or DEMO_CURRENCY
        _ensure_currency(currency)
        url = self._pragmatic.open_session(
            player_id=request.external_player_id, token=request.token, currency=currency, **about, **places
        )
        return {"gameURL": url}

    def create_bonus(self, fields: Fields, body: bytes) -> dict[str, object]:
        request, games = _read(CreateBonus, fields), _read_games(body)
        now = self._pragmatic.line.clock.now()
        starts_at, expires_at = (
            datetime.fromtimestamp(at, UTC) for at in (request.start_date, request.expiration_date)
        )
        for game in games:
            self._ensure_game(game.game_id)
        _ensure_currency(request.currency)
        stake = _stake_in(games[0].bet_values, request.currency)
        if starts_at > now + CLOCKS_DIFFER:
            raise Refused(BAD_PARAMETERS, "startDate: sets begin at once here")
        if expires_at <= now:
            raise Refused(BAD_PARAMETERS, "expirationDate must lie ahead")
        if self._pragmatic.free_set(request.bonus_code):
            raise Refused(BAD_PARAMETERS, "bonusCode is known already")
        self._pragmatic.store.add_free_set(
            set_id=request.bonus_code,
            player_id=request.player_id,
            game_code=games[0].game_id,
            stake=stake,
            rounds=request.rounds,
            expires_at=expires_at,
        )
        self._pragmatic.live.tell()
        return {}

    def cancel_bonus(self, fields: Fields, _: bytes) -> dict[str, object]:
        request = _read(CancelBonus, fields)
        free = self._pragmatic.free_set(request.bonus_code)
        if free is None:
            raise Refused(NO_SUCH_BONUS, "No such bonusCode")
        if free.state is not SetState.ACTIVE:
            raise Refused(NO_SUCH_BONUS, f"The bonus is {free.state} already")
        self._pragmatic.take_back(free)
        self._pragmatic.live.tell()
        return {}

    def players_bonuses(self, fields: Fields, _: bytes) -> dict[str, object]:
        """Those that are not over."""
        player_id = _read(PlayersBonuses, fields).player_id
        mine = [free for free in self._pragmatic.active_free_sets() if free.player_id == player_id]
        return {
            "bonuses": [
                {
                    "bonusCode": free.id,
                    "gameIDList": free.game_code,
                    "currency": free.stake.currency,
                    "rounds": free.rounds,
                    "roundsPlayed": free.played,
                    "expirationDate": str(int(free.expires_at.timestamp())),
                }
                for free in mine
            ]
        }

    def _is_known(self, fields: Fields) -> bool:
        true = sign(fields.items(), self._pragmatic.secret)
        given = fields.get(FIELD, "").encode(errors="surrogatepass")
        return hmac.compare_digest(true.encode(), given) and fields.get("secureLogin") == self._pragmatic.secure_login

    def _ensure_game(self, code: str) -> None:
        if code not in self._pragmatic.games:
            raise Refused(NO_SUCH_GAME, "The game is not found")


def _read(model: type[RequestT], fields: Any) -> RequestT:
    try:
        return model.model_validate(fields)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        raise Refused(BAD_PARAMETERS, f"{'.'.join(map(str, first['loc']))}: {first['msg']}") from None


def _read_games(body: bytes) -> list[_BonusGame]:
    try:
        return _read(_BonusGames, json.loads(body, parse_float=Decimal)).game_list
    except (ValueError, ArithmeticError, RecursionError):
        raise Refused(BAD_PARAMETERS, "The body is not JSON") from None


def _stake_in(values: list[_BetValue], currency: str) -> Money:
    """Of each round. Raises Refused for one that is not offered."""
    named = next((value.total_bet for value in values if value.currency == currency), None)
    if named is None:
        raise Refused(BAD_PARAMETERS, f"betValues: none in {currency}")
    try:
        stake = Money.parse(f"{named:f}", currency)
    except InvalidAmount:
        stake = None
    if stake is None or stake not in stakes_in(currency):
        raise Refused(BAD_PARAMETERS, "totalBet is not offered")
    return stake


def _ensure_currency(currency: str) -> None:
    if currency not in CURRENCIES:
        raise Refused(BAD_PARAMETERS, "The currency is not supported")


def _describe(game: Game) -> dict[str, object]:
    return {
        "gameID": game.code,
        "gameName": game.name,
        "gameTypeID": "vs",
        "typeDescription": "Video Slots",
        "technology": "html5",
        "platform": "MOBILE,WEB",
        "demoGameAvailable": True,
        "frbAvailable": True,
        "variableFrbAvailable": True,
        "lines": 10,
        "features": list(game.tags),
        "rtp": float(game.rtp),
    }


def add_integration_service(app: web.Application, pragmatic: Pragmatic) -> None:
    service = IntegrationService(pragmatic)

    async def ask(request: web.Request) -> web.Response:
        path, body, started = request.match_info["path"].rstrip("/"), await request.read(), time.monotonic()
        if not service.knows(path):
            raise web.HTTPNotFound(text="There is no such method.")
        is_json = request.content_type == "application/json"
        try:
            fields = list(request.query.items()) if is_json else _form(body)
            answer = {"error": "0", "description": "OK"} | service.answer(path, fields, body)
        except Refused as refusal:
            answer = {"error": refusal.code, "description": str(refusal)}
        response = web.json_response(answer)
        told = f"{path}?{request.query_string}" if is_json else path
        heard(told, body, response, started)
        return response

    async def finished_rounds(request: web.Request) -> web.Response:
        started = time.monotonic()
        response = _feed(service, pragmatic, request)
        told = "&".join(f"{name}={request.query[name]}" for name in ("timepoint", "dataType") if name in request.query)
        heard(f"DataFeeds/gamerounds/finished?{told}", b"", response, started)
        return response

    def heard(path: str, body: bytes, response: web.Response, started: float) -> None:
        pragmatic.line.heard(
            path,
            body,
            headers={},
            http_status=response.status,
            answer=(response.text or "").encode(),
            milliseconds=round((time.monotonic() - started) * 1000),
        )

    base = f"/{pragmatic.code}"
    app.router.add_post(f"{base}/IntegrationService/v3/http/{{path:.+}}", ask)
    app.router.add_get(f"{base}/IntegrationService/v3/DataFeeds/gamerounds/finished/", finished_rounds)
    app.router.add_get(f"{base}/game_pic/square/200/{{code}}.png", sends_thumbnails(pragmatic))


def _form(body: bytes) -> list[tuple[str, str]]:
    """Raises Refused."""
    try:
        return parse_qsl(body.decode("ascii"), keep_blank_values=True, errors="strict", max_num_fields=100)
    except ValueError:
        raise Refused(BAD_PARAMETERS, "The body is no form") from None


def _feed(service: IntegrationService, pragmatic: Pragmatic, request: web.Request) -> web.Response:
    if not service.is_login(request.query.get("login", ""), request.query.get("password", "")):
        return web.Response(status=401, text="login or password is wrong")
    try:
        since = datetime.fromtimestamp(int(request.query["timepoint"]) / 1000, UTC)
        until = min(since + WINDOW, pragmatic.line.clock.now())
    except (KeyError, ValueError, ArithmeticError, OSError):
        return web.Response(status=400, text="timepoint must be a moment in milliseconds")
    is_of_tables = request.query.get("dataType") == "LC"  # of which there are none
    rounds = [] if is_of_tables else pragmatic.store.rounds(since=since, until=until, limit=MOST_TOLD)
    return web.Response(text=feed(pragmatic, rounds, until=until), content_type="text/csv")
