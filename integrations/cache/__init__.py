"""The cache: Redis, or Valkey, which speaks the same protocol."""

from integrations.cache.connection import connect_redis

__all__ = ["connect_redis"]
