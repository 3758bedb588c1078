"""Pragmatic Play: the studio's games, whose amounts have two decimals and whose rounds end by a call of their own."""

from core.money import Money
from integrations.sandbox.dialect import Call, Seat
from integrations.sandbox.peer import Desk
from integrations.sandbox.pragmatic.dialect import DECIMALS
from integrations.sandbox.pragmatic.games import GAMES
from integrations.sandbox.studio import FreeSet, SetState, StakeRefused, Studio
from integrations.sandbox.studio.slots import LINES


class Pragmatic(Studio):
    settles_losses = True
    tells_ends = True

    def __init__(self, desk: Desk, *, secure_login: str, secret: str) -> None:
        super().__init__(desk, GAMES)
        self.secure_login = secure_login
        self.secret = secret

    def settlement(self, free: FreeSet) -> Call:
        """What a set has won until it was over: played, taken back or out of time."""
        seat = Seat(player_id=free.player_id, token="", game_code=free.game_code, currency=free.won.currency)
        return self.line.dialect.settle_free_rounds(seat, free.id, free.won)

    def take_back(self, free: FreeSet) -> None:
        """No more of it is played. What it has won is still paid."""
        self.store.move_free_set(free.id, SetState.CANCELED)
        if free.won.minor:
            self._settle_set(free.id)

    def _checked(self, stake: str | Money, currency: str) -> Money:
        """Raises StakeRefused also where a line's stake, and so its win, would be finer than the wire can say."""
        amount = super()._checked(stake, currency)
        line = amount.decimal / len(LINES)
        if line != round(line, DECIMALS):
            raise StakeRefused(str(stake))
        return amount
