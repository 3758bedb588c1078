"""The games' way into the ledger: bets, wins and rollbacks of many callers in one call of the database's `play`.

What a command asks and what it is answered cross the border here; the rules stand in the migration that makes `play`,
under the locks that move the money.
"""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from enum import IntEnum
from typing import Any
from uuid import UUID

import orjson
from asyncpg import LockNotAvailableError, Record
from tortoise.backends.base.client import BaseDBAsyncClient

from core import clock
from core.database import pool
from core.errors import DomainError, InvalidInput
from core.identity.models import Player
from core.identity.registration import TERMS_VERSION
from core.ids import new_id_text
from core.money import Money
from core.wallet import AccountAddress, TransferKey, house_games, player_cash
from core.wallet.account_ids import AccountIds
from core.wallet.batching import ANSWER_WITHIN_SECONDS, LARGEST_BATCH, AnswerLate, Batcher, Run
from core.wallet.errors import AccountBusy
from core.wallet.keys import restored_refusal
from core.wallet.postings import digest_of

MAX_ROUND_ID = 255


class Kind(IntEnum):
    BET = 1
    WIN = 2
    ROLLBACK = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Play:
    """One command as `play` takes it."""

    kind: Kind
    provider: str
    key: TransferKey
    content: dict[str, object]  # what must be the same when the key is the same
    player_id: UUID
    amount: Money  # of a rollback only the currency counts
    session_digest: str | None = None
    game_code: str | None = None
    round_id: str | None = None
    bet_key: TransferKey | None = None
    closes_round: bool = False

    @property
    def cash(self) -> AccountAddress:
        return player_cash(self.player_id, self.amount.currency)

    @property
    def house(self) -> AccountAddress:
        return house_games(self.provider, self.amount.currency)


@dataclass(frozen=True, slots=True, kw_only=True)
class Played:
    """What came of a command that was not refused."""

    transfer_id: int | None
    balance: Money
    replayed: bool
    came_to: str | None  # of a rollback


Row = tuple[Any, ...]

PLAY = """
SELECT place, outcome, transfer_id, balance, replayed, facts FROM play($1::play_command[], $2, $3) ORDER BY place
"""


async def play(command: Play, *, unknown_player: type[DomainError]) -> Played:
    """Do the command once, together with whatever else is asked at this moment.

    Raises the refusals of the rules, IdempotencyConflict, KeyCancelled, Overloaded, AnswerLate, and
    `unknown_player` for one whom we do not have.
    """
    if command.round_id is not None and not 0 < len(command.round_id) <= MAX_ROUND_ID:
        raise InvalidInput(field="round_id", reason="length")
    return await engine().play(command, unknown_player=unknown_player)


class Engine:
    """Plays on one pool of connections."""

    def __init__(self, pool: BaseDBAsyncClient, *, largest_batch: int = LARGEST_BATCH) -> None:
        self.pool = pool
        self.accounts = AccountIds()
        self.batcher = Batcher(self._opened, largest_batch=largest_batch)

    async def play(self, command: Play, *, unknown_player: type[DomainError]) -> Played:
        account, house = self.accounts.known(command.cash), self.accounts.known(command.house)
        if account is None or house is None:
            account, house = await self._open_accounts(command, unknown_player)
        result = await self.batcher.submit(row_of(command, account, house), lane_key=account >> 9)
        facts = orjson.loads(result["facts"]) if result["facts"] is not None else {}
        if result["outcome"] != "posted":
            raise restored_refusal(result["outcome"], facts)
        return Played(
            transfer_id=result["transfer_id"],
            balance=Money(result["balance"], command.amount.currency),
            replayed=result["replayed"],
            came_to=facts.get("came_to"),
        )

    async def _open_accounts(self, command: Play, unknown_player: type[DomainError]) -> tuple[int, int]:
        """The ids of the player's and the house's account. None is opened for a player whom we do not have."""
        try:
            async with asyncio.timeout(ANSWER_WITHIN_SECONDS):
                if not await self.accounts.find([command.cash, command.house]):
                    if not await Player.exists(id=command.player_id):
                        raise unknown_player()
                    await self.accounts.open([command.cash, command.house])
        except TimeoutError:
            raise AnswerLate() from None
        account, house = self.accounts.known(command.cash), self.accounts.known(command.house)
        assert account is not None
        assert house is not None
        return account, house

    @asynccontextmanager
    async def _opened(self) -> AsyncIterator[Run[Row, Record]]:
        """A connection, kept while a lane has work."""
        async with self.pool.acquire_connection() as connection:

            async def run(rows: Sequence[Row]) -> list[Record]:
                commands = [(place, *row) for place, row in enumerate(rows)]
                try:
                    results: list[Record] = await connection.fetch(PLAY, commands, clock.now(), TERMS_VERSION)
                except LockNotAvailableError as error:
                    raise AccountBusy() from error
                return results

            yield run


_engine: Engine | None = None


def engine() -> Engine:
    """This process's engine, on the pool that is open."""
    global _engine
    if _engine is None or _engine.pool is not pool():
        _engine = Engine(pool())
    return _engine


def waiting_commands() -> int:
    """How many commands wait for their batch in this process: the back-pressure's gauge."""
    return _engine.batcher.waiting if _engine else 0


def row_of(command: Play, account: int, house: int) -> Row:
    """The fields of the database's `play_command`, but for its place."""
    return (
        int(command.kind),
        command.provider,
        command.key.external_id,
        digest_of(command.content),
        account,
        house,
        command.player_id,
        command.amount.currency,
        command.amount.minor,
        command.session_digest,
        command.game_code,
        command.round_id,
        command.bet_key.external_id if command.bet_key else None,
        command.closes_round,
        new_id_text(),
        new_id_text(),
    )
