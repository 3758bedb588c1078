"""What a provider's contract lets it do beyond what is true of all: data of an adapter, read by the rule book."""

from dataclasses import dataclass
from enum import IntFlag


class Allowance(IntFlag):
    """The same as bits, as `play` takes them. The numbers never change."""

    WIN_BEFORE_BET = 1
    ROLL_BACK_WINS = 2
    ROLL_BACK_SETTLED_BETS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class ProviderRules:
    """Each is refused where it is not allowed: by BetNotFound, BetNotFound and BetSettled."""

    win_before_bet: bool = False  # a win may overtake its bet, and is paid
    roll_back_wins: bool = False  # a win may be taken back; what the player has spent of it he owes from then on
    roll_back_settled_bets: bool = False  # a bet may be rolled back though its round has paid a win

    @property
    def allowances(self) -> Allowance:
        return (
            (Allowance.WIN_BEFORE_BET if self.win_before_bet else Allowance(0))
            | (Allowance.ROLL_BACK_WINS if self.roll_back_wins else Allowance(0))
            | (Allowance.ROLL_BACK_SETTLED_BETS if self.roll_back_settled_bets else Allowance(0))
        )


STRICT = ProviderRules()
