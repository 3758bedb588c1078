"""Providers are switched on by their variables, and by nothing else."""

from pathlib import Path

import aiohttp
import pytest

from cli.settings import WrongProviderSettings, read_provider_settings
from cli.wiring import make_providers
from core.wire import WireRequest
from integrations.providers.hub88 import KIT
from integrations.providers.hub88.signature import SIGNATURE_HEADER, Signer
from integrations.providers.registry import KITS
from integrations.sandbox.keys import generate_rsa_key_pair


@pytest.fixture
def variables(tmp_path: Path) -> dict[str, str]:
    private_pem, public_pem = generate_rsa_key_pair()
    (tmp_path / "ours.pem").write_text(private_pem)
    (tmp_path / "theirs.pem").write_text(public_pem)
    return {
        "HUB88_OPERATOR_ID": "88",
        "HUB88_PRIVATE_KEY_FILE": str(tmp_path / "ours.pem"),
        "HUB88_PUBLIC_KEY_FILE": str(tmp_path / "theirs.pem"),
    }


def test_codes_are_unique_and_fit_into_an_address() -> None:
    codes = [kit.code for kit in KITS]
    assert len(set(codes)) == len(codes)
    assert all(code.replace("_", "").isalnum() and code == code.lower() and len(code) <= 32 for code in codes)


async def test_a_provider_has_its_keys_or_is_off(variables: dict[str, str]) -> None:
    async with aiohttp.ClientSession() as http:
        assert KIT.adapter(KIT.settings_of(variables), http) is not None
        for name in variables:
            without = {each: value for each, value in variables.items() if each != name}
            assert KIT.adapter(KIT.settings_of(without), http) is None
            assert KIT.missing(KIT.settings_of(without)) == [name]


async def test_a_key_that_is_none_is_said_in_one_sentence(variables: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "theirs.pem").write_text("nothing")
    told = {kit.code: kit.settings_of(variables) for kit in KITS}
    async with aiohttp.ClientSession() as http:
        with pytest.raises(ValueError, match=r"^Hub88: theirs\.pem is no PEM key$"):
            make_providers(told, http)


def test_a_value_that_cannot_be_is_named_and_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HUB88_OPERATOR_ID", "hunter2")
    monkeypatch.setenv("HUB88_URL", "api.hub88.io")
    with pytest.raises(WrongProviderSettings) as caught:
        read_provider_settings()
    assert caught.value.problems == [
        "HUB88_URL: must begin with https:// (or http:// on your own machine)",
        "HUB88_OPERATOR_ID: Input should be a valid integer, unable to parse string as an integer",
    ]
    assert "hunter2" not in repr(caught.value)


async def test_old_and_new_key_hold_while_the_provider_changes_it(variables: dict[str, str], tmp_path: Path) -> None:
    old_private_pem, old_public_pem = generate_rsa_key_pair()
    (tmp_path / "old.pem").write_text(old_public_pem)
    body = b'{"request_uuid":"1"}'
    request = WireRequest(path="unknown", headers={SIGNATURE_HEADER: Signer(old_private_pem).sign(body)}, body=body)
    async with aiohttp.ClientSession() as http:

        async def status(**more: str) -> int:
            adapter = KIT.adapter(KIT.settings_of(variables | more), http)
            assert adapter is not None
            return (await adapter.answer(request)).status

        assert await status() == 401
        assert await status(HUB88_PREVIOUS_PUBLIC_KEY_FILE=str(tmp_path / "old.pem")) == 404, "signed, but no such path"
