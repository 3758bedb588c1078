"""What GCP v1 sends to a casino's wallet, and how it reads the answers.

Amounts are integers of the currency's smallest unit. A win names its round only. A refusal has an HTTP status and a
code: "412/100". Casinos answer theirs with 412 or with 400.
"""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from uuid import uuid4

import orjson

from core.games.rules import ProviderRules
from core.money import Money
from integrations.sandbox.config import Told
from integrations.sandbox.dialect import Action, Bet, Call, Feature, Meaning, Reply, Rollback, Seat, Win
from integrations.sandbox.softswiss_gcp.signatures import forged, signed, with_signature


def _refused(*codes: int) -> frozenset[str]:
    return frozenset(f"{status}/{code}" for status in (412, 400) for code in codes)


class SoftswissGcpDialect:
    code = "softswiss_gcp"
    name = "SOFTSWISS"
    # A call with a bet and a win whose answer did not come is undone action by action.
    rules = ProviderRules(roll_back_wins=True, roll_back_settled_bets=True)
    features = frozenset(
        {
            Feature.SESSION_IN_BET,
            Feature.BATCH,
            Feature.SEVERAL_WINS,
            Feature.FREE_BET,
            Feature.ROLL_BACK_WIN,
            Feature.FREE_ROUNDS,
            Feature.END_ROUND,
            Feature.CURRENCY_IN_BET,
            Feature.SIGNED_BODY,
            Feature.JSON,
        }
    )
    codes: Mapping[Meaning, frozenset[str]] = {
        Meaning.OK: frozenset({"200"}),
        Meaning.REPLAYED: frozenset({"200"}),
        Meaning.INSUFFICIENT_FUNDS: _refused(100),
        Meaning.SESSION_INVALID: _refused(101),
        Meaning.SESSION_EXPIRED: _refused(101),
        Meaning.UNKNOWN_PLAYER: _refused(101),
        Meaning.PLAYER_BLOCKED: _refused(110),
        Meaning.GAME_UNAVAILABLE: _refused(405),
        Meaning.WRONG_CURRENCY: _refused(154),
        Meaning.STAKE_OUT_OF_RANGE: _refused(105, 106),
        Meaning.BET_NOT_FOUND: _refused(404),
        Meaning.BET_SETTLED: _refused(400),
        Meaning.UNKNOWN_ORIGINAL: frozenset({"200"}),
        Meaning.CANCELLED: _refused(404),
        Meaning.CONFLICT: _refused(400),
        Meaning.ROUND_CLOSED: _refused(400),
        Meaning.INVALID: _refused(400),
        Meaning.BAD_SIGNATURE: frozenset({"403/403"}),
        Meaning.TRY_AGAIN: frozenset({"500/500", "502/502", "503/503", "504/504"}),
    }

    def __init__(self, token: str) -> None:
        self._token = token

    def new_id(self) -> str:
        return uuid4().hex

    def authenticate(self, seat: Seat) -> Call:
        raise NotImplementedError

    def balance(self, seat: Seat) -> Call:
        return self._call("play", seat, session_id=seat.token)

    def act(self, seat: Seat, round_id: str, *actions: Action, closes: bool = False) -> Call:
        """Bets and wins, or rollbacks: they are calls of their own."""
        path = "rollback" if isinstance(actions[0], Rollback) else "play"
        fields: dict[str, object] = {"session_id": seat.token, "game_id": round_id, "finished": closes}
        return self._call(path, seat, **fields, actions=[_action(action) for action in actions])

    def end_round(self, seat: Seat, round_id: str) -> Call:
        return self._call("play", seat, session_id=seat.token, game_id=round_id, finished=True)

    def adjust(self, seat: Seat, round_id: str, adjustment_id: str, amount: Money) -> Call:
        raise NotImplementedError

    def promo_win(self, seat: Seat, award_id: str, amount: Money) -> Call:
        raise NotImplementedError

    def settle_free_rounds(self, seat: Seat, issue_id: str, amount: Money) -> Call:
        """The casino chose the id when it issued the set. Ours says whose it is: grant, player, currency."""
        issue = f"{issue_id}-{seat.player_id.hex}-{seat.currency}"
        return self.freespins(issue, "played", amount.minor, currency=seat.currency)

    def freespins(self, issue: str, status: str, total_amount: int, *, currency: str) -> Call:
        body = orjson.dumps({"issue_id": issue, "status": status, "total_amount": total_amount})
        return self.signed(Call(path="freespins", body=body, currency=currency))

    def signed(self, call: Call) -> Call:
        return signed(call, self._token)

    def with_signature(self, call: Call, text: str) -> Call:
        return with_signature(call, text)

    def forged(self, call: Call) -> Sequence[Call]:
        return forged(call, self._token)

    def with_amount(self, call: Call, text: str) -> Call:
        body = re.sub(rb'"amount":\d+', b'"amount":' + text.encode(), call.body)
        return self.signed(replace(call, body=body))

    def read(self, call: Call, status: int, body: bytes) -> Reply:
        answer = json.loads(body)
        if not isinstance(answer, dict):
            raise TypeError("an answer that is no object")
        if status == 200:
            transactions = answer.get("transactions") or [{}]
            return Reply(code="200", balance=_money(answer["balance"], call), ours=transactions[0].get("tx_id"))
        if not isinstance(answer.get("code"), int):  # not the wallet's answer, but that of the server before it
            return Reply(code=f"HTTP {status}")
        balance = _money(answer["balance"], call) if "balance" in answer else None
        return Reply(code=f"{status}/{answer['code']}", balance=balance)

    def _call(self, path: str, seat: Seat, **fields: object) -> Call:
        about = {"user_id": seat.player_id.hex, "currency": seat.currency, "game": seat.game_code}
        return self.signed(Call(path=path, body=orjson.dumps(about | fields), currency=seat.currency))


def _action(action: Action) -> dict[str, object]:
    match action:
        case Bet(id=bet_id, stake=stake):
            return {"action": "bet", "action_id": bet_id, "amount": stake.minor, "jackpot_contribution": 0.01}
        case Win(id=win_id, amount=amount):
            return {"action": "win", "action_id": win_id, "amount": amount.minor, "jackpot_win": 0}
        case Rollback(id=rollback_id, original_id=original_id):
            return {"action": "rollback", "action_id": rollback_id, "original_action_id": original_id}


def _money(amount: object, call: Call) -> Money:
    if type(amount) is not int:
        raise TypeError(f"a balance of {amount!r}")
    return Money(amount, call.currency)


def speak(told: Told) -> SoftswissGcpDialect:
    return SoftswissGcpDialect(told.text("SECRET"))
