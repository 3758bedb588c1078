"""The games' way into the ledger: bets, wins and rollbacks of many callers in one call of the database's `play`.

What a command asks and what it is answered cross the border here; the rules stand in the migration that makes `play`,
under the locks that move the money.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any
from uuid import UUID
from weakref import WeakKeyDictionary

import orjson
from asyncpg import LockNotAvailableError
from tortoise.backends.base.client import BaseDBAsyncClient

from core import clock
from core.database import connection
from core.errors import DomainError, InvalidInput
from core.identity.models import Player
from core.identity.registration import TERMS_VERSION
from core.ids import new_id
from core.money import Money
from core.wallet import AccountAddress, TransferKey, house_games, player_cash
from core.wallet.account_ids import open_accounts, remembered_id
from core.wallet.batching import Batcher
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

_batchers: WeakKeyDictionary[BaseDBAsyncClient, Batcher[Row, dict[str, Any]]] = WeakKeyDictionary()


async def play(command: Play, *, unknown_player: DomainError) -> Played:
    """Do the command once, together with whatever else is asked at this moment.

    Raises the refusals of the rules, IdempotencyConflict, KeyCancelled, Overloaded, and `unknown_player` for a player
    whom we do not have.
    """
    if command.round_id is not None and not 0 < len(command.round_id) <= MAX_ROUND_ID:
        raise InvalidInput(field="round_id", reason="length")
    account, house = remembered_id(command.cash), remembered_id(command.house)
    if account is None or house is None:
        if not await Player.exists(id=command.player_id):  # no account is opened for a player whom we do not have
            raise unknown_player
        await open_accounts([command.cash, command.house])
        account, house = remembered_id(command.cash), remembered_id(command.house)
        assert account is not None
        assert house is not None
    result = await _batcher().submit(row_of(command, account, house), lane_key=account >> 9)
    facts = orjson.loads(result["facts"]) if isinstance(result["facts"], str) else result["facts"]
    if result["outcome"] != "posted":
        raise restored_refusal(result["outcome"], facts or {})
    return Played(
        transfer_id=result["transfer_id"],
        balance=Money(result["balance"], command.amount.currency),
        replayed=result["replayed"],
        came_to=facts["came_to"] if facts and "came_to" in facts else None,
    )


def waiting_commands() -> int:
    """How many commands wait for their batch in this process: the back-pressure's gauge."""
    return sum(batcher.waiting for batcher in _batchers.values())


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
        new_id(),
    )


def _batcher() -> Batcher[Row, dict[str, Any]]:
    """One for each pool of connections."""
    client = connection()
    if client not in _batchers:
        _batchers[client] = Batcher(_run)
    return _batchers[client]


async def _run(rows: Sequence[Row]) -> list[dict[str, Any]]:
    try:
        results = await connection().execute_query_dict(
            "SELECT * FROM play($1::play_command[], $2, $3)",
            [[(place, *row) for place, row in enumerate(rows)], clock.now(), TERMS_VERSION],
        )
    except LockNotAvailableError as error:
        raise AccountBusy() from error
    results.sort(key=lambda result: result["place"])
    return results
