"""What Evolution may send to the wallet, in every order and twice: each amount moves once, exactly."""

import asyncio
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import aiohttp
import orjson
import pytest
from aiohttp import web

from core.clock import ManualClock
from core.games.catalogue import switch_game, sync_catalogue
from core.games.errors import DemoUnavailable, ProviderUnavailable
from core.games.models import Game, Provider, Round
from core.games.ports import LaunchRequest, Mode, Progress, ProviderRound
from core.games.sessions import open_session
from core.identity.models import Player
from core.identity.players import set_frozen
from core.ids import new_id
from core.money import Money
from core.safer_gambling.cool_off import start_cool_off
from core.unit_of_work import unit_of_work
from core.wallet import balance_of, player_cash
from core.wallet.invariants import verify_ledger
from core.wire import WireRequest
from integrations.providers.evolution import Evolution, Status
from integrations.providers.evolution.wire import CALLS
from tests.integration.sandbox.serving import free_socket, serving
from tests.plugins.people import NewPlayer, fingerprint

AUTH, OLD_AUTH = "the-token-that-evolution-shows", "the-token-that-it-showed-before"
TABLE = "vctlz20yfnmp1ylr"
PAGE = Path(__file__).parents[3] / "docs" / "providers" / "evolution.md"


@dataclass
class Seat:
    """One player in one session at a table."""

    adapter: Evolution
    player: Player
    sid: str

    async def raw(self, path: str, body: bytes, token: str = AUTH) -> bytes:
        answer = await self.adapter.answer(WireRequest(path=path, headers={}, body=body, query={"authToken": token}))
        assert (answer.status, answer.content_type) == (200, "application/json")
        return answer.body

    async def call(self, path: str, **changes: object) -> dict[str, Any]:
        body = {
            "sid": self.sid,
            "userId": self.player.id.hex,
            "uuid": "request-1",
            "currency": "USDT",
            "channel": {"type": "P"},
            "game": {"id": "round-1", "type": "roulette", "details": {"table": {"id": TABLE, "vid": None}}},
        } | changes
        answer: dict[str, Any] = orjson.loads(await self.raw(path, orjson.dumps(body)))
        assert answer["uuid"] == body["uuid"]
        return answer

    async def play(self, path: str, ref: str, amount: object = 1, **changes: object) -> tuple[str, float | None]:
        """A debit, credit or cancel: its status and balance."""
        transaction = {"id": f"{path}-{ref}", "refId": ref, "amount": amount}
        answer = await self.call(path, transaction=transaction, **changes)
        return answer["status"], answer.get("balance")

    async def promo(self, promo_id: str, amount: object = 1, kind: str = "JackpotWin", **changes: object) -> Any:
        answer = await self.call(
            "promo_payout", promoTransaction={"type": kind, "id": promo_id, "amount": amount}, **changes
        )
        return answer["status"], answer.get("balance")

    async def balance(self) -> str:
        return (await balance_of(player_cash(self.player.id, "USDT"))).plain()


NewSeat = Callable[..., Awaitable[Seat]]


@pytest.fixture
async def new_seat(database: str, new_player: NewPlayer) -> AsyncIterator[NewSeat]:
    async with aiohttp.ClientSession() as http:
        await Provider.get_or_create(code="evolution", defaults={"name": "Evolution"})
        game = await Game.create(id=new_id(), provider_id="evolution", code=TABLE, name="Roulette", category="roulette")

        async def sit(**options: Any) -> Seat:
            player = await new_player(balance="10")
            options = {"answer_within_seconds": 30} | options
            adapter = Evolution(http, "http://127.0.0.1:9", "casino", "ours", [AUTH, OLD_AUTH], **options)
            return Seat(adapter, player, await open_session(player.id, game, currency="USDT"))

        yield sit


@pytest.fixture
async def seat(new_seat: NewSeat) -> Seat:
    return await new_seat()


