"""The Bot API client: where it talks to, and what it does when Telegram says "slow down"."""

import asyncio
from typing import Any

import structlog
from aiogram import Bot
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.session.middlewares.base import BaseRequestMiddleware, NextRequestMiddlewareType
from aiogram.client.telegram import TelegramAPIServer
from aiogram.enums import ParseMode
from aiogram.exceptions import TelegramRetryAfter
from aiogram.methods import TelegramMethod
from aiogram.methods.base import Response

log = structlog.get_logger()

LONGEST_WAIT_SECONDS = 15  # within one call; a longer one goes back to the inbox, which is patient


class WaitWhenAsked(BaseRequestMiddleware):
    """Repeats a call after the pause that Telegram asked for (429): nothing was done, so nothing is done twice."""

    async def __call__(
        self, make_request: NextRequestMiddlewareType[Any], bot: Bot, method: TelegramMethod[Any]
    ) -> Response[Any]:
        waited = 0
        while True:
            try:
                return await make_request(bot, method)
            except TelegramRetryAfter as flood:
                waited += flood.retry_after
                if waited > LONGEST_WAIT_SECONDS:
                    raise
                log.info("telegram_asks_to_wait", method=type(method).__name__, seconds=flood.retry_after)
                await asyncio.sleep(flood.retry_after)


def make_bot(token: str, *, api_url: str) -> Bot:
    """A client of the Bot API at `api_url` that writes HTML and shows no link previews."""
    session = AiohttpSession(api=TelegramAPIServer.from_base(api_url))
    session.middleware(WaitWhenAsked())
    return Bot(
        token,
        session=session,
        default=DefaultBotProperties(parse_mode=ParseMode.HTML, link_preview_is_disabled=True),
    )
