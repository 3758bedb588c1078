"""Dice: fair by proof, exact in money, and a tap that is sent twice rolls once."""

import asyncio
from decimal import Decimal
from fractions import Fraction

import pytest

from core.errors import InvalidInput
from core.games.catalogue import block_game
from core.games.errors import GameDisabled, StakeOutOfRange
from core.games.fairness import draw, public_part, replace_seed, seed_hash, seed_in_use
from core.games.house_dice import (
    GAME_CODE,
    HIGHEST_TARGET,
    LOWEST_TARGET,
    PROVIDER,
    ROLLS,
    DiceRoll,
    RollDice,
    payout_of,
    roll_dice,
)
from core.games.models import Game, Provider, Round
from core.identity.models import Player
from core.ids import new_id
from core.money import Money
from core.wallet import IdempotencyConflict, InsufficientFunds, balance_of, player_cash
from core.wallet.invariants import verify_ledger
from tests.plugins.people import NewPlayer, fingerprint


def usdt(text: str) -> Money:
    return Money.parse(text, "USDT")


@pytest.fixture
async def dice(database: str) -> Game:
    provider = await Provider.create(code=PROVIDER, name="Croupier Originals")
    return await Game.create(id=new_id(), provider=provider, code=GAME_CODE, name="Dice", category="originals")


def roll_of(player: Player, request_id: str, *, stake: str = "1", target: int = 50) -> RollDice:
    return RollDice(player_id=player.id, stake=usdt(stake), target=target, request_id=request_id)


async def test_every_roll_can_be_computed_again_from_the_seed_that_was_promised(
    dice: Game, new_player: NewPlayer
) -> None:
    player = await new_player(balance="100")
    promised = public_part(await seed_in_use(player.id))
    rolls = [await roll_dice(roll_of(player, str(n))) for n in range(10)]
    revealed, following = await replace_seed(player, client_seed="my own words")
    assert seed_hash(revealed.server_seed) == promised.server_seed_hash == revealed.server_seed_hash
    assert [roll.roll for roll in rolls] == [
        draw(revealed.server_seed, promised.client_seed, nonce, below=ROLLS) for nonce in range(10)
    ]
    assert (following.client_seed, following.nonce) == ("my own words", 0)
    assert following.server_seed_hash != promised.server_seed_hash


async def test_stake_and_win_move_together_and_exactly(dice: Game, new_player: NewPlayer) -> None:
    player = await new_player(balance="100")
    expected = usdt("100")
    for number in range(30):
        rolled = await roll_dice(roll_of(player, str(number), target=75))
        won = rolled.roll < 7500
        assert rolled.win == (usdt("1.32") if won else usdt("0"))
        expected = expected - rolled.stake + rolled.win
        assert rolled.balance == expected
    assert await balance_of(player_cash(player.id, "USDT")) == expected
    assert await verify_ledger() == []


async def test_twenty_equal_taps_at_once_roll_once(dice: Game, new_player: NewPlayer) -> None:
    player = await new_player(balance="100")
    rolls: list[DiceRoll] = await asyncio.gather(*(roll_dice(roll_of(player, "tap")) for _ in range(20)))
    assert len({(roll.round_id, roll.roll, roll.nonce) for roll in rolls}) == 1
    assert await Round.all().count() == 1
    with pytest.raises(IdempotencyConflict):
        await roll_dice(roll_of(player, "tap", target=51))


async def test_what_the_game_does_not_offer_is_refused_and_moves_nothing(dice: Game, new_player: NewPlayer) -> None:
    player = await new_player(balance="1")
    tables = ("ledger_transfer", "outbox_event", "game_round", "fair_seed")
    before = await fingerprint(*tables)
    for target in (LOWEST_TARGET - 1, HIGHEST_TARGET + 1, -50, 0):
        with pytest.raises(InvalidInput):
            await roll_dice(roll_of(player, "a", target=target))
    for stake in ("0.099999", "100.000001"):
        with pytest.raises(StakeOutOfRange):
            await roll_dice(roll_of(player, "b", stake=stake))
    with pytest.raises(InsufficientFunds):
        await roll_dice(roll_of(player, "c", stake="2"))
    await Player.filter(id=player.id).update(country="DE")
    await block_game(dice.id, ["DE"])
    with pytest.raises(GameDisabled):
        await roll_dice(roll_of(player, "d"))
    await block_game(dice.id, [])
    dice.enabled = False
    await dice.save()
    with pytest.raises(GameDisabled):
        await roll_dice(roll_of(player, "e"))
    assert await fingerprint(*tables) == before


@pytest.mark.parametrize("target", range(LOWEST_TARGET, HIGHEST_TARGET + 1))
def test_the_return_to_player_is_99_percent_at_every_target(target: int) -> None:
    stake = Money(100_000_000, "USDT")
    returned = Fraction(target * 100, ROLLS) * payout_of(stake, target).minor / stake.minor
    # Rounding down costs the player less than one minor unit of a win, and never pays more than was declared.
    assert Fraction(99, 100) - Fraction(1, stake.minor) < returned <= Fraction(99, 100)


def test_draws_are_uniform_and_known_in_advance() -> None:
    assert [draw("server", "client", nonce, below=ROLLS) for nonce in range(3)] == [
        draw("server", "client", nonce, below=ROLLS) for nonce in range(3)
    ]
    counts = [0] * 10
    for nonce in range(20_000):
        counts[draw("seed of the test", "client", nonce, below=10)] += 1
    chi_square = sum((Decimal(count) - 2000) ** 2 / 2000 for count in counts)
    assert chi_square < Decimal("27.9")  # 9 degrees of freedom, p = 0.001, and the seed is fixed


@pytest.mark.parametrize("client_seed", ["", "x" * 65, "two\nlines", "with:colon"])
async def test_an_unusable_client_seed_is_refused(new_player: NewPlayer, client_seed: str) -> None:
    player = await new_player()
    with pytest.raises(InvalidInput):
        await replace_seed(player, client_seed=client_seed)
