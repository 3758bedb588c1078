"""Paying in: an amount, an invoice, and a message that changes when it is paid."""

from bot.screens import Screen
from bot.screens.deposit import deposit_screen, waiting_screen
from bot.screens.wallet import amount_of
from bot.table import table
from bot.topics.allowance import deposit_left
from bot.visit import Visit
from core.money import Money
from core.payments.deposits import request_deposit
from core.payments.errors import GatewayUnavailable
from core.payments.rules import amount_range

QUICK = (10, 25, 50, 100)  # whole units of the currency


@table.button("deposit:home")
@table.command("deposit")
async def ask_amount(visit: Visit) -> None:
    await visit.show(await _question(visit), expects="deposit:amount")


async def _question(visit: Visit) -> Screen:
    minimum, maximum = amount_range(visit.player.currency)
    left = await deposit_left(visit.player)
    highest = maximum if left is None else min(left, maximum)
    quick = [Money.parse(str(units), visit.player.currency) for units in QUICK]
    return deposit_screen(
        visit.say,
        quick=[amount for amount in quick if minimum <= amount <= highest],
        minimum=minimum,
        maximum=maximum,
        limit_left=left,
    )


@table.button("deposit:amount", on="deposit")
@table.typed("deposit:amount", prompt=_question)
async def get_invoice(visit: Visit) -> None:
    """For an amount that was chosen or typed: either way it is somebody's input, and core decides."""
    amount = Money.parse(visit.argument, visit.player.currency)
    gateway = visit.services.gateway
    intent = await request_deposit(
        visit.player.id,
        amount,
        gateway=gateway,
        request_key=visit.request_key,
        return_url=visit.services.chat_link,
    )
    if intent.pay_url is None:  # this update was handled before, and then the gateway did not answer
        raise GatewayUnavailable()
    await visit.show(
        waiting_screen(visit.say, amount=amount_of(intent), pay_url=intent.pay_url, gateway=gateway.name),
        facts={"intent": intent.id.hex},
    )
