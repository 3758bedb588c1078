"""What Pragmatic's side sends, byte by byte, and how it reads answers. The conformance runs play it to the adapter."""

import re
from collections.abc import Callable
from dataclasses import replace
from hashlib import md5
from urllib.parse import parse_qsl
from uuid import UUID

import pytest

from core.money import Money
from integrations.providers.pragmatic.signature import Hash
from integrations.sandbox.dialect import Bet, Call, Reply, Rollback, Seat, Win
from integrations.sandbox.pragmatic import PragmaticDialect

SECRET = "a-secret-of-16-and-More"
SEAT = Seat(player_id=UUID(int=2), token="launch-1", game_code="vs20doghouse", currency="EUR")
USER = f"{2:032x}"
ALWAYS = "providerId=PragmaticPlay&timestamp=1774396800000"


@pytest.fixture
def dialect() -> PragmaticDialect:
    return PragmaticDialect(SECRET)


def is_true(call: Call) -> bool:
    """By the adapter's reckoning."""
    return Hash([SECRET]).holds(dict(parse_qsl(call.body.decode())))


def test_a_bet_is_a_form_whose_hash_covers_its_sorted_and_unescaped_fields(dialect: PragmaticDialect) -> None:
    call = dialect.act(SEAT, "r", Bet(id="b", stake=Money(150, "EUR")))
    signed = (
        "amount=1.50&gameId=vs20doghouse&jackpotContribution=0.000100&providerId=PragmaticPlay&reference=b"
        f"&roundDetails=spin,bonusBuy&roundId=r&timestamp=1774396800000&userId={USER}"
    )
    true = md5(f"{signed}{SECRET}".encode(), usedforsecurity=False).hexdigest()
    assert (call.path, call.headers["Content-Type"]) == ("bet.html", "application/x-www-form-urlencoded")
    assert call.body.decode() == (
        f"hash={true}&userId={USER}&gameId=vs20doghouse&roundId=r&amount=1.50&reference=b&jackpotContribution=0.000100"
        f"&roundDetails=spin%2CbonusBuy&{ALWAYS}"
    )


Send = Callable[[PragmaticDialect], Call]
ROUND = f"userId={USER}&gameId=vs20doghouse&roundId=r&"
SENT: list[tuple[str, Send, str]] = [
    ("authenticate", lambda one: one.authenticate(SEAT), "token=launch-1&gameId=vs20doghouse&ipAddress=192.0.2.1&"),
    ("balance", lambda one: one.balance(SEAT), f"userId={USER}&"),
    (
        "result",
        lambda one: one.act(SEAT, "r", Win(id="w", bet_id="b", amount=Money(7, "EUR"))),
        f"{ROUND}amount=0.07&reference=w&roundDetails=spin&",
    ),
    (
        "refund",
        lambda one: one.act(SEAT, "r", Rollback(id="x", original_id="b", amount=Money(7, "EUR"))),
        f"{ROUND}reference=b&amount=0.07&",
    ),
    ("endRound", lambda one: one.end_round(SEAT, "r"), ROUND),
    (
        "adjustment",
        lambda one: one.adjust(SEAT, "r", "a", Money(-250, "EUR")),
        f"{ROUND}amount=-2.50&reference=a&validBetAmount=0.00&",
    ),
    (
        "promoWin",
        lambda one: one.promo_win(SEAT, "p", Money(700, "EUR")),
        f"userId={USER}&currency=EUR&campaignId=12&campaignType=T&amount=7.00&reference=p&",
    ),
    (
        "bonusWin",
        lambda one: one.settle_free_rounds(SEAT, "g", Money(700, "EUR")),
        f"userId={USER}&bonusCode=g&amount=7.00&reference=g&",
    ),
]


@pytest.mark.parametrize(("path", "send", "form"), SENT, ids=[path for path, _, _ in SENT])
def test_every_call_has_its_fields_and_a_true_hash(dialect: PragmaticDialect, path: str, send: Send, form: str) -> None:
    call = send(dialect)
    assert (call.path, call.body.decode().partition("&")[2]) == (f"{path}.html", form + ALWAYS)
    assert is_true(call)


