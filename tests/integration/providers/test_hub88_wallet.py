"""What Hub88 may send to the wallet, in every order and twice: each amount moves once, exactly."""

import asyncio
import re
from datetime import timedelta
from pathlib import Path
from typing import Any

import orjson
import pytest

from core.clock import ManualClock
from core.games.catalogue import switch_game
from core.games.models import Game, GameSession, Round, RoundState
from core.identity.models import Player
from core.identity.players import set_frozen
from core.money import Money
from core.safer_gambling.cool_off import start_cool_off
from core.unit_of_work import unit_of_work
from core.wallet.invariants import verify_ledger
from integrations.providers.hub88 import Status
from integrations.sandbox.traffic.line import Fault, FaultKind
from tests.integration.providers.conftest import GAME, OpenWorld, Seat, World
from tests.plugins.people import NewPlayer, credit, fingerprint

PAGE = Path(__file__).parents[3] / "docs" / "providers" / "hub88.md"


async def test_a_round_of_bet_and_win_moves_both_amounts_exactly(seat: Seat) -> None:
    bet = await seat.bet("b1", 250_001)
    assert bet == {
        "status": "RS_OK",
        "user": seat.player_id.hex,
        "request_uuid": "request-0",
        "currency": "USDT",
        "balance": 749_999,
    }
    win = await seat.win("w1", 1_000_003, bet="b1", round_closed=True)
    assert (win["status"], win["balance"], await seat.balance()) == ("RS_OK", 1_750_002, "17.50002")
    played = await Round.get(external_id="round-1")
    assert (played.stake, played.win, played.state) == (2_500_010, 10_000_030, RoundState.CLOSED)
    assert await verify_ledger() == []


async def test_the_page_tells_the_truth(seat: Seat, world: World) -> None:
    blocks = re.findall(r"POST (\S+)\n```json\n(.*?)```\n+```json\n(.*?)```", PAGE.read_text(), re.DOTALL)
    assert len(blocks) >= 8
    for path, asked, told in blocks:
        body, answer = (text.replace("USER", seat.player_id.hex).replace("TOKEN", seat.token) for text in (asked, told))
        assert await world.call(path, body.encode()) == orjson.loads(answer), asked
    assert (await Round.get(external_id="r-9")).state is RoundState.CLOSED
    assert await verify_ledger() == []


async def test_fifty_equal_bets_at_once_debit_once(seat: Seat) -> None:
    answers = await asyncio.gather(*(seat.bet("b1", 200_000) for _ in range(50)))
    assert {(answer["status"], answer["balance"]) for answer in answers} == {("RS_OK", 800_000)}
    assert len({answer["request_uuid"] for answer in answers}) == 50
    assert await seat.balance() == "8.00"
    assert await verify_ledger() == []


async def test_a_win_that_comes_twice_pays_once(seat: Seat) -> None:
    await seat.bet("b1")
    answers = await asyncio.gather(*(seat.win("w1", 300_000, bet="b1") for _ in range(10)))
    assert {(answer["status"], answer["balance"]) for answer in answers} == {("RS_OK", 1_200_000)}


async def test_several_wins_of_one_bet_are_all_paid(seat: Seat) -> None:
    await seat.bet("b1")
    await seat.win("w1", 100_000, bet="b1")
    assert (await seat.win("w2", 100_000, bet="b1"))["balance"] == 1_100_000


@pytest.mark.parametrize(
    "changes",
    [{"amount": 100_001}, {"round": "round-2"}, {"game_code": "sbx_neonfruits"}],
    ids=lambda value: next(iter(value)),
)
async def test_the_same_uuid_with_other_content_is_a_duplicate_and_moves_nothing(
    seat: Seat, changes: dict[str, Any]
) -> None:
    await seat.bet("b1")
    before = await fingerprint()
    assert (await seat.bet("b1", **changes))["status"] == "RS_ERROR_DUPLICATE_TRANSACTION"
    assert await fingerprint() == before


async def test_the_uuid_of_a_bet_is_no_uuid_for_its_win_or_rollback(seat: Seat) -> None:
    await seat.bet("b1")
    before = await fingerprint()
    assert (await seat.win("b1", 100_000, bet="b1"))["status"] == "RS_ERROR_DUPLICATE_TRANSACTION"
    assert (await seat.rollback("b1", bet="b1"))["status"] == "RS_ERROR_DUPLICATE_TRANSACTION"
    assert await fingerprint() == before


async def test_a_rollback_gives_back_what_the_bet_took_and_only_once(seat: Seat) -> None:
    await seat.bet("b1", 300_000)
    answers = await asyncio.gather(*(seat.rollback("r1", bet="b1") for _ in range(10)))
    assert {(answer["status"], answer["balance"]) for answer in answers} == {("RS_OK", 1_000_000)}
    assert (await seat.rollback("r2", bet="b1"))["status"] == "RS_OK"
    assert await seat.balance() == "10.00"
    assert await verify_ledger() == []


