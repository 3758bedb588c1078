"""X-REQUEST-SIGN, by vectors that were made with another tool."""

import pytest

from integrations.providers.softswiss.request_sign import RequestSign

BODY = b'{"user_id":"1"}'
# printf '%s' '{"user_id":"1"}' | openssl dgst -sha256 -hmac <secret>
BY_OLD = "beff515efd1f40af110e8d1b41e339bbfa8e8611e60b4b0fdef286a7c5318a38"
BY_NEW = "62da48301e6ed5c32a43e9f2831c6f4fac86dd655c43d0c718053d26014482f7"


def test_it_signs_with_the_first_secret() -> None:
    assert RequestSign(["new", "old"]).sign(BODY) == BY_NEW


@pytest.mark.parametrize("signature", [BY_OLD, BY_NEW])
def test_both_secrets_hold_while_they_are_changed(signature: str) -> None:
    assert RequestSign(["new", "old"]).is_signed(BODY, signature)


@pytest.mark.parametrize(
    "signature",
    ["", BY_NEW[:-1], BY_NEW + "0", BY_NEW.upper(), " " + BY_NEW, "é" * 64, "\udcff" * 64, "0" * 64],
)
def test_anything_else_is_refused(signature: str) -> None:
    assert not RequestSign(["new"]).is_signed(BODY, signature)


def test_a_changed_body_is_refused() -> None:
    assert not RequestSign(["new"]).is_signed(BODY + b" ", BY_NEW)


@pytest.mark.parametrize("secrets", [[], [""], ["new", ""]])
def test_an_empty_secret_is_none(secrets: list[str]) -> None:
    with pytest.raises(ValueError, match="secret"):
        RequestSign(secrets)
