"""A ledger in the database beside its model: what an operation means to both, what is answered, what is stored."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from itertools import count
from typing import Any
from uuid import UUID

import orjson

from core.clock import ManualClock
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
    player_bonus,
    player_cash,
    player_held,
)
from core.wallet.conversions import Rate, accounts_of_conversion, convert
from core.wallet.expiry import expire_holds
from core.wallet.models import AccountKind
from tests.models.ledger import Ledger, Move, Refused
from tests.properties import ledger_sequences as ask

ROUND = UUID(int=1)
NO_SUCH_ID = 2**62
QUOTED_AT = datetime(2026, 11, 24, tzinfo=UTC)
worlds = count(1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What an operation means at this moment: to the model, and to the product."""

    lock: Sequence[AccountAddress]  # a bounded one first
    foretold: Callable[[Ledger], int]
    work: Callable[[UnitOfWork], Awaitable[int]]


class World:
    """Accounts, keys and a clock of its own in the database, and the model beside them."""

    def __init__(self) -> None:
        number = next(worlds)
        self.model = Ledger()
        self.clock = ManualClock()
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
            case "bonus":
                return player_bonus(self.players[0], currency)
        return AccountAddress(AccountKind.HOUSE_CAPITAL, self.source, currency)

    def plan(self, operation: ask.Operation) -> Plan | None:
        match operation:
            case ask.Post():
                return self._plan_post([self.move(move) for move in operation.moves])
            case ask.PlaceHold():
                return self._plan_hold(operation)
            case ask.ResolveHold():
                return self._plan_resolution(operation)
            case ask.Reverse():
                return self._plan_reversal(operation)
            case ask.Convert():
                return self._plan_conversion(operation)
        return None

    def move(self, move: ask.Move) -> Move:
        debit, credit = self.account(move.debit, move.currency), self.account(move.credit, move.currency)
        return Move(debit, credit, move.amount or self.model.books.balances.get(debit) or 1)

    def _plan_post(self, moves: Sequence[Move]) -> Plan:
        async def post(uow: UnitOfWork) -> int:
            first, *_ = await uow.ledger.post(*map(posting, moves))
            return first.id

        sides = [side for move in moves for side in (move.debit, move.credit)]
        return Plan(lock=[self.account(0, "USDT"), *sides], foretold=lambda books: books.post(*moves), work=post)

    def _plan_hold(self, operation: ask.PlaceHold) -> Plan:
        player, currency, amount = self.players[operation.player], operation.currency, operation.amount
        cash, held = player_cash(player, currency), player_held(player, currency)

        async def place(uow: UnitOfWork) -> int:
            expires_at = None if operation.hours is None else self.clock.now() + timedelta(hours=operation.hours)
            placed = await uow.ledger.place_hold(posting(Move(cash, held, amount)), expires_at=expires_at)
            return placed.transfer.id

        return Plan(
            lock=[cash, held],
            foretold=lambda books: books.place_hold(cash, held, amount, hours=operation.hours),
            work=place,
        )

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
            return (await uow.ledger.resolve_hold(hold_id, posting(Move(held, to, amount)))).id

        return Plan(
            lock=[cash, held, to],
            foretold=lambda books: books.resolve_hold(number if known else None, to, amount),
            work=resolve,
        )

    def _plan_reversal(self, operation: ask.Reverse) -> Plan:
        moves = [moved.move for moved in self.model.books.transfers]
        # A hold's transfers are undone through the hold, so they are passed over.
        free = [place for place, move in enumerate(moves) if move.hold is None]
        place = free[-1 - operation.transfer] if operation.transfer < len(free) else None
        sides = [] if place is None else [moves[place].debit, moves[place].credit]
        transfer_id = NO_SUCH_ID if place is None else self.transfer_ids[place]

        async def reverse(uow: UnitOfWork) -> int:
            undo = uow.ledger.take_back if operation.take_back else uow.ledger.reverse
            return (await undo(transfer_id, code=TransferCode.ADJUSTMENT, reference=ROUND)).id

        return Plan(
            lock=[self.account(0, "USDT"), *sides],
            foretold=lambda books: books.reverse(place, take_back=operation.take_back),
            work=reverse,
        )

    def _plan_conversion(self, operation: ask.Convert) -> Plan:
        (bought_currency,) = set(ask.CURRENCIES) - {operation.sold_currency}
        source = self.account(operation.seller, operation.sold_currency)
        target = self.account(operation.buyer, bought_currency)

        async def change(uow: UnitOfWork) -> int:
            done = await convert(
                uow,
                source=source,
                target=target,
                sold=Money(operation.sold, operation.sold_currency),
                rate=Rate.parse(operation.rate, source=self.source, quoted_at=QUOTED_AT),
                reference=ROUND,
            )
            return done.sold.id

        return Plan(
            lock=accounts_of_conversion(source, target),
            foretold=lambda books: books.convert(source, target, operation.sold, operation.rate),
            work=change,
        )

    # --- what is answered ---

    async def answer(self, operation: ask.Operation, plan: Plan | None) -> dict[str, Any]:
        try:
            match operation, plan:
                case ask.PassTime(), _:
                    self.clock.advance(timedelta(hours=operation.hours))
                    if operation.expire:
                        await expire_holds()
                    return {"outcome": "later"}
                case ask.Cancel(), _:
                    async with unit_of_work() as uow:
                        await uow.keys.keep_tombstone(TransferKey(self.source, str(operation.key)))
                    return {"outcome": "cancelled"}
                case _, Plan():
                    receipt = await once(
                        TransferKey(self.source, str(operation.key)),
                        content_of(operation),
                        lock=plan.lock,
                        work=plan.work,
                        remember_refusals=remembers(operation),
                    )
                    return {"outcome": "posted", "transfer": receipt.transfer_id, "replayed": receipt.replayed}
        except DomainError as refusal:
            amounts = {name: fact.minor for name, fact in refusal.facts.items() if isinstance(fact, Money)}
            return {"outcome": refusal.code, **amounts}
        raise AssertionError(operation)

    def foretell(self, operation: ask.Operation, plan: Plan | None) -> dict[str, Any]:
        try:
            match operation, plan:
                case ask.PassTime(), _:
                    self.model.hour += operation.hours
                    if operation.expire:
                        self.model.expire_holds()
                    return {"outcome": "later"}
                case ask.Cancel(), _:
                    self.model.cancel(str(operation.key))
                    return {"outcome": "cancelled"}
                case _, Plan():
                    place, replayed = self.model.once(
                        str(operation.key),
                        content_of(operation),
                        plan.foretold,
                        remember_refusals=remembers(operation),
                    )
                    return {"outcome": "posted", "transfer": self.transfer_ids[place], "replayed": replayed}
        except Refused as refusal:
            return {"outcome": refusal.code, **refusal.facts}
        raise AssertionError(operation)

    # --- what is stored ---

    def foretold(self) -> dict[str, Any]:
        books = self.model.books
        sums = dict.fromkeys(ask.CURRENCIES, 0)
        for account, balance in books.balances.items():
            sums[account.currency] += balance
        assert not any(sums.values()), "the model itself conserves money"
        return {
            "accounts": sorted(
                [int(account.kind), account.owner, account.currency, balance]
                for account, balance in books.balances.items()
                if balance and account.kind is not AccountKind.EXCHANGE
            ),
            "owed": sorted(
                [account.owner, account.currency, -balance]
                for account, balance in books.balances.items()
                if balance and account.kind is AccountKind.PLAYER_DEFICIT
            ),
            "transfers": [
                [
                    str(moved.move.debit.kind.value) + ":" + moved.move.debit.owner,
                    str(moved.move.credit.kind.value) + ":" + moved.move.credit.owner,
                    moved.move.amount,
                    moved.move.code.value,
                    moved.debit_balance,
                    moved.credit_balance,
                    None if moved.linked_to is None else self.transfer_ids[moved.linked_to],
                    None if moved.move.hold is None else self.hold_ids[moved.move.hold],
                ]
                for moved in books.transfers
            ],
            "holds": [[hold.amount, hold.captured, hold.released, hold.state] for hold in books.holds],
            "keys": sorted([key, known.outcome] for key, known in self.model.keys.items()),
            "undone": sorted([self.transfer_ids[it], self.transfer_ids[by]] for it, by in books.undone.items()),
            "rates": sorted([self.transfer_ids[place], Decimal(rate)] for place, rate in books.rates.items()),
        }

    async def stored(self) -> dict[str, Any]:
        """Read everything, and learn the ids of what is new."""
        owners = [*map(str, self.players), self.source]
        (row,) = await connection().execute_query_dict(_STORED, [owners, self.source])
        found = {name: orjson.loads(rows) if isinstance(rows, str) else rows for name, rows in row.items()}
        self.transfer_ids = [transfer.pop(0) for transfer in found["transfers"]]
        self.hold_ids = [hold.pop(0) for hold in found["holds"]]
        found["rates"] = [[link_id, Decimal(rate)] for link_id, rate in found["rates"]]
        return found


