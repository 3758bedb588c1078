"""The three kinds of process: bot, web and worker. Each runs until it is told to stop, then finishes what it began."""

import asyncio
import signal
from collections.abc import Awaitable, Callable

import structlog
import uvloop
from aiogram import Bot
from aiogram.exceptions import TelegramAPIError
from aiohttp import web

from bot.commands import publish_commands
from bot.dispatcher import build_dispatcher
from bot.updates import Poller, UpdateWorker, add_webhook
from cli.leadership import wait_or_stop
from cli.logs import configure_logs
from cli.settings import Settings, host_and_port
from cli.wiring import Adapters, open_adapters
from cli.worker import run_worker
from webapp.app import build_web

log = structlog.get_logger()

GRACE_SECONDS = 10.0
COMMANDS_AGAIN_SECONDS = 15.0

Process = Callable[[Adapters, asyncio.Event], Awaitable[None]]


def run(process: Process, settings: Settings) -> None:
    """Run one process on its own event loop until it is told to stop."""
    configure_logs(settings.log_format)

    async def main() -> None:
        stopping = asyncio.Event()
        loop = asyncio.get_running_loop()
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(number, stopping.set)
        async with open_adapters(settings) as adapters:
            await process(adapters, stopping)

    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        runner.run(main())


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


async def web_process(adapters: Adapters, stopping: asyncio.Event) -> None:
    """Serve the Mini App, the API, callbacks, webhooks and links."""
    async with serving(build_web(adapters.web_services), adapters.settings.web_listen):
        log.info("web_started", listen=adapters.settings.web_listen)
        await stopping.wait()
    log.info("web_stopped")


async def worker_process(adapters: Adapters, stopping: asyncio.Event) -> None:
    await run_worker(adapters, stopping=stopping)


class serving:  # noqa: N801 - reads as a verb where it is used
    """Serve an application; at the end let the requests in hand finish.

    aiohttp does not cancel a handler when its client leaves: what was promised with money is kept.
    """

    def __init__(self, app: web.Application, listen: str) -> None:
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=GRACE_SECONDS)
        self._host, self._port = host_and_port(listen)

    async def __aenter__(self) -> None:
        await self._runner.setup()
        await web.TCPSite(self._runner, self._host, self._port).start()

    async def __aexit__(self, *_: object) -> None:
        await self._runner.cleanup()
