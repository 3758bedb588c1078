"""Deposits and payouts through core, the adapter and the gateway: each credited once, each paid once."""

import asyncio
from datetime import timedelta

import pytest

from core.clock import ManualClock
from core.identity.models import Player
from core.money import Money
from core.payments.deposits import chase_quiet_deposits, request_deposit
from core.payments.models import Intent, IntentState
from core.payments.payouts import approve_payout, chase_unknown_payouts, hold_payout, pay_approved
from core.unit_of_work import unit_of_work
from core.wallet import balance_of, gateway_funds, player_cash, player_held
from core.wallet.invariants import verify_ledger
from integrations.gateways.crypto_pay.signature import SIGNATURE_HEADER
from integrations.sandbox.crypto_pay import TransferFault
from integrations.sandbox.crypto_pay.parameters import GetTransfers
from tests.integration.gateways.conftest import NOBODY, World
from tests.plugins.people import NewPlayer


async def deposit(world: World, player: Player, amount: str = "25") -> Intent:
    return await request_deposit(
        player.id, Money.parse(amount, "USDT"), gateway=world.adapter, request_key=f"deposit {amount}"
    )


async def balance(player: Player) -> str:
    return (await balance_of(player_cash(player.id, "USDT"))).plain()


async def test_a_paid_invoice_credits_the_player(world: World, new_player: NewPlayer) -> None:
    player = await new_player()
    intent = await deposit(world, player)
    assert intent.external_id is not None
    await world.sandbox.pay(int(intent.external_id))
    await world.told()
    assert (await Intent.get(id=intent.id)).state is IntentState.CAPTURED
    assert await balance(player) == "25.00"
    assert (await balance_of(gateway_funds("crypto_pay", "USDT"))).plain() == "-24.75"  # the service keeps one percent
    assert await verify_ledger() == []


async def test_twenty_deliveries_of_a_webhook_at_once_credit_once(world: World, new_player: NewPlayer) -> None:
    player = await new_player()
    intent = await deposit(world, player)
    assert intent.external_id is not None
    await world.sandbox.pay(int(intent.external_id), webhooks=20)
    await world.told()
    assert len(world.notices) >= 20
    assert len(set(world.notices)) == 1
    assert await balance(player) == "25.00"
    assert await verify_ledger() == []


async def test_a_webhook_that_never_came_costs_minutes_and_no_money(
    world: World, new_player: NewPlayer, clock: ManualClock
) -> None:
    player = await new_player()
    intent = await deposit(world, player)
    assert intent.external_id is not None
    world.sandbox.invoices.mark_paid(int(intent.external_id), comment=None)
    clock.advance(timedelta(minutes=5))
    await chase_quiet_deposits({"crypto_pay": world.adapter}, quiet_for=timedelta(minutes=2))
    assert await balance(player) == "25.00"


async def test_a_forged_webhook_credits_nobody(world: World, new_player: NewPlayer) -> None:
    player = await new_player()
    intent = await deposit(world, player)
    body = (
        b'{"update_id": 1, "update_type": "invoice_paid", "payload": {"invoice_id": %s}}'
        % str(intent.external_id).encode()
    )
    headers = {SIGNATURE_HEADER: world.sandbox.sign(body)}
    async with world.http.post(world.sandbox.config.webhook_url, data=body, headers=headers) as answer:
        assert answer.status == 200  # properly signed: believed as a hint, and the gateway says that it is not paid
    assert (await Intent.get(id=intent.id)).state is IntentState.PENDING
    assert await balance(player) == "0.00"


async def approved(world: World, player: Player, amount: str = "20") -> Intent:
    intent = await hold_payout(player.id, Money.parse(amount, "USDT"), gateway_code="crypto_pay", request_key="payout")
    async with unit_of_work() as uow:
        return await approve_payout(uow, intent.id, actor="admin:test")


@pytest.mark.parametrize("fault", [TransferFault.REPLY_CUT, TransferFault.SERVER_ERROR])
async def test_a_payout_whose_answer_is_lost_is_looked_up_and_paid_once(
    world: World, new_player: NewPlayer, clock: ManualClock, fault: TransferFault
) -> None:
    player = await new_player(balance="50")
    intent = await approved(world, player)
    world.sandbox.fail_next_transfer(fault)
    gateways = {"crypto_pay": world.adapter}
    await pay_approved(gateways)
    assert (await Intent.get(id=intent.id)).state is IntentState.SUBMITTED
    assert (await balance_of(player_held(player.id, "USDT"))).plain() == "20.00"
    clock.advance(timedelta(minutes=5))
    await asyncio.gather(*(chase_unknown_payouts(gateways, quiet_for=timedelta(minutes=1)) for _ in range(5)))
    paid = await Intent.get(id=intent.id)
    [transfer] = world.sandbox.treasury.find(GetTransfers())
    assert (paid.state, paid.external_id) == (IntentState.PAID, str(transfer.transfer_id))
    assert (await balance(player), (await balance_of(player_held(player.id, "USDT"))).plain()) == ("30.00", "0.00")
    assert await verify_ledger() == []


async def test_a_payout_that_is_refused_gives_the_money_back(world: World, new_player: NewPlayer) -> None:
    player = await new_player(balance="50")
    await Player.filter(id=player.id).update(telegram_id=int(NOBODY))
    intent = await approved(world, player)
    await pay_approved({"crypto_pay": world.adapter})
    failed = await Intent.get(id=intent.id)
    assert (failed.state, failed.note) == (IntentState.FAILED, "USER_NOT_FOUND")
    assert await balance(player) == "50.00"
    assert await verify_ledger() == []
