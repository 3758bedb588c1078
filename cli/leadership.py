"""One leader among the workers: whoever holds a PostgreSQL advisory lock runs the schedules."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

import asyncpg
import structlog

from core.database import AWAY

log = structlog.get_logger()

LEADER_LOCK = 0x6C656164  # "lead"

UNREACHABLE = (*AWAY, asyncpg.PostgresError)


async def while_leading(
    database_url: str,
    lead: Callable[[], Coroutine[Any, Any, None]],
    *,
    stopping: asyncio.Event,
    retry_seconds: float = 5,
) -> None:
    """Try to become the leader until `stopping`; run `lead` while the lock is ours, cancel it when it is lost.

    The lock lives as long as its connection: a leader that dies, or that PostgreSQL no longer sees, gives it up.
    """
    while not stopping.is_set():
        try:
            await _lead_if_free(database_url, lead, stopping)
        except UNREACHABLE as error:
            log.warning("leadership_unreachable", error=f"{type(error).__name__}: {error}")
        await wait_or_stop(stopping, retry_seconds)


async def _lead_if_free(
    database_url: str, lead: Callable[[], Coroutine[Any, Any, None]], stopping: asyncio.Event
) -> None:
    connection = await asyncpg.connect(database_url)
    try:
        if await connection.fetchval("SELECT pg_try_advisory_lock($1)", LEADER_LOCK):
            log.info("leadership_taken")
            await _lead_until_lost(connection, lead, stopping)
    finally:
        connection.terminate()


async def _lead_until_lost(
    connection: asyncpg.Connection, lead: Callable[[], Coroutine[Any, Any, None]], stopping: asyncio.Event
) -> None:
    leading = asyncio.create_task(lead())
    try:
        while not stopping.is_set() and not leading.done():
            await connection.fetchval("SELECT 1")
            await wait_or_stop(stopping, 1)
    finally:
        leading.cancel()
        await asyncio.gather(leading, return_exceptions=True)


async def wait_or_stop(stopping: asyncio.Event, seconds: float) -> bool:
    """Wait that long, or less when `stopping` is set; return whether it is."""
    try:
        async with asyncio.timeout(seconds):
            await stopping.wait()
    except TimeoutError:
        return False
    return True
