"""The whole sandbox: one application, one address, four neighbours that know each other; told by the environment."""

from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest

from integrations.sandbox.app import SANDBOX, Sandbox, build_sandbox
from integrations.sandbox.config import ConfigError, SandboxConfig
from integrations.sandbox.crypto_pay import Refusal
from integrations.sandbox.crypto_pay.parameters import Transfer
from integrations.sandbox.keys import generate_rsa_key_pair
from tests.integration.sandbox.serving import free_socket, serving

PROVIDER, OPERATOR = generate_rsa_key_pair(), generate_rsa_key_pair()


def environment(url: str, data_dir: Path) -> dict[str, str]:
    return {
        "SANDBOX_URL": url,
        "SANDBOX_DATA_DIR": str(data_dir),
        "BOT_TOKEN": "4242:sandbox-token",
        "BOT_USERNAME": "croupier_bot",
        "PRODUCT_URL": "http://127.0.0.1:8080/",
        "SMTP_PORT": "2525",
        "CRYPTO_PAY_TOKEN": "1:AAsandbox",
        "CRYPTO_PAY_WEBHOOK_URL": "http://127.0.0.1:8080/webhooks/crypto-pay",
        "HUB88_OPERATOR_ID": "1",
        "HUB88_PRIVATE_KEY_PEM": PROVIDER[0],
        "HUB88_OPERATOR_PUBLIC_KEY_PEM": OPERATOR[1].replace("\n", "\\n"),
    }


@pytest.fixture
async def sandbox(tmp_path: Path) -> AsyncIterator[tuple[Sandbox, str]]:
    (smtp, smtp_url), (bound, url) = free_socket(), free_socket()
    smtp.close()
    variables = environment(url, tmp_path) | {"SMTP_PORT": smtp_url.rpartition(":")[2]}
    app = build_sandbox(SandboxConfig.from_env(variables))
    async with serving(app, bound):
        yield app[SANDBOX], url


@pytest.mark.parametrize(
    "path",
    ["/", "/sandbox", "/mail", "/crypto-pay", "/hub88", "/sandbox/static/sandbox.css", "/js/telegram-web-app.js"],
)
async def test_every_room_has_its_page(sandbox: tuple[Sandbox, str], path: str) -> None:
    async with aiohttp.ClientSession() as http, http.get(sandbox[1] + path) as page:
        assert page.status == 200


async def test_the_bot_api_is_served_at_the_same_address(sandbox: tuple[Sandbox, str]) -> None:
    async with aiohttp.ClientSession() as http, http.post(f"{sandbox[1]}/bot4242:sandbox-token/getMe") as answer:
        assert (await answer.json())["result"]["username"] == "croupier_bot"


async def test_coins_go_to_telegram_users_only(sandbox: tuple[Sandbox, str]) -> None:
    world, treasury = sandbox[0].telegram, sandbox[0].crypto_pay.treasury
    vera = await world.add_user("Vera")

    treasury.transfer(Transfer(user_id=vera.id, asset="USDT", amount="5", spend_id="payout-1"))
    with pytest.raises(Refusal, match="USER_NOT_FOUND"):
        treasury.transfer(Transfer(user_id=vera.id + 1, asset="USDT", amount="5", spend_id="payout-2"))


@pytest.mark.parametrize(
    ("name", "value", "complaint"),
    [
        ("BOT_TOKEN", "", "BOT_TOKEN is not set."),
        ("SANDBOX_URL", "8081", "SANDBOX_URL must be an address like"),
        ("PRODUCT_URL", "http://127.0.0.1:port", "PRODUCT_URL must be an address like"),
        ("SMTP_PORT", "66000", "SMTP_PORT must be a whole number from 1 to 65535, not '66000'."),
        ("HUB88_OPERATOR_ID", "one", "HUB88_OPERATOR_ID must be a whole number"),
        ("HUB88_PRIVATE_KEY_PEM", OPERATOR[1], "HUB88_PRIVATE_KEY_PEM is not an RSA private key in PEM form."),
        ("HUB88_OPERATOR_PUBLIC_KEY_PEM", "key", "HUB88_OPERATOR_PUBLIC_KEY_PEM is not an RSA public key in PEM form."),
    ],
)
def test_a_wrong_setting_is_said_in_one_sentence(tmp_path: Path, name: str, value: str, complaint: str) -> None:
    variables = environment("http://127.0.0.1:8081", tmp_path) | {name: value}

    with pytest.raises(ConfigError) as caught:
        build_sandbox(SandboxConfig.from_env(variables))

    assert str(caught.value).startswith(complaint)
