"""What several methods share: finding the chat, reading text, spending the flood budget."""

from collections.abc import Awaitable, Callable, Sequence

from aiogram.types import Message, MessageEntity
from pydantic import BaseModel, TypeAdapter

from integrations.sandbox.telegram.errors import bad_request, blocked_by_user
from integrations.sandbox.telegram.formatting import format_text, utf16_length
from integrations.sandbox.telegram.parameters import Parameters
from integrations.sandbox.telegram.platform import Platform
from integrations.sandbox.telegram.records import PrivateChat

Result = BaseModel | Sequence[BaseModel] | bool | str
Method = Callable[[Platform, Parameters], Awaitable[Result]]

MAX_TEXT = 4096
MAX_CAPTION = 1024

ENTITIES = TypeAdapter(list[MessageEntity])


def find_chat(platform: Platform, parameters: Parameters, name: str = "chat_id") -> PrivateChat:
    """The chat a call is about. Raises ApiError 400 unless its person has started the bot."""
    given = parameters.text(name)
    if not given:
        raise bad_request(f"{name} is empty")
    digits = given.removeprefix("-")
    chat = platform.chats.get(int(given)) if digits.isascii() and digits.isdigit() and len(digits) < 20 else None
    if chat is None or not chat.started:
        raise bad_request("chat not found")
    return chat


def reach_chat(platform: Platform, parameters: Parameters) -> PrivateChat:
    """As `find_chat`, for writing into it: refuses with 403 when blocked and 429 on floods."""
    chat = find_chat(platform, parameters)
    if chat.blocked:
        raise blocked_by_user()
    platform.flood.spend(chat.id)
    return chat


def read_text(parameters: Parameters) -> dict[str, object]:
    """`text` as a message's content. Raises ApiError 400 when empty, too long or unparsable."""
    text, entities = format_text(
        parameters.text("text"), parameters.text("parse_mode"), parameters.parse("entities", ENTITIES)
    )
    if not text:
        raise bad_request("message text is empty")
    if utf16_length(text) > MAX_TEXT:
        raise bad_request("message is too long")
    return {"text": text, "entities": entities or None}


def read_caption(parameters: Parameters) -> dict[str, object]:
    """`caption` as a message's content, which may be missing."""
    caption, entities = format_text(
        parameters.text("caption"),
        parameters.text("parse_mode"),
        parameters.parse("caption_entities", ENTITIES),
    )
    if utf16_length(caption) > MAX_CAPTION:
        raise bad_request("message caption is too long")
    return {"caption": caption or None, "caption_entities": entities or None}


def read_message_id(parameters: Parameters) -> int:
    message_id = parameters.integer("message_id")
    if not message_id:
        raise bad_request("message identifier is not specified")
    return message_id


def without_reply(message: Message) -> Message:
    """A message as it is quoted inside its reply: one level deep."""
    return message.model_copy(update={"reply_to_message": None})
