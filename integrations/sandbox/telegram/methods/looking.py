"""Methods that look something up: chats, members, files."""

from datetime import UTC, datetime

from aiogram.types import AcceptedGiftTypes, ChatFullInfo, ChatMemberBanned, ChatMemberMember, File
from pydantic import BaseModel

from integrations.sandbox.telegram.errors import bad_request
from integrations.sandbox.telegram.methods.common import Method, find_chat
from integrations.sandbox.telegram.parameters import Parameters
from integrations.sandbox.telegram.platform import Platform

FOREVER = datetime.fromtimestamp(0, UTC)  # how Telegram writes a ban without an end
NO_GIFTS = AcceptedGiftTypes(
    unlimited_gifts=False,
    limited_gifts=False,
    unique_gifts=False,
    premium_subscription=False,
    gifts_from_channels=False,
)


async def get_chat(platform: Platform, parameters: Parameters) -> ChatFullInfo:
    chat = find_chat(platform, parameters)
    pinned = platform.messages(chat.id).get(chat.pinned_message_id or 0)
    return ChatFullInfo(
        id=chat.id,
        type="private",
        first_name=chat.user.first_name,
        last_name=chat.user.last_name,
        username=chat.user.username,
        accent_color_id=chat.id % 7,
        max_reaction_count=11,
        accepted_gift_types=NO_GIFTS,
        pinned_message=pinned.message if pinned else None,
    )


async def get_chat_member(platform: Platform, parameters: Parameters) -> BaseModel:
    """In a private chat: the person (kicked means that they blocked the bot) and the bot."""
    chat = find_chat(platform, parameters)
    user_id = parameters.integer("user_id")
    if user_id == platform.bot.id:
        if chat.blocked:
            return ChatMemberBanned(user=platform.bot, until_date=FOREVER)
        return ChatMemberMember(user=platform.bot)
    if user_id != chat.id:
        raise bad_request("PARTICIPANT_ID_INVALID")
    return ChatMemberMember(user=chat.user)


async def get_file(platform: Platform, parameters: Parameters) -> File:
    return platform.files.find(parameters.text("file_id")).file


METHODS: dict[str, Method] = {
    "getChat": get_chat,
    "getChatMember": get_chat_member,
    "getFile": get_file,
}
