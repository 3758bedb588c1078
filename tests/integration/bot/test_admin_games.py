"""Games and providers in the back office: found by name, switched, limited, blocked by country."""

import pytest

from core.backoffice.access import grant_role
from core.backoffice.models import AuditEntry, Role
from core.games.models import Game, Provider
from core.ids import new_id
from tests.integration.bot.harness import Person, buttons_of, has
from tests.plugins.people import fingerprint


async def offer(name: str, *, provider: str = "studio", **about: object) -> Game:
    await Provider.get_or_create(code=provider, defaults={"name": provider.title()})
    return await Game.create(
        id=new_id(), provider_id=provider, code=name.lower().replace(" ", "-"), name=name, category="slots", **about
    )


@pytest.fixture
async def admin(olga: Person) -> Person:
    """In front of the list of games."""
    player = await olga.register()
    await grant_role(player.id, Role.SUPPORT, actor="test")
    await offer("Book of Dunes", popularity=12)
    await offer("Gates of Harvest", popularity=3)
    await olga.say("/admin")
    await olga.press("Games")
    return olga


async def acts() -> list[str]:
    return await AuditEntry.exclude(action="role_granted").order_by("id").values_list("action", flat=True)  # type: ignore[return-value]


async def test_pages_follow_each_other_the_most_played_first(admin: Person) -> None:
    for place in range(8):
        await offer(f"Game {place}", position=place)
    await admin.say("/admin")
    first = await admin.press("Games")
    assert [button.text for button in buttons_of(first)][:3] == ["🟢 Book of Dunes", "🟢 Gates of Harvest", "🟢 Game 0"]
    second = await admin.press("Next")
    assert [button.text for button in buttons_of(second)][:2] == ["🟢 Game 6", "🟢 Game 7"]
    await admin.press("🟢 Game 7")
    assert has(await admin.press("← Back"), "🟢 Game 6")
    assert has(await admin.press("← Previous"), "🟢 Book of Dunes")


async def test_a_game_is_found_by_its_name_in_spite_of_mistakes_and_also_when_it_is_off(admin: Person) -> None:
    await Game.filter(code="book-of-dunes").update(enabled=False)
    found = await admin.say("bok of duns")
    assert [button.text for button in buttons_of(found)][:1] == ["⚪️ Book of Dunes"]
    card = await admin.press("⚪️ Book of Dunes")
    for line in (
        "Studio · book-of-dunes · slots",
        "Status: off",
        "Players in the last 7 days: 12",
        "Not offered in: –",
    ):
        assert line in (card.text or "")
    assert "No game is called like this" in ((await admin.say("<zzzz>")).text or "")
    assert has(await admin.say("harvest"), "🟢 Gates of Harvest")


async def test_a_game_is_switched_on_its_card(admin: Person) -> None:
    card = await admin.press("🟢 Book of Dunes")
    pressed = await admin.press_on(card, "Switch off")
    assert (await pressed.answer()).text == "Book of Dunes is off"
    assert not (await Game.get(code="book-of-dunes")).enabled
    assert "Status: on" in ((await admin.press("Switch on")).text or "")
    assert (await Game.get(code="book-of-dunes")).enabled
    assert await acts() == ["game_switched_off", "game_switched_on"]
    assert "There is no such game" in ((await admin.press_made_up(f"admin_games:off:{new_id().hex}")).text or "")


