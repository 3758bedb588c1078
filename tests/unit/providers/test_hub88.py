"""Hub88's amounts and words, without any wire."""

import importlib
import pkgutil

import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from hypothesis import given
from hypothesis import strategies as st

import core
from core.money import CURRENCIES, InvalidAmount, Money, UnknownCurrency
from integrations.providers.hub88.amounts import shown_balance, to_money
from integrations.providers.hub88.signature import Verifier

currencies = st.sampled_from(sorted(CURRENCIES))


@pytest.mark.parametrize(
    ("amount", "currency", "minor"),
    [
        (356_000, "EUR", 356),
        (1, "USDT", 10),
        (1, "TON", 10_000),
        (300_000, "XTR", 3),
        (0, "EUR", 0),
    ],
)
def test_amounts_convert_to_minor_units(amount: int, currency: str, minor: int) -> None:
    assert to_money(amount, currency) == Money(minor, currency)


@pytest.mark.parametrize(("amount", "currency"), [(356_001, "EUR"), (1, "XTR"), (99_999, "XTR"), (2**63 - 1, "TON")])
def test_what_does_not_fit_is_refused(amount: int, currency: str) -> None:
    with pytest.raises(InvalidAmount):
        to_money(amount, currency)


def test_an_unknown_currency_is_refused() -> None:
    with pytest.raises(UnknownCurrency):
        to_money(1, "XXX")


@given(amount=st.integers(0, 10**13), currency=currencies)
def test_what_converts_is_shown_as_it_came(amount: int, currency: str) -> None:
    try:
        money = to_money(amount, currency)
    except InvalidAmount:
        assert CURRENCIES[currency].exponent < 5
        return
    assert shown_balance(money) == amount


@given(minor=st.integers(0, 2**63 - 1), currency=currencies)
def test_a_balance_is_never_shown_higher_than_it_is(minor: int, currency: str) -> None:
    scale = 10 ** CURRENCIES[currency].exponent
    shown = shown_balance(Money(minor, currency))
    assert shown * scale <= minor * 100_000 < (shown + 1) * scale


def import_all_of_core() -> None:
    for module in pkgutil.walk_packages(core.__path__, "core."):
        importlib.import_module(module.name)


def test_keys_that_are_none_are_refused_at_the_start() -> None:
    weak = rsa.generate_private_key(public_exponent=65537, key_size=1024).public_key()  # noqa: S505 - that is the point
    weak_pem = weak.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode()
    for pems in ([], ["not a key"], [weak_pem]):
        with pytest.raises(ValueError, match=r"key|PEM|deserialize"):
            Verifier(pems)
