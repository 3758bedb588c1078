"""What GCP may send to the wallet, in every order and twice: each amount moves once, exactly."""

import asyncio
import hmac
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import aiohttp
import orjson
import pytest
from multidict import CIMultiDict

from core.clock import ManualClock
from core.games.catalogue import switch_game
from core.games.models import Game, Provider, Round
from core.games.sessions import open_session
from core.identity.models import Player
from core.identity.players import set_frozen
from core.ids import new_id
from core.safer_gambling.cool_off import start_cool_off
from core.unit_of_work import unit_of_work
from core.wallet import balance_of, player_cash
from core.wallet.balances import owed_by
from core.wallet.invariants import verify_ledger
from core.wire import WireAnswer, WireRequest
from integrations.providers.softswiss_gcp import SoftswissGcp
from integrations.providers.softswiss_gcp.wallet import SessionIds
from integrations.providers.softswiss_gcp.wire import CALLS
from tests.plugins.people import NewPlayer, fingerprint
from tests.plugins.studios import given_free_rounds

SECRET, OLD_SECRET = "the-token-that-signs-both-ways", "the-token-that-signed-before"
GAME = "acme:Dunes"
GRANT = UUID("0190f3c0-5c1e-7000-8000-00000000000a")
PAGE = Path(__file__).parents[3] / "docs" / "providers" / "softswiss_gcp.md"
# But for accounts, which may be opened empty, and refusals, which are remembered.
NOTHING_MOVED = ("ledger_transfer", "ledger_shard", "outbox_event", "game_round")

Action = tuple[str, str, object]  # ("bet", its id, its amount), or ("rollback", its id, the original's)


@dataclass
class Seat:
    """One player in one session of a game. Amounts in millionths of a USDT, of which he has 1000 at first."""

    adapter: SoftswissGcp
    player: Player
    session: str

    async def raw(self, path: str, body: bytes, sign: str | None = None) -> WireAnswer:
        sign = hmac.new(SECRET.encode(), body, "sha256").hexdigest() if sign is None else sign
        headers = CIMultiDict({"X-Request-Sign": sign})
        return await self.adapter.answer(WireRequest(path=path, headers=headers, body=body))

    async def call(self, path: str, **fields: object) -> tuple[int, dict[str, Any]]:
        answer = await self.raw(path, orjson.dumps(fields))
        return answer.status, orjson.loads(answer.body)

    async def play(self, *actions: Action, **changes: object) -> tuple[int, dict[str, Any]]:
        fields = {
            "user_id": self.player.id.hex,
            "currency": "USDT",
            "game": GAME,
            "game_id": "round-1",
            "session_id": self.session,
            "finished": False,
            "actions": [{"action": kind, "action_id": name, "amount": amount} for kind, name, amount in actions],
        } | changes
        return await self.call("play", **{name: value for name, value in fields.items() if value is not None})

    async def done(self, *actions: Action, **changes: object) -> int:
        """The balance after a call that must have been taken."""
        status, answer = await self.play(*actions, **changes)
        assert status == 200, answer
        assert [one["action_id"] for one in answer.get("transactions", [])] == [name for _, name, _ in actions]
        balance: int = answer["balance"]
        return balance

    async def refused(self, *actions: Action, **changes: object) -> int:
        """The code of a call that must have been refused."""
        status, answer = await self.play(*actions, **changes)
        assert status == 412, answer
        code: int = answer["code"]
        return code

    async def roll_back(self, *originals: str, **changes: object) -> tuple[int, Any]:
        """HTTP status, and the balance or the code."""
        actions = [
            {"action": "rollback", "action_id": f"undo-{original}", "original_action_id": original}
            for original in originals
        ]
        fields = {"user_id": self.player.id.hex, "currency": "USDT", "game_id": "round-1", "actions": actions} | changes
        status, answer = await self.call("rollback", **fields)
        return status, answer["balance" if status == 200 else "code"]

    async def freespins(self, issue_id: str, amount: object, status: str = "played") -> tuple[int, Any]:
        http, answer = await self.call("freespins", issue_id=issue_id, status=status, total_amount=amount)
        return http, answer["balance" if http == 200 else "code"]

    async def balance(self) -> int:
        return (await balance_of(player_cash(self.player.id, "USDT"))).minor


