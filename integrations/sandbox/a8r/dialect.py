"""What A8R v2 sends to a casino's wallet, and how it reads the answers.

Amounts are decimal texts. No call carries a session. A refusal has an HTTP status and, in the details of a Twirp error,
a code: "400/100".
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

AMOUNT = re.compile(r"[0-9]{1,18}(\.[0-9]{1,12})?")


def _refused(*codes: int) -> frozenset[str]:
    return frozenset(f"400/{code}" for code in codes)


class A8rDialect:
    code = "a8r"
    name = "SOFTSWISS A8R"
    rules = ProviderRules(win_before_bet=True, roll_back_wins=True, roll_back_settled_bets=True)
    features = frozenset(
        {
            Feature.BATCH,
            Feature.WIN_NAMES_BET,
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
        Meaning.PLAYER_BLOCKED: _refused(101),
        Meaning.GAME_UNAVAILABLE: _refused(400),
        Meaning.WRONG_CURRENCY: _refused(154),
        Meaning.STAKE_OUT_OF_RANGE: _refused(106),
        Meaning.BET_NOT_FOUND: _refused(409),
        Meaning.BET_SETTLED: _refused(400),
        Meaning.UNKNOWN_ORIGINAL: frozenset({"200"}),
        Meaning.CANCELLED: _refused(409),
        Meaning.CONFLICT: _refused(409),
        Meaning.ROUND_CLOSED: _refused(400),
        Meaning.INVALID: _refused(400),
        Meaning.BAD_SIGNATURE: _refused(403),
        Meaning.TRY_AGAIN: frozenset({"500/500"}),
    }

    def __init__(self, token: str) -> None:
        self._token = token

    def new_id(self) -> str:
        return uuid4().hex

    def authenticate(self, seat: Seat) -> Call:
        raise NotImplementedError

    def balance(self, seat: Seat) -> Call:
        return self._call("Player/Balance", seat, game_id=seat.game_code)

    def act(self, seat: Seat, round_id: str, *actions: Action, closes: bool = False) -> Call:
        """Bets and wins, or rollbacks: they are calls of their own."""
        method = "Round/Rollback" if isinstance(actions[0], Rollback) else "Round/BetWin"
        about: dict[str, object] = {"round_id": round_id, "game_id": seat.game_code, "provider": "acme"}
        transactions = [_transaction(action) for action in actions]
        return self._call(method, seat, **about, finished=closes, transactions=transactions)

    def end_round(self, seat: Seat, round_id: str) -> Call:
        return self._call("Round/Finish", seat, round_id=round_id, game_id=seat.game_code)

    def adjust(self, seat: Seat, round_id: str, adjustment_id: str, amount: Money) -> Call:
        raise NotImplementedError

    def promo_win(self, seat: Seat, award_id: str, amount: Money) -> Call:
        raise NotImplementedError

    def settle_free_rounds(self, seat: Seat, issue_id: str, amount: Money) -> Call:
        """The casino chose the id when it issued the set. Ours says whose it is: grant, player, currency."""
        return self.finish_free_spins(f"{issue_id}-{seat.player_id.hex}-{seat.currency}", amount)

    def finish_free_spins(self, issue: str, amount: Money) -> Call:
        body = orjson.dumps({"issue_id": issue, "amount": _text(amount)})
        return self.signed(Call(path="a8r_casino.Freespins/Finish", body=body, currency=amount.currency))

    def signed(self, call: Call) -> Call:
        return signed(call, self._token)

    def with_signature(self, call: Call, text: str) -> Call:
        return with_signature(call, text)

    def forged(self, call: Call) -> Sequence[Call]:
        return forged(call, self._token)

    def with_amount(self, call: Call, text: str) -> Call:
        body = re.sub(rb'"amount":"[^"]*"', b'"amount":' + orjson.dumps(text), call.body)
        return self.signed(replace(call, body=body))

    def read(self, call: Call, status: int, body: bytes) -> Reply:
        answer = json.loads(body)
        if not isinstance(answer, dict):
            raise TypeError("an answer that is no object")
        if status == 200:
            transactions = answer.get("transactions") or [{}]
            return Reply(code="200", balance=_money(answer["balance"], call), ours=transactions[0].get("id_casino"))
        meta = answer.get("meta")
        if not isinstance(meta, dict):  # not the wallet's answer, but that of the server before it
            return Reply(code=f"HTTP {status}")
        balance = _money(meta["balance"], call) if "balance" in meta else None
        return Reply(code=f"{status}/{int(meta['api_code'])}", balance=balance)

    def _call(self, method: str, seat: Seat, **fields: object) -> Call:
        about = {"player_id": seat.player_id.hex, "currency": seat.currency}
        path = f"a8r_casino.{method}"
        return self.signed(Call(path=path, body=orjson.dumps(about | fields), currency=seat.currency))


def _transaction(action: Action) -> dict[str, object]:
    match action:
        case Bet(id=bet_id, stake=stake):
            return {"id": bet_id, "type": "bet", "amount": _text(stake)}
        case Win(id=win_id, bet_id=bet_id, amount=amount):
            return {"id": win_id, "type": "win", "amount": _text(amount), "bet_id": bet_id}
        case Rollback(id=rollback_id, original_id=original_id):
            return {"id": rollback_id, "original_id": original_id}


def _text(money: Money) -> str:
    return f"{money.decimal:f}"


def _money(text: object, call: Call) -> Money:
    if not isinstance(text, str) or not AMOUNT.fullmatch(text):
        raise TypeError(f"a balance of {text!r}")
    return Money.parse(text, call.currency)


def speak(told: Told) -> A8rDialect:
    return A8rDialect(told.text("SECRET"))
