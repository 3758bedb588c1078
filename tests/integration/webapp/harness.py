"""The web on a real socket, in front of a real database, and what stands around it in these tests."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import aiohttp
from aiogram.types import User

from core import clock
from core.errors import DomainError
from core.events import RecordedEvent
from core.games.house_dice import GAME_CODE, PROVIDER, RETURN_PERCENT
from core.games.models import Game, Grant, GrantState, Provider
from core.games.ports import CatalogueGame, LaunchRequest
from core.identity.models import Player
from core.ids import new_id
from core.money import Money
from core.reporting.facts import Fact
from core.reporting.queries import DayFigures, Dimension, ReportQuery, ReportRow
from core.wire import WireAnswer, WireRequest
from integrations.sandbox.telegram.init_data import InitDataSigner

BOT_ID = 4242
BOT_TOKEN = f"{BOT_ID}:sandbox-token"
TELEGRAM = "http://127.0.0.1:9"
SIGNER = InitDataSigner(token=BOT_TOKEN, bot_id=BOT_ID, private_key=bytes(range(32)), url=TELEGRAM)


class LocalLive:
    """LiveEvents within one process."""

    def __init__(self) -> None:
        self._watchers: dict[UUID, list[asyncio.Queue[RecordedEvent | None]]] = {}

    @asynccontextmanager
    async def watch(self, player_id: UUID) -> AsyncIterator[AsyncIterator[RecordedEvent]]:
        queue: asyncio.Queue[RecordedEvent | None] = asyncio.Queue()
        self._watchers.setdefault(player_id, []).append(queue)
        try:
            yield _drain(queue)
        finally:
            self._watchers[player_id].remove(queue)

    def watching(self, player_id: UUID) -> int:
        return len(self._watchers.get(player_id, []))

    def hang_up(self, player: Player) -> None:
        """Let the source of events end, as when a broker goes away."""
        for queue in self._watchers.get(player.id, []):
            queue.put_nowait(None)

    def tell(self, name: str, player: Player, **payload: Any) -> None:
        event = RecordedEvent(
            id=new_id(),
            name=name,
            version=1,
            occurred_at=clock.now(),
            payload={"player_id": str(player.id), "currency": player.currency, **payload},
        )
        for queue in self._watchers.get(player.id, []):
            queue.put_nowait(event)


async def _drain(queue: asyncio.Queue[RecordedEvent | None]) -> AsyncIterator[RecordedEvent]:
    while event := await queue.get():
        yield event


@dataclass
class GivenFigures:
    """An analytics store that answers with the rows it was given; a refusal instead, if it was given one."""

    rows: list[ReportRow] = field(default_factory=list)
    refusal: DomainError | None = None
    queries: list[ReportQuery] = field(default_factory=list)

    async def load(self, facts: Sequence[Fact]) -> None: ...

    async def report(self, query: ReportQuery) -> list[ReportRow]:
        self._ask(query)
        return self.rows

    async def total(self, query: ReportQuery) -> ReportRow:
        self._ask(query)
        zero = Money.zero(query.currency)
        return ReportRow(
            day=None,
            provider=None,
            game=None,
            turnover=sum((row.turnover for row in self.rows), zero),
            wins=sum((row.wins for row in self.rows), zero),
            active_players=max((row.active_players for row in self.rows), default=0),
            rounds=sum(row.rounds for row in self.rows),
        )

    async def day_figures(self, day: date, currency: str) -> DayFigures:
        raise NotImplementedError("no page asks for it")

    def _ask(self, query: ReportQuery) -> None:
        self.queries.append(query)
        if self.refusal:
            raise self.refusal


@dataclass
class GivenProvider:
    """A provider whose games open at the address it was given; a refusal instead, if it was given one."""

    code: str = "studio"
    name: str = "Studio"
    url: str = "about:blank"
    refusal: DomainError | None = None
    launches: list[LaunchRequest] = field(default_factory=list)

    async def games(self) -> list[CatalogueGame]:
        return []

    async def launch(self, request: LaunchRequest) -> str:
        self.launches.append(request)
        if self.refusal:
            raise self.refusal
        return self.url


@dataclass
class GivenCallbacks:
    """A provider's side that keeps what it was called with."""

    code: str = "studio"
    requests: list[WireRequest] = field(default_factory=list)

    async def answer(self, request: WireRequest) -> WireAnswer:
        self.requests.append(request)
        return WireAnswer(body=b'{"status":"RS_OK"}', headers={"X-Provider": "yes"})


