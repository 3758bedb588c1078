"""What the bot says about itself, and who sees which commands."""

import aiohttp
import pytest
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import (
    BotCommand,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    MenuButtonDefault,
    MenuButtonWebApp,
    WebAppInfo,
)

from integrations.sandbox.chat.view import View
from tests.integration.sandbox.telegram.harness import ANNA, OLGA, Telegram

START = BotCommand(command="start", description="Main menu")
ADMIN = BotCommand(command="admin", description="Back office")


async def test_the_bot_knows_its_name(telegram: Telegram) -> None:
    me = await telegram.bot.get_me()

    assert (me.id, me.username, me.is_bot) == (4242, "croupier_bot", True)


async def test_a_chat_may_have_commands_that_nobody_else_sees(telegram: Telegram) -> None:
    await telegram.world.start(OLGA)
    await telegram.bot.set_my_commands([START], scope=BotCommandScopeAllPrivateChats())
    await telegram.bot.set_my_commands([START, ADMIN], scope=BotCommandScopeChat(chat_id=OLGA))

    view = View(telegram.world)
    assert view.commands(telegram.world.chat(ANNA)) == [START]
    assert view.commands(telegram.world.chat(OLGA)) == [START, ADMIN]

    await telegram.bot.delete_my_commands(scope=BotCommandScopeChat(chat_id=OLGA))
    assert view.commands(telegram.world.chat(OLGA)) == [START]


async def test_commands_in_a_persons_language_come_first(telegram: Telegram) -> None:
    pilar = await telegram.world.add_user("Pilar", language_code="es")
    inicio = BotCommand(command="start", description="Menú")
    await telegram.bot.set_my_commands([START])
    await telegram.bot.set_my_commands([inicio], language_code="es")

    view = View(telegram.world)
    assert view.commands(telegram.world.chat(pilar.id)) == [inicio]
    assert view.commands(telegram.world.chat(ANNA)) == [START]
    assert [one.description for one in await telegram.bot.get_my_commands(language_code="es")] == ["Menú"]


@pytest.mark.parametrize(("command", "description"), [("Start", "x"), ("s" * 33, "x"), ("start", "x" * 257)])
async def test_commands_that_break_the_rules_are_refused(telegram: Telegram, command: str, description: str) -> None:
    with pytest.raises(TelegramBadRequest, match="BOT_COMMAND"):
        await telegram.bot.set_my_commands([BotCommand(command=command, description=description)])

    assert await telegram.bot.get_my_commands() == []


async def test_commands_for_a_chat_that_is_not_there_are_refused(telegram: Telegram) -> None:
    with pytest.raises(TelegramBadRequest, match="chat not found"):
        await telegram.bot.set_my_commands([ADMIN], scope=BotCommandScopeChat(chat_id=OLGA))


async def test_the_menu_button_opens_the_mini_app(telegram: Telegram) -> None:
    button = MenuButtonWebApp(text="Casino", web_app=WebAppInfo(url="http://127.0.0.1:8080/app"))
    await telegram.bot.set_chat_menu_button(menu_button=button)

    url = await telegram.world.open_menu_web_app(ANNA, start_param="slot-7")

    assert url.startswith("http://127.0.0.1:8080/app#tgWebAppData=")
    assert (await telegram.bot.get_chat_menu_button()).model_dump() == button.model_dump()
    await telegram.bot.set_chat_menu_button(menu_button=MenuButtonDefault())
    assert telegram.world.menu_button(ANNA) is None


async def test_descriptions_are_kept_for_each_language(telegram: Telegram) -> None:
    await telegram.bot.set_my_description("Hello")
    await telegram.bot.set_my_description("Hola", language_code="es")
    await telegram.bot.set_my_short_description("A casino")
    await telegram.bot.set_my_name("Croupier & Co")

    assert (await telegram.bot.get_my_description()).description == "Hello"
    assert (await telegram.bot.get_my_description(language_code="es")).description == "Hola"
    assert (await telegram.bot.get_my_short_description()).short_description == "A casino"
    assert (await telegram.bot.get_my_name()).name == "Croupier & Co"


async def test_people_have_pictures(telegram: Telegram) -> None:
    async with aiohttp.ClientSession() as session:
        async with session.get(f"{telegram.url}/userpics/{ANNA}.svg") as known:
            picture = await known.text()
        async with session.get(f"{telegram.url}/userpics/7.svg") as unknown:
            pass

    assert known.content_type == "image/svg+xml"
    assert ">A</text>" in picture
    assert unknown.status == 404
