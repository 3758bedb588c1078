"""The second factor and the e-mail address, through the chat."""

import re

from core.identity.email import confirm_email
from core.identity.totp import is_totp_enabled
from tests.integration.bot.harness import BotHouse, Person, find, has


async def test_a_qr_code_a_first_code_and_recovery_codes_shown_once(anna: Person) -> None:
    player = await anna.register()
    await anna.press("security:home")
    setup = await anna.press("Set up two-step protection")
    (picture,) = [message for message in anna.from_bot if message.photo]
    assert setup.message_id > picture.message_id
    anna.secret = find(setup, "Copy the key").copy_text.text  # type: ignore[union-attr]
    assert anna.secret in (setup.text or "").replace(" ", "")

    wrong = await anna.say("000000")
    assert "That code is not right" in (wrong.text or "")
    assert [message for message in anna.from_bot if message.photo]  # still there to be scanned
    shown = await anna.say(anna.code())

    codes = re.findall(r"^\w{5}-\w{5}$", shown.text or "", re.MULTILINE)
    assert len(codes) == 8
    assert [entity.type for entity in shown.entities or []].count("spoiler") == 1
    assert not [message for message in anna.from_bot if message.photo]
    assert await is_totp_enabled(player.id)
    overview = await anna.press("I have saved them")
    assert "Two-step protection is on" in (overview.text or "")
    assert not any(code in (message.text or "") for message in anna.messages for code in codes)


async def test_the_qr_code_goes_when_the_player_turns_back(anna: Person) -> None:
    player = await anna.register()
    await anna.press("security:home")
    await anna.press("security:begin")
    await anna.press("← Back")
    assert not [message for message in anna.from_bot if message.photo]
    assert not await is_totp_enabled(player.id)


async def test_it_is_turned_off_with_a_code_and_a_recovery_code_works_once(anna: Person) -> None:
    player = await anna.register()
    codes = await anna.set_up_totp()
    await anna.press("I have saved them")
    await anna.press("Turn two-step protection off")
    assert "not right" in ((await anna.say("zzzzz-zzzzz")).text or "")

    shown = await anna.say(codes[0])

    assert "Two-step protection is off now" in (shown.text or "")
    assert not await is_totp_enabled(player.id)


async def test_after_five_wrong_codes_there_is_a_pause_and_nothing_is_asked_any_more(anna: Person) -> None:
    await anna.register()
    await anna.set_up_totp()
    await anna.press("I have saved them")
    await anna.press("security:disable")
    for _ in range(5):
        shown = await anna.say("111111")
    assert "Please come back in 15 minutes" in (shown.text or "")
    assert has(shown, "security:home")
    assert "didn't quite get that" in ((await anna.say("111111")).text or "")


async def test_an_address_counts_once_the_link_in_the_mail_was_opened(house: BotHouse, anna: Person) -> None:
    await anna.register()
    await anna.press("security:home")
    await anna.press("Add an e-mail address")
    for typed in ("anna", "anna@", "a@b", "anna@example.com\nBcc: everybody@example.com"):
        assert "doesn't look like an e-mail address" in ((await anna.say(typed)).text or ""), typed
    shown = await anna.say("anna@example.com")
    assert "on its way to anna@example.com" in (shown.text or "")
    (mail,) = house.mails.mails
    token = re.search(r"token=(\S+)", mail.text)
    assert token is not None

    await confirm_email(token[1])
    await house.tell()

    assert any("Your e-mail address is confirmed" in (message.text or "") for message in anna.from_bot)
    await anna.say("/security")
    assert "E-mail: anna@example.com" in anna.text
    assert has(anna.live, "security:email")
