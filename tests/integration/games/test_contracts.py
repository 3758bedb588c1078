"""What only some providers' contracts have: corrections, awards, wins taken back, wins before bets, calls of several
commands that stand or fall together.
"""

from dataclasses import replace

import pytest

from core.games.commands import AwardKind, CameTo
from core.games.errors import BetNotFound, BetSettled, RoundClosed, StakeOutOfRange, UnknownPlayer
from core.games.models import Round, RoundState
from core.games.playing import adjust, end_round, pay_award, pay_win, place_bet, play_together, roll_back
from core.games.rules import ProviderRules
from core.ids import new_id
from core.money import CurrencyMismatch, Money
from core.unit_of_work import UnitOfWork, once
from core.wallet import (
    IdempotencyConflict,
    InsufficientFunds,
    KeyCancelled,
    Posting,
    TransferCode,
    TransferKey,
    balance_of,
    house_capital,
    house_games,
    player_cash,
)
from core.wallet.accounts import promotions
from core.wallet.invariants import verify_ledger
from tests.plugins.people import fingerprint
from tests.plugins.tables import HUB88, Table, usdt

WINS_GO_BACK = ProviderRules(roll_back_wins=True)
WINS_OVERTAKE = ProviderRules(win_before_bet=True)
MOVED = ("ledger_transfer", "outbox_event", "game_round")  # accounts may be opened, and refusals are remembered
ALL_IS_UNDONE = ProviderRules(roll_back_settled_bets=True)


async def spend(table: Table, amount: str) -> None:
    """The player takes it out of his wallet."""
    cash, capital = player_cash(table.player.id, "USDT"), house_capital("USDT")

    async def post(uow: UnitOfWork) -> int:
        (moved,) = await uow.ledger.post(
            Posting(debit=cash, credit=capital, amount=usdt(amount), code=TransferCode.ADJUSTMENT, reference=new_id())
        )
        return moved.id

    await once(TransferKey("test", new_id().hex), {}, lock=(cash, capital), work=post)


# --- wins ---


async def test_a_win_may_name_its_round_only(table: Table) -> None:
    await place_bet(table.bet("b1", "2"))
    assert (await pay_win(table.win("w1", "5", bet=None))).balance == usdt("13")
    with pytest.raises(BetNotFound):
        await pay_win(table.win("w2", "5", bet=None, round_id="another"))


async def test_a_win_that_overtakes_its_bet_waits_where_the_contract_is_silent(table: Table) -> None:
    with pytest.raises(BetNotFound):
        await pay_win(table.win("w1", "5", bet="b1", game_code=table.game.code))
    await place_bet(table.bet("b1", "2"))
    assert (await pay_win(table.win("w1", "5", bet="b1", game_code=table.game.code))).balance == usdt("13")


async def test_a_win_that_overtakes_its_bet_is_paid_where_the_contract_says_so(table: Table) -> None:
    early = table.win("w1", "5", bet="b1", game_code=table.game.code, closes_round=True, rules=WINS_OVERTAKE)
    assert (await pay_win(early)).balance == usdt("15")
    assert (await place_bet(table.bet("b1", "2", rules=WINS_OVERTAKE))).balance == usdt("13")
    played = await Round.get(external_id="round-1")
    assert (played.stake, played.win, played.state) == (2_000_000, 5_000_000, RoundState.CLOSED)
    assert await verify_ledger() == []


async def test_a_win_is_taken_back_where_the_contract_says_so(table: Table) -> None:
    await place_bet(table.bet("b1", "2"))
    await pay_win(table.win("w1", "5", bet="b1"))
    with pytest.raises(BetNotFound):
        await roll_back(table.rollback("r1", bet="w1"))
    assert (await roll_back(table.rollback("r2", bet="w1", rules=WINS_GO_BACK))).balance == usdt("8")
    assert (await Round.get(external_id="round-1")).win == 0


