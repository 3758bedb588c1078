"""The back office in the chat; to everybody else it does not exist."""

from core.backoffice.access import grant_role, revoke_role
from core.backoffice.models import AuditEntry, Role
from core.identity.models import PlayerStatus
from core.ids import new_id
from core.payments.payouts import cancel_payout, hold_payout
from tests.integration.bot.harness import BotHouse, Person, buttons_of, find, has, usdt
from tests.plugins.people import credit, fingerprint

ADMIN_BUTTONS = (
    "admin:home",
    "admin_players:home",
    "admin_players:card:{id}",
    "admin_players:freeze:{id}",
    "admin_payouts:home",
    "admin_payouts:approve:{id}",
    "admin_payouts:reject:{id}",
    "admin_games:home",
    "admin_games:off:{id}",
    "admin_games:card:{id}",
    "admin_games:stakes:{id}",
    "admin_games:countries:{id}",
    "admin_games:everywhere:{id}",
    "admin_games:free:USDT",
    "admin_providers:home",
    "admin_providers:off:house",
    "admin_providers:everywhere:house",
    "admin_players:country:{id}",
    "admin_players:nowhere:{id}",
    "admin_figures:home",
)


async def become(person: Person, role: Role) -> None:
    player = await person.register()
    await grant_role(player.id, role, actor="test")


async def test_to_a_player_the_admin_command_is_a_word_like_any_other(anna: Person) -> None:
    await anna.register()
    unknown = (await anna.say("/abracadabra")).text
    assert (await anna.say("/admin")).text == unknown
    assert (await anna.say("xyzzy")).text == unknown


async def test_made_up_admin_buttons_are_outdated_buttons_to_a_player(anna: Person, boris: Person) -> None:
    player, other = await anna.register(), await boris.register()
    menu = (await anna.press_made_up("no:such_button")).text
    before = await fingerprint("player", "audit_entry", "game", "game_provider")
    for data in ADMIN_BUTTONS:
        assert (await anna.press_made_up(data.format(id=other.id.hex))).text == menu, data
    assert await fingerprint("player", "audit_entry", "game", "game_provider") == before
    assert player.id != other.id


async def test_an_admin_sees_only_what_his_role_opens(house: BotHouse, olga: Person) -> None:
    await become(olga, Role.ANALYST)
    shown = await olga.say("/admin")
    assert [button.text for button in buttons_of(shown)] == ["Today", "← Back"]
    assert "Your role does not allow this" in ((await olga.press_made_up("admin_players:home")).text or "")
    commands = house.world.platform.profile.commands[f"chat/{olga.user_id}/"]
    assert commands[-1].command == "admin"


async def test_a_revoked_role_ends_at_once(olga: Person) -> None:
    await become(olga, Role.OWNER)
    await olga.say("/admin")
    await revoke_role((await olga.player()).id, Role.OWNER, actor="test")
    assert has(await olga.press("admin_players:home"), "wallet:home")


async def test_a_player_is_found_frozen_with_a_reason_and_unfrozen(anna: Person, olga: Person) -> None:
    player = await anna.register(balance="25")
    await become(olga, Role.SUPPORT)
    for wanted in ("@anna", "ANNA", str(anna.user_id), str(player.id)):
        await olga.say("/admin")
        await olga.press("Players")
        card = await olga.say(wanted)
        assert "Balance: 25.00 USDT" in (card.text or ""), wanted
    await olga.press("Freeze")
    shown = await olga.say("Asked for by the player")
    assert "Status: frozen" in (shown.text or "")
    assert (await anna.player()).status is PlayerStatus.FROZEN
    assert any("Your account is frozen" in (message.text or "") for message in anna.from_bot)
    entry = await AuditEntry.get(action="player_frozen")
    assert "Asked for by the player" in entry.details

    await anna.say("/deposit")
    assert "frozen" in ((await anna.say("25")).text or "")
    await olga.press("Unfreeze")
    await olga.say("Came back")
    assert (await anna.player()).status is PlayerStatus.ACTIVE


