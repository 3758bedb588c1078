"""What a casino asks of SOFTSWISS: signed POSTs of JSON below /<code>, at the paths of the protocol.

Errors have a code in the protocol's form, with HTTP 403 and 404 for the codes that say so, else 400.
"""

import time
from collections.abc import Callable
from typing import Annotated, Literal, TypeVar
from uuid import UUID

from aiohttp import web
from pydantic import (
    AwareDatetime,
    BaseModel,
    ConfigDict,
    Field,
    StrictInt,
    StrictStr,
    StringConstraints,
    ValidationError,
)

from core.money import CURRENCIES, InvalidAmount, Money
from integrations.sandbox.softswiss.aggregator import BET_LEVELS, DEMO_CURRENCY, Aggregator
from integrations.sandbox.softswiss_gcp.signatures import HEADER, is_signed
from integrations.sandbox.studio import FreeSet, Game, RoundState, SetState

VOLATILITIES = {1: "low", 2: "medium-low", 3: "medium", 4: "medium-high", 5: "high"}
MOST_SPINS = 500

Text = Annotated[StrictStr, StringConstraints(min_length=1, max_length=255)]
Address = Annotated[StrictStr, StringConstraints(max_length=2048, pattern=r"^https?://[^\s]+$")]


class _Request(BaseModel):
    model_config = ConfigDict(frozen=True)  # unknown fields are ignored: the protocol grows

    casino_id: Text


class _Urls(BaseModel):
    return_url: Address
    deposit_url: Address | None = None


class _User(BaseModel):
    id: UUID  # SOFTSWISS takes any text; our dialects knows players by such ids


class Demo(_Request):
    game: Text
    locale: Annotated[StrictStr, StringConstraints(min_length=2, max_length=16)]
    client_type: Literal["desktop", "mobile"]
    urls: _Urls


class Session(Demo):
    session_id: Text
    currency: Text
    balance: StrictInt | StrictStr
    user: _User


class Issue(_Request):
    issue_id: Text
    currency: Text
    games: list[Text] = Field(min_length=1)
    freespins_quantity: StrictInt
    bet_level: StrictInt | None = None  # from 1
    bet_amount: StrictStr | None = None  # where the protocol has no levels
    valid_until: AwareDatetime
    user: _User


class Named(_Request):
    issue_id: Text


class RoundDetails(_Request):
    user_id: UUID
    game: Text
    game_id: Text


RequestT = TypeVar("RequestT", bound=_Request)


class Refused(Exception):
    """`code` is SOFTSWISS' own."""

    def __init__(self, code: int, message: str) -> None:
        super().__init__(message)
        self.code = code

    @property
    def http_status(self) -> int:
        return self.code if self.code in (400, 403, 404) else 400