async def test_stakes_are_limited_by_currency_and_set_free_again(admin: Person) -> None:
    await admin.press("🟢 Book of Dunes")
    await admin.press("Stakes")
    assert "Stakes from 0.10 to 500.00 USDT" in ((await admin.say("0,10 500")).text or "")
    await admin.press("Stakes")
    assert "Stakes up to 20.00 EUR" in ((await admin.say("eur - 20")).text or "")
    assert (await Game.get(code="book-of-dunes")).stake_ranges == {"USDT": [100_000, 500_000_000], "EUR": [None, 2000]}
    await admin.press("Stakes")
    card = await admin.press("No limits in USDT")
    assert "USDT" not in (card.text or "")
    await admin.press("Stakes")
    assert "No stake limits" in ((await admin.say("EUR - -")).text or "")
    assert (await Game.get(code="book-of-dunes")).stake_ranges is None
    assert await acts() == ["game_stakes_limited"] * 4


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("500", "I need the lowest and the highest stake"),
        ("from 1 to 5", "I need the lowest and the highest stake"),
        ("5 1", "The highest stake is below the lowest"),
        ("a b", "That is no amount"),
        ("0 5", "The amount must be more than zero"),
        ("-1 5", "The amount must be more than zero"),
        ("EUR 0.001 5", "finer than the currency"),
        ("1 99999999999999999999", "too large"),
        ("DOGE 1 5", "We don't know this currency"),
    ],
)
async def test_stakes_that_make_no_sense_are_asked_for_again(admin: Person, typed: str, said: str) -> None:
    await admin.press("🟢 Book of Dunes")
    await admin.press("Stakes")
    before = await fingerprint("game", "audit_entry")
    shown = await admin.say(typed)
    assert said in (shown.text or "")
    assert "Stakes of Book of Dunes" in (shown.text or "")
    assert await fingerprint("game", "audit_entry") == before
    assert "Stakes from 1.00 to 5.00 USDT" in ((await admin.say("1 5")).text or "")


async def test_a_game_is_blocked_in_countries_and_players_who_live_there_do_not_see_it(
    admin: Person, anna: Person
) -> None:
    player = await anna.register()
    player.country = "DE"
    await player.save(update_fields=["country"])
    await admin.press("🟢 Book of Dunes")
    await admin.press("Countries")
    for nonsense in ("UK", "Germany", "DE, XX", "🇩🇪"):
        shown = await admin.say(nonsense)
        assert "A country has two letters" in (shown.text or ""), nonsense
        assert "Where shall it not be offered" in (shown.text or "")
    assert "Not offered in: DE FR" in ((await admin.say("fr, de")).text or "")
    await anna.say("/play")
    await anna.press("games:home")
    assert not has(anna.live, "🎰 Book of Dunes")
    assert has(anna.live, "🎰 Gates of Harvest")
    await admin.press("Countries")
    assert "Not offered in: AT" in ((await admin.say("AT")).text or "")
    await admin.press("Countries")
    assert "Not offered in: –" in ((await admin.press("Offer it everywhere")).text or "")
    assert (await Game.get(code="book-of-dunes")).blocked_countries == []
    assert await acts() == ["game_blocked_in"] * 3


async def test_a_provider_is_switched_and_blocked_with_all_its_games(admin: Person) -> None:
    await admin.press("Providers")
    await admin.press("🟢 Studio")
    assert "Status: off" in ((await admin.press("Switch off")).text or "")
    await admin.press("Countries")
    assert "A country has two letters" in ((await admin.say("England")).text or "")
    assert "Not offered in: GB" in ((await admin.say("gb")).text or "")
    await admin.press("← Back")
    await admin.press("← Back")
    card = (await admin.press("🟢 Book of Dunes")).text or ""
    assert "Its provider is not offered in: GB" in card
    assert "Its provider is switched off" in card
    await admin.press("Provider: Studio")
    await admin.press("Countries")
    await admin.press("Offer it everywhere")
    assert "Status: on" in ((await admin.press("Switch on")).text or "")
    provider = await Provider.get(code="studio")
    assert (provider.enabled, provider.blocked_countries) == (True, [])
    assert await acts() == [
        "provider_switched_off",
        "provider_blocked_in",
        "provider_blocked_in",
        "provider_switched_on",
    ]
    assert "There is no such provider" in ((await admin.press_made_up("admin_providers:card:nobody")).text or "")


async def test_a_button_that_outlived_its_conversation_changes_nothing(admin: Person) -> None:
    await admin.say("/menu")
    before = await fingerprint("game", "audit_entry")
    await admin.press_made_up("admin_games:free:USDT")
    assert await fingerprint("game", "audit_entry") == before
    assert has(admin.live, "wallet:home")
