"""The ledger inside one unit of work: lock accounts, post transfers, reverse them, place and resolve holds.

What a player owes is repaid here, by whatever reaches his cash, so that no use case can forget it.
"""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from tortoise.backends.base.client import BaseDBAsyncClient
from tortoise.exceptions import IntegrityError

from core.errors import Conflict
from core.money import Money
from core.wallet.accounts import AccountAddress
from core.wallet.balances import find_transfer, is_reversed
from core.wallet.errors import AlreadyReversed
from core.wallet.holds import Holds, LockedHold, PlacedHold, ensure_ahead
from core.wallet.locked_accounts import LockedAccounts
from core.wallet.models import AccountKind, HoldState, TransferCode
from core.wallet.postings import PostedTransfer, Posting
from core.wallet.transfers import Step, insert_transfers

# Undone by what made them: what is owed is repaid, and money is changed back at a rate.
_NEVER_REVERSED = {
    TransferCode.ADVANCED: "of_a_deficit",
    TransferCode.REPAID: "of_a_deficit",
    TransferCode.CONVERSION: "of_a_conversion",
}


class Ledger:
    def __init__(self, connection: BaseDBAsyncClient) -> None:
        self._connection = connection
        self._accounts = LockedAccounts(connection)
        self._holds = Holds(connection)

    # --- accounts ---------------------------------------------------------------------------------------------------

    async def lock(self, *addresses: AccountAddress) -> None:
        """Open what is missing, then lock the bounded accounts until the unit of work ends. Once per unit of work."""
        await self._accounts.lock(addresses)

    def balance(self, address: AccountAddress) -> Money:
        """What a locked, bounded account holds at this point of the unit of work."""
        balance = self._accounts[address].balance
        assert balance is not None, f"{address} is unbounded: ask core.wallet.balances"
        return Money(balance, address.currency)

    def owed(self, cash: AccountAddress) -> Money:
        """What the player of a locked cash account owes in its currency, at this point of the unit of work."""
        return Money(self._accounts[cash].owed, cash.currency)

    async def flush(self) -> None:
        """Write the balances that moved, once, at the end."""
        await self._accounts.flush()

    # --- transfers --------------------------------------------------------------------------------------------------

    async def post(self, *postings: Posting, event_at: datetime | None = None) -> tuple[PostedTransfer, ...]:
        """Make the transfers, all or none, each seeing the balances that the one before left; return one for each.

        A credit to the cash of a player who owes is followed by its repayment, linked with it.

        Raises InsufficientFunds when a bounded account would go below zero; nothing is written then.
        """
        return await self._write(self._plan(postings), event_at=event_at)

    async def reverse(self, transfer_id: int, *, code: TransferCode, reference: UUID) -> PostedTransfer:
        """Undo a transfer by its mirror image, once.

        Raises AlreadyReversed, InsufficientFunds, NotFound, Conflict: what a hold moved is resolved, what a deficit
        moved is repaid, what was converted is converted back.
        """
        mirror = await self._mirror(transfer_id, code=code, reference=reference)
        return await self._undo(transfer_id, mirror)

    async def take_back(self, transfer_id: int, *, code: TransferCode, reference: UUID) -> PostedTransfer:
        """Undo a transfer, even if the player has spent what it brought him: a reversed win, a chargeback.

        What his cash falls short of is advanced to him, linked with the mirror image, and he owes it from then on.

        Raises what `reverse` raises; InsufficientFunds only where the money has to come from another account than cash.
        """
        mirror = await self._mirror(transfer_id, code=code, reference=reference)
        if mirror.debit.kind is not AccountKind.PLAYER_CASH:
            return await self._undo(transfer_id, mirror)
        short = mirror.amount - self.balance(mirror.debit)
        if not short.is_positive:
            return await self._undo(transfer_id, mirror)
        await self._accounts.take_in({mirror.debit.deficit})
        advance = Posting(
            debit=mirror.debit.deficit,
            credit=mirror.debit,
            amount=short,
            code=TransferCode.ADVANCED,
            reference=reference,
        )
        return await self._undo(transfer_id, advance, mirror)

    async def _mirror(self, transfer_id: int, *, code: TransferCode, reference: UUID) -> Posting:
        transfer = await find_transfer(transfer_id)
        if transfer.hold_id is not None:
            raise Conflict(what="transfer", state="of_a_hold")
        if state := _NEVER_REVERSED.get(transfer.code):
            raise Conflict(what="transfer", state=state)
        if await is_reversed(transfer_id):
            raise AlreadyReversed(transfer_id=transfer_id)
        return Posting(
            debit=transfer.credit, credit=transfer.debit, amount=transfer.amount, code=code, reference=reference
        )

    async def _undo(self, transfer_id: int, *postings: Posting) -> PostedTransfer:
        """Post; the last one is the mirror image of the transfer."""
        *_, mirror = await self._write(self._plan(postings))
        try:
            await self._connection.execute_query(
                "INSERT INTO ledger_reversal (transfer_id, reversal_id) VALUES ($1, $2)", [transfer_id, mirror.id]
            )
        except IntegrityError as first:  # between two unbounded accounts no lock keeps two reversals apart
            raise AlreadyReversed(transfer_id=transfer_id) from first
        return mirror

    def _plan(self, postings: Sequence[Posting]) -> list[Step]:
        """Apply the postings, and the repayments that follow from them, to the accounts in hand: all or none."""
        assert postings
        steps: list[Step] = []
        with self._accounts.all_or_none():
            for posting in postings:
                steps.append(self._apply(posting, asked=True))
                if repayment := self._repayment_after(posting):
                    steps.append(self._apply(repayment, asked=False))
        return steps

    def _apply(self, posting: Posting, *, asked: bool) -> Step:
        debit_balance, credit_balance = self._accounts.move(posting)
        return Step(posting=posting, debit_balance=debit_balance, credit_balance=credit_balance, asked=asked)

    def _repayment_after(self, credit: Posting) -> Posting | None:
        """Of what has reached the cash of a player who owes, as much as he owes."""
        cash = credit.credit
        if cash.kind is not AccountKind.PLAYER_CASH or credit.code is TransferCode.ADVANCED:
            return None
        amount = min(credit.amount, self.owed(cash))
        if not amount.is_positive:
            return None
        return Posting(
            debit=cash, credit=cash.deficit, amount=amount, code=TransferCode.REPAID, reference=credit.reference
        )

    async def _write(
        self, steps: Sequence[Step], *, event_at: datetime | None = None, hold_id: int | None = None
    ) -> tuple[PostedTransfer, ...]:
        return await insert_transfers(self._connection, self._accounts, steps, event_at=event_at, hold_id=hold_id)

    # --- holds ------------------------------------------------------------------------------------------------------

    async def place_hold(self, posting: Posting, *, expires_at: datetime | None = None) -> PlacedHold:
        """Set money aside: `posting` moves it from the cash to the held account, until `expires_at` at most.

        Raises InsufficientFunds, InvalidInput for an expiry that is not ahead.
        """
        ensure_ahead(expires_at)
        steps = self._plan([posting])
        hold_id = await self._holds.insert(
            account_id=self._accounts[posting.debit].id,
            held_account_id=self._accounts[posting.credit].id,
            amount=posting.amount.minor,
            reference=posting.reference,
            expires_at=expires_at,
        )
        (transfer,) = await self._write(steps, hold_id=hold_id)
        return PlacedHold(id=hold_id, transfer=transfer)

    async def resolve_hold(self, hold_id: int, posting: Posting) -> PostedTransfer:
        """Capture or release (a part of) a hold: `posting` debits the held account; back to cash is a release.

        Raises HoldClosed when less than that is left of it, or for a capture past its expiry; NotFound.
        """
        hold = await self._holds.lock(hold_id)
        is_release = hold.account_id == self._accounts[posting.credit].id
        return await self._resolve(hold, posting, becomes=HoldState.RELEASED if is_release else HoldState.CAPTURED)

    async def expire_hold(self, hold_id: int, *, cash: AccountAddress, held: AccountAddress) -> PostedTransfer:
        """Release what is left of a hold whose time is over. Raises HoldClosed when nothing is left, NotFound."""
        hold = await self._holds.lock(hold_id)
        assert hold.due, "only the clock expires a hold"
        hold.ensure_left(1, becomes=HoldState.EXPIRED)
        release = Posting(
            debit=held,
            credit=cash,
            amount=Money(hold.remaining, cash.currency),
            code=TransferCode.HOLD_RELEASED,
            reference=hold.reference,
        )
        return await self._resolve(hold, release, becomes=HoldState.EXPIRED)

    async def _resolve(self, hold: LockedHold, posting: Posting, *, becomes: HoldState) -> PostedTransfer:
        assert hold.held_account_id == self._accounts[posting.debit].id, "a hold is resolved from its own account"
        hold.ensure_left(posting.amount.minor, becomes=becomes)
        steps = self._plan([posting])
        await self._holds.resolve(hold, posting.amount.minor, becomes=becomes)
        (transfer,) = await self._write(steps, hold_id=hold.id)
        return transfer