class CasinoApi:
    def __init__(self, aggregator: Aggregator) -> None:
        self._aggregator = aggregator
        self._methods: dict[str, Callable[[bytes], object]] = {
            "games": self.games,
            "sessions": self.sessions,
            "demo": self.demo,
            "issue": self.issue,
            "cancel": self.cancel,
            "status": self.status,
            "details": self.details,
        }

    def answer(self, path: str, body: bytes, signature: str) -> object:
        """What to send back as JSON. Raises Refused."""
        if not is_signed(body, signature, self._aggregator.secret):
            raise Refused(403, "Forbidden: the request sign is wrong")
        if path not in self._aggregator.paths:
            raise Refused(404, "Not found")
        return self._methods[self._aggregator.paths[path]](body)

    def games(self, body: bytes) -> object:
        self._read(_Request, body)
        return {"games": [self._describe(game) for game in self._aggregator.games.values()]}

    def sessions(self, body: bytes) -> object:
        request = self._read(Session, body)
        self._ensure_game(request.game)
        _ensure_currency(request.currency)
        url = self._aggregator.open_session(
            player_id=request.user.id,
            token=request.session_id,
            game_code=request.game,
            currency=request.currency,
            lang=request.locale,
            lobby_url=request.urls.return_url,
            deposit_url=request.urls.deposit_url or "",
        )
        return {"launch_options": {"game_url": url, "strategy": "iframe"}}

    def demo(self, body: bytes) -> object:
        request = self._read(Demo, body)
        self._ensure_game(request.game)
        url = self._aggregator.open_demo(
            game_code=request.game,
            currency=DEMO_CURRENCY,
            lang=request.locale,
            lobby_url=request.urls.return_url,
            deposit_url=request.urls.deposit_url or "",
        )
        return {"launch_options": {"game_url": url, "strategy": "iframe"}}

    def issue(self, body: bytes) -> object:
        request = self._read(Issue, body)
        for game in request.games:
            self._ensure_game(game)
        _ensure_currency(request.currency)
        if not 1 <= request.freespins_quantity <= MOST_SPINS:
            raise Refused(600, "Invalid freespins quantity")
        stake = _stake_of(request)
        if request.valid_until <= self._aggregator.line.clock.now():
            raise Refused(602, "Invalid expiration date")
        if self._aggregator.store.free_set(request.issue_id):
            raise Refused(605, "Freespins are already issued")
        self._aggregator.store.add_free_set(
            set_id=request.issue_id,
            player_id=request.user.id,
            game_code=request.games[0],
            stake=stake,
            rounds=request.freespins_quantity,
            expires_at=request.valid_until,
        )
        self._aggregator.live.tell()
        return {}

    def cancel(self, body: bytes) -> object:
        free = self._free_set(body)
        if free.state is not SetState.ACTIVE:
            raise Refused(606, f"Freespins are already {free.state}")
        self._aggregator.store.move_free_set(free.id, SetState.CANCELED)
        self._aggregator.live.tell()
        return {}

    def status(self, body: bytes) -> object:
        free = self._free_set(body)
        return {
            "issue_id": free.id,
            "status": str(free.state),
            "total_amount": self._aggregator.shown(free.won),
            "freespins_performed": free.played,
        }

    def details(self, body: bytes) -> object:
        request = self._read(RoundDetails, body)
        round_ = self._aggregator.store.round(request.game_id)
        if round_ is None or self._aggregator.session(round_.session_id).player_id != request.user_id:
            raise Refused(404, "Round not found")
        is_open = round_.state in {RoundState.BETTING, RoundState.WON, RoundState.UNDOING}
        undone = round_.state in {RoundState.UNDONE, RoundState.REFUSED, RoundState.UNDOING}
        return {
            "finished": not is_open,
            "status": "canceled" if undone else "finished" if not is_open else "open",
            "total_bet": self._aggregator.shown(round_.stake),
            "total_win": self._aggregator.shown(round_.win if round_.state.counts else Money.zero(round_.win.currency)),
            "details_url": f"{self._aggregator.url}/round/{round_.id}",
        }

    def _free_set(self, body: bytes) -> FreeSet:
        free = self._aggregator.free_set(self._read(Named, body).issue_id)
        if free is None:
            raise Refused(404, "Freespins are not found")
        return free

    def _read(self, model: type[RequestT], body: bytes) -> RequestT:
        try:
            request = model.model_validate_json(body)
        except ValidationError as error:
            first = error.errors(include_url=False)[0]
            field = ".".join(str(part) for part in first["loc"])
            raise Refused(400, f"{field}: {first['msg']}" if field else "The body is not JSON") from None
        if request.casino_id != self._aggregator.casino_id:
            raise Refused(404, "Casino not found")
        return request

    def _ensure_game(self, code: str) -> None:
        if code not in self._aggregator.games:
            raise Refused(405, "Game is not available to the casino")

    def _describe(self, game: Game) -> dict[str, object]:
        return {
            "identifier": game.code,
            "title": game.name,
            "provider": "sandbox",
            "producer": "Sandbox Studios",
            "category": "slots",
            "devices": ["desktop", "mobile"],
            "payout": game.rtp,
            "volatility_rating": VOLATILITIES[game.volatility],
            "has_freespins": True,
            "lines": 10,
            "released_at": game.release_date,
            "tags": list(game.tags),
            "image": self._aggregator.thumbnail_url(game),
        }


def _stake_of(request: Issue) -> Money:
    """Of each spin. Raises Refused for one that is not offered."""
    offered = [Money(minor, request.currency) for minor in BET_LEVELS[request.currency]]
    if request.bet_level is not None and 1 <= request.bet_level <= len(offered):
        return offered[request.bet_level - 1]
    try:
        stake = Money.parse(request.bet_amount or "", request.currency)
    except InvalidAmount:
        stake = None
    if stake not in offered:
        raise Refused(601, "Invalid bet level")
    return stake


def _ensure_currency(currency: str) -> None:
    if currency not in CURRENCIES:
        raise Refused(154, "Currency is not allowed for the player")


def add_casino_api(app: web.Application, aggregator: Aggregator) -> None:
    api = CasinoApi(aggregator)

    async def call(request: web.Request) -> web.Response:
        path, body, started = request.match_info["path"], await request.read(), time.monotonic()
        signature = request.headers.get(HEADER, "")
        try:
            answer = web.json_response(api.answer(path, body, signature))
        except Refused as refusal:
            answer = web.json_response(aggregator.error(refusal.code, str(refusal)), status=refusal.http_status)
        aggregator.line.heard(
            path,
            body,
            headers={HEADER: signature},
            http_status=answer.status,
            answer=(answer.text or "").encode(),
            milliseconds=round((time.monotonic() - started) * 1000),
        )
        return answer

    app.router.add_post(f"/{aggregator.code}/{{path:.+}}", call)
