"""The audit log: append-only, and each entry's hash covers the one before, so that a change or a gap shows."""

import hashlib
from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

import orjson

from core import clock
from core.backoffice.models import AuditEntry
from core.unit_of_work import UnitOfWork

GENESIS = "0" * 64
_CHAIN_LOCK = 0x61756469  # "audi": one writer at a time, or the chain would fork


def actor_of(admin_id: UUID) -> str:
    """How the log names an admin."""
    return f"admin:{admin_id}"


async def record(
    uow: UnitOfWork, *, actor: str, action: str, subject: str, details: Mapping[str, object] | None = None
) -> AuditEntry:
    """Write an act down in the transaction that does it. `details` must be plain JSON values, ids or enums."""
    await uow.connection.execute_query("SELECT pg_advisory_xact_lock($1)", [_CHAIN_LOCK])
    last = await AuditEntry.all().order_by("-id").first()
    previous_hash = last.hash if last else GENESIS
    at = clock.now()
    canonical = orjson.dumps(dict(details or {}), option=orjson.OPT_SORT_KEYS, default=str).decode()
    return await AuditEntry.create(
        actor=actor,
        action=action,
        subject=subject,
        details=canonical,
        at=at,
        previous_hash=previous_hash,
        hash=_hash(previous_hash, actor, action, subject, canonical, at),
    )


async def first_broken_entry() -> int | None:
    """The id of the first entry that does not follow from the one before; None when the whole log is intact."""
    expected = GENESIS
    async for entry in AuditEntry.all().order_by("id"):
        if entry.previous_hash != expected or entry.hash != _hash(
            expected, entry.actor, entry.action, entry.subject, entry.details, entry.at
        ):
            return int(entry.id)
        expected = entry.hash
    return None


def _hash(previous_hash: str, actor: str, action: str, subject: str, details: str, at: datetime) -> str:
    # JSON keeps the fields apart: joined text would let a border move without changing the hash.
    return hashlib.sha256(orjson.dumps([previous_hash, actor, action, subject, details, at.isoformat()])).hexdigest()
