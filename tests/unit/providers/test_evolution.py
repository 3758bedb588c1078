"""Evolution's amounts, words, tokens and settings, without any wire."""

from decimal import Decimal

import aiohttp
import pytest
from pydantic import ValidationError

from core.money import InvalidAmount, Money
from integrations.providers.evolution import KIT
from integrations.providers.evolution.amounts import shown_balance, to_money
from integrations.providers.evolution.tokens import AuthTokens

VARIABLES = {
    "EVOLUTION_URL": "https://evolution.example/",
    "EVOLUTION_CASINO_ID": "casino",
    "EVOLUTION_API_TOKEN": "our-token",
    "EVOLUTION_AUTH_TOKEN": "their-token-of-16-and-more",
}


@pytest.mark.parametrize(
    ("amount", "currency", "minor"),
    [("12.34", "EUR", 1234), ("12.3400", "EUR", 1234), ("0", "EUR", 0), ("0.000001", "USDT", 1), ("1E+2", "XTR", 100)],
)
def test_amounts_convert_exactly(amount: str, currency: str, minor: int) -> None:
    assert to_money(Decimal(amount), currency) == Money(minor, currency)


@pytest.mark.parametrize(
    ("amount", "currency"),
    [("-0.01", "EUR"), ("0.001", "EUR"), ("1.5", "XTR"), ("99999999999999999.999999999999", "EUR"), ("1E+17", "TON")],
)
def test_what_does_not_fit_is_refused(amount: str, currency: str) -> None:
    with pytest.raises(InvalidAmount):
        to_money(Decimal(amount), currency)


@pytest.mark.parametrize(
    ("minor", "currency", "scale", "shown"),
    [
        (12_349_999, "USDT", 2, "12.34"),
        (5, "EUR", 2, "0.05"),
        (7, "XTR", 2, "7.00"),
        (1_999, "EUR", 0, "19"),
        (9, "USDT", 2, "0.00"),
    ],
)
def test_a_balance_is_rounded_down(minor: int, currency: str, scale: int, shown: str) -> None:
    assert shown_balance(Money(minor, currency), scale=scale) == shown


def test_old_and_new_token_hold_and_nothing_else() -> None:
    tokens = AuthTokens(["new-token", "old-token"])
    assert tokens.holds("new-token")
    assert tokens.holds("old-token")
    for forged in ("", "new-toke", "new-token ", "NEW-TOKEN", "new-tokén", "\ud800", "new-tokenold-token", "\x00"):
        assert not tokens.holds(forged)
    for none in ([], [""], ["new-token", ""]):
        with pytest.raises(ValueError, match="auth token"):
            AuthTokens(none)


async def test_it_has_all_of_its_settings_or_is_off() -> None:
    async with aiohttp.ClientSession() as http:
        assert KIT.adapter(KIT.settings_of(VARIABLES), http) is not None
        for name in VARIABLES:
            for without in ({k: v for k, v in VARIABLES.items() if k != name}, VARIABLES | {name: ""}):
                assert KIT.adapter(KIT.settings_of(without), http) is None
                assert KIT.missing(KIT.settings_of(without)) == [name]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("EVOLUTION_URL", "evolution.example"),
        ("EVOLUTION_AUTH_TOKEN", "guess-me"),
        ("EVOLUTION_PREVIOUS_AUTH_TOKEN", "guess-me"),
        ("EVOLUTION_UNKNOWN_CANCEL", "TEMPORARY_ERROR"),
        ("EVOLUTION_BALANCE_SCALE", "-1"),
    ],
)
def test_a_setting_that_cannot_be_is_refused(name: str, value: str) -> None:
    with pytest.raises(ValidationError):
        KIT.settings_of(VARIABLES | {name: value})
