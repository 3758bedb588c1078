"""The rule book for one round of one bet and one win, small enough to be read at a glance: what should be answered to
each of five calls, in any order, and what the player should then have.
"""

from dataclasses import dataclass

from core.money import Money
from integrations.conformance.table import money
from integrations.sandbox.dialect import Dialect, Feature, Meaning

STAKE, WIN = money("10"), money("25")


@dataclass(kw_only=True)
class Foretold:
    meanings: tuple[Meaning, ...]
    balance: Money


@dataclass
class RoundBook:
    dialect: Dialect
    balance: Money
    bet: str = "none"  # none, taken, refused, undone, cancelled (rolled back before it came)
    has_won: bool = False
    rollback: Meaning | None = None  # what the first one was answered

    def foretell(self, call: str) -> Foretold:
        """`call` is bet, win or rollback."""
        meanings = {"bet": self._bet, "win": self._win, "rollback": self._rollback}[call]()
        return Foretold(meanings=meanings, balance=self.balance)

    @property
    def _settles_once(self) -> bool:
        return Feature.SINGLE_SETTLEMENT in self.dialect.features

    def _bet(self) -> tuple[Meaning, ...]:
        match self.bet:
            case "taken":
                return (Meaning.REPLAYED,)
            case "undone":  # protocols differ in whether they say that it was taken once
                return Meaning.REPLAYED, Meaning.CANCELLED
            case "cancelled":
                return (Meaning.CANCELLED,)
            case "refused":
                return (Meaning.INSUFFICIENT_FUNDS,)
        if self.balance < STAKE:
            self.bet = "refused"
            return (Meaning.INSUFFICIENT_FUNDS,)
        self.bet = "taken"
        self.balance -= STAKE
        return (Meaning.OK,)

    def _win(self) -> tuple[Meaning, ...]:
        if self.has_won:
            return (Meaning.REPLAYED,)
        if self._settles_once and self.rollback is not None:
            return (Meaning.BET_SETTLED,)
        if not self._may_win():
            return (Meaning.BET_NOT_FOUND,)
        self.has_won = True
        self.balance += WIN
        return (Meaning.OK,)

    def _may_win(self) -> bool:
        if self.bet == "taken":
            return True
        if not self.dialect.rules.win_before_bet:
            return False
        # A win that names its bet sees that it was refused or cancelled; one that names its round sees no round.
        return self.bet == "none" or (self.bet != "undone" and Feature.WIN_NAMES_BET not in self.dialect.features)

    def _rollback(self) -> tuple[Meaning, ...]:
        if self.rollback is not None:
            return self.rollback, Meaning.REPLAYED
        if self.has_won and (self._settles_once or (self.bet == "taken" and not self._undoes_settled_bets)):
            return (Meaning.BET_SETTLED,)  # not remembered: the win may be taken back first
        match self.bet:
            case "none":
                self.bet, self.rollback = "cancelled", Meaning.UNKNOWN_ORIGINAL
            case "taken":
                self.bet, self.rollback = "undone", Meaning.OK
                self.balance += STAKE
            case _:
                self.rollback = Meaning.OK
        return (self.rollback,)

    @property
    def _undoes_settled_bets(self) -> bool:
        return self.dialect.rules.roll_back_settled_bets
