"""Calls on their way to the casino: kept as they were, repeated, damaged, delayed, lost, held and let go."""

import asyncio

import pytest

from integrations.sandbox.softswiss_gcp.signatures import HEADER
from integrations.sandbox.traffic.calls import KEPT
from tests.integration.sandbox.traffic.conftest import Casino, Desk, bet, rollback

LINE = "providers/softswiss_gcp"


async def test_a_call_is_kept_with_its_answer_and_what_it_says(desk: Desk, casino: Casino) -> None:
    call = bet()

    answer = await desk.line.send(call, about="bet of 1.00 EUR", attempt=3)

    assert (answer.http_status, answer.body) == (200, b'{"balance": 9900}')
    status, kept = await desk.get("calls/1")
    assert status == 200
    assert kept["milliseconds"] >= 0
    assert kept | {"sent_at": "", "milliseconds": 0} == {
        "number": 1,
        "provider": "softswiss_gcp",
        "direction": "out",
        "sent_at": "",
        "path": "play",
        "query": {},
        "headers": dict(call.headers),
        "body": call.body.decode(),
        "about": "bet of 1.00 EUR",
        "origin": "",
        "attempt": 3,
        "state": "answered",
        "http_status": 200,
        "answer": '{"balance": 9900}',
        "milliseconds": 0,
        "verdict": "done",
        "words": "accepted",
    }


async def test_a_refusal_is_said_in_words(desk: Desk, casino: Casino) -> None:
    await desk.line.send(rollback())
    await desk.line.send(bet())

    _, kept = await desk.get("calls/2")
    assert (kept["verdict"], kept["words"]) == ("refused", "no such bet or rolled back before")


async def test_an_operator_who_is_away_is_no_error(desk: Desk, casino: Casino) -> None:
    nobody = "http://127.0.0.1:9/callbacks/gone"
    line = desk.traffic.open_line(code="gone", name="Gone", url=nobody, dialect=desk.line.dialect)

    answer = await line.send(bet())

    assert (answer.http_status, casino.received) == (None, [])
    _, kept = await desk.get("calls/1")
    assert (kept["state"], kept["verdict"], kept["words"]) == ("lost", "undecided", answer.trouble)


async def test_a_replay_is_the_same_bytes(desk: Desk, casino: Casino) -> None:
    await desk.line.send(bet(), about="bet")

    status, replay = await desk.post("calls/1/replay")

    assert (status, replay["origin"], replay["about"], replay["words"]) == (200, "replay of 1", "bet", "accepted")
    assert casino.received[0] == casino.received[1]
    assert casino.balance == 99_00


async def test_duplicates_go_out_at_once_and_move_money_once(desk: Desk, casino: Casino) -> None:
    await desk.line.send(bet())

    status, answer = await desk.post("calls/1/duplicate", times=20)

    assert (status, len(answer["calls"])) == (200, 20)
    assert {call["origin"] for call in answer["calls"]} == {"duplicate of 1"}
    assert set(casino.received) == {("play", bet().body)}
    assert (len(casino.received), casino.balance) == (21, 99_00)


@pytest.mark.parametrize("at", [None, 0, 40])
async def test_one_bit_of_the_body_is_another_and_the_signature_is_the_old_one(
    desk: Desk, casino: Casino, at: int | None
) -> None:
    await desk.line.send(bet())

    _, damaged = await desk.post("calls/1/corrupt", part="body", **({} if at is None else {"at": at}))

    (_, whole), (_, broken) = casino.received
    differing = [one ^ other for one, other in zip(whole, broken, strict=True) if one != other]
    assert differing == [1]
    assert damaged["headers"][HEADER] == bet().headers[HEADER]
    assert (damaged["http_status"], damaged["words"], damaged["origin"]) == (
        403,
        "bad signature",
        "1 with a corrupt body",
    )


