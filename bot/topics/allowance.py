"""How much a player may still pay in today."""

from core import clock
from core.identity.models import Player
from core.money import Money
from core.payments.deposits import intents_of
from core.payments.models import IntentKind, IntentState
from core.safer_gambling.limits import PERIOD, deposit_limit

_COUNTED = frozenset({IntentState.CREATED, IntentState.PENDING, IntentState.CAPTURED, IntentState.REVIEW})
_LOOKED_AT = 200


async def deposit_left(player: Player) -> Money | None:
    """What the player's limit leaves for the next 24 hours; None without a limit. Only a hint: core decides."""
    limit = (await deposit_limit(player.id, player.currency)).amount
    if limit is None:
        return None
    since = clock.now() - PERIOD
    promised = sum(
        intent.amount
        for intent in await intents_of(player.id, limit=_LOOKED_AT)
        if intent.kind is IntentKind.DEPOSIT and intent.state in _COUNTED and intent.created_at > since
    )
    return max(limit - Money(promised, player.currency), Money.zero(player.currency))
