"""Cashing out through the chat, and an admin's decision."""

import asyncio

from bot.updates import receive_update
from core.backoffice.access import grant_role
from core.backoffice.models import AuditEntry, Role
from core.database import connection
from core.payments.deposits import intents_of
from core.payments.models import Intent, IntentState
from core.payments.payouts import pay_approved
from tests.integration.bot.harness import BotHouse, Person, find, has, usdt
from tests.plugins.people import fingerprint


async def ask_for_payout(person: Person, amount: str = "20") -> None:
    """Up to the code."""
    await person.say("/cashout")
    await person.say(amount)


async def admin(person: Person, role: Role = Role.OWNER) -> None:
    player = await person.register()
    await grant_role(player.id, role, actor="test")
    await person.set_up_totp()


async def test_cashing_out_needs_the_second_factor_and_leads_to_it(anna: Person) -> None:
    await anna.register(balance="50")
    await anna.press("wallet:home")
    shown = await anna.press("payout:home")
    assert "asks for a code" in (shown.text or "")
    assert has(shown, "security:begin")


async def test_the_money_is_held_then_paid_and_the_player_is_told_each_time(
    house: BotHouse, anna: Person, olga: Person
) -> None:
    await anna.register(balance="50")
    await anna.set_up_totp()
    await admin(olga)
    await ask_for_payout(anna, "20")
    assert "Cash out 20.00 USDT" in anna.text

    held = await anna.say(anna.code())

    assert "We hold 20.00 USDT" in (held.text or "")
    assert (await anna.balance(), await anna.held()) == (usdt("30"), usdt("20"))
    (alert,) = [message for message in olga.with_buttons if "waits for a decision" in (message.text or "")]
    await olga.press_on(alert, "Look at it")
    assert "Payout 1 of 1" in olga.text
    assert "Anna @anna" in olga.text
    await olga.press("Approve")
    shown = await olga.say(olga.code())
    assert "✅ 20.00 USDT approved." in (shown.text or "")
    assert "No payout is waiting" in (shown.text or "")

    assert await pay_approved(house.services.gateways) == 1
    await house.tell()

    assert "20.00 USDT has been paid out" in anna.text
    assert (await anna.balance(), await anna.held()) == (usdt("30"), usdt("0"))
    assert await AuditEntry.filter(action="payout_approved").count() == 1


async def test_a_rejected_payout_gives_the_money_back_and_tells_the_reason(
    house: BotHouse, anna: Person, olga: Person
) -> None:
    await anna.register(balance="50")
    await anna.set_up_totp()
    await admin(olga, Role.FINANCE)
    await ask_for_payout(anna)
    await anna.say(anna.code())
    (alert,) = [message for message in olga.with_buttons if has(message, "Look at it")]
    await olga.press_on(alert, "Look at it")
    await olga.press("Reject")
    await olga.say("Name <does> not match & more")
    shown = await olga.say(olga.code())

    assert "rejected and given back" in (shown.text or "")
    assert "not approved" in anna.text
    assert "Reason: Name <does> not match & more" in anna.text
    assert (await anna.balance(), await anna.held()) == (usdt("50"), usdt("0"))


async def test_all_and_half_are_shares_of_what_there_is(anna: Person) -> None:
    await anna.register(balance="25.01")
    await anna.set_up_totp()
    shown = await anna.say("/cashout")
    assert find(shown, "All").text == "All · 25.01 USDT"
    assert find(shown, "Half").text == "Half · 12.505 USDT"
    await anna.press("Half")
    assert "Cash out 12.505 USDT" in anna.text


async def test_a_code_disappears_from_the_chat_right_or_wrong(anna: Person) -> None:
    await anna.register(balance="50")
    await anna.set_up_totp()
    await ask_for_payout(anna)
    wrong = "000000"
    shown = await anna.say(wrong)
    assert "That code is not right. 4 tries are left." in (shown.text or "")
    right = anna.code()
    await anna.say(right)
    written = [message.text for message in anna.messages]
    assert wrong not in written
    assert right not in written
    assert await anna.held() == usdt("20")


async def test_an_amount_that_cannot_be_paid_is_told_before_the_code(anna: Person) -> None:
    await anna.register(balance="50")
    await anna.set_up_totp()
    before = await fingerprint()
    await anna.say("/cashout")
    for typed, told in (
        ("100", "You have 50.00 USDT; 100.00 USDT would be needed."),
        ("all", "That is no amount"),
        ("-1", "must be more than zero"),
        ("0.99", "Please choose from 1.00 USDT"),
        ("20000", "Please choose from 1.00 USDT"),
    ):
        shown = await anna.say(typed)
        assert told in (shown.text or ""), typed
    assert await fingerprint() == before


async def test_a_player_cancels_what_nobody_has_decided(anna: Person) -> None:
    await anna.register(balance="50")
    await anna.set_up_totp()
    await ask_for_payout(anna)
    await anna.say(anna.code())
    wallet = await anna.press("👛 Wallet")
    assert "20.00 USDT · waiting for approval" in (wallet.text or "")
    shown = await anna.press("Cancel 20.00 USDT")
    assert "20.00 USDT is back in your balance" in (shown.text or "")
    assert (await anna.balance(), await anna.held()) == (usdt("50"), usdt("0"))


async def test_another_players_payout_is_not_found(anna: Person, boris: Person) -> None:
    player = await anna.register(balance="50")
    await anna.set_up_totp()
    await ask_for_payout(anna)
    await anna.say(anna.code())
    (intent,) = await intents_of(player.id)
    await boris.register()
    before = await fingerprint()

    shown = await boris.press_made_up(f"wallet:cancel:{intent.id.hex}")

    assert "There is no such payout." in (shown.text or "")
    assert await fingerprint() == before
    assert (await Intent.get(id=intent.id)).state is IntentState.REQUESTED


async def test_a_code_that_arrives_three_times_is_one_payout(house: BotHouse, anna: Person) -> None:
    player = await anna.register(balance="50")
    await anna.set_up_totp()
    await ask_for_payout(anna)
    await house.world.send_text(anna.user_id, anna.code())
    (update,) = await house.bot.get_updates(offset=house.poller._offset, timeout=0)
    raw = update.model_dump(mode="json", by_alias=True, exclude_unset=True)
    await asyncio.gather(*(receive_update(house.bot, raw) for _ in range(3)))
    await house.settle()

    assert len(await intents_of(player.id)) == 1
    assert await anna.held() == usdt("20")


async def test_a_payout_is_not_asked_for_again_when_its_update_is_handled_again(house: BotHouse, anna: Person) -> None:
    """The process dies after the money was held and before the player saw it."""
    player = await anna.register(balance="50")
    await anna.set_up_totp()
    await ask_for_payout(anna)
    house.world.fail_next("sendMessage", 500)
    await house.world.send_text(anna.user_id, anna.code())
    await house.settle()
    assert len(await intents_of(player.id)) == 1
    assert any("Something went wrong" in (message.text or "") for message in anna.from_bot)

    await connection().execute_query("UPDATE inbox_message SET due_at = now() WHERE state = 'received'")
    await house.settle()

    assert "We hold 20.00 USDT" in anna.text
    assert len(await intents_of(player.id)) == 1
    assert (await anna.balance(), await anna.held()) == (usdt("30"), usdt("20"))