NewSeat = Callable[..., Awaitable[Seat]]


@pytest.fixture
async def new_seat(database: str, new_player: NewPlayer) -> AsyncIterator[NewSeat]:
    async with aiohttp.ClientSession() as http:
        await Provider.get_or_create(code="softswiss_gcp", defaults={"name": "SOFTSWISS"})
        game = await Game.create(id=new_id(), provider_id="softswiss_gcp", code=GAME, name="Dunes", category="slots")

        async def sit(balance: str = "0.001", **options: Any) -> Seat:
            player = await new_player(balance=balance)
            options = {"answer_within_seconds": 30} | options
            adapter = SoftswissGcp(http, "http://127.0.0.1:9", "casino", [SECRET, OLD_SECRET], **options)
            return Seat(adapter, player, await open_session(player.id, game, currency="USDT"))

        yield sit


@pytest.fixture
async def seat(new_seat: NewSeat) -> Seat:
    return await new_seat()


async def test_the_page_tells_the_truth(new_seat: NewSeat) -> None:
    seat = await new_seat(balance="10")
    await given_free_rounds(seat.player, await Game.get(code=GAME), grant_id=GRANT)
    blocks = re.findall(r"POST (\w+)\n```json\n(.*?)```\n+```json\n(.*?)```", PAGE.read_text(), re.DOTALL)
    assert len(blocks) >= 8
    first_told: dict[str, Any] = {}
    for path, asked, told in blocks:
        body = asked.replace("SESSION", seat.session).replace("USER", seat.player.id.hex)
        answer = await seat.raw(path, body.encode())
        said = orjson.loads(answer.body)
        assert answer.status == (412 if "code" in said else 200)
        for one in said.get("transactions", []):
            assert re.fullmatch(r"\d+|none-[0-9a-f]{24}", one["tx_id"])
            assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", one["processed_at"])
            assert first_told.setdefault(one["action_id"], dict(one)) == one, "a repeat says what was said at first"
            one |= {"tx_id": "TX", "processed_at": "TIME"}
        assert said == orjson.loads(told), asked
    assert await verify_ledger() == []


async def test_a_round_of_several_bets_and_wins_moves_each_amount_exactly(seat: Seat) -> None:
    assert await seat.done(("bet", "b1", 200)) == 800
    assert await seat.done(("bet", "b2", 100), ("win", "w1", 50)) == 750
    assert await seat.done(("win", "w2", 300)) == 1050
    assert await seat.done(("win", "w3", 0), finished=True) == 1050
    played = await Round.get(external_id="round-1")
    assert (played.stake, played.win, played.state) == (300, 350, "closed")
    assert await seat.balance() == 1050
    assert await verify_ledger() == []


async def test_literal_bytes_of_a_bet_and_its_win(seat: Seat) -> None:
    body = (
        b'{"user_id":"%s", "currency":"USDT", "game":"acme:Dunes", "session_id":"%s", "game_id":"r/\xd0\x9e-7",'
        b' "finished":true, "provider":"acme", "actions":[{"action":"bet","action_id":"1:7","amount":100,'
        b'"jackpot_contribution":0.015},{"action":"win","action_id":"1:8","amount":700,"jackpot_win":650.0}]}'
    ) % (seat.player.id.hex.encode(), seat.session.encode())
    answer = await seat.raw("play", body)
    assert answer.status == 200
    assert answer.body.startswith(
        b'{"balance":1600,"game_id":"r/\xd0\x9e-7","transactions":[{"action_id":"1:7","tx_id":"'
    )


