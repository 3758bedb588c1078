"""Every provider that can be played: launched through core, played on our wallet, undone when an answer is lost."""

import pytest

from core.games.models import Game, Thumbnail
from core.games.thumbnails import fetch_thumbnails
from core.money import Money
from core.wallet.invariants import verify_ledger
from integrations.pictures import HttpPictures
from integrations.sandbox.peers import PEERS
from integrations.sandbox.reading import Verdict
from integrations.sandbox.studio import RoundState
from integrations.sandbox.traffic.line import Fault, FaultKind
from tests.integration.sandbox.studio.conftest import House, OpenHouse, cash
from tests.plugins.people import NewPlayer

PLAYED = [peer.code for peer in PEERS if peer.mount]


def usdt(text: str) -> Money:
    return Money.parse(text, "USDT")


async def settled(house: House) -> None:
    """Wait until nothing is owed."""
    for parcel in house.studio.owed.pending():
        await house.studio.owed.accepted(parcel.id)


@pytest.mark.parametrize("code", PLAYED)
async def test_the_catalogue_lists_what_the_studio_offers(open_house: OpenHouse, code: str) -> None:
    async with open_house(code) as house:
        listed = await Game.filter(provider_id=code, enabled=True)

        assert {game.code: game.name for game in listed} == {
            game.code: game.name for game in house.studio.games.values()
        }


@pytest.mark.parametrize("code", PLAYED)
async def test_pictures_of_the_games_are_fetched_and_kept(open_house: OpenHouse, code: str) -> None:
    async with open_house(code) as house, HttpPictures([house.studio.url]) as pictures:
        assert await fetch_thumbnails(pictures) == len(house.studio.games)

        kept = await Thumbnail.all()
        assert {picture.media_type for picture in kept} == {"image/png"}
        assert len({picture.image for picture in kept}) == len(kept)


@pytest.mark.parametrize("code", PLAYED)
async def test_an_evening_of_spins_ends_with_the_balance_that_the_provider_shows(
    open_house: OpenHouse, new_player: NewPlayer, code: str
) -> None:
    async with open_house(code) as house:
        player = await new_player(balance="100")
        url = await house.launch(player)
        async with house.http.get(url) as page:
            assert page.status == 200
        assert (await house.studio.balance(url)).balance == usdt("100")

        spins = [await house.studio.spin(url, "1.00", outcome) for outcome in ("lose", "win", "big", "lose", None)]

        assert {spin.state for spin in spins} <= {RoundState.LOST, RoundState.PAID}
        expected = usdt("100")
        for spin in spins:
            expected = expected - spin.stake + spin.win
        assert await cash(player) == expected
        reading = await house.studio.balance(url)
        assert reading.verdict is Verdict.DONE
        assert reading.balance is not None
        assert 0 <= (expected - reading.balance).minor < usdt("0.01").minor, "some protocols show cents only"
        assert await verify_ledger() == []


@pytest.mark.parametrize("outcome", ["lose", "win"])
@pytest.mark.parametrize("kind", [FaultKind.LOSE_ANSWER, FaultKind.LOSE_CALL])
@pytest.mark.parametrize("code", PLAYED)
async def test_a_spin_whose_answer_is_lost_moves_nothing_in_the_end(
    open_house: OpenHouse, new_player: NewPlayer, code: str, kind: FaultKind, outcome: str
) -> None:
    async with open_house(code) as house:
        player = await new_player(balance="100")
        url = await house.launch(player)
        house.studio.line.plan(Fault(kind))

        spin = await house.studio.spin(url, "1.00", "win" if outcome == "win" else "lose")
        await settled(house)

        undone = house.studio.store.round(spin.round_id)
        assert undone is not None
        assert undone.state is RoundState.UNDONE
        assert await cash(player) == usdt("100")
        assert await verify_ledger() == []


@pytest.mark.parametrize("code", PLAYED)
async def test_a_stake_above_the_balance_is_refused_and_said_so(
    open_house: OpenHouse, new_player: NewPlayer, code: str
) -> None:
    async with open_house(code) as house:
        player = await new_player(balance="0.50")
        url = await house.launch(player)

        async with house.http.post(f"{url}/spin", json={"stake": str(usdt("1").minor)}) as answer:
            spin = await answer.json()

        assert (spin["counts"], spin["message"]) == (False, "Your balance is too small for this stake.")
        assert await cash(player) == usdt("0.50")


@pytest.mark.parametrize("code", PLAYED)
async def test_what_is_owed_is_sent_again_when_the_sandboxs_clock_is_put_forward(
    open_house: OpenHouse, new_player: NewPlayer, code: str
) -> None:
    async with open_house(code) as house:
        player = await new_player(balance="100")
        url = await house.launch(player)
        await house.studio.balance(url)
        house.studio.line.plan(Fault(FaultKind.LOSE_CALL), calls=8)

        spin = await house.studio.spin(url, "1.00", "lose")
        [parcel] = house.studio.owed.pending()
        while house.studio.line.planned:
            house.traffic.put_forward(3600)
            await house.studio.live.change()
        await house.studio.owed.accepted(parcel.id)

        undone = house.studio.store.round(spin.round_id)
        assert undone is not None
        assert undone.state is RoundState.UNDONE
        assert len(house.calls) >= 9
