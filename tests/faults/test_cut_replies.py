"""The reply is cut after the commit, and the caller asks again with the same key: one effect, every time."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from uuid import UUID

import asyncpg
import pytest
from tortoise.exceptions import BaseORMException

from core import database as core_database
from core.games.commands import PlaceBet
from core.games.models import Game, Provider
from core.games.playing import place_bet
from core.games.sessions import open_session
from core.ids import new_id, token_digest
from core.money import Money
from core.unit_of_work import UnitOfWork, once
from core.wallet import Posting, Receipt, TransferCode, TransferKey, balance_of, gateway_funds, player_cash
from core.wallet.invariants import verify_ledger
from tests.faults.proxy import CuttingProxy
from tests.plugins.people import NewPlayer

HUB88 = "hub88"
BROKEN = (OSError, asyncpg.PostgresError, asyncpg.InterfaceError, asyncpg.InternalClientError, BaseORMException)


@pytest.fixture
async def wire(database_url: str) -> AsyncIterator[CuttingProxy]:
    async with CuttingProxy(database_url).listening() as proxy:
        yield proxy


@pytest.fixture
async def database(wire: CuttingProxy) -> AsyncIterator[str]:
    """The process's pool, by way of the wire."""
    await core_database.connect(wire.url)
    yield wire.url
    await core_database.disconnect()


async def cut_then_ask_again(wire: CuttingProxy, cut_at: bytes, ask: Callable[[], Awaitable[Receipt]]) -> Receipt:
    wire.cut_at = cut_at
    with pytest.raises(BROKEN):
        await ask()
    assert wire.cut_at is None, "it was the reply that was cut"
    return await ask()


@pytest.fixture
async def game(database: str) -> Game:
    provider = await Provider.create(code=HUB88, name="Hub88")
    return await Game.create(id=new_id(), provider=provider, code="book", name="Book of Dunes", category="slots")


def bet_of(player_id: UUID, token: str, number: int) -> PlaceBet:
    return PlaceBet(
        provider=HUB88,
        session_digest=token_digest(token),
        player_id=player_id,
        game_code="book",
        round_id=f"round-{number}",
        stake=Money(1, "USDT"),
        key=TransferKey(HUB88, f"bet-{number}"),
    )


async def test_fifty_bets_whose_reply_was_cut_are_taken_once(
    wire: CuttingProxy, game: Game, new_player: NewPlayer
) -> None:
    player = await new_player(balance="1")
    token = await open_session(player.id, game, currency="USDT")
    for number in range(50):
        receipt = await cut_then_ask_again(
            wire, b"posted", lambda number=number: place_bet(bet_of(player.id, token, number))
        )
        assert receipt.replayed
        assert receipt.balance == Money(1_000_000 - number - 1, "USDT")
    assert await verify_ledger() == []


@pytest.mark.batches_may_repeat
async def test_a_batch_whose_reply_was_cut_has_one_effect_for_each_of_its_callers(
    wire: CuttingProxy, game: Game, new_player: NewPlayer
) -> None:
    player = await new_player(balance="1")
    token = await open_session(player.id, game, currency="USDT")
    await place_bet(bet_of(player.id, token, 0))
    wire.cut_at = b"posted"
    receipts = await asyncio.gather(*(place_bet(bet_of(player.id, token, number)) for number in range(1, 21)))
    assert wire.cut_at is None
    # The first rows of a long answer leave before the commit: the cut may come on either side of it.
    assert len({receipt.transfer_id for receipt in receipts}) == 20
    assert await balance_of(player_cash(player.id, "USDT")) == Money(1_000_000 - 21, "USDT")
    assert await verify_ledger() == []


async def test_fifty_deposits_whose_commit_was_cut_are_credited_once(wire: CuttingProxy, new_player: NewPlayer) -> None:
    player = await new_player(balance="0")
    cash, funds = player_cash(player.id, "USDT"), gateway_funds("crypto_pay", "USDT")

    async def deposit(number: int) -> Receipt:
        async def work(uow: UnitOfWork) -> int:
            posting = Posting(
                debit=funds, credit=cash, amount=Money(5, "USDT"), code=TransferCode.DEPOSIT, reference=player.id
            )
            (transfer,) = await uow.ledger.post(posting)
            return transfer.id

        return await once(TransferKey("crypto_pay", f"invoice-{number}"), {"paid": 5}, lock=(cash, funds), work=work)

    for number in range(50):
        receipt = await cut_then_ask_again(wire, b"COMMIT\x00", lambda number=number: deposit(number))
        assert receipt.replayed
        assert receipt.balance == Money(5 * (number + 1), "USDT")
    assert await verify_ledger() == []