async def test_a_rollback_needs_no_currency(seat: Seat) -> None:
    await seat.bet("b1", 300_000)
    assert (await seat.rollback("r1", bet="b1", currency=None))["balance"] == 1_000_000


async def test_a_rollback_before_its_bet_makes_the_late_bet_a_refusal(seat: Seat) -> None:
    rollback = await seat.rollback("r1", bet="b1")
    assert (rollback["status"], rollback["balance"]) == ("RS_OK", 1_000_000)
    before = await fingerprint()
    assert (await seat.bet("b1"))["status"] == "RS_ERROR_TRANSACTION_DOES_NOT_EXIST"
    assert await fingerprint() == before


async def test_what_the_rollback_of_an_unknown_bet_is_answered_can_be_chosen(
    open_world: OpenWorld, new_player: NewPlayer
) -> None:
    async with open_world(unknown_rollback=Status.TRANSACTION_DOES_NOT_EXIST) as world:
        seat = await world.seat(await new_player(balance="10"))
        assert (await seat.rollback("r1", bet="b1"))["status"] == "RS_ERROR_TRANSACTION_DOES_NOT_EXIST"
        assert (await seat.bet("b1"))["status"] == "RS_ERROR_TRANSACTION_DOES_NOT_EXIST"
        assert await seat.balance() == "10.00"


async def test_a_bet_and_its_rollback_at_once_leave_the_balance(seat: Seat) -> None:
    for number in range(10):
        bet, rollback = f"b{number}", f"r{number}"
        await asyncio.gather(seat.bet(bet, round=bet), seat.rollback(rollback, bet=bet, round=bet))
    assert await seat.balance() == "10.00"
    assert await verify_ledger() == []


async def test_a_win_without_its_bet_or_after_its_rollback_does_not_exist(seat: Seat) -> None:
    assert (await seat.win("w1", 100_000, bet="b1"))["status"] == "RS_ERROR_TRANSACTION_DOES_NOT_EXIST"
    await seat.bet("b1")
    assert (await seat.win("w1", 100_000, bet="b1"))["status"] == "RS_OK"  # now it is owed
    await seat.bet("b2", round="round-2")
    await seat.rollback("r2", bet="b2")
    refused = await seat.win("w2", 100_000, bet="b2", round="round-2")
    assert (refused["status"], await seat.balance()) == ("RS_ERROR_TRANSACTION_DOES_NOT_EXIST", "10.00")


async def test_a_rollback_after_the_win_is_refused_without_a_word_that_could_mean_done(seat: Seat) -> None:
    await seat.bet("b1")
    await seat.win("w1", 100_000, bet="b1")
    before = await fingerprint()
    assert (await seat.rollback("r1", bet="b1"))["status"] == "RS_ERROR_UNKNOWN"
    assert await fingerprint() == before


async def test_a_refusal_for_money_carries_the_balance_of_now(seat: Seat) -> None:
    refused = await seat.bet("b1", 1_000_001)
    assert (refused["status"], refused["balance"], refused["currency"]) == (
        "RS_ERROR_NOT_ENOUGH_MONEY",
        1_000_000,
        "USDT",
    )
    await credit(await Player.get(id=seat.player_id), "5")
    again = await seat.bet("b1", 1_000_001)
    assert (again["status"], again["balance"]) == ("RS_ERROR_NOT_ENOUGH_MONEY", 1_500_000)


async def test_wins_and_rollbacks_are_owed_whatever_happened_to_session_player_and_game(
    seat: Seat, clock: ManualClock
) -> None:
    await seat.bet("b1")
    await seat.bet("b2", round="round-2")
    async with unit_of_work() as uow:
        await set_frozen(uow, seat.player_id, frozen=True)
    await switch_game((await Game.get(code=GAME)).id, enabled=False)
    clock.advance(timedelta(days=2))
    assert (await seat.win("w1", 500_000, bet="b1", token="whatever"))["status"] == "RS_OK"
    assert (await seat.rollback("r2", bet="b2", token="whatever"))["status"] == "RS_OK"
    assert await seat.balance() == "14.00"


