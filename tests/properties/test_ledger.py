"""Whatever is asked of the ledger, in whatever order: it answers and stores what the model foretells, and a refused
operation leaves everything as it was.
"""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import asdict, dataclass
from itertools import count
from typing import Any
from uuid import UUID

import orjson
import pytest

from core.database import connection
from core.errors import DomainError
from core.money import Money
from core.unit_of_work import UnitOfWork, once, unit_of_work
from core.wallet import (
    AccountAddress,
    Posting,
    TransferCode,
    TransferKey,
    gateway_funds,
    house_games,
    player_cash,
    player_held,
)
from core.wallet.invariants import verify_ledger
from core.wallet.models import AccountKind
from tests.models.ledger import Ledger, Refused
from tests.properties import ledger_sequences as ask
from tests.properties.sequences import hold, seeds

ROUND = UUID(int=1)
NO_SUCH_ID = 2**62
worlds = count(1)


@pytest.mark.parametrize("chunk", range(10))
async def test_the_ledger_does_what_the_model_foretells(database: str, chunk: int) -> None:
    for seed in seeds("ledger", count=5, chunk=chunk):
        await hold("ledger", seed, ask.operations(seed, 100), ask_a_new_ledger)


@pytest.mark.nightly
@pytest.mark.timeout(0)
@pytest.mark.parametrize("chunk", range(25))
async def test_the_ledger_does_what_the_model_foretells_all_night(database: str, chunk: int) -> None:
    for seed in seeds("ledger", count=20, chunk=chunk):
        await hold("ledger", seed, ask.operations(seed, 200), ask_a_new_ledger)


async def ask_a_new_ledger(sequence: Sequence[ask.Operation]) -> None:
    world = World()
    for operation in sequence:
        plan = world.plan(operation)
        answered = await world.answer(operation, plan)
        stored = await world.stored()
        assert answered == world.foretell(operation, plan), operation
        assert stored == world.foretold(), operation
    assert await verify_ledger() == []


