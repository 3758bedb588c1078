"""Refusals as HTTP: one table of statuses, one shape of answer."""

from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from core import errors, money
from core.errors import DomainError
from core.games import errors as games
from core.identity import errors as identity
from core.money import Money
from core.notifications import errors as notifications
from core.payments import errors as payments
from core.reporting import errors as reporting
from core.safer_gambling import errors as safer_gambling
from core.wallet import batching
from core.wallet import errors as wallet
from webapp import refusals
from webapp.texts import TEXTS

STATUSES: dict[type[DomainError], int] = {
    DomainError: 400,
    # What was asked can't be read, or makes no sense.
    errors.InvalidInput: 400,
    money.InvalidAmount: 400,
    money.UnknownCurrency: 400,
    money.CurrencyMismatch: 400,
    games.StakeOutOfRange: 400,
    payments.AmountOutOfRange: 400,
    payments.UnreadableMessage: 400,
    wallet.InvalidPeriod: 400,
    reporting.StatementTooLarge: 400,
    # Who asks?
    refusals.AccessRequired: 401,
    refusals.InitDataInvalid: 401,
    payments.BadSignature: 401,
    games.SessionInvalid: 401,
    games.SessionExpired: 401,
    # Not for this person, or not now.
    errors.NotAllowed: 403,
    identity.NotRegistered: 403,
    identity.PlayerFrozen: 403,
    identity.TotpRequired: 403,
    identity.TotpWrong: 403,
    safer_gambling.OnCoolOff: 403,
    safer_gambling.DepositLimitReached: 403,
    # There is no such thing.
    errors.NotFound: 404,
    games.UnknownGame: 404,
    games.UnknownPlayer: 404,
    games.BetNotFound: 404,
    # The state of things does not admit it.
    errors.Conflict: 409,
    identity.EmailTaken: 409,
    identity.TotpAlreadyEnabled: 409,
    games.GameDisabled: 409,
    games.DemoUnavailable: 409,
    games.FreeRoundsRefused: 409,
    games.BetSettled: 409,
    games.RoundClosed: 409,
    payments.GatewayRefused: 409,
    wallet.InsufficientFunds: 409,
    wallet.IdempotencyConflict: 409,
    wallet.KeyCancelled: 409,
    wallet.HoldClosed: 409,
    wallet.AlreadyReversed: 409,
    # There was one.
    wallet.PeriodArchived: 410,
    identity.LinkInvalid: 410,
    refusals.DownloadLinkInvalid: 410,
    # Later.
    errors.RateLimited: 429,
    identity.TotpLocked: 429,
    batching.Overloaded: 503,
    batching.AnswerLate: 504,
    wallet.AccountBusy: 503,
    # Somebody whom we need does not answer.
    games.ProviderUnavailable: 503,
    payments.GatewayUnavailable: 503,
    reporting.AnalyticsUnavailable: 503,
    notifications.MailNotSent: 503,
}


class Problem(BaseModel):
    """Why a request was refused: a stable code for programs, a sentence for people."""

    model_config = ConfigDict(frozen=True)

    code: str = Field(examples=["insufficient_funds"])
    message: str = Field(examples=["Your balance of 0.50 USDT is not enough for this."])
    field: str | None = Field(default=None, description="the part of the request that is wrong, if it is one")
    request_id: str | None = Field(default=None, description="given with 500: our log has more under this id")


def status_of(refusal: type[DomainError]) -> int:
    """The status of a class of refusal; an integration's own class answers as the one that it refines."""
    return next(STATUSES[each] for each in refusal.__mro__ if each in STATUSES)


def problem_of(refusal: DomainError, language: str) -> Problem:
    field = refusal.facts.get("field")
    return Problem(code=refusal.code, message=sentence_of(refusal, language), field=field and str(field))


def sentence_of(refusal: DomainError, language: str) -> str:
    """What a person reads; a refusal that has no sentence of its own gets a general one."""
    message_id = f"refusal-{refusal.code.replace('_', '-')}"
    if message_id not in TEXTS.message_ids(language):
        message_id = "refusal-refused"
    return TEXTS.get(language, message_id, **{name: _readable(fact) for name, fact in refusal.facts.items()})


def _readable(fact: object) -> object:
    """What Fluent can write: ids and enumerations become text."""
    return str(fact) if fact is None or isinstance(fact, UUID) or type(fact).__module__ not in _FLUENT_KNOWS else fact


_FLUENT_KNOWS = {"builtins", "datetime", "decimal", Money.__module__}
