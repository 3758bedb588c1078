"""Money: exact, and read and written as people do."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.money import CURRENCIES, MAX_MINOR, CurrencyMismatch, InvalidAmount, Money, multiply_rounding_down

currencies = st.sampled_from(sorted(CURRENCIES))
minors = st.integers(min_value=-MAX_MINOR, max_value=MAX_MINOR)


@given(minors, currencies)
def test_what_is_written_is_read_back_exactly(minor: int, currency: str) -> None:
    money = Money(minor, currency)
    assert Money.parse(money.plain(), currency) == money


@pytest.mark.parametrize(
    ("minor", "currency", "text"),
    [
        (12_500_000, "USDT", "12.50 USDT"),
        (1, "USDT", "0.000001 USDT"),
        (1_234_567_890_000, "USDT", "1\u202f234\u202f567.89 USDT"),
        (-1250, "EUR", "-12.50 EUR"),
        (7, "XTR", "7 ⭐"),
        (1_500_000_000, "TON", "1.50 TON"),
    ],
)
def test_amounts_are_written_as_people_write_them(minor: int, currency: str, text: str) -> None:
    assert str(Money(minor, currency)) == text


@pytest.mark.parametrize(
    ("text", "minor"),
    [
        ("12.5", 1250),
        ("12,50", 1250),
        (" 1 000 ", 100_000),
        ("1,250.50", 125_050),
        ("+3", 300),
        ("1\u202f000,5", 100_050),
    ],
)
def test_amounts_are_read_as_people_type_them(text: str, minor: int) -> None:
    assert Money.parse(text, "EUR") == Money(minor, "EUR")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "not_a_number"),
        ("ten", "not_a_number"),
        ("1e5", "not_a_number"),
        ("NaN", "not_a_number"),
        ("Infinity", "not_a_number"),
        ("--1", "not_a_number"),
        ("1.2.3", "not_a_number"),
        ("\u0661\u0662", "not_a_number"),
        ("1,000", "ambiguous"),
        ("0.001", "too_fine"),
        ("92233720368547758.08", "too_large"),
        ("9" * 41, "not_a_number"),
    ],
)
def test_what_is_no_amount_is_refused_with_its_reason(text: str, reason: str) -> None:
    with pytest.raises(InvalidAmount) as refusal:
        Money.parse(text, "EUR")
    assert refusal.value.facts["reason"] == reason


def test_currencies_do_not_mix() -> None:
    with pytest.raises(CurrencyMismatch):
        Money(1, "EUR") + Money(1, "USD")
    with pytest.raises(CurrencyMismatch):
        _ = Money(1, "EUR") < Money(2, "USD")


@given(st.integers(min_value=0, max_value=10**15), st.decimals(min_value="0.01", max_value="50", places=4))
def test_a_product_never_rounds_up(minor: int, factor: Decimal) -> None:
    product = multiply_rounding_down(Money(minor, "EUR"), factor).minor
    assert product <= Decimal(minor) * factor < product + 1
