"""One worker leads. Whatever becomes of its connection, it does not fall: it leads again."""

import asyncio

import asyncpg
import pytest

from cli import leadership
from tests.plugins.databases import AsOwner

END_EVERY_LEADER = "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND granted"


class Schedules:
    """What a leader runs."""

    def __init__(self) -> None:
        self.begun = asyncio.Event()
        self.ended = asyncio.Event()

    async def run(self) -> None:
        self.begun.set()
        try:
            await asyncio.Event().wait()
        finally:
            self.ended.set()


async def test_who_loses_the_leadership_ends_the_schedules_and_takes_it_again(database: str, as_owner: AsOwner) -> None:
    schedules, stopping = Schedules(), asyncio.Event()
    worker = asyncio.create_task(
        leadership.while_leading(database, schedules.run, stopping=stopping, retry_seconds=0.01)
    )
    async with asyncio.timeout(30):
        await schedules.begun.wait()
        schedules.begun.clear()
        await as_owner(END_EVERY_LEADER)
        await schedules.ended.wait()
        await schedules.begun.wait()
        stopping.set()
        await worker


@pytest.mark.parametrize("error", [asyncpg.InternalClientError("cannot switch to state 12"), OSError("no route")])
async def test_a_connection_that_breaks_at_once_is_tried_again(
    database: str, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    schedules, stopping, broken = Schedules(), asyncio.Event(), [error]
    connect = asyncpg.connect

    async def connect_the_second_time(url: str) -> asyncpg.Connection:
        if broken:
            raise broken.pop()
        return await connect(url)

    monkeypatch.setattr(leadership.asyncpg, "connect", connect_the_second_time)
    worker = asyncio.create_task(
        leadership.while_leading(database, schedules.run, stopping=stopping, retry_seconds=0.01)
    )
    async with asyncio.timeout(30):
        await schedules.begun.wait()
        stopping.set()
        await worker
