"""The inbox: store first, acknowledge, then handle once and in order.

Telegram updates and payment webhooks both arrive here. Senders repeat what they think got lost, so a message is
unique by (source, external_id). Within (source, queue) messages are handled one at a time, oldest first, by whichever
worker claims them; a claim is a lease, so a worker that dies gives its message back. Handlers are therefore idempotent.
"""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

import orjson
import structlog

from core.database import connection
from core.events.models import InboxMessage

log = structlog.get_logger()

LEASE = timedelta(seconds=60)
MAX_TRIES = 8

Handler = Callable[[InboxMessage], Awaitable[None]]


async def receive(*, source: str, external_id: str, queue: str, payload: dict[str, Any]) -> bool:
    """Store a message; return False when it had been received before. After this it may be acknowledged."""
    rows = await connection().execute_query_dict(
        """
        INSERT INTO inbox_message (source, external_id, queue, payload, state, tries, received_at, due_at)
        VALUES ($1, $2, $3, $4::jsonb, 'received', 0, now(), now())
        ON CONFLICT (source, external_id) DO NOTHING
        RETURNING id
        """,
        [source, external_id, queue, orjson.dumps(payload).decode()],
    )
    return bool(rows)


async def claim(source: str, *, limit: int, lease: timedelta = LEASE) -> list[InboxMessage]:
    """Lease the oldest unhandled message of up to `limit` queues of this source that no other worker holds."""
    rows = await connection().execute_query_dict(
        """
        UPDATE inbox_message SET tries = tries + 1, due_at = now() + $3::interval
        WHERE id IN (
            SELECT message.id FROM inbox_message AS message
            WHERE message.source = $1 AND message.state = 'received' AND message.due_at <= now()
              AND NOT EXISTS (
                  SELECT FROM inbox_message AS earlier
                  WHERE earlier.source = $1 AND earlier.queue = message.queue
                    AND earlier.state = 'received' AND earlier.id < message.id
              )
            ORDER BY message.id
            LIMIT $2
            FOR UPDATE SKIP LOCKED
        ) AND state = 'received' AND due_at <= now()
        RETURNING id
        """,
        [source, limit, lease],
    )
    ids = sorted(row["id"] for row in rows)
    return list(await InboxMessage.filter(id__in=ids).order_by("id")) if ids else []


async def finish(message: InboxMessage) -> None:
    await connection().execute_query(
        "UPDATE inbox_message SET state = 'handled', handled_at = now(), last_error = NULL WHERE id = $1",
        [message.id],
    )


async def give_back(message: InboxMessage, error: BaseException) -> None:
    """Try again after a growing pause (1, 2, 4, ... seconds); after MAX_TRIES leave it for an operator."""
    pause = timedelta(seconds=2 ** (message.tries - 1))
    state = "failed" if message.tries >= MAX_TRIES else "received"
    await connection().execute_query(
        "UPDATE inbox_message SET state = $2, due_at = now() + $3::interval, last_error = $4 WHERE id = $1",
        [message.id, state, pause, f"{type(error).__name__}: {error}"[:2000]],
    )


async def work_off(source: str, handler: Handler, *, limit: int = 20) -> int:
    """Claim what is due and handle it, queues side by side; return how many messages were taken.

    A handler's exception gives its message back and is logged; it never stops the other queues.
    """

    async def handle(message: InboxMessage) -> None:
        try:
            await handler(message)
        except Exception as error:
            log.exception("inbox_message_failed", source=source, message_id=message.id, tries=message.tries)
            await give_back(message, error)
        else:
            await finish(message)

    messages = await claim(source, limit=limit)
    await asyncio.gather(*(handle(message) for message in messages))
    return len(messages)


async def forget_handled(source_prefix: str, *, older_than: timedelta) -> int:
    """Delete handled messages of these sources; return how many. Keep them longer than their sender repeats himself."""
    rows = await connection().execute_query_dict(
        """
        DELETE FROM inbox_message
        WHERE starts_with(source, $1) AND state = 'handled' AND handled_at < now() - $2::interval RETURNING id
        """,
        [source_prefix, older_than],
    )
    return len(rows)
