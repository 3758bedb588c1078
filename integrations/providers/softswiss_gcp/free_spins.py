"""Sets of free spins: given, and taken back. What a set has won comes as the `freespins` callback.

GCP knows a stake by its level, counted from 1: which levels there are, the contract says. Not verified against
SOFTSWISS: the fields beyond `issue_id`.
"""

from collections.abc import Mapping, Sequence
from datetime import UTC

import structlog

from core.games.errors import FreeRoundsRefused
from core.games.ports import FreeRoundsGrant
from core.money import InvalidAmount, Money
from integrations.providers.softswiss_gcp.amounts import Units
from integrations.providers.softswiss_gcp.client import GcpClient, RefusedByGcp
from integrations.providers.softswiss_gcp.issues import Issue

log = structlog.get_logger()


class FreeSpins:
    def __init__(self, client: GcpClient, *, units: Units, bet_levels: Mapping[str, Sequence[int]]) -> None:
        """`bet_levels` are the stakes of level 1, 2, ... by currency, in its smallest unit on the wire."""
        self._client = client
        self._units = units
        self._bet_levels = bet_levels

    async def issue(self, grant: FreeRoundsGrant) -> str:
        """Return the set's id, which is ours. Raises FreeRoundsRefused, ProviderUnavailable."""
        issue_id = str(Issue.of(grant))
        expires_at = grant.expires_at.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
        fields: dict[str, object] = {
            "issue_id": issue_id,
            "currency": grant.stake.currency,
            "games": [grant.game_code],
            "freespins_quantity": grant.rounds,
            "bet_level": self._level_of(grant.stake),
            "valid_until": expires_at,
            "user": {"id": grant.player_id.hex},
        }
        try:
            await self._client.call("/freespins/issue", fields)
        except RefusedByGcp as refusal:
            # It may be refused because it was given before, and its answer was lost.
            if await self._is_known(issue_id):
                return issue_id
            log.warning("softswiss_gcp_freespins_refused", issue=issue_id, code=refusal.code)
            raise FreeRoundsRefused() from None
        return issue_id

    async def cancel(self, issue_id: str) -> None:
        """A set that is over or unknown is no error. Raises ProviderUnavailable."""
        try:
            await self._client.call("/freespins/cancel", {"issue_id": issue_id})
        except RefusedByGcp as refusal:
            log.info("softswiss_gcp_freespins_not_cancelled", issue=issue_id, code=refusal.code)

    async def _is_known(self, issue_id: str) -> bool:
        """Whether GCP has such a set, whatever has become of it. Raises ProviderUnavailable."""
        try:
            await self._client.call("/freespins/status", {"issue_id": issue_id})
        except RefusedByGcp:
            return False
        return True

    def _level_of(self, stake: Money) -> int:
        levels = self._bet_levels.get(stake.currency, ())
        try:
            return levels.index(self._units.exact(stake)) + 1
        except (ValueError, InvalidAmount):
            log.warning("softswiss_gcp_no_such_bet_level", currency=stake.currency, stake_minor=stake.minor)
            raise FreeRoundsRefused() from None
