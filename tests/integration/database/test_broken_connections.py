"""A task whose connection breaks comes back by itself, wherever in a transaction it broke."""

import asyncpg
import pytest
from tortoise.transactions import in_transaction

from core.database import AWAY, connection, pool

BREAK = "SELECT pg_terminate_backend(pg_backend_pid())"


async def one() -> int:
    rows = await connection().execute_query_dict("SELECT 1 AS one")
    return int(rows[0]["one"])


async def test_a_transaction_that_can_not_begin_leaves_nothing_behind(
    database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def break_off(*_: object) -> None:
        raise asyncpg.InternalClientError("cannot switch to state 15; another operation (2) is in progress")

    with monkeypatch.context() as broken:
        broken.setattr("asyncpg.transaction.Transaction.start", break_off)
        with pytest.raises(asyncpg.InternalClientError):
            async with in_transaction("default"):
                pytest.fail("it has not begun")
    assert connection() is pool(), "this task is in no transaction"
    async with in_transaction("default"):
        assert await one() == 1


async def test_a_transaction_whose_connection_breaks_leaves_nothing_behind(database: str) -> None:
    with pytest.raises(AWAY):
        async with in_transaction("default"):
            await connection().execute_query(BREAK)
    assert connection() is pool()
    async with in_transaction("default"):
        assert await one() == 1


async def test_so_does_one_whose_connection_breaks_before_its_end(database: str) -> None:
    with pytest.raises(AWAY):
        async with in_transaction("default"):
            rows = await connection().execute_query_dict("SELECT pg_backend_pid() AS pid")
            async with in_transaction("default"):
                await pool().execute_query("SELECT pg_terminate_backend($1)", [rows[0]["pid"]])
                await connection().execute_query("SELECT 1")
    assert connection() is pool()
    assert await one() == 1


async def test_many_that_fail_at_their_beginning_leave_the_pool_whole(
    database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def break_off(*_: object) -> None:
        raise asyncpg.InterfaceError("connection is closed")

    with monkeypatch.context() as broken:
        broken.setattr("asyncpg.transaction.Transaction.start", break_off)
        for _ in range(100):  # more than the pool has connections
            with pytest.raises(asyncpg.InterfaceError):
                async with in_transaction("default"):
                    pytest.fail("it has not begun")
    assert await one() == 1
