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


def corrupted(call: Call, part: Part, *, at: int | None = None) -> Call:
    """Flip the lowest bit of the byte `at`; the one in the middle without it. Raises NothingThere."""
    if part is Part.BODY:
        return replace(call, body=_flipped(call.body, at))
    if signature := _signature_in(call.headers):
        return replace(call, headers=_changed(call.headers, signature, at))
    if call.query:
        return replace(call, query=_changed(call.query, next(iter(call.query)), at))
    raise NothingThere("This call carries no signature beside its body: corrupt the body.")


def is_signed_apart(call: Call) -> bool:
    """Whether what vouches for the body stands beside it: in a header, or as a secret in the query."""
    return _signature_in(call.headers) is not None or bool(call.query)


def _signature_in(headers: Mapping[str, str]) -> str | None:
    return next((name for name in headers if name.lower() != "content-type"), None)


def _changed(values: Mapping[str, str], name: str, at: int | None) -> Mapping[str, str]:
    return {**values, name: _flipped(values[name].encode("latin-1"), at).decode("latin-1")}


def _flipped(raw: bytes, at: int | None) -> bytes:
    if not raw:
        raise NothingThere("There is no byte to corrupt.")
    at = len(raw) // 2 if at is None else at
    if not 0 <= at < len(raw):
        raise NothingThere(f"There is no byte {at}: the last one is {len(raw) - 1}.")
    return raw[:at] + bytes([raw[at] ^ 1]) + raw[at + 1 :]