def posting(move: Move) -> Posting:
    money = Money(move.amount, move.debit.currency)
    return Posting(debit=move.debit, credit=move.credit, amount=money, code=move.code, reference=ROUND)


def content_of(operation: ask.Operation) -> dict[str, object]:
    return {"act": type(operation).__name__, **asdict(operation)}


def remembers(operation: ask.Operation) -> bool:
    return not isinstance(operation, ask.Post) or operation.remember_refusals


# The exchange's accounts are shared by all worlds: their transfers are looked at here, their balances by verify_ledger.
_STORED = """
    WITH account AS MATERIALIZED (
        SELECT id, kind, owner, currency, owed, CASE WHEN bounded THEN balance ELSE (
            SELECT coalesce(sum(balance), 0)::bigint FROM ledger_shard WHERE account_id = ledger_account.id
        ) END AS balance
        FROM ledger_account WHERE owner = ANY($1) OR kind = 16
    ), transfer AS MATERIALIZED (
        SELECT transfer.*, debit.kind || ':' || debit.owner AS debit, credit.kind || ':' || credit.owner AS credit
        FROM account AS debit
        JOIN ledger_transfer AS transfer ON transfer.debit_account_id = debit.id
        JOIN account AS credit ON credit.id = transfer.credit_account_id
    )
    SELECT
        (SELECT coalesce(json_agg(json_build_array(kind, owner, currency, balance)
                                  ORDER BY kind, owner, currency, balance), '[]')
         FROM account WHERE balance <> 0 AND kind <> 16) AS accounts,
        (SELECT coalesce(json_agg(json_build_array(owner, currency, owed) ORDER BY owner, currency), '[]')
         FROM account WHERE owed <> 0) AS owed,
        (SELECT coalesce(json_agg(json_build_array(id, debit, credit, amount, code, debit_balance, credit_balance,
                                                   link_id, hold_id) ORDER BY id), '[]')
         FROM transfer) AS transfers,
        (SELECT coalesce(json_agg(json_build_array(hold.id, hold.amount, captured, released, state)
                                  ORDER BY hold.id), '[]')
         FROM ledger_hold AS hold JOIN account ON account.id = hold.account_id) AS holds,
        (SELECT coalesce(json_agg(json_build_array(external_id, outcome) ORDER BY external_id COLLATE "C"), '[]')
         FROM ledger_key WHERE source = $2) AS keys,
        (SELECT coalesce(json_agg(json_build_array(transfer_id, reversal_id) ORDER BY transfer_id), '[]')
         FROM ledger_reversal JOIN transfer ON transfer.id = transfer_id) AS undone,
        (SELECT coalesce(json_agg(json_build_array(link_id, rate::text) ORDER BY link_id), '[]')
         FROM ledger_conversion WHERE source = $2) AS rates
"""