async def test_actions_are_all_done_or_none(seat: Seat) -> None:
    assert await seat.done(("bet", "b1", 100)) == 900
    before = await fingerprint(*NOTHING_MOVED)
    assert await seat.refused(("bet", "b2", 500), ("bet", "b3", 500)) == 100
    assert await seat.refused(("bet", "b4", 1), ("win", "b1", 5)) == 400, "b1 was a bet"
    assert await seat.refused(("win", "w", 5), ("bet", "b5", 1), game_id="another round") == 404, "in their order"
    assert await fingerprint(*NOTHING_MOVED) == before
    assert await seat.done(("bet", "b2", 500), ("win", "w", 700)) == 1100, "b2 was not refused for itself"


async def test_a_repeat_gets_the_first_answer_and_the_balance_of_now(seat: Seat) -> None:
    bet, win = ("bet", "b", 200), ("win", "w", 50)
    _, first = await seat.play(bet)
    await seat.done(win)
    before = await fingerprint()
    _, again = await seat.play(bet)
    assert again == first | {"balance": 850}
    status, both = await seat.play(bet, win, finished=True)
    assert (status, both["balance"], both["transactions"][0]) == (200, 850, first["transactions"][0])
    assert await fingerprint() == before


async def test_what_moved_nothing_has_an_id_too_that_stays(seat: Seat) -> None:
    calls = [("bet", "free", 0), ("win", "none", 0)]
    _, first = await seat.play(*calls)
    _, again = await seat.play(*calls)
    assert first == again
    ids = [one["tx_id"] for one in first["transactions"]]
    assert len(set(ids)) == 2
    assert all(one.startswith("none-") for one in ids)


async def test_of_many_at_once_one_counts(seat: Seat) -> None:
    answers = await asyncio.gather(*(seat.play(("bet", "b", 100), ("win", "w", 30)) for _ in range(10)))
    assert {orjson.dumps(answer) for answer in answers} == {orjson.dumps(answers[0])}
    assert answers[0][1]["balance"] == 930
    assert set(await asyncio.gather(*(seat.roll_back("b", "w") for _ in range(10)))) == {(200, 1000)}
    assert await verify_ledger() == []


async def test_other_content_under_a_known_id_is_refused(seat: Seat, new_player: NewPlayer) -> None:
    await seat.done(("bet", "b", 100), ("win", "w", 10))
    other = Seat(seat.adapter, await new_player(balance="1"), "")
    other.session = await open_session(other.player.id, await Game.get(code=GAME), currency="USDT")
    before = await fingerprint()
    assert await seat.refused(("bet", "b", 101)) == 400
    assert await seat.refused(("bet", "b", 100), game_id="round-2") == 400
    assert await seat.refused(("win", "b", 100)) == 400
    assert await seat.refused(("win", "w", 11)) == 400
    assert await other.refused(("bet", "b", 100)) == 400
    assert await fingerprint() == before


async def test_a_bet_beyond_the_balance_tells_the_balance_of_now(seat: Seat) -> None:
    status, answer = await seat.play(("bet", "b", 1001))
    assert (status, answer["code"], answer["balance"]) == (412, 100, 1000)
    await seat.done(("bet", "small", 100))
    _, answer = await seat.play(("bet", "b", 1001))
    assert (answer["code"], answer["balance"]) == (100, 900)
    assert await seat.roll_back("b") == (200, 900)
    assert await seat.balance() == 900


async def test_a_rollback_gives_back_what_the_bet_took_once(seat: Seat) -> None:
    await seat.done(("bet", "b", 300))
    assert await seat.roll_back("b") == (200, 1000)
    assert await seat.roll_back("b") == (200, 1000)
    assert (await Round.get(external_id="round-1")).state == "rolled_back"
    assert await seat.refused(("win", "late", 5)) == 404
    assert await seat.balance() == 1000
    assert await verify_ledger() == []


async def test_a_call_whose_answer_was_lost_is_undone_in_either_order(seat: Seat) -> None:
    for number, order in enumerate([(0, 1), (1, 0)]):
        ids = [f"bet-{number}", f"win-{number}"]
        await seat.done(("bet", ids[0], 300), ("win", ids[1], 900), game_id=f"round-{number}", finished=True)
        undone = await seat.roll_back(*(ids[place] for place in order), game_id=f"round-{number}")
        assert undone == (200, 1000)
    assert await seat.balance() == 1000
    assert await verify_ledger() == []


