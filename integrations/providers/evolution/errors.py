"""One Wallet's statuses, and which of them each of core's refusals becomes.

TEMPORARY_ERROR is the only one that the provider repeats, so it stands only where a repeat can help.
"""

from enum import StrEnum

from core.errors import DomainError, InvalidInput, NotFound
from core.games.errors import (
    BetNotFound,
    BetSettled,
    GameDisabled,
    RoundClosed,
    SessionExpired,
    SessionInvalid,
    StakeOutOfRange,
    UnknownGame,
    UnknownPlayer,
)
from core.identity.errors import NotRegistered, PlayerFrozen
from core.money import CurrencyMismatch, InvalidAmount, UnknownCurrency
from core.safer_gambling.errors import OnCoolOff
from core.wallet.batching import AnswerLate, Overloaded
from core.wallet.errors import (
    AccountBusy,
    IdempotencyConflict,
    InsufficientFunds,
    KeyCancelled,
)


class Status(StrEnum):
    """Those that we say. The protocol has more: of closed sessions, and of limits that we do not keep by session."""

    OK = "OK"
    TEMPORARY_ERROR = "TEMPORARY_ERROR"
    INVALID_TOKEN_ID = "INVALID_TOKEN_ID"  # noqa: S105 - a word of the protocol
    INVALID_SID = "INVALID_SID"
    ACCOUNT_LOCKED = "ACCOUNT_LOCKED"
    INVALID_PARAMETER = "INVALID_PARAMETER"
    BET_ALREADY_SETTLED = "BET_ALREADY_SETTLED"
    BET_ALREADY_EXIST = "BET_ALREADY_EXIST"
    BET_DOES_NOT_EXIST = "BET_DOES_NOT_EXIST"
    INSUFFICIENT_FUNDS = "INSUFFICIENT_FUNDS"
    FINAL_ERROR_ACTION_FAILED = "FINAL_ERROR_ACTION_FAILED"
    CASINO_LIMIT_EXCEEDED_STAKE = "CASINO_LIMIT_EXCEEDED_STAKE"


STATUSES: dict[type[DomainError], Status] = {
    SessionInvalid: Status.INVALID_SID,
    SessionExpired: Status.INVALID_SID,
    NotRegistered: Status.ACCOUNT_LOCKED,
    PlayerFrozen: Status.ACCOUNT_LOCKED,
    OnCoolOff: Status.ACCOUNT_LOCKED,
    UnknownPlayer: Status.INVALID_PARAMETER,
    NotFound: Status.INVALID_PARAMETER,  # of a player, the only thing that callbacks look up by id
    UnknownCurrency: Status.INVALID_PARAMETER,
    CurrencyMismatch: Status.INVALID_PARAMETER,
    InvalidAmount: Status.INVALID_PARAMETER,
    InvalidInput: Status.INVALID_PARAMETER,
    InsufficientFunds: Status.INSUFFICIENT_FUNDS,
    StakeOutOfRange: Status.CASINO_LIMIT_EXCEEDED_STAKE,
    BetNotFound: Status.BET_DOES_NOT_EXIST,
    BetSettled: Status.BET_ALREADY_SETTLED,
    # BET_ALREADY_EXIST would say that a debit of another amount was taken. Of credits and cancels see wallet.py.
    IdempotencyConflict: Status.FINAL_ERROR_ACTION_FAILED,
    KeyCancelled: Status.FINAL_ERROR_ACTION_FAILED,
    RoundClosed: Status.FINAL_ERROR_ACTION_FAILED,
    UnknownGame: Status.FINAL_ERROR_ACTION_FAILED,
    GameDisabled: Status.FINAL_ERROR_ACTION_FAILED,
    AccountBusy: Status.TEMPORARY_ERROR,
    Overloaded: Status.TEMPORARY_ERROR,
    AnswerLate: Status.TEMPORARY_ERROR,
    DomainError: Status.FINAL_ERROR_ACTION_FAILED,  # the refusals of contexts that no callback reaches
}


def status_of(refusal: type[DomainError]) -> Status:
    """The status of this class of refusal, or of the nearest class above it."""
    return next(STATUSES[base] for base in refusal.__mro__ if base in STATUSES)
