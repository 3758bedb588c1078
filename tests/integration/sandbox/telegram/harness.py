"""A Telegram on a random port, and aiogram's own client to talk to it."""

import asyncio
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup, Update
from aiohttp import web

from integrations.sandbox.telegram import TelegramConfig, TelegramWorld, add_telegram

TOKEN = "4242:sandbox-token"
ANNA, BORIS, OLGA = 1001, 1002, 9001
PNG = (
    b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89"
    b"\0\0\0\rIDATx\x9cc\xfc\xcf\xc0P\x0f\0\x04\x85\x01\x80\x84\xa9\x8c!\0\0\0\0IEND\xaeB`\x82"
)
"""One transparent pixel."""


@asynccontextmanager
async def serve(app: web.Application) -> AsyncIterator[str]:
    """Run an application on a random loopback port; yields its base URL."""
    runner = web.AppRunner(app)
    await runner.setup()
    sock = socket.create_server(("127.0.0.1", 0))
    await web.SockSite(runner, sock).start()
    try:
        yield f"http://127.0.0.1:{sock.getsockname()[1]}"
    finally:
        await runner.cleanup()


@dataclass(frozen=True)
class Telegram:
    """A running sandbox Telegram, its people, and a bot that is connected to it."""

    url: str
    world: TelegramWorld
    bot: Bot
    stop: Callable[[], Awaitable[None]]


StartTelegram = Callable[..., Awaitable[Telegram]]


async def run_telegram(config: TelegramConfig) -> Telegram:
    """Start a Telegram; whoever starts it calls `stop`."""
    async with AsyncExitStack() as resources:
        app = web.Application()
        world = add_telegram(app, config)
        url = await resources.enter_async_context(serve(app))
        session = AiohttpSession(api=TelegramAPIServer.from_base(url))
        bot = Bot(TOKEN, session=session)
        # Its own `close` also sleeps a quarter of a second, for TLS that is not spoken here.
        resources.push_async_callback((await session.create_session()).close)
        return Telegram(url, world, bot, resources.pop_all().aclose)


def inline_keyboard(*rows: list[InlineKeyboardButton]) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(inline_keyboard=list(rows))


def callback(text: str, data: str) -> InlineKeyboardButton:
    return InlineKeyboardButton(text=text, callback_data=data)


async def take_updates(telegram: Telegram) -> list[Update]:
    """Everything that waits, confirmed, so that the next call brings only what is new."""
    updates = await telegram.bot.get_updates(timeout=5)
    await telegram.bot.get_updates(offset=updates[-1].update_id + 1, limit=1)
    return updates


async def until_polled(telegram: Telegram) -> None:
    """Return once a getUpdates call has arrived and waits."""
    while not telegram.world.platform.updates.is_polled:
        await asyncio.sleep(0)
