"""Redis with deadlines: a cache that hangs must not hang whoever asks it."""

from redis.asyncio import Redis
from redis.asyncio.retry import Retry
from redis.backoff import ExponentialWithJitterBackoff

TIMEOUT_SECONDS = 3.0
HEALTH_CHECK_SECONDS = 30
TRIES = 3


def make_redis(url: str) -> Redis:
    """A client with a pool of its own, to be closed by `aclose`; answers are bytes. It connects when it is first asked.

    A broken connection is tried again a few times, with growing pauses. Raises ValueError for another kind of URL.
    """
    return Redis.from_url(
        url,
        socket_timeout=TIMEOUT_SECONDS,
        socket_connect_timeout=TIMEOUT_SECONDS,
        health_check_interval=HEALTH_CHECK_SECONDS,
        retry=Retry(ExponentialWithJitterBackoff(base=0.05, cap=0.5), TRIES),
    )
