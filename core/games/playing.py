"""What game providers may ask for, done: one function a command. The rules stand in the migration that makes `play`."""

from collections.abc import Sequence
from uuid import UUID

from core import clock
from core.errors import DomainError, InvalidInput
from core.games import free_rounds
from core.games.commands import Adjust, Command, PayAward, PayWin, PlaceBet, Played, RollBack
from core.games.engine import engine
from core.games.errors import (
    BetNotFound,
    BetSettled,
    GameDisabled,
    RoundClosed,
    SessionExpired,
    SessionInvalid,
    StakeOutOfRange,
    UnknownGame,
    UnknownPlayer,
)
from core.games.models import Round, RoundState
from core.identity.errors import NotRegistered, PlayerFrozen
from core.money import CurrencyMismatch, InvalidAmount, UnknownCurrency
from core.safer_gambling.errors import OnCoolOff
from core.wallet.batching import AnswerLate, Overloaded
from core.wallet.errors import AccountBusy, IdempotencyConflict, InsufficientFunds, KeyCancelled

# All that a provider's call can be refused with. Every adapter has a word of its protocol for each.
REFUSALS: tuple[type[DomainError], ...] = (
    SessionInvalid,
    SessionExpired,
    UnknownGame,
    GameDisabled,
    UnknownPlayer,
    NotRegistered,
    PlayerFrozen,
    OnCoolOff,
    StakeOutOfRange,
    InsufficientFunds,
    BetNotFound,
    BetSettled,
    RoundClosed,
    IdempotencyConflict,
    KeyCancelled,
    UnknownCurrency,
    CurrencyMismatch,
    InvalidAmount,
    InvalidInput,
    AccountBusy,
    Overloaded,
    AnswerLate,
)


async def place_bet(command: PlaceBet) -> Played:
    """Debit the stake once, however often the provider repeats the call.

    Raises SessionInvalid, SessionExpired, UnknownGame, GameDisabled, CurrencyMismatch, NotRegistered, PlayerFrozen,
    OnCoolOff, StakeOutOfRange, InsufficientFunds, RoundClosed, IdempotencyConflict, KeyCancelled (it was rolled back
    before), Overloaded, AnswerLate.
    """
    return await _one(command)


async def pay_win(command: PayWin) -> Played:
    """Credit the win once. What the player owes is repaid first.

    Raises UnknownPlayer, BetNotFound (never taken, or undone), UnknownGame (of a win before its bet),
    IdempotencyConflict, Overloaded, AnswerLate.
    """
    return await _one(command)


async def roll_back(command: RollBack) -> Played:
    """Undo a bet once, or where the rules allow it a win. An unknown original leaves a tombstone under its key.

    A win that the player has spent is taken back all the same: his balance ends at zero, and he owes the rest.

    Raises UnknownPlayer, BetSettled (the bet's round has paid a win), BetNotFound (the original is another player's, or
    nothing that may be rolled back), IdempotencyConflict, Overloaded, AnswerLate.
    """
    return await _one(command)


async def adjust(command: Adjust) -> Played:
    """Correct a round once. Raises UnknownPlayer, BetNotFound (no such round), InsufficientFunds, IdempotencyConflict,
    Overloaded, AnswerLate.
    """
    return await _one(command)


async def pay_award(command: PayAward) -> Played:
    """Credit it once; a set of free rounds that it names is settled by it.

    Raises UnknownPlayer, CurrencyMismatch, InvalidInput (the player was given no such set), IdempotencyConflict,
    Overloaded, AnswerLate.
    """
    if command.reference is None:
        return await _one(command)
    await free_rounds.ensure_given(
        command.reference, provider=command.provider, player_id=command.player_id, currency=command.amount.currency
    )
    played = await _one(command)
    await free_rounds.settle(command.reference, command.amount)
    return played


async def play_together(commands: Sequence[Command]) -> list[Played]:
    """Do all or none of one player's commands, in their order.

    Raises what the first one that is refused raises; then nothing has moved.
    """
    assert commands
    return await engine().play(commands)


async def end_round(*, provider: str, player_id: UUID, round_id: str) -> None:
    """Close the round, if it is open. It moves no money, and may be repeated; an unknown round is none."""
    await Round.filter(
        provider_id=provider,
        external_id=round_id,
        player_id=player_id,
        state__in=[RoundState.OPEN, RoundState.INTERRUPTED],
    ).update(state=RoundState.CLOSED, closed_at=clock.now())


async def _one(command: Command) -> Played:
    (played,) = await engine().play((command,))
    return played
