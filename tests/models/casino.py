"""Bets, wins and rollbacks over dictionaries: what should come of each command, and what should then be stored.

No database, no locks, nothing at once. It takes the commands that the engine takes and foretells its answers.
"""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

from core.games.bets import PlaceBet
from core.games.settlements import PayWin, RollBackBet
from core.wallet import TransferKey

Command = PlaceBet | PayWin | RollBackBet
SESSION_LIFETIME = timedelta(hours=8)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    outcome: str  # "posted", or the refusal's code
    balance: int | None = None  # after it; None for a refusal
    replayed: bool = False
    came_to: str | None = None  # of a rollback
    available: int | None = None  # what InsufficientFunds says


@dataclass(slots=True, kw_only=True)
class Session:
    player: UUID
    provider: str
    currency: str
    expires_at: datetime


@dataclass(slots=True, kw_only=True)
class Round:
    currency: str
    state: str = "open"
    stake: int = 0
    win: int = 0


@dataclass(slots=True, kw_only=True, eq=False)
class Move:
    code: int  # of core.wallet.TransferCode
    round: tuple[str, str, UUID]
    amount: int
    balance_after: int
    is_undone: bool = False


@dataclass(slots=True, kw_only=True)
class Known:
    """What is kept of a key."""

    content: dict[str, object] | None  # None: a tombstone
    refusal: Answer | None = None
    move: Move | None = None

    @property
    def outcome(self) -> str:
        if self.content is None:
            return "tombstone"
        return "refused" if self.refusal else "posted"


class Refused(Exception):
    def __init__(self, outcome: str, *, available: int | None = None, remembered: bool = False) -> None:
        super().__init__(outcome)
        self.answer = Answer(outcome=outcome, available=available)
        self.remembered = remembered


