"""Flood control and the faults that a test asks for."""

import math
import time
from collections import defaultdict, deque
from dataclasses import dataclass, field

from integrations.sandbox.telegram.errors import ApiError, too_many_requests


class FloodControl:
    """A token bucket for each chat: `burst` messages at once, then `per_second`.

    Telegram publishes "about one message a second" for a chat and enforces it loosely;
    edits count as messages.

    Source: https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this
    """

    def __init__(self, *, burst: int, per_second: float) -> None:
        self.burst = burst
        self.per_second = per_second
        self._buckets: dict[int, tuple[float, float]] = {}

    def spend(self, chat_id: int) -> None:
        """Take one message from the chat's budget. Raises ApiError 429 when it is empty."""
        now = time.monotonic()
        tokens, filled_at = self._buckets.get(chat_id, (float(self.burst), now))
        tokens = min(self.burst, tokens + (now - filled_at) * self.per_second)
        if tokens < 1:
            self._buckets[chat_id] = (tokens, now)
            raise too_many_requests(math.ceil((1 - tokens) / self.per_second))
        self._buckets[chat_id] = (tokens - 1, now)


@dataclass
class Faults:
    """Errors that the next calls of a method meet, in the order in which they were asked for."""

    _waiting: dict[str, deque[ApiError]] = field(default_factory=lambda: defaultdict(deque))

    def add(self, method: str, error: ApiError) -> None:
        self._waiting[method.lower()].append(error)

    def raise_for(self, method: str) -> None:
        if waiting := self._waiting.get(method.lower()):
            raise waiting.popleft()
