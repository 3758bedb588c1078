"""The set-based way through `play` itself: were it broken, the engine would repeat its commands one by one, and only
the clock would tell."""

from uuid import UUID

import pytest

from core import clock
from core.database import connection
from core.games.commands import PayWin, PlaceBet
from core.games.engine import engine
from core.games.models import Game, Provider
from core.games.rows import addresses_of, row_of
from core.games.sessions import open_session
from core.identity.registration import TERMS_VERSION
from core.ids import new_id, token_digest
from core.money import Money
from core.wallet import TransferKey
from core.wallet.invariants import verify_ledger
from tests.plugins.people import NewPlayer


def bet_of(number: int, player_id: UUID, token: str) -> PlaceBet:
    return PlaceBet(
        provider="hub88",
        session_digest=token_digest(token),
        player_id=player_id,
        game_code="book",
        round_id=f"round-{number}",
        stake=Money(100, "USDT"),
        key=TransferKey("hub88", f"bet-{number}"),
    )


def win_of(number: int, player_id: UUID, *, names_bet: bool) -> PayWin:
    return PayWin(
        provider="hub88",
        player_id=player_id,
        round_id=f"round-{number}",
        win=Money(100, "USDT"),
        key=TransferKey("hub88", f"win-{number}"),
        bet_key=TransferKey("hub88", f"bet-{number}") if names_bet else None,
        closes_round=True,
    )


@pytest.mark.parametrize("names_bet", [True, False])
@pytest.mark.parametrize("players", [1, 8])
async def test_plain_bets_and_wins_of_a_batch_are_done_together(
    new_player: NewPlayer, players: int, names_bet: bool
) -> None:
    provider = await Provider.create(code="hub88", name="Hub88")
    game = await Game.create(id=new_id(), provider=provider, code="book", name="Book", category="slots")
    seats = []
    for _ in range(players):
        player = await new_player(balance="1")
        seats.append((player.id, await open_session(player.id, game, currency="USDT")))
    bets = [bet_of(number, *seats[number % players]) for number in range(16)]
    wins = [win_of(number, seats[number % players][0], names_bet=names_bet) for number in range(16)]
    for commands in (bets, wins):
        rows = []
        for place, command in enumerate(commands):
            addresses = addresses_of(command)
            await engine().accounts.open(addresses)
            account, house = (engine().accounts.known(address) or 0 for address in addresses)
            rows.append((place, *row_of(command, account, house)))
        results = await connection().execute_query_dict(
            "SELECT * FROM play($1::play_command[], $2, $3)", [rows, clock.now(), TERMS_VERSION]
        )
        assert [result["outcome"] for result in results] == ["posted"] * 16
        # `play_one` fills in facts, the set does not: so this went the set's way.
        assert {result["facts"] for result in results} == {None}
    assert await verify_ledger() == []
