"""Dice, the house's own game."""

from uuid import UUID

from pydantic import Field

from core.errors import InvalidInput
from core.games import house_dice
from core.games.errors import GameDisabled, StakeOutOfRange
from core.games.fairness import MAX_CLIENT_SEED, replace_seed, seeds_of
from core.games.house_dice import RollDice, roll_dice
from core.identity.errors import NotRegistered, PlayerFrozen
from core.identity.models import Player
from core.money import InvalidAmount, Money, currency_of
from core.safer_gambling.errors import OnCoolOff
from core.wallet import IdempotencyConflict, InsufficientFunds
from webapp.api.endpoint import Endpoint
from webapp.api.models import AmountText, Answered, Asked, RequestId, plain_number


class Seeds(Answered):
    """The seeds in use: our seed's hash is promised here, the seed itself is shown when it is replaced."""

    server_seed_hash: str = Field(description="SHA-256 of the server seed, hex")
    client_seed: str
    nonce: int = Field(description="the number of the next roll")


class DiceInfo(Answered):
    currency: str
    decimals: int = Field(description="of the currency's smallest unit")
    lowest_stake: str
    highest_stake: str
    lowest_target: int
    highest_target: int
    return_percent: int
    seeds: Seeds


class RollBody(Asked):
    stake: AmountText
    target: int = Field(
        ge=house_dice.LOWEST_TARGET,
        le=house_dice.HIGHEST_TARGET,
        description="the roll wins when it is below this",
    )
    request_id: RequestId


class Roll(Answered):
    round_id: UUID
    roll: str = Field(description="0.00 to 99.99", examples=["42.17"])
    target: int
    won: bool
    stake: str
    win: str
    balance: str
    currency: str
    server_seed_hash: str
    client_seed: str
    nonce: int


class SeedBody(Asked):
    client_seed: str = Field(min_length=1, max_length=MAX_CLIENT_SEED)


class Revealed(Answered):
    """A seed that is used no more: SHA-256 of it is the hash that was promised."""

    server_seed: str
    server_seed_hash: str
    client_seed: str
    draws: int = Field(description="how many rolls it made: nonces 0 to draws - 1")


class SeedChange(Answered):
    revealed: Revealed
    seeds: Seeds


async def dice(player: Player) -> DiceInfo:
    """What may be staked, and the seeds of the next roll."""
    seeds = await seeds_of(player)
    return DiceInfo(
        currency=player.currency,
        decimals=currency_of(player.currency).exponent,
        lowest_stake=str(house_dice.LOWEST_STAKE),
        highest_stake=str(house_dice.HIGHEST_STAKE),
        lowest_target=house_dice.LOWEST_TARGET,
        highest_target=house_dice.HIGHEST_TARGET,
        return_percent=int(house_dice.RETURN_PERCENT),
        seeds=Seeds(server_seed_hash=seeds.server_seed_hash, client_seed=seeds.client_seed, nonce=seeds.nonce),
    )


async def roll(player: Player, body: RollBody) -> Roll:
    """Roll once, however often the request is repeated."""
    try:
        stake = Money.parse(body.stake, player.currency)
    except InvalidAmount as refusal:
        raise InvalidInput(field="stake", reason=str(refusal.facts["reason"])) from None
    rolled = await roll_dice(RollDice(player_id=player.id, stake=stake, target=body.target, request_id=body.request_id))
    return Roll(
        round_id=rolled.round_id,
        roll=roll_text(rolled.roll),
        target=rolled.target,
        won=rolled.win.is_positive,
        stake=plain_number(rolled.stake),
        win=plain_number(rolled.win),
        balance=plain_number(rolled.balance),
        currency=player.currency,
        server_seed_hash=rolled.server_seed_hash,
        client_seed=rolled.client_seed,
        nonce=rolled.nonce,
    )


def roll_text(hundredths: int) -> str:
    """4217 reads "42.17"."""
    return f"{hundredths // 100}.{hundredths % 100:02}"


async def seed(player: Player, body: SeedBody) -> SeedChange:
    """Choose a new client seed: the server seed in use is revealed and another one promised."""
    revealed, seeds = await replace_seed(player, client_seed=body.client_seed)
    return SeedChange(
        revealed=Revealed(
            server_seed=revealed.server_seed,
            server_seed_hash=revealed.server_seed_hash,
            client_seed=revealed.client_seed,
            draws=revealed.draws,
        ),
        seeds=Seeds(server_seed_hash=seeds.server_seed_hash, client_seed=seeds.client_seed, nonce=seeds.nonce),
    )


ENDPOINTS = (
    Endpoint(method="GET", path="/api/house/dice", handle=dice, tag="Dice"),
    Endpoint(
        method="POST",
        path="/api/house/dice/roll",
        handle=roll,
        tag="Dice",
        refusals=(
            StakeOutOfRange,
            InsufficientFunds,
            GameDisabled,
            PlayerFrozen,
            NotRegistered,
            OnCoolOff,
            IdempotencyConflict,
        ),
    ),
    Endpoint(method="POST", path="/api/house/dice/seed", handle=seed, tag="Dice"),
)
