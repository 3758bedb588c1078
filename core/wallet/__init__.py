"""The ledger: accounts, transfers, holds, balances, statements. Double-entry, append-only, in integer minor units."""

from core.wallet.accounts import (
    AccountAddress,
    gateway_fees,
    gateway_funds,
    house_capital,
    house_games,
    player_cash,
    player_held,
)
from core.wallet.balances import StatementLine, balance_of, statement
from core.wallet.errors import (
    AlreadyReversed,
    HoldClosed,
    IdempotencyConflict,
    InsufficientFunds,
    KeyCancelled,
)
from core.wallet.models import TransferCode
from core.wallet.postings import PostedTransfer, Posting, Receipt, TransferKey

__all__ = [
    "AccountAddress",
    "AlreadyReversed",
    "HoldClosed",
    "IdempotencyConflict",
    "InsufficientFunds",
    "KeyCancelled",
    "PostedTransfer",
    "Posting",
    "Receipt",
    "StatementLine",
    "TransferCode",
    "TransferKey",
    "balance_of",
    "gateway_fees",
    "gateway_funds",
    "house_capital",
    "house_games",
    "player_cash",
    "player_held",
    "statement",
]
