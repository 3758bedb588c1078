"""Pragmatic's hash, forms, amounts, words and settings, without any database."""

from collections.abc import Mapping
from decimal import Decimal
from hashlib import md5

import aiohttp
import orjson
import pytest
from pydantic import ValidationError

from core.money import InvalidAmount, Money
from core.wire import WireRequest
from integrations.providers.pragmatic import KIT
from integrations.providers.pragmatic.amounts import shown_balance, to_money
from integrations.providers.pragmatic.errors import DESCRIPTIONS, Status
from integrations.providers.pragmatic.render import Answer, render
from integrations.providers.pragmatic.signature import Hash
from integrations.providers.pragmatic.wire import Adjustment, Bet, Unreadable, fields_of, parse

SECRET, OLD_SECRET = "the-secret-of-both-sides", "the-secret-that-was-before"
VARIABLES = {
    "PRAGMATIC_URL": "https://api.pragmatic.example/",
    "PRAGMATIC_SECURE_LOGIN": "croupier",
    "PRAGMATIC_SECRET": SECRET,
}


def hash_of(text: str) -> str:
    return md5(text.encode(), usedforsecurity=False).hexdigest()


def test_the_hash_is_of_sorted_decoded_fields_without_itself_and_without_empty_ones() -> None:
    fields = fields_of(b"userId=u1&amount=1.00&bonusCode=&roundDetails=spin%2Cfree+one&B=2&a=%C3%A9&hash=0")
    signed = "B=2&a=é&amount=1.00&roundDetails=spin,free one&userId=u1"
    assert Hash([SECRET]).sign(fields) == hash_of(signed + SECRET)
    assert Hash([SECRET]).holds({**fields, "hash": hash_of(signed + SECRET)})


def test_old_and_new_secret_hold_and_nothing_else() -> None:
    both, true = Hash([SECRET, OLD_SECRET]), hash_of("a=1" + SECRET)
    assert both.sign({"a": "1"}) == true
    assert both.holds({"a": "1", "hash": true})
    assert both.holds({"a": "1", "hash": hash_of("a=1" + OLD_SECRET)})
    for forged in ("", true.upper(), true[:-1], true + "0", f" {true}", "é" * 32, hash_of("a=1"), hash_of(SECRET)):
        assert not both.holds({"a": "1", "hash": forged})
    assert not both.holds({"a": "1"})
    assert not both.holds({"a": "2", "hash": true})
    for none in ([], [""], [SECRET, ""]):
        with pytest.raises(ValueError, match="secret"):
            Hash(none)


@pytest.mark.parametrize(
    "body",
    [
        b"a", b"a=1&", b"&a=1", b"a=1&&b=2", b"a=1&b", b"a=%zz", b"a=%", b"a=%FF", b"\xff=1", "é=1".encode(),
        b"a=1&a=1", b"a=1&a=2", b"a=&a=1", b"%61=1&a=1", b"a=1%26b=2", b"a=1%26b%3D2", b"a%3Db=1", b"a%26b=1",
        b"&".join(b"f%d=1" % number for number in range(101)), b'{"a":1}',
    ],
)  # fmt: skip
def test_a_body_that_two_readers_could_take_differently_is_unreadable(body: bytes) -> None:
    with pytest.raises(Unreadable):
        fields_of(body)


def test_an_ampersand_that_starts_no_field_is_only_a_sign() -> None:
    assert fields_of(b"a=Tom+%26+Jerry&b=1%3D1") == {"a": "Tom & Jerry", "b": "1=1"}


BET = {"userId": "u", "gameId": "g", "roundId": "r", "reference": "x", "amount": "1.00"}


def test_a_bet_is_read_with_fields_that_nobody_knows_yet_and_without_empty_ones() -> None:
    bet = parse("bet.html", BET | {"token": "", "bonusCode": "", "somethingNew": "\x00"})
    assert bet == Bet(userId="u", gameId="g", roundId="r", reference="x", amount="1.00")  # type: ignore[call-arg, arg-type]


@pytest.mark.parametrize("name", BET)
def test_a_bet_wants_all_of_its_fields(name: str) -> None:
    for fields in ({**BET, name: ""}, {**BET, name: "\x00"}, {**BET, name: "x" * 129}):
        with pytest.raises(Unreadable, match=name):
            parse("bet.html", fields)


