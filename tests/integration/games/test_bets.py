"""Bets, wins and rollbacks: once each, in every order, and owed to the player where they are owed."""

import asyncio
import sys
from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest

from core.clock import ManualClock
from core.database import connection
from core.errors import DomainError
from core.events.models import OutboxEvent
from core.games.catalogue import switch_game, switch_provider
from core.games.commands import CameTo, Played
from core.games.errors import (
    BetNotFound,
    BetSettled,
    GameDisabled,
    RoundClosed,
    SessionExpired,
    SessionInvalid,
    UnknownGame,
    UnknownPlayer,
)
from core.games.models import Round, RoundState
from core.games.playing import pay_win, place_bet, roll_back
from core.games.sessions import open_session
from core.identity.errors import PlayerFrozen
from core.identity.players import set_frozen
from core.ids import new_id, token_digest
from core.money import CurrencyMismatch, Money
from core.safer_gambling.cool_off import start_cool_off
from core.safer_gambling.errors import OnCoolOff
from core.unit_of_work import unit_of_work
from core.wallet import (
    IdempotencyConflict,
    InsufficientFunds,
    KeyCancelled,
    Posting,
    TransferCode,
    balance_of,
    house_capital,
    house_games,
    player_cash,
    player_deficit,
)
from core.wallet.invariants import verify_ledger
from tests.models import games as model
from tests.plugins.people import NewPlayer, fingerprint
from tests.plugins.tables import HUB88, Table, usdt


