"""Methods that change, remove or pin a message that is already there.

An edit without reply_markup takes the inline keyboard away, as in Telegram.
"""

import time

from aiogram.types import Message
from pydantic import TypeAdapter

from integrations.sandbox.telegram.errors import bad_request, blocked_by_user
from integrations.sandbox.telegram.keyboards import read_inline_markup
from integrations.sandbox.telegram.methods.common import (
    Method,
    find_chat,
    reach_chat,
    read_caption,
    read_message_id,
    read_text,
)
from integrations.sandbox.telegram.parameters import Parameters
from integrations.sandbox.telegram.platform import Platform
from integrations.sandbox.telegram.records import MessageRecord

NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)
MESSAGE_IDS = TypeAdapter(list[int])
MEDIA = TypeAdapter(dict[str, object])
MAX_DELETIONS = 100


def _find_own(platform: Platform, parameters: Parameters) -> MessageRecord:
    """The message to edit. Raises ApiError 400 when there is none or it may not be edited."""
    chat = find_chat(platform, parameters)
    if chat.blocked:
        raise blocked_by_user()
    record = platform.messages(chat.id).get(read_message_id(parameters))
    if record is None:
        raise bad_request("message to edit not found")
    sender = record.message.from_user
    if sender is None or sender.id != platform.bot.id or not record.editable:
        raise bad_request("message can't be edited")
    return record


def _apply(platform: Platform, record: MessageRecord, changes: dict[str, object]) -> Message:
    """Keep the edited message. Raises ApiError 400 when nothing would differ, 429 on floods."""
    before = record.message
    after = Message.model_validate({**dict(before), **changes})
    if _wire(after) == _wire(before):
        raise bad_request(NOT_MODIFIED)
    platform.flood.spend(before.chat.id)
    edited = after.model_copy(update={"edit_date": int(time.time())})
    platform.keep(record.model_copy(update={"message": edited}))
    return edited


def _wire(message: Message) -> str:
    return message.model_dump_json(exclude={"edit_date"}, exclude_none=True)


async def edit_message_text(platform: Platform, parameters: Parameters) -> Message:
    content = read_text(parameters)
    record = _find_own(platform, parameters)
    if record.message.text is None:
        raise bad_request("there is no text in the message to edit")
    return _apply(platform, record, {**content, "reply_markup": read_inline_markup(parameters)})


async def edit_message_caption(platform: Platform, parameters: Parameters) -> Message:
    content = read_caption(parameters)
    record = _find_own(platform, parameters)
    if not (record.message.photo or record.message.document):
        raise bad_request("there is no caption in the message to edit")
    return _apply(platform, record, {**content, "reply_markup": read_inline_markup(parameters)})


async def edit_message_reply_markup(platform: Platform, parameters: Parameters) -> Message:
    record = _find_own(platform, parameters)
    return _apply(platform, record, {"reply_markup": read_inline_markup(parameters)})


async def edit_message_media(platform: Platform, parameters: Parameters) -> Message:
    """A photo or document takes the place of another, or of a text."""
    media = parameters.parse("media", MEDIA)
    if not media or media.get("type") not in {"photo", "document"}:
        raise bad_request("can't parse media: unsupported type")
    inner = Parameters(media)
    record = _find_own(platform, parameters)
    changes: dict[str, object] = {
        "text": None,
        "entities": None,
        "photo": None,
        "document": None,
        **read_caption(inner),
        "reply_markup": read_inline_markup(parameters),
    }
    reference = inner.text("media")
    upload = parameters.attachment(reference)
    if media["type"] == "photo":
        changes["photo"] = platform.files.add_photo(upload) if upload else platform.files.photo(reference)
    else:
        changes["document"] = platform.files.add_document(upload) if upload else platform.files.document(reference)
    return _apply(platform, record, changes)


async def delete_message(platform: Platform, parameters: Parameters) -> bool:
    chat = find_chat(platform, parameters)
    if not platform.delete(chat.id, read_message_id(parameters)):
        raise bad_request("message to delete not found")
    return True


async def delete_messages(platform: Platform, parameters: Parameters) -> bool:
    chat = find_chat(platform, parameters)
    message_ids = parameters.parse("message_ids", MESSAGE_IDS)
    if not message_ids:
        raise bad_request("message identifiers are not specified")
    if len(message_ids) > MAX_DELETIONS:
        raise bad_request("too many message identifiers specified")
    for message_id in message_ids:
        platform.delete(chat.id, message_id)  # one that is gone already is skipped
    return True


async def pin_chat_message(platform: Platform, parameters: Parameters) -> bool:
    chat = reach_chat(platform, parameters)
    message_id = read_message_id(parameters)
    if message_id not in platform.messages(chat.id):
        raise bad_request("message to pin not found")
    chat.pinned_message_id = message_id
    platform.save_chat(chat)
    return True


async def unpin_chat_message(platform: Platform, parameters: Parameters) -> bool:
    chat = find_chat(platform, parameters)
    message_id = parameters.integer("message_id") or chat.pinned_message_id
    if message_id is None or message_id != chat.pinned_message_id:
        raise bad_request("message to unpin not found")
    chat.pinned_message_id = None
    platform.save_chat(chat)
    return True


METHODS: dict[str, Method] = {
    "editMessageText": edit_message_text,
    "editMessageCaption": edit_message_caption,
    "editMessageReplyMarkup": edit_message_reply_markup,
    "editMessageMedia": edit_message_media,
    "deleteMessage": delete_message,
    "deleteMessages": delete_messages,
    "pinChatMessage": pin_chat_message,
    "unpinChatMessage": unpin_chat_message,
}
