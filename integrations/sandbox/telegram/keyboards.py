"""Keyboards under messages: read, checked and refused as Telegram does."""

from ipaddress import ip_address
from urllib.parse import urlsplit

from aiogram.types import (
    ForceReply,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)
from pydantic import TypeAdapter

from integrations.sandbox.telegram.errors import bad_request
from integrations.sandbox.telegram.parameters import Parameters

ReplyMarkup = InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove | ForceReply

MAX_CALLBACK_DATA_BYTES = 64
MAX_BUTTONS = 100
STYLES = {None, "primary", "success", "danger"}

_ANY = TypeAdapter(dict[str, object])
_SHAPES: dict[str, TypeAdapter[ReplyMarkup]] = {
    "inline_keyboard": TypeAdapter(InlineKeyboardMarkup),
    "keyboard": TypeAdapter(ReplyKeyboardMarkup),
    "remove_keyboard": TypeAdapter(ReplyKeyboardRemove),
    "force_reply": TypeAdapter(ForceReply),
}


def read_markup(parameters: Parameters) -> ReplyMarkup | None:
    """The call's reply_markup, if any. Raises ApiError 400 for one Telegram would refuse."""
    given = parameters.parse("reply_markup", _ANY)
    if not given:
        return None
    shape = next((shape for field, shape in _SHAPES.items() if field in given), None)
    if shape is None:
        raise bad_request("object expected as reply markup")
    markup = parameters.parse("reply_markup", shape)
    if isinstance(markup, InlineKeyboardMarkup):
        _check_inline(markup)
    elif isinstance(markup, ReplyKeyboardMarkup):
        _check_reply(markup)
    return markup


def read_inline_markup(parameters: Parameters) -> InlineKeyboardMarkup | None:
    """As `read_markup`, for edits: nothing but an inline keyboard, and an empty one is none."""
    markup = read_markup(parameters)
    if markup is not None and not isinstance(markup, InlineKeyboardMarkup):
        raise bad_request("inline keyboard expected")
    return markup if markup and any(markup.inline_keyboard) else None


def check_web_app_url(url: str) -> None:
    """Mini Apps need HTTPS; this sandbox also takes plain HTTP from the same machine."""
    parts = urlsplit(url)
    if not (parts.scheme == "https" and parts.hostname) and not is_loopback(url):
        raise bad_request(f"inline keyboard button Web App URL '{url}' is invalid: Only HTTPS links are allowed")


def is_loopback(url: str) -> bool:
    parts = urlsplit(url)
    if parts.scheme != "http" or not parts.hostname:
        return False
    if parts.hostname == "localhost":
        return True
    try:
        return ip_address(parts.hostname).is_loopback
    except ValueError:
        return False


def _check_inline(markup: InlineKeyboardMarkup) -> None:
    buttons = [button for row in markup.inline_keyboard for button in row]
    if len(buttons) > MAX_BUTTONS:
        raise bad_request("reply markup is too long")
    for position, button in enumerate(buttons):
        _check_button(button, first=position == 0)


def _check_button(button: InlineKeyboardButton, *, first: bool) -> None:
    if not button.text.strip():
        raise bad_request("inline keyboard button text must be non-empty")
    if button.style not in STYLES:
        raise bad_request("invalid button style specified")
    purposes = set(button.model_dump(exclude_none=True)) - {"text", "style", "icon_custom_emoji_id"}
    if not purposes:
        raise bad_request("text buttons are unallowed in the inline keyboard")
    if len(purposes) > 1:
        raise bad_request("can't parse inline keyboard button: exactly one action must be specified")
    if button.callback_data is not None and not 1 <= len(button.callback_data.encode()) <= MAX_CALLBACK_DATA_BYTES:
        raise bad_request("BUTTON_DATA_INVALID")
    if button.url is not None and not button.url.startswith(("https://", "http://", "tg://")):
        raise bad_request(f"inline keyboard button URL '{button.url}' is invalid: unsupported URL protocol")
    if button.web_app is not None:
        check_web_app_url(button.web_app.url)
    if button.pay and not first:
        raise bad_request("the pay button must be the first in the first row")


def _check_reply(markup: ReplyKeyboardMarkup) -> None:
    buttons = [button for row in markup.keyboard for button in row]
    if not buttons:
        raise bad_request("keyboard must have at least one button")
    for button in buttons:
        if not button.text.strip():
            raise bad_request("keyboard button text must be non-empty")
        if button.style not in STYLES:
            raise bad_request("invalid button style specified")
        if button.web_app is not None:
            check_web_app_url(button.web_app.url)
