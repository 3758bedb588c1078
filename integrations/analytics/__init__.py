"""Analytics in ClickHouse: a copy of what happened, made for questions. It can be thrown away and loaded again."""

from integrations.analytics.store import ClickHouseStore

__all__ = ["ClickHouseStore"]
