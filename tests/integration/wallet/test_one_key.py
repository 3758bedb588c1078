"""One key, used by many at once from accounts of their own: they share no lock, only the unique key decides."""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Iterable

import pytest

from core.database import pool
from core.games import engine as games_engine
from core.games.commands import PlaceBet, Played
from core.games.engine import Engine
from core.games.models import Game, Provider
from core.games.playing import place_bet
from core.games.sessions import open_session
from core.ids import new_id, token_digest
from core.money import Money
from core.unit_of_work import UnitOfWork, once
from core.wallet import (
    IdempotencyConflict,
    Posting,
    Receipt,
    TransferCode,
    TransferKey,
    balance_of,
    house_games,
    player_cash,
)
from core.wallet.invariants import verify_ledger
from tests.plugins.people import NewPlayer

HUB88, OWN = "hub88", "an account's own"
PLAYERS, ROUNDS = 50, 10


async def outcomes(works: Iterable[Awaitable[Receipt | Played]]) -> Counter[type]:
    return Counter(map(type, await asyncio.gather(*works, return_exceptions=True)))


async def test_one_key_used_by_fifty_players_at_once_moves_one_of_them(new_player: NewPlayer) -> None:
    players = [await new_player(balance="0.001") for _ in range(PLAYERS)]
    house, amount = house_games(HUB88, "USDT"), Money(1, "USDT")

    async def debit(place: int, key: str) -> Receipt:
        cash = player_cash(players[place].id, "USDT")

        async def work(uow: UnitOfWork) -> int:
            (moved,) = await uow.ledger.post(
                Posting(debit=cash, credit=house, amount=amount, code=TransferCode.BET, reference=new_id())
            )
            return moved.id

        return await once(TransferKey("test", key), {"place": place}, lock=(cash, house), work=work)

    for place in range(PLAYERS):  # opened before: who opens an account makes the others wait
        await debit(place, f"{OWN} {place}")
    for number in range(ROUNDS):
        debits = (debit(place, f"shared {number}") for place in range(PLAYERS))
        assert await outcomes(debits) == {Receipt: 1, IdempotencyConflict: PLAYERS - 1}
    assert await balance_of(house) == Money(PLAYERS + ROUNDS, "USDT")
    assert await verify_ledger() == []


@pytest.mark.batches_may_repeat  # a key that the other engine takes meanwhile breaks the batch that came too late
async def test_one_key_used_by_fifty_tables_of_two_engines_at_once_takes_one_bet(
    new_player: NewPlayer, monkeypatch: pytest.MonkeyPatch
) -> None:
    provider = await Provider.create(code=HUB88, name="Hub88")
    game = await Game.create(id=new_id(), provider=provider, code="book", name="Book of Dunes", category="slots")
    players = [await new_player(balance="0.001") for _ in range(PLAYERS)]
    tokens = [await open_session(player.id, game, currency="USDT") for player in players]
    engines = [Engine(pool(), largest_batch=8) for _ in range(2)]  # they meet in no queue of ours

    async def bet(place: int, key: str) -> Played:
        monkeypatch.setattr(games_engine, "engine", lambda: engines[place % 2])
        return await place_bet(
            PlaceBet(
                provider=HUB88,
                session_digest=token_digest(tokens[place]),
                player_id=players[place].id,
                game_code=game.code,
                round_id=key,
                stake=Money(1, "USDT"),
                key=TransferKey(HUB88, key),
            )
        )

    for place in range(PLAYERS):
        await bet(place, f"{OWN} {place}")
    for number in range(ROUNDS):
        bets = (bet(place, f"shared {number}") for place in range(PLAYERS))
        assert await outcomes(bets) == {Played: 1, IdempotencyConflict: PLAYERS - 1}
    assert await balance_of(house_games(HUB88, "USDT")) == Money(PLAYERS + ROUNDS, "USDT")
    assert await verify_ledger() == []