@pytest.fixture(autouse=True, params=["engine", "model"])
def rules(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Every test runs twice: against the engine in the database and against its model in Python."""
    if request.param == "model":
        for name in ("place_bet", "pay_win", "roll_back"):
            monkeypatch.setattr(sys.modules[__name__], name, getattr(model, name))
    return request.param


async def events() -> list[str]:
    rows = await connection().execute_query_dict("SELECT name FROM outbox_event ORDER BY id")
    return [row["name"] for row in rows if row["name"] != "PlayerRegistered"]


async def test_a_round_of_bet_and_win_moves_both_amounts_and_tells_it(table: Table) -> None:
    assert (await place_bet(table.bet("b1", "2"))).balance == usdt("8")
    assert (await pay_win(table.win("w1", "5", bet="b1", closes_round=True))).balance == usdt("13")
    played = await Round.get(external_id="round-1")
    assert (played.stake, played.win, played.state) == (2_000_000, 5_000_000, RoundState.CLOSED)
    assert await balance_of(house_games(HUB88, "USDT")) == usdt("-3")
    assert await events() == ["BetPlaced", "WinPaid"]
    assert await verify_ledger() == []


async def test_fifty_equal_bets_at_once_debit_once(table: Table) -> None:
    receipts = await asyncio.gather(*(place_bet(table.bet("b1", "2")) for _ in range(50)))
    assert {receipt.balance for receipt in receipts} == {usdt("8")}
    assert len({receipt.transfer_id for receipt in receipts}) == 1
    assert await events() == ["BetPlaced"]


async def test_fifty_different_bets_at_once_stop_at_an_empty_account(table: Table) -> None:
    answers = await asyncio.gather(
        *(place_bet(table.bet(f"b{n}", "1", round_id=f"r{n}")) for n in range(50)), return_exceptions=True
    )
    assert sum(isinstance(answer, InsufficientFunds) for answer in answers) == 40
    assert await table.balance() == usdt("0")
    assert await verify_ledger() == []


async def test_a_duplicate_is_answered_even_when_the_balance_is_spent(table: Table) -> None:
    first = await place_bet(table.bet("b1", "10"))
    again = await place_bet(table.bet("b1", "10"))
    assert (again.transfer_id, again.balance, again.replayed) == (first.transfer_id, usdt("0"), True)


async def test_the_same_id_with_another_stake_round_or_player_is_a_conflict(
    table: Table, new_player: NewPlayer
) -> None:
    await place_bet(table.bet("b1", "1"))
    other = await new_player(balance="10")
    other_table = Table(other, table.game, await open_session(other.id, table.game, currency="USDT"))
    before = await fingerprint("ledger_transfer", "outbox_event", "game_round")
    for command in (
        table.bet("b1", "2"),
        table.bet("b1", "1", round_id="round-2"),
        other_table.bet("b1", "1"),
    ):
        with pytest.raises(IdempotencyConflict):
            await place_bet(command)
    with pytest.raises(IdempotencyConflict):
        await pay_win(table.win("b1", "1", bet="b1"))
    assert await fingerprint("ledger_transfer", "outbox_event", "game_round") == before
    assert await other_table.balance() == usdt("10")


async def test_a_rollback_before_its_bet_makes_the_late_bet_a_refusal(table: Table) -> None:
    outcome = (await roll_back(table.rollback("rb1", bet="b1"))).came_to
    assert outcome is CameTo.UNKNOWN_ORIGINAL
    for _ in range(2):
        with pytest.raises(KeyCancelled):
            await place_bet(table.bet("b1"))
    with pytest.raises(BetNotFound):
        await pay_win(table.win("w1", "5", bet="b1"))
    assert await table.balance() == usdt("10")
    assert await events() == []


async def test_a_bet_is_rolled_back_once_whatever_the_number_of_rollbacks(table: Table) -> None:
    await place_bet(table.bet("b1", "4"))
    answers = await asyncio.gather(
        *(roll_back(table.rollback("rb1", bet="b1")) for _ in range(10)),
        *(roll_back(table.rollback(f"other-{n}", bet="b1")) for n in range(10)),
    )
    assert sum(played.came_to is CameTo.DONE and not played.replayed for played in answers) == 1
    assert {played.came_to for played in answers[:10]} <= {CameTo.DONE, CameTo.NOTHING_TO_DO}
    assert await table.balance() == usdt("10")
    played = await Round.get(external_id="round-1")
    assert (played.stake, played.state) == (0, RoundState.ROLLED_BACK)
    assert await verify_ledger() == []


async def test_a_bet_and_its_rollback_at_once_leave_the_balance_whole(table: Table) -> None:
    for number in range(30):
        await asyncio.gather(
            place_bet(table.bet(f"b{number}", "1", round_id=f"r{number}")),
            roll_back(table.rollback(f"rb{number}", bet=f"b{number}")),
            return_exceptions=True,
        )
    assert await table.balance() == usdt("10")
    assert await verify_ledger() == []


async def test_a_rollback_after_the_win_is_refused_and_moves_nothing(table: Table) -> None:
    await place_bet(table.bet("b1", "1"))
    await pay_win(table.win("w1", "5", bet="b1"))
    before = await fingerprint()
    with pytest.raises(BetSettled):
        await roll_back(table.rollback("rb1", bet="b1"))
    assert await fingerprint() == before


async def test_a_win_and_a_rollback_at_once_never_pay_both(table: Table) -> None:
    for number in range(20):
        await place_bet(table.bet(f"b{number}", "1", round_id=f"r{number}"))
        before = await table.balance()
        answers = await asyncio.gather(
            pay_win(table.win(f"w{number}", "3", bet=f"b{number}", round_id=f"r{number}")),
            roll_back(table.rollback(f"rb{number}", bet=f"b{number}")),
            return_exceptions=True,
        )
        assert sum(isinstance(answer, DomainError) for answer in answers) == 1
        assert await table.balance() in {before + usdt("3"), before + usdt("1")}


async def test_a_win_that_came_before_its_bet_is_paid_when_it_comes_again(table: Table) -> None:
    with pytest.raises(BetNotFound):
        await pay_win(table.win("w1", "5", bet="b1"))
    await place_bet(table.bet("b1", "1"))
    assert (await pay_win(table.win("w1", "5", bet="b1"))).balance == usdt("14")


async def test_one_bet_may_win_several_times(table: Table) -> None:
    await place_bet(table.bet("b1", "1"))
    await pay_win(table.win("w1", "2", bet="b1"))
    await pay_win(table.win("w2", "3", bet="b1", closes_round=True))
    await pay_win(table.win("w3", "4", bet="b1"))
    assert await table.balance() == usdt("18")


async def test_wins_and_rollbacks_are_owed_after_the_session_and_to_the_frozen(
    table: Table, clock: ManualClock
) -> None:
    await place_bet(table.bet("b1", "1"))
    await place_bet(table.bet("b2", "1", round_id="round-2"))
    await start_cool_off(table.player.id, "USDT", days=7)
    async with unit_of_work() as uow:
        await set_frozen(uow, table.player.id, frozen=True)
    await switch_game(table.game.id, enabled=False)
    clock.advance(timedelta(days=2))
    await pay_win(table.win("w1", "5", bet="b1"))
    await roll_back(table.rollback("rb2", bet="b2"))
    assert await table.balance() == usdt("14")


async def refuse_by_session(table: Table, clock: ManualClock) -> None:
    clock.advance(timedelta(hours=8))


async def refuse_by_game(table: Table, clock: ManualClock) -> None:
    await switch_game(table.game.id, enabled=False)


async def refuse_by_provider(table: Table, clock: ManualClock) -> None:
    await switch_provider(HUB88, enabled=False)


async def refuse_by_freezing(table: Table, clock: ManualClock) -> None:
    async with unit_of_work() as uow:
        await set_frozen(uow, table.player.id, frozen=True)


async def refuse_by_cool_off(table: Table, clock: ManualClock) -> None:
    await start_cool_off(table.player.id, "USDT", days=1)


@pytest.mark.parametrize(
    ("circumstance", "refusal"),
    [
        (refuse_by_session, SessionExpired),
        (refuse_by_game, GameDisabled),
        (refuse_by_provider, GameDisabled),
        (refuse_by_freezing, PlayerFrozen),
        (refuse_by_cool_off, OnCoolOff),
    ],
)
async def test_a_bet_is_refused_and_nothing_moves(
    table: Table, clock: ManualClock, circumstance: object, refusal: type[DomainError]
) -> None:
    await circumstance(table, clock)
    before = await fingerprint("ledger_transfer", "outbox_event", "game_round")
    with pytest.raises(refusal):
        await place_bet(table.bet("b1"))
    assert await fingerprint("ledger_transfer", "outbox_event", "game_round") == before
    assert await table.balance() == usdt("10")


async def test_what_does_not_belong_together_is_refused(table: Table, new_player: NewPlayer) -> None:
    stranger = await new_player(balance="10")
    with pytest.raises(SessionInvalid):
        await place_bet(table.bet("b1", player_id=stranger.id))
    with pytest.raises(SessionInvalid):
        await place_bet(table.bet("b1", session_digest=token_digest("made up")))
    with pytest.raises(SessionInvalid):
        await place_bet(table.bet("b1", provider="softswiss"))
    with pytest.raises(UnknownGame):
        await place_bet(table.bet("b1", game_code="no such game"))
    with pytest.raises(CurrencyMismatch):
        await place_bet(replace(table.bet("b2"), stake=Money.parse("1", "EUR")))
    with pytest.raises(UnknownPlayer):
        await pay_win(table.win("w1", "5", bet="b1", player_id=uuid4()))
    await place_bet(table.bet("b3", "1"))
    with pytest.raises(BetNotFound):
        await roll_back(table.rollback("rb1", bet="b3", player_id=stranger.id))
    assert await table.balance() == usdt("9")


async def test_a_closed_round_takes_no_further_bet(table: Table) -> None:
    await place_bet(table.bet("b1", "1", closes_round=True))
    with pytest.raises(RoundClosed):
        await place_bet(table.bet("b2", "1"))


async def test_a_free_spin_moves_no_stake_but_its_win_is_paid(table: Table) -> None:
    assert (await place_bet(table.bet("b1", "0"))).transfer_id is None
    assert (await pay_win(table.win("w1", "2", bet="b1", closes_round=True))).balance == usdt("12")
    outcome = (await roll_back(table.rollback("rb1", bet="b1"))).came_to
    assert outcome is CameTo.NOTHING_TO_DO


async def test_a_cool_off_that_begins_during_play_stops_every_later_bet(table: Table) -> None:
    answers = await asyncio.gather(
        *(place_bet(table.bet(f"a{n}", "0.1", round_id=f"a{n}")) for n in range(20)),
        start_cool_off(table.player.id, "USDT", days=1),
        *(place_bet(table.bet(f"b{n}", "0.1", round_id=f"b{n}")) for n in range(20)),
        return_exceptions=True,
    )
    placed = sum(isinstance(answer, Played) for answer in answers)
    assert await table.balance() == usdt("10") - Money(placed * 100_000, "USDT")
    with pytest.raises(OnCoolOff):
        await place_bet(table.bet("late"))


async def test_references_of_rounds_are_ids_of_rounds(table: Table) -> None:
    await place_bet(table.bet("b1"))
    rows = await connection().execute_query_dict("SELECT reference FROM ledger_transfer ORDER BY id DESC LIMIT 1")
    assert (await Round.get(external_id="round-1")).id == rows[0]["reference"]


# --- a player who owes ---


async def owe(table: Table, amount: str) -> None:
    """Take all that he has, and then back a payment that he never had in hand."""
    cash, capital = player_cash(table.player.id, "USDT"), house_capital("USDT")
    paid = Posting(debit=capital, credit=cash, amount=usdt(amount), code=TransferCode.ADJUSTMENT, reference=new_id())
    async with unit_of_work() as uow:
        await uow.ledger.lock(cash, capital)
        (payment,) = await uow.ledger.post(paid)
        await uow.ledger.post(replace(paid, debit=cash, credit=capital, amount=uow.ledger.balance(cash)))
    async with unit_of_work() as uow:
        await uow.ledger.lock(cash, capital)
        await uow.ledger.take_back(payment.id, code=TransferCode.ADJUSTMENT, reference=new_id())


async def movements(count: int) -> list[tuple[str, int, bool]]:
    """The newest transfers, the oldest of them first: code, minor units, whether linked to the first of them."""
    rows = await connection().execute_query_dict(
        "SELECT code, amount, link_id, id FROM ledger_transfer ORDER BY id DESC LIMIT $1", [count]
    )
    rows.reverse()
    return [(TransferCode(row["code"]).name, row["amount"], row["link_id"] == rows[0]["id"]) for row in rows]


async def test_a_win_first_repays_what_its_player_owes(table: Table) -> None:
    # Given a bet of 1, and a debt of 5
    await place_bet(table.bet("bet-1", "1"))
    await owe(table, "5")

    # When a win of 2 comes, all of it is repaid
    receipt = await pay_win(table.win("win-1", "2", bet="bet-1"))
    assert receipt.balance == usdt("0")
    assert await movements(2) == [("WIN", 2_000000, True), ("REPAID", 2_000000, True)]

    # When a win of 10 comes, the rest is repaid and what is left is his
    receipt = await pay_win(table.win("win-2", "10", bet="bet-1"))
    assert receipt.balance == usdt("7")
    assert await movements(2) == [("WIN", 10_000000, True), ("REPAID", 3_000000, True)]
    assert (await pay_win(table.win("win-2", "10", bet="bet-1"))).balance == usdt("7")
    assert await balance_of(player_deficit(table.player.id, "USDT")) == usdt("0")

    # When more comes, it is simply his
    await pay_win(table.win("win-3", "1", bet="bet-1"))
    assert await movements(1) == [("WIN", 1_000000, False)]
    assert await table.balance() == usdt("8")
    assert await verify_ledger() == []


async def test_a_stake_that_comes_back_repays_too_and_the_event_tells_the_balance_after_it(table: Table) -> None:
    await place_bet(table.bet("bet-1", "3"))
    await owe(table, "2")

    receipt = await roll_back(table.rollback("rollback-1", bet="bet-1"))

    assert receipt.balance == await table.balance() == usdt("1")
    assert await movements(2) == [("ROLLBACK", 3_000000, True), ("REPAID", 2_000000, True)]
    (event,) = await OutboxEvent.filter(name="BetRolledBack")
    assert (event.payload["balance_minor"], event.payload["stake_minor"]) == (1_000000, 3_000000)
    assert await verify_ledger() == []


async def test_wins_of_one_batch_repay_in_the_order_in_which_they_came(table: Table) -> None:
    for number in range(1, 4):
        await place_bet(table.bet(f"bet-{number}", "1", round_id=f"round-{number}"))
    await owe(table, "4")

    receipts = await asyncio.gather(
        *(pay_win(table.win(f"win-{n}", "3", bet=f"bet-{n}", round_id=f"round-{n}")) for n in range(1, 4))
    )

    assert sorted(receipt.balance for receipt in receipts) == [usdt("0"), usdt("2"), usdt("5")]
    assert await balance_of(player_deficit(table.player.id, "USDT")) == usdt("0")
    assert await verify_ledger() == []
