"""Money: exact, and read and written as people do."""

from decimal import Decimal
from fractions import Fraction

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


@given(
    st.integers(min_value=0, max_value=2**62), st.decimals(min_value="0.000000000000000001", max_value="1", places=18)
)
def test_a_product_is_exact_however_many_digits_it_has(minor: int, factor: Decimal) -> None:
    product = multiply_rounding_down(Money(minor, "USDT"), factor).minor
    numerator, denominator = factor.as_integer_ratio()
    assert product == minor * numerator // denominator


def test_a_ratio_that_no_decimal_holds_loses_nothing() -> None:
    assert multiply_rounding_down(Money(7, "USDT"), Fraction(99, 7)) == Money(99, "USDT")


@pytest.mark.parametrize(
    ("sold", "rate", "bought"),
    [
        (Money(10_00, "EUR"), "1.08", Money(10_800000, "USDT")),
        (Money(1_000000, "USDT"), "0.925925925925925925", Money(92, "EUR")),
        (Money(10799, "USDT"), "0.925925925925925925", Money(0, "EUR")),
        (Money(1, "TON"), "5999999999", Money(5_99, "USD")),
        (Money(1_999_999999, "TON"), "100", Money(199, "XTR")),
        (Money(-10_00, "EUR"), "1.0899999999", Money(-10_899999, "USDT")),
    ],
)
def test_a_product_in_another_currency_is_rounded_towards_zero_to_its_minor_unit(
    sold: Money, rate: str, bought: Money
) -> None:
    assert multiply_rounding_down(sold, Decimal(rate), currency=bought.currency) == bought


def test_a_product_beyond_a_bigint_is_refused() -> None:
    with pytest.raises(InvalidAmount):
        multiply_rounding_down(Money(MAX_MINOR, "XTR"), Decimal(1), currency="TON")