async def test_a_win_that_was_spent_is_owed_once_it_is_taken_back(seat: Seat) -> None:
    await seat.done(("bet", "b", 100), ("win", "w", 500))
    await seat.done(("bet", "all", 1400), game_id="round-2")
    assert await seat.roll_back("w") == (200, 0)
    assert (await owed_by(seat.player.id, "USDT")).minor == 500
    assert await seat.done(("win", "w2", 700), game_id="round-2") == 200
    assert await verify_ledger() == []


async def test_a_rollback_before_its_bet_is_remembered_each_of_a_list(seat: Seat, clock: ManualClock) -> None:
    await seat.done(("bet", "known", 100))
    assert await seat.roll_back("known", "never-1", "never-2") == (200, 1000)
    clock.advance(timedelta(hours=1))
    before = await fingerprint()
    for late in ("never-1", "never-2"):
        assert await seat.refused(("bet", late, 50)) == 404
        assert await seat.refused(("win", late, 50)) == 404
    assert await seat.roll_back("known", "never-1", "never-2") == (200, 1000)
    assert await fingerprint() == before


async def test_a_rollback_cannot_be_its_own_original_nor_another_players(seat: Seat, new_player: NewPlayer) -> None:
    other = Seat(seat.adapter, await new_player(balance="1"), "")
    await seat.done(("bet", "b", 100))
    before = await fingerprint(*NOTHING_MOVED)
    action = {"action": "rollback", "action_id": "b", "original_action_id": "b"}
    assert await seat.roll_back(actions=[action]) == (412, 400)
    assert await other.roll_back("b") == (412, 404)
    assert await other.roll_back("unknown", "b") == (412, 404), "all or none"
    assert await fingerprint(*NOTHING_MOVED) == before
    assert await seat.done(("bet", "unknown", 1)) == 899, "no tombstone was left"


async def test_a_round_is_ended_by_its_last_action_or_by_a_call_without_any(seat: Seat) -> None:
    await seat.done(("bet", "b", 100), finished=True)
    assert (await Round.get(external_id="round-1")).state == "closed"
    assert await seat.refused(("bet", "b2", 1)) == 400
    assert await seat.done(("win", "late", 5)) == 905, "a win is owed"
    await seat.done(("bet", "b3", 100), game_id="round-2")
    for _ in range(2):
        assert await seat.play(game_id="round-2", finished=True) == (200, {"balance": 805, "game_id": "round-2"})
    assert (await Round.get(external_id="round-2")).state == "closed"
    assert await seat.play(game_id="no such round", finished=True, actions=None) == (
        200,
        {"balance": 805, "game_id": "no such round"},
    )
    await seat.done(("bet", "b4", 100), game_id="round-3")
    await seat.done(("bet", "b5", 100), game_id="round-3")
    assert await seat.roll_back("b4", game_id="round-3", finished=True) == (200, 705)
    assert (await Round.get(external_id="round-3")).state == "closed"


async def test_what_is_owed_asks_for_no_live_session_player_or_game(seat: Seat, clock: ManualClock) -> None:
    await seat.done(("bet", "b1", 100))
    await seat.done(("bet", "b2", 100))
    async with unit_of_work() as uow:
        await set_frozen(uow, seat.player.id, frozen=True)
    game = await Game.get(code=GAME)
    await switch_game(game.id, enabled=False)
    clock.advance(timedelta(days=2))
    assert await seat.done(("win", "w", 300)) == 1100
    assert await seat.roll_back("b2") == (200, 1200)
    await given_free_rounds(seat.player, game, grant_id=GRANT)
    assert await seat.freespins(f"{GRANT.hex}-{seat.player.id.hex}-USDT", 50) == (200, 1250)
    assert await seat.done(finished=True) == 1250
    assert await seat.refused() == 101
    assert await seat.refused(("bet", "b3", 1)) == 101


