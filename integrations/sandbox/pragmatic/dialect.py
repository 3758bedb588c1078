"""What Pragmatic Play sends to an operator's wallet, and how it reads the answers.

Calls are forms, answers JSON with a number in `error`. Amounts have two decimals. A result names its round only, a
refund carries its bet's `reference`, and a bet no token: the operator knows who is playing.
"""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from urllib.parse import quote_plus, urlencode
from uuid import uuid4

from core.games.rules import ProviderRules
from core.money import Money
from integrations.sandbox.config import Told
from integrations.sandbox.dialect import Action, Bet, Call, Feature, Meaning, Reply, Rollback, Seat, Win
from integrations.sandbox.pragmatic.signatures import FIELD, digest, fields_of, sign, text_of, with_hash

HEADERS = {"Content-Type": "application/x-www-form-urlencoded"}
PROVIDER_ID = "PragmaticPlay"
TIMESTAMP = 1774396800000
CYRILLIC_A = "\u0430"
DECIMALS = 2  # of amounts, whatever the currency

BALANCE = ("currency", "cash", "bonus")
MOVED = ("transactionId", *BALANCE)
WANTED: Mapping[str, Sequence[str]] = {
    "authenticate.html": ("userId", *BALANCE),
    "balance.html": BALANCE,
    "bet.html": (*MOVED, "usedPromo"),
    "result.html": MOVED,
    "refund.html": ("transactionId",),
    "bonusWin.html": MOVED,
    "promoWin.html": MOVED,
    "adjustment.html": MOVED,
    "endRound.html": ("cash", "bonus"),
}
"""What an answer without an error must have, by call."""


def _errors(*codes: int) -> frozenset[str]:
    return frozenset(map(str, codes))


