"""What each call of the wallet means in core's words. Every rule is core's; here is only the translation.

Only `authenticate` is sure to carry a token. Everybody else names the player: a bet is then one of his newest session
with us, and what is owed is owed in his wallet's currency.
"""

from contextlib import suppress
from uuid import UUID

import structlog

from core.errors import DomainError, InvalidInput
from core.games.commands import Adjust, AwardKind, Command, PayAward, PayWin, PlaceBet, Played, RollBack
from core.games.errors import BetNotFound, SessionInvalid
from core.games.models import GameSession
from core.games.playing import adjust, end_round, pay_award, place_bet, play_together, roll_back
from core.games.rules import ProviderRules
from core.games.sessions import claim, ensure_live, find_session, session_of
from core.identity.players import player_by_id
from core.money import CurrencyMismatch, Money
from core.wallet import KeyCancelled, TransferKey, balance_of, player_cash
from core.wallet.models import IdempotencyRecord, KeyOutcome
from integrations.providers.pragmatic.amounts import to_money
from integrations.providers.pragmatic.errors import Status, status_of
from integrations.providers.pragmatic.render import Answer
from integrations.providers.pragmatic.wire import (
    Adjustment,
    Authenticate,
    Balance,
    Bet,
    BonusWin,
    Call,
    EndRound,
    JackpotWin,
    PlayersCall,
    PromoWin,
    Refund,
    Result,
    SessionExpired,
)

PROVIDER = "pragmatic"

# A result names its round only: another bet of it may have won by the time that this one is refunded.
RULES = ProviderRules(roll_back_settled_bets=True)

log = structlog.get_logger()


class Wallet:
    def __init__(self, *, bonus_win_pays: bool) -> None:
        """`bonus_win_pays` is false where free rounds are paid by their results, and bonusWin only sums up."""
        self._bonus_win_pays = bonus_win_pays

    async def execute(self, call: Call) -> Answer:
        """Do what was asked, or say in Pragmatic's code why not. Raises no DomainError."""
        try:
            return await self._execute(call)
        except DomainError as refusal:
            log.info("pragmatic_call_refused", **names_of(call), reason=refusal.code)
            return Answer(status=_status(call, refusal))

    async def _execute(self, call: Call) -> Answer:
        match call:
            case Authenticate():
                return await _authenticate(call)
            case Balance():
                session = await _session(call)
                ensure_live(session)
                return await _told(call, session.currency)
            case Bet():
                return await _bet(call)
            case Result():
                return await _result(call)
            case Refund():
                return await _refund(call)
            case BonusWin():
                return await self._bonus_win(call)
            case JackpotWin():
                return await _award(call, AwardKind.JACKPOT, _key("jackpot", call.reference))
            case PromoWin():
                return await _award(call, AwardKind.PROMOTION, _key("promo", call.reference))
            case Adjustment():
                return await _adjustment(call)
            case EndRound():
                await end_round(provider=PROVIDER, player_id=call.player_id, round_id=call.round_id)
                return await _told(call, await _currency(call))
            case SessionExpired():
                return Answer()  # ours end at their own time
        raise AssertionError(f"no such call: {call!r}")

    async def _bonus_win(self, call: BonusWin) -> Answer:
        if self._bonus_win_pays:
            grant = _grant(call.bonus_code)
            key = _key("grant", grant.hex) if grant else _key("bonus", call.reference)  # a set of ours pays once
            return await _award(call, AwardKind.FREE_ROUNDS, key, reference=grant)
        balance = await balance_of(player_cash(call.player_id, await _currency(call)))
        return Answer(transaction_id=_nothing_moved(call.reference), balance=balance)


async def _authenticate(call: Authenticate) -> Answer:
    claimed = await claim(call.token, provider=PROVIDER)
    session = claimed.session
    balance = await balance_of(player_cash(session.player_id, session.currency))
    return Answer(user_id=session.player_id.hex, token=claimed.token, balance=balance)


async def _bet(call: Bet) -> Answer:
    if call.bonus_code and call.amount:
        # Whether a free spin that has an amount would be charged for is not for us to guess.
        raise InvalidInput(field="amount", reason="free_bet")
    session = await _session(call)
    played = await place_bet(
        PlaceBet(
            provider=PROVIDER,
            session_digest=session.token_digest,
            player_id=call.player_id,
            game_code=call.game_id,
            round_id=call.round_id,
            stake=to_money(call.amount, session.currency),
            key=_key("bet", call.reference),
        )
    )
    if played.replayed and await _was_refunded(call.reference):
        # It was taken, then given back: success would be read as a bet that stands.
        raise KeyCancelled(source=PROVIDER, external_id=call.reference)
    return _done(played, call.reference, took_bet=True)