async def test_where_a_player_lives_is_noted_on_his_card(anna: Person, olga: Person) -> None:
    player = await anna.register()
    await become(olga, Role.SUPPORT)
    await olga.say("/admin")
    await olga.press("Players")
    assert "Country: –" in ((await olga.say("@anna")).text or "")
    await olga.press("Country")
    for nonsense in ("Germany", "UK", "D", "💰"):
        shown = await olga.say(nonsense)
        assert "A country has two letters" in (shown.text or ""), nonsense
        assert "Where does Anna live" in (shown.text or "")
    assert "Country: DE" in ((await olga.say("de")).text or "")
    assert (await anna.player()).country == "DE"
    await olga.press("Country")
    assert "Country: –" in ((await olga.press("Not known")).text or "")
    assert (await anna.player()).country is None
    assert await AuditEntry.filter(action="player_country_set", subject=f"player:{player.id}").count() == 2


async def test_to_see_a_card_is_not_to_change_it(anna: Person, olga: Person) -> None:
    player = await anna.register()
    await become(olga, Role.FINANCE)
    await olga.say("/admin")
    await olga.press("Players")
    assert not has(await olga.say("@anna"), "Country")
    for data in ("country", "nowhere"):
        shown = await olga.press_made_up(f"admin_players:{data}:{player.id.hex}")
        assert "Your role does not allow this" in (shown.text or "")


async def test_nobody_found_is_said_and_the_next_word_is_looked_for(anna: Person, olga: Person) -> None:
    await anna.register()
    await become(olga, Role.OWNER)
    await olga.say("/admin")
    await olga.press("Players")
    assert "Nobody fits “<nobody>”" in ((await olga.say("<nobody>")).text or "")
    assert "Anna" in ((await olga.say("@anna")).text or "")


async def test_the_queue_is_walked_the_oldest_first(anna: Person, boris: Person, olga: Person) -> None:
    for person, amount in ((anna, "10"), (boris, "20")):
        player = await person.register(balance="50")
        await hold_payout(player.id, usdt(amount), gateway_code="crypto_pay", request_key=new_id().hex)
    await become(olga, Role.FINANCE)
    assert find(await olga.say("/admin"), "Payouts").text == "Payouts · 2"
    first = await olga.press("Payouts")
    assert "Payout 1 of 2" in (first.text or "")
    assert "10.00 USDT" in (first.text or "")
    second = await olga.press("Next")
    assert "20.00 USDT" in (second.text or "")
    assert not has(second, "Next")
    await olga.press("Approve")  # no second factor yet
    assert "set up two-step protection first" in olga.text


async def test_a_payout_that_another_admin_decided_is_said_to_be_decided(
    house: BotHouse, anna: Person, olga: Person
) -> None:
    player = await anna.register(balance="50")
    intent = await hold_payout(player.id, usdt("10"), gateway_code="crypto_pay", request_key="a")
    await become(olga, Role.OWNER)
    await olga.set_up_totp()
    await olga.say("/admin")
    await olga.press("Payouts")
    await olga.press("Approve")
    await cancel_payout(player.id, intent.id)
    shown = await olga.say(olga.code())
    assert "This payout has been decided already" in (shown.text or "")
    assert await anna.held() == usdt("0")


async def test_a_payout_of_ones_own_is_not_approved(house: BotHouse, olga: Person) -> None:
    await become(olga, Role.OWNER)
    await olga.set_up_totp()
    player = await olga.player()
    await credit(player, "50")
    await hold_payout(player.id, usdt("10"), gateway_code="crypto_pay", request_key="a")
    await house.tell()
    (alert,) = [message for message in olga.with_buttons if has(message, "Look at it")]
    await olga.press_on(alert, "Look at it")
    await olga.press("Approve")
    shown = await olga.say(olga.code())
    assert "You can't approve your own payout" in (shown.text or "")
    assert await olga.held() == usdt("10")


async def test_todays_figures_and_the_report_are_a_tap_away(olga: Person) -> None:
    await become(olga, Role.ANALYST)
    await olga.say("/admin")
    shown = await olga.press("Today")
    for line in ("Turnover: 1\u202f250.00 USDT", "GGR: 50.00 USDT", "RTP: 96.00%", "Active players: 7"):
        assert line in (shown.text or "")
    assert find(shown, "Open the report").web_app.url == "http://127.0.0.1:8080/app/report?lang=en"  # type: ignore[union-attr]


async def test_an_unknown_player_is_not_found(olga: Person) -> None:
    await become(olga, Role.OWNER)
    shown = await olga.press_made_up(f"admin_players:card:{new_id().hex}")
    assert "There is no such player" in (shown.text or "")
