"""Finding a game in the chat, its card, favourites, links to a game, and inline mode."""

import asyncio
from decimal import Decimal

import pytest
from aiogram.types import InputTextMessageContent

from core.games.catalogue import block_game
from core.games.models import Game, Provider
from core.games.sessions import open_session
from core.ids import new_id
from core.safer_gambling.cool_off import start_cool_off
from integrations.sandbox.telegram import NotPossible
from integrations.sandbox.telegram.events import InlineAnswer
from tests.integration.bot.harness import ANNA, BORIS, BotHouse, Person, buttons_of, find, has


@pytest.fixture
async def games(database: str) -> dict[str, Game]:
    provider = await Provider.create(code="hub88", name="Hub88")
    made = {}
    for number, name in enumerate(("Book of Dunes", "Neon Fruits", *(f"Slot {n:02}" for n in range(20)))):
        made[name] = await Game.create(
            id=new_id(),
            provider=provider,
            code=f"g{number}",
            name=name,
            category="slots",
            position=number,
            rtp_percent=Decimal("96.20"),
            volatility=4,
            stake_ranges={"USDT": [100_000, 50_000_000]},
        )
    return made


def names(person: Person) -> list[str]:
    """Of the games in the list that stands there."""
    return [
        button.text.removeprefix("🎰 ")
        for button in buttons_of(person.live)
        if (button.callback_data or "").startswith("games:card:")
    ]


async def test_a_name_that_is_typed_in_the_play_screen_finds_the_game(anna: Person, games: dict[str, Game]) -> None:
    await anna.register()
    await anna.say("/play")
    await anna.say("bok of duns")
    assert names(anna)[0] == "Book of Dunes"
    await anna.say("neon")
    assert names(anna) == ["Neon Fruits"]
    await anna.say("zzzz <b>")
    assert names(anna) == []
    assert "No game is called like this" in anna.text
    assert "zzzz <b>" in anna.text


async def test_a_card_says_what_there_is_to_know_and_leads_in_and_back(anna: Person, games: dict[str, Game]) -> None:
    await anna.register()
    await anna.press("play:home")
    await anna.press("🔎 Find a game")
    await anna.press("Next →")
    shown = names(anna)
    await anna.say("dunes")
    await anna.press("🎰 Book of Dunes")
    assert anna.text == ("🎰 Book of Dunes\nHub88 · RTP 96.2 % · volatility ●●●●○\nStakes from 0.10 to 50.00 USDT")
    assert find(anna.live, "▶️ Play").web_app is not None
    await anna.press("← Back")
    assert names(anna) == ["Book of Dunes"]
    assert len(shown) == 8


async def test_favourites_are_added_shown_and_removed(anna: Person, games: dict[str, Game]) -> None:
    await anna.register()
    await anna.press("play:home")
    await anna.press("games:home")
    await anna.press("⭐ Favourites")
    assert "Nothing here yet" in anna.text
    await anna.say("dunes")
    await anna.press("🎰 Book of Dunes")
    await anna.press("☆ Add")
    await anna.press("← Back")
    await anna.press("⭐ Favourites")
    assert names(anna) == ["Book of Dunes"]
    await anna.press("🎰 Book of Dunes")
    await anna.press("★ Remove")
    await anna.press("← Back")
    assert names(anna) == []


async def test_what_was_played_lately_is_the_first_that_the_play_screen_offers(
    anna: Person, games: dict[str, Game]
) -> None:
    player = await anna.register()
    await open_session(player.id, games["Slot 19"], currency="USDT")
    await anna.say("/play")
    offered = [button.text for button in buttons_of(anna.live) if button.web_app]
    assert offered[:2] == ["All games", "🎰 Slot 19"]
    await anna.press("games:home")
    await anna.press("🕘 Lately")
    assert names(anna) == ["Slot 19"]


async def test_a_link_leads_to_the_card_of_its_game(anna: Person, games: dict[str, Game]) -> None:
    await anna.register()
    await anna.start(f"game_{games['Neon Fruits'].id.hex}")
    assert anna.text.startswith("🎰 Neon Fruits")
    await anna.start("game_nonsense")
    assert has(anna.live, "wallet:home")
    await anna.start(f"game_{new_id().hex}")
    assert "Neon" not in anna.text


