"""Hub88's response statuses, and which of them each of core's refusals becomes.

Source: docs.hub88.io, "Seamless Wallet response statuses - Operator API".
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
    OK = "RS_OK"
    UNKNOWN = "RS_ERROR_UNKNOWN"
    INVALID_TOKEN = "RS_ERROR_INVALID_TOKEN"  # noqa: S105 - a word of the protocol
    INVALID_GAME = "RS_ERROR_INVALID_GAME"
    WRONG_CURRENCY = "RS_ERROR_WRONG_CURRENCY"
    NOT_ENOUGH_MONEY = "RS_ERROR_NOT_ENOUGH_MONEY"
    USER_DISABLED = "RS_ERROR_USER_DISABLED"
    INVALID_SIGNATURE = "RS_ERROR_INVALID_SIGNATURE"
    TOKEN_EXPIRED = "RS_ERROR_TOKEN_EXPIRED"  # noqa: S105 - a word of the protocol
    WRONG_SYNTAX = "RS_ERROR_WRONG_SYNTAX"
    WRONG_TYPES = "RS_ERROR_WRONG_TYPES"
    DUPLICATE_TRANSACTION = "RS_ERROR_DUPLICATE_TRANSACTION"
    TRANSACTION_DOES_NOT_EXIST = "RS_ERROR_TRANSACTION_DOES_NOT_EXIST"
    LIMIT_REACHED = "RS_ERROR_LIMIT_REACHED"
    TIMEOUT = "RS_ERROR_TIMEOUT"


STATUSES: dict[type[DomainError], Status] = {
    SessionInvalid: Status.INVALID_TOKEN,
    SessionExpired: Status.TOKEN_EXPIRED,
    UnknownGame: Status.INVALID_GAME,
    GameDisabled: Status.INVALID_GAME,
    UnknownCurrency: Status.WRONG_CURRENCY,
    CurrencyMismatch: Status.WRONG_CURRENCY,
    InvalidAmount: Status.WRONG_TYPES,
    InvalidInput: Status.WRONG_TYPES,
    InsufficientFunds: Status.NOT_ENOUGH_MONEY,
    StakeOutOfRange: Status.LIMIT_REACHED,
    NotRegistered: Status.USER_DISABLED,
    PlayerFrozen: Status.USER_DISABLED,
    OnCoolOff: Status.USER_DISABLED,
    NotFound: Status.USER_DISABLED,  # of a player, the only thing that callbacks look up by id
    IdempotencyConflict: Status.DUPLICATE_TRANSACTION,
    BetNotFound: Status.TRANSACTION_DOES_NOT_EXIST,
    UnknownPlayer: Status.TRANSACTION_DOES_NOT_EXIST,  # only wins and rollbacks say so: their bet can't exist either
    # A bet that comes after its own rollback. DUPLICATE_TRANSACTION would be wrong: there are studios that take it
    # for "accepted before" and play on. After this answer they roll back once more, which is RS_OK.
    KeyCancelled: Status.TRANSACTION_DOES_NOT_EXIST,
    AccountBusy: Status.TIMEOUT,
    Overloaded: Status.TIMEOUT,
    AnswerLate: Status.TIMEOUT,
    # The protocol has no word for these. To a rollback that comes after the win DOES_NOT_EXIST would be read as
    # "given back", and the two ledgers would part without anybody noticing.
    BetSettled: Status.UNKNOWN,
    RoundClosed: Status.UNKNOWN,
    DomainError: Status.UNKNOWN,  # the refusals of contexts that no callback reaches: payments, back office, ...
}


def status_of(refusal: type[DomainError]) -> Status:
    """The status of this class of refusal, or of the nearest class above it."""
    return next(STATUSES[base] for base in refusal.__mro__ if base in STATUSES)
