"""initData without HTTP: both of Telegram's signatures, and everything that is not one."""

import hashlib
import hmac
import json
from urllib.parse import parse_qsl, urlencode

import pytest
from aiogram.types import User

from core import clock
from integrations.sandbox.telegram.init_data import InitDataSigner
from webapp.init_data import read_init_data, verify_init_data_ed25519
from webapp.refusals import InitDataInvalid

TOKEN, BOT_ID = "4242:token", 4242
SIGNER = InitDataSigner(token=TOKEN, bot_id=BOT_ID, private_key=bytes(range(32)), url="http://127.0.0.1:9")
ANNA = User(id=1001, is_bot=False, first_name="Anna & Žofie = ☕", language_code="en")


def signed() -> str:
    return SIGNER.sign(ANNA, auth_date=int(clock.now().timestamp()))


def changed(init_data: str, **changes: str) -> str:
    return urlencode(dict(parse_qsl(init_data)) | changes)


def verify(init_data: str, *, bot_id: int = BOT_ID, public_key_hex: str = SIGNER.public_key_hex) -> int:
    return verify_init_data_ed25519(init_data, bot_id=bot_id, public_key_hex=public_key_hex).id


def test_both_signatures_name_the_same_person() -> None:
    init_data = signed()
    assert read_init_data(init_data, bot_token=TOKEN).id == verify(init_data) == ANNA.id
    assert read_init_data(init_data, bot_token=TOKEN).first_name == ANNA.first_name


def test_the_hmac_covers_the_other_signature_and_not_the_other_way_round() -> None:
    init_data = signed()
    forged = changed(init_data, signature="A" * 86)
    with pytest.raises(InitDataInvalid):
        read_init_data(forged, bot_token=TOKEN)
    assert verify(changed(init_data, hash="0" * 64)) == ANNA.id


@pytest.mark.parametrize("signature", ["", "A", "AAAAA", "é", "=", "A" * 85, "A" * 87, "*" * 86, "A" * 8000])
def test_a_signature_that_is_none_is_refused_whatever_its_length(signature: str) -> None:
    with pytest.raises(InitDataInvalid):
        verify(changed(signed(), signature=signature))


def test_another_bot_and_another_key_are_refused() -> None:
    other = InitDataSigner(token=TOKEN, bot_id=BOT_ID, private_key=bytes(32), url="http://127.0.0.1:9")
    with pytest.raises(InitDataInvalid):
        verify(signed(), bot_id=BOT_ID + 1)
    with pytest.raises(InitDataInvalid):
        verify(signed(), public_key_hex=other.public_key_hex)


@pytest.mark.parametrize(
    "init_data",
    ["", "hash", "hash=", "=", "&", "a=1&a=1", "user=%ff", "x" * 9000, "&".join(f"f{n}=1" for n in range(40)), "é=é"],
)
def test_what_is_no_init_data_is_refused(init_data: str) -> None:
    with pytest.raises(InitDataInvalid):
        read_init_data(init_data, bot_token=TOKEN)
    with pytest.raises(InitDataInvalid):
        verify(init_data)


@pytest.mark.parametrize("date", ["", "-1", "1e9", "٣٣٣", "9" * 12, "0", "tomorrow"])
def test_a_signed_date_that_is_no_date_is_refused(date: str) -> None:
    with pytest.raises(InitDataInvalid):
        read_init_data(resigned(signed(), auth_date=date), bot_token=TOKEN)


@pytest.mark.parametrize(
    "user",
    ["", "{}", "[]", "null", '{"id":0}', '{"id":-5}', '{"id":"1001"}', '{"id":1.5}', '{"id":9999999999999999999}', "{"],
)
def test_a_signed_user_who_is_nobody_is_refused(user: str) -> None:
    with pytest.raises(InitDataInvalid):
        read_init_data(resigned(signed(), user=user), bot_token=TOKEN)


def test_unknown_fields_are_signed_along_and_do_no_harm() -> None:
    user = json.dumps({"id": 1001, "first_name": "Anna", "is_premium": True, "new_field": [1, 2]})
    assert read_init_data(resigned(signed(), user=user, announced_for_later="x"), bot_token=TOKEN).id == 1001


def resigned(init_data: str, **changes: str) -> str:
    """Changed, and signed again with the bot's token, as only Telegram could."""
    fields = dict(parse_qsl(init_data)) | changes
    del fields["hash"]
    lines = "\n".join(f"{name}={fields[name]}" for name in sorted(fields))
    secret = hmac.digest(b"WebAppData", TOKEN.encode(), hashlib.sha256)
    return urlencode(fields | {"hash": hmac.new(secret, lines.encode(), hashlib.sha256).hexdigest()})
