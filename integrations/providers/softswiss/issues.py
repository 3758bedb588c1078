"""The ids of free-spin sets, which we choose: they tell whose a set is, because its callback says nothing else.

<grant>-<player>-<currency>: 0190f3…-5c1e…-USDT
"""

import re
from dataclasses import dataclass
from typing import Self
from uuid import UUID

from core.errors import InvalidInput
from core.games.commands import AwardKind, PayAward
from core.games.ports import FreeRoundsGrant
from core.money import Money
from core.wallet import TransferKey

_FORM = re.compile(r"([0-9a-f]{32})-([0-9a-f]{32})-([A-Z]{3,8})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    grant_id: UUID
    player_id: UUID
    currency: str

    @classmethod
    def of(cls, grant: FreeRoundsGrant) -> Self:
        return cls(grant_id=grant.id, player_id=grant.player_id, currency=grant.stake.currency)

    @classmethod
    def read(cls, text: str) -> Self:
        """Raises InvalidInput for an id that is none of ours."""
        found = _FORM.fullmatch(text)
        if found is None:
            raise InvalidInput(field="issue_id", reason="unknown")
        return cls(grant_id=UUID(found[1]), player_id=UUID(found[2]), currency=found[3])

    def award(self, amount: Money, *, provider: str) -> PayAward:
        """What the set has won: paid once, however often it is told."""
        return PayAward(
            provider=provider,
            player_id=self.player_id,
            kind=AwardKind.FREE_ROUNDS,
            amount=amount,
            key=TransferKey(provider, f"freespins:{self}"),
            reference=self.grant_id,
        )

    def __str__(self) -> str:
        return f"{self.grant_id.hex}-{self.player_id.hex}-{self.currency}"