@dataclass(kw_only=True)
class WebHouse:
    """The web under test."""

    url: str
    http: aiohttp.ClientSession
    live: LocalLive
    figures: GivenFigures
    provider: GivenProvider
    callbacks: GivenCallbacks
    broken: set[str] = field(default_factory=set)  # the dependencies that are down

    async def sign_in(self, player: Player) -> "Visitor":
        answer = await self.post("/api/session", {"init_data": init_data_of(player)})
        return Visitor(self, answer["token"])

    async def get(self, path: str, *, status: int = 200, headers: dict[str, str] | None = None) -> Any:
        async with self.http.get(self.url + path, headers=headers) as response:
            assert response.status == status, await response.text()
            return await response.json()

    async def post(self, path: str, body: object, *, status: int = 200, headers: dict[str, str] | None = None) -> Any:
        async with self.http.post(self.url + path, json=body, headers=headers) as response:
            assert response.status == status, await response.text()
            return await response.json()

    async def text(self, path: str, *, status: int = 200, headers: dict[str, str] | None = None) -> str:
        async with self.http.get(self.url + path, headers=headers) as response:
            assert response.status == status, await response.text()
            return await response.text()


@dataclass(frozen=True)
class Visitor:
    """A player with a token."""

    house: WebHouse
    token: str

    @property
    def headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.token}"}

    async def get(self, path: str, *, status: int = 200) -> Any:
        return await self.house.get(path, status=status, headers=self.headers)

    async def post(self, path: str, body: object, *, status: int = 200) -> Any:
        return await self.house.post(path, body, status=status, headers=self.headers)


def init_data_of(player: Player, *, auth_date: int | None = None) -> str:
    return init_data_for(player.telegram_id, player.first_name, auth_date=auth_date)


def init_data_for(telegram_id: int, first_name: str = "Anna", *, auth_date: int | None = None) -> str:
    user = User(id=telegram_id, is_bot=False, first_name=first_name, language_code="en")
    return SIGNER.sign(user, auth_date=int(clock.now().timestamp()) if auth_date is None else auth_date)


async def offer_dice() -> Game:
    provider = await Provider.create(code=PROVIDER, name="Croupier Originals")
    return await Game.create(
        id=new_id(),
        provider=provider,
        code=GAME_CODE,
        name="Dice",
        category="originals",
        rtp_percent=RETURN_PERCENT,
    )


async def offer_game(name: str, *, category: str = "slots", provider: str = "studio") -> Game:
    studio, _ = await Provider.get_or_create(code=provider, defaults={"name": provider.title()})
    return await Game.create(
        id=new_id(), provider=studio, code=name.lower().replace(" ", "-"), name=name, category=category
    )


async def give_free_rounds(
    player: Player, game: Game, *, rounds: int = 20, state: GrantState = GrantState.GIVEN, hours: float = 24 * 7
) -> Grant:
    """A set at 0.20 of the player's currency each, as its provider has it."""
    return await Grant.create(
        id=new_id(),
        player_id=player.id,
        game=game,
        rounds=rounds,
        stake=Money.parse("0.20", player.currency).minor,
        currency=player.currency,
        state=state,
        given_by="admin:test",
        created_at=clock.now(),
        expires_at=clock.now() + timedelta(hours=hours),
    )


def figures_of(count: int, *, dimensions: Sequence[Dimension] = (Dimension.DAY,)) -> list[ReportRow]:
    """That many rows, each a little different."""
    return [
        ReportRow(
            day=date(2026, 11, 30) - timedelta(days=n) if Dimension.DAY in dimensions else None,
            provider=f"studio-{n}" if Dimension.PROVIDER in dimensions else None,
            game=f"Game {n}" if Dimension.GAME in dimensions else None,
            turnover=Money((1000 + n * 37 % 400) * 1_000_000, "USDT"),
            wins=Money((950 + n * 61 % 300) * 1_000_000, "USDT"),
            active_players=40 + n * 7 % 23,
            rounds=2000 + n,
        )
        for n in range(count)
    ]