@pytest.mark.parametrize(
    "path", ["", "bet", "Bet.html", "bet.html/", "/bet.html", "bet.html.html", "GetBalancePerGame.html"]
)
def test_a_path_is_known_exactly_or_not(path: str) -> None:
    with pytest.raises(Unreadable, match="no such call"):
        parse(path, BET)


@pytest.mark.parametrize(
    "amount",
    [
        "-1", "-0", "+1", " 1", "1 ", "1,00", "1.", ".5", "1e2", "0x1", "NaN", "Infinity", "١", "1\n", "1_0", "9" * 16,
        "1.1234567890",
    ],
)  # fmt: skip
def test_an_amount_is_a_plain_decimal_number(amount: str) -> None:
    with pytest.raises(Unreadable, match="amount"):
        parse("bet.html", BET | {"amount": amount})


def test_only_an_adjustment_has_a_sign() -> None:
    call = parse("adjustment.html", BET | {"amount": "-2.50"})
    assert isinstance(call, Adjustment)
    assert call.amount == Decimal("-2.50")


@pytest.mark.parametrize(
    ("amount", "currency", "minor"),
    [
        ("12.34", "EUR", 1234),
        ("12.3400", "EUR", 1234),
        ("0.00", "EUR", 0),
        ("0.01", "USDT", 10_000),
        ("7.00", "XTR", 7),
    ],
)
def test_amounts_convert_exactly(amount: str, currency: str, minor: int) -> None:
    assert to_money(Decimal(amount), currency) == Money(minor, currency)


@pytest.mark.parametrize(("amount", "currency"), [("0.001", "EUR"), ("1.50", "XTR"), ("999999999999999.00", "TON")])
def test_what_does_not_fit_is_refused(amount: str, currency: str) -> None:
    with pytest.raises(InvalidAmount):
        to_money(Decimal(amount), currency)


@pytest.mark.parametrize(
    ("minor", "currency", "shown"),
    [(12_349_999, "USDT", "12.34"), (5, "EUR", "0.05"), (7, "XTR", "7.00"), (9_999_999, "TON", "0.00")],
)  # fmt: skip
def test_a_balance_has_two_decimals_rounded_down(minor: int, currency: str, shown: str) -> None:
    assert shown_balance(Money(minor, currency)) == shown


def test_an_answer_is_json_in_the_protocols_words() -> None:
    bet = render(Answer(transaction_id="7", balance=Money(99_999, "EUR"), took_bet=True))
    assert bet.body == (
        b'{"transactionId":"7","currency":"EUR","cash":999.99,"bonus":0,"usedPromo":0,"error":0,"description":"Success"}'
    )
    assert render(Answer(status=Status.INVALID_HASH)).body == b'{"error":5,"description":"Invalid hash"}'
    assert set(DESCRIPTIONS) == set(Status)


async def test_it_has_all_of_its_settings_or_is_off() -> None:
    async with aiohttp.ClientSession() as http:
        assert KIT.adapter(KIT.settings_of(VARIABLES), http) is not None
        for name in VARIABLES:
            for without in ({k: v for k, v in VARIABLES.items() if k != name}, VARIABLES | {name: ""}):
                assert KIT.adapter(KIT.settings_of(without), http) is None
                assert KIT.missing(KIT.settings_of(without)) == [name]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PRAGMATIC_URL", "api.pragmatic.example"),
        ("PRAGMATIC_SECRET", "guess-me"),
        ("PRAGMATIC_PREVIOUS_SECRET", "guess-me"),
        ("PRAGMATIC_COUNTRY", "Malta"),
        ("PRAGMATIC_BONUS_WIN_PAYS", "perhaps"),
    ],
)
def test_a_setting_that_cannot_be_is_refused(name: str, value: str) -> None:
    with pytest.raises(ValidationError):
        KIT.settings_of(VARIABLES | {name: value})


async def test_the_old_secret_holds_while_it_is_changed() -> None:
    async with aiohttp.ClientSession() as http:

        async def error(variables: Mapping[str, str]) -> int:
            adapter = KIT.adapter(KIT.settings_of(variables), http)
            assert adapter is not None
            body = f"a=1&hash={hash_of('a=1' + OLD_SECRET)}".encode()
            answer = await adapter.answer(WireRequest(path="unknown", headers={}, body=body))
            return int(orjson.loads(answer.body)["error"])

        assert await error(VARIABLES) == 5
        assert await error(VARIABLES | {"PRAGMATIC_PREVIOUS_SECRET": OLD_SECRET}) == 7, "signed, but no such path"