async def test_one_byte_of_the_signature_is_another_and_the_body_is_the_old_one(desk: Desk, casino: Casino) -> None:
    await desk.line.send(bet())

    _, damaged = await desk.post("calls/1/corrupt", part="signature")

    assert damaged["headers"][HEADER] != bet().headers[HEADER]
    assert casino.received[0] == casino.received[1]
    assert damaged["words"] == "bad signature"


async def test_a_delayed_bet_comes_after_the_provider_gave_up_and_undid_it(desk: Desk, casino: Casino) -> None:
    await desk.post(f"{LINE}/plan", fault="delay", seconds=60, calls=1)

    answer = await desk.line.send(bet())
    await desk.line.send(rollback())
    await desk.post("clock", seconds=60)
    late = await desk.until("calls/1", state="unheard")

    assert (answer.http_status, answer.trouble) == (None, "no answer within 0.5 s")
    assert casino.paths == ["rollback", "play"]
    assert (late["verdict"], casino.balance) == ("refused", 100_00)


async def test_a_lost_answer_was_booked_all_the_same(desk: Desk, casino: Casino) -> None:
    await desk.post(f"{LINE}/plan", fault="lose_answer")

    answer = await desk.line.send(bet())

    assert (answer.http_status, casino.balance) == (None, 99_00)
    _, kept = await desk.get("calls/1")
    assert (kept["state"], kept["http_status"], kept["words"]) == ("unheard", 200, "accepted")


async def test_a_lost_call_never_comes(desk: Desk, casino: Casino) -> None:
    await desk.post(f"{LINE}/plan", fault="lose_call", calls=2)

    assert [(await desk.line.send(bet())).http_status for _ in range(3)] == [None, None, 200]
    assert len(casino.received) == 1


async def test_plans_can_be_forgotten(desk: Desk, casino: Casino) -> None:
    await desk.post(f"{LINE}/plan", fault="lose_call", calls=1000)

    _, answer = await desk.post(f"{LINE}/forget")

    assert answer["providers"][0]["planned"] == []
    assert (await desk.line.send(bet())).http_status == 200


async def test_held_calls_go_in_the_order_that_is_chosen(desk: Desk, casino: Casino) -> None:
    await desk.post(f"{LINE}/hold")
    sent = [asyncio.create_task(desk.line.send(bet(f"bet-{number}"))) for number in range(3)]
    held = await desk.until("calls/3", state="held")
    assert (held["number"], casino.received) == (3, [])

    status, answer = await desk.post(f"{LINE}/release", order=[3, 1])

    assert (status, [call["number"] for call in answer["calls"]]) == (200, [3, 1])
    assert [body for _, body in casino.received] == [bet("bet-2").body, bet("bet-0").body]
    _, answer = await desk.get("providers")
    assert (answer["providers"][0]["held"], answer["providers"][0]["holding"]) == ([2], True)

    await desk.post(f"{LINE}/resume")
    await asyncio.gather(*sent)
    assert casino.received[2] == ("play", bet("bet-1").body)
    assert (await desk.line.send(bet("bet-3"))).http_status == 200


async def test_a_bet_that_is_let_go_after_its_rollback_is_refused(desk: Desk, casino: Casino) -> None:
    await desk.post(f"{LINE}/hold")
    gave_up = await desk.line.send(bet())
    undoing = asyncio.create_task(desk.line.send(rollback()))
    await desk.until("calls/2", state="held")

    await desk.post(f"{LINE}/release", order="reversed")

    assert (gave_up.http_status, (await undoing).http_status) == (None, 200)
    assert (casino.paths, casino.balance) == (["rollback", "play"], 100_00)
    _, late = await desk.get("calls/1")
    assert (late["state"], late["words"]) == ("unheard", "no such bet or rolled back before")


async def test_what_a_person_sends_again_is_not_held(desk: Desk, casino: Casino) -> None:
    await desk.line.send(bet())
    await desk.post(f"{LINE}/hold")
    await desk.post(f"{LINE}/plan", fault="lose_call")

    _, replay = await desk.post("calls/1/replay")

    assert (replay["state"], len(casino.received)) == ("answered", 2)


