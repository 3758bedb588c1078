"""A call that was damaged on its way: one bit of one byte is another, the signature is the old one."""

from collections.abc import Mapping
from dataclasses import replace
from enum import StrEnum

from integrations.sandbox.dialect import Call


class Part(StrEnum):
    BODY = "body"
    SIGNATURE = "signature"


class NothingThere(Exception):
    """There is no such part, or no such byte in it. The text says so to people."""


def corrupted(call: Call, part: Part, *, signature_header: str | None, at: int | None = None) -> Call:
    """Flip the lowest bit of the byte `at`; the one in the middle without it.

    A protocol without a signature's header has a secret in its query, or else its signature within the body.

    Raises NothingThere.
    """
    if part is Part.BODY:
        return replace(call, body=_flipped(call.body, at))
    if not is_signed_apart(call, signature_header):
        raise NothingThere("This call carries no signature beside its body: corrupt the body.")
    if signature_header is not None and signature_header in call.headers:
        return replace(call, headers=_changed(call.headers, signature_header, at))
    return replace(call, query=_changed(call.query, next(iter(call.query)), at))


def is_signed_apart(call: Call, signature_header: str | None) -> bool:
    """Whether what vouches for the body stands beside it."""
    return signature_header in call.headers or bool(call.query)


def _changed(values: Mapping[str, str], name: str, at: int | None) -> Mapping[str, str]:
    return {**values, name: _flipped(values[name].encode("latin-1"), at).decode("latin-1")}


def _flipped(raw: bytes, at: int | None) -> bytes:
    if not raw:
        raise NothingThere("There is no byte to corrupt.")
    at = len(raw) // 2 if at is None else at
    if not 0 <= at < len(raw):
        raise NothingThere(f"There is no byte {at}: the last one is {len(raw) - 1}.")
    return raw[:at] + bytes([raw[at] ^ 1]) + raw[at + 1 :]
