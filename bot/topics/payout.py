"""Cashing out: an amount, a code, and the money is held until an admin decides."""

from bot.screens import Screen
from bot.screens.payout import code_screen, held_screen, needs_totp_screen, payout_screen
from bot.screens.wallet import amount_of
from bot.table import UnknownButton, table
from bot.visit import Visit
from core.identity.totp import is_totp_enabled
from core.money import Money
from core.payments.payouts import request_payout
from core.payments.rules import amount_range, ensure_in_range
from core.wallet import InsufficientFunds, balance_of, player_cash


@table.button("payout:home")
@table.command("cashout")
async def ask_amount(visit: Visit) -> None:
    if await is_totp_enabled(visit.player.id):
        await visit.show(await _amount_question(visit), expects="payout:amount")
    else:
        await visit.show(needs_totp_screen(visit.say))


async def _amount_question(visit: Visit) -> Screen:
    balance = await _balance(visit)
    minimum, _ = amount_range(visit.player.currency)
    shares = _shares(balance)
    return payout_screen(visit.say, balance=balance, minimum=minimum, quick=list(shares.items()))


@table.button("payout:share", on="payout")
async def take_share(visit: Visit) -> None:
    """All or half of what there is now."""
    amount = _shares(await _balance(visit)).get(visit.argument)
    if amount is None:
        raise UnknownButton(visit.argument)
    await _ask_code(visit, amount)


@table.typed("payout:amount", prompt=_amount_question)
async def take_amount(visit: Visit) -> None:
    amount = Money.parse(visit.argument, visit.player.currency)
    ensure_in_range(amount)
    balance = await _balance(visit)
    if amount > balance:  # core would say so too, but only after the code
        raise InsufficientFunds(available=balance, requested=amount)
    await _ask_code(visit, amount)


async def _ask_code(visit: Visit, amount: Money) -> None:
    await visit.show(code_screen(visit.say, amount=amount), expects="payout:code", facts={"minor": str(amount.minor)})


async def _code_question(visit: Visit) -> Screen:
    return code_screen(visit.say, amount=_asked_for(visit))


@table.typed("payout:code", prompt=_code_question, secret=True)
async def take_code(visit: Visit) -> None:
    intent = await request_payout(
        visit.player.id,
        _asked_for(visit),
        gateway_code=visit.services.gateway.code,
        totp_code=visit.argument,
        request_key=visit.request_key,
    )
    await visit.show(held_screen(visit.say, amount=amount_of(intent)))


def _asked_for(visit: Visit) -> Money:
    return Money(int(visit.facts["minor"]), visit.player.currency)


async def _balance(visit: Visit) -> Money:
    return await balance_of(player_cash(visit.player.id, visit.player.currency))


def _shares(balance: Money) -> dict[str, Money]:
    """What may be cashed out at one tap, within what may be paid out at once."""
    minimum, maximum = amount_range(balance.currency)
    shares = {"all": min(balance, maximum), "half": min(Money(balance.minor // 2, balance.currency), maximum)}
    return {share: amount for share, amount in shares.items() if amount >= minimum}
