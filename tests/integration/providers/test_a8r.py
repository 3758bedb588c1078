"""A8R: its page, word by word, and what is its own; what all protocols have in common the conformance runs prove."""

import hmac
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import aiohttp
import orjson
import pytest
from aiohttp import web
from multidict import CIMultiDict

from core.games.errors import DemoUnavailable, FreeRoundsRefused, ProviderUnavailable
from core.games.models import Game, Provider, Round
from core.games.ports import (
    FreeRoundsGrant,
    FreeRoundsProvider,
    LaunchRequest,
    Mode,
    Progress,
    ProviderRound,
    RoundHistory,
)
from core.games.sessions import open_session
from core.identity.models import Player
from core.ids import new_id
from core.money import Money
from core.wallet import balance_of, player_cash
from core.wallet.balances import owed_by
from core.wallet.invariants import verify_ledger
from core.wire import WireAnswer, WireRequest
from integrations.providers.a8r import A8r
from tests.integration.sandbox.serving import free_socket, serving
from tests.plugins.people import NewPlayer, fingerprint
from tests.plugins.studios import given_free_rounds

SECRET, OLD_SECRET = "the-token-that-signs-both-ways", "the-token-that-signed-before"
GAME = "acme:Dunes"
PAGE = Path(__file__).parents[3] / "docs" / "providers" / "a8r.md"
PLAYER = UUID(int=2)
GRANT = FreeRoundsGrant(
    id=UUID("0190f3c0-5c1e-7000-8000-00000000000a"), player_id=PLAYER, game_code=GAME, rounds=20,
    stake=Money(200_000, "USDT"), expires_at=datetime(2026, 12, 1, 12, 30, tzinfo=UTC),
)  # fmt: skip
ISSUE = f"{GRANT.id.hex}-{PLAYER.hex}-USDT"


@dataclass
class Seat:
    """One player in a session of a game."""

    adapter: A8r
    player: Player

    async def raw(self, path: str, body: bytes, secret: str = SECRET) -> WireAnswer:
        headers = CIMultiDict({"X-Request-Sign": hmac.new(secret.encode(), body, "sha256").hexdigest()})
        return await self.adapter.answer(WireRequest(path=path, headers=headers, body=body))

    async def call(self, method: str, *transactions: dict[str, object], **changes: object) -> tuple[int, Any]:
        """HTTP status, and the balance or the api_code."""
        fields = {
            "player_id": self.player.id.hex, "currency": "USDT", "round_id": "r", "game_id": GAME,
            "provider": "acme", "transactions": transactions,
        } | changes  # fmt: skip
        answer = await self.raw(f"a8r_casino.{method}", orjson.dumps(fields))
        said = orjson.loads(answer.body)
        return answer.status, said["balance"] if answer.status == 200 else said["meta"]["api_code"]

    async def bet(self, name: str, amount: object, **changes: object) -> tuple[int, Any]:
        return await self.call("Round/BetWin", {"id": name, "type": "bet", "amount": amount}, **changes)

    async def win(self, name: str, amount: object, bet: str | None = None, **changes: object) -> tuple[int, Any]:
        transaction = {"id": name, "type": "win", "amount": amount} | ({"bet_id": bet} if bet else {})
        return await self.call("Round/BetWin", transaction, **changes)

    async def roll_back(self, *originals: str, **changes: object) -> tuple[int, Any]:
        undone: list[dict[str, object]] = [{"id": f"undo-{one}", "original_id": one} for one in originals]
        return await self.call("Round/Rollback", *undone, **changes)


NewSeat = Callable[..., Awaitable[Seat]]


@pytest.fixture
async def new_seat(database: str, new_player: NewPlayer) -> AsyncIterator[NewSeat]:
    async with aiohttp.ClientSession() as http:
        await Provider.get_or_create(code="a8r", defaults={"name": "SOFTSWISS A8R"})
        game = await Game.create(id=new_id(), provider_id="a8r", code=GAME, name="Dunes", category="slots")
        adapter = A8r(http, "http://127.0.0.1:9", "casino", [SECRET, OLD_SECRET], answer_within_seconds=30)

        async def sit(balance: str = "10") -> Seat:
            player = await new_player(balance=balance)
            await open_session(player.id, game, currency="USDT")
            return Seat(adapter, player)

        yield sit


@pytest.fixture
async def seat(new_seat: NewSeat) -> Seat:
    return await new_seat()


