"""What nobody should send: refused in words, never with a 5xx, and nothing has moved."""

import base64
import random
from typing import Any

import asyncpg
import orjson
import structlog

from core import database as core_database
from integrations.providers.hub88.wire import CALLS
from integrations.sandbox.hub88.signatures import sign
from integrations.sandbox.keys import generate_rsa_key_pair, read_private_key
from tests.integration.providers.conftest import Keys, OpenWorld, Seat, World, signed
from tests.plugins.databases import AsOwner
from tests.plugins.people import NewPlayer, fingerprint


async def post(world: World, body: bytes, signature: str | None, path: str = "transaction/bet") -> tuple[int, Any]:
    headers = {"Content-Type": "application/json"} | ({} if signature is None else {"X-Hub88-Signature": signature})
    async with world.http.post(f"{world.url}/{path}", data=body, headers=headers) as answer:
        return answer.status, await answer.json()


def mutants(body: bytes, signature: str, *, seed: int) -> list[tuple[bytes, str | None]]:
    """The true pair with one thing changed: a bit of the body or of the signature, a cut, another encoding."""
    draw = random.Random(seed)
    raw = base64.b64decode(signature)
    changed: list[tuple[bytes, str | None]] = []
    for _ in range(150):
        at, bit = draw.randrange(len(body)), 1 << draw.randrange(8)
        changed.append((body[:at] + bytes([body[at] ^ bit]) + body[at + 1 :], signature))
    for _ in range(150):
        at, bit = draw.randrange(len(raw)), 1 << draw.randrange(8)
        changed.append((body, base64.b64encode(raw[:at] + bytes([raw[at] ^ bit]) + raw[at + 1 :]).decode()))
    changed += [(body, signature[:cut]) for cut in range(0, len(signature), 20)]
    changed += [
        (body, None),
        (body, "é" * 344),
        (body, signature + "é"),
        (body, signature[:40] + "*" + signature[40:]),
        (body, base64.urlsafe_b64encode(b"\xff" * 256).decode()),
        (body, raw.hex()),
        (body, "A" * 8000),
        (body + b" ", signature),
        (b"", signature),
        (body.replace(b"USDT", b"USDt"), signature),
    ]
    return changed


async def test_hundreds_of_mutants_of_a_signed_bet_are_all_401_and_move_nothing(seat: Seat, world: World) -> None:
    body, signature = signed(world, seat.bet_body("b1"))
    before = await fingerprint()
    pairs = mutants(body, signature, seed=88)
    answers = [await post(world, *pair) for pair in pairs]
    assert {status for status, _ in answers} == {401}
    assert {answer["status"] for _, answer in answers} == {"RS_ERROR_INVALID_SIGNATURE"}
    assert await fingerprint() == before
    status, answer = await post(world, body, signature)
    assert (status, answer["status"]) == (200, "RS_OK")


async def test_a_bad_signature_is_answered_with_the_requests_id_when_it_can_be_read(seat: Seat, world: World) -> None:
    body, _ = signed(world, seat.bet_body("b1", request_uuid="echo-me"))
    assert await post(world, body, "") == (
        401,
        {"status": "RS_ERROR_INVALID_SIGNATURE", "request_uuid": "echo-me"},
    )
    assert await post(world, b"\xff\x00", "") == (401, {"status": "RS_ERROR_INVALID_SIGNATURE"})


async def test_while_the_provider_changes_its_key_the_old_and_the_new_one_hold(
    open_world: OpenWorld, keys: Keys, new_player: NewPlayer
) -> None:
    next_private, next_public = generate_rsa_key_pair()
    _, strange_public = generate_rsa_key_pair()
    async with open_world(public_key_pems=[keys.provider[1], next_public]) as world:
        seat = await world.seat(await new_player(balance="10"))
        body = orjson.dumps(seat.bet_body("b1"))
        for private in (keys.provider[0], next_private):
            status, answer = await post(world, body, sign(body, read_private_key(private)))
            assert (status, answer["status"]) == (200, "RS_OK")
    async with open_world(public_key_pems=[strange_public]) as world:
        assert (await post(world, body, sign(body, read_private_key(next_private))))[0] == 401


NO_REQUESTS = [
    b"",
    b"null",
    b"[]",
    b'"bet"',
    b"{",
    b"\xff\xfe",
    b"{} {}",
    b"[" * 50_000,
    b'{"amount": NaN}',
    b'{"user": "a", "user": "b"}',
    b'{"amount": ' + b"9" * 5000 + b"}",
    b"{}",
    b'{"user": "%s"}' % (b"a" * 32),
]


async def test_what_is_no_request_is_wrong_syntax(world: World) -> None:
    for path in CALLS:
        for body in NO_REQUESTS:
            answer = await world.call(path, body)
            assert answer["status"] == "RS_ERROR_WRONG_SYNTAX", (path, body[:40])


