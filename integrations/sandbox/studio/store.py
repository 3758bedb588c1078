"""What a studio remembers: game sessions, rounds, and sets of free spins. Amounts are minor units of the currency."""

import json
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from uuid import UUID

from core.ids import new_token
from core.money import Money
from integrations.sandbox.dialect import Seat
from integrations.sandbox.own_clock import OwnClock
from integrations.sandbox.storage import Row, Storage, to_moment, to_text
from integrations.sandbox.studio.games import Grid

_SCHEMA = """
CREATE TABLE IF NOT EXISTS sessions (
    id TEXT PRIMARY KEY,
    player TEXT NOT NULL,
    token TEXT NOT NULL,
    game_code TEXT NOT NULL,
    currency TEXT NOT NULL,
    lang TEXT NOT NULL,
    lobby_url TEXT NOT NULL,
    deposit_url TEXT NOT NULL,
    is_demo INTEGER NOT NULL,
    balance INTEGER,
    created_at TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS rounds (
    id TEXT PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES sessions (id),
    bet_id TEXT NOT NULL UNIQUE,
    win_id TEXT NOT NULL UNIQUE,
    stake INTEGER NOT NULL,
    win INTEGER NOT NULL,
    grid TEXT NOT NULL,
    state TEXT NOT NULL,
    is_free INTEGER NOT NULL,
    created_at TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS free_sets (
    id TEXT PRIMARY KEY,
    player TEXT NOT NULL,
    game_code TEXT NOT NULL,
    currency TEXT NOT NULL,
    stake INTEGER NOT NULL,
    rounds INTEGER NOT NULL,
    played INTEGER NOT NULL DEFAULT 0,
    won INTEGER NOT NULL DEFAULT 0,
    state TEXT NOT NULL,
    expires_at TEXT NOT NULL
);
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class GameSession:
    """`balance` is what the wallet last said; None before it said anything. Of play money it is all there is."""

    id: str
    player_id: UUID
    token: str
    game_code: str
    currency: str
    lang: str
    lobby_url: str  # empty where the operator gave none
    deposit_url: str
    is_demo: bool
    balance: Money | None
    created_at: datetime

    @property
    def seat(self) -> Seat:
        return Seat(player_id=self.player_id, token=self.token, game_code=self.game_code, currency=self.currency)


class RoundState(StrEnum):
    BETTING = "betting"  # the bet is out, its answer is not in
    REFUSED = "refused"
    LOST = "lost"
    WON = "won"  # the win is owed
    PAID = "paid"
    UNDOING = "undoing"  # the bet's fate is unknown: a rollback is under way
    UNDONE = "undone"

    @property
    def counts(self) -> bool:
        """Whether the stake was taken for good, so that what the reels showed is what the player gets."""
        return self in {RoundState.LOST, RoundState.WON, RoundState.PAID}


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    id: str
    session_id: str
    bet_id: str
    win_id: str
    stake: Money
    win: Money
    grid: Grid
    state: RoundState
    is_free: bool  # a free spin: nothing was staked
    created_at: datetime


class SetState(StrEnum):
    ACTIVE = "active"
    PLAYED = "played"
    CANCELED = "canceled"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True, kw_only=True)
class FreeSet:
    """Free spins of one game, given by the operator. What they win is paid in one sum when the last one is played."""

    id: str
    player_id: UUID
    game_code: str
    stake: Money
    rounds: int
    played: int
    won: Money
    state: SetState
    expires_at: datetime

    @property
    def left(self) -> int:
        return self.rounds - self.played


class Store:
    def __init__(self, database: Path, clock: OwnClock) -> None:
        self.storage = Storage(database, _SCHEMA)
        self._clock = clock

    def open_session(
        self,
        *,
        player_id: UUID,
        token: str,
        game_code: str,
        currency: str,
        lang: str,
        lobby_url: str,
        deposit_url: str,
        is_demo: bool = False,
        balance: Money | None = None,
    ) -> GameSession:
        session_id = new_token()
        self.storage.write(
            "INSERT INTO sessions VALUES (:id, :player, :token, :game_code, :currency, :lang, :lobby_url,"
            " :deposit_url, :is_demo, :balance, :created_at)",
            id=session_id,
            player=player_id.hex,
            token=token,
            game_code=game_code,
            currency=currency,
            lang=lang,
            lobby_url=lobby_url,
            deposit_url=deposit_url,
            is_demo=is_demo,
            balance=None if balance is None else balance.minor,
            created_at=to_text(self._clock.now()),
        )
        session = self.session(session_id)
        assert session is not None
        return session

    def session(self, session_id: str) -> GameSession | None:
        row = self.storage.row("SELECT * FROM sessions WHERE id = :id", id=session_id)
        return None if row is None else _session(row)

    def sessions(self, limit: int = 20) -> list[GameSession]:
        """The newest first."""
        rows = self.storage.rows("SELECT * FROM sessions ORDER BY created_at DESC LIMIT :limit", limit=limit)
        return [_session(row) for row in rows]

    def set_balance(self, session_id: str, balance: Money) -> None:
        self.storage.write(
            "UPDATE sessions SET balance = :balance WHERE id = :id", id=session_id, balance=balance.minor
        )

    def set_players_balance(self, player_id: UUID, balance: Money) -> None:
        """In every session of the player that knows one."""
        self.storage.write(
            "UPDATE sessions SET balance = :balance"
            " WHERE player = :player AND currency = :currency AND balance IS NOT NULL AND NOT is_demo",
            player=player_id.hex,
            currency=balance.currency,
            balance=balance.minor,
        )

    def set_token(self, session_id: str, token: str) -> None:
        self.storage.write("UPDATE sessions SET token = :token WHERE id = :id", id=session_id, token=token)

    def open_round(
        self,
        *,
        round_id: str,
        session_id: str,
        bet_id: str,
        win_id: str,
        stake: Money,
        win: Money,
        grid: Grid,
        is_free: bool = False,
        state: RoundState = RoundState.BETTING,
    ) -> Round:
        self.storage.write(
            "INSERT INTO rounds VALUES (:id, :session_id, :bet_id, :win_id, :stake, :win, :grid, :state, :is_free,"
            " :created_at)",
            id=round_id,
            session_id=session_id,
            bet_id=bet_id,
            win_id=win_id,
            stake=stake.minor,
            win=win.minor,
            grid=json.dumps(grid),
            state=state,
            is_free=is_free,
            created_at=to_text(self._clock.now()),
        )
        opened = self.round(round_id)
        assert opened is not None
        return opened

    def move_round(self, round_id: str, state: RoundState) -> None:
        self.storage.write("UPDATE rounds SET state = :state WHERE id = :id", id=round_id, state=state)

    def round(self, round_id: str) -> Round | None:
        row = self.storage.row(f"{_ROUNDS} WHERE rounds.id = :id", id=round_id)
        return None if row is None else _round(row)

    def rounds(
        self,
        *,
        state: RoundState | None = None,
        since: datetime | None = None,
        until: datetime | None = None,
        limit: int = 50,
    ) -> list[Round]:
        """The newest first. `since` is within, `until` is not."""
        rows = self.storage.rows(
            f"{_ROUNDS} WHERE (:state IS NULL OR state = :state) AND (:since IS NULL OR rounds.created_at >= :since)"
            " AND (:until IS NULL OR rounds.created_at < :until)"
            " ORDER BY rounds.created_at DESC LIMIT :limit",
            state=state,
            since=None if since is None else to_text(since),
            until=None if until is None else to_text(until),
            limit=limit,
        )
        return [_round(row) for row in rows]

    def add_free_set(
        self, *, set_id: str, player_id: UUID, game_code: str, stake: Money, rounds: int, expires_at: datetime
    ) -> None:
        self.storage.write(
            "INSERT INTO free_sets (id, player, game_code, currency, stake, rounds, state, expires_at)"
            " VALUES (:id, :player, :game_code, :currency, :stake, :rounds, 'active', :expires_at)",
            id=set_id,
            player=player_id.hex,
            game_code=game_code,
            currency=stake.currency,
            stake=stake.minor,
            rounds=rounds,
            expires_at=to_text(expires_at),
        )

    def move_free_set(self, set_id: str, state: SetState) -> None:
        self.storage.write("UPDATE free_sets SET state = :state WHERE id = :id", id=set_id, state=state)

    def count_free_spin(self, set_id: str, win: Money) -> FreeSet:
        self.storage.write(
            "UPDATE free_sets SET played = played + 1, won = won + :win WHERE id = :id", id=set_id, win=win.minor
        )
        counted = self.free_set(set_id)
        assert counted is not None
        return counted

    def free_set(self, set_id: str) -> FreeSet | None:
        row = self.storage.row("SELECT * FROM free_sets WHERE id = :id", id=set_id)
        return None if row is None else _free_set(row)

    def free_sets(self, limit: int = 20) -> list[FreeSet]:
        """The newest first."""
        rows = self.storage.rows("SELECT * FROM free_sets ORDER BY rowid DESC LIMIT :limit", limit=limit)
        return [_free_set(row) for row in rows]

    def active_free_sets(self) -> list[FreeSet]:
        """The oldest first."""
        rows = self.storage.rows("SELECT * FROM free_sets WHERE state = 'active' ORDER BY rowid")
        return [_free_set(row) for row in rows]


_ROUNDS = "SELECT rounds.*, currency FROM rounds JOIN sessions ON sessions.id = session_id"


def _session(row: Row) -> GameSession:
    balance = None if row["balance"] is None else Money(row["balance"], row["currency"])
    fields = {**dict(row), "is_demo": bool(row["is_demo"]), "balance": balance}
    player_id = UUID(fields.pop("player"))
    return GameSession(**fields | {"player_id": player_id, "created_at": to_moment(row["created_at"])})


def _round(row: Row) -> Round:
    fields = dict(row)
    currency = fields.pop("currency")
    return Round(
        **fields
        | {
            "stake": Money(row["stake"], currency),
            "win": Money(row["win"], currency),
            "grid": tuple(tuple(reel) for reel in json.loads(row["grid"])),
            "state": RoundState(row["state"]),
            "is_free": bool(row["is_free"]),
            "created_at": to_moment(row["created_at"]),
        }
    )


def _free_set(row: Row) -> FreeSet:
    fields = dict(row)
    currency, player_id = fields.pop("currency"), UUID(fields.pop("player"))
    return FreeSet(
        **fields
        | {
            "player_id": player_id,
            "stake": Money(row["stake"], currency),
            "won": Money(row["won"], currency),
            "state": SetState(row["state"]),
            "expires_at": to_moment(row["expires_at"]),
        }
    )