async def test_a_bet_is_refused_in_the_protocols_codes_and_moves_nothing(seat: Seat) -> None:
    game = await Game.get(code=GAME)
    before = await fingerprint("ledger_transfer", "ledger_shard", "game_round")
    assert await seat.refused(("bet", "1", 1), session_id="nobody-has-this") == 101
    assert await seat.refused(("bet", "2", 1), user_id="f" * 32) == 101
    assert await seat.refused(("bet", "3", 1), currency="EUR") == 154
    assert await seat.refused(("bet", "4", 1), currency="XXX") == 154
    assert await seat.refused(("bet", "5", 1), game="acme:Nope") == 405
    await switch_game(game.id, enabled=False)
    assert await seat.refused(("bet", "6", 1)) == 405
    await switch_game(game.id, enabled=True)
    game.stake_ranges = {"USDT": [5, 100]}
    await game.save()
    assert await seat.refused(("bet", "7", 4)) == 106
    assert await seat.refused(("bet", "8", 101)) == 106
    await start_cool_off(seat.player.id, "USDT", days=1)
    assert await seat.refused(("bet", "9", 10)) == 110
    async with unit_of_work() as uow:
        await set_frozen(uow, seat.player.id, frozen=True)
    assert await seat.refused(("bet", "10", 10)) == 110
    assert await fingerprint("ledger_transfer", "ledger_shard", "game_round") == before


async def test_a_refusal_tells_a_balance_only_of_a_player_that_we_have(seat: Seat) -> None:
    for changes, balance in (({"game": "acme:Nope"}, 1000), ({"currency": "EUR"}, None), ({"user_id": "f" * 32}, None)):
        _, answer = await seat.play(("bet", f"of {changes}", 1), **changes)
        assert answer.get("balance") == balance


async def test_strangers_and_other_currencies_get_nothing(seat: Seat) -> None:
    await seat.done(("bet", "b", 1))
    before = await fingerprint(*NOTHING_MOVED, "ledger_key")
    nobody = "0" * 32
    assert await seat.refused(("win", "1", 1), user_id=nobody) == 101
    assert await seat.refused(user_id=nobody) == 101
    assert await seat.refused(user_id=nobody, finished=True) == 101
    assert await seat.refused(currency="EUR") == 154
    assert await seat.refused(currency="EUR", finished=True) == 154
    assert await seat.refused(("win", "2", 1), currency="EUR") == 404
    assert await seat.refused(("win", "3", 1), currency="usdt") == 154
    assert await seat.refused(("win", "4", 1), game_id="no such round") == 404
    assert await seat.roll_back("b", user_id=nobody) == (412, 101)
    assert await seat.roll_back("b", currency="XXX") == (412, 154)
    assert await seat.freespins(f"{GRANT.hex}-{nobody}-USDT", 1) == (412, 400)
    assert await seat.freespins(f"{GRANT.hex}-{nobody}-USDT", 1, "expired") == (412, 101)
    assert await seat.freespins(f"{GRANT.hex}-{seat.player.id.hex}-EUR", 1) == (412, 400)
    assert await seat.freespins("no issue of ours", 1) == (412, 400)
    assert await fingerprint(*NOTHING_MOVED, "ledger_key") == before


async def test_whose_session_ids_calls_carry_can_be_chosen(new_seat: NewSeat, clock: ManualClock) -> None:
    seat = await new_seat(session_ids=SessionIds.THEIRS)
    assert await seat.done(("bet", "b1", 1), session_id="gcp-77") == 999
    assert await seat.done(session_id="gcp-77") == 999
    ours = await new_seat(session_ids=SessionIds.OURS)
    assert await ours.done(("bet", "b2", 1), session_id=None) == 999, "none is named: the newest counts"
    clock.advance(timedelta(days=2))
    assert await seat.refused(("bet", "b3", 1), session_id="gcp-77") == 101
    assert await ours.refused(("bet", "b4", 1), session_id=None) == 101