async def _result(call: Result) -> Answer:
    currency = await _currency(call)
    commands: list[Command] = [
        PayWin(
            provider=PROVIDER,
            player_id=call.player_id,
            round_id=call.round_id,
            win=to_money(call.amount, currency),
            key=_key("result", call.reference),
            bet_key=None,
        )
    ]
    if call.promo_win_amount:
        if call.promo_win_reference is None:
            raise InvalidInput(field="promoWinReference", reason="missing")
        prize = to_money(call.promo_win_amount, currency)
        key = _key("promo", call.promo_win_reference)
        commands.append(_award_of(call.player_id, AwardKind.PROMOTION, prize, key))
    played = await play_together(commands)
    return Answer(transaction_id=_transaction_id(played[0], call.reference), balance=played[-1].balance)


async def _refund(call: Refund) -> Answer:
    """An unknown bet is remembered. The answer carries no balance."""
    played = await roll_back(
        RollBack(
            provider=PROVIDER,
            player_id=call.player_id,
            currency=await _currency(call),
            key=_key("refund", call.reference),
            original_key=_key("bet", call.reference),
            round_id=call.round_id,
            rules=RULES,
        )
    )
    return Answer(transaction_id=_transaction_id(played, call.reference))


async def _adjustment(call: Adjustment) -> Answer:
    played = await adjust(
        Adjust(
            provider=PROVIDER,
            player_id=call.player_id,
            round_id=call.round_id,
            amount=to_money(call.amount, await _currency(call)),
            key=_key("adjustment", call.reference),
        )
    )
    return _done(played, call.reference)


async def _award(
    call: BonusWin | JackpotWin | PromoWin, kind: AwardKind, key: TransferKey, *, reference: UUID | None = None
) -> Answer:
    currency = await _currency(call)
    if call.currency not in (None, currency):
        raise CurrencyMismatch(expected=currency, given=str(call.currency))
    played = await pay_award(_award_of(call.player_id, kind, to_money(call.amount, currency), key, reference=reference))
    return _done(played, call.reference)


def _award_of(
    player_id: UUID, kind: AwardKind, amount: Money, key: TransferKey, *, reference: UUID | None = None
) -> PayAward:
    return PayAward(provider=PROVIDER, player_id=player_id, kind=kind, amount=amount, key=key, reference=reference)


async def _session(call: Bet | Balance) -> GameSession:
    """The session of the token, where there is one; else the player's newest with us, live or not."""
    if call.token is not None:
        session = await find_session(call.token, provider=PROVIDER)
        if session.player_id != call.player_id:
            raise SessionInvalid()
        return session
    try:
        return await session_of(call.player_id, provider=PROVIDER)
    except SessionInvalid:
        await player_by_id(call.player_id)  # of nobody it is NotFound
        raise


async def _currency(call: PlayersCall) -> str:
    """Of the player's wallet: it never changes. Raises UnknownPlayer, NotFound."""
    return (await player_by_id(call.player_id)).currency


async def _was_refunded(reference: str) -> bool:
    key = _key("refund", reference)
    return await IdempotencyRecord.exists(source=key.source, external_id=key.external_id, outcome=KeyOutcome.POSTED)


def _status(call: Call, refusal: DomainError) -> Status:
    status = status_of(type(refusal))
    if isinstance(call, EndRound) and status is Status.TRY_AGAIN:
        return Status.TRY_END_ROUND_AGAIN
    if isinstance(call, Refund) and isinstance(refusal, BetNotFound):
        return Status.GIVE_UP  # the bet is another player's: no repeat will change that
    return status


def _key(kind: str, reference: str) -> TransferKey:
    """References are unique among calls of one kind; a refund carries its bet's."""
    return TransferKey(PROVIDER, f"{kind}:{reference}")


def _grant(bonus_code: str | None) -> UUID | None:
    """The set of free rounds, if it is one of ours: its id is the code."""
    with suppress(ValueError):
        return UUID(bonus_code) if bonus_code else None
    return None


def _transaction_id(played: Played, reference: str) -> str:
    return _nothing_moved(reference) if played.transfer_id is None else str(played.transfer_id)


def _nothing_moved(reference: str) -> str:
    """There is no transfer, but an id that is the same at every repeat is wanted all the same."""
    return f"ref-{reference}"


def _done(played: Played, reference: str, *, took_bet: bool = False) -> Answer:
    return Answer(transaction_id=_transaction_id(played, reference), balance=played.balance, took_bet=took_bet)


async def _told(call: PlayersCall, currency: str) -> Answer:
    """With the balance of now."""
    return Answer(balance=await balance_of(player_cash(call.player_id, currency)))


def names_of(call: Call) -> dict[str, str]:
    """What a log line says of the call: never a token."""
    user = {"user": call.user_id} if isinstance(call, PlayersCall) else {}
    return {"call": type(call).__name__} | user
