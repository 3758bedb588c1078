"""The doctor: all well on a healthy platform, and a sentence with its mend for each thing that is not."""

from collections.abc import Mapping
from pathlib import Path

from pydantic_settings import BaseSettings

from cli.doctor import Finding, examine
from cli.settings import Settings
from tests.plugins.databases import AsOwner
from tests.plugins.platform import Platform


def changed(platform: Platform, **changes: object) -> Settings:
    return platform.adapters.settings.model_copy(update=changes)


async def finding(settings: Settings, subject: str, told: Mapping[str, BaseSettings] | None = None) -> Finding:
    return next(each for each in await examine(settings, provider_settings=told) if each.subject == subject)


async def test_a_healthy_platform_has_nothing_but_good_findings(platform: Platform) -> None:
    unhealthy = [
        each
        for each in await examine(platform.adapters.settings, provider_settings=platform.provider_settings)
        if not each.healthy
    ]
    # Tests run PostgreSQL without its care for power cuts, which is what the doctor should notice.
    assert [each.subject for each in unhealthy] == ["PostgreSQL"]
    assert "fsync" in unhealthy[0].detail


async def test_what_is_wrong_is_said_and_nothing_else(platform: Platform) -> None:
    wrong_name = await finding(changed(platform, bot_username="another_bot"), "Telegram")
    assert wrong_name.detail == "the bot is called croupier_bot, BOT_USERNAME says another_bot"
    no_server = changed(platform, redis_url="redis://127.0.0.1:1/0", nats_url="nats://127.0.0.1:1")
    assert not (await finding(no_server, "Redis")).healthy
    assert not (await finding(no_server, "NATS")).healthy
    assert (await finding(no_server, "Telegram")).healthy
    insecure = await finding(changed(platform, public_url="http://play.example.org"), "Public address")
    assert "is not https" in insecure.detail
    no_webhook = await finding(changed(platform, bot_updates="webhook"), "Webhook")
    assert "Start: croupier bot" in no_webhook.detail
    no_gateway = await finding(changed(platform, crypto_pay_token=None), "Payment gateways")
    assert "Set CRYPTO_PAY_TOKEN" in no_gateway.detail


async def test_a_provider_that_is_half_told_is_found(platform: Platform) -> None:
    settings, told = platform.adapters.settings, platform.provider_settings["hub88"]

    async def hub88(**changes: object) -> tuple[bool, str]:
        found = await finding(
            settings, "Hub88", {**platform.provider_settings, "hub88": told.model_copy(update=changes)}
        )
        return found.healthy, found.detail

    assert await hub88() == (True, f"calls us at {platform.url}/callbacks/hub88")
    assert await hub88(operator_id=None, private_key_file=None, public_key_file=None) == (
        True,
        "not used: HUB88_OPERATOR_ID, HUB88_PRIVATE_KEY_FILE, HUB88_PUBLIC_KEY_FILE not set",
    )
    assert await hub88(public_key_file=None) == (False, "switched off, for these are missing: HUB88_PUBLIC_KEY_FILE")
    assert await hub88(public_key_file=Path("gone.pem")) == (False, "gone.pem can't be read: No such file or directory")


async def test_a_ledger_that_could_be_changed_is_found(platform: Platform, as_owner: AsOwner) -> None:
    await as_owner("ALTER TABLE ledger_key DISABLE TRIGGER append_only")
    rights = await finding(platform.adapters.settings, "Rights")
    assert rights.detail == "not append-only: ledger_key. Run: croupier migrate"


async def test_an_application_that_could_switch_the_guards_off_is_found(
    platform: Platform, owner_database_url: str, as_owner: AsOwner
) -> None:
    alone = await finding(changed(platform, database_url=owner_database_url), "Rights")
    assert alone.detail.startswith("the application (croupier) owns its tables and could switch off every guard: ")

    await as_owner("GRANT DELETE ON ledger_key TO PUBLIC; GRANT UPDATE (amount) ON ledger_transfer TO croupier_app")
    too_much = await finding(platform.adapters.settings, "Rights")
    assert too_much.detail == (
        "croupier_app may change what is written: ledger_transfer, ledger_key. Run: croupier migrate"
    )
