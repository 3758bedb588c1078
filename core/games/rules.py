"""What a provider's contract lets it do beyond what is true of all: data of an adapter, read by the rule book."""

from dataclasses import dataclass
from enum import IntFlag
from functools import cached_property


class Allowance(IntFlag):
    """The same as bits, as `play` takes them. The numbers never change."""

    WIN_BEFORE_BET = 1
    ROLL_BACK_WINS = 2
    ROLL_BACK_SETTLED_BETS = 4


@dataclass(frozen=True, kw_only=True)
class ProviderRules:
    """Each is refused where it is not allowed: by BetNotFound, BetNotFound and BetSettled."""

    win_before_bet: bool = False  # a win may overtake its bet, and is paid
    roll_back_wins: bool = False  # a win may be taken back; what the player has spent of it he owes from then on
    roll_back_settled_bets: bool = False  # a bet may be rolled back though its round has paid a win

    @cached_property
    def allowances(self) -> int:
        """As `play` takes them."""
        return (
            Allowance.WIN_BEFORE_BET * self.win_before_bet
            + Allowance.ROLL_BACK_WINS * self.roll_back_wins
            + Allowance.ROLL_BACK_SETTLED_BETS * self.roll_back_settled_bets
        )


STRICT = ProviderRules()