async def test_a_round_of_two_debits_moves_each_amount_exactly(seat: Seat) -> None:
    assert await seat.play("debit", "a", 2.5) == ("OK", 7.5)
    assert await seat.play("debit", "b", 1) == ("OK", 6.5)
    assert await seat.play("credit", "a", 5.25) == ("OK", 11.75)
    assert await seat.play("credit", "b", 0) == ("OK", 11.75)
    played = await Round.get(external_id="round-1")
    assert (played.stake, played.win, await seat.balance()) == (3_500_000, 5_250_000, "11.75")
    assert await verify_ledger() == []


async def test_the_page_tells_the_truth(seat: Seat) -> None:
    blocks = re.findall(r"POST (\w+)\n```json\n(.*?)```\n+```json\n(.*?)```", PAGE.read_text(), re.DOTALL)
    assert len(blocks) >= 6
    for path, asked, told in blocks:
        body = asked.replace("SID", seat.sid).replace("USER", seat.player.id.hex)
        answer = await seat.raw(path, body.encode())
        assert orjson.loads(answer) == orjson.loads(told.replace("SID", seat.sid)), asked


async def test_repeats_are_told_so_with_the_balance_of_now(seat: Seat) -> None:
    assert await seat.play("debit", "a", 2) == ("OK", 8)
    assert await seat.play("debit", "a", 2) == ("BET_ALREADY_EXIST", 8)
    assert await seat.play("credit", "a", 3) == ("OK", 11)
    assert await seat.play("debit", "a", 2) == ("BET_ALREADY_EXIST", 11)
    assert await seat.play("credit", "a", 3) == ("BET_ALREADY_SETTLED", 11)
    assert await seat.promo("p", 4) == ("OK", 15)
    assert await seat.promo("p", 4) == ("BET_ALREADY_SETTLED", 15)
    assert await seat.balance() == "15.00"


async def test_of_many_at_once_one_counts(seat: Seat) -> None:
    for path, ref_is, balance in (("debit", "BET_ALREADY_EXIST", 9), ("credit", "BET_ALREADY_SETTLED", 10)):
        answers = await asyncio.gather(*(seat.play(path, "a") for _ in range(10)))
        assert sorted(answers) == sorted([("OK", balance)] + [(ref_is, balance)] * 9)
    assert await verify_ledger() == []


async def test_a_debit_is_settled_once_by_a_credit_or_a_cancel(seat: Seat) -> None:
    await seat.play("debit", "a")
    await seat.play("credit", "a", 2)
    await seat.play("debit", "b")
    assert await seat.play("cancel", "b") == ("OK", 11), "though another debit of the round has won"
    before = await fingerprint()
    assert await seat.play("cancel", "a") == ("BET_ALREADY_SETTLED", 11)
    assert await seat.play("credit", "a", 3) == ("BET_ALREADY_SETTLED", 11)
    assert await seat.play("cancel", "b") == ("BET_ALREADY_SETTLED", 11)
    assert await seat.play("credit", "b", 3) == ("BET_ALREADY_SETTLED", 11)
    assert await seat.play("debit", "b") == ("FINAL_ERROR_ACTION_FAILED", 11), "it stands no more"
    assert await fingerprint() == before
    assert await verify_ledger() == []


async def test_a_credit_and_a_cancel_at_once_settle_once(seat: Seat) -> None:
    for number in range(10):
        ref, before = f"r{number}", float(await seat.balance())
        await seat.play("debit", ref)
        answers = await asyncio.gather(seat.play("credit", ref, 1), seat.play("cancel", ref))
        assert sorted(status for status, _ in answers) == ["BET_ALREADY_SETTLED", "OK"]
        assert float(await seat.balance()) == before


async def test_a_cancel_before_its_debit_is_remembered(seat: Seat) -> None:
    assert await seat.play("cancel", "a") == ("OK", 10)
    assert await seat.play("cancel", "a") == ("BET_ALREADY_SETTLED", 10)
    before = await fingerprint()
    assert await seat.play("debit", "a") == ("FINAL_ERROR_ACTION_FAILED", None)
    assert await seat.play("credit", "a") == ("BET_ALREADY_SETTLED", 10)
    assert await fingerprint() == before