async def test_a_set_of_free_spins_is_paid_once_if_it_was_played(seat: Seat) -> None:
    game = await Game.get(code=GAME)
    for number in (1, 2):
        await given_free_rounds(seat.player, game, grant_id=UUID(int=number))
    issue, other = (f"{UUID(int=number).hex}-{seat.player.id.hex}-USDT" for number in (1, 2))
    assert await seat.freespins(issue, 70) == (200, 1070)
    before = await fingerprint()
    assert await seat.freespins(issue, 70) == (200, 1070)
    assert await seat.freespins(issue, 71) == (412, 400)
    for status in ("expired", "canceled", "PLAYED"):
        assert await seat.freespins(other, 5, status) == (200, 1070)
    assert await fingerprint() == before
    assert await seat.freespins(other, 0) == (200, 1070)
    assert await seat.balance() == 1070
    assert await verify_ledger() == []


@pytest.mark.parametrize("path", [*CALLS, "nope"])
@pytest.mark.parametrize("sign", ["", "0" * 64, "ы" * 64, "\udcff", "upper", "other key", "changed", "cut", "long"])
async def test_a_call_with_a_wrong_sign_does_nothing(seat: Seat, path: str, sign: str) -> None:
    body = orjson.dumps({"user_id": seat.player.id.hex, "issue_id": f"{GRANT.hex}-{seat.player.id.hex}-USDT"})
    true = hmac.new(SECRET.encode(), body, "sha256").hexdigest()
    forged = {
        "upper": true.upper(),
        "other key": hmac.new(b"other", body, "sha256").hexdigest(),
        "changed": hmac.new(SECRET.encode(), body + b" ", "sha256").hexdigest(),
        "cut": true[:-1],
        "long": true + "0",
    }.get(sign, sign)
    before = await fingerprint()
    answer = await seat.raw(path, body, forged)
    assert (answer.status, orjson.loads(answer.body)["code"]) == (403, 403)
    assert await fingerprint() == before


async def test_the_old_secret_holds_while_it_is_changed(seat: Seat) -> None:
    body = orjson.dumps({"user_id": seat.player.id.hex, "currency": "USDT", "game": GAME})
    answer = await seat.raw("play", body, hmac.new(OLD_SECRET.encode(), body, "sha256").hexdigest())
    assert (answer.status, answer.body) == (200, b'{"balance":1000}')


@pytest.mark.parametrize(
    "amount",
    [
        b"-1",
        b"1.0",
        b"1.5",
        b"1e2",
        b'"1"',
        b"true",
        b"null",
        b"[]",
        b"{}",
        b"NaN",
        b"9223372036854775808",
        b"9" * 5000,
        b"",
    ],
)
async def test_an_amount_that_is_none_is_refused_and_nothing_moves(seat: Seat, amount: bytes) -> None:
    await given_free_rounds(seat.player, await Game.get(code=GAME), grant_id=GRANT)
    before = await fingerprint()
    bet = b'{"user_id":"%s","currency":"USDT","game":"acme:Dunes","game_id":"r","session_id":"%s","actions":[' % (
        seat.player.id.hex.encode(),
        seat.session.encode(),
    )
    odd = b'{"action":"bet","action_id":"a","amount":%s}' % amount
    fine = b'{"action":"bet","action_id":"b","amount":1},'
    for actions in (odd, fine + odd):
        assert (await seat.raw("play", bet + actions + b"]}")).status == 412
    issue = f"{GRANT.hex}-{seat.player.id.hex}-USDT".encode()
    settles = b'{"issue_id":"%s","status":"played","total_amount":%s}' % (issue, amount)
    assert (await seat.raw("freespins", settles)).status == 412
    assert await fingerprint() == before


