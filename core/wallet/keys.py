"""Idempotency: what became of a caller's key, for ever.

A repeat gets the first answer, a refusal too; other content under the same key is a conflict; a tombstone refuses
a command that was cancelled before it came.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import cast

import orjson
from tortoise.backends.base.client import BaseDBAsyncClient

from core.errors import DomainError, refusal_class
from core.money import Money
from core.wallet.errors import KeyCancelled
from core.wallet.models import KeyOutcome
from core.wallet.postings import TransferKey


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownKey:
    key: TransferKey
    digest: bytes
    outcome: KeyOutcome
    transfer_id: int | None
    refusal: dict[str, object] | None

    def first_answer(self, digest: bytes) -> int | None:
        """Return the first transfer's id (None where nothing had to move), or raise what was raised the first time.

        Raises IdempotencyConflict when the content differs, KeyCancelled for a tombstone.
        """
        if self.outcome is KeyOutcome.TOMBSTONE:
            raise KeyCancelled(source=self.key.source, external_id=self.key.external_id)
        if digest != self.digest:
            raise self.key.conflict()
        if self.outcome is KeyOutcome.REFUSED:
            assert self.refusal is not None
            raise restored_refusal(str(self.refusal["code"]), cast("dict[str, object]", self.refusal["facts"]))
        return self.transfer_id


class Keys:
    def __init__(self, connection: BaseDBAsyncClient) -> None:
        self._connection = connection

    async def find(self, key: TransferKey) -> KnownKey | None:
        """Ask after the accounts are locked: a concurrent repeat waits there, then is found here."""
        rows = await self._connection.execute_query_dict(
            "SELECT digest, outcome, transfer_id, refusal FROM ledger_key WHERE source = $1 AND external_id = $2",
            [key.source, key.external_id],
        )
        if not rows:
            return None
        row = rows[0]
        return KnownKey(
            key=key,
            digest=bytes(row["digest"]),
            outcome=KeyOutcome(row["outcome"]),
            transfer_id=row["transfer_id"],
            refusal=orjson.loads(row["refusal"]) if isinstance(row["refusal"], str) else row["refusal"],
        )

    async def keep_posted(self, key: TransferKey, digest: bytes, transfer_id: int | None) -> None:
        await self._keep(key, digest, KeyOutcome.POSTED, transfer_id=transfer_id)

    async def keep_refused(self, key: TransferKey, digest: bytes, refusal: DomainError) -> None:
        await self._keep(key, digest, KeyOutcome.REFUSED, refusal=_keep_facts(refusal))

    async def keep_tombstone(self, key: TransferKey) -> None:
        await self._keep(key, b"", KeyOutcome.TOMBSTONE)

    async def _keep(
        self,
        key: TransferKey,
        digest: bytes,
        outcome: KeyOutcome,
        *,
        transfer_id: int | None = None,
        refusal: bytes | None = None,
    ) -> None:
        """Raises IdempotencyConflict when somebody else's command took the key meanwhile: another account's lock."""
        rows = await self._connection.execute_query_dict(
            """
            INSERT INTO ledger_key (source, external_id, digest, outcome, transfer_id, refusal, created_at)
            VALUES ($1, $2, $3, $4, $5, $6::jsonb, now())
            ON CONFLICT (source, external_id) DO NOTHING RETURNING outcome
            """,
            [key.source, key.external_id, digest, outcome.value, transfer_id, refusal and refusal.decode()],
        )
        if not rows:
            raise key.conflict()


def _keep_facts(refusal: DomainError) -> bytes:
    facts = {name: _plain(fact) for name, fact in refusal.facts.items()}
    return orjson.dumps({"code": refusal.code, "facts": facts}, default=str)


def _plain(fact: object) -> object:
    if isinstance(fact, Money):
        return {"minor": fact.minor, "currency": fact.currency}
    if isinstance(fact, datetime):
        return {"at": fact.isoformat()}
    return fact


def restored_refusal(code: str, facts: Mapping[str, object]) -> DomainError:
    """The refusal of this code, with the facts that were kept of it: here, or by the engine in the database."""
    return refusal_class(code).restored({name: _rich(fact) for name, fact in facts.items()})


def _rich(fact: object) -> object:
    match fact:
        case {"minor": int(minor), "currency": str(currency)}:
            return Money(minor, currency)
        case {"at": str(moment)}:
            return datetime.fromisoformat(moment)
        case _:
            return fact
