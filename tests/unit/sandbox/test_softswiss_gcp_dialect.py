"""What SOFTSWISS' side sends, byte by byte, and how it reads answers. The conformance runs play it to the adapter."""

import hmac
from uuid import UUID

import orjson
import pytest

from core.money import Money
from integrations.providers.softswiss.request_sign import HEADER, RequestSign
from integrations.sandbox.dialect import Bet, Call, Reply, Rollback, Seat, Win
from integrations.sandbox.softswiss_gcp import SoftswissGcpDialect

TOKEN = "a-token-of-16-and-more"
SEAT = Seat(player_id=UUID(int=2), token="session-1", game_code="acme:Dunes", currency="EUR")
USER = f"{2:032x}"


@pytest.fixture
def dialect() -> SoftswissGcpDialect:
    return SoftswissGcpDialect(TOKEN)


def test_a_bet_and_its_win_are_one_call(dialect: SoftswissGcpDialect) -> None:
    bet, win = Bet(id="b", stake=Money(150, "EUR")), Win(id="w", bet_id="b", amount=Money(7, "EUR"))
    call = dialect.act(SEAT, "r", bet, win, closes=True)
    body = (
        '{"user_id":"' + USER + '","currency":"EUR","game":"acme:Dunes","session_id":"session-1","game_id":"r",'
        '"finished":true,"actions":[{"action":"bet","action_id":"b","amount":150,"jackpot_contribution":0.01},'
        '{"action":"win","action_id":"w","amount":7,"jackpot_win":0}]}'
    )
    assert (call.path, call.body.decode()) == ("play", body)
    assert call.headers[HEADER] == hmac.new(TOKEN.encode(), body.encode(), "sha256").hexdigest()


def test_rollbacks_are_a_call_of_their_own(dialect: SoftswissGcpDialect) -> None:
    call = dialect.act(SEAT, "r", Rollback(id="x", original_id="b", amount=Money(1, "EUR")))
    assert call.path == "rollback"
    assert orjson.loads(call.body)["actions"] == [{"action": "rollback", "action_id": "x", "original_action_id": "b"}]


def test_free_spins_are_settled_by_the_id_of_their_issue(dialect: SoftswissGcpDialect) -> None:
    call = dialect.settle_free_rounds(SEAT, f"{1:032x}", Money(700, "EUR"))
    body = {"issue_id": f"{1:032x}-{USER}-EUR", "status": "played", "total_amount": 700}
    assert (call.path, orjson.loads(call.body)) == ("freespins", body)


def test_forged_calls_differ_and_none_is_true(dialect: SoftswissGcpDialect) -> None:
    call = dialect.balance(SEAT)
    forged = dialect.forged(call)
    assert len({(one.body, one.headers.get(HEADER), str(one.query)) for one in forged}) > 50
    verifier = RequestSign([TOKEN])
    assert verifier.is_signed(call.body, call.headers[HEADER])
    assert [one for one in forged if verifier.is_signed(one.body, one.headers.get(HEADER, ""))] == []


def test_an_amount_can_be_written_in_any_way(dialect: SoftswissGcpDialect) -> None:
    call = dialect.with_amount(dialect.act(SEAT, "r", Bet(id="b", stake=Money(150, "EUR"))), "-1e9")
    assert b'"amount":-1e9,' in call.body
    assert RequestSign([TOKEN]).is_signed(call.body, call.headers[HEADER])


@pytest.mark.parametrize(
    ("status", "body", "reply"),
    [
        (200, b'{"balance":5}', Reply(code="200", balance=Money(5, "EUR"))),
        (
            200,
            b'{"balance":5,"transactions":[{"action_id":"a","tx_id":"9","processed_at":"x"}]}',
            Reply(code="200", balance=Money(5, "EUR"), ours="9"),
        ),
        (412, b'{"code":100,"message":"no","balance":5}', Reply(code="412/100", balance=Money(5, "EUR"))),
        (400, b'{"code":154,"message":"no"}', Reply(code="400/154")),
        (404, b'{"code":"not_found"}', Reply(code="HTTP 404")),
    ],
)
def test_answers_are_read(dialect: SoftswissGcpDialect, status: int, body: bytes, reply: Reply) -> None:
    assert dialect.read(Call(path="play", body=b"", currency="EUR"), status, body) == reply


@pytest.mark.parametrize("body", [b"", b"[]", b"{}", b'{"balance":"5"}', b'{"balance":5.0}', b'{"balance":true}'])
def test_what_cannot_be_read_is_an_error(dialect: SoftswissGcpDialect, body: bytes) -> None:
    with pytest.raises((ValueError, KeyError, TypeError)):
        dialect.read(Call(path="play", body=b"", currency="EUR"), 200, body)
