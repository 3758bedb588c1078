"""The games' way into the ledger: commands of many callers in one call of the database's `play`.

What a command asks and what it is answered cross the border here; the rules stand in the migration that makes `play`,
under the locks that move the money.
"""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from itertools import islice

import orjson
from asyncpg import LockNotAvailableError, Record
from tortoise.backends.base.client import BaseDBAsyncClient

from core import clock
from core.database import pool
from core.games.commands import CameTo, Command, PayAward, PlaceBet, Played, RollBack
from core.games.errors import SessionInvalid, UnknownPlayer
from core.games.rows import Row, addresses_of, row_of
from core.identity.models import Player
from core.identity.registration import TERMS_VERSION
from core.money import CurrencyMismatch, Money
from core.wallet import AccountAddress
from core.wallet.account_ids import AccountIds
from core.wallet.batching import ANSWER_WITHIN_SECONDS, LARGEST_BATCH, AnswerLate, Batcher, Run
from core.wallet.errors import AccountBusy
from core.wallet.keys import restored_refusal

PLAY = """
SELECT place, outcome, transfer_id, balance, replayed, facts, processed_at FROM play($1::play_command[], $2, $3)
ORDER BY place
"""


class Engine:
    """Plays on one pool of connections."""

    def __init__(self, pool: BaseDBAsyncClient, *, largest_batch: int = LARGEST_BATCH) -> None:
        self.pool = pool
        self.accounts = AccountIds()
        self.batcher = Batcher(self._opened, largest_batch=largest_batch)

    async def play(self, commands: Sequence[Command]) -> list[Played]:
        """Do one player's commands, all or none, together with whatever else is asked at this moment.

        Raises the refusals of the rules, IdempotencyConflict, KeyCancelled, Overloaded, AnswerLate; SessionInvalid for
        the bet of a player whom we do not have, UnknownPlayer for whatever else of him.
        """
        cash, _ = addresses_of(commands[0])
        rows = [
            await self._row(command, cash, part=part, parts=len(commands))
            for part, command in enumerate(commands, start=1)
        ]
        account = self.accounts.known(cash)
        assert account is not None
        results = await self.batcher.submit(rows, lane_key=account >> 9)
        return [_played(result, cash.currency) for result in results]

    async def _row(self, command: Command, cash: AccountAddress, *, part: int, parts: int) -> Row:
        own_cash, other = addresses_of(command)
        assert own_cash == cash, "commands that stand or fall together are of one account"
        account, other_account = self.accounts.known(cash), self.accounts.known(other)
        if account is None or other_account is None:
            account, other_account = await self._open_accounts(command, cash, other)
        if isinstance(command, RollBack) and command.rules.roll_back_wins and self.accounts.known(cash.deficit) is None:
            await self.accounts.open([cash.deficit])  # for what he may have spent
        return row_of(command, account, other_account, part=part, parts=parts)

    async def _open_accounts(self, command: Command, cash: AccountAddress, other: AccountAddress) -> tuple[int, int]:
        """The ids of the player's and of the other account.

        None is opened for a player whom we do not have, and none for an award in a currency that his wallet has not:
        all other commands are of a session or of a round, whose currency the rules look at.
        """
        try:
            async with asyncio.timeout(ANSWER_WITHIN_SECONDS):
                if not await self.accounts.find([cash, other]):
                    player = await Player.get_or_none(id=command.player_id)
                    if player is None:
                        raise SessionInvalid() if isinstance(command, PlaceBet) else UnknownPlayer()
                    if isinstance(command, PayAward) and cash.currency != player.currency:
                        raise CurrencyMismatch(expected=player.currency, given=cash.currency)
                    await self.accounts.open([cash, other])
        except TimeoutError:
            raise AnswerLate() from None
        account, other_account = self.accounts.known(cash), self.accounts.known(other)
        assert account is not None
        assert other_account is not None
        return account, other_account

    @asynccontextmanager
    async def _opened(self) -> AsyncIterator[Run[list[Row], list[Record]]]:
        """A connection, kept while a lane has work."""
        async with self.pool.acquire_connection() as connection:

            async def run(groups: Sequence[list[Row]]) -> list[list[Record]]:
                rows = [row for group in groups for row in group]
                commands = [(place, *row) for place, row in enumerate(rows)]
                try:
                    records = iter(await connection.fetch(PLAY, commands, clock.now(), TERMS_VERSION))
                except LockNotAvailableError as error:
                    raise AccountBusy() from error
                return [list(islice(records, len(group))) for group in groups]

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


def _played(result: Record, currency: str) -> Played:
    """What `play` answered. Raises the refusal that it was."""
    facts = orjson.loads(result["facts"]) if result["facts"] is not None else {}
    if result["outcome"] != "posted":
        raise restored_refusal(result["outcome"], facts)
    return Played(
        transfer_id=result["transfer_id"],
        balance=Money(result["balance"], currency),
        replayed=result["replayed"],
        came_to=CameTo(facts.get("came_to", CameTo.DONE)),
        processed_at=result["processed_at"],
    )