@pytest.mark.parametrize(
    "changes",
    [
        {"user_id": None}, {"user_id": 7}, {"user_id": "F" * 32}, {"user_id": "\x00"}, {"user_id": "f" * 33},
        {"currency": None}, {"currency": ""}, {"currency": 1}, {"currency": "U" * 99}, {"game": None}, {"game": ""},
        {"game": "x" * 129}, {"game_id": None}, {"game_id": 5}, {"game_id": ""}, {"game_id": "r" * 256},
        {"game_id": "\x00"}, {"session_id": 5}, {"session_id": ""}, {"finished": "true"}, {"finished": 1},
        {"actions": {}}, {"actions": [7]}, {"actions": [{}]}, {"actions": "bet"},
        {"actions": [{"action": "rollback", "action_id": "a", "amount": 1}]},
        {"actions": [{"action": "BET", "action_id": "a", "amount": 1}]},
        {"actions": [{"action": "bet", "action_id": "", "amount": 1}]},
        {"actions": [{"action": "bet", "action_id": "a\x00", "amount": 1}]},
        {"actions": [{"action": "bet", "action_id": "a" * 256, "amount": 1}]},
        {"actions": [{"action": "bet", "action_id": "a"}]},
        {"actions": [{"action": "bet", "action_id": "a", "amount": 1}] * 2},
        {"actions": [{"action": "bet", "action_id": str(number), "amount": 1} for number in range(33)]},
    ],
)  # fmt: skip
async def test_an_odd_play_is_a_bad_request_and_nothing_moves(seat: Seat, changes: dict[str, object]) -> None:
    before = await fingerprint()
    assert await seat.refused(("bet", "b", 1), **changes) == 400
    assert await fingerprint() == before


@pytest.mark.parametrize(
    "body",
    [
        b"", b"{}", b"[]", b"null", b"7", b"\xff", b"{", b"[" * 100_000, b'{"a":1,"a":2}', b'{"a":NaN}', b'"\\ud800"',
        b'{"user_id":"\\ud800"}', b"\xef\xbb\xbf{}", b"{} {}", b'{"a":' + b"9" * 5000 + b"}",
    ],
)  # fmt: skip
async def test_an_odd_body_is_a_bad_request_everywhere(seat: Seat, body: bytes) -> None:
    for path in CALLS:
        answer = await seat.raw(path, body)
        assert (answer.status, answer.body) == (412, b'{"code":400,"message":"Bad request"}')
    for path in ("", "nope", "play/", "PLAY", "../play"):
        answer = await seat.raw(path, body)
        assert (answer.status, answer.body) == (404, b'{"code":404,"message":"Not found"}')


async def test_a_name_that_comes_twice_is_refused_at_any_depth(seat: Seat) -> None:
    body = b"""{"user_id":"%s","currency":"USDT","game":"acme:Dunes","game_id":"r","session_id":"%s","actions":[
        {"action":"bet","action_id":"a","amount":1,"amount":2}]}""" % (
        seat.player.id.hex.encode(),
        seat.session.encode(),
    )
    assert (await seat.raw("play", body)).status == 412
    assert await seat.balance() == 1000


async def test_who_is_out_of_time_is_told_to_come_again(new_seat: NewSeat) -> None:
    seat = await new_seat(answer_within_seconds=0)
    assert await seat.play(("bet", "b", 1)) == (504, {"code": 504, "message": "Request timed out"})


async def test_amounts_of_other_decimals_convert_exactly_or_are_refused(new_seat: NewSeat) -> None:
    fine, coarse = await new_seat(decimals={"USDT": 8}), await new_seat(decimals={"USDT": 2}, balance="1.239999")
    assert await fine.done() == 100_000
    assert await fine.done(("bet", "b1", 300)) == 99_700
    assert await fine.refused(("bet", "b2", 250)) == 400
    assert await coarse.done() == 123, "rounded down"
    assert await coarse.done(("bet", "b3", 100)) == 23
    assert (await fine.balance(), await coarse.balance()) == (997, 239_999)


async def test_refusals_may_be_http_400(new_seat: NewSeat) -> None:
    seat = await new_seat(refusal_status=400)
    status, answer = await seat.play(("bet", "b", 2000))
    assert (status, answer["code"]) == (400, 100)
