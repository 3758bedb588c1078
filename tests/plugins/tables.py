"""A player at a game of a provider, and the commands that the provider gives about him."""

import pytest

from core.games.commands import Adjust, AwardKind, PayAward, PayWin, PlaceBet, RollBack
from core.games.models import Game, Provider
from core.games.sessions import open_session
from core.identity.models import Player
from core.ids import new_id, token_digest
from core.money import Money
from core.wallet import TransferKey, balance_of, player_cash, player_deficit
from tests.plugins.people import NewPlayer

HUB88 = "hub88"


def usdt(text: str) -> Money:
    return Money.parse(text, "USDT")


class Table:
    """A player with a live session at one game of one provider."""

    def __init__(self, player: Player, game: Game, token: str) -> None:
        self.player = player
        self.game = game
        self.token = token

    def bet(self, key: str, stake: str = "1", *, round_id: str = "round-1", **changes: object) -> PlaceBet:
        command: dict[str, object] = {
            "provider": HUB88,
            "session_digest": token_digest(self.token),
            "player_id": self.player.id,
            "game_code": self.game.code,
            "round_id": round_id,
            "stake": usdt(stake),
            "key": TransferKey(HUB88, key),
        }
        return PlaceBet(**(command | changes))

    def win(self, key: str, win: str, *, bet: str | None, round_id: str = "round-1", **changes: object) -> PayWin:
        command: dict[str, object] = {
            "provider": HUB88,
            "player_id": self.player.id,
            "round_id": round_id,
            "win": usdt(win),
            "key": TransferKey(HUB88, key),
            "bet_key": TransferKey(HUB88, bet) if bet else None,
        }
        return PayWin(**(command | changes))

    def rollback(self, key: str, *, bet: str, **changes: object) -> RollBack:
        command: dict[str, object] = {
            "provider": HUB88,
            "player_id": self.player.id,
            "currency": "USDT",
            "key": TransferKey(HUB88, key),
            "original_key": TransferKey(HUB88, bet),
        }
        return RollBack(**(command | changes))

    def adjustment(self, key: str, amount: str, *, round_id: str = "round-1", **changes: object) -> Adjust:
        command: dict[str, object] = {
            "provider": HUB88,
            "player_id": self.player.id,
            "round_id": round_id,
            "amount": usdt(amount),
            "key": TransferKey(HUB88, key),
        }
        return Adjust(**(command | changes))

    def award(self, key: str, amount: str, kind: AwardKind = AwardKind.PROMOTION, **changes: object) -> PayAward:
        command: dict[str, object] = {
            "provider": HUB88,
            "player_id": self.player.id,
            "kind": kind,
            "amount": usdt(amount),
            "key": TransferKey(HUB88, key),
        }
        return PayAward(**(command | changes))

    async def owed(self) -> Money:
        return await balance_of(player_deficit(self.player.id, "USDT"))

    async def balance(self) -> Money:
        return await balance_of(player_cash(self.player.id, "USDT"))


@pytest.fixture
async def game(database: str) -> Game:
    provider = await Provider.create(code=HUB88, name="Hub88")
    return await Game.create(id=new_id(), provider=provider, code="book", name="Book of Dunes", category="slots")


@pytest.fixture
async def table(new_player: NewPlayer, game: Game) -> Table:
    player = await new_player(balance="10")
    return Table(player, game, await open_session(player.id, game, currency="USDT"))
