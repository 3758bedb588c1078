"""`croupier doctor`: says in words what is wrong with an installation. Every check stands alone and changes nothing."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from functools import partial
from urllib.parse import urlsplit

import aiohttp
import asyncpg
import nats
import redis.asyncio
from aiogram.exceptions import TelegramAPIError, TelegramUnauthorizedError
from pydantic_settings import BaseSettings

from bot.client import make_bot
from cli.migrations import pending
from cli.settings import Settings, read_provider_settings
from cli.wiring import make_gateways
from core.errors import DomainError
from integrations.providers.kit import ProviderKit
from integrations.providers.registry import KITS
from migrations.postgres.rights import UNCHANGEABLE

PATIENCE_SECONDS = 5
CLOCK_TOLERANCE_SECONDS = 20  # half a TOTP step, and well inside what initData's freshness allows


@dataclass(frozen=True, slots=True)
class Finding:
    subject: str
    healthy: bool
    detail: str


class Unhealthy(Exception):
    """What is wrong, as a sentence with its mend."""


async def examine(settings: Settings, *, provider_settings: Mapping[str, BaseSettings] | None = None) -> list[Finding]:
    """Every finding, good ones too, in the order in which they should be mended."""
    told = read_provider_settings() if provider_settings is None else provider_settings
    checks: dict[str, Callable[[Settings], Awaitable[str]]] = {
        "PostgreSQL": _postgresql,
        "Migrations": _migrations,
        "Rights": _rights,
        "Redis": _redis,
        "NATS": _nats,
        "ClickHouse": _clickhouse,
        "Telegram": _telegram,
        "Webhook": _webhook,
        "Public address": _public_address,
        "Clock": _clock,
        "Payment gateways": _gateways,
        **{kit.name: partial(_provider, kit, told[kit.code]) for kit in KITS},
        "Secrets": _secrets,
    }
    return list(await asyncio.gather(*(_examine(name, check, settings) for name, check in checks.items())))


async def _examine(subject: str, check: Callable[[Settings], Awaitable[str]], settings: Settings) -> Finding:
    try:
        async with asyncio.timeout(PATIENCE_SECONDS):
            return Finding(subject, True, await check(settings))
    except (Unhealthy, DomainError) as problem:
        return Finding(subject, False, str(problem))
    except TimeoutError:
        return Finding(subject, False, f"did not answer within {PATIENCE_SECONDS} seconds")
    except (OSError, aiohttp.ClientError, asyncpg.PostgresError, redis.RedisError, nats.errors.Error) as error:
        return Finding(subject, False, f"{type(error).__name__}: {error}")


async def _postgresql(settings: Settings) -> str:
    connection = await asyncpg.connect(settings.database_url)
    try:
        version = await connection.fetchval("SHOW server_version")
        if (
            await connection.fetchval("SHOW fsync") != "on"
            or await connection.fetchval("SHOW synchronous_commit") != "on"
        ):
            raise Unhealthy(
                "fsync or synchronous_commit is off: money that was acknowledged could be lost. Switch them on"
            )
        return f"answers, version {version}, and writes through to disk"
    finally:
        await connection.close()


async def _migrations(settings: Settings) -> str:
    if waiting := await pending(settings.database_url):
        raise Unhealthy(f"not applied: {', '.join(waiting)}. Run: croupier migrate")
    return "all applied"


async def _rights(settings: Settings) -> str:
    connection = await asyncpg.connect(settings.database_url)
    try:
        role: str = await connection.fetchval("SELECT current_user")
        unguarded = await connection.fetch(_UNGUARDED)
        owns = await connection.fetchval(
            "SELECT pg_has_role(relowner, 'MEMBER') FROM pg_class WHERE oid = to_regclass('ledger_transfer')"
        )
        changeable = await connection.fetch(_CHANGEABLE, UNCHANGEABLE)
    finally:
        await connection.close()
    if unguarded:
        raise Unhealthy(f"not append-only: {_names(unguarded)}. Run: croupier migrate")
    if owns:
        raise Unhealthy(
            f"the application ({role}) owns its tables and could switch off every guard: give it a role of its own in "
            "DATABASE_URL and the owner's to croupier migrate in DATABASE_OWNER_URL"
        )
    if changeable:
        raise Unhealthy(f"{role} may change what is written: {_names(changeable)}. Run: croupier migrate")
    return f"the ledger and the audit log refuse changes, and {role} could not switch that off"


_UNGUARDED = """
SELECT name FROM unnest(ARRAY['ledger_transfer', 'ledger_reversal', 'ledger_key', 'audit_entry']) AS name
WHERE NOT EXISTS (
    SELECT FROM pg_trigger WHERE tgrelid = to_regclass(name) AND tgname = 'append_only' AND tgenabled = 'O'
)
UNION ALL
SELECT month.relid::regclass::text FROM pg_partition_tree(to_regclass('ledger_transfer')) AS month
WHERE month.isleaf AND NOT EXISTS (
    SELECT FROM pg_trigger WHERE tgrelid = month.relid AND tgname = 'append_only' AND tgenabled = 'O'
)
"""

_CHANGEABLE = """
SELECT name FROM unnest($1::text[]) AS name
WHERE has_any_column_privilege(to_regclass(name), 'UPDATE')
   OR has_table_privilege(to_regclass(name), 'DELETE, TRUNCATE')
