"""Evolution: the studio's games in One Wallet."""

from integrations.sandbox.evolution.games import GAMES
from integrations.sandbox.peer import Desk
from integrations.sandbox.studio import Studio


class Evolution(Studio):
    settles_losses = True  # a debit has one settlement, also where nothing was won

    def __init__(self, desk: Desk, *, casino_id: str, api_token: str) -> None:
        super().__init__(desk, GAMES)
        self.casino_id = casino_id
        self.api_token = api_token
