"""The ledger over dictionaries: what should come of each operation, and what should then be stored.

All or nothing by construction: an operation works on a draft, which replaces the books only if nothing was refused.
What a player owes is not kept: it is minus the balance of his deficit account.
"""

from collections.abc import Callable, Sequence
from copy import deepcopy
from dataclasses import dataclass, field, replace
from fractions import Fraction

from core.money import currency_of
from core.wallet import AccountAddress, TransferCode, exchange
from core.wallet.models import AccountKind


@dataclass(frozen=True, slots=True)
class Move:
    """One transfer that is asked for."""

    debit: AccountAddress
    credit: AccountAddress
    amount: int
    code: TransferCode = TransferCode.ADJUSTMENT
    hold: int | None = None


@dataclass(frozen=True, slots=True)
class Moved:
    """One that was made: the balances after it are kept of bounded accounts only."""

    move: Move
    debit_balance: int | None
    credit_balance: int | None
    linked_to: int | None = None  # the place of the first transfer of its group


@dataclass(slots=True)
class Hold:
    cash: AccountAddress
    held: AccountAddress
    amount: int
    due_at: int | None  # an hour
    captured: int = 0
    released: int = 0
    state: str = "placed"  # until nothing is left: then what became of its last part

    @property
    def remaining(self) -> int:
        return self.amount - self.captured - self.released


@dataclass(slots=True)
class Books:
    balances: dict[AccountAddress, int] = field(default_factory=dict)
    transfers: list[Moved] = field(default_factory=list)
    holds: list[Hold] = field(default_factory=list)
    undone: dict[int, int] = field(default_factory=dict)  # place of the transfer: place of its reversal
    rates: dict[int, str] = field(default_factory=dict)  # place of a conversion's first transfer: its rate


class Refused(Exception):
    def __init__(self, code: str, **facts: int) -> None:
        super().__init__(code, facts)
        self.code, self.facts = code, facts


@dataclass(slots=True)
class Known:
    content: object  # None: a tombstone
    refusal: Refused | None = None
    place: int | None = None  # of its first transfer

    @property
    def outcome(self) -> str:
        if self.content is None:
            return "tombstone"
        return "refused" if self.refusal else "posted"


Work = Callable[["Ledger"], int]


