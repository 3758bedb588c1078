"""Refusals: every class has a code of its own, and comes back from what was kept of it."""

import pkgutil
from importlib import import_module

import core
from core.errors import all_refusals, refusal_class
from core.money import Money
from core.wallet import InsufficientFunds


def test_every_refusal_has_a_code_of_its_own() -> None:
    for module in pkgutil.walk_packages(core.__path__, "core."):
        import_module(module.name)
    codes = [refusal.code for refusal in all_refusals()]
    assert len(codes) == len(set(codes))


def test_a_refusal_is_made_again_from_its_code_and_facts() -> None:
    facts = {"available": Money(1, "EUR"), "requested": Money(2, "EUR")}
    again = refusal_class("insufficient_funds").restored(facts)
    assert isinstance(again, InsufficientFunds)
    assert again.facts == facts
    assert str(again) == "insufficient_funds: available=0.01 EUR, requested=0.02 EUR"
