"""Sets of free spins: given, and taken back. What a set has won comes as a callback.

Not verified against SOFTSWISS: the fields beyond `issue_id`.
"""

from collections.abc import Callable
from datetime import UTC

import structlog

from core.games.errors import FreeRoundsRefused
from core.games.ports import FreeRoundsGrant
from core.money import Money
from integrations.providers.softswiss.issues import Issue
from integrations.providers.softswiss.signed_calls import Paths, RefusedUs, SignedCalls

log = structlog.get_logger()


class FreeSpins:
    def __init__(self, calls: SignedCalls, paths: Paths, *, stake_fields: Callable[[Money], dict[str, object]]) -> None:
        """`stake_fields` says in the protocol's way what each spin stakes; it raises FreeRoundsRefused if it can't."""
        self._calls = calls
        self._paths = paths
        self._stake_fields = stake_fields

    async def issue(self, grant: FreeRoundsGrant) -> str:
        """Return the set's id, which is ours. Raises FreeRoundsRefused, ProviderUnavailable."""
        issue_id = str(Issue.of(grant))
        expires_at = grant.expires_at.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
        fields: dict[str, object] = {
            "issue_id": issue_id,
            "currency": grant.stake.currency,
            "games": [grant.game_code],
            "freespins_quantity": grant.rounds,
            "valid_until": expires_at,
            "user": {"id": grant.player_id.hex},
        }
        fields |= self._stake_fields(grant.stake)
        try:
            await self._calls.call(self._paths.issue, fields)
        except RefusedUs as refusal:
            # It may be refused because it was given before, and its answer was lost.
            if await self._is_known(issue_id):
                return issue_id
            log.warning("softswiss_freespins_refused", issue=issue_id, code=refusal.code)
            raise FreeRoundsRefused() from None
        return issue_id

    async def cancel(self, issue_id: str) -> None:
        """A set that is over or unknown is no error. Raises ProviderUnavailable."""
        try:
            await self._calls.call(self._paths.cancel, {"issue_id": issue_id})
        except RefusedUs as refusal:
            log.info("softswiss_freespins_not_cancelled", issue=issue_id, code=refusal.code)

    async def _is_known(self, issue_id: str) -> bool:
        """Whether there is such a set, whatever has become of it. Raises ProviderUnavailable."""
        try:
            await self._calls.call(self._paths.status, {"issue_id": issue_id})
        except RefusedUs:
            return False
        return True