async def test_what_the_cancel_of_an_unknown_debit_is_answered_can_be_chosen(new_seat: NewSeat) -> None:
    seat = await new_seat(unknown_cancel=Status.BET_DOES_NOT_EXIST)
    assert await seat.play("cancel", "a") == ("BET_DOES_NOT_EXIST", 10)
    assert await seat.play("cancel", "a") == ("BET_DOES_NOT_EXIST", 10)
    assert (await seat.play("debit", "a"))[0] == "FINAL_ERROR_ACTION_FAILED"
    assert await seat.balance() == "10.00"


async def test_a_credit_without_its_debit_does_not_exist_and_is_owed_once_it_is_here(seat: Seat) -> None:
    before = await fingerprint("ledger_transfer", "ledger_key", "game_round")
    assert await seat.play("credit", "a") == ("BET_DOES_NOT_EXIST", None)
    assert await fingerprint("ledger_transfer", "ledger_key", "game_round") == before
    await seat.play("debit", "a")
    assert await seat.play("credit", "a", 2) == ("OK", 11)


async def test_a_debit_beyond_the_balance_is_refused_with_the_balance_of_now(seat: Seat) -> None:
    assert await seat.play("debit", "a", 10.01) == ("INSUFFICIENT_FUNDS", 10)
    await seat.promo("p", 5)
    assert await seat.play("debit", "a", 10.01) == ("INSUFFICIENT_FUNDS", 15)
    assert await seat.play("cancel", "a") == ("OK", 15)
    assert await seat.balance() == "15.00"


async def test_other_content_under_a_known_key_is_refused_for_good(seat: Seat) -> None:
    await seat.play("debit", "a")
    await seat.promo("p")
    before = await fingerprint()
    assert await seat.play("debit", "a", 2) == ("FINAL_ERROR_ACTION_FAILED", None)
    assert await seat.promo("p", 2) == ("FINAL_ERROR_ACTION_FAILED", None)
    assert await fingerprint() == before


async def test_what_is_owed_asks_for_no_live_session_player_or_table(seat: Seat, clock: ManualClock) -> None:
    await seat.play("debit", "a")
    await seat.play("debit", "b")
    async with unit_of_work() as uow:
        await set_frozen(uow, seat.player.id, frozen=True)
    await switch_game((await Game.get(code=TABLE)).id, enabled=False)
    clock.advance(timedelta(days=2))
    assert await seat.play("credit", "a", 3) == ("OK", 11)
    assert await seat.play("cancel", "b") == ("OK", 12)
    assert await seat.promo("p", 1, "TournamentWin") == ("OK", 13)
    assert (await seat.call("close"))["status"] == "OK"
    for path in ("check", "sid", "balance"):
        assert (await seat.call(path))["status"] == "INVALID_SID"
    assert (await seat.play("debit", "c"))[0] == "INVALID_SID"


async def test_a_debit_is_refused_in_the_protocols_words_and_moves_nothing(seat: Seat) -> None:
    game = await Game.get(code=TABLE)
    before = await fingerprint("ledger_transfer", "game_round")
    no_table = {"id": "round-1", "details": {"table": {"id": "nope"}}}
    assert (await seat.play("debit", "1", sid="nobody-has-this"))[0] == "INVALID_SID"
    assert (await seat.play("debit", "2", userId="f" * 32))[0] == "INVALID_SID"
    assert (await seat.play("debit", "3", currency="EUR"))[0] == "INVALID_PARAMETER"
    assert (await seat.play("debit", "4", currency="XXX"))[0] == "INVALID_PARAMETER"
    assert (await seat.play("debit", "5", game=no_table))[0] == "FINAL_ERROR_ACTION_FAILED"
    await switch_game(game.id, enabled=False)
    assert (await seat.play("debit", "6"))[0] == "FINAL_ERROR_ACTION_FAILED"
    await switch_game(game.id, enabled=True)
    game.stake_ranges = {"USDT": [500_000, 2_000_000]}
    await game.save()
    assert (await seat.play("debit", "7", 3))[0] == "CASINO_LIMIT_EXCEEDED_STAKE"
    await start_cool_off(seat.player.id, "USDT", days=1)
    assert (await seat.play("debit", "8"))[0] == "ACCOUNT_LOCKED"
    async with unit_of_work() as uow:
        await set_frozen(uow, seat.player.id, frozen=True)
    assert (await seat.play("debit", "9"))[0] == "ACCOUNT_LOCKED"
    assert await fingerprint("ledger_transfer", "game_round") == before


