"""The cache: Redis, or Valkey, which speaks the same protocol."""

from integrations.cache.connection import make_redis

__all__ = ["make_redis"]
