"""Every adapter has a word of its protocol for whatever core can refuse. An `errors.py` has the table `STATUSES`."""

import importlib
import pkgutil

import pytest

import core
from core.errors import DomainError, all_refusals
from core.games.playing import REFUSALS
from integrations.providers.kit import ProviderKit
from integrations.providers.registry import KITS


@pytest.mark.parametrize("kit", KITS, ids=lambda kit: kit.code)
def test_every_refusal_of_a_call_has_a_status_of_its_own(kit: ProviderKit) -> None:
    errors = importlib.import_module(f"integrations.providers.{kit.code}.errors")
    assert [refusal.__name__ for refusal in REFUSALS if refusal not in errors.STATUSES] == []


@pytest.mark.parametrize("kit", KITS, ids=lambda kit: kit.code)
def test_refusals_that_no_call_meets_have_one_too(kit: ProviderKit) -> None:
    for module in pkgutil.walk_packages(core.__path__, "core."):
        importlib.import_module(module.name)
    errors = importlib.import_module(f"integrations.providers.{kit.code}.errors")
    assert DomainError in errors.STATUSES
    assert all(errors.status_of(refusal) for refusal in all_refusals())
