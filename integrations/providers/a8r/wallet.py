"""What each call of A8R means in core's words. Every rule is core's; here is only the translation.

Keys are the transactions' ids as they come; a set of free spins has one made of its issue's id. No call carries a
session: a bet is one of the player's newest with us.
"""

import structlog

from core.errors import DomainError
from core.games.commands import Command, PayWin, PlaceBet, Played, RollBack
from core.games.models import Round
from core.games.playing import end_round, pay_award, play_together
from core.games.rules import ProviderRules
from core.games.sessions import ensure_live, session_of
from core.identity.players import player_by_id
from core.money import CurrencyMismatch, Money
from core.wallet import TransferKey, balance_of, player_cash
from integrations.providers.a8r.amounts import Texts
from integrations.providers.a8r.errors import Code, status_of
from integrations.providers.a8r.render import Answer, Done, Refused, Transaction
from integrations.providers.a8r.wire import A8rCall, Balance, BetOrWin, BetWin, Finish, FinishFreespins, Rollback
from integrations.providers.softswiss.issues import Issue
from integrations.providers.softswiss.transactions import balance_beside, tx_id

PROVIDER = "a8r"

# "A rollback is always accepted": of what was won on, of a win, of a win that is spent. And a win may overtake its bet.
RULES = ProviderRules(win_before_bet=True, roll_back_wins=True, roll_back_settled_bets=True)

log = structlog.get_logger()


class Wallet:
    def __init__(self, *, units: Texts) -> None:
        self._units = units

    async def execute(self, call: A8rCall) -> Answer:
        """Do what was asked, or say in A8R's code why not. Raises no DomainError."""
        try:
            return await self._execute(call)
        except DomainError as refusal:
            code = status_of(type(refusal))
            log.info("a8r_call_refused", call=type(call).__name__, code=int(code), reason=refusal.code)
            return Refused(code=code, balance=await _balance_beside(call, code))

    async def _execute(self, call: A8rCall) -> Answer:
        match call:
            case Balance():
                return await _balance(call)
            case BetWin():
                return await self._bet_win(call)
            case Rollback():
                return await _roll_back(call)
            case Finish():
                return await _finish(call)
            case FinishFreespins():
                return await self._settle(call)

    async def _bet_win(self, call: BetWin) -> Answer:
        """Bets and wins in their order, all or none. The last one closes a round that is finished."""
        session_digest = ""
        if any(transaction.type == "bet" for transaction in call.transactions):
            session_digest = (await session_of(call.player, provider=PROVIDER)).token_digest
        last = call.transactions[-1]
        commands = [
            self._command(call, one, session_digest, closes=call.finished and one is last) for one in call.transactions
        ]
        played = await play_together(commands)
        return await _done(call, [transaction.id for transaction in call.transactions], played)

    def _command(self, call: BetWin, transaction: BetOrWin, session_digest: str, *, closes: bool) -> Command:
        amount = self._units.to_money(transaction.amount, call.currency)
        key = TransferKey(PROVIDER, transaction.id)
        if transaction.type == "bet":
            return PlaceBet(
                provider=PROVIDER,
                session_digest=session_digest,
                player_id=call.player,
                game_code=call.game_id,
                round_id=call.round_id,
                stake=amount,
                key=key,
                closes_round=closes,
                rules=RULES,
            )
        return PayWin(
            provider=PROVIDER,
            player_id=call.player,
            round_id=call.round_id,
            win=amount,
            key=key,
            bet_key=TransferKey(PROVIDER, transaction.bet_id) if transaction.bet_id else None,
            game_code=call.game_id,
            closes_round=closes,
            rules=RULES,
        )

    async def _settle(self, call: FinishFreespins) -> Answer:
        """Pay what a set of free spins has won, once."""
        issue = Issue.read(call.issue_id)
        amount = self._units.to_money(call.amount, issue.currency)
        played = await pay_award(issue.award(amount, provider=PROVIDER))
        return Done(balance=played.balance)


async def _balance(call: Balance) -> Answer:
    session = await session_of(call.player, provider=PROVIDER)
    ensure_live(session)
    if session.currency != call.currency:
        raise CurrencyMismatch(expected=session.currency, given=call.currency)
    return Done(balance=await balance_of(player_cash(call.player, call.currency)))


async def _roll_back(call: Rollback) -> Answer:
    commands = [
        RollBack(
            provider=PROVIDER,
            player_id=call.player,
            currency=call.currency,
            key=TransferKey(PROVIDER, transaction.id),
            original_key=TransferKey(PROVIDER, transaction.original_id),
            round_id=call.round_id,
            rules=RULES,
        )
        for transaction in call.transactions
    ]
    played = await play_together(commands)
    if call.finished:
        await end_round(provider=PROVIDER, player_id=call.player, round_id=call.round_id)
    return await _done(call, [transaction.id for transaction in call.transactions], played)


async def _finish(call: Finish) -> Answer:
    """End the round, which is owed: no session is asked for."""
    player = await player_by_id(call.player)
    if player.currency != call.currency:
        raise CurrencyMismatch(expected=player.currency, given=call.currency)
    await end_round(provider=PROVIDER, player_id=call.player, round_id=call.round_id)
    balance = await balance_of(player_cash(call.player, call.currency))
    return Done(balance=balance, round_id=await _our_id_of(call))


async def _done(call: BetWin | Rollback, ids: list[str], played: list[Played]) -> Done:
    transactions = [
        Transaction(id=one_id, id_casino=tx_id(one_id, one), processed_at=one.processed_at)
        for one_id, one in zip(ids, played, strict=True)
    ]
    return Done(balance=played[-1].balance, round_id=await _our_id_of(call), transactions=transactions)


async def _our_id_of(call: BetWin | Rollback | Finish) -> str | None:
    """None of a round that never was: all that came of it is a rollback."""
    rounds = Round.filter(provider_id=PROVIDER, external_id=call.round_id, player_id=call.player)
    found = await rounds.values_list("id", flat=True)
    return str(found[0]) if found else None


async def _balance_beside(call: A8rCall, code: Code) -> Money | None:
    if isinstance(call, FinishFreespins) or code is Code.UNKNOWN_ERROR:
        return None  # of the second, too much is asked already
    return await balance_beside(call.player, call.currency)
