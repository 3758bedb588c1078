"""Signing in: Telegram's word is needed, fresh, for this bot, and only once."""

import random
from datetime import timedelta
from urllib.parse import parse_qsl, quote, urlencode

import pytest
from aiogram.types import User

from core.clock import ManualClock
from core.identity.access import revoke_access
from core.identity.models import AccessToken, Player
from core.identity.registration import arrive
from integrations.sandbox.telegram.init_data import InitDataSigner
from tests.integration.webapp.harness import TELEGRAM, WebHouse, init_data_for, init_data_of
from tests.plugins.people import NewPlayer


async def refused(house: WebHouse, init_data: object, *, status: int = 401, code: str = "init_data_invalid") -> None:
    answer = await house.post("/api/session", {"init_data": init_data}, status=status)
    assert answer["code"] == code
    assert await AccessToken.all().count() == 0


async def test_telegrams_word_is_exchanged_for_a_token_that_opens_the_api(
    house: WebHouse, new_player: NewPlayer
) -> None:
    player = await new_player(balance="12.5")
    answer = await house.post("/api/session", {"init_data": init_data_of(player)})
    expected = {
        "name": "Anna",
        "language": "en",
        "currency": "USDT",
        "balance": "12.50",
        "held": "0.00",
        "may_see_reports": False,
    }
    assert answer["player"] == expected
    assert await house.get("/api/me", headers={"Authorization": f"Bearer {answer['token']}"}) == expected


async def test_whoever_has_not_registered_is_sent_to_the_chat(house: WebHouse) -> None:
    await refused(house, init_data_for(777), status=403, code="not_registered")
    await arrive(telegram_id=778, first_name="Half", username=None, currency="USDT")
    await refused(house, init_data_for(778), status=403, code="not_registered")


@pytest.mark.parametrize("age", [timedelta(hours=1, seconds=1), timedelta(days=365), -timedelta(seconds=62)])
async def test_a_date_that_is_too_old_or_in_the_future_is_refused(
    house: WebHouse, new_player: NewPlayer, clock: ManualClock, age: timedelta
) -> None:
    player = await new_player()
    await refused(house, init_data_of(player, auth_date=int((clock.now() - age).timestamp())))


@pytest.mark.parametrize("age", [timedelta(minutes=59), -timedelta(seconds=50)])
async def test_a_date_within_the_limits_is_accepted(
    house: WebHouse, new_player: NewPlayer, clock: ManualClock, age: timedelta
) -> None:
    player = await new_player()
    await house.post(
        "/api/session", {"init_data": init_data_of(player, auth_date=int((clock.now() - age).timestamp()))}
    )


async def test_two_thousand_mutations_open_nothing_and_break_nothing(house: WebHouse, new_player: NewPlayer) -> None:
    original = init_data_of(await new_player())
    chance = random.Random(20261124)
    seen = 0
    while seen < 2000:
        mutant = mutated(original, chance)
        if parse_qsl(mutant, keep_blank_values=True) == parse_qsl(original, keep_blank_values=True):
            continue  # another spelling of the same: "%2f" for "%2F"
        seen += 1
        async with house.http.post(house.url + "/api/session", json={"init_data": mutant}) as response:
            assert response.status in {400, 401}, mutant
    assert await AccessToken.all().count() == 0


def mutated(original: str, chance: random.Random) -> str:
    """One way in which somebody could tamper with it."""
    fields = parse_qsl(original, keep_blank_values=True)
    position = chance.randrange(len(original))
    index = chance.randrange(len(fields))
    name, value = fields[index]
    ways = [
        lambda: original[:position] + chance.choice("09azAZ&=%+é\u0000😀") + original[position + 1 :],
        lambda: original[:position],
        lambda: original[:position] + original[position + 1 :],
        lambda: urlencode([field for field in fields if field[0] != name]),
        lambda: urlencode([*fields, (name, value)]),
        lambda: urlencode([*fields, (name, value + "x")]),
        lambda: urlencode([*fields[:index], (name, value + chance.choice("0aé")), *fields[index + 1 :]]),
        lambda: urlencode([*fields[:index], (name, ""), *fields[index + 1 :]]),
        lambda: urlencode([*fields[:index], (name + "x", value), *fields[index + 1 :]]),
        lambda: original.replace("hash=", f"hash={quote('é')}"),
        lambda: original + chance.choice(["&", "&&", "&a", "&a=%ff", "&=", "&hash=", "%"]),
        lambda: chance.choice(["", "hash=", "a=b", "%", "user={}", "hash=é", original * 20]),
    ]
    return chance.choice(ways)()


async def test_another_bots_signature_is_refused(house: WebHouse, new_player: NewPlayer) -> None:
    player = await new_player()
    other = InitDataSigner(token="4243:other", bot_id=4243, private_key=bytes(32), url=TELEGRAM)
    await refused(house, other.sign(User(id=player.telegram_id, is_bot=False, first_name="Anna")))


async def test_what_is_no_text_is_an_unreadable_request(house: WebHouse) -> None:
    for given in (None, 5, ["a"], {"a": 1}, "x" * 9000):
        answer = await house.post("/api/session", {"init_data": given}, status=400)
        assert (answer["code"], answer["field"]) == ("invalid_input", "init_data")


async def test_a_bad_token_opens_nothing(house: WebHouse) -> None:
    tokens = ("é", "x" * 43, "x" * 5000, "")
    for header in ("", "Bearer", "Basic abc", "x", *(f"Bearer {token}" for token in tokens)):
        answer = await house.get("/api/me", status=401, headers={"Authorization": header})
        assert answer["code"] == "access_required"


async def test_a_token_ends_after_two_hours_and_when_it_is_revoked(
    house: WebHouse, new_player: NewPlayer, clock: ManualClock
) -> None:
    player: Player = await new_player()
    first, second = await house.sign_in(player), await house.sign_in(player)
    await revoke_access(player.id)
    await first.get("/api/me", status=401)
    await second.get("/api/me", status=401)
    third = await house.sign_in(player)
    clock.advance(timedelta(hours=2, seconds=1))
    await third.get("/api/me", status=401)


async def test_the_answer_names_the_moment_when_the_token_ends(
    house: WebHouse, new_player: NewPlayer, clock: ManualClock
) -> None:
    answer = await house.post("/api/session", {"init_data": init_data_of(await new_player())})
    assert answer["expires_at"].startswith((clock.now() + timedelta(hours=2)).strftime("%Y-%m-%dT%H:%M:%S"))
