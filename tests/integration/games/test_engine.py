"""The set-based way through `play` itself: were it broken, the engine would repeat its commands one by one, and only
the clock would tell."""

from uuid import UUID

import pytest

from core import clock
from core.database import connection
from core.games.engine import Kind, Play, engine, row_of
from core.games.models import Game, Provider
from core.games.sessions import open_session
from core.identity.registration import TERMS_VERSION
from core.ids import new_id, token_digest
from core.money import Money
from core.wallet import TransferKey
from core.wallet.invariants import verify_ledger
from tests.plugins.people import NewPlayer


def play_of(number: int, player_id: UUID, token: str, *, bet: str | None = None) -> Play:
    key = f"{'win' if bet else 'bet'}-{number}"
    return Play(
        kind=Kind.WIN if bet else Kind.BET,
        provider="hub88",
        key=TransferKey("hub88", key),
        content={"key": key},
        player_id=player_id,
        amount=Money(100, "USDT"),
        session_digest=None if bet else token_digest(token),
        game_code=None if bet else "book",
        round_id=f"round-{number}",
        bet_key=TransferKey("hub88", bet) if bet else None,
        closes_round=bet is not None,
    )


@pytest.mark.parametrize("players", [1, 8])
async def test_plain_bets_and_wins_of_a_batch_are_done_together(new_player: NewPlayer, players: int) -> None:
    provider = await Provider.create(code="hub88", name="Hub88")
    game = await Game.create(id=new_id(), provider=provider, code="book", name="Book", category="slots")
    seats = []
    for _ in range(players):
        player = await new_player(balance="1")
        seats.append((player.id, await open_session(player.id, game, currency="USDT")))
    bets = [play_of(number, *seats[number % players]) for number in range(16)]
    wins = [play_of(number, *seats[number % players], bet=f"bet-{number}") for number in range(16)]
    for commands in (bets, wins):
        for command in commands:
            await engine().accounts.open([command.cash, command.house])
        rows = [
            (
                place,
                *row_of(
                    command, engine().accounts.known(command.cash) or 0, engine().accounts.known(command.house) or 0
                ),
            )
            for place, command in enumerate(commands)
        ]
        results = await connection().execute_query_dict(
            "SELECT * FROM play($1::play_command[], $2, $3)", [rows, clock.now(), TERMS_VERSION]
        )
        assert [result["outcome"] for result in results] == ["posted"] * 16
        # `play_one` fills in facts, the set does not: so this went the set's way.
        assert {result["facts"] for result in results} == {None}
    assert await verify_ledger() == []
