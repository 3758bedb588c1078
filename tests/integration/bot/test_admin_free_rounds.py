"""An admin gives a player free rounds, step by step, and takes them back; rounds that were left open are told."""

from datetime import timedelta

import pytest

from core.backoffice.access import grant_role
from core.backoffice.models import AuditEntry, Role
from core.clock import ManualClock
from core.games.errors import FreeRoundsRefused, ProviderUnavailable
from core.games.inquiries import GIVEN_UP_AFTER, LEFT_OPEN_AFTER, ask_about_rounds, find_open_rounds
from core.games.models import Game, Grant, Provider
from core.games.playing import place_bet
from core.games.ports import Progress, ProviderRound
from core.games.sessions import open_session
from core.ids import new_id
from core.money import Money
from tests.integration.bot.harness import OLGA, BotHouse, Person, buttons_of, find, has
from tests.plugins.people import credit
from tests.plugins.studios import Studio
from tests.plugins.tables import HUB88, Table


@pytest.fixture
def studio(house: BotHouse) -> Studio:
    studio = Studio()
    providers = house.services.providers
    assert isinstance(providers, dict)
    providers[HUB88] = studio
    return studio


@pytest.fixture
async def book(database: str) -> Game:
    provider = await Provider.create(code=HUB88, name="Hub88")
    await Game.create(id=new_id(), provider=provider, code="plain", name="Plain Fruits", category="slots")
    return await Game.create(
        id=new_id(), provider=provider, code="book", name="Book of Dunes", category="slots", has_free_rounds=True
    )


@pytest.fixture
async def olga(house: BotHouse) -> Person:
    """From support, looking at Anna's card."""
    olga = Person(house=house, user_id=OLGA)
    player = await olga.register()
    await grant_role(player.id, Role.SUPPORT, actor="test")
    return olga


async def look_at(olga: Person, name: str) -> None:
    await olga.say("/admin")
    await olga.press("admin_players:home")
    await olga.say(name)
    await olga.press("🎁 Free rounds")


async def test_a_set_is_given_seen_by_the_player_and_taken_back(
    anna: Person, olga: Person, studio: Studio, book: Game
) -> None:
    player = await anna.register()
    await look_at(olga, f"@{player.username}")
    assert "There were none so far" in olga.text
    await olga.press("🎁 Give a set")
    await olga.say("bok of dune")
    await olga.press("🎰 Book of Dunes")
    await olga.say("20 0.20 7")
    assert "20 × 0.20 USDT" in olga.text
    assert "worth 4.00 USDT" in olga.text
    await olga.press("🎁 Give")
    assert "✅ Given" in olga.text
    (issued,) = studio.issued
    assert (issued.player_id, issued.rounds, issued.stake.plain()) == (player.id, 20, "0.20")
    assert "You have 20 free rounds in Book of Dunes, 0.20 USDT each." in anna.text
    assert find(anna.live, "▶️ Play").web_app is not None
    await anna.say("/play")
    assert "🎁 20 free rounds in Book of Dunes" in anna.text
    assert find(anna.live, "🎁 Book of Dunes").web_app is not None

    await olga.press("Take back: 20 × Book of Dunes")
    assert "↩️ Taken back." in olga.text
    assert studio.cancelled == [f"set-{issued.id.hex}"]
    await anna.say("/play")
    assert "free rounds" not in anna.text
    actions = await AuditEntry.filter(subject=f"player:{player.id}").order_by("id").values_list("action", flat=True)
    assert actions == ["free_rounds_given", "free_rounds_taken_back"]


async def test_games_without_free_rounds_are_not_offered(
    anna: Person, olga: Person, studio: Studio, book: Game
) -> None:
    player = await anna.register()
    await look_at(olga, f"@{player.username}")
    await olga.press("🎁 Give a set")
    offered = [button.text for button in buttons_of(olga.live)]
    assert "🎰 Book of Dunes" in offered
    assert "🎰 Plain Fruits" not in offered
    await olga.say("plain fruits")
    assert "No game with free rounds is called like this" in olga.text


