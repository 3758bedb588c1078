"""What every conformance run in a test has: secrets of its own, and patience."""

from collections.abc import Mapping
from pathlib import Path

import aiohttp
import pytest
from pydantic_settings import BaseSettings

from cli import conformance
from cli.local_secrets import LocalSecrets
from integrations.conformance import exchange, table
from integrations.providers.kit import Adapter

PATIENCE_SECONDS = 60


@pytest.fixture
def secrets(tmp_path: Path) -> LocalSecrets:
    return LocalSecrets(tmp_path / "secrets")


@pytest.fixture(autouse=True)
def no_hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    """A busy machine is no reason to fail: how long an answer may take is for runs of the command to say."""
    make = conformance.make_providers

    def make_patient(told: Mapping[str, BaseSettings], http: aiohttp.ClientSession) -> Mapping[str, Adapter]:
        adapters = make(told, http)
        for adapter in adapters.values():
            vars(adapter)["_answer_within_seconds"] = PATIENCE_SECONDS
        return adapters

    monkeypatch.setattr(conformance, "make_providers", make_patient)
    monkeypatch.setattr(table, "ANSWER_WITHIN_MILLISECONDS", PATIENCE_SECONDS * 1000)
    monkeypatch.setattr(exchange, "TIMEOUT", aiohttp.ClientTimeout(total=PATIENCE_SECONDS))
