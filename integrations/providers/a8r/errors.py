"""A8R's codes, and which of them each of core's refusals becomes.

They go out as `api_code`, with HTTP 400; 500 goes out with HTTP 500 and says "come again", so it stands only where a
repeat can help.
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
    NOT_ENOUGH_FUNDS = 100
    PLAYER_INVALID = 101
    BET_LIMIT = 106
    CURRENCY_NOT_ALLOWED = 154
    BAD_REQUEST = 400
    FORBIDDEN = 403
    CONFLICT = 409
    UNKNOWN_ERROR = 500


MESSAGES: dict[Code, str] = {
    Code.NOT_ENOUGH_FUNDS: "Player has not enough funds to process an action",
    Code.PLAYER_INVALID: "Player is invalid, or may not play now",
    Code.BET_LIMIT: "Bet is outside the limits",
    Code.CURRENCY_NOT_ALLOWED: "Currency is not allowed for the player",
    Code.BAD_REQUEST: "Bad request",
    Code.FORBIDDEN: "Forbidden: the request sign is wrong",
    Code.CONFLICT: "Id is known with other content, or was rolled back before it came",
    Code.UNKNOWN_ERROR: "Not now: come again",
}

STATUSES: dict[type[DomainError], Code] = {
    InsufficientFunds: Code.NOT_ENOUGH_FUNDS,
    SessionInvalid: Code.PLAYER_INVALID,
    SessionExpired: Code.PLAYER_INVALID,
    UnknownPlayer: Code.PLAYER_INVALID,
    NotFound: Code.PLAYER_INVALID,  # of a player, the only thing that callbacks look up by id
    NotRegistered: Code.PLAYER_INVALID,
    PlayerFrozen: Code.PLAYER_INVALID,
    OnCoolOff: Code.PLAYER_INVALID,
    StakeOutOfRange: Code.BET_LIMIT,
    UnknownCurrency: Code.CURRENCY_NOT_ALLOWED,
    CurrencyMismatch: Code.CURRENCY_NOT_ALLOWED,
    UnknownGame: Code.BAD_REQUEST,
    GameDisabled: Code.BAD_REQUEST,
    InvalidAmount: Code.BAD_REQUEST,
    InvalidInput: Code.BAD_REQUEST,
    RoundClosed: Code.BAD_REQUEST,
    BetSettled: Code.BAD_REQUEST,
    BetNotFound: Code.CONFLICT,  # the id that is named is another player's, or of something else
    IdempotencyConflict: Code.CONFLICT,
    KeyCancelled: Code.CONFLICT,
    AccountBusy: Code.UNKNOWN_ERROR,
    Overloaded: Code.UNKNOWN_ERROR,
    AnswerLate: Code.UNKNOWN_ERROR,
    DomainError: Code.BAD_REQUEST,  # the refusals of contexts that no callback reaches: a repeat would not help
}


def status_of(refusal: type[DomainError]) -> Code:
    """The code of this class of refusal, or of the nearest class above it."""
    return next(STATUSES[base] for base in refusal.__mro__ if base in STATUSES)
