"""Becoming a player, confirming an address, the second factor, access to the Mini App."""

import asyncio
from datetime import timedelta

import pyotp
import pytest

from core.clock import ManualClock
from core.database import connection
from core.errors import InvalidInput, RateLimited
from core.identity import email
from core.identity.access import LIFETIME, grant_access, player_with_access, revoke_access
from core.identity.email import confirm_email, confirmation_token, read_confirmation, request_email_confirmation
from core.identity.errors import (
    EmailTaken,
    LinkInvalid,
    NotRegistered,
    TotpAlreadyEnabled,
    TotpLocked,
    TotpRequired,
    TotpWrong,
)
from core.identity.models import Player, TotpDevice
from core.identity.players import ensure_may_act, find_players
from core.identity.registration import TERMS_VERSION, accept_terms, arrive, choose_language, is_registered
from core.identity.totp import (
    LOCKED_FOR,
    MAX_FAILURES,
    begin_totp,
    disable_totp,
    enable_totp,
    is_totp_enabled,
    verify_totp,
)
from tests.plugins.people import NewPlayer


async def test_a_player_is_registered_after_language_age_and_terms(database: str) -> None:
    arrived = await arrive(telegram_id=7, first_name="Anna", username="anna", currency="USDT")
    with pytest.raises(NotRegistered):
        await ensure_may_act(arrived.id)
    with pytest.raises(InvalidInput):
        await accept_terms(arrived.id, terms_version=TERMS_VERSION)
    with pytest.raises(InvalidInput):
        await choose_language(arrived.id, "tlh")
    await choose_language(arrived.id, "es")
    with pytest.raises(InvalidInput):
        await accept_terms(arrived.id, terms_version="2020-01")
    player = await accept_terms(arrived.id, terms_version=TERMS_VERSION)
    assert is_registered(player)
    assert player.age_confirmed_at is not None
    again = await accept_terms(arrived.id, terms_version=TERMS_VERSION)
    assert again.registered_at == player.registered_at
    rows = await connection().execute_query_dict("SELECT name FROM outbox_event")
    assert [row["name"] for row in rows] == ["PlayerRegistered"]


async def test_twenty_first_messages_at_once_make_one_player(database: str) -> None:
    players = await asyncio.gather(
        *(arrive(telegram_id=7, first_name="Anna", username=None, currency="USDT") for _ in range(20))
    )
    assert len({player.id for player in players}) == 1


async def test_a_referral_counts_at_the_first_arrival_only(database: str, new_player: NewPlayer) -> None:
    friend, other = await new_player(), await new_player()
    arrived = await arrive(
        telegram_id=7, first_name="B", username=None, currency="USDT", start_payload=friend.referral_code
    )
    assert arrived.referred_by_id == friend.id
    again = await arrive(
        telegram_id=7, first_name="B", username=None, currency="USDT", start_payload=other.referral_code
    )
    assert again.referred_by_id == friend.id
    nobody = await arrive(telegram_id=8, first_name="C", username=None, currency="USDT", start_payload="spring-sale")
    assert (nobody.referred_by_id, nobody.start_payload) == (None, "spring-sale")


async def test_players_are_found_by_what_an_admin_may_type(new_player: NewPlayer) -> None:
    anna = await new_player(first_name="Annabel")
    for text in (f"@{anna.username}", str(anna.telegram_id), str(anna.id), "annab"):
        assert anna.id in {player.id for player in await find_players(text)}, text
    for text in ("", "  ", "'; DROP TABLE player; --", "9" * 400, "\u0663\u0663", "%"):
        assert await find_players(text) == [], text


async def test_an_address_is_confirmed_by_its_link_once(new_player: NewPlayer) -> None:
    player = await new_player()
    confirmation = await request_email_confirmation(player.id, " anna@example.org ")
    token = confirmation_token(confirmation.id)
    assert (await read_confirmation(token)).email == "anna@example.org"
    assert (await Player.get(id=player.id)).email is None
    assert (await confirm_email(token)).email == "anna@example.org"
    with pytest.raises(LinkInvalid):
        await confirm_email(token)


async def test_a_newer_link_replaces_the_older_and_both_grow_old(new_player: NewPlayer, clock: ManualClock) -> None:
    player = await new_player()
    first = await request_email_confirmation(player.id, "old@example.org")
    second = await request_email_confirmation(player.id, "new@example.org")
    with pytest.raises(LinkInvalid):
        await confirm_email(confirmation_token(first.id))
    clock.advance(email.LINK_LIFETIME)
    with pytest.raises(LinkInvalid):
        await confirm_email(confirmation_token(second.id))


async def test_a_forged_link_opens_nothing(new_player: NewPlayer) -> None:
    player = await new_player()
    confirmation = await request_email_confirmation(player.id, "anna@example.org")
    token = confirmation_token(confirmation.id)
    for forged in ("", ".", token[:-1], token + "x", confirmation.id.hex, f"{'0' * 32}.{token.split('.')[1]}", "é.é"):
        with pytest.raises(LinkInvalid):
            await confirm_email(forged)


