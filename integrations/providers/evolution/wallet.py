"""What each call of One Wallet means in core's words. Every rule is core's; here is only the translation.

A debit has one settlement, a credit or a cancel: both have the same key, made of the debit's refId. `closes_round` is
never said, because a round has many debits, and no call of the protocol ends it.
"""

import structlog

from core.errors import DomainError
from core.games.commands import AwardKind, CameTo, PayAward, PayWin, PlaceBet, Played, RollBack
from core.games.errors import SessionInvalid
from core.games.models import GameSession
from core.games.playing import pay_award, pay_win, place_bet, roll_back
from core.games.rules import ProviderRules
from core.games.sessions import ensure_live, find_session
from core.ids import token_digest
from core.money import CurrencyMismatch, Money
from core.wallet import IdempotencyConflict, InsufficientFunds, TransferKey, balance_of, player_cash
from core.wallet.models import Reversal
from integrations.providers.evolution.amounts import to_money
from integrations.providers.evolution.errors import Status, status_of
from integrations.providers.evolution.render import Answer
from integrations.providers.evolution.wire import (
    Balance,
    Cancel,
    Check,
    Close,
    Credit,
    Debit,
    PromoPayout,
    WalletCall,
)

PROVIDER = "evolution"
JACKPOT = "JackpotWin"

# Another debit of the round may have won by the time that this one is cancelled. That this one has not is what the
# settlement's key sees to.
RULES = ProviderRules(roll_back_settled_bets=True)

log = structlog.get_logger()


class Wallet:
    def __init__(self, *, unknown_cancel: Status) -> None:
        """`unknown_cancel` is said to the cancel of a debit that never came; the debit is refused either way."""
        self._unknown_cancel = unknown_cancel

    async def execute(self, call: WalletCall) -> Answer:
        """Do what was asked, or say in Evolution's word why not. Raises no DomainError."""
        try:
            return await self._execute(call)
        except InsufficientFunds as refusal:
            # A repeat is refused with the facts of the first time: the true balance is the one of today.
            available = refusal.facts["available"]
            assert isinstance(available, Money)
            return await _told(call, Status.INSUFFICIENT_FUNDS, available.currency)
        except DomainError as refusal:
            log.info("evolution_call_refused", call=type(call).__name__, user=call.user_id, reason=refusal.code)
            return Answer(status=status_of(type(refusal)), uuid=call.uuid)

    async def _execute(self, call: WalletCall) -> Answer:
        match call:
            case Check():
                await _live_session(call)
                return Answer(status=Status.OK, uuid=call.uuid, sid=call.sid)
            case Balance():
                return await _balance(call)
            case Debit():
                return await _debit(call)
            case Credit():
                return await _credit(call)
            case Cancel():
                return await self._cancel(call)
            case PromoPayout():
                return await _promo_payout(call)
            case Close():
                session = await _session(call)
                return await _told(call, Status.OK, session.currency)
        raise AssertionError(f"no such call: {call!r}")

    async def _cancel(self, call: Cancel) -> Answer:
        command = RollBack(
            provider=PROVIDER,
            player_id=call.player_id,
            currency=call.currency,
            key=_settlement(call.transaction.ref_id),
            original_key=_debit_key(call.transaction.ref_id),
            round_id=call.game.id if call.game else None,
            rules=RULES,
        )
        try:
            played = await roll_back(command)
        except IdempotencyConflict:  # it was credited
            return await _told(call, Status.BET_ALREADY_SETTLED, call.currency)
        if played.came_to is CameTo.UNKNOWN_ORIGINAL and self._unknown_cancel is not Status.OK:
            return _answer(call, played, status=self._unknown_cancel)
        return _answer(call, played, status=_once(played, Status.BET_ALREADY_SETTLED))


async def _balance(call: Balance) -> Answer:
    session = await _live_session(call)
    if call.currency not in (None, session.currency):
        raise CurrencyMismatch(expected=session.currency, given=str(call.currency))
    return await _told(call, Status.OK, session.currency)


async def _debit(call: Debit) -> Answer:
    played = await place_bet(
        PlaceBet(
            provider=PROVIDER,
            session_digest=token_digest(call.sid),
            player_id=call.player_id,
            game_code=call.game.details.table.id,
            round_id=call.game.id,
            stake=to_money(call.transaction.amount, call.currency),
            key=_debit_key(call.transaction.ref_id),
        )
    )
    if played.replayed and await Reversal.exists(transfer_id=played.transfer_id):
        # It was taken, then cancelled: ALREADY_EXIST would be read as a bet that stands.
        return _answer(call, played, status=Status.FINAL_ERROR_ACTION_FAILED)
    return _answer(call, played, status=_once(played, Status.BET_ALREADY_EXIST))


async def _credit(call: Credit) -> Answer:
    command = PayWin(
        provider=PROVIDER,
        player_id=call.player_id,
        round_id=call.game.id,
        win=to_money(call.transaction.amount, call.currency),
        key=_settlement(call.transaction.ref_id),
        bet_key=_debit_key(call.transaction.ref_id),
    )
    try:
        played = await pay_win(command)
    except IdempotencyConflict:  # it was cancelled, or credited with another amount
        return await _told(call, Status.BET_ALREADY_SETTLED, call.currency)
    return _answer(call, played, status=_once(played, Status.BET_ALREADY_SETTLED))


async def _promo_payout(call: PromoPayout) -> Answer:
    amount = to_money(call.promo_transaction.amount, call.currency)
    played = await pay_award(
        PayAward(
            provider=PROVIDER,
            player_id=call.player_id,
            kind=AwardKind.JACKPOT if call.promo_transaction.type == JACKPOT else AwardKind.PROMOTION,
            amount=amount,
            key=TransferKey(PROVIDER, f"promo:{call.promo_transaction.id}"),
        )
    )
    return _answer(call, played, status=_once(played, Status.BET_ALREADY_SETTLED))


async def _live_session(call: Check | Balance) -> GameSession:
    session = await _session(call)
    ensure_live(session)
    return session


async def _session(call: Check | Balance | Close) -> GameSession:
    session = await find_session(call.sid, provider=PROVIDER)
    if session.player_id != call.player_id:
        raise SessionInvalid()
    return session


def _debit_key(ref_id: str) -> TransferKey:
    return TransferKey(PROVIDER, f"debit:{ref_id}")


def _settlement(ref_id: str) -> TransferKey:
    return TransferKey(PROVIDER, f"settle:{ref_id}")


def _once(played: Played, repeated: Status) -> Status:
    return repeated if played.replayed else Status.OK


def _answer(call: WalletCall, played: Played, *, status: Status) -> Answer:
    return Answer(status=status, uuid=call.uuid, balance=played.balance)


async def _told(call: WalletCall, status: Status, currency: str) -> Answer:
    """With the balance of now."""
    return Answer(status=status, uuid=call.uuid, balance=await balance_of(player_cash(call.player_id, currency)))
