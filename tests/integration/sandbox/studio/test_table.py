"""Evolution's live table: chips bet on a turn of the wheel in one debit, settled when it has stopped."""

import re
from datetime import timedelta

import pytest
from playwright.async_api import Page, expect

from core.games.models import Game
from core.identity.models import Player
from core.money import Money
from core.wallet.invariants import verify_ledger
from integrations.sandbox.evolution import Evolution
from integrations.sandbox.evolution.roulette import POCKETS, RED, wins
from integrations.sandbox.evolution.wheel import BETTING, SHOWING, SPINNING, Phase
from integrations.sandbox.studio import NoSuchSession, RoundState, StakeRefused
from integrations.sandbox.traffic.line import Fault, FaultKind
from tests.integration.sandbox.studio.conftest import House, OpenHouse, cash
from tests.plugins.people import NewPlayer

CODE, TABLE = "evolution", "sbxroulette00001"
USDT = 1_000_000


def table_of(house: House) -> Evolution:
    assert isinstance(house.studio, Evolution)
    return house.studio


def go_to_betting(house: House) -> int:
    """Put the clock forward to a turn that has just begun. Returns its number."""
    table = table_of(house)
    now = table.wheel.turn()
    rest = now.stops_at + SHOWING - house.traffic.clock.now()
    house.traffic.put_forward(int(rest / timedelta(seconds=1)) + 1)
    begun = table.wheel.turn()
    assert (begun.phase, begun.number) == (Phase.BETTING, now.number + 1)
    return begun.number


def go_to_stop(house: House) -> None:
    rest = table_of(house).wheel.turn().stops_at - house.traffic.clock.now()
    house.traffic.put_forward(int(rest / timedelta(seconds=1)) + 1)


async def settled(house: House) -> None:
    for parcel in house.studio.owed.pending():
        await house.studio.owed.accepted(parcel.id)


async def sit_down(house: House, player: Player) -> str:
    game = await Game.get(provider_id=CODE, code=TABLE)
    return await house.launch(player, game)


async def test_the_table_is_listed_as_a_live_one(open_house: OpenHouse) -> None:
    async with open_house(CODE):
        game = await Game.get(provider_id=CODE, code=TABLE)
        assert (game.name, game.category, game.tags) == ("Emerald Roulette", "roulette", ["en", "evolution", "live"])