async def test_the_page_tells_the_truth(seat: Seat) -> None:
    await given_free_rounds(seat.player, await Game.get(code=GAME), grant_id=GRANT.id)
    blocks = re.findall(r"POST (\S+)\n```json\n(.*?)```\n+```json\n(.*?)```", PAGE.read_text(), re.DOTALL)
    assert len(blocks) >= 8
    first_told: dict[str, Any] = {}
    for path, asked, told in blocks:
        answer = await seat.raw(path, asked.replace("USER", seat.player.id.hex).encode())
        said = orjson.loads(answer.body)
        assert answer.status == (400 if "meta" in said else 200)
        if "round_id_casino" in said:
            assert await Round.exists(id=said["round_id_casino"])
            said["round_id_casino"] = "ROUND"
        for one in said.get("transactions", []):
            assert re.fullmatch(r"\d+|none-[0-9a-f]{24}", one["id_casino"])
            assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", one["processed_at"])
            assert first_told.setdefault(one["id"], dict(one)) == one, "a repeat says what was said at first"
            one |= {"id_casino": "TX", "processed_at": "TIME"}
        assert said == orjson.loads(told), asked
    assert await verify_ledger() == []


@pytest.mark.parametrize(
    "amount",
    [
        1, 1.5, None, "", "-1", "+1", "1.", ".5", "1e3", "1,5", " 1", "1\n", "NaN", "0x1", "\u0661", "1" * 19,
        "1.0000000000001", "0.0000001", "999999999999999999",
    ],
)  # fmt: skip
async def test_an_amount_that_can_not_be_is_refused_and_moves_nothing(seat: Seat, amount: object) -> None:
    before = await fingerprint("ledger_transfer", "ledger_shard", "game_round")
    assert await seat.bet("b", amount) in ((400, "400"), (400, "100"))
    assert await seat.win("w", amount) in ((400, "400"), (400, "409")) or amount == "999999999999999999"
    assert await fingerprint("ledger_transfer", "ledger_shard", "game_round") == before or amount == "1" * 18


async def test_amounts_of_up_to_twelve_decimals_are_taken_while_they_are_exact(seat: Seat) -> None:
    assert await seat.bet("b", "0.000001000000") == (200, "9.999999")
    assert await seat.bet("b", "0.000001") == (200, "9.999999"), "the same amount, written otherwise"
    assert await seat.bet("b", "0.000002") == (400, "409")


async def test_a_win_overtakes_its_bet_and_both_stand(seat: Seat) -> None:
    assert await seat.win("w", "3", bet="b") == (200, "13")
    assert await seat.bet("b", "2") == (200, "11")
    assert (await Round.get(external_id="r")).win == 3_000_000
    assert await verify_ledger() == []


async def test_a_rollback_is_accepted_whatever_became_of_its_original(seat: Seat) -> None:
    await seat.bet("b", "10")
    await seat.win("w", "4", bet="b", finished=True)
    await seat.bet("all", "4", round_id="r2")
    assert await seat.roll_back("w") == (200, "0")
    assert (await owed_by(seat.player.id, "USDT")).plain() == "4.00"
    assert await seat.roll_back("b") == (200, "6")
    assert await seat.roll_back("b", "w", "never") == (200, "6")
    assert await seat.bet("never", "1", round_id="r3") == (400, "409")
    assert (await balance_of(player_cash(seat.player.id, "USDT"))).plain() == "6.00"
    assert await verify_ledger() == []


async def test_an_id_of_another_player_is_a_conflict(new_seat: NewSeat) -> None:
    anna, boris = await new_seat(), await new_seat()
    await anna.bet("b", "1")
    before = await fingerprint("ledger_transfer", "ledger_shard", "game_round")
    assert await boris.bet("b", "1") == (400, "409")
    assert await boris.win("b", "1") == (400, "409")
    assert await boris.roll_back("b") == (400, "409")
    assert await fingerprint("ledger_transfer", "ledger_shard", "game_round") == before


async def test_a_round_is_finished_as_often_as_it_comes(seat: Seat) -> None:
    await seat.bet("b", "1")
    for _ in range(2):
        assert await seat.call("Round/Finish") == (200, "9")
    assert (await Round.get(external_id="r")).state == "closed"
    assert await seat.call("Round/Finish", round_id="never was") == (200, "9")
    assert await seat.bet("b2", "1") == (400, "400")
    assert await seat.win("w", "2", bet="b") == (200, "11"), "a win is owed"


async def test_both_secrets_hold_while_they_are_changed(seat: Seat) -> None:
    body = orjson.dumps({"player_id": seat.player.id.hex, "currency": "USDT"})
    for secret, status in ((SECRET, 200), (OLD_SECRET, 200), ("another-token-of-sixteen", 400)):
        assert (await seat.raw("a8r_casino.Player/Balance", body, secret)).status == status


async def test_a_set_that_is_none_of_ours_is_refused(seat: Seat) -> None:
    for issue in ("", "7", f"{GRANT.id.hex}-{seat.player.id.hex}-usdt"):
        assert await seat.call("Freespins/Finish", issue_id=issue, amount="1") == (400, "400")
    assert await seat.call("Freespins/Finish", issue_id=ISSUE, amount="1") == (400, "400"), "of nobody whom we know"


