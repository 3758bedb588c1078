"""GCP's amounts, codes, issues and settings, without any wire."""

from datetime import UTC, datetime
from uuid import UUID

import aiohttp
import pytest
from pydantic import ValidationError

from core.errors import InvalidInput
from core.games.ports import FreeRoundsGrant
from core.money import InvalidAmount, Money, UnknownCurrency
from integrations.providers.softswiss.issues import Issue
from integrations.providers.softswiss_gcp import KIT, Code
from integrations.providers.softswiss_gcp.amounts import Units
from integrations.providers.softswiss_gcp.errors import MESSAGES

VARIABLES = {
    "SOFTSWISS_GCP_URL": "https://gcp.example/",
    "SOFTSWISS_GCP_CASINO_ID": "casino",
    "SOFTSWISS_GCP_SECRET": "a-token-of-16-and-more",
}


@pytest.mark.parametrize(
    ("decimals", "amount", "currency", "minor"),
    [
        ({}, 1234, "EUR", 1234),
        ({}, 0, "TON", 0),
        ({"USDT": 8}, 12_300, "USDT", 123),
        ({"USDT": 2}, 7, "USDT", 70_000),
        ({"TON": 0}, 2**33, "TON", 2**33 * 10**9),
    ],
)
def test_amounts_convert_exactly_both_ways(decimals: dict[str, int], amount: int, currency: str, minor: int) -> None:
    units = Units(decimals)
    assert units.to_money(amount, currency) == Money(minor, currency)
    assert units.exact(Money(minor, currency)) == amount


def test_what_does_not_fit_is_refused() -> None:
    for amount, currency in ((150, "USDT"), (2**63 * 100, "USDT"), (2**63, "EUR")):
        with pytest.raises(InvalidAmount):
            Units({"USDT": 8}).to_money(amount, currency)
    with pytest.raises(InvalidAmount):
        Units({"USDT": 2}).exact(Money(1, "USDT"))
    with pytest.raises(UnknownCurrency):
        Units({"XXX": 2}).to_money(1, "XXX")


def test_a_balance_is_rounded_down() -> None:
    assert Units({"USDT": 2}).shown(Money(12_349_999, "USDT")) == 1234
    assert Units().shown(Money(12_349_999, "USDT")) == 12_349_999


def test_every_code_has_its_sentence() -> None:
    assert set(MESSAGES) == set(Code)


def test_an_issues_id_says_whose_it_is() -> None:
    grant = FreeRoundsGrant(
        id=UUID(int=1), player_id=UUID(int=2), game_code="g", rounds=20, stake=Money(5, "USDT"),
        expires_at=datetime(2026, 12, 1, tzinfo=UTC),
    )  # fmt: skip
    text = str(Issue.of(grant))
    assert text == f"{1:032x}-{2:032x}-USDT"
    assert Issue.read(text) == Issue.of(grant)
    for odd in ("", "7", text.lower(), text + "\n", text[:-5], text.replace("2-", "x-"), " " + text, f"{text}-{text}"):
        with pytest.raises(InvalidInput):
            Issue.read(odd)


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
        ("URL", "gcp.example"), ("SECRET", "guess-me"), ("PREVIOUS_SECRET", "guess-me"), ("SESSION_IDS", "nobody's"),
        ("REFUSAL_STATUS", "200"), ("GAMES_PATH", "games"), ("DECIMALS", "8"), ("DECIMALS", '{"USDT": -1}'),
        ("DECIMALS", "{"), ("DECIMALS", '{"USDT": 19}'), ("BET_LEVELS", '{"USDT": 1}'),
    ],
)  # fmt: skip
def test_a_setting_that_cannot_be_is_refused(name: str, value: str) -> None:
    with pytest.raises(ValidationError):
        KIT.settings_of(VARIABLES | {f"SOFTSWISS_GCP_{name}": value})


def test_settings_are_read_from_the_environment_too(monkeypatch: pytest.MonkeyPatch) -> None:
    variables = VARIABLES | {
        "SOFTSWISS_GCP_DECIMALS": '{"USDT": 8}',
        "SOFTSWISS_GCP_BET_LEVELS": '{"EUR": [20, 40]}',
        "SOFTSWISS_GCP_REFUSAL_STATUS": "400",
        "SOFTSWISS_GCP_SESSION_IDS": "theirs",
    }
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    settings = KIT.settings(_env_file=None)
    assert settings == KIT.settings_of(variables)
    assert settings.model_dump()["decimals"] == {"USDT": 8}
