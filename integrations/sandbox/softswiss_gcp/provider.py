"""SOFTSWISS' Game Aggregator: the studio's games in GCP v1, with free spins and play money."""

from collections.abc import Mapping, Sequence

from core.money import CURRENCIES, Money
from integrations.sandbox.dialect import Call
from integrations.sandbox.peer import Desk
from integrations.sandbox.softswiss_gcp.dialect import SoftswissGcpDialect
from integrations.sandbox.softswiss_gcp.games import GAMES
from integrations.sandbox.studio import FreeSet, SetState, Studio
from integrations.sandbox.studio.pages import stakes_in

DEMO_CURRENCY = "EUR"
# The stakes of level 1, 2, ... by currency, in minor units: those that the page offers.
BET_LEVELS: Mapping[str, Sequence[int]] = {
    currency: [stake.minor for stake in stakes_in(currency)] for currency in CURRENCIES
}


class Gcp(Studio):
    def __init__(self, desk: Desk, *, casino_id: str, secret: str) -> None:
        super().__init__(desk, GAMES)
        self.casino_id = casino_id
        self.secret = secret

    def settlement(self, free: FreeSet) -> Call:
        """What a set has won; of one that was not played to its end, only that it is over."""
        dialect = self.line.dialect
        assert isinstance(dialect, SoftswissGcpDialect)
        won = free.won if free.state is SetState.PLAYED else Money.zero(free.won.currency)
        return dialect.freespins(free.id, str(free.state), won.minor, currency=won.currency)
