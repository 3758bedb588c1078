"""The command menu: for everybody in each language, and with /admin in the chats of those who have a role."""

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError
from aiogram.types import BotCommand, BotCommandScopeChat, BotCommandScopeDefault

from bot.speech import Speaker
from core.backoffice.access import Permission, admins_who_may
from core.identity.models import Player
from core.texts import DEFAULT_LANGUAGE, LANGUAGES

log = structlog.get_logger()

COMMANDS = ("menu", "play", "wallet", "deposit", "cashout", "history", "limits", "security", "settings", "help")


async def publish_commands(bot: Bot) -> None:
    """Tell Telegram the commands. Where no language fits, English is shown."""
    for language in LANGUAGES:
        await bot.set_my_commands(
            _commands(Speaker(language), COMMANDS), scope=BotCommandScopeDefault(), language_code=language
        )
    await bot.set_my_commands(_commands(Speaker(DEFAULT_LANGUAGE), COMMANDS), scope=BotCommandScopeDefault())
    admin_ids = {player_id for permission in Permission for player_id in await admins_who_may(permission)}
    for admin in await Player.filter(id__in=list(admin_ids)):
        await publish_admin_commands(bot, admin)


async def publish_admin_commands(bot: Bot, admin: Player) -> None:
    """Show /admin in this admin's chat, in his language."""
    try:
        await bot.set_my_commands(
            _commands(Speaker(admin.language), (*COMMANDS, "admin")),
            scope=BotCommandScopeChat(chat_id=admin.telegram_id),
        )
    except (TelegramBadRequest, TelegramForbiddenError) as error:  # never started the bot, or blocked it
        log.info("admin_commands_not_published", telegram_id=admin.telegram_id, reason=error.message)


def _commands(say: Speaker, names: tuple[str, ...]) -> list[BotCommand]:
    return [BotCommand(command=name, description=say.plain(f"command-{name}")) for name in names]
