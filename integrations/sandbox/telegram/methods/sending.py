"""Methods that put a new message into a chat."""

from collections.abc import Mapping

from aiogram.types import (
    ForceReply,
    InlineKeyboardMarkup,
    Message,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    ReplyParameters,
)
from pydantic import TypeAdapter

from integrations.sandbox.telegram.errors import bad_request
from integrations.sandbox.telegram.events import BotActs
from integrations.sandbox.telegram.keyboards import read_markup
from integrations.sandbox.telegram.methods.common import (
    Method,
    find_chat,
    reach_chat,
    read_caption,
    read_text,
    without_reply,
)
from integrations.sandbox.telegram.parameters import Parameters
from integrations.sandbox.telegram.platform import Platform
from integrations.sandbox.telegram.records import InvoiceRecord, PrivateChat

CHAT_ACTIONS = frozenset({"typing", "choose_sticker", "find_location"}) | frozenset(
    f"{act}_{kind}" for act in ("record", "upload") for kind in ("video", "voice", "video_note")
)
CHAT_ACTIONS |= {"upload_photo", "upload_document"}
REPLY = TypeAdapter(ReplyParameters)


def send(
    platform: Platform,
    chat: PrivateChat,
    parameters: Parameters,
    content: Mapping[str, object],
    invoice: InvoiceRecord | None = None,
) -> Message:
    """Post the bot's message with the keyboard and the reply that the call asks for."""
    markup = read_markup(parameters)
    quoted = _read_quoted(platform, chat, parameters)
    inline = markup if isinstance(markup, InlineKeyboardMarkup) and any(markup.inline_keyboard) else None
    message = platform.post(
        chat,
        platform.bot,
        {**content, "reply_markup": inline or content.get("reply_markup"), "reply_to_message": quoted},
        editable=not isinstance(markup, ReplyKeyboardMarkup | ForceReply),
        invoice=invoice,
    )
    if isinstance(markup, ReplyKeyboardMarkup):
        chat.reply_keyboard = markup
        platform.save_chat(chat)
    elif isinstance(markup, ReplyKeyboardRemove):
        chat.reply_keyboard = None
        platform.save_chat(chat)
    return message


def _read_quoted(platform: Platform, chat: PrivateChat, parameters: Parameters) -> Message | None:
    reply = parameters.parse("reply_parameters", REPLY)
    if reply is None or reply.message_id is None:
        return None
    quoted = platform.messages(chat.id).get(reply.message_id)
    if quoted is None:
        if reply.allow_sending_without_reply is True:
            return None
        raise bad_request("message to be replied not found")
    return without_reply(quoted.message)


async def send_message(platform: Platform, parameters: Parameters) -> Message:
    content = read_text(parameters)
    return send(platform, reach_chat(platform, parameters), parameters, content)


async def send_photo(platform: Platform, parameters: Parameters) -> Message:
    caption = read_caption(parameters)
    chat = reach_chat(platform, parameters)
    if upload := parameters.upload("photo"):
        return send(platform, chat, parameters, {**caption, "photo": platform.files.add_photo(upload)})
    earlier = platform.files.photo(_file_reference(parameters, "photo"))
    return send(platform, chat, parameters, {**caption, "photo": earlier})


async def send_document(platform: Platform, parameters: Parameters) -> Message:
    caption = read_caption(parameters)
    chat = reach_chat(platform, parameters)
    if upload := parameters.upload("document"):
        return send(platform, chat, parameters, {**caption, "document": platform.files.add_document(upload)})
    earlier = platform.files.document(_file_reference(parameters, "document"))
    return send(platform, chat, parameters, {**caption, "document": earlier})


def _file_reference(parameters: Parameters, kind: str) -> str:
    reference = parameters.text(kind)
    if not reference:
        raise bad_request(f"there is no {kind} in the request")
    if reference.startswith(("http://", "https://")):
        raise bad_request("failed to get HTTP URL content")  # this sandbox has no internet
    return reference


async def send_dice(platform: Platform, parameters: Parameters) -> Message:
    """The value is drawn here and known at once; only the picture takes its time."""
    chat = reach_chat(platform, parameters)
    return send(platform, chat, parameters, {"dice": platform.dice.roll(parameters.text("emoji") or "🎲")})


async def send_chat_action(platform: Platform, parameters: Parameters) -> bool:
    chat = find_chat(platform, parameters)
    action = parameters.text("action")
    if action not in CHAT_ACTIONS:
        raise bad_request("wrong parameter action in request")
    platform.feed.publish(BotActs(chat.id, action))
    return True


METHODS: dict[str, Method] = {
    "sendMessage": send_message,
    "sendPhoto": send_photo,
    "sendDocument": send_document,
    "sendDice": send_dice,
    "sendChatAction": send_chat_action,
}
