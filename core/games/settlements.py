"""Wins and rollbacks. They are owed: no session, limit, break or frozen account stands in their way."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from core.games.errors import BetNotFound, BetSettled, UnknownPlayer
from core.games.events import BetRolledBack, WinPaid
from core.games.models import Round
from core.games.rounds import add_win, close_round, take_back_stake
from core.identity.models import Player
from core.money import Money
from core.unit_of_work import UnitOfWork, once
from core.wallet import Posting, Receipt, TransferCode, TransferKey, house_games, player_cash
from core.wallet.balances import find_transfer, is_reversed
from core.wallet.models import KeyOutcome


@dataclass(frozen=True, slots=True, kw_only=True)
class PayWin:
    """A win as a provider reports it. Zero moves nothing, and may close the round."""

    provider: str
    player_id: UUID
    round_id: str
    win: Money
    key: TransferKey
    bet_key: TransferKey  # the bet that it settles
    closes_round: bool = False

    def content(self) -> dict[str, object]:
        return {
            "act": "win",
            "player": str(self.player_id),
            "round": self.round_id,
            "bet": self.bet_key.external_id,
            "win": self.win.minor,
            "currency": self.win.currency,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class RollBackBet:
    """A bet that its provider takes back. The amount is the bet's own, whatever the provider may say."""

    provider: str
    player_id: UUID
    currency: str
    key: TransferKey
    bet_key: TransferKey

    def content(self) -> dict[str, object]:
        return {"act": "rollback", "player": str(self.player_id), "bet": self.bet_key.external_id}


class RollbackOutcome(StrEnum):
    ROLLED_BACK = "rolled_back"
    NOTHING_TO_DO = "nothing_to_do"  # rolled back before, refused, or without a stake
    UNKNOWN_BET = "unknown_bet"  # remembered: the bet is refused, should it still come


async def pay_win(command: PayWin) -> Receipt:
    """Credit the win once.

    Raises UnknownPlayer, BetNotFound (never taken, or undone), IdempotencyConflict.
    """
    cash = player_cash(command.player_id, command.win.currency)
    house = house_games(command.provider, command.win.currency)
    await _ensure_known(command.player_id)

    async def win(uow: UnitOfWork) -> int | None:
        game_round = await _round_of_bet(uow, command)
        transfer_id: int | None = None
        if command.win.minor:
            (transfer,) = await uow.ledger.post(
                Posting(
                    debit=house,
                    credit=cash,
                    amount=command.win,
                    code=TransferCode.WIN,
                    reference=game_round.id,
                )
            )
            transfer_id = transfer.id
            await add_win(game_round, command.win)
            uow.outbox.add(
                WinPaid(
                    player_id=command.player_id,
                    provider=command.provider,
                    game_id=game_round.game.id,
                    game=game_round.game.name,
                    round_id=game_round.id,
                    currency=command.win.currency,
                    transfer_id=transfer.id,
                    balance_minor=uow.ledger.balance(cash).minor,
                    win_minor=command.win.minor,
                )
            )
        if command.closes_round:
            await close_round(game_round)
        return transfer_id

    return await once(command.key, command.content(), lock=(cash, house), work=win)


async def _round_of_bet(uow: UnitOfWork, command: PayWin) -> Round:
    known = await uow.keys.find(command.bet_key)
    if known is None or known.outcome is not KeyOutcome.POSTED:
        raise BetNotFound()
    if known.transfer_id is not None and await is_reversed(known.transfer_id):
        raise BetNotFound()
    game_round = await Round.get_or_none(
        provider_id=command.provider, external_id=command.round_id, player_id=command.player_id
    ).prefetch_related("game")
    if game_round is None or game_round.currency != command.win.currency:
        raise BetNotFound()
    return game_round


async def roll_back_bet(command: RollBackBet) -> tuple[Receipt, RollbackOutcome]:
    """Undo a bet once. An unknown bet leaves a tombstone under its key, so that the late bet never debits.

    Raises UnknownPlayer, BetSettled (its round has paid a win), BetNotFound (the bet is another player's),
    IdempotencyConflict.
    """
    cash = player_cash(command.player_id, command.currency)
    house = house_games(command.provider, command.currency)
    await _ensure_known(command.player_id)
    outcome = RollbackOutcome.NOTHING_TO_DO

    async def roll_back(uow: UnitOfWork) -> int | None:
        nonlocal outcome
        known = await uow.keys.find(command.bet_key)
        if known is None:
            await uow.keys.keep_tombstone(command.bet_key)
            outcome = RollbackOutcome.UNKNOWN_BET
            return None
        if known.outcome is not KeyOutcome.POSTED or known.transfer_id is None:
            return None
        if await is_reversed(known.transfer_id):
            return None
        bet = await find_transfer(known.transfer_id)
        if bet.debit != cash or bet.code is not TransferCode.BET:
            raise BetNotFound()
        game_round = await Round.get(id=bet.reference).prefetch_related("game")
        if game_round.win:
            raise BetSettled()
        transfer = await uow.ledger.reverse(bet.id, code=TransferCode.ROLLBACK, reference=bet.reference)
        await take_back_stake(game_round, bet.amount)
        outcome = RollbackOutcome.ROLLED_BACK
        uow.outbox.add(
            BetRolledBack(
                player_id=command.player_id,
                provider=command.provider,
                game_id=game_round.game.id,
                game=game_round.game.name,
                round_id=game_round.id,
                currency=command.currency,
                transfer_id=transfer.id,
                balance_minor=uow.ledger.balance(cash).minor,
                stake_minor=bet.amount.minor,
            )
        )
        return transfer.id

    receipt = await once(command.key, command.content(), lock=(cash, house), work=roll_back)
    return receipt, outcome


async def _ensure_known(player_id: UUID) -> None:
    """No account is opened for a player whom we do not have."""
    if not await Player.exists(id=player_id):
        raise UnknownPlayer()
