"""A provider's line on a real socket, its page, and a casino at the other end that books each action once."""

import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import UUID

import aiohttp
import pytest
from aiohttp import web

from core.money import Money
from integrations.sandbox.dialect import Bet, Call, Rollback, Seat
from integrations.sandbox.pages import add_static
from integrations.sandbox.softswiss_gcp import SoftswissGcpDialect
from integrations.sandbox.softswiss_gcp.signatures import HEADER, is_signed
from integrations.sandbox.traffic import Line, Traffic, add_traffic
from tests.integration.sandbox.serving import free_socket, serving

SECRET = "the-secret-of-both-sides"
SEAT = Seat(player_id=UUID(int=7), token="token-0123456789", game_code="reef", currency="EUR")
PATIENCE_SECONDS = 0.5


@dataclass
class Casino:
    """`statuses` are answered instead of 200; what was rolled back is refused when it comes later."""

    url: str = ""
    balance: int = 100_00
    statuses: list[int] = field(default_factory=list)
    received: list[tuple[str, bytes]] = field(default_factory=list)
    booked: set[str] = field(default_factory=set)

    async def answer(self, request: web.Request) -> web.Response:
        raw = await request.read()
        self.received.append((request.match_info["path"], raw))
        if not is_signed(raw, request.headers.get(HEADER, ""), SECRET):
            return web.json_response({"code": 403, "message": "Forbidden"}, status=403)
        if self.statuses and (status := self.statuses.pop(0)) != 200:
            return web.json_response({"code": status, "message": "later"}, status=status)
        for action in json.loads(raw).get("actions", ()):
            ids = {action["action_id"], action.get("original_action_id")} - {None}
            if action["action"] == "bet" and not ids & self.booked:
                self.balance -= action["amount"]
            elif action["action"] == "bet" and f"undone:{action['action_id']}" in self.booked:
                return web.json_response({"code": 404, "message": "Not found", "balance": self.balance}, status=412)
            if action["action"] == "rollback":
                ids.add(f"undone:{action['original_action_id']}")
            self.booked |= ids
        return web.json_response({"balance": self.balance})

    @property
    def paths(self) -> list[str]:
        return [path for path, _ in self.received]


@dataclass
class Desk:
    """The line, its page's address, and whoever sits before it."""

    traffic: Traffic
    line: Line
    url: str
    http: aiohttp.ClientSession

    async def get(self, path: str) -> tuple[int, Any]:
        async with self.http.get(f"{self.url}/{path}") as answer:
            return answer.status, await answer.json()

    async def post(self, path: str, **fields: object) -> tuple[int, Any]:
        async with self.http.post(f"{self.url}/{path}", json=fields) as answer:
            return answer.status, await answer.json()

    async def until(self, path: str, **facts: object) -> Any:
        """Look until what is there has these facts."""
        async with asyncio.timeout(10):
            while True:
                change = asyncio.ensure_future(self.traffic.live.change())
                await asyncio.sleep(0)  # it waits from here on
                _, answer = await self.get(path)
                if facts.items() <= answer.items():
                    change.cancel()
                    return answer
                await change


def bet(bet_id: str = "bet-1", stake: str = "1.00") -> Call:
    return SoftswissGcpDialect(SECRET).act(SEAT, "round-1", Bet(id=bet_id, stake=Money.parse(stake, "EUR")))


def rollback(bet_id: str = "bet-1") -> Call:
    undo = Rollback(id=f"undo-{bet_id}", original_id=bet_id, amount=Money.parse("1", "EUR"))
    return SoftswissGcpDialect(SECRET).act(SEAT, "round-1", undo)


@pytest.fixture
async def casino() -> AsyncIterator[Casino]:
    bound, base = free_socket()
    casino = Casino(url=f"{base}/callbacks/softswiss_gcp")
    app = web.Application()
    app.router.add_post("/callbacks/softswiss_gcp/{path}", casino.answer)
    async with serving(app, bound):
        yield casino


@pytest.fixture
async def desk(casino: Casino, tmp_path: Path) -> AsyncIterator[Desk]:
    bound, base = free_socket()
    app = web.Application()
    add_static(app)
    traffic = add_traffic(app, database=tmp_path / "traffic.sqlite")
    line = traffic.open_line(
        code="softswiss_gcp",
        name="SOFTSWISS",
        url=casino.url,
        dialect=SoftswissGcpDialect(SECRET),
        patience_seconds=PATIENCE_SECONDS,
    )
    async with serving(app, bound), aiohttp.ClientSession() as http:
        yield Desk(traffic, line, f"{base}/traffic", http)