async def test_one_address_belongs_to_one_player(new_player: NewPlayer) -> None:
    tokens = []
    for _ in range(2):
        player = await new_player()
        tokens.append(confirmation_token((await request_email_confirmation(player.id, "Same@example.org")).id))
    answers = await asyncio.gather(*(confirm_email(token) for token in tokens), return_exceptions=True)
    assert sum(isinstance(answer, EmailTaken) for answer in answers) == 1


@pytest.mark.parametrize(
    "text", ["", "anna", "a@b", "a@b.c d", "a@@b.org", "a\nBcc: x@y.org@b.org", "x" * 300 + "@b.org"]
)
async def test_what_is_no_address_is_refused(new_player: NewPlayer, text: str) -> None:
    player = await new_player()
    with pytest.raises(InvalidInput):
        await request_email_confirmation(player.id, text)


async def test_nobody_can_flood_a_mailbox(new_player: NewPlayer) -> None:
    player = await new_player()
    for _ in range(email.MAX_REQUESTS_AN_HOUR):
        await request_email_confirmation(player.id, "anna@example.org")
    with pytest.raises(RateLimited):
        await request_email_confirmation(player.id, "anna@example.org")


async def enabled(player: Player, clock: ManualClock) -> tuple[pyotp.TOTP, list[str]]:
    setup = await begin_totp(player.id)
    totp = pyotp.TOTP(setup.secret)
    codes = await enable_totp(player.id, totp.at(clock.now()))
    clock.advance(timedelta(seconds=30))
    return totp, codes


async def test_a_code_is_accepted_once_however_many_ask_at_once(new_player: NewPlayer, clock: ManualClock) -> None:
    player = await new_player()
    totp, _ = await enabled(player, clock)
    code = totp.at(clock.now())
    answers = await asyncio.gather(*(verify_totp(player.id, code) for _ in range(5)), return_exceptions=True)
    assert sum(answer is None for answer in answers) == 1
    clock.advance(LOCKED_FOR)
    await verify_totp(player.id, totp.at(clock.now()))


async def test_five_wrong_codes_lock_for_a_while_even_the_right_one(new_player: NewPlayer, clock: ManualClock) -> None:
    player = await new_player()
    totp, _ = await enabled(player, clock)
    for left in range(MAX_FAILURES - 1, 0, -1):
        with pytest.raises(TotpWrong) as wrong:
            await verify_totp(player.id, "not it")
        assert wrong.value.facts == {"tries_left": left}
    with pytest.raises(TotpLocked):
        await verify_totp(player.id, "not it")
    with pytest.raises(TotpLocked):
        await verify_totp(player.id, totp.at(clock.now()))
    clock.advance(LOCKED_FOR)
    await verify_totp(player.id, totp.at(clock.now()))


async def test_a_recovery_code_stands_in_once(new_player: NewPlayer, clock: ManualClock) -> None:
    player = await new_player()
    _, codes = await enabled(player, clock)
    assert len(set(codes)) == 8
    await verify_totp(player.id, codes[0].upper())
    with pytest.raises(TotpWrong):
        await verify_totp(player.id, codes[0])


async def test_the_secret_is_not_stored_in_the_clear_and_old_codes_do_not_count(
    new_player: NewPlayer, clock: ManualClock
) -> None:
    player = await new_player()
    with pytest.raises(TotpRequired):
        await verify_totp(player.id, "123456")
    setup = await begin_totp(player.id)
    assert setup.secret not in (await TotpDevice.get(player_id=player.id)).secret
    with pytest.raises(TotpRequired):
        await verify_totp(player.id, pyotp.TOTP(setup.secret).at(clock.now()))
    with pytest.raises(TotpWrong):
        await enable_totp(player.id, pyotp.TOTP(setup.secret).at(clock.now() - timedelta(minutes=2)))
    await enable_totp(player.id, pyotp.TOTP(setup.secret).at(clock.now()))
    with pytest.raises(TotpAlreadyEnabled):
        await begin_totp(player.id)
    clock.advance(timedelta(seconds=30))
    await disable_totp(player.id, pyotp.TOTP(setup.secret).at(clock.now()))
    assert not await is_totp_enabled(player.id)


async def test_access_ends_by_time_and_by_revocation(new_player: NewPlayer, clock: ManualClock) -> None:
    player = await new_player()
    token = await grant_access(player.id)
    found = await player_with_access(token)
    assert found is not None
    assert found.id == player.id
    for stranger in ("", token[:-1], "é" * 10, "x" * 1000):
        assert await player_with_access(stranger) is None
    other = await grant_access(player.id)
    await revoke_access(player.id)
    assert await player_with_access(other) is None
    late = await grant_access(player.id)
    clock.advance(LIFETIME)
    assert await player_with_access(late) is None
