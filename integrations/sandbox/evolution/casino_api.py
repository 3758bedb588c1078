"""What a casino asks of Evolution, below /evolution.

POST /ua/v1/{casinoId}/{token}                     opens a game: {"entry": "..."}
GET  /api/lobby/v1/{casinoId}/state                the lobby: {"tables": {"<id>": {...}}}
GET  /api/gamehistory/v1/casino/games?startDate=   rounds since then: {"data": [{"games": [...]}]}

The last two by Basic authentication with the casino's id and token. Errors are {"errors": [{"code", "message"}]}.
"""

import hmac
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Annotated
from uuid import UUID

import aiohttp
from aiohttp import web
from pydantic import BaseModel, ConfigDict, StrictStr, StringConstraints, ValidationError

from core.money import CURRENCIES
from integrations.sandbox.evolution.provider import Evolution
from integrations.sandbox.evolution.roulette import Roulette
from integrations.sandbox.storage import to_text
from integrations.sandbox.studio import Game, Round, RoundState

MOST_ROUNDS = 1000
STATUSES = {
    RoundState.LOST: "Resolved",
    RoundState.PAID: "Resolved",
    RoundState.UNDONE: "Cancelled",
    RoundState.REFUSED: "Cancelled",
}

Handler = Callable[[web.Request], Awaitable[web.Response]]
Text = Annotated[StrictStr, StringConstraints(min_length=1, max_length=255)]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True)  # unknown fields are ignored: the protocol grows


class _Session(_Part):
    id: Text


class _Player(_Part):
    id: UUID  # Evolution takes any text; our dialect knows players by such ids
    language: Annotated[StrictStr, StringConstraints(min_length=2, max_length=16)]
    currency: Text
    session: _Session


class _Table(_Part):
    id: Text


class _Game(_Part):
    table: _Table


class _Config(_Part):
    game: _Game


class Launch(_Part):
    uuid: Text
    player: _Player
    config: _Config


class Refused(Exception):
    def __init__(self, http_status: int, code: str, message: str) -> None:
        super().__init__(message)
        self.http_status = http_status
        self.code = code


class CasinoApi:
    def __init__(self, evolution: Evolution) -> None:
        self._evolution = evolution

    def launch(self, request: web.Request, body: bytes) -> object:
        self._ensure_known(request.match_info["casino"], request.match_info["token"])
        try:
            launch = Launch.model_validate_json(body)
        except ValidationError as error:
            first = error.errors(include_url=False)[0]
            field = ".".join(str(part) for part in first["loc"])
            raise Refused(400, "G.9", f"{field}: {first['msg']}" if field else "The body is not JSON") from None
        if launch.config.game.table.id not in self._evolution.games:
            raise Refused(400, "G.3", "Table not found")
        if launch.player.currency not in CURRENCIES:
            raise Refused(400, "G.7", "Currency is not supported")
        entry = self._evolution.open_session(
            player_id=launch.player.id,
            token=launch.player.session.id,
            game_code=launch.config.game.table.id,
            currency=launch.player.currency,
            lang=launch.player.language,
        )
        return {"entry": entry}

    def lobby(self, request: web.Request, _: bytes) -> object:
        self._ensure_authenticated(request)
        tables = {
            game.code: {
                "name": game.name,
                **_kind(game),
                "gameProvider": "evolution",
                "open": True,
                "rtp": game.rtp,
                "videoSnapshot": {"thumbnails": {"L": self._evolution.thumbnail_url(game)}},
            }
            for game in self._evolution.games.values()
        }
        return {"uuid": self._evolution.line.dialect.new_id(), "tables": tables}

    def history(self, request: web.Request, _: bytes) -> object:
        self._ensure_authenticated(request)
        try:
            since = datetime.fromisoformat(request.query["startDate"])
            until = datetime.fromisoformat(request.query.get("endDate", "9999-01-01T00:00:00Z"))
            since, until = (each if each.tzinfo else each.replace(tzinfo=UTC) for each in (since, until))
        except (KeyError, ValueError):
            raise Refused(400, "G.9", "startDate and endDate must be moments in ISO 8601") from None
        rounds = self._evolution.store.rounds(since=since, until=until, limit=MOST_ROUNDS)
        games = [self._describe(round_) for round_ in rounds]
        return {"uuid": self._evolution.line.dialect.new_id(), "data": [{"games": games}] if games else []}

    def _describe(self, round_: Round) -> dict[str, object]:
        session = self._evolution.session(round_.session_id)
        game = self._evolution.games[session.game_code]
        return {
            "id": round_.id,
            "gameProvider": "evolution",
            "startedAt": to_text(round_.created_at),
            "status": STATUSES.get(round_.state, "InProgress"),
            "gameType": _kind(game)["gameType"],
            "table": {"id": game.code, "name": game.name},
            "participants": [
                {
                    "playerId": session.player_id.hex,
                    "currency": session.currency,
                    "status": STATUSES.get(round_.state, "InProgress"),
                    "bets": [
                        {
                            "transactionId": round_.bet_id,
                            "stake": round_.stake.plain(),
                            "payout": round_.win.plain() if round_.state is RoundState.PAID else "0",
                        }
                    ],
                }
            ],
        }

    def _ensure_authenticated(self, request: web.Request) -> None:
        try:
            given = aiohttp.BasicAuth.decode(request.headers.get("Authorization", ""), "utf-8")
        except ValueError:
            raise Refused(401, "G.1", "Basic authentication is required") from None
        self._ensure_known(given.login, given.password)
        if request.match_info.get("casino", given.login) != given.login:
            raise Refused(403, "G.2", "Another casino's lobby")

    def _ensure_known(self, casino_id: str, token: str) -> None:
        known = hmac.compare_digest(token.encode(errors="surrogatepass"), self._evolution.api_token.encode())
        if casino_id != self._evolution.casino_id or not known:
            raise Refused(401, "G.1", "Unknown casino, or a wrong token")


def _kind(game: Game) -> dict[str, str]:
    if isinstance(game, Roulette):
        return {"gameType": "roulette", "gameVertical": "live", "language": game.language}
    return {"gameType": "slots", "gameVertical": "slots"}


def add_casino_api(app: web.Application, evolution: Evolution) -> None:
    api = CasinoApi(evolution)

    def asked(path: str, answer: Callable[[web.Request, bytes], object]) -> Handler:
        async def call(request: web.Request) -> web.Response:
            body, started = await request.read(), time.monotonic()
            try:
                response = web.json_response(answer(request, body))
            except Refused as refusal:
                error = {"code": refusal.code, "message": str(refusal)}
                response = web.json_response({"errors": [error]}, status=refusal.http_status)
            evolution.line.heard(
                path,  # without the token that is a part of the launch's
                body,
                headers={},
                http_status=response.status,
                answer=(response.text or "").encode(),
                milliseconds=round((time.monotonic() - started) * 1000),
            )
            return response

        return call

    base = f"/{evolution.code}"
    app.router.add_post(f"{base}/ua/v1/{{casino}}/{{token}}", asked("ua/v1", api.launch))
    app.router.add_get(f"{base}/api/lobby/v1/{{casino}}/state", asked("api/lobby/v1", api.lobby))
    app.router.add_get(f"{base}/api/gamehistory/v1/casino/games", asked("api/gamehistory/v1", api.history))