Move = tuple[AccountAddress, AccountAddress, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What an operation means at this moment: to the model, and to the product."""

    lock: Sequence[AccountAddress]  # a bounded one first
    foretold: Callable[[Ledger], int]
    work: Callable[[UnitOfWork], Awaitable[int]]


class World:
    """Accounts and keys of its own in the database, and the model beside them."""

    def __init__(self) -> None:
        number = next(worlds)
        self.model = Ledger()
        self.source = f"world-{number}"
        self.players = [UUID(int=number << 16 | player) for player in range(ask.PEOPLE)]
        self.transfer_ids: list[int] = []  # by their place in the model
        self.hold_ids: list[int] = []

    # --- what is meant ---

    def account(self, name: int | str, currency: str) -> AccountAddress:
        match name:
            case int():
                return player_cash(self.players[name], currency)
            case "games":
                return house_games(self.source, currency)
            case "gateway":
                return gateway_funds(self.source, currency)
        return AccountAddress(AccountKind.HOUSE_CAPITAL, self.source, currency)

    def plan(self, operation: ask.Operation) -> Plan | None:
        match operation:
            case ask.Post():
                return self._plan_post([
                    (self.account(move.debit, move.currency), self.account(move.credit, move.currency), move.amount)
                    for move in operation.moves
                ])  # fmt: skip
            case ask.PlaceHold(player=player, currency=currency, amount=amount):
                cash, held = player_cash(self.players[player], currency), player_held(self.players[player], currency)
                return self._plan_hold(cash, held, amount)
            case ask.ResolveHold():
                return self._plan_resolution(operation)
            case ask.Reverse():
                return self._plan_reversal(operation)
        return None

    def _plan_post(self, moves: Sequence[Move]) -> Plan:
        async def post(uow: UnitOfWork) -> int:
            first, *_ = await uow.ledger.post(*map(posting, moves))
            return first.id

        sides = [side for debit, credit, _ in moves for side in (debit, credit)]
        return Plan(lock=[self.account(0, "USDT"), *sides], foretold=lambda books: books.post(*moves), work=post)

    def _plan_hold(self, cash: AccountAddress, held: AccountAddress, amount: int) -> Plan:
        async def place(uow: UnitOfWork) -> int:
            placed = await uow.ledger.place_hold(posting((cash, held, amount)))
            return placed.transfer.id

        return Plan(lock=[cash, held], foretold=lambda books: books.place_hold(cash, held, amount), work=place)

    def _plan_resolution(self, operation: ask.ResolveHold) -> Plan:
        number = len(self.hold_ids) - 1 - operation.hold
        known = number >= 0
        hold = self.model.books.holds[number] if known else None
        cash = hold.cash if hold else self.account(0, "USDT")
        held = hold.held if hold else player_held(self.players[0], "USDT")
        to = self.account("gateway", cash.currency) if operation.capture else cash
        amount = operation.amount or (hold.remaining if hold else 0) or 1
        hold_id = self.hold_ids[number] if known else NO_SUCH_ID

        async def resolve(uow: UnitOfWork) -> int:
            return (await uow.ledger.resolve_hold(hold_id, posting((held, to, amount)))).id

        return Plan(
            lock=[cash, held, to],
            foretold=lambda books: books.resolve_hold(number if known else None, to, amount),
            work=resolve,
        )

    def _plan_reversal(self, operation: ask.Reverse) -> Plan:
        transfers = self.model.books.transfers
        # A hold's transfers are undone through the hold, so they are passed over.
        free = [place for place, moved in enumerate(transfers) if moved.hold is None]
        place = free[-1 - operation.transfer] if operation.transfer < len(free) else None
        sides = [] if place is None else [transfers[place].debit, transfers[place].credit]
        transfer_id = NO_SUCH_ID if place is None else self.transfer_ids[place]

        async def reverse(uow: UnitOfWork) -> int:
            reversal = await uow.ledger.reverse(transfer_id, code=TransferCode.ADJUSTMENT, reference=ROUND)
            return reversal.id

        return Plan(lock=[self.account(0, "USDT"), *sides], foretold=lambda books: books.reverse(place), work=reverse)

    # --- what is answered ---

    async def answer(self, operation: ask.Operation, plan: Plan | None) -> dict[str, Any]:
        key = TransferKey(self.source, str(operation.key))
        try:
            if plan is None:
                async with unit_of_work() as uow:
                    await uow.keys.keep_tombstone(key)
                return {"outcome": "cancelled"}
            receipt = await once(
                key, content_of(operation), lock=plan.lock, work=plan.work, remember_refusals=remembers(operation)
            )
        except DomainError as refusal:
            amounts = {name: fact.minor for name, fact in refusal.facts.items() if isinstance(fact, Money)}
            return {"outcome": refusal.code, **amounts}
        return {"outcome": "posted", "transfer": receipt.transfer_id, "replayed": receipt.replayed}

    def foretell(self, operation: ask.Operation, plan: Plan | None) -> dict[str, Any]:
        try:
            if plan is None:
                self.model.cancel(str(operation.key))
                return {"outcome": "cancelled"}
            place, replayed = self.model.once(
                str(operation.key),
                content_of(operation),
                plan.foretold,
                remember_refusals=remembers(operation),
            )
        except Refused as refusal:
            return {"outcome": refusal.code, **refusal.facts}
        return {"outcome": "posted", "transfer": self.transfer_ids[place], "replayed": replayed}

    # --- what is stored ---

    def foretold(self) -> dict[str, Any]:
        books = self.model.books
        accounts = {account: balance for account, balance in books.balances.items() if balance}
        sums = dict.fromkeys(ask.CURRENCIES, 0)
        for account, balance in accounts.items():
            sums[account.currency] += balance
        assert not any(sums.values()), "the model itself conserves money"
        return {
            "accounts": sorted([int(a.kind), a.owner, a.currency, balance] for a, balance in accounts.items()),
            "transfers": [
                [
                    f"{moved.debit.kind}:{moved.debit.owner}",
                    f"{moved.credit.kind}:{moved.credit.owner}",
                    moved.amount,
                    moved.debit_balance,
                    moved.credit_balance,
                    None if moved.linked_to is None else self.transfer_ids[moved.linked_to],
                    None if moved.hold is None else self.hold_ids[moved.hold],
                ]
                for moved in books.transfers
            ],
            "holds": [[hold.amount, hold.captured, hold.released, hold.state] for hold in books.holds],
            "keys": sorted([key, known.outcome] for key, known in self.model.keys.items()),
            "undone": sorted([self.transfer_ids[it], self.transfer_ids[by]] for it, by in books.undone.items()),
        }

    async def stored(self) -> dict[str, Any]:
        """Read everything, and learn the ids of what is new."""
        owners = [*map(str, self.players), self.source]
        (row,) = await connection().execute_query_dict(_STORED, [owners, self.source])
        found = {name: orjson.loads(rows) if isinstance(rows, str) else rows for name, rows in row.items()}
        self.transfer_ids = [transfer.pop(0) for transfer in found["transfers"]]
        self.hold_ids = [hold.pop(0) for hold in found["holds"]]
        return found


def posting(move: Move) -> Posting:
    debit, credit, amount = move
    money, code = Money(amount, debit.currency), TransferCode.ADJUSTMENT
    return Posting(debit=debit, credit=credit, amount=money, code=code, reference=ROUND)


def content_of(operation: ask.Operation) -> dict[str, object]:
    return {"act": type(operation).__name__, **asdict(operation)}


def remembers(operation: ask.Operation) -> bool:
    return not isinstance(operation, ask.Post) or operation.remember_refusals


_STORED = """
    WITH account AS MATERIALIZED (
        SELECT id, kind, owner, currency, CASE WHEN bounded THEN balance ELSE (
            SELECT coalesce(sum(balance), 0)::bigint FROM ledger_shard WHERE account_id = ledger_account.id
        ) END AS balance
        FROM ledger_account WHERE owner = ANY($1)
    ), transfer AS MATERIALIZED (
        SELECT transfer.*, debit.kind || ':' || debit.owner AS debit, credit.kind || ':' || credit.owner AS credit
        FROM account AS debit
        JOIN ledger_transfer AS transfer ON transfer.debit_account_id = debit.id
        JOIN account AS credit ON credit.id = transfer.credit_account_id
    )
    SELECT
        (SELECT coalesce(json_agg(json_build_array(kind, owner, currency, balance)
                                  ORDER BY kind, owner, currency, balance), '[]')
         FROM account WHERE balance <> 0) AS accounts,
        (SELECT coalesce(json_agg(json_build_array(id, debit, credit, amount, debit_balance, credit_balance, link_id,
                                                   hold_id) ORDER BY id), '[]')
         FROM transfer) AS transfers,
        (SELECT coalesce(json_agg(json_build_array(hold.id, hold.amount, captured, released, state)
                                  ORDER BY hold.id), '[]')
         FROM ledger_hold AS hold JOIN account ON account.id = hold.account_id) AS holds,
        (SELECT coalesce(json_agg(json_build_array(external_id, outcome) ORDER BY external_id COLLATE "C"), '[]')
         FROM ledger_key WHERE source = $2) AS keys,
        (SELECT coalesce(json_agg(json_build_array(transfer_id, reversal_id) ORDER BY transfer_id), '[]')
         FROM ledger_reversal JOIN transfer ON transfer.id = transfer_id) AS undone
"""
