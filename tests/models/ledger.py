"""The ledger over dictionaries: what should come of each operation, and what should then be stored.

All or nothing by construction: an operation works on a draft, which replaces the books only if nothing was refused.
"""

from collections.abc import Callable, Sequence
from copy import deepcopy
from dataclasses import dataclass, field

from core.wallet import AccountAddress


@dataclass(frozen=True, slots=True)
class Moved:
    """One transfer: the balances after it are kept of bounded accounts only."""

    debit: AccountAddress
    credit: AccountAddress
    amount: int
    debit_balance: int | None
    credit_balance: int | None
    linked_to: int | None = None  # the place of the first transfer of its group
    hold: int | None = None


@dataclass(slots=True)
class Hold:
    cash: AccountAddress
    held: AccountAddress
    amount: int
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
    """The books, and what became of each key."""

    def __init__(self) -> None:
        self.books = Books()
        self.keys: dict[str, Known] = {}

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

    # --- what a piece of work may do ---

    def post(self, *moves: tuple[AccountAddress, AccountAddress, int]) -> int:
        return self._post(moves)

    def place_hold(self, cash: AccountAddress, held: AccountAddress, amount: int) -> int:
        self.books.holds.append(Hold(cash, held, amount))
        return self._post([(cash, held, amount)], hold=len(self.books.holds) - 1)

    def resolve_hold(self, number: int | None, to: AccountAddress, amount: int) -> int:
        """Back to the cash account it is a release, anywhere else a capture."""
        if number is None:
            raise Refused("not_found")
        hold = self.books.holds[number]
        if amount > hold.remaining:
            raise Refused("hold_closed")
        if to == hold.cash:
            hold.released += amount
        else:
            hold.captured += amount
        if not hold.remaining:
            hold.state = "released" if to == hold.cash else "captured"
        return self._post([(hold.held, to, amount)], hold=number)

    def reverse(self, place: int | None) -> int:
        if place is None:
            raise Refused("not_found")
        if place in self.books.undone:
            raise Refused("already_reversed")
        moved = self.books.transfers[place]
        self.books.undone[place] = reversal = self._post([(moved.credit, moved.debit, moved.amount)])
        return reversal

    def _post(self, moves: Sequence[tuple[AccountAddress, AccountAddress, int]], *, hold: int | None = None) -> int:
        first = len(self.books.transfers)
        linked_to = first if len(moves) > 1 else None
        for debit, credit, amount in moves:
            after = self._move(debit, -amount), self._move(credit, amount)
            self.books.transfers.append(Moved(debit, credit, amount, *after, linked_to, hold))
        return first

    def _move(self, account: AccountAddress, amount: int) -> int | None:
        balance = self.books.balances.get(account, 0) + amount
        if account.bounded and balance < 0:
            raise Refused("insufficient_funds", available=balance - amount, requested=-amount)
        self.books.balances[account] = balance
        return balance if account.bounded else None
