"""The wallet's error codes, and which of them each of core's refusals becomes.

A code is chosen by what Pragmatic does after it. After a bet: 1, 3, 50, 120 and 310 end the matter, all others bring a
refund. After whatever is owed: 120 and 310 end the matter, all others bring it again, for up to 24 hours.
"""

from enum import IntEnum

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


class Status(IntEnum):
    """Those that we say."""

    SUCCESS = 0
    INSUFFICIENT_BALANCE = 1
    PLAYER_NOT_FOUND = 2
    BET_NOT_ALLOWED = 3
    INVALID_TOKEN = 4
    INVALID_HASH = 5
    PLAYER_FROZEN = 6
    BAD_PARAMETERS = 7
    GAME_NOT_AVAILABLE = 8
    TRY_AGAIN = 100
    GIVE_UP = 120
    TRY_END_ROUND_AGAIN = 130
    OUT_OF_LIMITS = 310


DESCRIPTIONS = {
    Status.SUCCESS: "Success",
    Status.INSUFFICIENT_BALANCE: "Insufficient balance",
    Status.PLAYER_NOT_FOUND: "Player not found",
    Status.BET_NOT_ALLOWED: "Bet is not allowed",
    Status.INVALID_TOKEN: "Token is invalid or expired",
    Status.INVALID_HASH: "Invalid hash",
    Status.PLAYER_FROZEN: "Player is frozen",
    Status.BAD_PARAMETERS: "Bad parameters in the request",
    Status.GAME_NOT_AVAILABLE: "Game is not found or disabled",
    Status.TRY_AGAIN: "Internal error, try again",
    Status.GIVE_UP: "Internal error, do not try again",
    Status.TRY_END_ROUND_AGAIN: "Internal error, try again",
    Status.OUT_OF_LIMITS: "Bet is outside the limits",
}

STATUSES: dict[type[DomainError], Status] = {
    SessionInvalid: Status.INVALID_TOKEN,
    SessionExpired: Status.INVALID_TOKEN,
    UnknownPlayer: Status.PLAYER_NOT_FOUND,
    NotFound: Status.PLAYER_NOT_FOUND,  # of a player, the only thing that callbacks look up by id
    PlayerFrozen: Status.PLAYER_FROZEN,
    NotRegistered: Status.BET_NOT_ALLOWED,
    OnCoolOff: Status.BET_NOT_ALLOWED,
    RoundClosed: Status.BET_NOT_ALLOWED,
    UnknownGame: Status.GAME_NOT_AVAILABLE,
    GameDisabled: Status.GAME_NOT_AVAILABLE,
    StakeOutOfRange: Status.OUT_OF_LIMITS,
    InsufficientFunds: Status.INSUFFICIENT_BALANCE,
    UnknownCurrency: Status.BAD_PARAMETERS,
    CurrencyMismatch: Status.BAD_PARAMETERS,
    InvalidAmount: Status.BAD_PARAMETERS,
    InvalidInput: Status.BAD_PARAMETERS,
    BetNotFound: Status.TRY_AGAIN,  # its bet may be on its way
    # Not 7: after it Pragmatic would refund the bet that was taken under this reference.
    IdempotencyConflict: Status.GIVE_UP,
    KeyCancelled: Status.GIVE_UP,
    BetSettled: Status.GIVE_UP,
    AccountBusy: Status.TRY_AGAIN,
    Overloaded: Status.TRY_AGAIN,
    AnswerLate: Status.TRY_AGAIN,
    # The refusals of contexts that no callback reaches. Should one do so: bets are refunded, what is owed comes again.
    DomainError: Status.TRY_AGAIN,
}


def status_of(refusal: type[DomainError]) -> Status:
    """The status of this class of refusal, or of the nearest class above it."""
    return next(STATUSES[base] for base in refusal.__mro__ if base in STATUSES)
