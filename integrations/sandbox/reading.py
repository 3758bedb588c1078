"""What an operator's answer says, in words: whether it was done, and if not, why."""

from dataclasses import dataclass
from enum import StrEnum

from core.errors import DomainError
from core.money import Money
from integrations.sandbox.dialect import Call, Dialect, Meaning

IN_WORDS: dict[Meaning, str] = {
    Meaning.OK: "accepted",
    Meaning.REPLAYED: "accepted, done before",
    Meaning.INSUFFICIENT_FUNDS: "not enough money",
    Meaning.SESSION_INVALID: "unknown session",
    Meaning.SESSION_EXPIRED: "session over",
    Meaning.UNKNOWN_PLAYER: "unknown player",
    Meaning.PLAYER_BLOCKED: "player may not bet",
    Meaning.GAME_UNAVAILABLE: "game unavailable",
    Meaning.WRONG_CURRENCY: "wrong currency",
    Meaning.STAKE_OUT_OF_RANGE: "stake out of range",
    Meaning.BET_NOT_FOUND: "no such bet",
    Meaning.BET_SETTLED: "bet already settled",
    Meaning.UNKNOWN_ORIGINAL: "nothing to roll back",
    Meaning.CANCELLED: "rolled back before",
    Meaning.CONFLICT: "known id, other content",
    Meaning.ROUND_CLOSED: "round closed",
    Meaning.INVALID: "unreadable",
    Meaning.BAD_SIGNATURE: "bad signature",
    Meaning.TRY_AGAIN: "try again",
}
MOST_MEANINGS = 2  # that are told of a code which stands for many


class Verdict(StrEnum):
    DONE = "done"
    REFUSED = "refused"
    UNDECIDED = "undecided"  # nobody knows what became of the call


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    verdict: Verdict
    words: str  # for people: "not enough money"
    code: str = ""  # the protocol's own; empty when there was no such answer
    meanings: tuple[Meaning, ...] = ()  # several where the code stands for several
    balance: Money | None = None
    token: str | None = None


def read(dialect: Dialect, call: Call, http_status: int | None, body: bytes) -> Reading:
    """Never raises: an answer that can't be read says nothing, as one that did not come. None: there is no answer."""
    if http_status is None:
        return Reading(verdict=Verdict.UNDECIDED, words="no answer")
    try:
        reply = dialect.read(call, http_status, body)
    except (DomainError, ValueError, KeyError, TypeError, ArithmeticError):
        return Reading(verdict=Verdict.UNDECIDED, words=f"HTTP {http_status}, unreadable")
    meanings = tuple(meaning for meaning in Meaning if reply.code in dialect.codes.get(meaning, ()))
    if Meaning.OK in meanings or Meaning.REPLAYED in meanings:
        verdict, meanings = Verdict.DONE, meanings[:1]
    elif Meaning.TRY_AGAIN in meanings or not meanings:
        verdict = Verdict.UNDECIDED
    else:
        verdict = Verdict.REFUSED
    words = " or ".join(IN_WORDS[meaning] for meaning in meanings[:MOST_MEANINGS]) or reply.code
    return Reading(
        verdict=verdict, words=words, code=reply.code, meanings=meanings, balance=reply.balance, token=reply.token
    )
