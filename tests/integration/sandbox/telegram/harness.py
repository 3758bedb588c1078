"""A Telegram on a random port, and aiogram's own client to talk to it."""

import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiohttp import web

from integrations.sandbox.telegram import TelegramConfig, TelegramWorld, add_telegram

TOKEN = "4242:sandbox-token"
ANNA, BORIS, OLGA = 1001, 1002, 9001


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
        bot = Bot(TOKEN, session=AiohttpSession(api=TelegramAPIServer.from_base(url)))
        resources.push_async_callback(bot.session.close)
        return Telegram(url, world, bot, resources.pop_all().aclose)
