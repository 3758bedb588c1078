"""What the provider remembers: game sessions and rounds."""

import json
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from core import clock
from core.ids import new_token
from integrations.sandbox.hub88.slots import Grid
from integrations.sandbox.storage import Row, Storage, to_moment, to_text

_SCHEMA = """
CREATE TABLE IF NOT EXISTS sessions (
    id TEXT PRIMARY KEY,
    user TEXT NOT NULL,
    token TEXT NOT NULL,
    game_code TEXT NOT NULL,
    currency TEXT NOT NULL,
    lang TEXT NOT NULL,
    lobby_url TEXT NOT NULL,
    deposit_url TEXT NOT NULL,
    balance INTEGER,
    created_at TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS rounds (
    id TEXT PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES sessions (id),
    bet_uuid TEXT NOT NULL UNIQUE,
    stake INTEGER NOT NULL,
    win INTEGER NOT NULL,
    grid TEXT NOT NULL,
    state TEXT NOT NULL,
    created_at TEXT NOT NULL
);
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class GameSession:
    """`balance` is what the wallet last said, in 1/100 000; None before it said anything."""

    id: str
    user: str
    token: str
    game_code: str
    currency: str
    lang: str
    lobby_url: str
    deposit_url: str
    balance: int | None
    created_at: datetime


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
    """`stake` and `win` in 1/100 000 of the session's currency."""

    id: str
    session_id: str
    bet_uuid: str
    stake: int
    win: int
    grid: Grid
    state: RoundState
    created_at: datetime


class Store:
    def __init__(self, database: Path) -> None:
        self.storage = Storage(database, _SCHEMA)

    def open_session(
        self, *, user: str, token: str, game_code: str, currency: str, lang: str, lobby_url: str, deposit_url: str
    ) -> GameSession:
        session_id = new_token()
        self.storage.write(
            "INSERT INTO sessions (id, user, token, game_code, currency, lang, lobby_url, deposit_url, created_at)"
            " VALUES (:id, :user, :token, :game_code, :currency, :lang, :lobby_url, :deposit_url, :created_at)",
            id=session_id,
            user=user,
            token=token,
            game_code=game_code,
            currency=currency,
            lang=lang,
            lobby_url=lobby_url,
            deposit_url=deposit_url,
            created_at=to_text(clock.now()),
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

    def set_balance(self, token: str, balance: int) -> None:
        self.storage.write("UPDATE sessions SET balance = :balance WHERE token = :token", token=token, balance=balance)

    def open_round(self, *, round_id: str, session_id: str, bet_uuid: str, stake: int, win: int, grid: Grid) -> None:
        self.storage.write(
            "INSERT INTO rounds (id, session_id, bet_uuid, stake, win, grid, state, created_at)"
            " VALUES (:id, :session_id, :bet_uuid, :stake, :win, :grid, 'betting', :created_at)",
            id=round_id,
            session_id=session_id,
            bet_uuid=bet_uuid,
            stake=stake,
            win=win,
            grid=json.dumps(grid),
            created_at=to_text(clock.now()),
        )

    def move_round(self, round_id: str, state: RoundState) -> None:
        self.storage.write("UPDATE rounds SET state = :state WHERE id = :id", id=round_id, state=state)

    def round(self, round_id: str) -> Round | None:
        row = self.storage.row("SELECT * FROM rounds WHERE id = :id", id=round_id)
        return None if row is None else _round(row)

    def rounds(self, *, state: RoundState | None = None, limit: int = 50) -> list[Round]:
        """The newest first."""
        rows = self.storage.rows(
            "SELECT * FROM rounds WHERE (:state IS NULL OR state = :state) ORDER BY created_at DESC LIMIT :limit",
            state=state,
            limit=limit,
        )
        return [_round(row) for row in rows]


def _session(row: Row) -> GameSession:
    return GameSession(**{**dict(row), "created_at": to_moment(row["created_at"])})


def _round(row: Row) -> Round:
    return Round(
        **{
            **dict(row),
            "grid": tuple(tuple(reel) for reel in json.loads(row["grid"])),
            "state": RoundState(row["state"]),
            "created_at": to_moment(row["created_at"]),
        }
    )