async def test_what_was_spent_of_a_win_that_is_taken_back_is_owed_and_repaid_by_the_next_wins(table: Table) -> None:
    await place_bet(table.bet("b1", "10"))
    await pay_win(table.win("w1", "8", bet="b1"))
    await spend(table, "7")
    assert (await roll_back(table.rollback("r1", bet="w1", rules=WINS_GO_BACK))).balance == usdt("0")
    assert await table.owed() == usdt("-7")
    assert (await pay_win(table.win("w2", "3", bet="b1"))).balance == usdt("0")
    assert await table.owed() == usdt("-4")
    assert (await pay_award(table.award("p1", "5"))).balance == usdt("1")
    assert await table.owed() == usdt("0")
    assert await verify_ledger() == []


async def test_a_bet_whose_round_has_won_is_undone_where_the_contract_says_so(table: Table) -> None:
    await place_bet(table.bet("b1", "2"))
    await pay_win(table.win("w1", "5", bet="b1"))
    with pytest.raises(BetSettled):
        await roll_back(table.rollback("r1", bet="b1"))
    assert (await roll_back(table.rollback("r2", bet="b1", rules=ALL_IS_UNDONE))).balance == usdt("15")


async def test_a_free_spin_that_was_rolled_back_wins_nothing_more(table: Table) -> None:
    await place_bet(table.bet("b1", "0"))
    undone = await roll_back(table.rollback("r1", bet="b1", round_id="round-1"))
    assert (undone.came_to, undone.balance) == (CameTo.NOTHING_TO_DO, usdt("10"))
    with pytest.raises(BetNotFound):
        await pay_win(table.win("w1", "5", bet="b1"))


# --- corrections and awards ---


async def test_a_round_is_corrected_once_in_either_direction(table: Table) -> None:
    await place_bet(table.bet("b1", "2"))
    await pay_win(table.win("w1", "5", bet="b1", closes_round=True))
    assert (await adjust(table.adjustment("a1", "1"))).balance == usdt("14")
    assert (await adjust(table.adjustment("a1", "1"))).replayed
    assert (await adjust(table.adjustment("a2", "-4"))).balance == usdt("10")
    played = await Round.get(external_id="round-1")
    assert (played.stake, played.win, played.state) == (2_000_000, 2_000_000, RoundState.CLOSED)
    with pytest.raises(IdempotencyConflict):
        await adjust(table.adjustment("a1", "-1"))


async def test_a_correction_of_no_round_or_beyond_the_balance_moves_nothing_and_may_come_again(table: Table) -> None:
    await place_bet(table.bet("b1", "9"))
    before = await fingerprint(*MOVED)
    with pytest.raises(BetNotFound):
        await adjust(table.adjustment("a1", "1", round_id="another"))
    with pytest.raises(InsufficientFunds):
        await adjust(table.adjustment("a2", "-2"))
    assert await fingerprint(*MOVED) == before
    await pay_win(table.win("w1", "5", bet="b1"))
    assert (await adjust(table.adjustment("a2", "-2"))).balance == usdt("4")


@pytest.mark.parametrize(
    ("kind", "payer"),
    [
        (AwardKind.PROMOTION, promotions("USDT")),
        (AwardKind.FREE_ROUNDS, promotions("USDT")),
        (AwardKind.JACKPOT, house_games(HUB88, "USDT")),
    ],
)
async def test_an_award_is_paid_once_by_whom_it_is_owed(table: Table, kind: AwardKind, payer: object) -> None:
    paid = [await pay_award(table.award("p1", "4", kind)) for _ in range(2)]
    assert [(award.balance, award.replayed) for award in paid] == [(usdt("14"), False), (usdt("14"), True)]
    assert await balance_of(payer) == usdt("-4")  # type: ignore[arg-type]
    with pytest.raises(IdempotencyConflict):
        await pay_award(table.award("p1", "5", kind))


async def test_an_award_to_nobody_or_in_a_currency_that_the_wallet_has_not_is_refused(table: Table) -> None:
    before = await fingerprint(*MOVED)
    with pytest.raises(UnknownPlayer):
        await pay_award(table.award("p1", "4", player_id=new_id()))
    with pytest.raises(CurrencyMismatch):
        await pay_award(replace(table.award("p2", "4"), amount=Money.parse("4", "EUR")))
    with pytest.raises(CurrencyMismatch):
        await play_together([replace(table.award("p3", "4"), amount=Money.parse("4", "EUR"))])
    assert await fingerprint(*MOVED) == before


