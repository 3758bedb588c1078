"""The cache's connection."""

import pytest
from redis.exceptions import ConnectionError as RedisConnectionError

from integrations.cache import make_redis


async def test_the_cache_keeps_what_it_is_given(redis_url: str) -> None:
    async with make_redis(redis_url) as redis:
        await redis.set("key", "value", ex=60)
        assert await redis.get("key") == b"value"


async def test_a_cache_that_is_away_is_an_error_and_no_wait_for_ever(free_port: int) -> None:
    async with make_redis(f"redis://127.0.0.1:{free_port}/0") as redis:
        with pytest.raises(RedisConnectionError):
            await redis.ping()
