"""What Hub88 sends to an operator's wallet, and how it reads the answers.

Source: docs.hub88.io, Operator API, Wallet API. Amounts are integers of 1/100 000 of the currency's unit.
"""

import base64
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from uuid import uuid4

import orjson
from cryptography.hazmat.primitives.asymmetric import rsa

from core.games.rules import STRICT
from core.money import Money, currency_of
from integrations.sandbox.config import Told
from integrations.sandbox.dialect import Action, Bet, Call, Feature, Meaning, Reply, Rollback, Seat, Win
from integrations.sandbox.hub88.signatures import SIGNATURE_HEADER, sign
from integrations.sandbox.keys import read_private_key

UNIT = 100_000
GREEK_ALPHA = "\u03b1"


def _one(code: str) -> frozenset[str]:
    return frozenset({f"RS_{code}"})


class Hub88Dialect:
    code = "hub88"
    name = "Hub88"
    rules = STRICT
    features = frozenset(
        {
            Feature.SESSION_IN_BET,
            Feature.WIN_NAMES_BET,
            Feature.SEVERAL_WINS,
            Feature.FREE_BET,
            Feature.CURRENCY_IN_BET,
            Feature.SIGNED_BODY,
            Feature.JSON,
        }
    )
    codes: Mapping[Meaning, frozenset[str]] = {
        Meaning.OK: _one("OK"),
        Meaning.REPLAYED: _one("OK"),
        Meaning.INSUFFICIENT_FUNDS: _one("ERROR_NOT_ENOUGH_MONEY"),
        Meaning.SESSION_INVALID: _one("ERROR_INVALID_TOKEN"),
        Meaning.SESSION_EXPIRED: _one("ERROR_TOKEN_EXPIRED"),
        Meaning.UNKNOWN_PLAYER: _one("ERROR_INVALID_TOKEN") | _one("ERROR_TRANSACTION_DOES_NOT_EXIST"),
        Meaning.PLAYER_BLOCKED: _one("ERROR_USER_DISABLED"),
        Meaning.GAME_UNAVAILABLE: _one("ERROR_INVALID_GAME"),
        Meaning.WRONG_CURRENCY: _one("ERROR_WRONG_CURRENCY"),
        Meaning.STAKE_OUT_OF_RANGE: _one("ERROR_LIMIT_REACHED"),
        Meaning.BET_NOT_FOUND: _one("ERROR_TRANSACTION_DOES_NOT_EXIST"),
        Meaning.BET_SETTLED: _one("ERROR_UNKNOWN"),
        Meaning.UNKNOWN_ORIGINAL: _one("OK") | _one("ERROR_TRANSACTION_DOES_NOT_EXIST"),
        Meaning.CANCELLED: _one("ERROR_TRANSACTION_DOES_NOT_EXIST"),
        Meaning.CONFLICT: _one("ERROR_DUPLICATE_TRANSACTION"),
        Meaning.ROUND_CLOSED: _one("ERROR_UNKNOWN"),
        Meaning.INVALID: _one("ERROR_WRONG_SYNTAX") | _one("ERROR_WRONG_TYPES"),
        Meaning.BAD_SIGNATURE: _one("ERROR_INVALID_SIGNATURE"),
        Meaning.TRY_AGAIN: _one("ERROR_TIMEOUT") | _one("ERROR_UNKNOWN"),
    }

    def __init__(self, key: rsa.RSAPrivateKey) -> None:
        self._key = key
        self._other_key = rsa.generate_private_key(public_exponent=65537, key_size=2048)

    def new_id(self) -> str:
        return str(uuid4())

    def authenticate(self, seat: Seat) -> Call:
        raise NotImplementedError

    def balance(self, seat: Seat) -> Call:
        return self._call("user/balance", seat, token=seat.token, game_code=seat.game_code)

    def act(self, seat: Seat, round_id: str, *actions: Action, closes: bool = False) -> Call:
        (action,) = actions
        fields = {"transaction_uuid": action.id, "round": round_id, "game_code": seat.game_code} | {
            "currency": seat.currency,
            "token": seat.token,
        }
        match action:
            case Bet(stake=stake):
                bet = {"amount": units(stake), "bet": "zone1", "is_free": False, "round_closed": closes}
                return self._call("transaction/bet", seat, **fields | bet)
            case Win(amount=amount, bet_id=bet_id):
                win = {"amount": units(amount), "reference_transaction_uuid": bet_id, "round_closed": closes}
                return self._call("transaction/win", seat, **fields | win)
            case Rollback(original_id=original_id):
                return self._call("transaction/rollback", seat, **fields, reference_transaction_uuid=original_id)

    def end_round(self, seat: Seat, round_id: str) -> Call:
        raise NotImplementedError

    def adjust(self, seat: Seat, round_id: str, adjustment_id: str, amount: Money) -> Call:
        raise NotImplementedError

    def promo_win(self, seat: Seat, award_id: str, amount: Money) -> Call:
        raise NotImplementedError

    def settle_free_rounds(self, seat: Seat, issue_id: str, amount: Money) -> Call:
        raise NotImplementedError

    def signed(self, call: Call) -> Call:
        return self.with_signature(call, sign(call.body, self._key))

    def with_signature(self, call: Call, text: str) -> Call:
        return replace(call, headers={"Content-Type": "application/json", SIGNATURE_HEADER: text})

    def forged(self, call: Call) -> Sequence[Call]:
        true = sign(call.body, self._key)
        raw = base64.b64decode(true)
        flipped = [raw[:at] + bytes([raw[at] ^ 1 << at % 8]) + raw[at + 1 :] for at in range(0, len(raw), 8)]
        rotated = raw[1:] + raw[:1]
        signatures = [
            *(
                base64.b64encode(changed).decode()
                for changed in (*flipped, rotated, raw[:-1], raw + b"\0", b"\0" * 256)
            ),
            *("", "=", "AAAA", "not base64!", true[:-4], true + true, true.swapcase(), GREEK_ALPHA * 4),
            raw.hex(),
            sign(call.body, self._other_key),
            sign(call.body + b" ", self._key),
            sign(b"", self._key),
        ]
        without = {name: value for name, value in call.headers.items() if name != SIGNATURE_HEADER}
        return [
            *(self.with_signature(call, signature) for signature in signatures),
            replace(call, headers=without),
            replace(call, body=call.body + b" "),
            replace(call, body=call.body[:-1] + b',"amount":1}'),
        ]

    def with_amount(self, call: Call, text: str) -> Call:
        body = re.sub(rb'"amount":\d+', b'"amount":' + text.encode(), call.body)
        return self.signed(replace(call, body=body))

    def read(self, call: Call, status: int, body: bytes) -> Reply:
        answer = orjson.loads(body)
        if "status" not in answer:  # not the wallet's answer, but that of the server before it
            return Reply(code=f"HTTP {status}")
        balance = None
        if "balance" in answer:
            if type(answer["balance"]) is not int:
                raise TypeError(f"a balance of {answer['balance']!r}")
            exponent = currency_of(answer["currency"]).exponent
            minor = Decimal(answer["balance"]) / UNIT * Decimal(1).scaleb(exponent)
            balance = Money(int(minor), answer["currency"])
        return Reply(code=str(answer["status"]), balance=balance)

    def _call(self, path: str, seat: Seat, **fields: object) -> Call:
        about = {"user": seat.player_id.hex, "request_uuid": str(uuid4())}
        return self.signed(Call(path=path, body=orjson.dumps(about | fields)))


def units(amount: Money) -> int:
    """Exactly. Raises ValueError for an amount finer than Hub88 can say."""
    value = amount.decimal * UNIT
    if value != int(value):
        raise ValueError(f"{amount} is finer than 1/{UNIT}")
    return int(value)


def speak(told: Told) -> Hub88Dialect:
    return Hub88Dialect(read_private_key(told.private_key("PRIVATE_KEY_PEM")))
