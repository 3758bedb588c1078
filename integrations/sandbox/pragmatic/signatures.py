"""`hash`, as both sides make it: lower-case hex of MD5 over the form's fields and the secret.

The fields are sorted and written name=value, joined by "&"; without `hash`, without those that are empty, as they are
before they are escaped for the wire.
"""

import hashlib
from collections.abc import Iterable
from urllib.parse import parse_qsl, quote_plus, unquote_to_bytes

FIELD = "hash"


def sign(fields: Iterable[tuple[str, str]], secret: str) -> str:
    return digest(f"{text_of(fields)}{secret}")


def text_of(fields: Iterable[tuple[str, str]]) -> str:
    return "&".join(f"{name}={value}" for name, value in sorted(fields) if value and name != FIELD)


def digest(text: str) -> str:
    return hashlib.md5(text.encode(), usedforsecurity=False).hexdigest()


def fields_of(body: bytes) -> list[tuple[str, str]]:
    """As much as can be read: what is sent may be broken on purpose."""
    return parse_qsl(body.decode("latin-1"), keep_blank_values=True)


def with_hash(body: bytes, text: str | None) -> bytes:
    """The form with this `hash` in front, in place of the first one that it has; None only takes that out."""
    pairs = [pair for pair in body.split(b"&") if pair]
    there = next((pair for pair in pairs if unquote_to_bytes(pair.partition(b"=")[0]) == FIELD.encode()), None)
    if there is not None:
        pairs.remove(there)
    if text is not None:
        pairs.insert(0, f"{FIELD}={quote_plus(text)}".encode())
    return b"&".join(pairs)
