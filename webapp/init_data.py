"""Telegram's initData: who opened the Mini App, as Telegram's signature says it.

A field's value is what stands decoded in the query string; the signatures cover those values in the order of the names.
Whatever is wrong, the answer is one refusal: a forger learns nothing from it.

Source: https://core.telegram.org/bots/webapps#validating-data-received-via-the-mini-app
"""

import base64
import binascii
import hashlib
import hmac
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qsl

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from core import clock
from webapp.refusals import InitDataInvalid

MAX_AGE = timedelta(hours=1)
MAX_AHEAD = timedelta(seconds=60)  # clocks differ a little; a date beyond that is made up
MAX_LENGTH = 8192
_MAX_FIELDS = 32


class TelegramUser(BaseModel):
    """The part of Telegram's WebAppUser that we use."""

    model_config = ConfigDict(frozen=True, strict=True)

    id: int = Field(gt=0, lt=2**53)
    first_name: str = ""
    language_code: str | None = None


def read_init_data(raw: str, *, bot_token: str) -> TelegramUser:
    """Return who opened the Mini App. Raises InitDataInvalid."""
    fields = _fields_of(raw)
    claimed = fields.pop("hash", "")
    secret = hmac.digest(b"WebAppData", bot_token.encode(), hashlib.sha256)
    expected = hmac.new(secret, _check_string(fields), hashlib.sha256).hexdigest()
    # Bytes, because comparing text with non-ASCII characters raises.
    if not hmac.compare_digest(expected.encode(), claimed.encode("utf-8", "surrogatepass")):
        raise InitDataInvalid()
    return _fresh_user(fields)


def verify_init_data_ed25519(raw: str, *, bot_id: int, public_key_hex: str) -> TelegramUser:
    """Return who opened a bot's Mini App, for those who know the bot's id but not its token. Raises InitDataInvalid."""
    fields = _fields_of(raw)
    fields.pop("hash", None)
    message = f"{bot_id}:WebAppData\n".encode() + _check_string(fields, without="signature")
    key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(public_key_hex))
    try:
        key.verify(_decoded_signature(fields.get("signature", "")), message)
    except InvalidSignature:
        raise InitDataInvalid() from None
    return _fresh_user(fields)


def _fields_of(raw: str) -> dict[str, str]:
    if not 0 < len(raw) <= MAX_LENGTH:
        raise InitDataInvalid()
    try:
        pairs = parse_qsl(raw, keep_blank_values=True, strict_parsing=True, max_num_fields=_MAX_FIELDS, errors="strict")
    except ValueError:  # UnicodeDecodeError is one
        raise InitDataInvalid() from None
    fields = dict(pairs)
    if len(fields) != len(pairs):  # which of two would be the signed one?
        raise InitDataInvalid()
    return fields


def _check_string(fields: dict[str, str], *, without: str | None = None) -> bytes:
    lines = (f"{name}={fields[name]}" for name in sorted(fields) if name != without)
    return "\n".join(lines).encode("utf-8", "surrogatepass")


def _decoded_signature(text: str) -> bytes:
    try:
        return base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
    except (binascii.Error, ValueError):  # a length that base64 can't have, or characters beyond ASCII
        raise InitDataInvalid() from None


def _fresh_user(fields: dict[str, str]) -> TelegramUser:
    date, now = fields.get("auth_date", ""), clock.now()
    if not (date.isascii() and date.isdigit() and len(date) <= 11):
        raise InitDataInvalid()
    signed_at = datetime.fromtimestamp(int(date), UTC)
    if not now - MAX_AGE <= signed_at <= now + MAX_AHEAD:
        raise InitDataInvalid()
    try:
        return TelegramUser.model_validate_json(fields.get("user", ""))
    except ValidationError:
        raise InitDataInvalid() from None