async def test_strangers_and_other_currencies_get_nothing(seat: Seat) -> None:
    before = await fingerprint("ledger_transfer", "game_round", "ledger_key")
    nobody = {"userId": "0" * 32}
    assert (await seat.play("credit", "a", **nobody))[0] == "INVALID_PARAMETER"
    assert (await seat.play("cancel", "a", **nobody))[0] == "INVALID_PARAMETER"
    assert (await seat.promo("a", **nobody))[0] == "INVALID_PARAMETER"
    for currency, path in [(currency, path) for currency in ("XXX", "usdt") for path in ("credit", "cancel")]:
        assert (await seat.play(path, "a", currency=currency))[0] == "INVALID_PARAMETER"
    assert (await seat.promo("a", currency="EUR"))[0] == "INVALID_PARAMETER"
    assert (await seat.call("balance", currency="EUR"))["status"] == "INVALID_PARAMETER"
    assert await fingerprint("ledger_transfer", "game_round", "ledger_key") == before


async def test_another_players_debit_can_be_neither_credited_nor_cancelled(seat: Seat, new_player: NewPlayer) -> None:
    other = Seat(seat.adapter, await new_player(balance="10"), seat.sid)
    await seat.play("debit", "a")
    for path in ("credit", "cancel"):
        assert await other.play(path, "a") == ("BET_DOES_NOT_EXIST", None)
    for path in ("check", "sid", "balance", "close"):
        assert (await other.call(path))["status"] == "INVALID_SID"
    assert (await seat.balance(), await other.balance()) == ("9.00", "10.00")
    assert await seat.play("credit", "a", 2) == ("OK", 11)


@pytest.mark.parametrize("path", CALLS)
@pytest.mark.parametrize(
    "token", ["", AUTH[:-1], AUTH + "x", AUTH.upper(), " " + AUTH, "ключ", "\ud800", AUTH + OLD_AUTH]
)
async def test_a_call_with_a_wrong_token_does_nothing(seat: Seat, path: str, token: str) -> None:
    before = await fingerprint()
    assert orjson.loads(await seat.raw(path, b'{"uuid":"q"}', token)) == {"status": "INVALID_TOKEN_ID", "uuid": "q"}
    assert orjson.loads(await seat.raw(path, b"\xff", token)) == {"status": "INVALID_TOKEN_ID"}
    assert await fingerprint() == before


async def test_the_old_token_holds_while_it_is_changed(seat: Seat) -> None:
    body = orjson.dumps({"sid": seat.sid, "userId": seat.player.id.hex, "uuid": "q"})
    assert orjson.loads(await seat.raw("check", body, OLD_AUTH)) == {"status": "OK", "sid": seat.sid, "uuid": "q"}


@pytest.mark.parametrize(
    "amount",
    [
        b"-1", b"-0.01", b"NaN", b"Infinity", b"1e400", b"1e99999999999999999999", b"1e-30", b"0.0000001", b'"1"',
        b"true", b"null", b"[]", b"{}", b"9" * 19, b"9" * 5000, b"01", b"1.", b"", b'1,"amount":2',
    ],
)  # fmt: skip
async def test_an_amount_that_is_none_is_refused_and_nothing_moves(seat: Seat, amount: bytes) -> None:
    before = await fingerprint()
    body = b"""{"sid":"%s","userId":"%s","uuid":"q","currency":"USDT",
        "game":{"id":"r","details":{"table":{"id":"%s"}}},"transaction":{"id":"t","refId":"t","amount":%s}}"""
    raw = body % (seat.sid.encode(), seat.player.id.hex.encode(), TABLE.encode(), amount)
    for path in ("debit", "credit"):
        assert orjson.loads(await seat.raw(path, raw))["status"] == "INVALID_PARAMETER"
    assert await fingerprint() == before