async def test_a_break_leaves_the_card_without_its_way_in(anna: Person, games: dict[str, Game]) -> None:
    player = await anna.register()
    await start_cool_off(player.id, "USDT", days=1)
    await anna.start(f"game_{games['Neon Fruits'].id.hex}")
    assert not any(button.web_app for button in buttons_of(anna.live))


async def test_a_game_that_is_blocked_where_he_lives_has_no_card(anna: Person, games: dict[str, Game]) -> None:
    player = await anna.register()
    player.country = "DE"
    await player.save()
    await block_game(games["Neon Fruits"].id, ["DE"])
    await anna.start(f"game_{games['Neon Fruits'].id.hex}")
    assert "RTP" not in anna.text


@pytest.mark.parametrize("data", ["games:shelf:none", "games:card:zz", "games:page:-1", "games:page:x", "games:shelf"])
async def test_made_up_buttons_lead_to_the_menu(anna: Person, games: dict[str, Game], data: str) -> None:
    await anna.register()
    await anna.press_made_up(data)
    assert has(anna.live, "wallet:home")


# --- inline mode ---


async def asked(house: BotHouse, user_id: int, text: str, offset: str = "") -> InlineAnswer:
    question = asyncio.create_task(house.world.ask_inline(user_id, text, offset))
    await asyncio.sleep(0)
    await house.settle()
    return await question


async def test_a_bots_name_and_a_word_in_any_chat_offer_games_with_links(
    house: BotHouse, anna: Person, games: dict[str, Game]
) -> None:
    await anna.register()
    answer = await asked(house, ANNA, "bok")
    (first, *_) = answer.results
    assert (first.title, first.description) == ("Book of Dunes", "Hub88 · RTP 96.2 % · volatility ●●●●○")
    game = games["Book of Dunes"]
    assert str(first.thumbnail_url).endswith(f"/pictures/{game.id}")
    content, markup = first.input_message_content, first.reply_markup
    assert isinstance(content, InputTextMessageContent)
    assert content.message_text.startswith("🎰 <b>Book of Dunes</b>")
    assert markup is not None
    assert str(markup.inline_keyboard[0][0].url).endswith(f"start=game_{game.id.hex}")
    sent = await house.world.send_inline(ANNA, first)
    assert (sent.via_bot, (sent.text or "").splitlines()[0]) == (house.world.platform.bot, "🎰 Book of Dunes")


async def test_a_name_with_markup_in_it_is_said_as_it_is(house: BotHouse, games: dict[str, Game]) -> None:
    await Provider.filter(code="hub88").update(name="Dice & <Sons>")
    (first, *_) = (await asked(house, BORIS, "dunes")).results
    assert (first.description or "").startswith("Dice & <Sons> · ")
    sent = await house.world.send_inline(BORIS, first)
    assert "Dice & <Sons> · " in (sent.text or "")


async def test_inline_mode_pages_and_answers_strangers_without_registering_them(
    house: BotHouse, games: dict[str, Game]
) -> None:
    first = await asked(house, BORIS, "")
    rest = await asked(house, BORIS, "", first.next_offset)
    assert (len(first.results), first.next_offset, len(rest.results), rest.next_offset) == (20, "20", 2, "")
    for odd in ("zzzzzz", "%%%", "<q>&", "💰" * 64):
        assert (await asked(house, BORIS, odd)).results == []
    assert (await asked(house, BORIS, "", "nonsense")).results == first.results
    with pytest.raises(NotPossible):
        await house.world.ask_inline(BORIS, "x" * 257)


async def test_a_question_that_was_answered_too_late_is_no_error(house: BotHouse, games: dict[str, Game]) -> None:
    query_id, _ = house.world.begin_inline(BORIS, "dunes")
    house.world.platform.inline.answer(query_id, InlineAnswer(results=[]))
    await house.settle()
    assert (await asked(house, BORIS, "dunes")).results[0].title == "Book of Dunes"