@dataclass(kw_only=True)
class Casino:
    now: datetime
    cash: dict[tuple[UUID, str], int] = field(default_factory=dict)  # by player and currency
    house: defaultdict[tuple[str, str], int] = field(default_factory=lambda: defaultdict(int))  # by provider, currency
    frozen: set[UUID] = field(default_factory=set)
    breaks: dict[UUID, datetime] = field(default_factory=dict)
    games: dict[tuple[str, str], bool] = field(default_factory=dict)  # by provider and code: is it switched on?
    providers: dict[str, bool] = field(default_factory=dict)
    sessions: dict[str, Session] = field(default_factory=dict)  # by token
    rounds: dict[tuple[str, str, UUID], Round] = field(default_factory=dict)
    keys: dict[TransferKey, Known] = field(default_factory=dict)
    moves: defaultdict[tuple[UUID, str], list[Move]] = field(default_factory=lambda: defaultdict(list))

    def play(self, command: Command) -> Answer:
        """Do the command and return what the caller should be told."""
        if known := self.keys.get(command.key):
            return self._first_answer(command, known)
        try:
            match command:
                case PlaceBet():
                    return self._bet(command)
                case PayWin():
                    return self._win(command)
                case RollBackBet():
                    return self._roll_back(command)
        except Refused as refused:
            if refused.remembered:
                self.keys[command.key] = Known(content=command.content(), refusal=refused.answer)
            return refused.answer

    def _first_answer(self, command: Command, known: Known) -> Answer:
        if known.content is None:
            return Answer(outcome="key_cancelled")
        if known.content != command.content():
            return Answer(outcome="idempotency_conflict")
        if known.refusal:
            return known.refusal
        came_to = None
        if isinstance(command, RollBackBet):
            undone = self.keys[command.bet_key]
            came_to = "rolled_back" if known.move else ("unknown_bet" if undone.content is None else "nothing_to_do")
        return self._posted(command, replayed=True, came_to=came_to)

    # --- the three commands ---

    def _bet(self, bet: PlaceBet) -> Answer:
        session = self.sessions.get(bet.session_token)
        if session is None or (session.player, session.provider) != (bet.player_id, bet.provider):
            raise Refused("session_invalid")
        if session.currency != bet.stake.currency:
            raise Refused("currency_mismatch")
        where = (bet.provider, bet.round_id, bet.player_id)
        played = self.rounds.get(where)
        available = self.cash[bet.player_id, bet.stake.currency]
        for is_refused, outcome in (
            (session.expires_at <= self.now, "session_expired"),
            ((bet.provider, bet.game_code) not in self.games, "unknown_game"),
            (not (self.games.get((bet.provider, bet.game_code)) and self.providers[bet.provider]), "game_disabled"),
            (bet.player_id in self.frozen, "player_frozen"),
            (self.breaks.get(bet.player_id, self.now) > self.now, "on_cool_off"),
            (played is not None and played.currency != bet.stake.currency, "currency_mismatch"),
            (played is not None and played.state == "closed", "round_closed"),
        ):
            if is_refused:
                raise Refused(outcome, remembered=True)
        if bet.stake.minor > available:
            raise Refused("insufficient_funds", available=available, remembered=True)
        played = self.rounds.setdefault(where, Round(currency=bet.stake.currency))
        played.state = "closed" if bet.closes_round else "open"
        played.stake += bet.stake.minor
        return self._post(bet, code=3, amount=-bet.stake.minor, where=where)

    def _win(self, win: PayWin) -> Answer:
        where = (win.provider, win.round_id, win.player_id)
        bet, played = self.keys.get(win.bet_key), self.rounds.get(where)
        if bet is None or bet.outcome != "posted" or (bet.move and bet.move.is_undone):
            raise Refused("bet_not_found")
        named = bet.content or {}
        if (named.get("act"), named.get("player"), named.get("currency")) != (
            "bet",
            str(win.player_id),
            win.win.currency,
        ):
            raise Refused("bet_not_found")
        if played is None or played.currency != win.win.currency:
            raise Refused("bet_not_found")
        if win.closes_round and played.state == "open":
            played.state = "closed"
        played.win += win.win.minor
        return self._post(win, code=4, amount=win.win.minor, where=where)

    def _roll_back(self, rollback: RollBackBet) -> Answer:
        bet = self.keys.get(rollback.bet_key)
        if rollback.bet_key == rollback.key:
            raise Refused("idempotency_conflict")  # it can't leave a tombstone where its own answer belongs
        if bet is None:
            self.keys[rollback.bet_key] = Known(content=None)
            return self._nothing_moved(rollback, came_to="unknown_bet")
        if bet.outcome != "posted" or bet.move is None or bet.move.is_undone:
            return self._nothing_moved(rollback, came_to="nothing_to_do")
        if bet.move.code != 3 or bet.move not in self.moves[rollback.player_id, rollback.currency]:
            raise Refused("bet_not_found")
        played = self.rounds[bet.move.round]
        if played.win:
            raise Refused("bet_settled")
        bet.move.is_undone = True
        played.stake += bet.move.amount  # which was negative
        if played.stake == 0:
            played.state = "rolled_back"
        return self._post(rollback, code=5, amount=-bet.move.amount, where=bet.move.round, came_to="rolled_back")

    # --- what they have in common ---

    def _post(
        self, command: Command, *, code: int, amount: int, where: tuple[str, str, UUID], came_to: str | None = None
    ) -> Answer:
        move = None
        if amount:
            account = account_of(command)
            self.cash[account] += amount
            self.house[command.provider, account[1]] -= amount
            move = Move(code=code, round=where, amount=amount, balance_after=self.cash[account])
            self.moves[account].append(move)
        self.keys[command.key] = Known(content=command.content(), move=move)
        return self._posted(command, came_to=came_to)

    def _nothing_moved(self, rollback: RollBackBet, *, came_to: str) -> Answer:
        self.keys[rollback.key] = Known(content=rollback.content())
        return self._posted(rollback, came_to=came_to)

    def _posted(self, command: Command, *, replayed: bool = False, came_to: str | None = None) -> Answer:
        return Answer(outcome="posted", balance=self.cash[account_of(command)], replayed=replayed, came_to=came_to)


def account_of(command: Command) -> tuple[UUID, str]:
    match command:
        case PlaceBet(stake=amount) | PayWin(win=amount):
            return command.player_id, amount.currency
        case RollBackBet():
            return command.player_id, command.currency
