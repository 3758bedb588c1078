"""initData: what a Mini App is told about who opened it, signed as Telegram signs it.

`signature` is Ed25519 over every field but itself and `hash`, for those who only know the
bot's id; `hash` is HMAC over every field but itself, for those who know the token.

Source: https://core.telegram.org/bots/webapps#validating-data-received-via-the-mini-app
"""

import base64
import hashlib
import hmac
import json
import secrets
import time
from urllib.parse import urlencode

from aiogram.types import User
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat


class InitDataSigner:
    def __init__(self, *, token: str, bot_id: int, private_key: bytes, url: str) -> None:
        self._bot_id = bot_id
        self._url = url
        self._secret = hmac.digest(b"WebAppData", token.encode(), hashlib.sha256)
        self._key = Ed25519PrivateKey.from_private_bytes(private_key)

    @property
    def public_key_hex(self) -> str:
        """Verifies `signature` in place of Telegram's published key."""
        return self._key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw).hex()

    def sign(self, user: User, *, start_param: str | None = None, auth_date: int | None = None) -> str:
        """A URL-encoded initData; `auth_date` is Unix time, now unless given."""
        fields = {
            "query_id": f"AA{secrets.token_urlsafe(16)}",
            "user": self._person(user),
            "auth_date": str(int(time.time()) if auth_date is None else auth_date),
        }
        if start_param:
            fields |= {"chat_type": "private", "start_param": start_param}
            fields["chat_instance"] = str(secrets.randbits(62))
        message = f"{self._bot_id}:WebAppData\n{_check_string(fields)}".encode()
        fields["signature"] = base64.urlsafe_b64encode(self._key.sign(message)).decode().rstrip("=")
        fields["hash"] = hmac.new(self._secret, _check_string(fields).encode(), hashlib.sha256).hexdigest()
        return urlencode(fields)

    def _person(self, user: User) -> str:
        person = {
            "id": user.id,
            "first_name": user.first_name,
            "last_name": user.last_name or "",
            "username": user.username,
            "language_code": user.language_code,
            "allows_write_to_pm": True,
            "photo_url": f"{self._url}/userpics/{user.id}.svg",
        }
        present = {name: value for name, value in person.items() if value is not None}
        return json.dumps(present, ensure_ascii=False, separators=(",", ":"))


def _check_string(fields: dict[str, str]) -> str:
    return "\n".join(f"{name}={fields[name]}" for name in sorted(fields))
