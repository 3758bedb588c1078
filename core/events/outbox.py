"""The outbox: events become rows in the transaction that makes them true."""

from tortoise.backends.base.client import BaseDBAsyncClient

from core import clock
from core.events.event import Event
from core.ids import new_id


class Outbox:
    """Collects the events of one unit of work; `flush` writes them in one statement, before the commit."""

    def __init__(self, connection: BaseDBAsyncClient) -> None:
        self._connection = connection
        self._events: list[Event] = []

    def add(self, event: Event) -> None:
        self._events.append(event)

    async def flush(self) -> None:
        if not self._events:
            return
        events, self._events = self._events, []
        occurred_at = clock.now()
        await self._connection.execute_query(
            """
            INSERT INTO outbox_event (event_id, name, version, player_id, payload, occurred_at)
            SELECT event_id, name, version, player_id, payload::json, $6
            FROM unnest($1::uuid[], $2::text[], $3::int[], $4::uuid[], $5::text[])
                 AS new (event_id, name, version, player_id, payload)
            """,
            [
                [new_id() for _ in events],
                [event.name() for event in events],
                [event.version for event in events],
                [event.player_id for event in events],
                [event.payload().decode() for event in events],
                occurred_at,
            ],
        )