@pytest.mark.parametrize(
    "body", [b"", b"{}", b"[]", b"null", b"\xff", b"{", b"[" * 100_000, b'{"uuid":1}', b'{"a":1,"a":2}']
)
async def test_an_odd_body_is_an_invalid_parameter_everywhere(seat: Seat, body: bytes) -> None:
    for path in [*CALLS, "nope", ""]:
        assert orjson.loads(await seat.raw(path, body)) == {"status": "INVALID_PARAMETER"}


async def test_who_is_out_of_time_is_told_to_come_again(new_seat: NewSeat) -> None:
    seat = await new_seat(answer_within_seconds=0)
    assert await seat.play("debit", "a") == ("TEMPORARY_ERROR", None)


async def test_balances_are_rounded_down_on_the_wire(seat: Seat) -> None:
    await seat.promo("p", 0.019999)
    body = orjson.dumps({"sid": seat.sid, "userId": seat.player.id.hex, "uuid": "q"})
    assert await seat.raw("balance", body) == b'{"status":"OK","balance":10.01,"bonus":0,"uuid":"q"}'


@dataclass
class Archive:
    """Evolution's game history over HTTP: it answers what it was told to, and keeps what it was asked."""

    adapter: Evolution
    asked: list[tuple[str, str | None]] = field(default_factory=list)
    answer: object = None
    status: int = 200

    async def reply(self, request: web.Request) -> web.Response:
        self.asked.append((str(request.rel_url), request.headers.get("Authorization")))
        return web.json_response(self.answer, status=self.status)

    async def state(self) -> ProviderRound:
        return await self.adapter.round_state(
            player_id=UUID(int=2), round_id="round-7", game_code=TABLE, currency="USDT",
            opened_at=datetime(2026, 12, 1, 12, tzinfo=UTC),
        )  # fmt: skip

    def has(self, *participants: object, round_id: str = "round-7") -> None:
        others = [7, {}, {"id": "round-6", "participants": 7}]
        self.answer = {"data": [{"games": others}, {"games": [{"id": round_id, "participants": participants}]}]}


@pytest.fixture
async def archive() -> AsyncIterator[Archive]:
    app, (bound, url) = web.Application(), free_socket()
    async with aiohttp.ClientSession() as http:
        archive = Archive(Evolution(http, url, "casino", "to/ken", [AUTH]))
        app.router.add_get("/api/gamehistory/v1/casino/games", archive.reply)
        async with serving(app, bound):
            yield archive


def part(status: str, *payouts: object, player: int = 2, **changes: object) -> dict[str, object]:
    bets = [{"stake": 1, "payout": payout} for payout in payouts]
    return {"playerId": f"{player:032x}", "currency": "USDT", "status": status, "bets": bets} | changes


@pytest.mark.parametrize(
    ("told", "is_so"),
    [
        (part("Resolved", 1.5, "2"), ProviderRound(progress=Progress.FINISHED, win=Money(3_500_000, "USDT"))),
        (part("Resolved", 0), ProviderRound(progress=Progress.FINISHED, win=Money(0, "USDT"))),
        (part("Resolved", 1, None), ProviderRound(progress=Progress.FINISHED)),
        (part("Resolved"), ProviderRound(progress=Progress.FINISHED)),
        (part("Resolved", 1, currency="EUR"), ProviderRound(progress=Progress.FINISHED)),
        (part("Resolved", "0.0000001"), ProviderRound(progress=Progress.FINISHED)),
        (part("Cancelled"), ProviderRound(progress=Progress.CANCELLED)),
        (part("InProgress"), ProviderRound(progress=Progress.OPEN)),
        (part("Resolved", "1e999999999"), ProviderRound(progress=Progress.OPEN)),
        (part("Resolved", -1), ProviderRound(progress=Progress.OPEN)),
        ({"playerId": 7}, ProviderRound(progress=Progress.OPEN)),
        (part("Resolved", 1, player=3), ProviderRound(progress=Progress.UNKNOWN)),
    ],
)
async def test_how_a_round_ended_is_asked(archive: Archive, told: object, is_so: ProviderRound) -> None:
    archive.has(told)
    assert await archive.state() == is_so
    assert archive.asked == [
        (
            "/api/gamehistory/v1/casino/games?startDate=2026-12-01T11:50:00Z&endDate=2026-12-01T12:10:00Z",
            "Basic Y2FzaW5vOnRvL2tlbg==",
        )
    ]


