"""A Telegram on your own machine: the Bot API that a bot talks to, and the people it talks with.

aiogram comes in unchanged through `TelegramAPIServer.from_base(url)`; people act through
`TelegramWorld`, which the chat page (integrations/sandbox/chat) and tests drive. Chats,
people and undelivered updates are kept in one SQLite file and survive a restart.
"""

from collections.abc import AsyncIterator

from aiohttp import web

from integrations.sandbox.telegram.api import BotApi
from integrations.sandbox.telegram.config import TelegramConfig
from integrations.sandbox.telegram.events import CallbackAnswer
from integrations.sandbox.telegram.payments import PaymentOutcome
from integrations.sandbox.telegram.people import NotPossible
from integrations.sandbox.telegram.platform import Platform
from integrations.sandbox.telegram.userpics import add_userpics
from integrations.sandbox.telegram.world import ButtonPress, TelegramWorld

__all__ = [
    "ButtonPress",
    "CallbackAnswer",
    "NotPossible",
    "PaymentOutcome",
    "TelegramConfig",
    "TelegramWorld",
    "add_telegram",
]


def add_telegram(app: web.Application, config: TelegramConfig) -> TelegramWorld:
    """Add `/bot{token}/{method}` and `/file/bot{token}/{path}`, and return the people's side."""
    platform = Platform(config)
    api = BotApi(platform)
    api.add_routes(app)
    add_userpics(app, platform)

    async def run_courier(_: web.Application) -> AsyncIterator[None]:
        await platform.courier.open(platform.profile.webhook, api.call)
        yield
        await platform.courier.close()
        platform.store.close()

    async def end_poll(_: web.Application) -> None:
        # A bot that waits for updates would hold the shutdown up for as long as it waits.
        platform.updates.end_poll(terminated=False)

    app.cleanup_ctx.append(run_courier)
    app.on_shutdown.append(end_poll)
    return TelegramWorld(platform)
