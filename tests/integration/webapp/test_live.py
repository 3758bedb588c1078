"""Live updates: the state first, then everything that happens, and the end when the access ends."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import pytest
from aiohttp import WSMsgType

from core.games.models import Game
from core.identity.access import revoke_access
from core.identity.models import Player
from tests.integration.webapp.harness import Visitor, WebHouse
from tests.plugins.people import NewPlayer, credit
from webapp.live import ACCESS_ENDED, MAX_WAITING_EVENTS

Socket = aiohttp.ClientWebSocketResponse


@asynccontextmanager
async def watching(house: WebHouse, hello: Any) -> AsyncIterator[Socket]:
    async with house.http.ws_connect(f"{house.url}/api/live") as socket:
        if isinstance(hello, bytes):
            await socket.send_bytes(hello)
        elif isinstance(hello, str):
            await socket.send_str(hello)
        else:
            await socket.send_json(hello)
        yield socket


async def told(socket: Socket) -> dict[str, Any]:
    message: dict[str, Any] = await socket.receive_json(timeout=10)
    return message


@pytest.fixture
async def anna(house: WebHouse, new_player: NewPlayer) -> tuple[Player, Visitor]:
    player = await new_player(balance="10")
    return player, await house.sign_in(player)


async def test_the_state_comes_first_and_then_what_happens(house: WebHouse, anna: tuple[Player, Visitor]) -> None:
    player, visitor = anna
    async with watching(house, {"token": visitor.token}) as socket:
        first = await told(socket)
        assert first == {"type": "balance", "balance": "10.00", "held": "0.00", "currency": "USDT", "events": []}
        await credit(player, "2.5")
        house.live.tell("DepositCaptured", player, amount_minor=2_500_000)
        second = await told(socket)
        assert second["balance"] == "12.50"
        assert second["events"] == [{"type": "deposit", "title": None, "amount": "2.50"}]


async def test_a_burst_is_one_message_with_the_newest_balance(house: WebHouse, anna: tuple[Player, Visitor]) -> None:
    player, visitor = anna
    async with watching(house, {"token": visitor.token}) as socket:
        await told(socket)
        for n in range(MAX_WAITING_EVENTS + 30):
            house.live.tell("BetPlaced", player, game="Dice", stake_minor=n + 1)
        message = await told(socket)
        assert len(message["events"]) == MAX_WAITING_EVENTS  # the oldest went; the balance is right all the same
        assert message["events"][-1] == {"type": "bet", "title": "Dice", "amount": "0.00008"}


async def test_every_page_of_a_player_is_told_and_nobody_else(
    house: WebHouse, anna: tuple[Player, Visitor], new_player: NewPlayer
) -> None:
    player, visitor = anna
    boris = await house.sign_in(await new_player(balance="77"))
    async with (
        watching(house, {"token": visitor.token}) as one,
        watching(house, {"token": visitor.token}) as other,
        watching(house, {"token": boris.token}) as elsewhere,
    ):
        for socket in (one, other, elsewhere):
            await told(socket)
        house.live.tell("WinPaid", player, game="Dice", win_minor=1)
        assert (await told(one))["events"] == (await told(other))["events"] != []
        with pytest.raises(TimeoutError):
            await elsewhere.receive(timeout=0.2)


async def test_what_is_of_no_interest_to_a_page_is_not_told(house: WebHouse, anna: tuple[Player, Visitor]) -> None:
    player, visitor = anna
    async with watching(house, {"token": visitor.token}) as socket:
        await told(socket)
        house.live.tell("EmailConfirmed", player)
        house.live.tell("BetPlaced", player, game="Dice", stake_minor=1_000_000)
        assert [event["type"] for event in (await told(socket))["events"]] == ["bet"]


async def test_without_a_good_token_nothing_is_told(house: WebHouse) -> None:
    hellos: list[Any] = [{"token": "x" * 43}, {"token": None}, {"token": "é"}, {}, [], 5, "no json", "", b"\x00"]
    for hello in hellos:
        async with watching(house, hello) as socket:
            message = await socket.receive(timeout=10)
            assert (message.type, message.data) == (WSMsgType.CLOSE, ACCESS_ENDED), hello


async def test_it_ends_when_the_access_is_revoked(house: WebHouse, anna: tuple[Player, Visitor]) -> None:
    player, visitor = anna
    async with watching(house, {"token": visitor.token}) as socket:
        await told(socket)
        await revoke_access(player.id)
        house.live.tell("BetPlaced", player, game="Dice", stake_minor=1)
        message = await socket.receive(timeout=10)
        assert (message.type, message.data) == (WSMsgType.CLOSE, ACCESS_ENDED)


async def test_who_leaves_is_watched_no_longer(house: WebHouse, anna: tuple[Player, Visitor]) -> None:
    player, visitor = anna
    async with watching(house, {"token": visitor.token}) as socket:
        await told(socket)
        assert house.live.watching(player.id) == 1
    async with asyncio.timeout(10):
        while house.live.watching(player.id):
            await asyncio.sleep(0.01)


async def test_a_message_that_is_too_large_ends_it(house: WebHouse, anna: tuple[Player, Visitor]) -> None:
    _, visitor = anna
    async with watching(house, {"token": visitor.token}) as socket:
        await told(socket)
        await socket.send_str("x" * 100_000)
        message = await socket.receive(timeout=10)
        assert message.type in {WSMsgType.CLOSE, WSMsgType.CLOSED}


async def test_what_the_client_says_later_is_of_no_interest(
    house: WebHouse, dice: Game, anna: tuple[Player, Visitor]
) -> None:
    player, visitor = anna
    async with watching(house, {"token": visitor.token}) as socket:
        await told(socket)
        await socket.send_str("anything")
        house.live.tell("BetPlaced", player, game="Dice", stake_minor=1)
        assert (await told(socket))["events"][0]["type"] == "bet"


async def test_a_plain_request_is_told_that_this_is_a_websocket(house: WebHouse) -> None:
    assert (await house.get("/api/live", status=400))["code"] == "bad_request"
