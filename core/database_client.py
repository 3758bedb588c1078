"""Tortoise's client of PostgreSQL, whose transactions leave nothing behind when they can't begin or end.

Tortoise notes in a context variable which transaction a task is in, before BEGIN is sent. If that fails, because
PostgreSQL has just gone, its note stays: whatever the task does from then on goes to the dead connection, for ever. A
loop of the worker would never come back, nor would a kept connection of the web.
"""

from typing import Any

from tortoise.backends.asyncpg.client import AsyncpgDBClient, TransactionWrapper
from tortoise.backends.base.client import TransactionalDBClient, TransactionContext, TransactionContextPooled
from tortoise.connection import get_connections
from tortoise.exceptions import TransactionManagementError


class _Transaction(TransactionContextPooled):
    __slots__ = ()

    async def __aenter__(self) -> TransactionalDBClient:
        await self.ensure_connection()
        self.client._connection = await self.client._parent._pool.acquire()
        self.token = get_connections().set(self.connection_name, self.client)
        try:
            await self.client.begin()
        except BaseException:
            await self._leave()
            raise
        return self.client

    async def __aexit__(self, exc_type: Any, exc_val: Any, exc_tb: Any) -> None:
        try:
            if not self.client._finalized:
                if exc_type is None:
                    await self.client.commit()
                elif exc_type is not TransactionManagementError:
                    await self.client.rollback()
        finally:
            await self._leave()

    async def _leave(self) -> None:
        try:
            if pool := self.client._parent._pool:
                await pool.release(self.client._connection)
        finally:
            get_connections().reset(self.token)


class PostgresClient(AsyncpgDBClient):
    def _in_transaction(self) -> TransactionContext:
        return _Transaction(TransactionWrapper(self), self._pool_init_lock)


client_class = PostgresClient  # the name that Tortoise looks for in an engine's module
