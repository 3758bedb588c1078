"""A house with everything behind the chat, and people who act in it."""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
import structlog
import structlog.testing
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.fsm.storage.redis import RedisStorage
from aiohttp import web

from bot.chat import TelegramChat
from bot.client import make_bot
from bot.dispatcher import build_dispatcher
from bot.services import BotServices
from bot.updates import Poller, UpdateWorker
from integrations.documents import statement_renderers
from integrations.gateways.crypto_pay import CryptoPay
from integrations.sandbox.crypto_pay import CryptoPay as GatewayServer
from integrations.sandbox.telegram import TelegramConfig, add_telegram
from tests.integration.bot.harness import ANNA, BORIS, OLGA, BotHouse, FixedFigures, Person, SentMails
from tests.integration.sandbox.serving import free_socket, serving

TOKEN = "4242:sandbox-token"


@pytest.fixture(autouse=True)
def plain_tracebacks() -> Iterator[None]:
    """structlog's pretty ones take seconds."""
    with structlog.testing.capture_logs():
        yield


@asynccontextmanager
async def connected_bot(url: str) -> AsyncIterator[Bot]:
    """Closed at once: aiogram's own way out waits a quarter of a second for TLS that is not used here."""
    bot = make_bot(TOKEN, api_url=url)
    yield bot
    assert isinstance(bot.session, AiohttpSession)
    if bot.session._session:
        await bot.session._session.close()


@pytest.fixture
async def house(
    database: str, redis_url: str, gateway_server: GatewayServer, crypto_pay: CryptoPay, tmp_path: Path
) -> AsyncIterator[BotHouse]:
    """The bot with real stores, a Telegram and a gateway on real sockets. It acts when `house.settle()` says so."""
    app, (bound, url) = web.Application(), free_socket()
    config = TelegramConfig(token=TOKEN, url=url, database=tmp_path / "telegram.sqlite", message_burst=100_000)
    world = add_telegram(app, config)
    storage = RedisStorage.from_url(redis_url)
    services = BotServices(
        currency="USDT",
        gateways={crypto_pay.code: crypto_pay},
        default_gateway=crypto_pay.code,
        providers={},
        analytics=FixedFigures(),
        statements=statement_renderers(),
        mini_app_url="http://127.0.0.1:8080/app",
        chat_link="https://t.me/croupier_bot",
        storage=storage,
    )
    async with serving(app, bound), connected_bot(url) as bot:
        yield BotHouse(
            world=world,
            bot=bot,
            services=services,
            poller=Poller(bot),
            worker=UpdateWorker(bot, build_dispatcher(services)),
            chat=TelegramChat(bot, services, edit_pause_seconds=0.05),
            gateway=crypto_pay,
            gateway_server=gateway_server,
            mails=SentMails(),
        )
    await storage.close()


@pytest.fixture
def anna(house: BotHouse) -> Person:
    return Person(house, ANNA)


@pytest.fixture
def boris(house: BotHouse) -> Person:
    return Person(house, BORIS)


@pytest.fixture
def olga(house: BotHouse) -> Person:
    return Person(house, OLGA)
