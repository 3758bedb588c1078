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
from core.wallet.balances import balance_of
from core.wallet.errors import (
    AlreadyReversed,
    HoldClosed,
    IdempotencyConflict,
    InsufficientFunds,
    InvalidPeriod,
    KeyCancelled,
)
from core.wallet.models import TransferCode
from core.wallet.periods import Period, UsualPeriod
from core.wallet.postings import PostedTransfer, Posting, Receipt, TransferKey
from core.wallet.statements import PeriodStatement, StatementLine, Totals, statement, statement_over

__all__ = [
    "AccountAddress",
    "AlreadyReversed",
    "HoldClosed",
    "IdempotencyConflict",
    "InsufficientFunds",
    "InvalidPeriod",
    "KeyCancelled",
    "Period",
    "PeriodStatement",
    "PostedTransfer",
    "Posting",
    "Receipt",
    "StatementLine",
    "Totals",
    "TransferCode",
    "TransferKey",
    "UsualPeriod",
    "balance_of",
    "gateway_fees",
    "gateway_funds",
    "house_capital",
    "house_games",
    "player_cash",
    "player_held",
    "statement",
    "statement_over",
]