async def test_a_round_that_is_not_there_is_unknown_and_an_answer_that_says_nothing_is_none(archive: Archive) -> None:
    archive.has(part("Resolved", 1), round_id="round-8")
    assert (await archive.state()).progress is Progress.UNKNOWN
    archive.answer = {"data": []}
    assert (await archive.state()).progress is Progress.UNKNOWN
    for odd in ([], {}, {"data": None}, {"data": [7]}, {"data": [{"games": {}}]}):
        archive.answer = odd
        with pytest.raises(ProviderUnavailable):
            await archive.state()
    archive.answer, archive.status = {"data": []}, 503
    with pytest.raises(ProviderUnavailable):
        await archive.state()


async def test_tables_are_listed_and_opened(database: str, seat: Seat) -> None:
    asked: list[tuple[str, str | None, Any]] = []
    replies: list[web.Response] = []

    async def evolution(request: web.Request) -> web.Response:
        body = await request.read()
        asked.append((request.path, request.headers.get("Authorization"), orjson.loads(body) if body else None))
        return replies.pop(0)

    app, (bound, url) = web.Application(), free_socket()
    app.router.add_route("*", "/{path:.+}", evolution)
    picture = "https://pictures.example/1.jpg"
    roulette = {
        "name": "Roulette", "gameType": "roulette", "gameVertical": "live", "gameProvider": "evolution",
        "language": "en", "videoSnapshot": {"thumbnails": {"S": "https://pictures.example/s.jpg", "L": picture}},
    }  # fmt: skip
    craps = {"name": "Craps", "gameVertical": 7, "language": None, "videoSnapshot": {"thumbnails": {"L": "ftp://x"}}}
    tables = {TABLE: roulette, "odd": {"name": 7}, "new": craps}
    launch = LaunchRequest(
        player_id=seat.player.id, session_token=seat.sid, game_code=TABLE, currency="USDT", language="en",
        lobby_url="https://here/lobby", cashier_url="https://here/cashier", ip="192.0.2.1",
    )  # fmt: skip
    async with aiohttp.ClientSession() as http, serving(app, bound):
        adapter = Evolution(http, url, "casino", "to/ken", [AUTH])
        replies.append(web.json_response({"tables": tables}))
        assert await sync_catalogue(adapter) == 2
        assert await Game.filter(provider_id="evolution", enabled=True).order_by("code").values_list(
            "code", "name", "tags", "thumbnail_url"
        ) == [
            ("new", "Craps", [], None),
            (TABLE, "Roulette", ["en", "evolution", "live"], picture),
        ]
        assert asked[0] == ("/api/lobby/v1/casino/state", "Basic Y2FzaW5vOnRvL2tlbg==", None)

        replies.append(web.json_response({"entry": "/entry?params=1"}))
        assert await adapter.launch(launch) == f"{url}/entry?params=1"
        path, _, body = asked[1]
        assert path == "/ua/v1/casino/to/ken"  # %2F on the wire
        assert body["player"] == {
            "id": seat.player.id.hex, "update": True, "language": "en", "currency": "USDT",
            "session": {"id": seat.sid, "ip": "192.0.2.1"},
        }  # fmt: skip
        assert body["config"]["game"] == {"table": {"id": TABLE}}

        with pytest.raises(DemoUnavailable):
            await adapter.launch(replace(launch, mode=Mode.DEMO))
        assert len(asked) == 2, "nobody was asked for play money"

        odd = [web.Response(status=500), web.json_response([]), web.json_response({}), web.Response(text="1e")]
        odd += [web.json_response({"entry": entry}) for entry in ("", 7, "javascript:alert(1)")]
        replies += odd
        for _ in odd:
            with pytest.raises(ProviderUnavailable):
                await adapter.launch(launch)
    with pytest.raises(ProviderUnavailable):
        await seat.adapter.games()