# --- several commands in one call ---


async def test_a_call_of_several_commands_does_them_in_their_order(table: Table) -> None:
    played = await play_together(
        [
            table.bet("b1", "10"),
            table.win("w1", "4", bet="b1"),
            table.bet("b2", "3"),
            table.win("w2", "1", bet="b2", closes_round=True),
        ]
    )
    assert [step.balance for step in played] == [usdt("0"), usdt("4"), usdt("1"), usdt("2")]
    again = await play_together([table.bet("b1", "10"), table.win("w1", "4", bet="b1")])
    assert [(step.replayed, step.transfer_id) for step in again] == [
        (True, played[0].transfer_id),
        (True, played[1].transfer_id),
    ]


@pytest.mark.parametrize("bad_leg", range(3))
async def test_one_refusal_among_several_undoes_all_of_them(table: Table, bad_leg: int) -> None:
    call = [table.bet("b1", "1"), table.win("w1", "2", bet="b1"), table.bet("b2", "3")]
    call.insert(bad_leg, table.bet("beyond", "100"))
    before = await fingerprint(*MOVED)
    with pytest.raises(InsufficientFunds):
        await play_together(call)
    assert await fingerprint(*MOVED) == before
    assert await table.balance() == usdt("10")
    del call[bad_leg]
    assert (await play_together(call))[-1].balance == usdt("8")


async def test_a_call_with_a_bet_that_was_rolled_back_before_is_refused_whole(table: Table) -> None:
    assert (await roll_back(table.rollback("r1", bet="b2"))).came_to is CameTo.UNKNOWN_ORIGINAL
    with pytest.raises(KeyCancelled):
        await play_together([table.bet("b1", "1"), table.bet("b2", "1")])
    assert await table.balance() == usdt("10")


# --- limits and ends ---


async def test_a_games_own_limits_of_the_stake_hold_but_for_free_spins(table: Table) -> None:
    table.game.stake_ranges = {"USDT": [1_000_000, 3_000_000], "EUR": [0, 0]}
    await table.game.save()
    before = await fingerprint(*MOVED)
    for key, stake in (("low", "0.999999"), ("high", "3.000001")):
        with pytest.raises(StakeOutOfRange) as refused:
            await place_bet(table.bet(key, stake))
        assert refused.value.facts == {"minimum": usdt("1"), "maximum": usdt("3")}
    assert await fingerprint(*MOVED) == before
    for key, stake in (("least", "1"), ("most", "3"), ("free", "0")):
        await place_bet(table.bet(key, stake, round_id=key))
    assert await table.balance() == usdt("6")


async def test_an_ended_round_is_ended_once_and_takes_wins_but_no_bets(table: Table) -> None:
    await place_bet(table.bet("b1", "2"))
    for _ in range(2):
        await end_round(provider=HUB88, player_id=table.player.id, round_id="round-1")
    await end_round(provider=HUB88, player_id=table.player.id, round_id="unknown")
    with pytest.raises(RoundClosed):
        await place_bet(table.bet("b2", "1"))
    assert (await pay_win(table.win("w1", "1", bet="b1"))).balance == usdt("9")


async def test_an_interrupted_round_goes_on_when_its_provider_does(table: Table) -> None:
    await place_bet(table.bet("b1", "2"))
    await Round.filter(external_id="round-1").update(state=RoundState.INTERRUPTED)
    assert (await place_bet(table.bet("b2", "2"))).balance == usdt("6")
    assert (await Round.get(external_id="round-1")).state is RoundState.OPEN
    await Round.filter(external_id="round-1").update(state=RoundState.INTERRUPTED)
    assert (await pay_win(table.win("w1", "1", bet="b2", closes_round=True))).balance == usdt("7")
    assert (await Round.get(external_id="round-1")).state is RoundState.CLOSED
