"""What the operator calls: /hub88/operator/generic/v2/game/list, game/url and game/round. Signed POSTs of JSON.

Errors are HTTP 400, 401, 403 and 404 with {"error": "..."}. Source: docs.hub88.io, Operator API, Games API. The real
game/list allows one request a minute; here it does not count.
"""

import time
from typing import Annotated, Literal, TypeVar
from uuid import UUID

from aiohttp import web
from pydantic import BaseModel, ConfigDict, Field, StrictInt, StrictStr, StringConstraints, ValidationError

from integrations.sandbox.hub88.provider import Hub88
from integrations.sandbox.hub88.signatures import SIGNATURE_HEADER, is_signed
from integrations.sandbox.studio import Game
from integrations.sandbox.studio.slots import LINES

DEMO_CURRENCY = "XXX"  # means play money: nobody's, so no user and no token
PLAYED_IN = "EUR"
CURRENCIES = ("EUR", "USD", "USDT", "TON")  # whose smallest unit divides a tenth of our stakes

Text = Annotated[StrictStr, StringConstraints(max_length=255)]
Address = Annotated[StrictStr, StringConstraints(max_length=2048, pattern=r"^https?://[^\s]+$")]


class OperatorRequest(BaseModel):
    model_config = ConfigDict(frozen=True)  # unknown fields are ignored: the protocol grows

    operator_id: StrictInt


class GameUrl(OperatorRequest):
    user: UUID | None = None  # Hub88 takes any text; our dialect knows players by such ids
    token: Annotated[StrictStr, StringConstraints(min_length=10, max_length=255)] | None = None
    game_code: Text
    platform: Literal["GPL_DESKTOP", "GPL_MOBILE"]
    currency: Text
    lobby_url: Address
    deposit_url: Address | None = None
    lang: Annotated[StrictStr, StringConstraints(min_length=2, max_length=16)] = "en"
    country: Annotated[StrictStr, StringConstraints(pattern=r"^[A-Z]{2}$")] = "XX"
    ip: Text | None = None
    sub_partner_id: Text | None = None


class GameRound(OperatorRequest):
    user: Text
    transaction_uuid: Text | None = None
    round: Text = Field(min_length=1)


RequestT = TypeVar("RequestT", bound=OperatorRequest)


class OperatorError(Exception):
    def __init__(self, http_status: int, description: str) -> None:
        super().__init__(description)
        self.http_status = http_status
        self.description = description


class OperatorApi:
    def __init__(self, hub88: Hub88) -> None:
        self.hub88 = hub88
        self._methods = {"game/list": self.game_list, "game/url": self.game_url, "game/round": self.game_round}

    def answer(self, path: str, body: bytes, signature: str) -> object:
        """What to send back as JSON. Raises OperatorError."""
        if path not in self._methods:
            raise OperatorError(404, "The resource requested wasn't found")
        if not is_signed(body, signature, self.hub88.operator_key):
            raise OperatorError(401, "Request signature is invalid")
        return self._methods[path](body)

    def game_list(self, body: bytes) -> object:
        self._read(OperatorRequest, body)
        return [self._describe(game) for game in self.hub88.games.values()]

    def game_url(self, body: bytes) -> object:
        request = self._read(GameUrl, body)
        if request.game_code not in self.hub88.games:
            raise OperatorError(404, "Game not found")
        if request.currency == DEMO_CURRENCY:
            demo = self.hub88.open_demo(
                game_code=request.game_code,
                currency=PLAYED_IN,
                lang=request.lang,
                lobby_url=request.lobby_url,
                deposit_url=request.deposit_url or "",
            )
            return {"url": demo}
        if request.user is None or request.token is None:
            raise OperatorError(400, "user and token are required")
        if request.currency not in CURRENCIES:
            raise OperatorError(403, "Currency is not enabled for the operator")
        url = self.hub88.open_session(
            player_id=request.user,
            token=request.token,
            game_code=request.game_code,
            currency=request.currency,
            lang=request.lang,
            lobby_url=request.lobby_url,
            deposit_url=request.deposit_url or "",
        )
        return {"url": url}

    def game_round(self, body: bytes) -> object:
        """Where the round can be looked at. The user must be the one who played it."""
        request = self._read(GameRound, body)
        round_ = self.hub88.store.round(request.round)
        if round_ is None or self.hub88.session(round_.session_id).player_id.hex != request.user:
            raise OperatorError(404, "Round not found")
        return {"url": f"{self.hub88.url}/round/{round_.id}"}

    def _read(self, model: type[RequestT], body: bytes) -> RequestT:
        try:
            request = model.model_validate_json(body)
        except ValidationError as error:
            first = error.errors(include_url=False)[0]
            field = ".".join(str(part) for part in first["loc"])
            raise OperatorError(400, f"{field}: {first['msg']}" if field else "The body is not JSON") from None
        if request.operator_id != self.hub88.operator_id:
            raise OperatorError(404, "Operator not found")
        return request

    def _describe(self, game: Game) -> dict[str, object]:
        thumb = self.hub88.thumbnail_url(game)
        return {
            "game_code": game.code,
            "name": game.name,
            "product": "Sandbox Studios",
            "category": "Video Slots",
            "enabled": True,
            "rtp": game.rtp,
            "volatility": game.volatility,
            "paylines": len(LINES),
            "platforms": ["GPL_DESKTOP", "GPL_MOBILE"],
            "technology": ["HTML5"],
            "languages": ["en", "es", "ru"],
            "features": ["wild"],
            "certifications": [],
            "blocked_countries": [],
            "freebet_support": False,
            "demo_game_support": True,
            "release_date": game.release_date,
            "url_thumb": thumb,
            "url_background": thumb,
        }


def add_operator_api(app: web.Application, hub88: Hub88) -> None:
    api = OperatorApi(hub88)

    async def call(request: web.Request) -> web.Response:
        path, body, started = request.match_info["path"], await request.read(), time.monotonic()
        try:
            answer = web.json_response(api.answer(path, body, request.headers.get(SIGNATURE_HEADER, "")))
        except OperatorError as error:
            answer = web.json_response({"error": error.description}, status=error.http_status)
        hub88.line.heard(
            path,
            body,
            headers={SIGNATURE_HEADER: request.headers.get(SIGNATURE_HEADER, "")},
            http_status=answer.status,
            answer=(answer.text or "").encode(),
            milliseconds=round((time.monotonic() - started) * 1000),
        )
        hub88.live.tell()
        return answer

    app.router.add_post("/hub88/operator/generic/v2/{path:.+}", call)
