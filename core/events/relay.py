"""The relay carries outbox rows to the broker: claim, publish, delete, commit, in this order.

Rows are claimed with SKIP LOCKED and never by "id greater than the last": ids are given before commits, so a late
commit with a low id would be passed over. A crash between publishing and commit publishes again; consumers know the
event by its id.
"""

from typing import Any, cast
from uuid import UUID

import orjson
from tortoise.transactions import in_transaction

from core.events.event import RecordedEvent
from core.events.models import OutboxEvent
from core.events.ports import EventPublisher

BATCH = 500


async def relay_batch(publisher: EventPublisher, *, limit: int = BATCH) -> int:
    """Publish up to `limit` waiting events and return how many there were.

    Raises what the publisher raises; the rows are then still there.
    """
    async with in_transaction("default") as connection:
        rows = await connection.execute_query_dict(
            """
            DELETE FROM outbox_event
            WHERE id IN (SELECT id FROM outbox_event ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED)
            RETURNING id, event_id, name, version, player_id, payload, occurred_at
            """,
            [limit],
        )
        rows.sort(key=lambda row: row["id"])  # RETURNING keeps no order
        events = [
            RecordedEvent(
                id=UUID(str(row["event_id"])),
                name=row["name"],
                version=row["version"],
                occurred_at=row["occurred_at"],
                payload={"player_id": str(row["player_id"]), **_read(row["payload"])},
            )
            for row in rows
        ]
        if events:
            await publisher.publish(events)
    return len(events)


def _read(payload: str | dict[str, Any]) -> dict[str, Any]:
    """asyncpg hands JSON over as text."""
    return cast("dict[str, Any]", orjson.loads(payload)) if isinstance(payload, str) else payload


async def waiting() -> int:
    """How many events wait to be published."""
    return await OutboxEvent.all().count()
