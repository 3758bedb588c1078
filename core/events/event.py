"""What an event is: a fact in the past tense, flat, in minor units, with a name and a version."""

from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any, ClassVar, Self
from uuid import UUID

import orjson


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """The base of every event. Subclasses add flat fields: ids, codes, and amounts as `*_minor` with a `currency`."""

    version: ClassVar[int] = 1

    player_id: UUID

    @classmethod
    def name(cls) -> str:
        return cls.__name__

    def payload(self) -> bytes:
        """The fields but for the player's id, which travels beside them."""
        fields = asdict(self)
        del fields["player_id"]
        return orjson.dumps(fields, default=str)  # asyncpg gives a subclass of UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedEvent:
    """An event as it travels: with its id, for deduplication, and the moment when it happened."""

    id: UUID
    name: str
    version: int
    occurred_at: datetime
    payload: dict[str, Any]

    @property
    def player_id(self) -> UUID:
        return UUID(self.payload["player_id"])

    def to_bytes(self) -> bytes:
        return orjson.dumps(self)

    @classmethod
    def from_bytes(cls, raw: bytes) -> Self:
        """Read what `to_bytes` wrote. Raises ValueError, KeyError, TypeError or AttributeError for anything else."""
        read = orjson.loads(raw)
        return cls(
            id=UUID(read["id"]),
            name=read["name"],
            version=read["version"],
            occurred_at=datetime.fromisoformat(read["occurred_at"]),
            payload=read["payload"],
        )
