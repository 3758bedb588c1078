"""What the games refuse. Wins and rollbacks are owed: they are never refused for a session, a limit or a frozen
player.
"""

from core.errors import DomainError


class SessionInvalid(DomainError):
    """No such game session, or not this player's, or for another provider."""

    code = "session_invalid"


class SessionExpired(DomainError):
    code = "session_expired"


class GameDisabled(DomainError):
    code = "game_disabled"


class UnknownGame(DomainError):
    code = "unknown_game"


class UnknownPlayer(DomainError):
    """The provider names a player whom we do not have."""

    code = "unknown_player"


class BetNotFound(DomainError):
    """A win or a rollback names a bet that we never took, or that was undone."""

    code = "bet_not_found"


class BetSettled(DomainError):
    """The round has paid a win, so its bet can't be rolled back before the win is taken back."""

    code = "bet_settled"


class RoundClosed(DomainError):
    code = "round_closed"


class ProviderUnavailable(DomainError):
    """The game can't be launched now: its provider does not answer, or answers nonsense."""

    code = "provider_unavailable"


class DemoUnavailable(DomainError):
    """The game has no play money."""

    code = "demo_unavailable"


class FreeRoundsRefused(DomainError):
    """The provider will not give this set of free rounds, now or later."""

    code = "free_rounds_refused"


class StakeOutOfRange(DomainError):
    code = "stake_out_of_range"

    def __init__(self, *, minimum: object, maximum: object) -> None:
        super().__init__(minimum=minimum, maximum=maximum)