# --- what we ask of A8R ---


class Aggregator:
    """A8R's side over HTTP: it answers what it was told to, and keeps what it was asked."""

    def __init__(self, url: str, adapter: A8r) -> None:
        self.url = url
        self.adapter = adapter
        self.asked: list[tuple[str, Any]] = []
        self.replies: list[web.Response] = []

    async def answer(self, request: web.Request) -> web.Response:
        body = await request.read()
        assert request.headers["X-REQUEST-SIGN"] == hmac.new(SECRET.encode(), body, "sha256").hexdigest()
        self.asked.append((request.path, orjson.loads(body)))
        return self.replies.pop(0)

    def says(self, answer: object, status: int = 200) -> None:
        self.replies.append(web.json_response(answer, status=status))

    def refuses(self, api_code: object) -> None:
        self.says({"code": "invalid_argument", "msg": "no", "meta": {"api_code": api_code}}, status=400)


@pytest.fixture
async def aggregator() -> AsyncIterator[Aggregator]:
    app, (bound, url) = web.Application(), free_socket()
    async with aiohttp.ClientSession() as http:
        aggregator = Aggregator(url, A8r(http, url, "casino", [SECRET]))
        app.router.add_post("/{path:.+}", aggregator.answer)
        async with serving(app, bound):
            yield aggregator


def test_it_has_free_rounds_and_a_history(aggregator: Aggregator) -> None:
    assert isinstance(aggregator.adapter, FreeRoundsProvider)
    assert isinstance(aggregator.adapter, RoundHistory)


async def test_a_game_is_opened_with_money_and_with_play_money(aggregator: Aggregator, new_player: NewPlayer) -> None:
    player = await new_player(balance="10")
    launch = LaunchRequest(
        player_id=player.id, session_token="session-1", game_code=GAME, currency="USDT", language="en",
        lobby_url="https://here/lobby", cashier_url="https://here/cashier",
    )  # fmt: skip
    for _ in range(2):
        aggregator.says({"launch_options": {"game_url": "https://play.example/1"}})
    assert await aggregator.adapter.launch(launch) == "https://play.example/1"
    assert await aggregator.adapter.launch(replace(launch, mode=Mode.DEMO)) == "https://play.example/1"
    (real_path, real), (demo_path, demo) = aggregator.asked
    assert (real_path, real["balance"], real["user"]) == (
        "/casino_a8r.Sessions/Create",
        "10",
        {"id": player.id.hex},
    )
    assert demo_path == "/casino_a8r.Sessions/CreateDemo"
    assert not {"user", "balance", "session_id"} & demo.keys(), "play money is nobody's"
    aggregator.refuses("405")
    with pytest.raises(DemoUnavailable):
        await aggregator.adapter.launch(replace(launch, mode=Mode.DEMO))
    aggregator.refuses(405)
    with pytest.raises(ProviderUnavailable):
        await aggregator.adapter.launch(launch)


async def test_free_spins_are_given_and_taken_back(aggregator: Aggregator) -> None:
    aggregator.says({})
    assert await aggregator.adapter.issue_free_rounds(GRANT) == ISSUE
    path, fields = aggregator.asked[0]
    assert (path, fields["bet_amount"], fields["freespins_quantity"]) == ("/casino_a8r.Freespins/Issue", "0.2", 20)
    aggregator.refuses("409")
    aggregator.says({"status": "active"})
    assert await aggregator.adapter.issue_free_rounds(GRANT) == ISSUE, "it was given before"
    aggregator.refuses("406")
    aggregator.refuses("404")
    with pytest.raises(FreeRoundsRefused):
        await aggregator.adapter.issue_free_rounds(GRANT)
    aggregator.refuses(404)
    await aggregator.adapter.cancel_free_rounds(ISSUE)
    assert aggregator.asked[-1] == ("/casino_a8r.Freespins/Cancel", {"casino_id": "casino", "issue_id": ISSUE})


async def test_how_a_round_ended_is_asked(aggregator: Aggregator) -> None:
    async def state() -> ProviderRound:
        return await aggregator.adapter.round_state(
            player_id=PLAYER, round_id="r", game_code=GAME, currency="USDT", opened_at=datetime.now(UTC)
        )

    aggregator.says({"finished": True, "total_win": "1.5"})
    assert await state() == ProviderRound(progress=Progress.FINISHED, win=Money(1_500_000, "USDT"))
    aggregator.refuses("404")
    assert await state() == ProviderRound(progress=Progress.UNKNOWN)
    for odd in ({"finished": True, "total_win": 1}, {"finished": "yes"}, {}):
        aggregator.says(odd)
        with pytest.raises(ProviderUnavailable):
            await state()
    for code in (403, "403", None, "x", True, "9" * 5000):
        aggregator.refuses(code)
        with pytest.raises(ProviderUnavailable):
            await state()
