"""What Evolution sends to an operator's wallet (One Wallet), and how it reads the answers.

Amounts are JSON numbers in the currency's unit. A debit is known by its refId, and so is its one credit or cancel.
There is no signature: a secret in the query says who calls.
"""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from uuid import uuid4

from core.games.rules import ProviderRules
from core.money import Money
from integrations.sandbox.dialect import Action, Bet, Call, Feature, Meaning, Reply, Rollback, Seat, Win

SECRET = "authToken"  # noqa: S105 - the name of a field


def _one(code: str) -> frozenset[str]:
    return frozenset({code})


class EvolutionDialect:
    code = "evolution"
    name = "Evolution"
    rules = ProviderRules(roll_back_settled_bets=True)  # of another debit's win; its own settles it
    features = frozenset(
        {
            Feature.AUTHENTICATE,
            Feature.SESSION_IN_BET,
            Feature.WIN_NAMES_BET,
            Feature.FREE_BET,
            Feature.CURRENCY_IN_BET,
            Feature.SINGLE_SETTLEMENT,
            Feature.PROMO_WIN,
            Feature.JSON,
        }
    )
    codes: Mapping[Meaning, frozenset[str]] = {
        Meaning.OK: _one("OK"),
        Meaning.REPLAYED: frozenset({"BET_ALREADY_EXIST", "BET_ALREADY_SETTLED"}),
        Meaning.INSUFFICIENT_FUNDS: _one("INSUFFICIENT_FUNDS"),
        Meaning.SESSION_INVALID: _one("INVALID_SID"),
        Meaning.SESSION_EXPIRED: _one("INVALID_SID"),
        Meaning.UNKNOWN_PLAYER: frozenset({"INVALID_SID", "INVALID_PARAMETER"}),
        Meaning.PLAYER_BLOCKED: _one("ACCOUNT_LOCKED"),
        Meaning.GAME_UNAVAILABLE: _one("FINAL_ERROR_ACTION_FAILED"),
        Meaning.WRONG_CURRENCY: _one("INVALID_PARAMETER"),
        Meaning.STAKE_OUT_OF_RANGE: _one("CASINO_LIMIT_EXCEEDED_STAKE"),
        Meaning.BET_NOT_FOUND: _one("BET_DOES_NOT_EXIST"),
        Meaning.BET_SETTLED: _one("BET_ALREADY_SETTLED"),
        Meaning.UNKNOWN_ORIGINAL: frozenset({"OK", "BET_DOES_NOT_EXIST"}),
        Meaning.CANCELLED: _one("FINAL_ERROR_ACTION_FAILED"),
        Meaning.CONFLICT: _one("FINAL_ERROR_ACTION_FAILED"),
        Meaning.ROUND_CLOSED: _one("FINAL_ERROR_ACTION_FAILED"),
        Meaning.INVALID: _one("INVALID_PARAMETER"),
        Meaning.BAD_SIGNATURE: _one("INVALID_TOKEN_ID"),
        Meaning.TRY_AGAIN: _one("TEMPORARY_ERROR"),
    }

    def __init__(self, auth_token: str) -> None:
        self._auth_token = auth_token

    def new_id(self) -> str:
        return uuid4().hex

    def authenticate(self, seat: Seat) -> Call:
        return self._call("check", seat, sid=seat.token)

    def balance(self, seat: Seat) -> Call:
        return self._call("balance", seat, sid=seat.token, currency=seat.currency)

    def act(self, seat: Seat, round_id: str, *actions: Action, closes: bool = False) -> Call:
        (action,) = actions
        table = {"table": {"id": seat.game_code, "vid": None}}
        fields: dict[str, object] = {
            "sid": seat.token,
            "currency": seat.currency,
            "game": {"id": round_id, "type": "roulette", "details": table},
        }
        match action:
            case Bet(id=bet_id, stake=stake):
                path, transaction = "debit", {"id": f"D{bet_id}", "refId": bet_id, "amount": stake}
            case Win(id=win_id, bet_id=bet_id, amount=amount):
                path, transaction = "credit", {"id": win_id, "refId": bet_id, "amount": amount}
            case Rollback(id=rollback_id, original_id=bet_id, amount=amount):
                path, transaction = "cancel", {"id": rollback_id, "refId": bet_id, "amount": amount}
        return self._call(path, seat, **fields, transaction=transaction)

    def end_round(self, seat: Seat, round_id: str) -> Call:
        raise NotImplementedError

    def adjust(self, seat: Seat, round_id: str, adjustment_id: str, amount: Money) -> Call:
        raise NotImplementedError

    def promo_win(self, seat: Seat, award_id: str, amount: Money) -> Call:
        prize = {"type": "TournamentWin", "id": award_id, "amount": amount}
        return self._call("promo_payout", seat, sid=seat.token, currency=seat.currency, promoTransaction=prize)

    def settle_free_rounds(self, seat: Seat, issue_id: str, amount: Money) -> Call:
        raise NotImplementedError

    def signed(self, call: Call) -> Call:
        return self.with_signature(call, self._auth_token)

    def with_signature(self, call: Call, text: str) -> Call:
        return replace(call, query={SECRET: text})

    def forged(self, call: Call) -> Sequence[Call]:
        true = self._auth_token
        tokens = [true[:at] + ("A" if true[at] != "A" else "B") + true[at + 1 :] for at in range(len(true))]
        tokens += [true[:at] for at in range(0, len(true), 6)]
        tokens += [true + "A", " " + true, true + " ", true.swapcase(), true[::-1], true * 2, "null", "undefined", "0"]
        return [
            *(self.with_signature(call, token) for token in tokens),
            replace(call, query={}),
            replace(call, query={SECRET.lower(): true}),
            replace(call, query={}, headers={**call.headers, SECRET: true, "Authorization": f"Bearer {true}"}),
        ]

    def with_amount(self, call: Call, text: str) -> Call:
        return replace(call, body=re.sub(rb'"amount": [0-9.]+', b'"amount": ' + text.encode(), call.body))

    def read(self, call: Call, status: int, body: bytes) -> Reply:
        answer = json.loads(body, parse_float=Decimal)
        if "status" not in answer:  # not the wallet's answer, but that of the server before it
            return Reply(code=f"HTTP {status}")
        balance = None
        if "balance" in answer and call.currency:
            balance = Money.parse(str(answer["balance"]), call.currency)
        code = str(answer["status"]) if status == 200 else f"HTTP {status}"
        return Reply(code=code, balance=balance, token=answer.get("sid"))

    def _call(self, path: str, seat: Seat, **fields: object) -> Call:
        about = {"userId": seat.player_id.hex, "channel": {"type": "P"}, "uuid": str(uuid4())}
        return self.signed(
            Call(
                path=path,
                body=_json(about | fields).encode(),
                headers={"Content-Type": "application/json"},
                currency=seat.currency,
            )
        )


def _json(value: object) -> str:
    """Amounts as numbers with all their digits: a float would not keep them."""
    if isinstance(value, Money):
        return str(value.decimal)
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(name)}: {_json(each)}" for name, each in value.items()) + "}"
    return json.dumps(value)
