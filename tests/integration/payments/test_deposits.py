"""Deposits: credited once, for what the gateway says was paid, within the player's own limit."""

import asyncio
from datetime import timedelta
from uuid import uuid4

import pytest

from core.clock import ManualClock
from core.database import connection
from core.errors import DomainError, InvalidInput
from core.identity.errors import NotRegistered, PlayerFrozen
from core.identity.models import Player
from core.identity.players import set_frozen
from core.identity.registration import arrive
from core.money import InvalidAmount, Money
from core.payments.deposits import chase_quiet_deposits, request_deposit, settle_invoice
from core.payments.errors import AmountOutOfRange, GatewayUnavailable
from core.payments.models import Intent, IntentChange, IntentState
from core.safer_gambling.cool_off import start_cool_off
from core.safer_gambling.errors import DepositLimitReached, OnCoolOff
from core.safer_gambling.limits import set_deposit_limit
from core.unit_of_work import unit_of_work
from core.wallet import balance_of, gateway_fees, gateway_funds, player_cash
from core.wallet.invariants import verify_ledger
from integrations.gateways.crypto_pay import CryptoPay
from integrations.sandbox.crypto_pay import CryptoPay as GatewayServer
from integrations.sandbox.crypto_pay.assets import asset_of
from tests.plugins.people import NewPlayer, fingerprint


def usdt(text: str) -> Money:
    return Money.parse(text, "USDT")


async def ask(player: Player, gateway: CryptoPay, amount: str = "25", request_key: str | None = None) -> Intent:
    return await request_deposit(player.id, usdt(amount), gateway=gateway, request_key=request_key or uuid4().hex)


async def balance(player: Player) -> Money:
    return await balance_of(player_cash(player.id, "USDT"))


async def history(intent: Intent) -> list[str]:
    return [change.to_state.value for change in await IntentChange.filter(intent=intent).order_by("id")]


async def test_a_paid_invoice_is_credited_once_however_often_it_is_told(
    new_player: NewPlayer, gateway_server: GatewayServer, crypto_pay: CryptoPay
) -> None:
    player = await new_player()
    intent = await ask(player, crypto_pay)
    assert intent.pay_url
    await settle_invoice(crypto_pay, intent.external_id)
    assert await balance(player) == usdt("0")
    await gateway_server.pay(int(intent.external_id))
    await asyncio.gather(*(settle_invoice(crypto_pay, intent.external_id) for _ in range(20)))
    assert await balance(player) == usdt("25")
    assert await balance_of(gateway_funds("crypto_pay", "USDT")) == usdt("-24.75")
    assert await balance_of(gateway_fees("crypto_pay", "USDT")) == usdt("-0.25")
    assert gateway_server.treasury.balances()[asset_of("USDT")] == usdt("100024.75").minor
    assert await history(intent) == ["created", "pending", "captured"]
    names = await connection().execute_query_dict("SELECT name FROM outbox_event WHERE name = 'DepositCaptured'")
    assert len(names) == 1
    assert await verify_ledger() == []


async def test_the_same_wish_sent_twice_gives_one_invoice(new_player: NewPlayer, crypto_pay: CryptoPay) -> None:
    player = await new_player()
    first = await ask(player, crypto_pay, request_key="tg:1")
    again = await ask(player, crypto_pay, request_key="tg:1")
    assert (again.id, again.pay_url) == (first.id, first.pay_url)
    assert await Intent.all().count() == 1


async def test_a_lost_webhook_is_made_good_by_asking(
    new_player: NewPlayer, gateway_server: GatewayServer, crypto_pay: CryptoPay, clock: ManualClock
) -> None:
    player = await new_player()
    intent = await ask(player, crypto_pay)
    await gateway_server.pay(int(intent.external_id))
    gateways = {"crypto_pay": crypto_pay}
    assert await chase_quiet_deposits(gateways, quiet_for=timedelta(minutes=1)) == 0
    clock.advance(timedelta(minutes=2))
    assert await chase_quiet_deposits(gateways, quiet_for=timedelta(minutes=1)) == 1
    assert await balance(player) == usdt("25")


async def test_an_expired_invoice_frees_the_limit_and_one_paid_late_is_credited_all_the_same(
    new_player: NewPlayer, gateway_server: GatewayServer, crypto_pay: CryptoPay
) -> None:
    player = await new_player()
    await set_deposit_limit(player.id, "USDT", usdt("30"))
    intent = await ask(player, crypto_pay)
    with pytest.raises(DepositLimitReached):
        await ask(player, crypto_pay)
    gateway_server.expire(int(intent.external_id))
    expired = await settle_invoice(crypto_pay, intent.external_id)
    assert expired is not None
    assert expired.state is IntentState.EXPIRED
    await ask(player, crypto_pay)