@pytest.mark.parametrize(
    ("terms", "said"),
    [
        ("20", "three numbers"), ("20 0.20", "three numbers"), ("x 0.20 7", "three numbers"),
        ("20 0.20 x", "three numbers"), ("20 abc 7", "no amount"), ("20 0 7", "more than zero"),
        ("20 -1 7", "more than zero"), ("99999 0.20 7", "three numbers"),
    ],
)  # fmt: skip
async def test_terms_that_can_not_be_read_are_asked_for_again(
    anna: Person, olga: Person, studio: Studio, book: Game, terms: str, said: str
) -> None:
    player = await anna.register()
    await look_at(olga, f"@{player.username}")
    await olga.press("🎁 Give a set")
    await olga.press("🎰 Book of Dunes")
    await olga.say(terms)
    assert said in olga.text
    await olga.say("5 1 1")
    assert "5 × 1.00 USDT" in olga.text


@pytest.mark.parametrize("terms", ["0 0.20 7", "1001 0.20 7", "20 0.20 0", "20 0.20 91"])
async def test_terms_out_of_range_give_nothing(
    anna: Person, olga: Person, studio: Studio, book: Game, terms: str
) -> None:
    player = await anna.register()
    await look_at(olga, f"@{player.username}")
    await olga.press("🎁 Give a set")
    await olga.press("🎰 Book of Dunes")
    await olga.say(terms)
    await olga.press("🎁 Give")
    assert "From 1 to 1,000 rounds" in olga.text
    assert await Grant.all().count() == 0
    assert await AuditEntry.filter(action="free_rounds_given").count() == 0


async def test_a_provider_that_is_away_or_refuses_is_said(
    anna: Person, olga: Person, studio: Studio, book: Game
) -> None:
    player = await anna.register()
    for refusal, said in ((ProviderUnavailable(), "does not answer"), (FreeRoundsRefused(), "refuses to give")):
        studio.refusal = refusal
        await look_at(olga, f"@{player.username}")
        await olga.press("🎁 Give a set")
        await olga.press("🎰 Book of Dunes")
        await olga.say("20 0.20 7")
        await olga.press("🎁 Give")
        assert said in olga.text


async def test_a_button_that_is_pressed_twice_gives_one_set(
    anna: Person, olga: Person, studio: Studio, book: Game
) -> None:
    player = await anna.register()
    await look_at(olga, f"@{player.username}")
    await olga.press("🎁 Give a set")
    await olga.press("🎰 Book of Dunes")
    await olga.say("20 0.20 7")
    give = find(olga.live, "🎁 Give").callback_data
    await olga.press("🎁 Give")
    assert give is not None
    await olga.press_made_up(give)
    assert len(studio.issued) == 1


async def test_a_player_can_not_give_himself_any(anna: Person, studio: Studio, book: Game) -> None:
    player = await anna.register()
    for data in (f"admin_free:home:{player.id.hex}", f"admin_free:game:{book.id.hex}", "admin_free:give"):
        await anna.press_made_up(data)
        assert not has(anna.live, f"admin_free:games:{player.id.hex}")
    assert await Grant.all().count() == 0


async def test_a_round_that_was_left_open_is_told_to_admins_and_listed(
    house: BotHouse, anna: Person, olga: Person, studio: Studio, book: Game, clock: ManualClock
) -> None:
    player = await anna.register()
    await credit(player, "10")
    table = Table(player, book, await open_session(player.id, book, currency="USDT"))
    await place_bet(table.bet("b", "2", round_id="r-77"))
    clock.advance(LEFT_OPEN_AFTER + timedelta(minutes=1))
    await find_open_rounds()
    clock.advance(GIVEN_UP_AFTER)
    studio.told = ProviderRound(progress=Progress.FINISHED, win=Money(5_000_000, "USDT"))
    await ask_about_rounds(house.services.providers)
    await house.tell()
    (alert,) = [message for message in olga.with_buttons if has(message, "Look at it")]
    assert "A round was left open: Book of Dunes, stake 2.00 USDT" in (alert.text or "")
    await olga.press_on(alert, "Look at it")
    assert "stake 2.00 USDT, won 0.00 USDT" in olga.text
    assert "the provider says: it is finished, won 5.00 USDT" in olga.text
    assert "r-77" in olga.text