async def test_a_bet_is_refused_in_the_protocols_words_and_moves_nothing(
    seat: Seat, world: World, new_player: NewPlayer, clock: ManualClock
) -> None:
    other = await world.seat(await new_player(balance="10"))
    before = await fingerprint("ledger_transfer", "game_round")
    refusals = {
        "token": ((await seat.bet("x1", token="nobody-has-this-token"))["status"], "RS_ERROR_INVALID_TOKEN"),
        "another's": ((await seat.bet("x2", token=other.token))["status"], "RS_ERROR_INVALID_TOKEN"),
        "game": ((await seat.bet("x3", game_code="nope"))["status"], "RS_ERROR_INVALID_GAME"),
        "currency": ((await seat.bet("x4", currency="EUR"))["status"], "RS_ERROR_WRONG_CURRENCY"),
        "no currency": ((await seat.bet("x5", currency="XXX"))["status"], "RS_ERROR_WRONG_CURRENCY"),
        "free": ((await seat.bet("x6", is_free=True))["status"], "RS_ERROR_WRONG_TYPES"),
        "user": ((await seat.bet("x7", user="f" * 32))["status"], "RS_ERROR_INVALID_TOKEN"),
    }
    await start_cool_off(other.player_id, "USDT", days=1)
    refusals["break"] = ((await other.bet("x8"))["status"], "RS_ERROR_USER_DISABLED")
    async with unit_of_work() as uow:
        await set_frozen(uow, seat.player_id, frozen=True)
    refusals["frozen"] = ((await seat.bet("x9"))["status"], "RS_ERROR_USER_DISABLED")
    clock.advance(timedelta(hours=9))
    refusals["expired"] = ((await other.bet("x10"))["status"], "RS_ERROR_TOKEN_EXPIRED")
    assert {name: said for name, (said, _) in refusals.items()} == {name: due for name, (_, due) in refusals.items()}
    assert await fingerprint("ledger_transfer", "game_round") == before


async def test_another_players_bet_can_be_neither_won_nor_rolled_back(
    seat: Seat, world: World, new_player: NewPlayer
) -> None:
    other = await world.seat(await new_player(balance="10"))
    await seat.bet("b1")
    assert (await other.win("w1", 500_000, bet="b1"))["status"] == "RS_ERROR_TRANSACTION_DOES_NOT_EXIST"
    assert (await other.rollback("r1", bet="b1"))["status"] == "RS_ERROR_TRANSACTION_DOES_NOT_EXIST"
    assert (await seat.balance(), await other.balance()) == ("9.00", "10.00")


async def test_a_stranger_owns_nothing_and_no_account_is_opened_for_him(seat: Seat) -> None:
    before = await fingerprint()
    for answer in (
        await seat.win("w1", 1, bet="b1", user="0" * 32),
        await seat.rollback("r1", bet="b1", user="0" * 32),
    ):
        assert answer["status"] == "RS_ERROR_TRANSACTION_DOES_NOT_EXIST"
    assert await fingerprint() == before


async def test_balance_and_info_are_told_to_the_session_that_owns_them(
    seat: Seat, world: World, new_player: NewPlayer, clock: ManualClock
) -> None:
    other = await world.seat(await new_player())
    ask: dict[str, object] = {"user": seat.player_id.hex, "token": seat.token, "game_code": GAME, "request_uuid": "q1"}
    assert (await world.call("user/balance", ask))["balance"] == 1_000_000
    assert (await world.call("user/balance", ask | {"token": other.token}))["status"] == "RS_ERROR_INVALID_TOKEN"
    info = await world.call("user/info", {"user": seat.player_id.hex, "request_uuid": "q2"})
    assert info == {
        "status": "RS_OK",
        "user": seat.player_id.hex,
        "request_uuid": "q2",
        "registration_date": f"{clock.now():%Y-%m-%d}",
    }
    stranger = await world.call("user/info", {"user": "0" * 32, "request_uuid": "q3"})
    assert stranger["status"] == "RS_ERROR_USER_DISABLED"
    clock.advance(timedelta(hours=9))
    assert (await world.call("user/balance", ask))["status"] == "RS_ERROR_TOKEN_EXPIRED"


async def test_a_whole_evening_of_spins_ends_with_the_balance_that_the_provider_shows(seat: Seat, world: World) -> None:
    spins = [await world.sandbox.spin(seat.session_id, "0.10") for _ in range(20)]
    spins.append(await world.sandbox.spin(seat.session_id, "0.10", "big"))
    world.sandbox.line.plan(Fault(FaultKind.LOSE_ANSWER))  # the bet is taken, but nobody hears of it: it is rolled back
    lost = await world.sandbox.spin(seat.session_id, "0.10")
    [undo] = [parcel for parcel in world.sandbox.owed.parcels() if parcel.reference == lost.round_id]
    await world.sandbox.owed.accepted(undo.id)
    shown = 10_000_000 + sum((spin.win - spin.stake).minor for spin in spins)
    reading = await world.sandbox.balance(seat.session_id)
    assert (reading.code, reading.balance) == ("RS_OK", Money(shown, "USDT"))
    assert await GameSession.all().count() == 1
    assert await verify_ledger() == []