@pytest.mark.parametrize("rivals", [2, 5, 50])
async def test_deposits_at_once_never_pass_the_limit(new_player: NewPlayer, crypto_pay: CryptoPay, rivals: int) -> None:
    player = await new_player()
    await set_deposit_limit(player.id, "USDT", usdt("10"))
    answers = await asyncio.gather(*(ask(player, crypto_pay, "7") for _ in range(rivals)), return_exceptions=True)
    assert sum(isinstance(answer, DepositLimitReached) for answer in answers) == rivals - 1
    assert await Intent.filter(state=IntentState.PENDING).count() == 1


async def test_a_limit_counts_the_last_24_hours(
    new_player: NewPlayer, gateway_server: GatewayServer, crypto_pay: CryptoPay, clock: ManualClock
) -> None:
    player = await new_player()
    await set_deposit_limit(player.id, "USDT", usdt("30"))
    intent = await ask(player, crypto_pay)
    await gateway_server.pay(int(intent.external_id))
    await settle_invoice(crypto_pay, intent.external_id)
    with pytest.raises(DepositLimitReached) as refusal:
        await ask(player, crypto_pay, "6")
    assert refusal.value.facts["remaining"] == usdt("5")
    clock.advance(timedelta(hours=24, seconds=1))
    await ask(player, crypto_pay, "6")


@pytest.mark.parametrize(
    ("amount", "refusal"),
    [("0", InvalidAmount), ("-25", InvalidAmount), ("0.999999", AmountOutOfRange), ("10000.000001", AmountOutOfRange)],
)
async def test_an_amount_that_is_not_offered_is_refused(
    new_player: NewPlayer, crypto_pay: CryptoPay, amount: str, refusal: type[DomainError]
) -> None:
    player = await new_player()
    before = await fingerprint("payment_intent", "ledger_transfer", "outbox_event")
    with pytest.raises(refusal):
        await ask(player, crypto_pay, amount)
    assert await fingerprint("payment_intent", "ledger_transfer", "outbox_event") == before


async def test_who_may_not_deposit_gets_no_invoice(new_player: NewPlayer, crypto_pay: CryptoPay) -> None:
    on_break, frozen = await new_player(), await new_player()
    await start_cool_off(on_break.id, "USDT", days=1)
    async with unit_of_work() as uow:
        await set_frozen(uow, frozen.id, frozen=True)
    unregistered = await arrive(telegram_id=5, first_name="C", username=None, currency="USDT")
    for player, refusal in ((on_break, OnCoolOff), (frozen, PlayerFrozen), (unregistered, NotRegistered)):
        with pytest.raises(refusal):
            await ask(player, crypto_pay)
    with pytest.raises(InvalidInput):
        await request_deposit(on_break.id, Money.parse("25", "USDT"), gateway=crypto_pay, request_key="k" * 200)
    assert await Intent.all().count() == 0


async def test_money_that_arrives_during_a_break_is_the_players(
    new_player: NewPlayer, gateway_server: GatewayServer, crypto_pay: CryptoPay
) -> None:
    player = await new_player()
    intent = await ask(player, crypto_pay)
    await start_cool_off(player.id, "USDT", days=1)
    await gateway_server.pay(int(intent.external_id))
    await settle_invoice(crypto_pay, intent.external_id)
    assert await balance(player) == usdt("25")


async def test_a_gateway_that_does_not_answer_leaves_a_failed_intent_and_no_promise(
    new_player: NewPlayer, crypto_pay: CryptoPay
) -> None:
    import aiohttp

    player = await new_player()
    await set_deposit_limit(player.id, "USDT", usdt("30"))
    async with aiohttp.ClientSession() as http:
        away = CryptoPay(http, "http://127.0.0.1:9", "12345:AAnobody")
        with pytest.raises(GatewayUnavailable):
            await ask(player, away)
    assert (await Intent.get()).state is IntentState.FAILED
    await ask(player, crypto_pay)


async def test_an_invoice_that_is_not_ours_is_left_alone(
    new_player: NewPlayer, gateway_server: GatewayServer, crypto_pay: CryptoPay
) -> None:
    await new_player()
    foreign = gateway_server.create_invoice(asset="USDT", amount="9")
    await gateway_server.pay(foreign.invoice_id)
    before = await fingerprint()
    assert await settle_invoice(crypto_pay, str(foreign.invoice_id)) is None
    assert await settle_invoice(crypto_pay, "999999") is None
    assert await fingerprint() == before


async def test_an_invoice_paid_with_another_amount_waits_for_a_person(
    new_player: NewPlayer, gateway_server: GatewayServer, crypto_pay: CryptoPay
) -> None:
    player = await new_player()
    intent = await ask(player, crypto_pay)
    other = gateway_server.create_invoice(asset="USDT", amount="24", payload=intent.id.hex)
    await Intent.filter(id=intent.id).update(external_id=str(other.invoice_id))
    await gateway_server.pay(other.invoice_id)
    reviewed = await settle_invoice(crypto_pay, str(other.invoice_id))
    assert reviewed is not None
    assert reviewed.state is IntentState.REVIEW
    assert await balance(player) == usdt("0")
