"""What game providers may ask for, over dictionaries: what should come of each command, and what should then be stored.

No database, no locks, nothing at once. It takes the commands that the engine takes and foretells its answers.
"""

import copy
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

from core.games.commands import Adjust, AwardKind, Command, PayAward, PayWin, PlaceBet, RollBack
from core.wallet import TransferKey

SESSION_LIFETIME = timedelta(hours=8)
BET, WIN, ROLLBACK, ADJUSTMENT, ADVANCED, REPAID = 3, 4, 5, 8, 10, 11  # of core.wallet.TransferCode
AWARDS = {AwardKind.PROMOTION: 13, AwardKind.FREE_ROUNDS: 14, AwardKind.JACKPOT: 15}

Account = tuple[UUID, str]  # of a player, in a currency
Where = tuple[str, str, UUID]  # a round: provider, its id, the player


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    outcome: str  # "posted", or the refusal's code
    balance: int | None = None  # after it; None for a refusal
    replayed: bool = False
    came_to: str | None = None  # of what was posted
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
    code: int
    round: Where | None  # None: of an award
    amount: int
    balance_after: int
    event: str | None  # which one tells of it, if any
    is_undone: bool = False

    @property
    def round_name(self) -> str:
        return self.round[1] if self.round else ""


@dataclass(slots=True, kw_only=True)
class Known:
    """What is kept of a key."""

    content: dict[str, object] | None  # None: a tombstone
    refusal: Answer | None = None
    move: Move | None = None
    account: Account | None = None
    code: int | None = None

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
class Books:
    """Everything that commands change."""

    cash: dict[Account, int] = field(default_factory=dict)
    owed: defaultdict[Account, int] = field(default_factory=lambda: defaultdict(int))
    house: defaultdict[tuple[str, str], int] = field(default_factory=lambda: defaultdict(int))  # by provider, currency
    rounds: dict[Where, Round] = field(default_factory=dict)
    keys: dict[TransferKey, Known] = field(default_factory=dict)
    moves: defaultdict[Account, list[Move]] = field(default_factory=lambda: defaultdict(list))


