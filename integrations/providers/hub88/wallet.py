"""What each call of the Wallet API means in core's words. Every rule is core's; here is only the translation."""

import structlog

from core.errors import DomainError, InvalidInput
from core.games.commands import CameTo, PayWin, PlaceBet, RollBack
from core.games.errors import SessionInvalid
from core.games.playing import pay_win, place_bet, roll_back
from core.games.sessions import ensure_live, find_session
from core.identity.players import player_by_id
from core.ids import token_digest
from core.money import Money
from core.wallet import InsufficientFunds, TransferKey, balance_of, player_cash
from integrations.providers.hub88.amounts import to_money
from integrations.providers.hub88.errors import Status, status_of
from integrations.providers.hub88.render import Answer
from integrations.providers.hub88.wire import Bet, Rollback, UserBalance, UserInfo, WalletCall, Win

PROVIDER = "hub88"

log = structlog.get_logger()


class Wallet:
    def __init__(self, *, unknown_rollback: Status) -> None:
        """`unknown_rollback` is said to the rollback of a bet that never came; the bet is refused either way."""
        self._unknown_rollback = unknown_rollback

    async def execute(self, call: WalletCall) -> Answer:
        """Do what was asked, or say in Hub88's word why not. Raises no DomainError."""
        try:
            return await self._execute(call)
        except InsufficientFunds as refusal:
            # A repeat is refused with the facts of the first time: the true balance is the one of today.
            cash = player_cash(call.player_id, _currency_of(refusal))
            return _answer(call, await balance_of(cash), status=Status.NOT_ENOUGH_MONEY)
        except DomainError as refusal:
            log.info("hub88_call_refused", call=type(call).__name__, user=call.user, reason=refusal.code)
            return Answer(status=status_of(type(refusal)), request_uuid=call.request_uuid, user=call.user)

    async def _execute(self, call: WalletCall) -> Answer:
        match call:
            case Bet():
                return await _bet(call)
            case Win():
                return await _win(call)
            case Rollback():
                return await self._roll_back(call)
            case UserBalance():
                return await _balance(call)
            case UserInfo():
                return await _info(call)
        raise AssertionError(f"no such call: {call!r}")

    async def _roll_back(self, call: Rollback) -> Answer:
        currency = call.currency or (await player_by_id(call.player_id)).currency
        played = await roll_back(
            RollBack(
                provider=PROVIDER,
                player_id=call.player_id,
                currency=currency,
                key=TransferKey(PROVIDER, call.transaction_uuid),
                original_key=TransferKey(PROVIDER, call.reference_transaction_uuid),
                round_id=call.round,
            )
        )
        status = self._unknown_rollback if played.came_to is CameTo.UNKNOWN_ORIGINAL else Status.OK
        return _answer(call, played.balance, status=status)


async def _bet(call: Bet) -> Answer:
    if call.is_free and call.amount:
        # We grant no free bets; whether one that has an amount would be charged for is not for us to guess.
        raise InvalidInput(field="amount", reason="free_bet")
    played = await place_bet(
        PlaceBet(
            provider=PROVIDER,
            session_digest=token_digest(call.token),
            player_id=call.player_id,
            game_code=call.game_code,
            round_id=call.round,
            stake=to_money(call.amount, call.currency),
            key=TransferKey(PROVIDER, call.transaction_uuid),
            closes_round=bool(call.round_closed),
        )
    )
    return _answer(call, played.balance)


async def _win(call: Win) -> Answer:
    played = await pay_win(
        PayWin(
            provider=PROVIDER,
            player_id=call.player_id,
            round_id=call.round,
            win=to_money(call.amount, call.currency),
            key=TransferKey(PROVIDER, call.transaction_uuid),
            bet_key=TransferKey(PROVIDER, call.reference_transaction_uuid),
            closes_round=bool(call.round_closed),
        )
    )
    return _answer(call, played.balance)


async def _balance(call: UserBalance) -> Answer:
    session = await find_session(call.token, provider=PROVIDER)
    if session.player_id != call.player_id:
        raise SessionInvalid()
    ensure_live(session)
    return _answer(call, await balance_of(player_cash(call.player_id, session.currency)))


async def _info(call: UserInfo) -> Answer:
    """Hub88 wants all details that there are; ours go no further than the day of registration."""
    player = await player_by_id(call.player_id)
    registered = player.registered_at
    details = {"registration_date": f"{registered:%Y-%m-%d}"} if registered else {}
    return Answer(status=Status.OK, request_uuid=call.request_uuid, user=call.user, details=details)


def _answer(call: WalletCall, balance: Money, *, status: Status = Status.OK) -> Answer:
    return Answer(status=status, request_uuid=call.request_uuid, user=call.user, balance=balance)


def _currency_of(refusal: InsufficientFunds) -> str:
    available = refusal.facts["available"]
    assert isinstance(available, Money)
    return available.currency
