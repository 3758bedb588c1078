"""GCP's error codes, and which of them each of core's refusals becomes.

A code of 5xx goes out with the same HTTP status and says "come again": it stands only where a repeat can help.
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


class Code(IntEnum):
    """Those that we say."""

    NOT_ENOUGH_FUNDS = 100
    PLAYER_INVALID = 101
    BET_LIMIT = 106
    PLAYER_DISABLED = 110
    CURRENCY_NOT_ALLOWED = 154
    BAD_REQUEST = 400
    FORBIDDEN = 403
    NOT_FOUND = 404
    GAME_NOT_AVAILABLE = 405
    UNKNOWN_ERROR = 500
    UNAVAILABLE = 503
    TIMED_OUT = 504


MESSAGES: dict[Code, str] = {
    Code.NOT_ENOUGH_FUNDS: "Player has not enough funds to process an action",
    Code.PLAYER_INVALID: "Player is invalid",
    Code.BET_LIMIT: "Bet is outside the limits",
    Code.PLAYER_DISABLED: "Player is disabled",
    Code.CURRENCY_NOT_ALLOWED: "Currency is not allowed for the player",
    Code.BAD_REQUEST: "Bad request",
    Code.FORBIDDEN: "Forbidden: the request sign is wrong",
    Code.NOT_FOUND: "Not found",
    Code.GAME_NOT_AVAILABLE: "Game is not available to the casino",
    Code.UNKNOWN_ERROR: "Unknown error",
    Code.UNAVAILABLE: "Service is unavailable",
    Code.TIMED_OUT: "Request timed out",
}

STATUSES: dict[type[DomainError], Code] = {
    InsufficientFunds: Code.NOT_ENOUGH_FUNDS,
    SessionInvalid: Code.PLAYER_INVALID,
    SessionExpired: Code.PLAYER_INVALID,
    UnknownPlayer: Code.PLAYER_INVALID,
    NotFound: Code.PLAYER_INVALID,  # of a player, the only thing that callbacks look up by id
    NotRegistered: Code.PLAYER_DISABLED,
    PlayerFrozen: Code.PLAYER_DISABLED,
    OnCoolOff: Code.PLAYER_DISABLED,
    StakeOutOfRange: Code.BET_LIMIT,
    UnknownCurrency: Code.CURRENCY_NOT_ALLOWED,
    CurrencyMismatch: Code.CURRENCY_NOT_ALLOWED,
    UnknownGame: Code.GAME_NOT_AVAILABLE,
    GameDisabled: Code.GAME_NOT_AVAILABLE,
    InvalidAmount: Code.BAD_REQUEST,
    InvalidInput: Code.BAD_REQUEST,
    IdempotencyConflict: Code.BAD_REQUEST,
    RoundClosed: Code.BAD_REQUEST,
    BetSettled: Code.BAD_REQUEST,
    BetNotFound: Code.NOT_FOUND,
    KeyCancelled: Code.NOT_FOUND,  # a bet that comes after its rollback: there is none, and will be none
    AccountBusy: Code.UNAVAILABLE,
    Overloaded: Code.UNAVAILABLE,
    AnswerLate: Code.TIMED_OUT,
    DomainError: Code.BAD_REQUEST,  # the refusals of contexts that no callback reaches: a repeat would not help
}


def status_of(refusal: type[DomainError]) -> Code:
    """The code of this class of refusal, or of the nearest class above it."""
    return next(STATUSES[base] for base in refusal.__mro__ if base in STATUSES)
