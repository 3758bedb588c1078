"""An adapter's last resort: whatever breaks behind it, its provider gets an answer in time, in its own words."""

import asyncio
from collections.abc import Awaitable
from enum import Enum
from typing import TypeVar

import structlog

from core.database import AWAY

T = TypeVar("T")

log = structlog.get_logger()


class Trouble(Enum):
    """Why there is no answer. A repeat of the call finds its first result, a rollback its bet."""

    LATE = "late"  # it may still be done
    AWAY = "away"  # the database
    BROKEN = "broken"  # a bug; logged with its trace


async def in_time(work: Awaitable[T], *, seconds: float | None, provider: str, **what: str) -> T | Trouble:
    """What `work` comes to within so many seconds. Raises nothing.

    Args:
        seconds: None where the games' engine keeps the time itself, with one timer for all calls.
        what: of the call, for the log; never a token.
    """
    try:
        if seconds is None:
            return await work
        async with asyncio.timeout(seconds):
            return await work
    except TimeoutError:
        log.error("callback_late", provider=provider, **what)  # noqa: TRY400 - no bug to trace
        return Trouble.LATE
    except AWAY as error:  # one line each: while the database is away, many calls fail
        log.error("callback_failed", provider=provider, **what, reason=f"{type(error).__name__}: {error}")  # noqa: TRY400
        return Trouble.AWAY
    except Exception:
        log.exception("callback_failed", provider=provider, **what)
        return Trouble.BROKEN
