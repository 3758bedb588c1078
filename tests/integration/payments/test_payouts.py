"""Payouts: held first, decided by a person, paid once whatever happens to the answer."""

import asyncio
from datetime import timedelta
from uuid import uuid4

import aiohttp
import pyotp
import pytest

from core.clock import ManualClock
from core.errors import NotFound
from core.identity.errors import TotpRequired, TotpWrong
from core.identity.models import Player
from core.identity.totp import begin_totp, enable_totp
from core.money import Money
from core.payments.models import Intent, IntentState
from core.payments.payouts import (
    approve_payout,
    cancel_payout,
    chase_unknown_payouts,
    hold_payout,
    pay_approved,
    request_payout,
)
from core.unit_of_work import unit_of_work
from core.wallet import InsufficientFunds, balance_of, gateway_funds, player_cash, player_held
from core.wallet.invariants import verify_ledger
from integrations.gateways.crypto_pay import CryptoPay
from integrations.sandbox.crypto_pay import CryptoPay as GatewayServer
from integrations.sandbox.crypto_pay import TransferFault
from integrations.sandbox.crypto_pay.parameters import GetTransfers
from tests.plugins.gateways import TOKEN
from tests.plugins.people import NewPlayer, fingerprint


def usdt(text: str) -> Money:
    return Money.parse(text, "USDT")


async def approved(player: Player, amount: str = "5") -> Intent:
    intent = await hold_payout(player.id, usdt(amount), gateway_code="crypto_pay", request_key=uuid4().hex)
    async with unit_of_work() as uow:
        await approve_payout(uow, intent.id, actor="test")
    return intent


async def balances(player: Player) -> tuple[Money, Money, Money]:
    return (
        await balance_of(player_cash(player.id, "USDT")),
        await balance_of(player_held(player.id, "USDT")),
        await balance_of(gateway_funds("crypto_pay", "USDT")),
    )


def transfers_made(server: GatewayServer) -> int:
    return len(server.treasury.find(GetTransfers()))


async def test_a_cash_out_asks_for_a_fresh_second_factor(new_player: NewPlayer, clock: ManualClock) -> None:
    player = await new_player(balance="10")

    async def cash_out(code: str, key: str) -> Intent:
        return await request_payout(player.id, usdt("2"), gateway_code="crypto_pay", totp_code=code, request_key=key)

    with pytest.raises(TotpRequired):
        await cash_out("123456", "a")
    totp = pyotp.TOTP((await begin_totp(player.id)).secret)
    await enable_totp(player.id, totp.at(clock.now()))
    before = await fingerprint("payment_intent", "ledger_transfer", "ledger_account")
    with pytest.raises(TotpWrong):
        await cash_out(totp.at(clock.now()), "a")  # spent by turning it on
    assert await fingerprint("payment_intent", "ledger_transfer", "ledger_account") == before
    clock.advance(timedelta(seconds=30))
    code = totp.at(clock.now())
    first = await cash_out(code, "a")
    assert (await cash_out(code, "a")).id == first.id  # the same wish again
    with pytest.raises(TotpWrong):
        await cash_out(code, "b")
    assert await balances(player) == (usdt("8"), usdt("2"), usdt("0"))


async def test_an_approved_payout_is_paid_once_by_rival_workers(
    new_player: NewPlayer, gateway_server: GatewayServer, crypto_pay: CryptoPay
) -> None:
    player = await new_player(balance="10")
    intent = await approved(player)
    await asyncio.gather(*(pay_approved({"crypto_pay": crypto_pay}) for _ in range(8)))
    assert (await Intent.get(id=intent.id)).state is IntentState.PAID
    assert transfers_made(gateway_server) == 1
    assert await balances(player) == (usdt("5"), usdt("0"), usdt("5"))
    assert await verify_ledger() == []


@pytest.mark.parametrize("fault", list(TransferFault))
async def test_a_lost_answer_is_looked_up_and_never_paid_twice(
    new_player: NewPlayer,
    gateway_server: GatewayServer,
    crypto_pay: CryptoPay,
    clock: ManualClock,
    fault: TransferFault,
) -> None:
    player = await new_player(balance="10")
    intent = await approved(player)
    gateway_server.fail_next_transfer(fault)
    gateways = {"crypto_pay": crypto_pay}
    async with aiohttp.ClientSession() as http:
        hasty = CryptoPay(http, gateway_server.config.url, TOKEN, timeout_seconds=1)
        await pay_approved({"crypto_pay": hasty})
    assert (await Intent.get(id=intent.id)).state is IntentState.SUBMITTED
    assert await balances(player) == (usdt("5"), usdt("5"), usdt("0"))
    await pay_approved(gateways)
    clock.advance(timedelta(minutes=2))
    assert await chase_unknown_payouts(gateways, quiet_for=timedelta(minutes=1)) == 1
    assert (await Intent.get(id=intent.id)).state is IntentState.PAID
    assert transfers_made(gateway_server) == 1
    assert await balances(player) == (usdt("5"), usdt("0"), usdt("5"))
    assert await verify_ledger() == []


async def test_a_clear_no_of_the_gateway_gives_the_money_back(
    new_player: NewPlayer, gateway_server: GatewayServer, crypto_pay: CryptoPay
) -> None:
    player = await new_player(balance="10")
    await Player.filter(id=player.id).update(telegram_id=10**9 + player.telegram_id)  # whom the gateway does not know
    intent = await approved(player)
    await pay_approved({"crypto_pay": crypto_pay})
    failed = await Intent.get(id=intent.id)
    assert failed.state is IntentState.FAILED
    assert failed.note
    assert transfers_made(gateway_server) == 0
    assert await balances(player) == (usdt("10"), usdt("0"), usdt("0"))
    assert await verify_ledger() == []


async def test_a_player_cancels_his_own_payout_and_nobody_elses(new_player: NewPlayer) -> None:
    anna, boris = await new_player(balance="10"), await new_player()
    intent = await hold_payout(anna.id, usdt("5"), gateway_code="crypto_pay", request_key="a")
    for stranger, payout in ((boris.id, intent.id), (anna.id, uuid4())):
        with pytest.raises(NotFound):
            await cancel_payout(stranger, payout)
    assert (await cancel_payout(anna.id, intent.id)).state is IntentState.CANCELLED
    assert await balance_of(player_cash(anna.id, "USDT")) == usdt("10")


async def test_more_than_there_is_can_not_be_cashed_out(new_player: NewPlayer) -> None:
    player = await new_player(balance="5")
    before = await fingerprint("payment_intent", "ledger_transfer", "ledger_hold", "outbox_event")
    with pytest.raises(InsufficientFunds):
        await hold_payout(player.id, usdt("5.000001"), gateway_code="crypto_pay", request_key="a")
    assert await fingerprint("payment_intent", "ledger_transfer", "ledger_hold", "outbox_event") == before