NO_VALUES: list[dict[str, object]] = [
    {"amount": -1},
    {"amount": 1.5},
    {"amount": 1.0},
    {"amount": "100000"},
    {"amount": True},
    {"amount": None},
    {"amount": 2**63},
    {"amount": 2**63 - 1},  # 92 trillion USDT: more than an account can hold
    {"amount": [100_000]},
    {"user": "me"},
    {"user": 7},
    {"user": "A" * 32},
    {"transaction_uuid": ""},
    {"transaction_uuid": "x" * 256},
    {"transaction_uuid": "b\x00"},
    {"transaction_uuid": None},
    {"round": ""},
    {"round": "r" * 300},
    {"round": 5},
    {"game_code": "g" * 129},
    {"game_code": "\x00"},
    {"token": ""},
    {"currency": None},
    {"round_closed": "yes"},
    {"request_uuid": "r" * 101},
]


async def test_what_is_no_value_is_wrong_types_and_moves_nothing(seat: Seat) -> None:
    before = await fingerprint()
    for changes in NO_VALUES:
        answer = await seat.bet("b1", **({"amount": 100_000} | changes))
        assert answer["status"] == "RS_ERROR_WRONG_TYPES", changes
    assert await fingerprint() == before


async def test_lone_surrogates_and_strange_ids_are_refused(seat: Seat, world: World) -> None:
    body = orjson.dumps(seat.bet_body("b1")).replace(b"round-1", b"\\ud800")
    assert (await world.call("transaction/bet", body))["status"] == "RS_ERROR_WRONG_TYPES"
    assert (await seat.bet("🎰" * 64, token="💥"))["status"] == "RS_ERROR_INVALID_TOKEN"
    assert (await seat.bet("'; DROP TABLE player; --"))["status"] == "RS_OK"


async def test_an_amount_finer_than_the_minor_unit_is_refused_not_rounded(world: World, new_player: NewPlayer) -> None:
    seat = await world.seat(await new_player(balance="10", currency="EUR"))
    assert (await seat.bet("b1", 1_001, currency="EUR"))["status"] == "RS_ERROR_WRONG_TYPES"
    assert (await seat.bet("b2", 1_000, currency="EUR"))["balance"] == 999_000


async def test_a_path_that_does_not_exist_is_404_and_only_after_the_signature(seat: Seat, world: World) -> None:
    body, signature = signed(world, seat.bet_body("b1"))
    assert (await post(world, body, signature, "transaction/refund"))[0] == 404
    assert (await post(world, body, "", "transaction/refund"))[0] == 401


MOVED = ("ledger_transfer", "ledger_shard", "ledger_key", "outbox_event", "game_round")


async def test_a_bet_that_takes_too_long_times_out_and_leaves_nothing(
    open_world: OpenWorld, new_player: NewPlayer, database: str
) -> None:
    async with open_world(answer_within_seconds=30) as world:  # the database gives up first
        seat = await world.seat(await new_player(balance="10"))
        before = await fingerprint(*MOVED)
        blocker = await asyncpg.connect(database)
        try:
            async with blocker.transaction():
                await blocker.execute("SELECT FROM ledger_account FOR UPDATE")  # as a long command on the account would
                assert (await seat.bet("b1"))["status"] == "RS_ERROR_TIMEOUT"
        finally:
            await blocker.close()
        assert await fingerprint(*MOVED) == before
        assert (await seat.rollback("r1", bet="b1"))["status"] == "RS_OK"
        assert (await seat.bet("b1"))["status"] == "RS_ERROR_TRANSACTION_DOES_NOT_EXIST"
        assert await seat.balance() == "10.00"


async def test_a_broken_database_is_told_in_the_protocols_words(seat: Seat, as_owner: AsOwner) -> None:
    await as_owner("ALTER TABLE ledger_key RENAME TO mislaid")
    answer = await seat.bet("b1")
    assert (answer["status"], "balance" in answer) == ("RS_ERROR_UNKNOWN", False)
    await as_owner("ALTER TABLE mislaid RENAME TO ledger_key")
    assert (await seat.bet("b1"))["status"] == "RS_OK"


async def test_a_database_that_is_away_is_told_too_and_logged_in_a_line(
    seat: Seat, database: str, free_port: int
) -> None:
    assert (await seat.bet("b1"))["status"] == "RS_OK"
    await core_database.disconnect()
    await core_database.connect(f"postgres://nobody@127.0.0.1:{free_port}/nowhere")
    with structlog.testing.capture_logs() as logs:
        statuses = {(await seat.bet(f"lost-{number}"))["status"] for number in range(3)}
    assert statuses == {"RS_ERROR_UNKNOWN"}
    failed = [log for log in logs if log["event"] == "callback_failed"]
    assert [("exc_info" in log, bool(log["reason"])) for log in failed] == [(False, True)] * 3

    await core_database.disconnect()
    await core_database.connect(database)
    assert (await seat.bet("lost-0"))["status"] == "RS_OK"
    assert await seat.balance() == "8.00"
