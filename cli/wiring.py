"""The one place where adapters are chosen: settings in, everything behind core's ports out.

The bot's side is imported where it is made: aiogram takes 120 MB and Redis' client 20, and a web process needs neither.
"""

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

import aiohttp
from pydantic_settings import BaseSettings

from cli.settings import Settings, read_provider_settings
from core import database, encryption
from core.games.launches import ReturnUrls
from core.games.ports import GameProvider, ProviderCallbacks
from core.games.thumbnails import PictureSource
from core.notifications.ports import Chat, MailSender
from core.payments.ports import PaymentGateway
from core.reporting.statements import Renderers
from integrations.analytics import ClickHouseStore
from integrations.documents import statement_renderers
from integrations.email import SmtpMailer
from integrations.gateways.crypto_pay import CryptoPay
from integrations.messaging import Messaging, Names
from integrations.pictures import HttpPictures
from integrations.providers.house import House
from integrations.providers.kit import Adapter
from integrations.providers.registry import KITS
from webapp.services import WebServices

if TYPE_CHECKING:
    from aiogram import Bot
    from redis.asyncio import Redis

    from bot.services import BotServices

Check = Callable[[], Awaitable[None]]


@dataclass(frozen=True, kw_only=True)
class Adapters:
    """What a process works with. Opened together, closed together."""

    settings: Settings
    http: aiohttp.ClientSession
    messaging: Messaging
    analytics: ClickHouseStore
    statements: Renderers
    gateways: Mapping[str, PaymentGateway]
    providers: Mapping[str, GameProvider]
    callbacks: Mapping[str, ProviderCallbacks]
    provider_urls: Sequence[str]  # of those that are switched on
    closing: AsyncExitStack  # of what is made only when it is asked for
    checks: dict[str, Check] = field(default_factory=dict)

    @cached_property
    def redis(self) -> "Redis":
        from integrations.cache import make_redis

        redis = make_redis(self.settings.redis_url)
        self.closing.push_async_callback(redis.aclose)
        return redis

    @cached_property
    def bot(self) -> "Bot":
        from bot.client import make_bot

        bot = make_bot(self.settings.bot_token.get_secret_value(), api_url=self.settings.telegram_api_url)
        self.closing.push_async_callback(bot.session.close)
        return bot

    @cached_property
    def bot_services(self) -> "BotServices":
        from aiogram.fsm.storage.redis import RedisStorage

        from bot.services import BotServices

        return BotServices(
            currency=self.settings.currency,
            gateways=self.gateways,
            default_gateway=next(iter(self.gateways), ""),
            providers=self.providers,
            analytics=self.analytics,
            statements=self.statements,
            mini_app_url=f"{self.settings.public_url}/app",
            chat_link=self.settings.chat_link,
            storage=RedisStorage(self.redis),
        )

    @cached_property
    def web_services(self) -> WebServices:
        settings = self.settings
        return WebServices(
            bot_token=settings.bot_token.get_secret_value(),
            bot_id=int(settings.bot_token.get_secret_value().partition(":")[0]),
            bot_username=settings.bot_username,
            chat_link=settings.chat_link,
            telegram_ed25519_public_key=settings.telegram_ed25519_public_key,
            public_url=settings.public_url,
            web_app_js=settings.telegram_web_app_js,
            frame_ancestors=settings.frame_ancestors,
            currency=settings.currency,
            gateways=self.gateways,
            providers=self.providers,
            return_urls=ReturnUrls([settings.public_url, settings.chat_link, *settings.return_urls.split()]),
            callbacks=self.callbacks,
            analytics=self.analytics,
            statements=self.statements,
            live=self.messaging.live_events(),
            checks=self.checks,
        )

    @cached_property
    def pictures(self) -> PictureSource:
        pictures = HttpPictures(self.provider_urls)
        self.closing.push_async_callback(pictures.close)
        return pictures

    def chat(self) -> Chat:
        from bot.chat import TelegramChat

        chat = TelegramChat(self.bot, self.bot_services)
        self.closing.push_async_callback(chat.settle)  # before the bot's session closes: it would be opened again
        return chat

    def mailer(self) -> MailSender:
        return SmtpMailer(self.settings.smtp_url, sender=self.settings.mail_from)


@asynccontextmanager
async def open_adapters(
    settings: Settings, *, provider_settings: Mapping[str, BaseSettings] | None = None
) -> AsyncIterator[Adapters]:
    """Connect to everything that the settings name; close it all at the end.

    Args:
        provider_settings: by the provider's code; read from the environment and its files if they are not given.

    Raises what the first one that can't be reached raises.
    """
    told = read_provider_settings() if provider_settings is None else provider_settings
    encryption.configure(settings.secret_key.get_secret_value())
    await database.connect(settings.database_url)
    try:
        async with (
            aiohttp.ClientSession() as http,
            Messaging.connect(settings.nats_url, names=Names.prefixed(settings.nats_prefix)) as messaging,
            ClickHouseStore.connect(settings.clickhouse_url) as analytics,
            AsyncExitStack() as closing,
        ):
            adapters = make_providers(told, http)
            house = House(settings.public_url)
            yield Adapters(
                settings=settings,
                http=http,
                messaging=messaging,
                analytics=analytics,
                statements=statement_renderers(),
                closing=closing,
                gateways={gateway.code: gateway for gateway in make_gateways(settings, http)},
                providers={house.code: house, **adapters},
                callbacks=adapters,
                provider_urls=[url for code in adapters if (url := getattr(told[code], "url", None))],
                checks={
                    "postgresql": check_database,
                    "nats": messaging.check,
                    "clickhouse": analytics.check,
                },
            )
    finally:
        await database.disconnect()


def make_gateways(settings: Settings, http: aiohttp.ClientSession) -> list[PaymentGateway]:
    """The gateways that have their keys."""
    gateways: list[PaymentGateway] = []
    if settings.crypto_pay_token:
        gateways.append(CryptoPay(http, settings.crypto_pay_url, settings.crypto_pay_token.get_secret_value()))
    return gateways


def make_providers(told: Mapping[str, BaseSettings], http: aiohttp.ClientSession) -> dict[str, Adapter]:
    """The providers that have their keys, by code. Raises ValueError, in a sentence that begins with the name."""
    adapters = {}
    for kit in KITS:
        try:
            adapter = kit.adapter(told[kit.code], http)
        except ValueError as error:
            raise ValueError(f"{kit.name}: {error}") from error
        if adapter:
            adapters[kit.code] = adapter
    return adapters


async def check_database() -> None:
    await database.connection().execute_query("SELECT 1")
