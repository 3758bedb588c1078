"""One message that changes in place, and no button that leads nowhere."""

import pytest
from aiogram.types import Message

from bot.table import table
from core.games.catalogue import Game, Provider
from core.ids import new_id
from core.payments.deposits import intents_of
from tests.integration.bot.harness import BotHouse, Person, buttons_of, find, has
from tests.plugins.people import credit

TOPICS = ("play", "wallet", "history", "limits", "security", "settings", "help")


async def test_every_topic_opens_in_the_same_message_and_leads_back(anna: Person) -> None:
    await anna.register()
    menu = anna.live
    for topic in TOPICS:
        shown = await anna.press(f"{topic}:home")
        assert shown.message_id == menu.message_id, topic
        assert shown.text != menu.text, topic
        back = await anna.press("← Back")
        assert has(back, "wallet:home"), topic
        assert back.message_id == menu.message_id, topic


async def test_every_button_that_can_be_reached_is_answered_and_leaves_one_message_with_buttons(anna: Person) -> None:
    await anna.register(balance="100")
    tried: set[str] = set()
    paths: list[tuple[str, ...]] = [()]
    while paths:
        path = paths.pop()
        await anna.say("/menu")
        for data in path:
            await anna.press(data)
        for button in buttons_of(anna.live):
            data = button.callback_data
            if data is None or data in tried:
                continue
            tried.add(data)
            before = anna.live
            await anna.press(data)
            assert len(anna.with_buttons) == 1, (path, data)
            assert _name(data) in table.buttons
            paths.append((*path, data))
            if anna.live.message_id != before.message_id or anna.live.text != before.text:
                await anna.say("/menu")
                for step in path:
                    await anna.press(step)
    reached = {_name(data) for data in tried}
    assert {f"{topic}:home" for topic in TOPICS} <= reached
    assert {"deposit:amount", "limits:start", "security:begin", "settings:language", "help:topic"} <= reached


def _name(data: str) -> str:
    return ":".join(data.split(":")[:2])


async def test_a_deleted_menu_comes_back_as_a_new_message(house: BotHouse, anna: Person) -> None:
    await anna.register()
    shown = anna.live
    house.world.platform.delete(anna.user_id, shown.message_id)

    assert has(await anna.say("/menu"), "wallet:home")


async def test_a_button_of_an_old_message_gives_its_buttons_up_and_answers_at_the_end(
    house: BotHouse, anna: Person
) -> None:
    await anna.register()
    old = await house.bot.send_message(anna.user_id, "An old one", reply_markup=anna.live.reply_markup)

    await anna.press_on(old, "wallet:home")

    assert "Wallet" in anna.text
    assert anna.live.message_id > old.message_id
    assert "An old one" in [message.text for message in anna.from_bot]


async def test_a_button_pressed_twice_in_a_row_works_once(house: BotHouse, anna: Person) -> None:
    await anna.register()
    await anna.press("wallet:home")
    deposit = await anna.press("deposit:home")
    data = find(deposit, "25.00 USDT").callback_data
    for _ in range(3):  # before the bot gets to see the first
        await house.world.press(anna.user_id, deposit.message_id, data or "")
    await house.settle()

    player = await anna.player()
    assert len(await intents_of(player.id)) == 1
    assert "waiting for the payment" in anna.text


async def test_the_wallet_shows_amounts_as_people_write_them(anna: Person) -> None:
    await anna.register(balance="1250.5")
    assert "1\u202f250.50 USDT" in (await anna.press("wallet:home")).text  # type: ignore[operator]


async def test_the_statement_turns_its_pages_both_ways(anna: Person) -> None:
    player = await anna.register()
    for amount in range(1, 21):
        await credit(player, str(amount))
    await anna.press("wallet:home")
    first = await anna.press("statement:home")
    assert "+20.00" in (first.text or "")
    assert "balance 210.00" in (first.text or "")
    assert not has(first, "statement:newer")
    second = await anna.press("statement:older")
    assert "+12.00" in (second.text or "")
    last = await anna.press("statement:older")
    assert "+1.00" in (last.text or "")
    assert not has(last, "statement:older")
    await anna.press("statement:newer")
    again = await anna.press("statement:newer")
    assert again.text == first.text
    assert find(again, "Open the full").web_app.url == "http://127.0.0.1:8080/app/statement?lang=en"  # type: ignore[union-attr]


async def test_games_open_in_the_mini_app_the_houses_own_first(anna: Person) -> None:
    player = await anna.register()
    for code in ("hub88", "house"):
        provider = await Provider.create(code=code, name=code)
        for place in range(5):
            await Game.create(
                id=new_id(),
                provider=provider,
                code=f"{place}",
                name=f"{code} {place}",
                category="slots",
                position=place,
            )
    shown = await anna.press("play:home")
    apps = [button for button in buttons_of(shown) if button.web_app]
    assert [button.text for button in apps] == [
        "All games",
        "🎰 house 0",
        "🎰 hub88 0",
        "🎰 house 1",
        "🎰 hub88 1",
        "🎰 house 2",
        "🎰 hub88 2",
    ]
    assert apps[0].web_app is not None
    assert apps[0].web_app.url == "http://127.0.0.1:8080/app?lang=en"
    first = await Game.get(name="house 0")
    assert apps[1].web_app is not None
    assert apps[1].web_app.url == f"http://127.0.0.1:8080/app/games/{first.id}?lang=en"
    assert player.language == "en"


@pytest.mark.parametrize("language", ["🇷🇺 Русский", "🇪🇸 Español"])
async def test_the_language_changes_at_once_and_for_everything_after(anna: Person, language: str) -> None:
    await anna.register()
    await anna.press("settings:home")
    await anna.press("settings:languages")
    shown = await anna.press(language)
    assert language in (shown.text or "")
    assert "Language" not in (shown.text or "")
    menu: Message = await anna.press("menu:home")
    assert "Balance:" not in (menu.text or "")
