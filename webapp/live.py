"""Live updates: one WebSocket for what happens to a player while he looks.

The first message of the client is {"token": "..."}. Then it is told the state, and again whenever something happened:

    {"type": "balance", "balance": "12.50", "held": "0.00", "currency": "USDT",
     "events": [{"type": "bet", "title": "Dice", "amount": "1.00"}]}

The balance is read when it is sent, so what is told last is true, however many events came in between: a burst
becomes one message, and a slow phone misses old events, never the balance.
"""

import asyncio
from collections import deque
from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import dataclass, field

import orjson
import structlog
from aiohttp import WSCloseCode, WSMsgType, web

from core.events import RecordedEvent
from core.identity.access import player_with_access
from core.identity.models import Player
from core.money import Money
from core.wallet import balance_of, player_cash, player_held
from webapp.api.models import plain_number
from webapp.services import SERVICES

log = structlog.get_logger()

ACCESS_ENDED = 4401  # close code: the token is missing, unknown, too old or revoked
HELLO_TIMEOUT_SECONDS = 10
HEARTBEAT_SECONDS = 25
CHECK_EVERY_SECONDS = 30
BURST_SECONDS = 0.05
MAX_WAITING_EVENTS = 50
MAX_MESSAGE_BYTES = 4096

SOCKETS: web.AppKey[set[web.WebSocketResponse]] = web.AppKey("sockets", set)

# Event → what it is called here, and which payload field carries its amount.
TOLD = {
    "BetPlaced": ("bet", "stake_minor"),
    "WinPaid": ("win", "win_minor"),
    "BetRolledBack": ("rollback", "stake_minor"),
    "WinRolledBack": ("win_rollback", "win_minor"),
    "RoundAdjusted": ("adjustment", "amount_minor"),  # signed
    "AwardPaid": ("award", "amount_minor"),
    "AwardTakenBack": ("award_rollback", "amount_minor"),
    "DepositCaptured": ("deposit", "amount_minor"),
    "PayoutRequested": ("payout_requested", "amount_minor"),
    "PayoutPaid": ("payout_paid", "amount_minor"),
    "PayoutRejected": ("payout_rejected", "amount_minor"),
    "PayoutCancelled": ("payout_cancelled", "amount_minor"),
    "PayoutFailed": ("payout_failed", "amount_minor"),
}


@dataclass
class Waiting:
    """Events that are not told yet: bounded, the oldest goes first."""

    events: deque[RecordedEvent] = field(default_factory=lambda: deque(maxlen=MAX_WAITING_EVENTS))
    arrived: asyncio.Event = field(default_factory=asyncio.Event)

    def add(self, event: RecordedEvent) -> None:
        self.events.append(event)
        self.arrived.set()

    def take(self) -> list[RecordedEvent]:
        taken = list(self.events)
        self.events.clear()
        self.arrived.clear()
        return taken


async def live(request: web.Request) -> web.WebSocketResponse:
    """Tell a player what happens to him until he leaves or his access ends."""
    socket = web.WebSocketResponse(heartbeat=HEARTBEAT_SECONDS, max_msg_size=MAX_MESSAGE_BYTES)
    await socket.prepare(request)
    request.app[SOCKETS].add(socket)
    try:
        token = await _read_token(socket)
        player = await player_with_access(token)
        if player is None:
            await socket.close(code=ACCESS_ENDED, message=b"access_required")
        else:
            # Watch first, look second: what happens in between is told, not lost.
            async with request.app[SERVICES].live.watch(player.id) as events:
                await _serve(socket, player, token, events)
    except ConnectionResetError:
        pass  # the phone went into a tunnel: it will come back and be told the state
    except Exception:
        # Past the upgrade there is no HTTP answer left to give.
        log.exception("live_updates_failed")
        await socket.close(code=WSCloseCode.INTERNAL_ERROR)
    finally:
        request.app[SOCKETS].discard(socket)
    return socket


async def _read_token(socket: web.WebSocketResponse) -> str:
    """The token of the first message; empty when there is none."""
    try:
        message = await socket.receive(timeout=HELLO_TIMEOUT_SECONDS)
        hello = orjson.loads(message.data) if message.type is WSMsgType.TEXT else None
    except (TimeoutError, orjson.JSONDecodeError):
        return ""
    token = hello.get("token") if isinstance(hello, dict) else None
    return token if isinstance(token, str) else ""


async def _serve(
    socket: web.WebSocketResponse, player: Player, token: str, events: AsyncIterator[RecordedEvent]
) -> None:
    """Until the first of these ends: the client's side, the source of events, the telling."""
    waiting = Waiting()
    tasks = {
        asyncio.create_task(_until_closed(socket)),
        asyncio.create_task(_collect(events, waiting)),
        asyncio.create_task(_tell(socket, player, token, waiting)),
    }
    try:
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            task.result()
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    await socket.close(code=WSCloseCode.GOING_AWAY)


async def _until_closed(socket: web.WebSocketResponse) -> None:
    """Whatever else the client says is of no interest."""
    async for _ in socket:
        pass


async def _collect(events: AsyncIterator[RecordedEvent], waiting: Waiting) -> None:
    async for event in events:
        if event.name in TOLD:
            waiting.add(event)


async def _tell(socket: web.WebSocketResponse, player: Player, token: str, waiting: Waiting) -> None:
    """Send the state, then again after every burst; return when the access has ended."""
    await _send(socket, player, [])
    while True:
        with suppress(TimeoutError):
            async with asyncio.timeout(CHECK_EVERY_SECONDS):
                await waiting.arrived.wait()
                await asyncio.sleep(BURST_SECONDS)
        if await player_with_access(token) is None:
            await socket.close(code=ACCESS_ENDED, message=b"access_ended")
            return
        if happened := waiting.take():
            await _send(socket, player, happened)


async def _send(socket: web.WebSocketResponse, player: Player, happened: list[RecordedEvent]) -> None:
    balance = await balance_of(player_cash(player.id, player.currency))
    held = await balance_of(player_held(player.id, player.currency))
    message = {
        "type": "balance",
        "balance": plain_number(balance),
        "held": plain_number(held),
        "currency": player.currency,
        "events": [_event(event) for event in happened],
    }
    await socket.send_str(orjson.dumps(message).decode())


def _event(event: RecordedEvent) -> dict[str, object]:
    kind, amount_field = TOLD[event.name]
    amount = Money(event.payload[amount_field], event.payload["currency"])
    return {"type": kind, "title": event.payload.get("game"), "amount": plain_number(amount)}


async def close_sockets(app: web.Application) -> None:
    """At shutdown: clients come back to another process."""
    sockets = app[SOCKETS]
    for socket in tuple(sockets):
        await socket.close(code=WSCloseCode.GOING_AWAY)


def add_live(app: web.Application) -> None:
    app[SOCKETS] = set()
    app.router.add_get("/api/live", live)
    app.on_shutdown.append(close_sockets)
