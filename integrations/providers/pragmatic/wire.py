"""The wallet's requests as the wire carries them: forms, read strictly. `fields_of` the body, then parse(path, fields).

A name that comes twice is refused, and a value that could be read as two fields: two readers could take different ones
of it. Unknown fields are passed over, because the protocol grows; the hash covers them all the same. An empty field is
one that is not there: that is how the hash sees it.
"""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated
from urllib.parse import parse_qsl
from uuid import UUID

from pydantic import BaseModel, BeforeValidator, ConfigDict, StringConstraints, ValidationError
from pydantic.alias_generators import to_camel

from core.games.errors import UnknownPlayer
from integrations.providers.pragmatic.signature import is_ambiguous

MAX_FIELDS = 100

_PERCENT_OF_NOTHING = re.compile(r"%(?![0-9A-Fa-f]{2})")
_AMOUNT = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,9})?")
_OUR_USER = re.compile(r"[0-9a-f]{32}")


def _signed(value: object) -> Decimal:
    if not isinstance(value, str) or not _AMOUNT.fullmatch(value):
        raise ValueError("must be a decimal number like 12.34")
    return Decimal(value)


def _unsigned(value: object) -> Decimal:
    amount = _signed(value)
    if amount.is_signed():
        raise ValueError("must be zero or more")
    return amount


Id = Annotated[str, StringConstraints(min_length=1, max_length=128, pattern=r"^[^\x00]+$")]
Amount = Annotated[Decimal, BeforeValidator(_unsigned)]
SignedAmount = Annotated[Decimal, BeforeValidator(_signed)]


class Call(BaseModel):
    model_config = ConfigDict(frozen=True, alias_generator=to_camel)


class Authenticate(Call):
    token: Id  # of the launch


class PlayersCall(Call):
    """Of one player. `user_id` is his id, as we gave it at the launch and at `authenticate`."""

    user_id: Annotated[Id, StringConstraints(max_length=100)]

    @property
    def player_id(self) -> UUID:
        """Raises UnknownPlayer for an id that can't be ours."""
        if not _OUR_USER.fullmatch(self.user_id):
            raise UnknownPlayer()
        return UUID(self.user_id)


class Balance(PlayersCall):
    token: Id | None = None


class SessionExpired(PlayersCall):
    pass


class RoundCall(PlayersCall):
    game_id: Id
    round_id: Id


class EndRound(RoundCall):
    pass


class Bet(RoundCall):
    reference: Id
    amount: Amount
    token: Id | None = None  # in some contracts
    bonus_code: Id | None = None  # of the free rounds that it belongs to


class Result(RoundCall):
    reference: Id
    amount: Amount
    promo_win_amount: Amount | None = None
    promo_win_reference: Id | None = None


class Refund(PlayersCall):
    """Without an amount that counts: what is given back is what the bet took."""

    reference: Id  # the bet's
    round_id: Id | None = None


class BonusWin(PlayersCall):
    """All that a set of free rounds has won."""

    reference: Id
    amount: Amount
    bonus_code: Id | None = None
    currency: Id | None = None


class JackpotWin(PlayersCall):
    reference: Id
    amount: Amount
    currency: Id | None = None


class PromoWin(PlayersCall):
    reference: Id
    amount: Amount
    currency: Id | None = None


class Adjustment(RoundCall):
    reference: Id
    amount: SignedAmount


CALLS: dict[str, type[Call]] = {
    "authenticate.html": Authenticate,
    "balance.html": Balance,
    "bet.html": Bet,
    "result.html": Result,
    "refund.html": Refund,
    "bonusWin.html": BonusWin,
    "jackpotWin.html": JackpotWin,
    "promoWin.html": PromoWin,
    "adjustment.html": Adjustment,
    "endRound.html": EndRound,
    "session/expired.html": SessionExpired,
}


class Unreadable(Exception):
    """The request says nothing that we understand."""


def fields_of(body: bytes) -> dict[str, str]:
    """The form's fields, decoded. Raises Unreadable: not a form, not UTF-8, a name twice, or an ambiguous value."""
    try:
        text = body.decode("ascii")
        if _PERCENT_OF_NOTHING.search(text):
            raise Unreadable("a percent sign without its two digits")
        pairs = parse_qsl(text, keep_blank_values=True, strict_parsing=True, errors="strict", max_num_fields=MAX_FIELDS)
    except ValueError as error:
        raise Unreadable(f"{type(error).__name__}: {error}") from None
    fields = dict(pairs)
    if len(fields) < len(pairs):
        raise Unreadable("a name comes twice")
    if ambiguous := [name for name, value in pairs if is_ambiguous(name, value)]:
        raise Unreadable(f"{ambiguous[0][:64]!r} could be read as two fields")
    return fields


def parse(path: str, fields: Mapping[str, str]) -> Call:
    """Read the request. Raises Unreadable, also for a path that is none of CALLS."""
    if path not in CALLS:
        raise Unreadable("no such call")
    try:
        return CALLS[path].model_validate({name: value for name, value in fields.items() if value})
    except ValidationError as error:
        problems = error.errors(include_url=False, include_input=False, include_context=False)
        detail = "; ".join(f"{'.'.join(map(str, problem['loc']))}: {problem['msg']}" for problem in problems)
        raise Unreadable(detail) from None