@dataclass(kw_only=True)
class Casino:
    now: datetime
    books: Books = field(default_factory=Books)
    frozen: set[UUID] = field(default_factory=set)
    breaks: dict[UUID, datetime] = field(default_factory=dict)
    games: dict[tuple[str, str], bool] = field(default_factory=dict)  # by provider and code: is it switched on?
    stakes: dict[tuple[str, str, str], tuple[int, int]] = field(default_factory=dict)  # by provider, code, currency
    providers: dict[str, bool] = field(default_factory=dict)
    sessions: dict[str, Session] = field(default_factory=dict)  # by its token's digest

    def play(self, commands: Sequence[Command]) -> list[Answer]:
        """Do the commands, all or none, and return what the caller should be told of each."""
        before = copy.deepcopy(self.books) if len(commands) > 1 else self.books
        answers = []
        for command in commands:
            try:
                answers.append(self._play(command))
            except Refused as refused:
                self.books = before
                if refused.remembered:
                    self.books.keys[command.key] = Known(content=command.content(), refusal=refused.answer)
                return [refused.answer] * len(commands)
        return answers

    def _play(self, command: Command) -> Answer:
        if known := self.books.keys.get(command.key):
            return self._first_answer(command, known)
        match command:
            case PlaceBet():
                return self._bet(command)
            case PayWin():
                return self._win(command)
            case RollBack():
                return self._roll_back(command)
            case Adjust():
                return self._adjust(command)
            case PayAward():
                return self._award(command)

    def _first_answer(self, command: Command, known: Known) -> Answer:
        if known.content is None:
            raise Refused("key_cancelled")
        if known.content != command.content():
            raise Refused("idempotency_conflict")
        if known.refusal:
            raise Refused(known.refusal.outcome, available=known.refusal.available)
        came_to = "done"
        if isinstance(command, RollBack) and known.move is None:
            undone = self.books.keys[command.original_key]
            came_to = "unknown_original" if undone.content is None else "nothing_to_do"
        return self._posted(command, replayed=True, came_to=came_to)

    # --- the commands ---

    def _bet(self, bet: PlaceBet) -> Answer:
        session = self.sessions.get(bet.session_digest)
        if session is None or (session.player, session.provider) != (bet.player_id, bet.provider):
            raise Refused("session_invalid")
        if session.currency != bet.stake.currency:
            raise Refused("currency_mismatch")
        where, stake = (bet.provider, bet.round_id, bet.player_id), bet.stake.minor
        played = self.books.rounds.get(where)
        available = self.books.cash[account_of(bet)]
        overtaken = bet.rules.win_before_bet and played is not None and played.stake == 0 and played.win > 0
        lowest, highest = self.stakes.get((bet.provider, bet.game_code, bet.stake.currency), (0, 2**63))
        for is_refused, outcome in (
            (session.expires_at <= self.now, "session_expired"),
            ((bet.provider, bet.game_code) not in self.games, "unknown_game"),
            (not (self.games.get((bet.provider, bet.game_code)) and self.providers[bet.provider]), "game_disabled"),
            (bet.player_id in self.frozen, "player_frozen"),
            (self.breaks.get(bet.player_id, self.now) > self.now, "on_cool_off"),
            (played is not None and played.currency != bet.stake.currency, "currency_mismatch"),
            (played is not None and played.state == "closed" and not overtaken, "round_closed"),
            (stake > 0 and not lowest <= stake <= highest, "stake_out_of_range"),
        ):
            if is_refused:
                raise Refused(outcome, remembered=True)
        if stake > available:
            raise Refused("insufficient_funds", available=available, remembered=True)
        played = self.books.rounds.setdefault(where, Round(currency=bet.stake.currency))
        if bet.closes_round:
            played.state = "closed"
        elif played.state != "closed":
            played.state = "open"
        played.stake += stake
        return self._post(bet, code=BET, amount=-stake, where=where, event="BetPlaced")

    def _win(self, win: PayWin) -> Answer:
        where, amount = (win.provider, win.round_id, win.player_id), win.win.minor
        played = self.books.rounds.get(where)
        bet = self.books.keys.get(win.bet_key) if win.bet_key else None
        overtakes = bet is None if win.bet_key else played is None
        if overtakes:
            if not win.rules.win_before_bet:
                raise Refused("bet_not_found")
            if played is None and (win.provider, win.game_code) not in self.games:
                raise Refused("unknown_game")
        elif (
            played is None or played.state == "rolled_back" or (win.bet_key and not self._stands(bet, account_of(win)))
        ):
            raise Refused("bet_not_found")
        if played is not None and played.currency != win.win.currency:
            raise Refused("bet_not_found")
        played = self.books.rounds.setdefault(where, Round(currency=win.win.currency))
        if win.closes_round and played.state == "open":
            played.state = "closed"
        played.win += amount
        return self._post(win, code=WIN, amount=amount, where=where, event="WinPaid")

    @staticmethod
    def _stands(bet: Known | None, account: Account) -> bool:
        if bet is None or bet.outcome != "posted" or (bet.account, bet.code) != (account, BET):
            return False
        return not (bet.move and bet.move.is_undone)

    def _roll_back(self, rollback: RollBack) -> Answer:
        original, account = self.books.keys.get(rollback.original_key), account_of(rollback)
        if rollback.original_key == rollback.key:
            raise Refused("idempotency_conflict")  # it can't leave a tombstone where its own answer belongs
        if original is None:
            self.books.keys[rollback.original_key] = Known(content=None)
            return self._nothing_moved(rollback, came_to="unknown_original")
        if original.outcome != "posted" or original.move is None or original.move.is_undone:
            if (
                original.outcome == "posted"
                and original.move is None
                and (original.account, original.code) == (account, BET)
            ):
                self._undo_free_spin(rollback)
            return self._nothing_moved(rollback, came_to="nothing_to_do")
        move, is_bet = original.move, original.code == BET
        may = is_bet or (original.code in {WIN, *AWARDS.values()} and rollback.rules.roll_back_wins)
        if original.account != account or not may:
            raise Refused("bet_not_found")
        played = self.books.rounds[move.round] if move.round else None
        if is_bet:
            assert played is not None
            if played.win and not rollback.rules.roll_back_settled_bets:
                raise Refused("bet_settled")
            played.stake += move.amount  # which was negative
            if played.stake == 0:
                played.state = "rolled_back"
        elif played is not None:
            played.win = max(0, played.win - move.amount)
        move.is_undone = True
        self._advance(account, short=move.amount - self.books.cash[account], where=move.round)
        event = "BetRolledBack" if is_bet else "WinRolledBack" if played is not None else "AwardTakenBack"
        payer = None if original.code in {13, 14} else rollback.provider
        return self._post(rollback, code=ROLLBACK, amount=-move.amount, where=move.round, event=event, payer=payer)

    def _undo_free_spin(self, rollback: RollBack) -> None:
        played = self.books.rounds.get((rollback.provider, rollback.round_id or "", rollback.player_id))
        if played is not None and played.stake == played.win == 0:
            played.state = "rolled_back"

    def _adjust(self, adjustment: Adjust) -> Answer:
        where = (adjustment.provider, adjustment.round_id, adjustment.player_id)
        played, amount, account = self.books.rounds.get(where), adjustment.amount.minor, account_of(adjustment)
        if played is None or played.currency != account[1]:
            raise Refused("bet_not_found")
        if -amount > self.books.cash[account]:
            raise Refused("insufficient_funds", available=self.books.cash[account])
        off_the_win = min(-amount, played.win)  # below zero: it adds to it
        played.win -= off_the_win
        played.stake += max(0, -amount - off_the_win)
        return self._post(adjustment, code=ADJUSTMENT, amount=amount, where=where, event="RoundAdjusted")

    def _award(self, award: PayAward) -> Answer:
        payer = award.provider if award.kind is AwardKind.JACKPOT else None
        return self._post(
            award, code=AWARDS[award.kind], amount=award.amount.minor, where=None, event="AwardPaid", payer=payer
        )

    # --- what they have in common ---

    def _post(
        self, command: Command, *, code: int, amount: int, where: Where | None, event: str, payer: str | None = ""
    ) -> Answer:
        """`payer`: whose games stand on the other side; None: the operator's promotions, which all worlds share."""
        account, move = account_of(command), None
        if amount:
            move = self._move(account, code, amount, where, event)
            if payer is not None:
                self.books.house[command.provider, account[1]] -= amount
            self._repay(account, amount, where)
        self.books.keys[command.key] = Known(content=command.content(), move=move, account=account, code=code)
        return self._posted(command)

    def pay_in(self, account: Account, amount: int) -> None:
        self._move(account, ADJUSTMENT, amount, None, None)
        self._repay(account, amount, None)

    def _repay(self, account: Account, amount: int, where: Where | None) -> None:
        if (repaid := min(amount, self.books.owed[account])) > 0:
            self.books.owed[account] -= repaid
            self._move(account, REPAID, -repaid, where, None)

    def _advance(self, account: Account, *, short: int, where: Where | None) -> None:
        if short > 0:
            self.books.owed[account] += short
            self._move(account, ADVANCED, short, where, None)

    def _move(self, account: Account, code: int, amount: int, where: Where | None, event: str | None) -> Move:
        self.books.cash[account] += amount
        move = Move(code=code, round=where, amount=amount, balance_after=self.books.cash[account], event=event)
        self.books.moves[account].append(move)
        return move

    def _nothing_moved(self, rollback: RollBack, *, came_to: str) -> Answer:
        self.books.keys[rollback.key] = Known(content=rollback.content(), account=account_of(rollback), code=ROLLBACK)
        return self._posted(rollback, came_to=came_to)

    def _posted(self, command: Command, *, replayed: bool = False, came_to: str = "done") -> Answer:
        return Answer(
            outcome="posted", balance=self.books.cash[account_of(command)], replayed=replayed, came_to=came_to
        )


def account_of(command: Command) -> Account:
    match command:
        case PlaceBet(stake=amount) | PayWin(win=amount) | Adjust(amount=amount) | PayAward(amount=amount):
            return command.player_id, amount.currency
        case RollBack():
            return command.player_id, command.currency
