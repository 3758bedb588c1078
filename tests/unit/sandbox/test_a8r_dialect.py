"""What A8R's side sends, byte by byte, and how it reads answers. The conformance runs play it to the adapter."""

import hmac
from uuid import UUID

import orjson
import pytest

from core.money import Money
from integrations.providers.softswiss.request_sign import HEADER, RequestSign
from integrations.sandbox.a8r import A8rDialect
from integrations.sandbox.dialect import Bet, Call, Reply, Rollback, Seat, Win

TOKEN = "a-token-of-16-and-more"
SEAT = Seat(player_id=UUID(int=2), token="session-1", game_code="acme:Dunes", currency="EUR")
USER = f"{2:032x}"


@pytest.fixture
def dialect() -> A8rDialect:
    return A8rDialect(TOKEN)


def test_a_bet_and_its_win_are_one_call(dialect: A8rDialect) -> None:
    bet, win = Bet(id="b", stake=Money(150, "EUR")), Win(id="w", bet_id="b", amount=Money(7, "EUR"))
    call = dialect.act(SEAT, "r", bet, win, closes=True)
    body = (
        '{"player_id":"' + USER + '","currency":"EUR","round_id":"r","game_id":"acme:Dunes","provider":"acme",'
        '"finished":true,"transactions":[{"id":"b","type":"bet","amount":"1.50"},'
        '{"id":"w","type":"win","amount":"0.07","bet_id":"b"}]}'
    )
    assert (call.path, call.body.decode()) == ("a8r_casino.Round/BetWin", body)
    assert call.headers[HEADER] == hmac.new(TOKEN.encode(), body.encode(), "sha256").hexdigest()


def test_rollbacks_are_a_call_of_their_own(dialect: A8rDialect) -> None:
    call = dialect.act(SEAT, "r", Rollback(id="x", original_id="b", amount=Money(1, "EUR")))
    assert call.path == "a8r_casino.Round/Rollback"
    assert orjson.loads(call.body)["transactions"] == [{"id": "x", "original_id": "b"}]


def test_forged_calls_differ_and_none_is_true(dialect: A8rDialect) -> None:
    call = dialect.balance(SEAT)
    forged = dialect.forged(call)
    assert len({(one.body, one.headers.get(HEADER), str(one.query)) for one in forged}) > 50
    verifier = RequestSign([TOKEN])
    assert verifier.is_signed(call.body, call.headers[HEADER])
    assert [one for one in forged if verifier.is_signed(one.body, one.headers.get(HEADER, ""))] == []


@pytest.mark.parametrize(
    ("status", "body", "reply"),
    [
        (200, b'{"balance":"0.05"}', Reply(code="200", balance=Money(5, "EUR"))),
        (
            200,
            b'{"balance":"5","transactions":[{"id":"a","id_casino":"9","processed_at":"x"}]}',
            Reply(code="200", balance=Money(500, "EUR"), ours="9"),
        ),
        (400, b'{"meta":{"api_code":"100","balance":"5"}}', Reply(code="400/100", balance=Money(500, "EUR"))),
        (400, b'{"meta":{"api_code":154}}', Reply(code="400/154")),
        (404, b'{"code":"not_found"}', Reply(code="HTTP 404")),
    ],
)
def test_answers_are_read(dialect: A8rDialect, status: int, body: bytes, reply: Reply) -> None:
    assert dialect.read(Call(path="", body=b"", currency="EUR"), status, body) == reply


@pytest.mark.parametrize("body", [b"", b"[]", b"{}", b'{"balance":5}', b'{"balance":"-5"}', b'{"balance":"5e1"}'])
def test_what_cannot_be_read_is_an_error(dialect: A8rDialect, body: bytes) -> None:
    with pytest.raises((ValueError, KeyError, TypeError)):
        dialect.read(Call(path="", body=b"", currency="EUR"), 200, body)
