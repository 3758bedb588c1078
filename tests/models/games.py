"""The rules of bets, wins and rollbacks, one command and one transaction at a time, in Python that can be read.

The model of the engine in the database (migrations/postgres/models/*_play.py): the same tests run against both, and the
benchmark measures one against the other.
"""

from uuid import UUID

from core import clock
from core.games.catalogue import game_by_code
from core.games.commands import CameTo, PayWin, PlaceBet, Played, RollBack
from core.games.errors import BetNotFound, BetSettled, GameDisabled, SessionInvalid, UnknownPlayer
from core.games.events import BetPlaced, BetRolledBack, WinPaid
from core.games.models import Game, GameSession, Round
from core.games.search import is_offered_in
from core.games.sessions import ensure_live
from core.identity.models import Player
from core.identity.players import ensure_may_act
from core.money import CurrencyMismatch
from core.safer_gambling.cool_off import ensure_not_on_cool_off
from core.unit_of_work import UnitOfWork, once, unit_of_work
from core.wallet import Posting, Receipt, TransferCode, house_games, player_cash
from core.wallet.balances import find_transfer, is_reversed
from core.wallet.models import KeyOutcome
from tests.models.rounds import add_stake, add_win, close_round, round_for_bet, take_back_stake


async def place_bet(command: PlaceBet) -> Played:
    """Debit the stake once, however often the provider repeats the call.

    Raises SessionInvalid, SessionExpired, UnknownGame, GameDisabled, CurrencyMismatch, PlayerFrozen, OnCoolOff,
    InsufficientFunds, RoundClosed, IdempotencyConflict, KeyCancelled (it was rolled back before).
    """
    session = await _session(command)
    if session.player_id != command.player_id:
        raise SessionInvalid()
    if session.currency != command.stake.currency:
        raise CurrencyMismatch(expected=session.currency, given=command.stake.currency)
    cash = player_cash(command.player_id, command.stake.currency)
    house = house_games(command.provider, command.stake.currency)

    async def bet(uow: UnitOfWork) -> int | None:
        ensure_live(session)
        game = await _bettable_game(session, command)
        await ensure_may_act(command.player_id)
        await ensure_not_on_cool_off(command.player_id)
        game_round = await round_for_bet(
            command.provider, command.round_id, command.player_id, game, command.stake.currency
        )
        transfer_id: int | None = None
        if command.stake.minor:
            (transfer,) = await uow.ledger.post(
                Posting(
                    debit=cash,
                    credit=house,
                    amount=command.stake,
                    code=TransferCode.BET,
                    reference=game_round.id,
                )
            )
            transfer_id = transfer.id
            await add_stake(game_round, command.stake)
            uow.outbox.add(
                BetPlaced(
                    player_id=command.player_id,
                    provider=command.provider,
                    game_id=game.id,
                    game=game.name,
                    round_id=game_round.id,
                    currency=command.stake.currency,
                    transfer_id=transfer.id,
                    balance_minor=uow.ledger.balance(cash).minor,
                    stake_minor=command.stake.minor,
                )
            )
        if command.closes_round:
            await close_round(game_round)
        return transfer_id

    return _played(await once(command.key, command.content(), lock=(cash, house), work=bet, remember_refusals=True))


async def _session(command: PlaceBet) -> GameSession:
    session = await GameSession.get_or_none(token_digest=command.session_digest).prefetch_related("game__provider")
    if session is None or session.game.provider_id != command.provider:
        raise SessionInvalid()
    return session


async def _bettable_game(session: GameSession, command: PlaceBet) -> Game:
    """The game of the bet: inside a session it may change (a live lobby), within the same provider.

    Read again under the lock, so that a game switched off takes no further bet.
    """
    game = await game_by_code(session.game.provider_id, command.game_code)
    if not is_offered_in(game, None):  # where he lives is asked when the session is opened
        raise GameDisabled()
    return game


async def pay_win(command: PayWin) -> Played:
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

    return _played(await once(command.key, command.content(), lock=(cash, house), work=win))


async def _round_of_bet(uow: UnitOfWork, command: PayWin) -> Round:
    assert command.bet_key is not None, "this model knows wins that name their bet"
    known = await uow.keys.find(command.bet_key)
    if known is None or known.outcome is not KeyOutcome.POSTED:
        raise BetNotFound()
    if known.transfer_id is not None:
        bet = await find_transfer(known.transfer_id)
        if bet.code is not TransferCode.BET or bet.debit != player_cash(command.player_id, command.win.currency):
            raise BetNotFound()
        if await is_reversed(known.transfer_id):
            raise BetNotFound()
    game_round = await Round.get_or_none(
        provider_id=command.provider, external_id=command.round_id, player_id=command.player_id
    ).prefetch_related("game")
    if game_round is None or game_round.currency != command.win.currency:
        raise BetNotFound()
    return game_round


async def roll_back(command: RollBack) -> Played:
    """Undo a bet once. An unknown bet leaves a tombstone under its key, so that the late bet never debits.

    Raises UnknownPlayer, BetSettled (its round has paid a win), BetNotFound (the bet is another player's),
    IdempotencyConflict.
    """
    cash = player_cash(command.player_id, command.currency)
    house = house_games(command.provider, command.currency)
    await _ensure_known(command.player_id)
    outcome = CameTo.NOTHING_TO_DO

    async def roll_back(uow: UnitOfWork) -> int | None:
        nonlocal outcome
        known = await uow.keys.find(command.original_key)
        if known is None:
            await uow.keys.keep_tombstone(command.original_key)
            outcome = CameTo.UNKNOWN_ORIGINAL
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
        outcome = CameTo.DONE
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
    if receipt.replayed:
        outcome = await _first_outcome(command, receipt)
    return _played(receipt, outcome)


async def _first_outcome(command: RollBack, receipt: Receipt) -> CameTo:
    if receipt.transfer_id is not None:
        return CameTo.DONE
    async with unit_of_work() as uow:
        known = await uow.keys.find(command.original_key)
    is_tombstone = known is not None and known.outcome is KeyOutcome.TOMBSTONE
    return CameTo.UNKNOWN_ORIGINAL if is_tombstone else CameTo.NOTHING_TO_DO


def _played(receipt: Receipt, came_to: CameTo = CameTo.DONE) -> Played:
    """The model's answer. Of a repeat it does not know when the first one was."""
    return Played(
        transfer_id=receipt.transfer_id,
        balance=receipt.balance,
        replayed=receipt.replayed,
        came_to=came_to,
        processed_at=clock.now(),
    )


async def _ensure_known(player_id: UUID) -> None:
    """No account is opened for a player whom we do not have."""
    if not await Player.exists(id=player_id):
        raise UnknownPlayer()