async def test_chips_are_one_debit_and_their_credit_comes_when_the_wheel_has_stopped(
    open_house: OpenHouse, new_player: NewPlayer
) -> None:
    async with open_house(CODE) as house:
        player = await new_player(balance="10")
        url = await sit_down(house, player)
        turn = go_to_betting(house)
        pocket = table_of(house).wheel.pocket(turn)
        chips = {str(pocket): USDT // 10, "red": USDT, "black": USDT}

        laid = await table_of(house).lay(url, chips, turn=turn)

        assert laid.state is RoundState.WON
        assert await cash(player) == Money.parse("7.9", "USDT"), "nothing is paid while the wheel turns"
        go_to_stop(house)
        await settled(house)
        won = sum(win for _, win in wins(chips, pocket))
        assert won == 36 * USDT // 10 + (2 * USDT if pocket else 0)
        assert await cash(player) == Money(7_900_000 + won, "USDT")
        assert house.calls == ["debit", "credit"]
        assert await verify_ledger() == []


async def test_several_bets_on_one_turn_and_a_loss_are_settled_each(
    open_house: OpenHouse, new_player: NewPlayer
) -> None:
    async with open_house(CODE) as house:
        player = await new_player(balance="10")
        url = await sit_down(house, player)
        turn = go_to_betting(house)
        pocket = table_of(house).wheel.pocket(turn)
        beside = str(POCKETS[(POCKETS.index(pocket) + 1) % 37])

        lost = await table_of(house).lay(url, {beside: USDT}, turn=turn)
        won = await table_of(house).lay(url, {str(pocket): USDT}, turn=turn)
        assert len(table_of(house).bets_on(house.studio.session(url), turn)) == 2
        go_to_stop(house)
        await settled(house)

        states = [found.state for laid in (lost, won) if (found := house.studio.store.round(laid.round_id))]
        assert states == [RoundState.LOST, RoundState.PAID]
        assert await cash(player) == Money.parse("44", "USDT")
        assert sorted(house.calls) == ["credit", "credit", "debit", "debit"]


@pytest.mark.parametrize("kind", [FaultKind.LOSE_ANSWER, FaultKind.LOSE_CALL])
async def test_chips_whose_answer_is_lost_move_nothing_in_the_end(
    open_house: OpenHouse, new_player: NewPlayer, kind: FaultKind
) -> None:
    async with open_house(CODE) as house:
        player = await new_player(balance="10")
        url = await sit_down(house, player)
        turn = go_to_betting(house)
        house.studio.line.plan(Fault(kind))

        laid = await table_of(house).lay(url, {"red": USDT}, turn=turn)
        await settled(house)

        assert laid.state is RoundState.UNDOING
        assert house.calls == ["debit", "cancel"]
        assert await cash(player) == Money.parse("10", "USDT")


async def test_no_bet_is_taken_while_the_wheel_turns_or_for_another_turn(
    open_house: OpenHouse, new_player: NewPlayer
) -> None:
    async with open_house(CODE) as house:
        player = await new_player(balance="10")
        url = await sit_down(house, player)
        turn = go_to_betting(house)

        async def bet(turn: int) -> tuple[int, str]:
            async with house.http.post(f"{url}/bet", json={"turn": turn, "chips": {"red": str(USDT)}}) as answer:
                return answer.status, (await answer.json())["message"]

        too_late = (409, "The wheel is turning: bet on the next turn.")
        assert await bet(turn - 1) == await bet(turn + 1) == too_late
        house.traffic.put_forward(int(BETTING.total_seconds()))
        assert await bet(turn) == too_late
        house.traffic.put_forward(int(SPINNING.total_seconds()))
        assert await bet(turn) == too_late
        assert house.calls == []


async def test_where_the_wheel_stops_is_told_when_no_bet_can_follow(
    open_house: OpenHouse, new_player: NewPlayer
) -> None:
    async with open_house(CODE) as house:
        url = await sit_down(house, await new_player(balance="10"))
        turn = go_to_betting(house)
        await table_of(house).lay(url, {"red": USDT, "black": USDT}, turn=turn)

        async def state() -> tuple[object, object, object, object]:
            async with house.http.get(f"{url}/state") as answer:
                told = await answer.json()
                return told["phase"], told["pocket"], told["stake"], told["win"]

        pocket = table_of(house).wheel.pocket(turn)
        assert await state() == ("betting", None, str(2 * USDT), None)
        house.traffic.put_forward(int(BETTING.total_seconds()))
        assert await state() == ("spinning", pocket, str(2 * USDT), None)
        house.traffic.put_forward(int(SPINNING.total_seconds()))
        assert await state() == ("showing", pocket, str(2 * USDT), str(2 * USDT if pocket else 0))


async def test_what_cannot_be_bet_is_refused(open_house: OpenHouse, new_player: NewPlayer) -> None:
    async with open_house(CODE) as house:
        player = await new_player(balance="10")
        url = await sit_down(house, player)
        turn = go_to_betting(house)

        for chips in ({}, {"37": 1}, {"red": 0}, {"red": -1}, {"red": 10**18, "black": 10**18}, {"red": 10**14}):
            with pytest.raises(StakeRefused):
                await table_of(house).lay(url, chips, turn=turn)
        bodies = [
            b"", b"[]", b"{}", b"[" * 50_000, b'{"turn": 1}', b'{"turn": "1", "chips": {"red": "1"}}',
            b'{"turn": 1, "chips": {"red": 1}}', b'{"turn": 1, "chips": {"red": "-1"}}',
            b'{"turn": 1, "chips": ["red"]}',
        ]  # fmt: skip
        for body in bodies:
            async with house.http.post(f"{url}/bet", data=body) as answer:
                assert (answer.status, (await answer.json())["message"]) == (400, "These chips can't be bet."), body
        assert house.calls == []


async def test_more_than_the_balance_is_refused_in_a_sentence(open_house: OpenHouse, new_player: NewPlayer) -> None:
    async with open_house(CODE) as house:
        player = await new_player(balance="1")
        url = await sit_down(house, player)
        turn = go_to_betting(house)

        async with house.http.post(f"{url}/bet", json={"turn": turn, "chips": {"red": str(2 * USDT)}}) as answer:
            told = await answer.json()

        assert (told["message"], told["stake"]) == ("Your balance is too small for this stake.", "0")
        assert await cash(player) == Money.parse("1", "USDT")


async def test_a_seat_at_the_table_is_no_slot_and_a_slot_is_no_seat(
    open_house: OpenHouse, new_player: NewPlayer
) -> None:
    async with open_house(CODE) as house:
        player = await new_player(balance="10")
        seat, slot = await sit_down(house, player), await house.launch(player)

        with pytest.raises(NoSuchSession):
            await house.studio.spin(seat, "1.00")
        with pytest.raises(NoSuchSession):
            await table_of(house).lay(slot, {"red": USDT}, turn=1)
        for url in (seat.replace("/table/", "/play/"), slot.replace("/play/", "/table/"), f"{seat}x"):
            async with house.http.get(url) as page:
                assert page.status == 404


async def test_a_round_is_looked_at_when_the_wheel_has_stopped(open_house: OpenHouse, new_player: NewPlayer) -> None:
    async with open_house(CODE) as house:
        url = await sit_down(house, await new_player(balance="10"))
        turn = go_to_betting(house)
        pocket = table_of(house).wheel.pocket(turn)
        laid = await table_of(house).lay(url, {str(pocket): USDT}, turn=turn)
        page = f"{house.studio.url}/round/{laid.round_id}"

        async with house.http.get(page) as answer:
            assert answer.status == 404
        go_to_stop(house)
        await settled(house)
        async with house.http.get(page) as answer:
            assert answer.status == 200
            assert f"On {pocket}" in await answer.text()


async def test_a_player_lays_chips_and_sees_where_the_ball_falls(
    open_house: OpenHouse, new_player: NewPlayer, page: Page
) -> None:
    async with open_house(CODE) as house:
        player = await new_player(balance="10")
        url = await sit_down(house, player)
        await page.goto(url)
        await expect(page.locator("#balance")).to_have_text("10.00")
        turn = go_to_betting(house)
        pocket = table_of(house).wheel.pocket(turn)
        await page.reload()
        await page.locator(f".spot[data-spot='{pocket}']").click()
        await page.locator(".spot[data-spot='red']").click()
        await expect(page.locator("#laid")).to_have_text("2.00")
        await page.get_by_role("button", name="Undo").click()
        await page.get_by_role("button", name="Bet 1").click()
        await expect(page.locator("#balance")).to_have_text("9.00")
        await expect(page.locator(f".spot[data-spot='{pocket}']")).to_have_attribute("data-sure", "")
        await expect(page.locator("#told")).to_have_text("You win 36.00 USDT", timeout=30_000)
        await expect(page.locator("#fallen")).to_have_text(str(pocket))
        colour = "zero" if pocket == 0 else "red" if pocket in RED else "black"
        await expect(page.locator("#fallen")).to_have_class(re.compile(colour))
        await settled(house)
        await expect(page.locator("#balance")).to_have_text("45.00")
