"""Refusals as sentences: the bot's table is the section "error-..." of its Fluent files, one message for each code.

A test walks every DomainError through all languages, so a code without a sentence never gets this far.
"""

import math

from bot.speech import Speaker
from core.errors import DomainError, InvalidInput
from core.identity.errors import TotpWrong
from core.money import InvalidAmount, UnknownCurrency
from core.payments.errors import AmountOutOfRange
from core.safer_gambling.errors import DepositLimitReached
from core.wallet import InsufficientFunds

# After these the question is asked again; after all others it would be of no use.
ANSWER_AGAIN = (
    AmountOutOfRange,
    DepositLimitReached,
    InsufficientFunds,
    InvalidAmount,
    InvalidInput,
    TotpWrong,
    UnknownCurrency,
)

# Facts for reasons and things that have a word of their own; the Fluent files select among them.
_FALLBACK_FACTS = {"reason": "", "what": "", "state": "", "field": ""}


def message_of(refusal: type[DomainError]) -> str:
    """The Fluent message that says this refusal: insufficient_funds is "error-insufficient-funds"."""
    return f"error-{refusal.code.replace('_', '-')}"


def sentence(say: Speaker, refusal: DomainError) -> str:
    """What the player reads, as HTML."""
    facts = _FALLBACK_FACTS | refusal.facts
    if "retry_after_seconds" in facts:
        facts["minutes"] = math.ceil(int(str(facts["retry_after_seconds"])) / 60)
    return say(message_of(type(refusal)), **facts)
