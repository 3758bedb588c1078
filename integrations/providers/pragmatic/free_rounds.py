"""Sets of free rounds: given to one player, and taken back. What a set has won comes as `bonusWin.html`.

Its code is our grant's id, so that Pragmatic's calls name it and a set that is given twice is one. Source: public
operators' code for FreeRoundsBonusAPI v2; not verified against Pragmatic.
"""

import orjson
import structlog

from core import clock
from core.games.errors import FreeRoundsRefused
from core.games.ports import FreeRoundsGrant
from core.money import Money
from integrations.providers.pragmatic.amounts import SHOWN_DECIMALS
from integrations.providers.pragmatic.service import RefusedByPragmatic, Service, unavailable

API = "/http/FreeRoundsBonusAPI"

log = structlog.get_logger()


class FreeRounds:
    def __init__(self, service: Service) -> None:
        self._service = service

    async def issue(self, grant: FreeRoundsGrant) -> str:
        """Return the set's code, which is ours. Raises FreeRoundsRefused, ProviderUnavailable."""
        code, currency = grant.id.hex, grant.stake.currency
        fields = {
            "bonusCode": code,
            "playerId": grant.player_id.hex,
            "currency": currency,
            "rounds": str(grant.rounds),
            "startDate": str(int(clock.now().timestamp())),
            "expirationDate": str(int(grant.expires_at.timestamp())),
        }
        bet = {"totalBet": orjson.Fragment(_total_bet(grant.stake)), "currency": currency}
        games = {"gameList": [{"gameId": grant.game_code, "betValues": [bet]}]}
        try:
            await self._service.ask(f"{API}/v2/bonus/player/create/", fields, games)
        except RefusedByPragmatic as refusal:
            # It may be refused because it was given before, and its answer was lost.
            if await self._has(grant.player_id.hex, code):
                return code
            log.warning("pragmatic_free_rounds_refused", bonus_code=code, reason=str(refusal))
            raise FreeRoundsRefused() from None
        return code

    async def cancel(self, code: str) -> None:
        """A set that is over or unknown is no error. Raises ProviderUnavailable."""
        try:
            await self._service.ask(f"{API}/v2/bonus/cancel/", {"bonusCode": code})
        except RefusedByPragmatic as refusal:
            log.info("pragmatic_free_rounds_not_cancelled", bonus_code=code, reason=str(refusal))

    async def _has(self, player: str, code: str) -> bool:
        """Whether the player has this set, as far as it is not played to its end. Raises ProviderUnavailable."""
        path = f"{API}/getPlayersFRB/"
        try:
            answer = await self._service.ask(path, {"playerId": player})
        except RefusedByPragmatic:
            return False
        sets = answer.get("bonuses")
        if not isinstance(sets, list):
            raise unavailable(path, "no list of bonuses in the answer")
        return any(isinstance(each, dict) and each.get("bonusCode") == code for each in sets)


def _total_bet(stake: Money) -> str:
    """As a JSON number. Raises FreeRoundsRefused for a stake that Pragmatic can't say: another would be played."""
    if stake.decimal != round(stake.decimal, SHOWN_DECIMALS):
        log.warning("pragmatic_no_such_total_bet", currency=stake.currency, stake_minor=stake.minor)
        raise FreeRoundsRefused()
    return f"{stake.decimal:.{SHOWN_DECIMALS}f}"
