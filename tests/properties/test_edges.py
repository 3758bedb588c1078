"""What random plays hardly ever meet, and what must hold there all the same."""

from dataclasses import dataclass
from uuid import UUID

import pytest

from core.errors import DomainError
from core.games.commands import PayWin, PlaceBet
from core.games.errors import BetNotFound
from core.games.models import Game, Provider
from core.games.playing import pay_win, place_bet
from core.games.sessions import open_session
from core.ids import new_id, token_digest
from core.money import MAX_MINOR, InvalidAmount, Money
from core.unit_of_work import unit_of_work
from core.wallet import Posting, TransferCode, TransferKey, player_cash, player_held
from core.wallet.invariants import verify_ledger
from tests.plugins.people import NewPlayer, fingerprint

HUB88 = "hub88"
MONEY = ("ledger_account", "ledger_transfer", "ledger_shard", "ledger_hold", "ledger_key", "outbox_event", "game_round")


@dataclass(frozen=True)
class Seat:
    player_id: UUID
    token: str

    async def bet(self, key: str, stake: int = 1) -> None:
        await place_bet(
            PlaceBet(
                provider=HUB88,
                session_digest=token_digest(self.token),
                player_id=self.player_id,
                game_code="book",
                round_id="round-1",
                stake=Money(stake, "USDT"),
                key=TransferKey(HUB88, key),
            )
        )

    async def win(self, key: str, *, bet: str, win: int = 1) -> None:
        await pay_win(
            PayWin(
                provider=HUB88,
                player_id=self.player_id,
                round_id="round-1",
                win=Money(win, "USDT"),
                key=TransferKey(HUB88, key),
                bet_key=TransferKey(HUB88, bet),
            )
        )


@pytest.fixture
async def seats(new_player: NewPlayer) -> tuple[Seat, Seat]:
    provider = await Provider.create(code=HUB88, name="Hub88")
    game = await Game.create(id=new_id(), provider=provider, code="book", name="Book of Dunes", category="slots")
    players = [await new_player(balance="1") for _ in range(2)]
    one, other = [Seat(each.id, await open_session(each.id, game, currency="USDT")) for each in players]
    return one, other


async def test_a_win_beyond_what_an_account_can_hold_is_refused_by_name(seats: tuple[Seat, Seat]) -> None:
    seat, _ = seats
    await seat.bet("bet-1")
    before = await fingerprint(*MONEY)
    with pytest.raises(InvalidAmount):
        await seat.win("win-1", bet="bet-1", win=MAX_MINOR)
    assert await fingerprint(*MONEY) == before


async def test_a_win_that_names_another_players_bet_is_not_paid(seats: tuple[Seat, Seat]) -> None:
    seat, other = seats
    await seat.bet("bet-1")
    await other.bet("bet-2")
    before = await fingerprint(*MONEY)
    with pytest.raises(BetNotFound):
        await other.win("win-1", bet="bet-1")
    assert await fingerprint(*MONEY) == before


async def test_a_win_that_names_a_win_is_not_paid(seats: tuple[Seat, Seat]) -> None:
    seat, _ = seats
    await seat.bet("bet-1")
    await seat.win("win-1", bet="bet-1")
    before = await fingerprint(*MONEY)
    with pytest.raises(BetNotFound):
        await seat.win("win-2", bet="win-1")
    assert await fingerprint(*MONEY) == before


async def test_what_a_hold_moved_is_not_reversed_behind_its_back(new_player: NewPlayer) -> None:
    player = await new_player(balance="1")
    cash, held = player_cash(player.id, "USDT"), player_held(player.id, "USDT")
    amount, code = Money(10, "USDT"), TransferCode.HOLD_PLACED
    async with unit_of_work() as uow:
        await uow.ledger.lock(cash, held)
        hold = await uow.ledger.place_hold(
            Posting(debit=cash, credit=held, amount=amount, code=code, reference=player.id)
        )
    before = await fingerprint(*MONEY)
    with pytest.raises(DomainError):
        async with unit_of_work() as uow:
            await uow.ledger.lock(cash, held)
            await uow.ledger.reverse(hold.transfer.id, code=TransferCode.ADJUSTMENT, reference=player.id)
    assert await fingerprint(*MONEY) == before
    assert await verify_ledger() == []
