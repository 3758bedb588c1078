"""A request and an answer as bytes: what an adapter reads and writes, whichever HTTP server carries it.

Signatures cover raw bytes, so adapters get exactly what came over the wire.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class WireRequest:
    path: str  # below the adapter's own prefix, without a leading slash: "transaction/bet"
    headers: Mapping[str, str]  # case-insensitive
    body: bytes
    query: Mapping[str, str] = field(default_factory=dict)
    raw_query: str = ""  # as it came, percent signs and all: for signatures that cover it


@dataclass(frozen=True, slots=True, kw_only=True)
class WireAnswer:
    body: bytes
    status: int = 200
    content_type: str = "application/json"
    headers: Mapping[str, str] = field(default_factory=dict)