"""


def _names(rows: list[asyncpg.Record]) -> str:
    return ", ".join(row["name"] for row in rows)


async def _redis(settings: Settings) -> str:
    async with redis.asyncio.from_url(settings.redis_url) as client:
        info = await client.info("server")
    return f"answers, version {info.get('valkey_version') or info['redis_version']}"


async def _nats(settings: Settings) -> str:
    async def quiet(error: Exception) -> None:
        """The connection's own tries are no news here: the last error is raised."""

    connection = await nats.connect(settings.nats_url, allow_reconnect=False, error_cb=quiet)
    try:
        await connection.jetstream().account_info()
    except nats.js.errors.ServiceUnavailableError as error:
        raise Unhealthy("answers, but JetStream is off: start it with -js") from error
    finally:
        await connection.close()
    return "answers, JetStream is on"


async def _clickhouse(settings: Settings) -> str:
    address = urlsplit(settings.clickhouse_url)
    url = f"{address.scheme}://{address.hostname}:{address.port or 8123}/ping"
    async with aiohttp.ClientSession() as http, http.get(url) as answer:
        if answer.status != 200:
            raise Unhealthy(f"answered {answer.status}")
    return "answers"


async def _telegram(settings: Settings) -> str:
    bot = make_bot(settings.bot_token.get_secret_value(), api_url=settings.telegram_api_url)
    try:
        me = await bot.get_me()
    except TelegramUnauthorizedError as error:
        raise Unhealthy("refuses BOT_TOKEN. Get the right one from @BotFather") from error
    except TelegramAPIError as error:
        raise Unhealthy(f"does not answer at {settings.telegram_api_url}: {error.message}") from error
    finally:
        await bot.session.close()
    if me.username != settings.bot_username:
        raise Unhealthy(f"the bot is called {me.username}, BOT_USERNAME says {settings.bot_username}")
    return f"knows the bot @{me.username}"


async def _webhook(settings: Settings) -> str:
    bot = make_bot(settings.bot_token.get_secret_value(), api_url=settings.telegram_api_url)
    try:
        info = await bot.get_webhook_info()
    except TelegramAPIError as error:
        raise Unhealthy("could not be asked about") from error
    finally:
        await bot.session.close()
    if settings.bot_updates == "polling":
        if info.url:
            raise Unhealthy(f"is set to {info.url}, but BOT_UPDATES is polling: the bot will remove it when it starts")
        return "none, as long polling wants it"
    if info.url != settings.webhook_url:
        raise Unhealthy(f"is {info.url or 'not set'} instead of {settings.webhook_url}. Start: croupier bot")
    if info.last_error_message:
        raise Unhealthy(f"Telegram's last call failed: {info.last_error_message}")
    return f"set, {info.pending_update_count} updates wait"


async def _public_address(settings: Settings) -> str:
    address = urlsplit(settings.public_url)
    if address.scheme != "https" and address.hostname not in {"localhost", "127.0.0.1"}:
        raise Unhealthy(f"{settings.public_url} is not https: Telegram opens no Mini App there")
    async with aiohttp.ClientSession() as http, http.get(f"{settings.public_url}/readyz") as answer:
        if answer.status != 200:
            raise Unhealthy(f"{settings.public_url}/readyz answered {answer.status}: {(await answer.text())[:200]}")
    return f"{settings.public_url} is ready"


async def _clock(settings: Settings) -> str:
    connection = await asyncpg.connect(settings.database_url)
    try:
        theirs = await connection.fetchval("SELECT clock_timestamp()")
    finally:
        await connection.close()
    reference = "the database"
    async with aiohttp.ClientSession() as http, http.get(settings.telegram_api_url) as answer:
        if "Date" in answer.headers:
            theirs, reference = parsedate_to_datetime(answer.headers["Date"]), "Telegram"
    difference = abs((datetime.now(UTC) - theirs).total_seconds())
    if difference > CLOCK_TOLERANCE_SECONDS:
        raise Unhealthy(f"{difference:.0f} s away from {reference}'s: TOTP codes and initData will be refused. Run NTP")
    return f"agrees with {reference}"


async def _gateways(settings: Settings) -> str:
    async with aiohttp.ClientSession() as http:
        gateways = make_gateways(settings, http)
        if not gateways:
            raise Unhealthy("none has its keys: players can't pay in. Set CRYPTO_PAY_TOKEN")
        for gateway in gateways:
            await gateway.check()
    return ", ".join(gateway.name for gateway in gateways)


async def _provider(kit: ProviderKit, told: BaseSettings, settings: Settings) -> str:
    missing = kit.missing(told)
    if missing and len(missing) == len(kit.needs):
        return f"not used: {', '.join(missing)} not set"
    if missing:
        raise Unhealthy(f"switched off, for these are missing: {', '.join(missing)}")
    async with aiohttp.ClientSession() as http:
        try:
            adapter = kit.adapter(told, http)
        except ValueError as error:
            raise Unhealthy(str(error)) from error
    return f"calls us at {settings.public_url}/callbacks/{kit.code}" if adapter else "not used"


async def _secrets(settings: Settings) -> str:
    if len(settings.secret_key.get_secret_value()) < 32:
        raise Unhealthy("SECRET_KEY is shorter than 32 characters")
    if len(settings.webhook_secret.get_secret_value()) < 16:
        raise Unhealthy("WEBHOOK_SECRET is shorter than 16 characters: anybody could guess it and speak as Telegram")
    return "long enough"
