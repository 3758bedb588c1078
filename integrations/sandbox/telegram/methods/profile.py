"""Methods by which the bot says who it is: commands, menu button, descriptions."""

import re

from aiogram.types import (
    BotCommand,
    BotCommandScopeUnion,
    BotDescription,
    BotName,
    BotShortDescription,
    MenuButtonDefault,
    MenuButtonWebApp,
    User,
)
from pydantic import BaseModel, TypeAdapter

from integrations.sandbox.telegram.errors import bad_request
from integrations.sandbox.telegram.keyboards import check_web_app_url
from integrations.sandbox.telegram.methods.common import Method, find_chat
from integrations.sandbox.telegram.parameters import Parameters
from integrations.sandbox.telegram.platform import Platform
from integrations.sandbox.telegram.records import MenuButton

COMMANDS = TypeAdapter(list[BotCommand])
SCOPE: TypeAdapter[BotCommandScopeUnion] = TypeAdapter(BotCommandScopeUnion)
MENU_BUTTON: TypeAdapter[MenuButton] = TypeAdapter(MenuButton)
COMMAND = re.compile(r"[a-z0-9_]{1,32}", re.ASCII)
MAX_COMMANDS = 100


async def get_me(platform: Platform, parameters: Parameters) -> User:
    return platform.bot


def _scope_key(platform: Platform, parameters: Parameters) -> str:
    scope = parameters.parse("scope", SCOPE)
    language = parameters.text("language_code")
    if language and not re.fullmatch("[a-z]{2}", language):
        raise bad_request("invalid language code specified")
    if scope is None:
        return f"default//{language}"
    chat_id = getattr(scope, "chat_id", "")
    if chat_id:
        find_chat(platform, Parameters({"chat_id": str(chat_id)}))
    return f"{scope.type}/{chat_id}/{language}"


async def set_my_commands(platform: Platform, parameters: Parameters) -> bool:
    commands = parameters.parse("commands", COMMANDS) or []
    if len(commands) > MAX_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        if not COMMAND.fullmatch(command.command):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= len(command.description) <= 256:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    platform.profile.commands[_scope_key(platform, parameters)] = commands
    platform.save_profile()
    return True


async def delete_my_commands(platform: Platform, parameters: Parameters) -> bool:
    platform.profile.commands.pop(_scope_key(platform, parameters), None)
    platform.save_profile()
    return True


async def get_my_commands(platform: Platform, parameters: Parameters) -> list[BotCommand]:
    return platform.profile.commands.get(_scope_key(platform, parameters), [])


async def set_chat_menu_button(platform: Platform, parameters: Parameters) -> bool:
    button = parameters.parse("menu_button", MENU_BUTTON) or MenuButtonDefault()
    if isinstance(button, MenuButtonWebApp):
        check_web_app_url(button.web_app.url)
    key = str(find_chat(platform, parameters).id) if parameters.text("chat_id") else ""
    platform.profile.menu_buttons[key] = button
    platform.save_profile()
    return True


async def get_chat_menu_button(platform: Platform, parameters: Parameters) -> BaseModel:
    key = str(find_chat(platform, parameters).id) if parameters.text("chat_id") else ""
    return platform.profile.menu_buttons.get(key, MenuButtonDefault())


def _setter(kind: str, limit: int) -> Method:
    async def set_text(platform: Platform, parameters: Parameters) -> bool:
        text = parameters.text(kind)
        if len(text) > limit:
            raise bad_request(f"{kind} is too long")
        platform.profile.texts[f"{kind}/{parameters.text('language_code')}"] = text
        platform.save_profile()
        return True

    return set_text


def _text(platform: Platform, parameters: Parameters, kind: str) -> str:
    texts = platform.profile.texts
    return texts.get(f"{kind}/{parameters.text('language_code')}") or texts.get(f"{kind}/", "")


async def get_my_description(platform: Platform, parameters: Parameters) -> BotDescription:
    return BotDescription(description=_text(platform, parameters, "description"))


async def get_my_short_description(platform: Platform, parameters: Parameters) -> BotShortDescription:
    return BotShortDescription(short_description=_text(platform, parameters, "short_description"))


async def get_my_name(platform: Platform, parameters: Parameters) -> BotName:
    return BotName(name=_text(platform, parameters, "name") or platform.bot.first_name)


METHODS: dict[str, Method] = {
    "getMe": get_me,
    "setMyCommands": set_my_commands,
    "deleteMyCommands": delete_my_commands,
    "getMyCommands": get_my_commands,
    "setChatMenuButton": set_chat_menu_button,
    "getChatMenuButton": get_chat_menu_button,
    "setMyName": _setter("name", 64),
    "getMyName": get_my_name,
    "setMyDescription": _setter("description", 512),
    "getMyDescription": get_my_description,
    "setMyShortDescription": _setter("short_description", 120),
    "getMyShortDescription": get_my_short_description,
}
