"""The PostgreSQL connection that every context shares, by way of Tortoise-ORM."""

import os
from typing import Any

import asyncpg
from tortoise import Tortoise, connections
from tortoise.backends.base.client import BaseDBAsyncClient
from tortoise.backends.base.config_generator import expand_db_url
from tortoise.exceptions import DBConnectionError

# What is raised while PostgreSQL is away, starts, or goes down; asyncpg says InternalClientError where a connection
# breaks in the middle of its own protocol.
AWAY = (
    OSError,
    DBConnectionError,
    asyncpg.InterfaceError,
    asyncpg.InternalClientError,
    asyncpg.OperatorInterventionError,
    asyncpg.PostgresConnectionError,
)

MODELS = [
    "core.events.models",
    "core.wallet.models",
    "core.identity.models",
    "core.safer_gambling.models",
    "core.games.models",
    "core.payments.models",
    "core.backoffice.models",
    "core.notifications.models",
    "aerich.models",
]


def tortoise_config(database_url: str, *, pool_size: int = 16) -> dict[str, Any]:
    """Tortoise's configuration for a `postgres://` or `postgresql://` URL.

    A process's pool stays small: past 16 to 32 backends PostgreSQL gets slower, not faster.
    """
    scheme, _, rest = database_url.partition("://")
    if scheme not in {"postgres", "postgresql", "asyncpg"} or not rest:
        raise ValueError("DATABASE_URL must look like postgres://user:password@host:port/name")
    separator = "&" if "?" in rest else "?"
    default = expand_db_url(f"asyncpg://{rest}{separator}minsize=1&maxsize={pool_size}")
    default["engine"] = "core.database_client"
    # Nothing here changes a connection's own settings; asking to have them reset would double the round trips.
    default["credentials"]["reset"] = _keep_as_it_is
    return {
        "connections": {"default": default},
        "apps": {"models": {"models": MODELS, "default_connection": "default"}},
        "use_tz": True,
        "timezone": "UTC",
    }


async def _keep_as_it_is(_: object) -> None:
    """What the pool does with a connection that is given back."""


# Read by Aerich (pyproject.toml), whose offline commands need no server behind the address.
TORTOISE_ORM = tortoise_config(os.environ.get("DATABASE_URL", "postgres://croupier@127.0.0.1:5432/croupier"))


_pool: BaseDBAsyncClient | None = None


async def connect(database_url: str, *, pool_size: int = 16) -> None:
    """Open the process's pool. Tables are made by migrations only."""
    global _pool
    await Tortoise.init(config=tortoise_config(database_url, pool_size=pool_size), _enable_global_fallback=True)
    _pool = connections.get("default")


async def disconnect() -> None:
    global _pool
    _pool = None
    await Tortoise.close_connections()


def pool() -> BaseDBAsyncClient:
    """The process's pool, whatever transaction the caller is in."""
    assert _pool is not None, "connect first"
    return _pool


def connection() -> BaseDBAsyncClient:
    """The connection in use: inside a unit of work its transaction, else the pool."""
    current: BaseDBAsyncClient = connections.get("default")
    return current
