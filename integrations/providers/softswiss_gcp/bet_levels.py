"""GCP knows what a free spin stakes by its level, counted from 1: which levels there are, the contract says."""

from collections.abc import Mapping, Sequence

import structlog

from core.games.errors import FreeRoundsRefused
from core.money import InvalidAmount, Money
from integrations.providers.softswiss_gcp.amounts import Units

log = structlog.get_logger()


class BetLevels:
    def __init__(self, stakes: Mapping[str, Sequence[int]], *, units: Units) -> None:
        """`stakes` are those of level 1, 2, ... by currency, in its smallest unit on the wire."""
        self._stakes = stakes
        self._units = units

    def fields_of(self, stake: Money) -> dict[str, object]:
        """Raises FreeRoundsRefused for a stake that is no level."""
        stakes = self._stakes.get(stake.currency, ())
        try:
            return {"bet_level": stakes.index(self._units.exact(stake)) + 1}
        except (ValueError, InvalidAmount):
            log.warning("softswiss_gcp_no_such_bet_level", currency=stake.currency, stake_minor=stake.minor)
            raise FreeRoundsRefused() from None
