"""What is asked of the ledger (posting, key) and what it answers (transfer, receipt)."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import orjson

from core.errors import InvalidInput
from core.money import CurrencyMismatch, Money
from core.wallet.accounts import AccountAddress
from core.wallet.errors import IdempotencyConflict
from core.wallet.models import TransferCode

MAX_KEY_LENGTH = 255


@dataclass(frozen=True, slots=True)
class TransferKey:
    """The caller's own id of a command, unique within its source (a provider, a gateway, our bot).

    Raises InvalidInput for an empty or overlong id.
    """

    source: str
    external_id: str

    def __post_init__(self) -> None:
        if not 0 < len(self.external_id) <= MAX_KEY_LENGTH or "\x00" in self.external_id:
            raise InvalidInput(field="external_id", reason="length")
        assert 0 < len(self.source) <= 64, self.source

    def conflict(self) -> IdempotencyConflict:
        return IdempotencyConflict(source=self.source, external_id=self.external_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Posting:
    """A transfer asked for: `amount` leaves the debit account and reaches the credit account.

    Raises InvalidAmount (zero, negative), CurrencyMismatch, InvalidInput (both sides the same account).
    """

    debit: AccountAddress
    credit: AccountAddress
    amount: Money
    code: TransferCode
    reference: UUID  # of the round or the intent that it is for

    def __post_init__(self) -> None:
        self.amount.ensure_positive()
        for address in (self.debit, self.credit):
            if address.currency != self.amount.currency:
                raise CurrencyMismatch(expected=address.currency, given=self.amount.currency)
        if self.debit == self.credit:
            raise InvalidInput(field="credit", reason="same_account")


@dataclass(frozen=True, slots=True, kw_only=True)
class PostedTransfer:
    """A transfer that has been made. Balances after it are given for bounded accounts only."""

    id: int
    debit: AccountAddress
    credit: AccountAddress
    amount: Money
    code: TransferCode
    reference: UUID
    created_at: datetime
    debit_balance_after: Money | None
    credit_balance_after: Money | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """The answer to a keyed command: its first transfer, and the balance of the account it was about, as it is now."""

    transfer_id: int | None
    balance: Money
    replayed: bool = False


def digest_of(content: dict[str, object]) -> bytes:
    """16 bytes that tell one command's content from another's, whatever the order of its fields."""
    canonical = orjson.dumps(content, option=orjson.OPT_SORT_KEYS | orjson.OPT_NON_STR_KEYS)
    return hashlib.blake2b(canonical, digest_size=16).digest()
