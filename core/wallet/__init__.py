"""The ledger: accounts, transfers, holds, balances, statements. Double-entry, append-only, in integer minor units."""

from core.wallet.accounts import (
    AccountAddress,
    exchange,
    gateway_fees,
    gateway_funds,
    house_capital,
    house_games,
    jackpot,
    player_bonus,
    player_cash,
    player_deficit,
    player_held,
    promotions,
)
from core.wallet.balances import balance_of, owed_by
from core.wallet.errors import (
    AlreadyReversed,
    HoldClosed,
    IdempotencyConflict,
    InsufficientFunds,
    InvalidPeriod,
    KeyCancelled,
    PeriodArchived,
)
from core.wallet.models import TransferCode
from core.wallet.past_balances import balance_at
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
    "PeriodArchived",
    "PeriodStatement",
    "PostedTransfer",
    "Posting",
    "Receipt",
    "StatementLine",
    "Totals",
    "TransferCode",
    "TransferKey",
    "UsualPeriod",
    "balance_at",
    "balance_of",
    "exchange",
    "gateway_fees",
    "gateway_funds",
    "house_capital",
    "house_games",
    "jackpot",
    "owed_by",
    "player_bonus",
    "player_cash",
    "player_deficit",
    "player_held",
    "promotions",
    "statement",
    "statement_over",
]
