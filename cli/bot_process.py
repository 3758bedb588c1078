"""The bot's process: takes updates, by webhook or long polling, into the inbox, and handles what is in it."""

import asyncio

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramAPIError
from aiohttp import web

from bot.commands import publish_commands
from bot.dispatcher import build_dispatcher
from bot.updates import Poller, UpdateWorker, add_webhook
from cli.leadership import wait_or_stop
from cli.processes import serving
from cli.wiring import Adapters

log = structlog.get_logger()

COMMANDS_AGAIN_SECONDS = 15.0


async def bot_process(adapters: Adapters, stopping: asyncio.Event) -> None:
    """Take updates, by webhook or long polling, into the inbox; handle what is in it."""
    settings, bot = adapters.settings, adapters.bot
    worker = UpdateWorker(bot, build_dispatcher(adapters.bot_services))
    async with asyncio.TaskGroup() as group:
        group.create_task(_publish_commands(bot, stopping))
        group.create_task(worker.run(stopping))
        if settings.bot_updates == "polling":
            group.create_task(Poller(bot).run(stopping))
        else:
            group.create_task(_take_webhooks(adapters, stopping))
        log.info("bot_started", updates=settings.bot_updates)
    log.info("bot_stopped")


async def _publish_commands(bot: Bot, stopping: asyncio.Event) -> None:
    """Tell Telegram the list of commands, as soon as it can be told; the bot answers meanwhile."""
    while not stopping.is_set():
        try:
            await publish_commands(bot)
        except TelegramAPIError as error:
            log.warning("commands_not_published", reason=error.message)
            await wait_or_stop(stopping, COMMANDS_AGAIN_SECONDS)
        else:
            return


async def _take_webhooks(adapters: Adapters, stopping: asyncio.Event) -> None:
    settings = adapters.settings
    secret = settings.webhook_secret.get_secret_value()
    app = web.Application()
    add_webhook(app, adapters.bot, secret)
    async with serving(app, settings.bot_listen):
        await adapters.bot.set_webhook(
            settings.webhook_url, secret_token=secret, allowed_updates=Poller.ALLOWED_UPDATES, max_connections=40
        )
        await stopping.wait()
