"""A provider's side of its protocol, as data: calls as they go over the wire, and what an operator's answer says.

The sandbox's servers send these calls, the conformance suite sends and mutates them. A dialect is written from the
provider's documents and imports nothing of our adapter: the two must agree by the protocol, not by a shared file.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol
from uuid import UUID

from core.games.rules import ProviderRules
from core.money import Money


class Meaning(StrEnum):
    """What an operator can have to say, across all protocols. Several may share one code of a protocol."""

    OK = "ok"
    REPLAYED = "replayed"  # done before; most protocols say OK
    INSUFFICIENT_FUNDS = "insufficient_funds"
    SESSION_INVALID = "session_invalid"
    SESSION_EXPIRED = "session_expired"
    UNKNOWN_PLAYER = "unknown_player"
    PLAYER_BLOCKED = "player_blocked"  # frozen, on a break
    GAME_UNAVAILABLE = "game_unavailable"  # unknown, or switched off
    WRONG_CURRENCY = "wrong_currency"
    STAKE_OUT_OF_RANGE = "stake_out_of_range"
    BET_NOT_FOUND = "bet_not_found"  # a win without its bet
    BET_SETTLED = "bet_settled"
    UNKNOWN_ORIGINAL = "unknown_original"  # a rollback that came before its bet: remembered
    CANCELLED = "cancelled"  # a bet that comes after its rollback
    CONFLICT = "conflict"  # a known id with other content
    ROUND_CLOSED = "round_closed"
    INVALID = "invalid"  # unreadable, or values that can't be
    BAD_SIGNATURE = "bad_signature"
    TRY_AGAIN = "try_again"


class Feature(StrEnum):
    """What a protocol has. Scenarios ask for what they need, and say that they were left out elsewhere."""

    AUTHENTICATE = "authenticate"  # a first call that shows the launch token
    EXCHANGE = "exchange"  # and is told another, which takes its place
    SESSION_IN_BET = "session_in_bet"  # bets carry a token or a session's id
    BATCH = "batch"  # several actions in one call, all or none
    WIN_NAMES_BET = "win_names_bet"  # else only its round
    SEVERAL_WINS = "several_wins"  # of one bet
    FREE_BET = "free_bet"  # a bet of zero
    ROLL_BACK_WIN = "roll_back_win"
    ADJUST = "adjust"
    PROMO_WIN = "promo_win"
    FREE_ROUNDS = "free_rounds"  # a call that settles a set of free rounds
    END_ROUND = "end_round"
    CURRENCY_IN_BET = "currency_in_bet"
    SINGLE_SETTLEMENT = "single_settlement"  # a bet is won on or rolled back, once in all
    SIGNED_BODY = "signed_body"  # the body itself is signed; else a secret comes beside it
    JSON = "json"  # bodies are JSON, so they can be reordered and re-spaced
    FORM = "form"  # bodies are forms: names and values, escaped for the wire


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One request to the operator, ready for the wire. `path` is below the operator's callback address."""

    path: str
    body: bytes
    headers: Mapping[str, str] = field(default_factory=dict)
    query: Mapping[str, str] = field(default_factory=dict)
    currency: str = ""  # of the balance in the answer, for protocols whose answers do not say it


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """An operator's answer, read. `code` is the protocol's own word for it: "RS_OK", "0", "412/100"."""

    code: str
    balance: Money | None = None  # None where the answer carries none
    ours: str | None = None  # the operator's id of the transfer, where the answer carries one
    token: str | None = None  # of an authentication: what later calls carry


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """A player at a game, as the launch gave them to the provider."""

    player_id: UUID
    token: str  # the launch's; after an authentication the one that it answered
    game_code: str
    currency: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Bet:
    id: str
    stake: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class Win:
    id: str
    bet_id: str
    amount: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class Rollback:
    id: str
    original_id: str
    amount: Money  # of the original, for protocols that repeat it
    of_win: bool = False


Action = Bet | Win | Rollback


class Dialect(Protocol):
    """One protocol. Ids of actions are made by `new_id`, so that they have the form that the protocol wants.

    Methods for features that a protocol lacks raise NotImplementedError; nobody calls them without asking `features`.
    """

    code: str
    name: str
    rules: ProviderRules
    features: frozenset[Feature]
    codes: Mapping[Meaning, frozenset[str]]  # which codes say it on an answer to a bet, win or rollback

    def new_id(self) -> str: ...

    def authenticate(self, seat: Seat) -> Call: ...

    def balance(self, seat: Seat) -> Call: ...

    def act(self, seat: Seat, round_id: str, *actions: Action, closes: bool = False) -> Call:
        """One action, or several where the protocol has BATCH."""
        ...

    def end_round(self, seat: Seat, round_id: str) -> Call: ...

    def adjust(self, seat: Seat, round_id: str, adjustment_id: str, amount: Money) -> Call: ...

    def promo_win(self, seat: Seat, award_id: str, amount: Money) -> Call: ...

    def settle_free_rounds(self, seat: Seat, issue_id: str, amount: Money) -> Call: ...

    def signed(self, call: Call) -> Call:
        """The same call with a true signature over what it is now: for bodies that were changed on purpose."""
        ...

    def with_signature(self, call: Call, text: str) -> Call:
        """The same call with this where the signature, or the secret, goes."""
        ...

    def forged(self, call: Call) -> Sequence[Call]:
        """The same call with signatures that must be refused: cut, empty, another key's, not ASCII, ..."""
        ...

    def with_amount(self, call: Call, text: str) -> Call:
        """A bet whose amount is written so, signed: for amounts that can't be."""
        ...

    def read(self, call: Call, status: int, body: bytes) -> Reply:
        """Raises ValueError, KeyError or TypeError for an answer that the provider could not read."""
        ...
