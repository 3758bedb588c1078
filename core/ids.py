"""Identifiers: time-ordered ids for rows, unguessable tokens for secrets, short codes for links."""

import hashlib
import secrets
from uuid import UUID

from uuid_utils import uuid7 as quick_uuid7
from uuid_utils.compat import uuid7

_CODE_ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"  # no 0/o, 1/l/i: people read codes aloud


def new_id() -> UUID:
    """A new UUID version 7. It sorts by time, so indexes grow at their end. It is no secret."""
    return uuid7()


def new_id_text() -> str:
    """The same as text. It takes a sixth of the time, where no UUID is needed."""
    return str(quick_uuid7())


def new_token() -> str:
    """256 random bits, URL-safe, 43 characters: for what must not be guessed."""
    return secrets.token_urlsafe(32)


def new_code(length: int = 8) -> str:
    """A short code for links and referrals; unguessable enough to be unique, never a secret."""
    return "".join(secrets.choice(_CODE_ALPHABET) for _ in range(length))


def successor_of(token: str) -> str:
    """The token that takes this one's place. It is made of it, so that whoever asks twice is told the same."""
    return hashlib.sha256(f"successor of {token}".encode()).hexdigest()


def token_digest(token: str) -> str:
    """What is stored of a token: its SHA-256 in hex, so that a stolen table opens nothing."""
    return hashlib.sha256(token.encode()).hexdigest()