def test_a_free_spin_has_a_bonus_and_no_stake(dialect: PragmaticDialect) -> None:
    form = dict(parse_qsl(dialect.act(SEAT, "r", Bet(id="b", stake=Money(0, "EUR"))).body.decode()))
    assert (form["amount"], len(form["bonusCode"])) == ("0.00", 32)


def test_an_amount_finer_than_two_decimals_cannot_be_said(dialect: PragmaticDialect) -> None:
    with pytest.raises(ValueError, match="finer"):
        dialect.act(SEAT, "r", Bet(id="b", stake=Money(1, "USDT")))


def test_forged_calls_differ_and_none_is_true(dialect: PragmaticDialect) -> None:
    call = dialect.balance(SEAT)
    forged = dialect.forged(call)
    assert len({(one.body, str(one.headers), str(one.query)) for one in forged}) == len(forged) > 50
    assert is_true(call)
    assert [one for one in forged if is_true(one)] == []


def test_an_amount_can_be_written_in_any_way(dialect: PragmaticDialect) -> None:
    call = dialect.with_amount(dialect.act(SEAT, "r", Bet(id="b", stake=Money(150, "EUR"))), '"1 &\u0661')
    assert b"&amount=%221+%26%D9%A1&reference=b" in call.body
    assert is_true(call)


@pytest.mark.parametrize(
    ("body", "rest"),
    [
        (b"", b""),
        (b"a=1", b"&a=1"),
        (b"hash=0&a=1&hash=1", b"&a=1&hash=1"),
        (b"a=1&%68ash=0", b"&a=1"),
        (b"\xff\x00&", b"&\xff\x00"),
    ],
)
def test_whatever_is_sent_gets_a_hash_for_its_first_one(dialect: PragmaticDialect, body: bytes, rest: bytes) -> None:
    call = dialect.signed(replace(dialect.balance(SEAT), body=body))
    assert re.fullmatch(rb"hash=[0-9a-f]{32}" + re.escape(rest), call.body)


@pytest.mark.parametrize(
    ("path", "body", "reply"),
    [
        (
            "bet.html",
            b'{"transactionId":"9","currency":"EUR","cash":7.50,"bonus":0,"usedPromo":0,"error":0,"description":"ok"}',
            Reply(code="0", balance=Money(750, "EUR"), ours="9"),
        ),
        (
            "authenticate.html",
            b'{"userId":"u","token":"t","currency":"XTR","cash":7.00,"bonus":0,"error":0,"description":"ok"}',
            Reply(code="0", balance=Money(7, "XTR"), token="t"),
        ),
        (
            "refund.html",
            b'{"transactionId":"9","error":0,"description":"ok"}',
            Reply(code="0", ours="9"),
        ),
        ("endRound.html", b'{"cash":1,"bonus":0,"error":0,"description":"ok"}', Reply(code="0")),
        ("bet.html", b'{"error":120,"description":"no"}', Reply(code="120")),
    ],
)
def test_answers_are_read(dialect: PragmaticDialect, path: str, body: bytes, reply: Reply) -> None:
    assert dialect.read(Call(path=path, body=b""), 200, body) == reply
    assert dialect.read(Call(path=path, body=b""), 404, body) == Reply(code="HTTP 404")


@pytest.mark.parametrize(
    "body",
    [
        b"", b"[]", b"{}", b'{"error":0}', b'{"error":"0","description":"ok"}', b'{"error":false,"description":"ok"}',
        b'{"error":0,"description":"ok"}', b'{"currency":"EUR","cash":1.00,"error":0,"description":"ok"}',
        b'{"currency":"EUR","cash":"1.00","bonus":0,"error":0,"description":"ok"}',
        b'{"currency":"EUR","cash":true,"bonus":0,"error":0,"description":"ok"}',
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_an_error(dialect: PragmaticDialect, body: bytes) -> None:
    with pytest.raises((ValueError, KeyError, TypeError)):
        dialect.read(Call(path="balance.html", body=b""), 200, body)
