"""SOFTSWISS' Game Aggregator, in either of its protocols: the studio's games with free spins and play money."""

from collections.abc import Mapping, Sequence

from core.money import CURRENCIES, Money
from integrations.sandbox.peer import Desk
from integrations.sandbox.studio import FreeSet, Game, SetState, Studio
from integrations.sandbox.studio.pages import stakes_in

DEMO_CURRENCY = "EUR"
# The stakes of level 1, 2, ... by currency, in minor units: those that the page offers.
BET_LEVELS: Mapping[str, Sequence[int]] = {
    currency: [stake.minor for stake in stakes_in(currency)] for currency in CURRENCIES
}


class Aggregator(Studio):
    paths: Mapping[str, str]
    """What a casino can ask, by its path: games, sessions, demo, issue, cancel, status, details."""

    def __init__(self, desk: Desk, games: Sequence[Game], *, casino_id: str, secret: str) -> None:
        super().__init__(desk, games)
        self.casino_id = casino_id
        self.secret = secret

    def shown(self, amount: Money) -> object:
        """As the protocol writes amounts."""
        raise NotImplementedError

    def error(self, code: int, message: str) -> object:
        """As the protocol writes errors."""
        raise NotImplementedError


def won_in_the_end(free: FreeSet) -> Money:
    """What a set has won; one that was not played to its end has won nothing."""
    return free.won if free.state is SetState.PLAYED else Money.zero(free.won.currency)