async def test_the_newest_calls_are_kept(desk: Desk, casino: Casino) -> None:
    for _ in range(KEPT + 5):
        desk.line.heard("game/list", b"", headers={}, http_status=200, answer=b"", milliseconds=1)

    _, answer = await desk.get(f"calls?limit={KEPT}")
    assert [call["number"] for call in answer["calls"]] == list(range(KEPT + 5, 5, -1))
    assert (await desk.get("calls/5"))[0] == 404


@pytest.mark.parametrize(
    ("path", "fields", "status", "error"),
    [
        ("calls/2/replay", {}, 404, "There is no such call to the operator."),
        ("calls/999999999999/replay", {}, 404, "There is no such call to the operator."),
        ("calls/1/duplicate", {"times": 0}, 400, "times must be a whole number from 1 to 50."),
        ("calls/1/duplicate", {"times": 51}, 400, "times must be a whole number from 1 to 50."),
        ("calls/1/duplicate", {"times": True}, 400, "times must be a whole number from 1 to 50."),
        ("calls/1/duplicate", {"times": "²"}, 400, "times must be a whole number from 1 to 50."),
        ("calls/1/corrupt", {"part": "head"}, 400, "part must be body or signature."),
        ("calls/1/corrupt", {"part": "signature", "at": 64}, 400, "There is no byte 64: the last one is 63."),
        ("calls/1/corrupt", {"at": -1}, 400, "at must be a whole number from 0 to 2147483648."),
        ("providers/nobody/hold", {}, 404, "There is no such provider."),
        (f"{LINE}/plan", {"fault": "fire"}, 400, "fault must be delay, lose_call or lose_answer."),
        (f"{LINE}/plan", {"fault": "delay"}, 400, "seconds must be a whole number from 1 to 86400."),
        (f"{LINE}/plan", {"fault": "lose_call", "calls": 1001}, 400, "calls must be a whole number from 1 to 1000."),
        (f"{LINE}/release", {"order": [1]}, 400, "Only calls that are held can be let go, each once."),
        (f"{LINE}/release", {"order": "sideways"}, 400, "order must be a list of the numbers of held calls"),
        (f"{LINE}/release", {"order": [1.5]}, 400, "order must be a list of the numbers of held calls"),
        ("clock", {}, 400, "seconds must be a whole number from 1 to 2147483648."),
        ("clock", {"seconds": -60}, 400, "seconds must be a whole number from 1 to 2147483648."),
        ("clock", {"seconds": 10**9}, 400, "The clock goes forward only, by no more than a year."),
    ],
)
async def test_what_cannot_be_is_refused_in_a_sentence(
    desk: Desk, casino: Casino, path: str, fields: dict[str, object], status: int, error: str
) -> None:
    await desk.line.send(bet())

    answer = await desk.post(path, **fields)

    assert (answer[0], answer[1]["error"][: len(error)]) == (status, error)
    assert len(casino.received) == 1
    assert desk.traffic.clock.ahead_seconds == 0


@pytest.mark.parametrize("body", [b"[]", b"{", b"\xff", b"[" * 50_000])
async def test_an_unreadable_body_is_400(desk: Desk, body: bytes) -> None:
    headers = {"Content-Type": "application/json"}
    async with desk.http.post(f"{desk.url}/clock", data=body, headers=headers) as answer:
        assert (answer.status, await answer.json()) == (400, {"error": "The body must be a JSON object."})


async def test_the_calls_of_a_provider_that_is_none_are_not_listed(desk: Desk) -> None:
    assert await desk.get("calls?provider=nobody") == (400, {"error": "There is no such provider."})
    assert (await desk.get("calls?limit=0"))[0] == 400


async def test_only_its_own_calls_are_sent_again(desk: Desk, casino: Casino) -> None:
    desk.line.heard("sessions", b"{}", headers={}, http_status=200, answer=b"{}", milliseconds=1)

    assert (await desk.post("calls/1/replay"))[0] == 404
    assert casino.received == []
