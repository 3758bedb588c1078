"""Dice, the house's own game: name a target from 2 to 98 and win if the roll, 0.00 to 99.99, is below it.

A win pays 99 / target times the stake, rounded down to a minor unit, so the return to player is 99 % whatever the
target. Bet and win are linked: they stand or fall together.
"""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any
from uuid import UUID

from core import clock
from core.errors import InvalidInput
from core.games.catalogue import game_by_code
from core.games.errors import GameDisabled, StakeOutOfRange
from core.games.events import BetPlaced, WinPaid
from core.games.fairness import next_draw
from core.games.models import Game, Round, RoundState
from core.games.search import is_offered_in
from core.identity.models import Player
from core.identity.players import ensure_may_act
from core.ids import new_id
from core.money import Money, multiply_rounding_down
from core.safer_gambling.cool_off import ensure_not_on_cool_off
from core.unit_of_work import UnitOfWork, once
from core.wallet import PostedTransfer, Posting, Receipt, TransferCode, TransferKey, house_games, player_cash

PROVIDER = "house"
GAME_CODE = "dice"
LOWEST_TARGET, HIGHEST_TARGET = 2, 98
ROLLS = 10_000
RETURN_PERCENT = Decimal(99)
# In whole units of the currency.
LOWEST_STAKE, HIGHEST_STAKE = Decimal("0.10"), Decimal(100)


@dataclass(frozen=True, slots=True, kw_only=True)
class RollDice:
    player_id: UUID
    stake: Money
    target: int
    request_id: str  # the page's own: a tap that is sent twice rolls once


@dataclass(frozen=True, slots=True, kw_only=True)
class DiceRoll:
    """What was rolled, and the balance now. `roll` counts hundredths: 4217 is 42.17."""

    round_id: UUID
    roll: int
    target: int
    stake: Money
    win: Money
    balance: Money
    server_seed_hash: str
    client_seed: str
    nonce: int


def payout_of(stake: Money, target: int) -> Money:
    """What a win at this target pays."""
    return multiply_rounding_down(stake, Fraction(RETURN_PERCENT) / target)  # a Decimal would lose a third's tail


async def roll_dice(command: RollDice) -> DiceRoll:
    """Roll once, however often the request is repeated.

    Raises InvalidInput, StakeOutOfRange, InsufficientFunds, GameDisabled, PlayerFrozen, NotRegistered, OnCoolOff,
    CurrencyMismatch, IdempotencyConflict.
    """
    if not LOWEST_TARGET <= command.target <= HIGHEST_TARGET:
        raise InvalidInput(field="target", reason="out_of_range")
    if not 0 < len(command.request_id) <= 64:
        raise InvalidInput(field="request_id", reason="length")
    _ensure_stake_in_range(command.stake)
    cash = player_cash(command.player_id, command.stake.currency)
    house = house_games(PROVIDER, command.stake.currency)
    key = TransferKey(PROVIDER, f"dice:{command.player_id}:{command.request_id}")
    content: dict[str, object] = {
        "stake": command.stake.minor,
        "currency": command.stake.currency,
        "target": command.target,
    }
    player = await ensure_may_act(command.player_id)
    _ensure_wallet_currency(player, command.stake)

    async def roll(uow: UnitOfWork) -> int:
        game = await game_by_code(PROVIDER, GAME_CODE)
        if not is_offered_in(game, player.country):
            raise GameDisabled()
        await ensure_may_act(command.player_id)
        await ensure_not_on_cool_off(command.player_id)
        rolled, seed, nonce = await next_draw(command.player_id, below=ROLLS)
        win = payout_of(command.stake, command.target) if rolled < command.target * 100 else None
        round_id = new_id()
        postings = [Posting(debit=cash, credit=house, amount=command.stake, code=TransferCode.BET, reference=round_id)]
        if win:
            postings.append(Posting(debit=house, credit=cash, amount=win, code=TransferCode.WIN, reference=round_id))
        transfers = await uow.ledger.post(*postings)
        await _record_round(
            command,
            game,
            round_id,
            win,
            outcome={
                "roll": rolled,
                "target": command.target,
                "server_seed_hash": seed.server_seed_hash,
                "client_seed": seed.client_seed,
                "nonce": nonce,
            },
            key=key,
        )
        _add_events(uow, command.player_id, game, round_id, transfers)
        return transfers[0].id

    receipt = await once(key, content, lock=(cash, house), work=roll, remember_refusals=True)
    return await _answer(key, receipt)


def _ensure_wallet_currency(player: Player, stake: Money) -> None:
    if player.currency != stake.currency:
        raise InvalidInput(field="currency", reason="not_the_wallets")


def _ensure_stake_in_range(stake: Money) -> None:
    stake.ensure_positive()
    if not LOWEST_STAKE <= stake.decimal <= HIGHEST_STAKE:
        raise StakeOutOfRange(
            minimum=Money.parse(str(LOWEST_STAKE), stake.currency),
            maximum=Money.parse(str(HIGHEST_STAKE), stake.currency),
        )


async def _record_round(
    command: RollDice,
    game: Game,
    round_id: UUID,
    win: Money | None,
    *,
    outcome: dict[str, object],
    key: TransferKey,
) -> None:
    now = clock.now()
    await Round.create(
        id=round_id,
        provider_id=PROVIDER,
        external_id=key.external_id,
        player_id=command.player_id,
        game=game,
        currency=command.stake.currency,
        state=RoundState.CLOSED,
        stake=command.stake.minor,
        win=win.minor if win else 0,
        outcome=outcome,
        opened_at=now,
        closed_at=now,
    )


def _add_events(
    uow: UnitOfWork, player_id: UUID, game: Game, round_id: UUID, transfers: tuple[PostedTransfer, ...]
) -> None:
    for transfer in transfers:
        is_bet = transfer.code is TransferCode.BET
        after = transfer.debit_balance_after if is_bet else transfer.credit_balance_after
        assert after is not None
        common: dict[str, Any] = {
            "player_id": player_id,
            "provider": PROVIDER,
            "game_id": game.id,
            "game": game.name,
            "round_id": round_id,
            "currency": transfer.amount.currency,
            "transfer_id": transfer.id,
            "balance_minor": after.minor,
        }
        if is_bet:
            uow.outbox.add(BetPlaced(**common, stake_minor=transfer.amount.minor))
        else:
            uow.outbox.add(WinPaid(**common, win_minor=transfer.amount.minor))


async def _answer(key: TransferKey, receipt: Receipt) -> DiceRoll:
    """The roll as it was recorded: the same for a repeat, but for the balance, which is today's."""
    played = await Round.get(provider_id=PROVIDER, external_id=key.external_id)
    outcome = played.outcome
    assert outcome is not None
    return DiceRoll(
        round_id=played.id,
        roll=int(str(outcome["roll"])),
        target=int(str(outcome["target"])),
        stake=Money(played.stake, played.currency),
        win=Money(played.win, played.currency),
        balance=receipt.balance,
        server_seed_hash=str(outcome["server_seed_hash"]),
        client_seed=str(outcome["client_seed"]),
        nonce=int(str(outcome["nonce"])),
    )
