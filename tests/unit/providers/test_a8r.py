"""A8R's amounts, codes and settings, without any wire."""

import aiohttp
import pytest
from pydantic import ValidationError

from core.money import InvalidAmount, Money, UnknownCurrency
from integrations.providers.a8r import KIT, Code
from integrations.providers.a8r.amounts import Texts
from integrations.providers.a8r.errors import MESSAGES

VARIABLES = {
    "A8R_URL": "https://a8r.example/",
    "A8R_CASINO_ID": "casino",
    "A8R_SECRET": "a-token-of-16-and-more",
}


@pytest.mark.parametrize(
    ("text", "currency", "minor"),
    [("0", "EUR", 0), ("12.34", "EUR", 1234), ("0.000001", "USDT", 1), ("1000", "XTR", 1000), ("7", "TON", 7 * 10**9)],
)
def test_amounts_convert_exactly_both_ways(text: str, currency: str, minor: int) -> None:
    assert Texts().to_money(text, currency) == Money(minor, currency)
    assert Texts().shown(Money(minor, currency)) == text


@pytest.mark.parametrize("text", ["0.001", "123456789012345678.000000000001", "999999999999999999.99"])
def test_what_does_not_fit_is_refused(text: str) -> None:
    with pytest.raises(InvalidAmount):
        Texts().to_money(text, "EUR" if "." in text[-4:] else "XTR")


def test_an_unknown_currency_is_refused() -> None:
    with pytest.raises(UnknownCurrency):
        Texts().read("1", "XXX")


def test_every_code_has_its_sentence() -> None:
    assert set(MESSAGES) == set(Code)


async def test_it_has_all_of_its_settings_or_is_off() -> None:
    async with aiohttp.ClientSession() as http:
        assert KIT.adapter(KIT.settings_of(VARIABLES), http) is not None
        for name in VARIABLES:
            for without in ({k: v for k, v in VARIABLES.items() if k != name}, VARIABLES | {name: ""}):
                assert KIT.adapter(KIT.settings_of(without), http) is None
                assert KIT.missing(KIT.settings_of(without)) == [name]


@pytest.mark.parametrize(
    ("name", "value"),
    [("URL", "a8r.example"), ("SECRET", "guess-me"), ("PREVIOUS_SECRET", "guess-me"), ("GAMES_PATH", "games")],
)
def test_a_setting_that_cannot_be_is_refused(name: str, value: str) -> None:
    with pytest.raises(ValidationError):
        KIT.settings_of(VARIABLES | {f"A8R_{name}": value})
