"""The first visit: language, age and terms, and nothing before that."""

from bot.dispatcher import build_dispatcher
from core.identity.models import Player
from core.identity.registration import TERMS_VERSION
from tests.integration.bot.harness import BotHouse, Person, buttons_of, has


async def test_a_newcomer_chooses_a_language_accepts_the_terms_and_sees_his_menu(anna: Person) -> None:
    asked = await anna.start()
    assert [button.text for button in buttons_of(asked)] == ["🇬🇧 English", "🇷🇺 Русский", "🇪🇸 Español"]

    terms = await anna.press("🇷🇺 Русский")
    assert TERMS_VERSION in (terms.text or "")
    assert any(button.url == "http://127.0.0.1:8080/app/terms?lang=ru" for button in buttons_of(terms))

    menu = await anna.press(f"welcome:accept:{TERMS_VERSION}")
    assert "Добро пожаловать" in (menu.text or "")
    assert "0.00 USDT" in (menu.text or "")
    assert menu.message_id == asked.message_id  # one message all the way
    player = await anna.player()
    assert (player.language, player.terms_version) == ("ru", TERMS_VERSION)
    assert player.registered_at is not None


async def test_a_friends_link_is_remembered_at_the_first_visit_only(anna: Person, boris: Person) -> None:
    friend = await anna.register()

    player = await boris.register(payload=friend.referral_code)
    assert player.referred_by_id == friend.id

    await boris.start("another-campaign")
    assert (await boris.player()).start_payload == friend.referral_code


async def test_nothing_answers_before_the_terms_are_accepted(anna: Person) -> None:
    await anna.start()
    for act in ("/wallet", "hello", "/admin", "25"):
        shown = await anna.say(act)
        assert has(shown, "welcome:language:en"), act
    await anna.press("🇬🇧 English")
    for data in ("wallet:home", "deposit:amount:25", "settings:home", "admin:home"):
        shown = await anna.press_made_up(data)
        assert has(shown, f"welcome:accept:{TERMS_VERSION}"), data
    assert (await anna.player()).registered_at is None


async def test_terms_of_another_version_are_not_accepted(anna: Person) -> None:
    await anna.start()
    await anna.press("🇬🇧 English")

    shown = await anna.press_made_up("welcome:accept:1999-01")

    assert "terms have changed" in (shown.text or "")
    assert (await anna.player()).registered_at is None


async def test_new_terms_are_put_before_a_player_again(anna: Person) -> None:
    player = await anna.register()
    await Player.filter(id=player.id).update(terms_version="2025-01")

    shown = await anna.press("wallet:home")

    assert "Our terms have changed" in (shown.text or "")
    menu = await anna.press(f"welcome:accept:{TERMS_VERSION}")
    assert has(menu, "wallet:home")


async def test_a_second_start_brings_the_menu_and_links_lead_to_their_screen(anna: Person) -> None:
    await anna.register()
    assert has(await anna.start(), "wallet:home")
    assert "Wallet" in ((await anna.start("wallet")).text or "")
    assert "Play" in ((await anna.start("play")).text or "")
    assert has(await anna.start("settings"), "wallet:home")


async def test_the_dispatcher_has_one_handler_for_each_kind_of_update(house: BotHouse) -> None:
    dispatcher = build_dispatcher(house.services)
    assert dispatcher.resolve_used_update_types() == ["callback_query", "inline_query", "message", "my_chat_member"]
    assert not dispatcher.sub_routers
