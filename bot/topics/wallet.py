"""The wallet: balance, payouts under way, deposits that wait for the player."""

from bot.screens import Screen
from bot.screens.wallet import amount_of, wallet_screen
from bot.services import BotServices
from bot.speech import Speaker
from bot.table import table
from bot.topics.menu import money_of
from bot.visit import Visit
from core import clock
from core.identity.models import Player
from core.payments.deposits import intents_of
from core.payments.models import Intent, IntentKind, IntentState
from core.payments.payouts import cancel_payout
from core.wallet import owed_by

LOOKED_AT = 30  # the newest intents, among which those under way are
UNDER_WAY = frozenset({IntentState.REQUESTED, IntentState.APPROVED, IntentState.SUBMITTED})


@table.button("wallet:home")
@table.command("wallet")
async def show_wallet(visit: Visit) -> None:
    await visit.show(await wallet_screen_of(visit.player, visit.services, visit.say))


async def wallet_screen_of(player: Player, services: BotServices, say: Speaker) -> Screen:
    balance, held = await money_of(player)
    intents = await intents_of(player.id, limit=LOOKED_AT)
    return wallet_screen(
        say,
        balance=balance,
        held=held,
        owed=await owed_by(player.id, player.currency),
        payouts=[each for each in intents if each.kind is IntentKind.PAYOUT and each.state in UNDER_WAY],
        deposits=[each for each in intents if _waits_for_payment(each)],
    )


@table.button("wallet:cancel")
async def cancel(visit: Visit) -> None:
    """Core looks whether the payout is this player's."""
    cancelled = await cancel_payout(visit.player.id, visit.id_argument)
    wallet = await wallet_screen_of(visit.player, visit.services, visit.say)
    await visit.show(wallet.under(visit.say("wallet-payout-cancelled", amount=amount_of(cancelled))))


def _waits_for_payment(intent: Intent) -> bool:
    return (
        intent.kind is IntentKind.DEPOSIT
        and intent.state is IntentState.PENDING
        and intent.pay_url is not None
        and intent.expires_at is not None
        and intent.expires_at > clock.now()
    )
