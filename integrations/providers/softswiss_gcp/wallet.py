"""What each call of GCP means in core's words. Every rule is core's; here is only the translation.

Keys are the actions' ids as they come; a set of free spins has one made of its issue's id.
"""

from enum import StrEnum

import structlog

from core.errors import DomainError
from core.games.commands import Command, PayWin, PlaceBet, Played, RollBack
from core.games.errors import SessionInvalid
from core.games.models import GameSession
from core.games.playing import end_round, pay_award, play_together
from core.games.rules import ProviderRules
from core.games.sessions import ensure_live, find_session, session_of
from core.identity.players import player_by_id
from core.ids import token_digest
from core.money import CurrencyMismatch, Money
from core.wallet import TransferKey, balance_of, player_cash
from integrations.providers.softswiss.issues import Issue
from integrations.providers.softswiss.transactions import balance_beside, tx_id
from integrations.providers.softswiss_gcp.amounts import Units
from integrations.providers.softswiss_gcp.errors import Code, status_of
from integrations.providers.softswiss_gcp.render import Answer, Done, Refused, Transaction
from integrations.providers.softswiss_gcp.wire import BetOrWin, Freespins, GcpCall, Play, Rollback

PROVIDER = "softswiss_gcp"
PLAYED = "played"

# A call with a bet and its win whose answer was lost is undone action by action, in whichever order they come.
RULES = ProviderRules(roll_back_wins=True, roll_back_settled_bets=True)

log = structlog.get_logger()


class SessionIds(StrEnum):
    """Whose `session_id` a call carries."""

    OURS = "ours"  # the token that we sent at the launch
    THEIRS = "theirs"  # GCP's own, which says nothing to us: the player's newest session counts


class Wallet:
    def __init__(self, *, units: Units, session_ids: SessionIds) -> None:
        self._units = units
        self._session_ids = session_ids

    async def execute(self, call: GcpCall) -> Answer:
        """Do what was asked, or say in GCP's code why not. Raises no DomainError."""
        try:
            return await self._execute(call)
        except DomainError as refusal:
            code = status_of(type(refusal))
            log.info("softswiss_gcp_call_refused", call=type(call).__name__, code=int(code), reason=refusal.code)
            return Refused(code=code, balance=await _balance_beside(call, code))

    async def _execute(self, call: GcpCall) -> Answer:
        match call:
            case Freespins():
                return await self._settle(call)
            case Rollback():
                return await _roll_back(call)
            case Play(actions=actions) if actions:
                return await self._play(call, actions)
            case _ if call.finished:
                return await _finish(call)
            case _:
                return await self._balance(call)

    async def _play(self, call: Play, actions: list[BetOrWin]) -> Answer:
        """The actions in their order, all or none. The last one closes a round that is finished."""
        assert call.game_id is not None
        session_digest = ""
        if any(action.action == "bet" for action in actions):
            session_digest = await self._session_digest(call)
        commands = [
            self._command(
                call, call.game_id, action, session_digest, closes=bool(call.finished) and action is actions[-1]
            )
            for action in actions
        ]
        played = await play_together(commands)
        return _done(call, [action.action_id for action in actions], played)

    def _command(self, call: Play, round_id: str, action: BetOrWin, session_digest: str, *, closes: bool) -> Command:
        amount = self._units.to_money(action.amount, call.currency)
        key = TransferKey(PROVIDER, action.action_id)
        if action.action == "bet":
            return PlaceBet(
                provider=PROVIDER,
                session_digest=session_digest,
                player_id=call.player_id,
                game_code=call.game,
                round_id=round_id,
                stake=amount,
                key=key,
                closes_round=closes,
                rules=RULES,
            )
        return PayWin(
            provider=PROVIDER,
            player_id=call.player_id,
            round_id=round_id,
            win=amount,
            key=key,
            bet_key=None,  # a win names only its round
            closes_round=closes,
            rules=RULES,
        )

    async def _session_digest(self, call: Play) -> str:
        if call.session_id is not None and self._session_ids is SessionIds.OURS:
            return token_digest(call.session_id)
        return (await session_of(call.player_id, provider=PROVIDER)).token_digest

    async def _balance(self, call: Play) -> Answer:
        session = await self._session(call)
        ensure_live(session)
        if session.currency != call.currency:
            raise CurrencyMismatch(expected=session.currency, given=call.currency)
        return await _told(call)

    async def _session(self, call: Play) -> GameSession:
        if call.session_id is None or self._session_ids is SessionIds.THEIRS:
            return await session_of(call.player_id, provider=PROVIDER)
        session = await find_session(call.session_id, provider=PROVIDER)
        if session.player_id != call.player_id:
            raise SessionInvalid()
        return session

    async def _settle(self, call: Freespins) -> Answer:
        """Pay what a set of free spins has won. A set that was not played to its end moves nothing."""
        issue = Issue.read(call.issue_id)
        if call.status != PLAYED:
            player = await player_by_id(issue.player_id)
            log.info("softswiss_gcp_freespins_over", issue=call.issue_id, status=call.status, amount=call.total_amount)
            return Done(balance=await balance_of(player_cash(player.id, issue.currency)))
        amount = self._units.to_money(call.total_amount, issue.currency)
        played = await pay_award(issue.award(amount, provider=PROVIDER))
        return Done(balance=played.balance)


async def _roll_back(call: Rollback) -> Answer:
    commands = [
        RollBack(
            provider=PROVIDER,
            player_id=call.player_id,
            currency=call.currency,
            key=TransferKey(PROVIDER, action.action_id),
            original_key=TransferKey(PROVIDER, action.original_action_id),
            round_id=call.game_id,
            rules=RULES,
        )
        for action in call.actions
    ]
    played = await play_together(commands)
    if call.finished and call.game_id is not None:
        await end_round(provider=PROVIDER, player_id=call.player_id, round_id=call.game_id)
    return _done(call, [action.action_id for action in call.actions], played)


async def _finish(call: Play) -> Answer:
    """End the round, which is owed: no session is asked for."""
    assert call.game_id is not None
    player = await player_by_id(call.player_id)
    if player.currency != call.currency:
        raise CurrencyMismatch(expected=player.currency, given=call.currency)
    await end_round(provider=PROVIDER, player_id=call.player_id, round_id=call.game_id)
    return await _told(call)


def _done(call: Play | Rollback, action_ids: list[str], played: list[Played]) -> Done:
    transactions = [
        Transaction(action_id=action_id, tx_id=tx_id(action_id, one), processed_at=one.processed_at)
        for action_id, one in zip(action_ids, played, strict=True)
    ]
    return Done(balance=played[-1].balance, game_id=call.game_id, transactions=transactions)


async def _told(call: Play) -> Done:
    """The balance of now."""
    balance = await balance_of(player_cash(call.player_id, call.currency))
    return Done(balance=balance, game_id=call.game_id)


async def _balance_beside(call: GcpCall, code: Code) -> Money | None:
    if isinstance(call, Freespins) or code >= Code.UNKNOWN_ERROR:
        return None  # of 5xx: too much is asked of us already
    return await balance_beside(call.player_id, call.currency)