class Ledger:
    """The books, what became of each key, and the hour."""

    def __init__(self) -> None:
        self.books = Books()
        self.keys: dict[str, Known] = {}
        self.hour = 0

    def once(self, key: str, content: object, work: Work, *, remember_refusals: bool) -> tuple[int, bool]:
        """Return the place of the first transfer, and whether this was told before. Raises Refused."""
        if known := self.keys.get(key):
            if known.content is None:
                raise Refused("key_cancelled")
            if known.content != content:
                raise Refused("idempotency_conflict")
            if known.refusal:
                raise known.refusal
            assert known.place is not None
            return known.place, True
        before, self.books = self.books, deepcopy(self.books)
        try:
            place = work(self)
        except Refused as refusal:
            self.books = before
            if remember_refusals:
                self.keys[key] = Known(content, refusal=refusal)
            raise
        self.keys[key] = Known(content, place=place)
        return place, False

    def cancel(self, key: str) -> None:
        """Leave a tombstone. Raises Refused for a key that was used."""
        if key in self.keys:
            raise Refused("idempotency_conflict")
        self.keys[key] = Known(None)

    def expire_holds(self) -> None:
        """Give back what is left of due holds, the longest due first."""
        due = [number for number, hold in enumerate(self.books.holds) if hold.state == "placed" and self._is_due(hold)]
        for number in sorted(due, key=lambda number: (self.books.holds[number].due_at, number)):
            hold = self.books.holds[number]
            release = Move(hold.held, hold.cash, hold.remaining, TransferCode.HOLD_RELEASED, hold=number)
            hold.released, hold.state = hold.amount - hold.captured, "expired"
            self._post([release])

    # --- what a piece of work may do: each returns the place of a transfer ---

    def post(self, *moves: Move) -> int:
        return self._post(moves)[0]

    def place_hold(self, cash: AccountAddress, held: AccountAddress, amount: int, *, hours: int | None) -> int:
        due_at = None if hours is None else self.hour + hours
        self.books.holds.append(Hold(cash, held, amount, due_at))
        return self.post(Move(cash, held, amount, hold=len(self.books.holds) - 1))

    def resolve_hold(self, number: int | None, to: AccountAddress, amount: int) -> int:
        """Back to the cash account it is a release, anywhere else a capture."""
        if number is None:
            raise Refused("not_found")
        hold = self.books.holds[number]
        is_capture = to != hold.cash
        if amount > hold.remaining or (is_capture and self._is_due(hold)):
            raise Refused("hold_closed")
        if is_capture:
            hold.captured += amount
        else:
            hold.released += amount
        if not hold.remaining:
            hold.state = "captured" if is_capture else "released"
        return self.post(Move(hold.held, to, amount, hold=number))

    def reverse(self, place: int | None, *, take_back: bool) -> int:
        if place is None:
            raise Refused("not_found")
        undone = self.books.transfers[place].move
        if undone.code in {TransferCode.ADVANCED, TransferCode.REPAID, TransferCode.CONVERSION}:
            raise Refused("conflict")
        if place in self.books.undone:
            raise Refused("already_reversed")
        moves = [Move(undone.credit, undone.debit, undone.amount)]
        short = undone.amount - self.books.balances.get(undone.credit, 0)
        if take_back and undone.credit.kind is AccountKind.PLAYER_CASH and short > 0:
            moves.insert(0, Move(undone.credit.deficit, undone.credit, short, TransferCode.ADVANCED))
        self.books.undone[place] = reversal = self._post(moves)[-1]
        return reversal

    def convert(self, source: AccountAddress, target: AccountAddress, sold: int, rate: str) -> int:
        finer = currency_of(target.currency).exponent - currency_of(source.currency).exponent
        bought = sold * Fraction(rate) * Fraction(10) ** finer // 1
        if not bought:
            raise Refused("invalid_amount")
        place, _ = self._post([
            Move(source, exchange(source.currency), sold, TransferCode.CONVERSION),
            Move(exchange(target.currency), target, bought, TransferCode.CONVERSION),
        ])  # fmt: skip
        self.books.rates[place] = rate
        return place

    # --- how money moves ---

    def _is_due(self, hold: Hold) -> bool:
        return hold.due_at is not None and hold.due_at <= self.hour

    def _post(self, moves: Sequence[Move]) -> list[int]:
        """Make the moves, and after each what it repays. Return the places of the moves."""
        first, places = len(self.books.transfers), []
        for move in moves:
            places.append(self._make(move))
            owed = -self.books.balances.get(replace(move.credit, kind=AccountKind.PLAYER_DEFICIT), 0)
            if owed and move.credit.kind is AccountKind.PLAYER_CASH and move.code is not TransferCode.ADVANCED:
                self._make(Move(move.credit, move.credit.deficit, min(owed, move.amount), TransferCode.REPAID))
        group = self.books.transfers[first:]
        if len(group) > 1:
            self.books.transfers[first:] = [replace(moved, linked_to=first) for moved in group]
        return places

    def _make(self, move: Move) -> int:
        after = self._change(move.debit, -move.amount), self._change(move.credit, move.amount)
        self.books.transfers.append(Moved(move, *after))
        return len(self.books.transfers) - 1

    def _change(self, account: AccountAddress, amount: int) -> int | None:
        balance = self.books.balances.get(account, 0) + amount
        if account.bounded and balance < 0:
            raise Refused("insufficient_funds", available=balance - amount, requested=-amount)
        self.books.balances[account] = balance
        return balance if account.bounded else None
