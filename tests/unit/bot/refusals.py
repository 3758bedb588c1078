"""One of every refusal that core can make."""

import inspect
import pkgutil
from collections.abc import Iterator
from datetime import UTC, date, datetime
from importlib import import_module
from typing import Any

import core
from core.errors import DomainError, all_refusals
from core.money import Money

FACTS: dict[str, Any] = {
    "available": Money.parse("1", "USDT"),
    "requested": Money.parse("2", "USDT"),
    "limit": Money.parse("30", "USDT"),
    "remaining": Money.parse("5", "USDT"),
    "minimum": Money.parse("1", "USDT"),
    "maximum": Money.parse("100", "USDT"),
    "ends_at": datetime(2026, 12, 1, 12, tzinfo=UTC),
    "retry_after_seconds": 900,
    "first_day": date(2026, 1, 1),
    "tries_left": 3,
    "hold_id": 7,
    "transfer_id": 7,
}


def every_refusal() -> list[DomainError]:
    """Made as core makes them: through their own signatures."""
    for module in _modules():
        import_module(module)
    kinds = [kind for kind in all_refusals() if kind.__module__.startswith("core.")]
    return [_made(kind) for kind in sorted(kinds, key=lambda kind: kind.code)]


def _modules() -> Iterator[str]:
    return (found.name for found in pkgutil.walk_packages(core.__path__, "core."))


def _made(kind: type[DomainError]) -> DomainError:
    if kind.__init__ is DomainError.__init__:
        return kind()
    names = [name for name in inspect.signature(kind).parameters if name != "facts"]
    return kind(**{name: FACTS.get(name, "something") for name in names})