class PragmaticDialect:
    code = "pragmatic"
    name = "Pragmatic Play"
    # A result names its round only: another bet of it may have won by the time that one is refunded.
    rules = ProviderRules(roll_back_settled_bets=True)
    features = frozenset(
        {
            Feature.AUTHENTICATE,
            Feature.EXCHANGE,
            Feature.SEVERAL_WINS,
            Feature.FREE_BET,
            Feature.ADJUST,
            Feature.PROMO_WIN,
            Feature.FREE_ROUNDS,
            Feature.END_ROUND,
            Feature.SIGNED_BODY,
            Feature.FORM,
        }
    )
    # After a bet, 1, 3, 50, 120 and 310 end the matter, all others have it refunded. A bet that is known with other
    # content must not be refunded: only 120 will do. A result that came before its bet must come again: only 100 will.
    codes: Mapping[Meaning, frozenset[str]] = {
        Meaning.OK: _errors(0),
        Meaning.REPLAYED: _errors(0),
        Meaning.INSUFFICIENT_FUNDS: _errors(1),
        Meaning.SESSION_INVALID: _errors(4),
        Meaning.SESSION_EXPIRED: _errors(4),
        Meaning.UNKNOWN_PLAYER: _errors(2),
        Meaning.PLAYER_BLOCKED: _errors(3, 6),
        Meaning.GAME_UNAVAILABLE: _errors(8),
        Meaning.WRONG_CURRENCY: _errors(7),
        Meaning.STAKE_OUT_OF_RANGE: _errors(50, 310),
        Meaning.BET_NOT_FOUND: _errors(100),
        Meaning.BET_SETTLED: _errors(120),
        Meaning.UNKNOWN_ORIGINAL: _errors(0),
        Meaning.CANCELLED: _errors(120),
        Meaning.CONFLICT: _errors(120),
        Meaning.ROUND_CLOSED: _errors(3),
        Meaning.INVALID: _errors(7),
        Meaning.BAD_SIGNATURE: _errors(5),
        Meaning.TRY_AGAIN: _errors(100, 130),
    }

    def __init__(self, secret: str) -> None:
        self._secret = secret

    def new_id(self) -> str:
        return uuid4().hex  # a reference has 32 characters at most

    def authenticate(self, seat: Seat) -> Call:
        return self._call("authenticate.html", token=seat.token, gameId=seat.game_code, ipAddress="192.0.2.1")

    def balance(self, seat: Seat) -> Call:
        return self._call("balance.html", userId=seat.player_id.hex)

    def act(self, seat: Seat, round_id: str, *actions: Action, closes: bool = False) -> Call:
        (action,) = actions
        about = _about(seat, round_id)
        match action:
            case Bet(id=reference, stake=stake):
                bonus = {} if stake.minor else {"bonusCode": self.new_id()}
                spin = {"jackpotContribution": "0.000100", "roundDetails": "spin,bonusBuy"}
                return self._call("bet.html", **about, amount=_amount(stake), reference=reference, **spin, **bonus)
            case Win(id=reference, amount=amount):
                told = {"amount": _amount(amount), "reference": reference, "roundDetails": "spin"}
                return self._call("result.html", **about, **told)
            case Rollback(original_id=reference, amount=amount):
                return self._call("refund.html", **about, reference=reference, amount=_amount(amount))

    def end_round(self, seat: Seat, round_id: str) -> Call:
        return self._call("endRound.html", **_about(seat, round_id))

    def adjust(self, seat: Seat, round_id: str, adjustment_id: str, amount: Money) -> Call:
        told = {"amount": _amount(amount), "reference": adjustment_id, "validBetAmount": "0.00"}
        return self._call("adjustment.html", **_about(seat, round_id), **told)

    def promo_win(self, seat: Seat, award_id: str, amount: Money) -> Call:
        told = {"campaignId": "12", "campaignType": "T", "amount": _amount(amount), "reference": award_id}
        return self._call("promoWin.html", userId=seat.player_id.hex, currency=seat.currency, **told)

    def settle_free_rounds(self, seat: Seat, issue_id: str, amount: Money) -> Call:
        told = {"bonusCode": issue_id, "amount": _amount(amount), "reference": issue_id}
        return self._call("bonusWin.html", userId=seat.player_id.hex, **told)

    def signed(self, call: Call) -> Call:
        return self.with_signature(call, sign(fields_of(call.body), self._secret))

    def with_signature(self, call: Call, text: str) -> Call:
        return replace(call, body=with_hash(call.body, text))

    def forged(self, call: Call) -> Sequence[Call]:
        fields, bare = fields_of(call.body), with_hash(call.body, None)
        true, text = sign(fields, self._secret), text_of(fields)
        hashes = [true[:at] + ("0" if true[at] != "0" else "1") + true[at + 1 :] for at in range(len(true))]
        hashes += [true[:at] for at in (0, 1, 16, 30, 31)]
        hashes += [true.upper(), true + "0", true + true, true[::-1], f" {true}", f"{true}\n", "0" * 32, "null"]
        hashes += [CYRILLIC_A * 32, true.replace("a", CYRILLIC_A) + "\u200b"]
        secrets = "", f"{self._secret}0", self._secret[:-1], self._secret.swapcase()
        hashes += [sign(fields, other) for other in secrets]
        texts = self._secret, f"{self._secret}{text}", f"{text}&{self._secret}", f"{bare.decode()}{self._secret}"
        hashes += [*map(digest, texts), sign([*fields, ("platform", "WEB")], self._secret)]
        return [
            *(self.with_signature(call, changed) for changed in hashes),
            replace(call, body=bare),
            replace(call, body=bare, query={FIELD: true}),
            replace(call, body=bare, headers={**call.headers, FIELD: true, "Authorization": f"Bearer {true}"}),
            replace(call, body=call.body + b"&platform=WEB"),
            replace(call, body=call.body.replace(b"providerId=PragmaticPlay", b"providerId=pragmaticplay")),
            replace(call, body=call.body.replace(b"&providerId=PragmaticPlay", b"")),
        ]

    def with_amount(self, call: Call, text: str) -> Call:
        body = re.sub(rb"\bamount=[0-9.]+", f"amount={quote_plus(text)}".encode(), call.body)
        return self.signed(replace(call, body=body))

    def read(self, call: Call, status: int, body: bytes) -> Reply:
        if status != 200:  # not the wallet's answer, but that of the server before it
            return Reply(code=f"HTTP {status}")
        answer = json.loads(body, parse_float=Decimal)
        error = answer["error"]
        if type(error) is not int or not isinstance(answer["description"], str):
            raise TypeError(f"an error {error!r} with the description {answer['description']!r}")
        if error:
            return Reply(code=str(error))
        if missing := [name for name in WANTED.get(call.path, ()) if name not in answer]:
            raise KeyError(*missing)
        balance = Money.parse(_number(answer["cash"]), answer["currency"]) if "currency" in answer else None
        return Reply(code="0", balance=balance, ours=answer.get("transactionId"), token=answer.get("token"))

    def _call(self, path: str, /, **fields: str) -> Call:
        told = fields | {"providerId": PROVIDER_ID, "timestamp": str(TIMESTAMP)}
        return self.signed(Call(path=path, body=urlencode(told).encode(), headers=HEADERS))


def _about(seat: Seat, round_id: str) -> dict[str, str]:
    return {"userId": seat.player_id.hex, "gameId": seat.game_code, "roundId": round_id}


def _amount(amount: Money) -> str:
    """With two decimals. Raises ValueError for an amount that is finer."""
    value = amount.decimal
    if value != round(value, DECIMALS):
        raise ValueError(f"{amount} is finer than two decimals")
    return f"{value:.{DECIMALS}f}"


def _number(value: object) -> str:
    if not isinstance(value, int | Decimal) or isinstance(value, bool):
        raise TypeError(f"a balance of {value!r}")
    return str(value)


def speak(told: Told) -> PragmaticDialect:
    return PragmaticDialect(told.text("SECRET"))
